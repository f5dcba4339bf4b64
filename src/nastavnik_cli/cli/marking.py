"""`done`: which windows are marked, and with what; refuses where two readings are possible."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from nastavnik_cli.cli.asking import Choice, Undecided, ask_which
from nastavnik_cli.cli.choosing import person_of, slot_of
from nastavnik_cli.cli.context import Session
from nastavnik_cli.cli.loading import open_plan
from nastavnik_cli.cli.targets import Target, Typed, targets_of
from nastavnik_cli.domain.plan import Leaf, Plan, Slot
from nastavnik_cli.domain.schedule import Kind
from nastavnik_cli.errors import UsageFailure
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.dates import say_day
from nastavnik_cli.output.messages_changes import ChangeReason
from nastavnik_cli.output.names import one_line
from nastavnik_cli.output.readings import describe_key
from nastavnik_cli.storage.edit import Record


@dataclass(frozen=True)
class Marking:
    """What `done` was asked: the words, the day, what goes with the record, what is allowed."""

    words: tuple[str, ...]
    on: date
    by: str | None = None
    result: tuple[str, ...] = ()
    link: tuple[str, ...] = ()
    note: str | None = None
    close: bool = False
    replace: bool = False
    answers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mark:
    """A window and its new record; `intent` is None where the record is there already."""

    leaf: Leaf
    slot: Slot
    intent: Record | None


def marks(plan: Plan, asked: Marking, typed: Typed, t: Words) -> tuple[Mark, ...]:
    """A mark for every activity named. Raises UsageFailure, Undecided where one cannot be told."""
    if asked.by is not None:
        asked = replace(asked, by=person_of(plan.roadmap, asked.by))
    found = []
    for target in targets_of(plan, asked.words):
        slot = _slot(plan, target, asked, typed, t)
        found.append(Mark(target.leaf, slot, _intent(target, slot, asked, typed, t)))
    return tuple(found)


def _slot(plan: Plan, target: Target, asked: Marking, typed: Typed, t: Words) -> Slot:
    """The window that is meant (contract, section 4, `done`)."""
    leaf = target.leaf
    key = target.key or asked.answers.get(leaf.id)
    if leaf.kind is Kind.UNDATED:
        raise UsageFailure(ChangeReason.UNDATED, id=leaf.id, command=_log_command(leaf, typed))
    if key is not None:
        slot = slot_of(plan, leaf, key)
        if slot.ongoing and not asked.close:
            raise _needs_close(leaf, typed)
        return slot
    slots = [slot for slot in leaf.slots if slot.ongoing is asked.close]
    if not slots:
        if asked.close:
            raise UsageFailure(ChangeReason.NOT_ONGOING, id=leaf.id)
        raise _needs_close(leaf, typed) if leaf.slots else UsageFailure(ChangeReason.NO_WINDOWS, id=leaf.id)
    return _only_one(leaf, slots, asked, typed, t)


def _only_one(leaf: Leaf, slots: list[Slot], asked: Marking, typed: Typed, t: Words) -> Slot:
    begun = [slot for slot in slots if slot.window.start <= asked.on]
    for slot in begun:
        record = leaf.activity.done.get(slot.window.key)
        if record is not None and record.on == asked.on:
            return slot
    open_ = open_slots(leaf, slots)
    fits = [slot for slot in begun if slot in open_]
    if len(fits) == 1:
        return fits[0]
    if not open_ and len(begun) == 1 and begun[0].window.key in leaf.activity.done:
        return begun[0]  # the one there is: its other date is told, or replaced
    if not open_:
        raise UsageFailure(ChangeReason.NONE_OPEN, id=leaf.id)
    reason = ChangeReason.SEVERAL_OPEN if fits else ChangeReason.NONE_BEGUN
    choices = window_choices(leaf, fits or open_, typed, t)
    raise Undecided(reason, leaf.id, choices, id=leaf.id, day=say_day(asked.on, t))


def open_slots(leaf: Leaf, slots: Iterable[Slot]) -> list[Slot]:
    """The windows that have neither a record nor a cancellation."""
    closed = {*leaf.activity.done, *leaf.activity.cancelled}
    return [slot for slot in slots if slot.window.key not in closed]


def window_choices(leaf: Leaf, slots: Iterable[Slot], typed: Typed, t: Words) -> list[Choice]:
    """Windows by their words, each with the command that names it."""
    keys = [slot.window.key for slot in slots]
    return [Choice(key, describe_key(key, t), typed.settled(leaf.id, key)) for key in keys]


def _intent(target: Target, slot: Slot, asked: Marking, typed: Typed, t: Words) -> Record | None:
    leaf = target.leaf
    key = slot.window.key
    known = leaf.activity.done.get(key)
    if known is not None and not asked.replace:
        if known.on == asked.on:
            return None
        raise UsageFailure(
            ChangeReason.OTHER_DATE,
            id=leaf.id,
            key=key,
            known=say_day(known.on, t),
            day=say_day(asked.on, t),
            command=typed.settled(leaf.id, key, replace=True),
        )
    return Record(
        target=leaf.at,
        key=key,
        on=asked.on,
        by=asked.by,
        result=asked.result,
        link=asked.link,
        note=asked.note,
        order=order_of(leaf),
        replace=known is not None,
    )


def order_of(leaf: Leaf) -> tuple[str, ...]:
    """The keys of the windows in their order: where a record's line goes."""
    return tuple(slot.window.key for slot in leaf.slots)


def _needs_close(leaf: Leaf, typed: Typed) -> UsageFailure:
    return UsageFailure(
        ChangeReason.NEEDS_CLOSE,
        id=leaf.id,
        command=_log_command(leaf, typed),
        close=typed.with_options(close=True),
    )


def _log_command(leaf: Leaf, typed: Typed) -> str:
    return f"nastavnik {typed.file_words}log {leaf.id}"


def ask_what(session: Session, on: date) -> tuple[str, ...]:
    """`done` by itself: in a terminal what is open is listed and asked about, else it is a mistake."""
    if not session.streams.can_ask:
        raise UsageFailure(ChangeReason.NO_IDS)
    plan, t = open_plan(session).plan, session.t
    choices = [
        Choice(
            f"{leaf.id}@{slot.window.key}",
            f"{leaf.id} · {describe_key(slot.window.key, t)} · {one_line(leaf.activity.title)}",
            f"nastavnik {session.file_words}done {leaf.id} {slot.window.key}",
        )
        for leaf in plan.leaves
        for slot in open_slots(leaf, leaf.slots)
        if not slot.ongoing and slot.window.start <= on
    ]
    if not choices:
        raise UsageFailure(ChangeReason.NOTHING_OPEN)
    return (ask_which(session, Undecided(ChangeReason.WHAT_IS_DONE, "", choices)),)
