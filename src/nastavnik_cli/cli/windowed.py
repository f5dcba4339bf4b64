"""The window that `move` and `cancel` mean, and how both tell what they did; writes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from nastavnik_cli.cli.asking import Undecided
from nastavnik_cli.cli.changing import Done
from nastavnik_cli.cli.choosing import slot_of
from nastavnik_cli.cli.context import Session
from nastavnik_cli.cli.marking import open_slots, window_choices
from nastavnik_cli.cli.targets import Target, Typed, targets_of
from nastavnik_cli.domain.plan import Plan, Slot
from nastavnik_cli.domain.schedule import Kind
from nastavnik_cli.errors import UsageFailure
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.dates import say_day
from nastavnik_cli.output.messages_changes import ChangeReason
from nastavnik_cli.output.messages_requests import RequestReason

if TYPE_CHECKING:  # rich is imported when something is drawn
    from rich.text import Text


@dataclass(frozen=True, slots=True)
class Asked:
    """What `move` and `cancel` were asked: an activity, perhaps its window, the day and the ground."""

    typed: Typed
    key: str | None
    on: date
    reason: str | None

    @property
    def name(self) -> str:
        return self.typed.words[0]


def target_of(plan: Plan, name: str, key: str | None) -> Target:
    """ID [KEY] or ID@KEY."""
    found = targets_of(plan, [name])[0]
    return Target(found.leaf, found.key or key)


def open_window(plan: Plan, target: Target, asked: Asked, answers: Mapping[str, str], t: Words) -> Slot:
    """The window named, else the one that has begun by the day and is open.

    Raises UsageFailure where it is recorded as done, Undecided where it is not just one.
    """
    leaf = target.leaf
    if leaf.kind is Kind.UNDATED:
        raise UsageFailure(RequestReason.NO_WINDOWS, id=leaf.id)
    if not leaf.slots:
        raise UsageFailure(ChangeReason.NO_WINDOWS, id=leaf.id)
    key = target.key or answers.get(leaf.id)
    if key is not None:
        slot = slot_of(plan, leaf, key)
        record = leaf.activity.done.get(slot.window.key)
        if record is not None:
            known = say_day(record.on, t)
            raise UsageFailure(ChangeReason.RECORDED, id=leaf.id, key=slot.window.key, known=known)
        return slot
    open_ = open_slots(leaf, leaf.slots)
    begun = [slot for slot in open_ if slot.window.start <= asked.on]
    if len(begun) == 1:
        return begun[0]
    if not open_:
        raise UsageFailure(ChangeReason.NONE_OPEN, id=leaf.id)
    reason = ChangeReason.SEVERAL_OPEN if begun else ChangeReason.NONE_BEGUN
    choices = window_choices(leaf, begun or open_, asked.typed, t)
    raise Undecided(reason, leaf.id, choices, id=leaf.id, day=say_day(asked.on, t))


def told(session: Session, target: Target, key: str, what: str, done: Done) -> list[Text]:
    """What is now true of the window, the line, the way back; or that it was there already."""
    from nastavnik_cli.output.terminal import written

    t, status = session.t, done.after(target.leaf, session)
    if done.edited is None:
        return [written.already(status, key, t)]
    back = f"nastavnik {session.file_words}undo {target.id} {key} --what {what}"
    lines = [written.now_true(status, key, t), *written.title(status, session.screen)]
    lines += [written.coming_next(status, t), written.way_back(back, t)]
    return [*lines, *written.taken(done.edited.removed_lines), *written.added(done.edited.added_lines)]
