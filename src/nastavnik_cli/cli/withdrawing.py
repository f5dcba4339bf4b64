"""`undo`: what of an activity can be taken back, and which of it is meant; takes nothing back itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from nastavnik_cli.cli.asking import Choice, Undecided
from nastavnik_cli.cli.targets import Typed
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


@dataclass(frozen=True, slots=True)
class Taking:
    """What `undo` was asked: the words, perhaps a key, perhaps the kind."""

    typed: Typed
    key: str | None
    what: What | None


def entry_of(plan: Plan, leaf: Leaf, asked: Taking, answers: Mapping[str, str], t: Words) -> Entry:
    """The one that is meant. Raises UsageFailure, Undecided with a command for each of several."""
    fits = [entry for entry in entries(leaf, t) if asked.what in (None, entry.what)]
    if not fits:
        raise UsageFailure(ChangeReason.NOTHING_TO_UNDO, id=leaf.id)
    if asked.key is not None:
        named = _keys(plan, leaf, asked.key)
        fits = [entry for entry in fits if entry.key in named]
        if not fits:
            raise UsageFailure(ChangeReason.NOTHING_UNDER_KEY, id=leaf.id, key=asked.key)
    answer = answers.get(leaf.id)
    if answer is not None:
        fits = [entry for entry in fits if f"{entry.what} {entry.key}" == answer]
    if len(fits) == 1:
        return fits[0]
    raise Undecided(ChangeReason.SEVERAL_TO_UNDO, leaf.id, _choices(leaf, fits, asked.typed), id=leaf.id)


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


def _choices(leaf: Leaf, fits: list[Entry], typed: Typed) -> list[Choice]:
    """Each with the command that means just it; the kind is said where the key alone does not tell."""
    keys = [entry.key for entry in fits]
    found = []
    for entry in fits:
        what = entry.what.value if keys.count(entry.key) > 1 else typed.options.get("what")
        command = typed.settled(leaf.id, entry.key, what=what)
        found.append(Choice(f"{entry.what} {entry.key}", entry.words, command))
    return found
