"""The roadmap as frozen values, the contract's section 1 field by field; computes no states.

How the file becomes these values is `take`; what the file may hold is `schema`. Fields that begin
with `x-` are kept in `extras`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from nastavnik_cli.domain.schedule import Frame, YearKind
from nastavnik_cli.domain.units import Days

Extras = Mapping[str, Any]
Texts = tuple[str, ...]

_NOTHING: Mapping[Any, Any] = {}


def nothing() -> Mapping[Any, Any]:
    """The one empty mapping of all: ten thousand activities need not have eighty thousand."""
    return _NOTHING


class Language(StrEnum):
    """Language of the documents made from the file."""

    RU = "ru"
    EN = "en"


class ShiftTo(StrEnum):
    """Where a due date on a day off moves; the Civil Code (art. 193) says the next working day."""

    NEXT = "next"
    PREVIOUS = "previous"


@dataclass(frozen=True, slots=True)
class Person:
    """A person or a collective; what falls due after `until` is the successor's."""

    name: str
    position: str | None = None
    organization: str | None = None
    email: str | None = None
    phone: str | None = None
    until: date | None = None
    successor: str | None = None
    extras: Extras = field(default_factory=nothing)


@dataclass(frozen=True, slots=True)
class Record:
    """A completion of one window."""

    on: date
    by: str | None = None
    result: Texts | None = None
    link: Texts | None = None
    note: str | None = None
    extras: Extras = field(default_factory=nothing)


@dataclass(frozen=True, slots=True)
class Move:
    """A new due date of one window; without `on` it counts from the beginning."""

    to: date
    reason: str | None = None
    on: date | None = None
    extras: Extras = field(default_factory=nothing)


@dataclass(frozen=True, slots=True)
class Cancellation:
    """A window that is closed without a record; without `on` it counts from the beginning."""

    reason: str | None = None
    on: date | None = None
    extras: Extras = field(default_factory=nothing)


@dataclass(frozen=True, slots=True)
class LogNote:
    """A dated note; `key` ties it to a window."""

    note: str | None = None
    result: Texts | None = None
    link: Texts | None = None
    by: str | None = None
    key: str | None = None
    extras: Extras = field(default_factory=nothing)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A deadline: the approved wording, its reading if another, and when it holds.

    `is_mapping` tells `{text: …}` from a bare text: only the former may stay unread.
    """

    text: str
    as_: str | None = None
    from_: date | None = None
    until: date | None = None
    is_mapping: bool = False
    extras: Extras = field(default_factory=nothing)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Days off of a country (ISO 3166 code), and the decrees that the library does not know."""

    country: str | None = None
    shift: ShiftTo = ShiftTo.NEXT
    off: tuple[date, ...] = ()
    work: tuple[date, ...] = ()
    extras: Extras = field(default_factory=nothing)


@dataclass(frozen=True, slots=True)
class Headings:
    """The document's own column headings; `order` keeps the order of its columns."""

    id: str | None = None
    strategy: str | None = None
    title: str | None = None
    result: str | None = None
    when: str | None = None
    responsible: str | None = None
    order: tuple[str, ...] = ()
    extras: Extras = field(default_factory=nothing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What a strategy, a group and an activity may all state for what stands below them."""

    id: str
    title: str
    when: tuple[Phrase, ...] | None = None
    result: Texts | None = None
    responsible: Texts | None = None
    from_: date | None = None
    until: date | None = None
    extras: Extras = field(default_factory=nothing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity(Stated):
    """A leaf, or a group where it has `activities` of its own."""

    activities: tuple[Activity, ...] | None = None
    done: Mapping[str, Record] = field(default_factory=nothing)
    moved: Mapping[str, tuple[Move, ...]] = field(default_factory=nothing)
    cancelled: Mapping[str, Cancellation] = field(default_factory=nothing)
    log: Mapping[date, tuple[LogNote, ...]] = field(default_factory=nothing)

    @property
    def is_group(self) -> bool:
        return self.activities is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Strategy(Stated):
    """A strategy of the plan with what stands below it."""

    activities: tuple[Activity, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Roadmap:
    """One approved plan (contract, section 1)."""

    version: str
    title: str
    period: Days
    strategies: tuple[Strategy, ...]
    people: Mapping[str, Person] = field(default_factory=nothing)
    program: str | None = None
    document: str | None = None
    approved: date | None = None
    edition: str | None = None
    organization: str | None = None
    from_: date | None = None
    until: date | None = None
    calendar: Calendar | None = None
    year: YearKind = YearKind.CALENDAR
    language: Language = Language.RU
    headings: Headings | None = None
    extras: Extras = field(default_factory=nothing)

    @property
    def frame(self) -> Frame:
        """In what the phrases of this plan are read."""
        return Frame(self.period, self.year, self.approved)

    def name_of(self, person: str) -> str:
        """What people call a person of the plan; the id itself where it is unknown."""
        found = self.people.get(person)
        return found.name if found else person

    def walk(self) -> Iterator[tuple[Stated, tuple[Stated, ...], tuple[str | int, ...]]]:
        """Every strategy, group and activity in file order: itself, those above it, its path."""
        for number, strategy in enumerate(self.strategies):
            path: tuple[str | int, ...] = ("strategies", number)
            yield strategy, (), path
            yield from _below(strategy.activities, (strategy,), path)


def _below(
    activities: tuple[Activity, ...], above: tuple[Stated, ...], path: tuple[str | int, ...]
) -> Iterator[tuple[Stated, tuple[Stated, ...], tuple[str | int, ...]]]:
    for number, activity in enumerate(activities):
        here = (*path, "activities", number)
        yield activity, above, here
        yield from _below(activity.activities or (), (*above, activity), here)


def counting(moves: tuple[Move, ...], as_of: date) -> tuple[Move, ...]:
    """The moves with `on` ≤ as-of, or without `on`; the last is in force (contract, section 3)."""
    return tuple(move for move in moves if move.on is None or move.on <= as_of)


def last_counting(moves: tuple[Move, ...], as_of: date) -> Move | None:
    """The move in force, None where none counts."""
    return next(reversed(counting(moves, as_of)), None)
