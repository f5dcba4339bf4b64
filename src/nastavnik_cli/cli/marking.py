"""`done`: which windows are marked, and with what; refuses where two readings are possible."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from nastavnik_cli.cli.asking import Choice, Undecided, ask_which
from nastavnik_cli.cli.choosing import person_of, slot_of
from nastavnik_cli.cli.context import Session
from nastavnik_cli.cli.loading import open_plan
from nastavnik_cli.cli.targets import Request, Target, Typed
from nastavnik_cli.domain import model
from nastavnik_cli.domain.evaluate import State, evaluate
from nastavnik_cli.domain.plan import Leaf, Slot
from nastavnik_cli.domain.schedule import Kind
from nastavnik_cli.errors import UsageFailure
from nastavnik_cli.output.dates import say_day
from nastavnik_cli.output.labels import state_short
from nastavnik_cli.output.messages_changes import ChangeReason
from nastavnik_cli.output.names import one_line
from nastavnik_cli.output.readings import describe_key
from nastavnik_cli.storage.edit import Cancel, Move, Record


@dataclass(frozen=True)
class Marking:
    """What `done` was asked: the day, what goes with the record, what is allowed."""

    on: date
    by: str | None = None
    result: tuple[str, ...] = ()
    link: tuple[str, ...] = ()
    note: str | None = None
    close: bool = False
    replace: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A window and what is written about it; `intent` is None where that is there already."""

    leaf: Leaf
    slot: Slot
    intent: Record | Move | Cancel | None
    remarks: tuple[str, ...] = ()


def marks(request: Request, asked: Marking) -> tuple[Mark, ...]:
    """A mark for every window meant. Raises UsageFailure, Undecided where one cannot be told."""
    if asked.by is not None:
        asked = replace(asked, by=person_of(request.plan.roadmap, asked.by))
    found = {}
    for target in request.targets:
        slot = _slot(request, target, asked)
        found[target.id, slot.window.key] = _mark(request, target.leaf, slot, asked)
    return tuple(found.values())


def _slot(request: Request, target: Target, asked: Marking) -> Slot:
    """The window that is meant (contract, section 4, `done`)."""
    leaf = target.leaf
    key = request.key_of(target)
    if leaf.kind is Kind.UNDATED:
        raise UsageFailure(ChangeReason.UNDATED, id=leaf.id, command=_log_command(leaf, request.typed))
    if key is not None:
        slot = slot_of(request.plan, leaf, key)
        if slot.ongoing and not asked.close:
            raise _needs_close(leaf, request.typed)
        return slot
    slots = [slot for slot in leaf.slots if slot.ongoing is asked.close]
    if slots:
        return _only_one(request, leaf, slots, asked)
    if asked.close:
        raise UsageFailure(ChangeReason.NOT_ONGOING, id=leaf.id)
    if leaf.slots:
        raise _needs_close(leaf, request.typed)
    raise UsageFailure(ChangeReason.NO_WINDOWS, id=leaf.id)


def _only_one(request: Request, leaf: Leaf, slots: list[Slot], asked: Marking) -> Slot:
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
    day = say_day(asked.on, request.t)
    raise Undecided(reason, leaf.id, window_choices(request, leaf, fits or open_), id=leaf.id, day=day)


def open_slots(leaf: Leaf, slots: Iterable[Slot]) -> list[Slot]:
    """The windows that have neither a record nor a cancellation."""
    closed = {*leaf.activity.done, *leaf.activity.cancelled}
    return [slot for slot in slots if slot.window.key not in closed]


def window_choices(request: Request, leaf: Leaf, slots: Iterable[Slot]) -> list[Choice]:
    """Windows by their words, each with the command that names it."""
    keys = [slot.window.key for slot in slots]
    return [Choice(key, describe_key(key, request.t), request.settled(leaf, key)) for key in keys]


def _mark(request: Request, leaf: Leaf, slot: Slot, asked: Marking) -> Mark:
    key, t = slot.window.key, request.t
    known = leaf.activity.done.get(key)
    again = request.settled(leaf, key, replace=True)
    if known is not None and known.on == asked.on and not _adds(asked, known):
        return Mark(leaf, slot, None)
    if known is not None and not asked.replace:
        if known.on == asked.on:
            more = t("What is given now besides is not written: {command}", command=again)
            return Mark(leaf, slot, None, (more,))
        days = {"known": say_day(known.on, t), "day": say_day(asked.on, t)}
        raise UsageFailure(ChangeReason.OTHER_DATE, id=leaf.id, key=key, command=again, **days)
    record = Record(
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
    return Mark(leaf, slot, record)


def _adds(asked: Marking, known: model.Record) -> bool:
    """Whether more is given than the record of that day says."""
    return any(
        given and given != there
        for given, there in (
            (asked.by, known.by),
            (asked.result, known.result),
            (asked.link, known.link),
            (asked.note, known.note),
        )
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
    found = [
        (window, leaf.leaf)
        for leaf in evaluate(plan, as_of=on).leaves
        for window in leaf.windows
        if window.state in {State.OVERDUE, State.DUE}
    ]
    choices = [
        Choice(
            f"{leaf.id}@{window.key}",
            " · ".join(
                (
                    leaf.id,
                    describe_key(window.key, t),
                    state_short(window.state, t),
                    one_line(leaf.activity.title),
                )
            ),
            f"nastavnik {session.file_words}done {leaf.id} {window.key}",
        )
        for window, leaf in sorted(found, key=lambda each: each[0].in_force)  # what is late stands first
    ]
    if not choices:
        raise UsageFailure(ChangeReason.NOTHING_OPEN)
    return (ask_which(session, Undecided(ChangeReason.WHAT_IS_DONE, "", choices)),)
