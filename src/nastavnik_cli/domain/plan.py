"""A roadmap with its deadlines read: every leaf with what it inherits and its windows.

Knows no day to evaluate at: states belong to `evaluate`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

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
    for stated, above, at in roadmap.walk():
        path = tuple(item.id for item in above)
        if isinstance(stated, Activity) and not stated.is_group:
            leaves.append(_leaf(roadmap, stated, above, path, at))
        else:
            groups.append(Group(stated, path, at))
    return Plan(roadmap, tuple(groups), tuple(leaves))


def _leaf(
    roadmap: Roadmap, activity: Activity, above: tuple[Stated, ...], path: tuple[str, ...], at: Path
) -> Leaf:
    lineage = (*above, activity)
    phrases, when_at = _nearest(lineage, at, lambda stated: stated.when)
    bounds = _narrowest(roadmap, *lineage)
    deadlines = tuple(
        Deadline(phrase, (*when_at, "when", number), read_phrase(phrase, roadmap.frame))
        for number, phrase in enumerate(phrases or ())
    )
    kind, slots = _slots(deadlines, bounds)
    result, _ = _nearest(lineage, at, lambda stated: stated.result)
    responsible, _ = _nearest(lineage, at, lambda stated: stated.responsible)
    return Leaf(activity, path, at, deadlines, result or (), responsible or (), kind, slots)


T = TypeVar("T")


def _nearest(
    lineage: tuple[Stated, ...], at: Path, field: Callable[[Stated], T | None]
) -> tuple[T | None, Path]:
    """The value of the nearest ancestor that states it, the activity first, and whose path it is."""
    for depth, stated in enumerate(reversed(lineage)):
        value = field(stated)
        if value is not None:
            return value, at[: len(at) - 2 * depth]
    return None, at


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

    def meets(self, other: Bounds) -> bool:
        start = max(self.start or date.min, other.start or date.min)
        return start <= min(self.until or date.max, other.until or date.max)


def _narrowest(*holders: Roadmap | Stated | Phrase) -> Bounds:
    starts = [holder.from_ for holder in holders if holder.from_ is not None]
    ends = [holder.until for holder in holders if holder.until is not None]
    return Bounds(max(starts, default=None), min(ends, default=None))


def _slots(deadlines: tuple[Deadline, ...], above: Bounds) -> tuple[Kind, tuple[Slot, ...]]:
    """The union of the phrases of one leaf, each within its own bounds."""
    read_ones = [
        (deadline.reading, _meet(above, deadline.phrase))
        for deadline in deadlines
        if isinstance(deadline.reading, Reading)
    ]
    kind, _ = unite([reading for reading, _ in read_ones])
    dated = [bounds for reading, bounds in read_ones if reading.kind is Kind.DATED]
    slots: dict[str, Slot] = {}
    for reading, bounds in read_ones:
        ongoing = reading.kind is Kind.ONGOING
        # Ongoing gives way to dated only while both hold: a deadline that an order changed from
        # a day on keeps the window it had before (contract, section 1, `from`, `until`).
        if ongoing and any(bounds.meets(other) for other in dated):
            continue
        for slot in _kept(reading, ongoing=ongoing, bounds=bounds):
            known = slots.get(slot.window.key)
            if known is None or slot.window.start < known.window.start:
                slots[slot.window.key] = slot
    ordered = sorted(slots.values(), key=lambda slot: (slot.window.start, slot.window.due))
    return kind, tuple(ordered)


def _meet(above: Bounds, phrase: Phrase) -> Bounds:
    own = _narrowest(phrase)
    starts = [day for day in (above.start, own.start) if day is not None]
    ends = [day for day in (above.until, own.until) if day is not None]
    return Bounds(max(starts, default=None), min(ends, default=None))


def _kept(reading: Reading, *, ongoing: bool, bounds: Bounds) -> Iterator[Slot]:
    for window in reading.windows:
        slot = bounds.within(Slot(window, ongoing=ongoing))
        if slot is not None:
            yield slot
