"""Which records a change would leave without their window, and which windows it leaves open."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from nastavnik_cli.domain.draft import DraftPhrase
from nastavnik_cli.domain.model import Phrase
from nastavnik_cli.domain.phrases import Reading, read
from nastavnik_cli.domain.plan import Leaf, Plan
from nastavnik_cli.importer.edition.items import Old


def leaves_below(plan: Plan, old: Old) -> Iterator[Leaf]:
    """The node itself or the activities in it."""
    return (leaf for leaf in plan.leaves if leaf.at[: len(old.at)] == old.at)


def leaves_by_deadline(plan: Plan, old: Old, phrases: Sequence[Phrase]) -> Iterator[Leaf]:
    """Of those the ones that have just these deadlines."""
    return (
        leaf
        for leaf in leaves_below(plan, old)
        if [deadline.phrase for deadline in leaf.deadlines] == list(phrases)
    )


def keys_of(phrases: Sequence[DraftPhrase], plan: Plan, start: date) -> set[str]:
    """The windows that new deadlines give from a day on."""
    readings = [read(phrase.as_ or phrase.text or "", plan.roadmap.frame) for phrase in phrases]
    return {
        window.key
        for reading in readings
        if isinstance(reading, Reading)
        for window in reading.windows
        if window.due >= start
    }


def lost_keys(leaf: Leaf, start: date, kept: Collection[str]) -> tuple[str, ...]:
    """Recorded windows that begin on the day or after it, and are none of the new ones."""
    activity = leaf.activity
    notes = (note.key for notes in activity.log.values() for note in notes if note.key)
    recorded = dict.fromkeys((*activity.done, *activity.moved, *activity.cancelled, *notes))
    return tuple(
        key
        for key in recorded
        if key not in kept and (slot := leaf.slot(key)) is not None and slot.window.start >= start
    )


def open_keys(leaf: Leaf, start: date, kept: Collection[str]) -> tuple[str, ...]:
    """Windows that have begun before the day, end after it, and wait for a record."""
    closed = {*leaf.activity.done, *leaf.activity.cancelled, *kept}
    return tuple(
        slot.window.key
        for slot in leaf.slots
        if slot.window.start < start <= slot.window.due and slot.window.key not in closed
    )
