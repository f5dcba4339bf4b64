"""A roadmap with its deadlines read: every leaf with what it inherits and its windows.

Knows no day to evaluate at: states belong to `evaluate`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from nastavnik_cli.domain.model import Activity, Phrase, Roadmap, Stated
from nastavnik_cli.domain.phrases import Reading, Refusal, read, unite
from nastavnik_cli.domain.schedule import Frame, Kind, Window
from nastavnik_cli.domain.units import DAY, Days
from nastavnik_cli.errors import Path


@dataclass(frozen=True, slots=True)
class Deadline:
    """A phrase of a leaf: where it stands in the file, and what it gives.

    `reading` is None for a `{text}` without `as` that is not understood: undated, to be dated by
    a person (contract, section 2).
    """

    phrase: Phrase
    at: Path
    reading: Reading | Refusal | None


@dataclass(frozen=True, slots=True)
class Slot:
    """A window of a leaf; `ongoing` where it is the plan's whole period."""

    window: Window
    ongoing: bool


@dataclass(frozen=True, slots=True)
class Leaf:
    """An activity that is tracked, with `when`, `result` and `responsible` after inheritance.

    `path` holds the ids of the strategy and groups above; `at` is the place in the file.
    """

    activity: Activity
    path: tuple[str, ...]
    at: Path
    deadlines: tuple[Deadline, ...]
    result: tuple[str, ...]
    responsible: tuple[str, ...]
    kind: Kind
    slots: tuple[Slot, ...]

    @property
    def id(self) -> str:
        return self.activity.id

    @property
    def when(self) -> tuple[str, ...]:
        """The deadline verbatim."""
        return tuple(deadline.phrase.text for deadline in self.deadlines)

    def slot(self, key: str) -> Slot | None:
        return next((slot for slot in self.slots if slot.window.key == key), None)


@dataclass(frozen=True, slots=True)
class Group:
    """A strategy or a group: its own fields, the ids above it, its place in the file."""

    stated: Stated
    path: tuple[str, ...]
    at: Path

    @property
    def id(self) -> str:
        return self.stated.id


@dataclass(frozen=True)
class Plan:
    """The roadmap resolved: groups and leaves in file order."""

    roadmap: Roadmap
    groups: tuple[Group, ...]
    leaves: tuple[Leaf, ...]

    @cached_property
    def by_id(self) -> dict[str, Leaf | Group]:
        items: tuple[Leaf | Group, ...] = (*self.groups, *self.leaves)
        return {item.id: item for item in items}


def resolve(roadmap: Roadmap) -> Plan:
    """Reads every deadline of a roadmap; refusals stay in the leaves for the checks to report."""
    groups, leaves = [], []
    frame = roadmap.frame
    handed: dict[Path, _Handed] = {(): _Handed(bounds=OPEN.narrowed(roadmap))}
    known: _Known = {}
    for stated, _, at in roadmap.walk():
        above = handed[at[:-2]]
        held = above.down_to(stated, at, frame)
        if isinstance(stated, Activity) and not stated.is_group:
            kind, slots = _slots(held.deadlines, held.bounds, known)
            leaves.append(
                Leaf(stated, above.path, at, held.deadlines, held.result, held.responsible, kind, slots)
            )
        else:
            groups.append(Group(stated, above.path, at))
            handed[at] = held
    return Plan(roadmap, tuple(groups), tuple(leaves))


