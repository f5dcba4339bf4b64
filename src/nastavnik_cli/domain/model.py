"""The roadmap as the file holds it: frozen values, validated; computes no dates and no states.

The contract's section 1, field by field. Fields that begin with `x-` are kept in `extras`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic.json_schema import SkipJsonSchema

from nastavnik_cli.domain.schedule import Frame, YearKind
from nastavnik_cli.domain.shapes import (
    Bare,
    Choice,
    Day,
    Id,
    ListedName,
    ListedText,
    Name,
    Text,
    a_list,
    a_mapping,
    at_least_one,
    one_or_many,
    read_period,
    read_version,
    records,
    some_list,
)
from nastavnik_cli.domain.units import Days

# Facts we add while reading go in under names that no file can hold: NUL is refused in the bytes.
_EXTRAS, _ORDER, _MAPPING = "\0extras", "\0order", "\0mapping"


class Language(StrEnum):
    """Language of the documents made from the file."""

    RU = "ru"
    EN = "en"


class ShiftTo(StrEnum):
    """Where a due date on a day off moves; the Civil Code (art. 193) says the next working day."""

    NEXT = "next"
    PREVIOUS = "previous"


class Fields(BaseModel):
    """What every mapping of the file has in common: closed, frozen, `x-` fields put aside."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)

    extras: SkipJsonSchema[dict[str, Any]] = Field(default_factory=dict, alias=_EXTRAS)

    @model_validator(mode="before")
    @classmethod
    def _put_extras_aside(cls, value: Any) -> Any:
        value = a_mapping(value)
        if any(key.startswith("x-") for key in value):
            extras = {key: v for key, v in value.items() if key.startswith("x-")}
            value = {k: v for k, v in value.items() if k not in extras} | {_EXTRAS: extras}
        return value


Texts = Annotated[tuple[ListedText, ...] | None, BeforeValidator(one_or_many)]
"""One text or a list of them, not empty; None: not stated."""
Ids = Annotated[tuple[ListedName, ...] | None, BeforeValidator(one_or_many)]


class Person(Fields):
    """A person or a collective; what falls due after `until` is the successor's."""

    name: Text
    position: Text | None = None
    organization: Text | None = None
    email: Text | None = None
    phone: Text | None = None
    until: Day | None = None
    successor: Name | None = None


class Record(Fields):
    """A completion of one window."""

    on: Day
    by: Name | None = None
    result: Texts = None
    link: Texts = None
    note: Text | None = None


class Move(Fields):
    """A new due date of one window; without `on` it counts from the beginning."""

    to: Day
    reason: Text | None = None
    on: Day | None = None


class Cancellation(Fields):
    reason: Text | None = None
    on: Day | None = None


class LogNote(Fields):
    """A dated note; `key` ties it to a window."""

    note: Text | None = None
    result: Texts = None
    link: Texts = None
    by: Name | None = None
    key: Name | None = None


class Phrase(Fields):
    """A deadline: the approved wording, its reading if another, and when it holds."""

    text: Text
    as_: Text | None = Field(default=None, alias="as")
    from_: Day | None = Field(default=None, alias="from")
    until: Day | None = None
    is_mapping: SkipJsonSchema[bool] = Field(default=False, alias=_MAPPING)

    @model_validator(mode="before")
    @classmethod
    def _from_a_bare_text(cls, value: Any) -> Any:
        if isinstance(value, str):
            return {"text": value}
        return {**a_mapping(value), _MAPPING: True}


class Calendar(Fields):
    """Days off of a country (ISO 3166 code), and the decrees that the library does not know."""

    country: Text | None = None
    shift: Annotated[ShiftTo, BeforeValidator(Choice(ShiftTo))] = ShiftTo.NEXT
    off: Annotated[tuple[Day, ...], BeforeValidator(a_list)] = ()
    work: Annotated[tuple[Day, ...], BeforeValidator(a_list)] = ()


class Headings(Fields):
    """The document's own column headings; `order` keeps the order of its columns."""

    id: Text | None = None
    strategy: Text | None = None
    title: Text | None = None
    result: Text | None = None
    when: Text | None = None
    responsible: Text | None = None
    order: SkipJsonSchema[tuple[str, ...]] = Field(default=(), alias=_ORDER)

    @model_validator(mode="before")
    @classmethod
    def _keep_order(cls, value: Any) -> Any:
        value = a_mapping(value)
        return {**value, _ORDER: tuple(value)}


PersonField = Annotated[Person, BeforeValidator(Bare("name"))]
RecordField = Annotated[Record, BeforeValidator(Bare("on"))]
MoveField = Annotated[Move, BeforeValidator(Bare("to"))]
CancellationField = Annotated[Cancellation, BeforeValidator(Bare("reason"))]
LogField = Annotated[LogNote, BeforeValidator(Bare("note"))]
Phrases = Annotated[tuple[Phrase, ...] | None, BeforeValidator(one_or_many)]
Moves = Annotated[tuple[MoveField, ...], BeforeValidator(at_least_one)]
LogEntries = Annotated[tuple[LogField, ...], BeforeValidator(at_least_one)]


class Stated(Fields):
    """What a strategy, a group and an activity may all state for what stands below them."""

    id: Id
    title: Text
    when: Phrases = None
    result: Texts = None
    responsible: Ids = None
    from_: Day | None = Field(default=None, alias="from")
    until: Day | None = None


class Activity(Stated):
    """A leaf, or a group where it has `activities` of its own."""

    activities: Annotated[tuple[Activity, ...], BeforeValidator(a_list)] | None = None
    done: Annotated[dict[str, RecordField], BeforeValidator(records)] = Field(default_factory=dict)
    moved: Annotated[dict[str, Moves], BeforeValidator(records)] = Field(default_factory=dict)
    cancelled: Annotated[dict[str, CancellationField], BeforeValidator(records)] = Field(default_factory=dict)
    log: Annotated[dict[Day, LogEntries], BeforeValidator(records)] = Field(default_factory=dict)

    @property
    def is_group(self) -> bool:
        return self.activities is not None


class Strategy(Stated):
    activities: Annotated[tuple[Activity, ...], BeforeValidator(a_list)] = ()


class Roadmap(Fields):
    """One approved plan (contract, section 1)."""

    version: Annotated[str, BeforeValidator(read_version)]
    title: Text
    period: Annotated[Days, BeforeValidator(read_period)]
    people: Annotated[dict[Id, PersonField], BeforeValidator(a_mapping)] = Field(default_factory=dict)
    program: Text | None = None
    document: Text | None = None
    approved: Day | None = None
    edition: Text | None = None
    organization: Text | None = None
    from_: Day | None = Field(default=None, alias="from")
    until: Day | None = None
    calendar: Calendar | None = None
    year: Annotated[YearKind, BeforeValidator(Choice(YearKind))] = YearKind.CALENDAR
    language: Annotated[Language, BeforeValidator(Choice(Language))] = Language.RU
    headings: Headings | None = None
    strategies: Annotated[tuple[Strategy, ...], BeforeValidator(some_list)]

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


def last_counting(moves: tuple[Move, ...], as_of: date) -> Move | None:
    """The move in force: the last with `on` ≤ as-of, or without `on` (contract, section 3)."""
    return next((move for move in reversed(moves) if move.on is None or move.on <= as_of), None)
