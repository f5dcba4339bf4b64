"""`undo`: what of an activity can be taken back, and which of it is meant; takes nothing back itself."""

from __future__ import annotations

from dataclasses import dataclass

from nastavnik_cli.cli.asking import Choice, Undecided
from nastavnik_cli.cli.targets import Request, Target
from nastavnik_cli.domain.phrases import find_windows
from nastavnik_cli.domain.plan import Leaf, Plan
from nastavnik_cli.errors import UsageFailure
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.dates import say_day
from nastavnik_cli.output.messages_changes import ChangeReason
from nastavnik_cli.output.readings import describe_key
from nastavnik_cli.storage.edit import What


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that stands in the file under a key; of moves and notes under one key, the last."""

    what: What
    key: str
    words: str


def entries_asked(request: Request, what: What | None) -> tuple[tuple[Leaf, Entry], ...]:
    """For each activity the entry that is meant.

    Raises UsageFailure, Undecided with a command for each of several.
    """
    found = {}
    for target in request.targets:
        entry = _entry(request, target, what)
        found[target.id, entry.what, entry.key] = (target.leaf, entry)
    return tuple(found.values())


def _entry(request: Request, target: Target, what: What | None) -> Entry:
    leaf = target.leaf
    fits = [entry for entry in entries(leaf, request.t) if what in (None, entry.what)]
    if not fits:
        raise UsageFailure(ChangeReason.NOTHING_TO_UNDO, id=leaf.id)
    if target.key is not None:
        named = _keys(request.plan, leaf, target.key)
        fits = [entry for entry in fits if entry.key in named]
        if not fits:
            raise UsageFailure(ChangeReason.NOTHING_UNDER_KEY, id=leaf.id, key=target.key)
    answer = request.answers.get(leaf.id)
    if answer is not None:
        fits = [entry for entry in fits if f"{entry.what} {entry.key}" == answer]
    if len(fits) == 1:
        return fits[0]
    raise Undecided(ChangeReason.SEVERAL_TO_UNDO, leaf.id, _choices(request, leaf, fits, what), id=leaf.id)


def entries(leaf: Leaf, t: Words) -> list[Entry]:
    """Records, moves, cancellations, notes, each with its words."""
    activity = leaf.activity
    found = []
    for key, record in activity.done.items():
        found.append(Entry(What.DONE, key, _said(t("record"), key, say_day(record.on, t), t)))
    for key, moves in activity.moved.items():
        found.append(Entry(What.MOVE, key, _said(t("move"), key, say_day(moves[-1].to, t), t)))
    for key, cancellation in activity.cancelled.items():
        found.append(Entry(What.CANCEL, key, _said(t("cancellation"), key, cancellation.reason, t)))
    for day, notes in activity.log.items():
        note = notes[-1].note or ", ".join(notes[-1].result or ())
        found.append(Entry(What.LOG, day.isoformat(), f"{t('note')} · {say_day(day, t)} · {note}"))
    return found


def _said(kind: str, key: str, more: str | None, t: Words) -> str:
    return " · ".join(part for part in (kind, describe_key(key, t), more) if part)


def _keys(plan: Plan, leaf: Leaf, typed: str) -> set[str]:
    """The keys a word may mean: itself, or the windows that a phrase names."""
    windows = [slot.window for slot in leaf.slots]
    return {typed, *(window.key for window in find_windows(windows, typed, plan.roadmap.frame))}


def _choices(request: Request, leaf: Leaf, fits: list[Entry], what: What | None) -> list[Choice]:
    """Each with the command that means just it; the kind is said where the key alone does not tell."""
    keys = [entry.key for entry in fits]
    found = []
    for entry in fits:
        kind = entry.what if keys.count(entry.key) > 1 else what
        command = request.settled(leaf, entry.key, what=kind and kind.value)
        found.append(Choice(f"{entry.what} {entry.key}", entry.words, command))
    return found