@dataclass(frozen=True, slots=True)
class _Handed:
    """What holds below a strategy or group: the nearest that was stated, the narrowest days."""

    bounds: Bounds
    path: tuple[str, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    result: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()

    def down_to(self, stated: Stated, at: Path, frame: Frame) -> _Handed:
        """The same with what one below states itself."""
        return _Handed(
            self.bounds.narrowed(stated),
            (*self.path, stated.id),
            self.deadlines if stated.when is None else _read(stated.when, at, frame),
            self.result if stated.result is None else stated.result,
            self.responsible if stated.responsible is None else stated.responsible,
        )


def _read(when: tuple[Phrase, ...], at: Path, frame: Frame) -> tuple[Deadline, ...]:
    return tuple(
        Deadline(phrase, (*at, "when", number), read_phrase(phrase, frame))
        for number, phrase in enumerate(when)
    )


def read_phrase(phrase: Phrase, frame: Frame) -> Reading | Refusal | None:
    """`as` wins over any reading of `text`; a mapping's `text` may stay unread."""
    if phrase.as_ is not None:
        return read(phrase.as_, frame)
    reading = read(phrase.text, frame)
    return None if isinstance(reading, Refusal) and phrase.is_mapping else reading


@dataclass(frozen=True, slots=True)
class Bounds:
    """The narrowest `from` and `until` that hold; None: open."""

    start: date | None
    until: date | None

    def within(self, slot: Slot) -> Slot | None:
        """An ongoing window starts or ends at the bounds; a dated one is kept whole or not at all."""
        if self.start is None and self.until is None:
            return slot
        window = slot.window
        if slot.ongoing:
            start, until = self.start or date.min, min(self.until or date.max, date.max - DAY)
            days = window.days.clip(Days.through(start, until)) if start <= until else None
            return Slot(Window(window.key, days), ongoing=True) if days else None
        if self.start is not None and window.due < self.start:
            return None
        if self.until is not None and window.start > self.until:
            return None
        return slot

    def narrowed(self, by: Roadmap | Stated | Phrase) -> Bounds:
        """The same with what `by` states for itself."""
        if by.from_ is None and by.until is None:
            return self
        starts = [day for day in (self.start, by.from_) if day is not None]
        ends = [day for day in (self.until, by.until) if day is not None]
        return Bounds(max(starts, default=None), min(ends, default=None))

    def meets(self, other: Bounds) -> bool:
        start = max(self.start or date.min, other.start or date.min)
        return start <= min(self.until or date.max, other.until or date.max)


OPEN = Bounds(None, None)


_Known = dict[tuple[int, Bounds], tuple[Slot, ...]]
"""Slots by the identity of a reading and the bounds: many leaves of a plan share both, and so these."""


def _slots(deadlines: tuple[Deadline, ...], above: Bounds, known: _Known) -> tuple[Kind, tuple[Slot, ...]]:
    """The union of the phrases of one leaf, each within its own bounds."""
    read_ones = [
        (deadline.reading, above.narrowed(deadline.phrase))
        for deadline in deadlines
        if isinstance(deadline.reading, Reading)
    ]
    if len(read_ones) == 1:  # most leaves: nothing to unite
        reading, bounds = read_ones[0]
        slots = known.get((id(reading), bounds))
        if slots is None:
            slots = known[id(reading), bounds] = tuple(_kept(reading, bounds))
        return reading.kind, slots
    kind, _ = unite([reading for reading, _ in read_ones])
    dated = [bounds for reading, bounds in read_ones if reading.kind is Kind.DATED]
    united: dict[str, Slot] = {}
    for reading, bounds in read_ones:
        # Ongoing gives way to dated only while both hold: a deadline that an order changed from
        # a day on keeps the window it had before (contract, section 1, `from`, `until`).
        if reading.kind is Kind.ONGOING and any(bounds.meets(other) for other in dated):
            continue
        for slot in _kept(reading, bounds):
            other = united.get(slot.window.key)
            if other is None or slot.window.start < other.window.start:
                united[slot.window.key] = slot
    ordered = sorted(united.values(), key=lambda slot: (slot.window.start, slot.window.due))
    return kind, tuple(ordered)


def _kept(reading: Reading, bounds: Bounds) -> Iterator[Slot]:
    ongoing = reading.kind is Kind.ONGOING
    for window in reading.windows:
        slot = bounds.within(Slot(window, ongoing=ongoing))
        if slot is not None:
            yield slot
