"""The windows that `move` and `cancel` mean; writes nothing."""

from __future__ import annotations

from datetime import date

from nastavnik_cli.cli.asking import Undecided
from nastavnik_cli.cli.choosing import slot_of
from nastavnik_cli.cli.marking import open_slots, window_choices
from nastavnik_cli.cli.targets import Request, Target
from nastavnik_cli.domain.plan import Leaf, Slot
from nastavnik_cli.domain.schedule import Kind
from nastavnik_cli.errors import UsageFailure
from nastavnik_cli.output.dates import say_day
from nastavnik_cli.output.messages_changes import ChangeReason
from nastavnik_cli.output.messages_requests import RequestReason


def windows_asked(request: Request, on: date) -> tuple[tuple[Leaf, Slot], ...]:
    """For each activity the window named, else the one that has begun by the day and is open.

    Raises UsageFailure where it is recorded as done, Undecided where it is not just one.
    """
    found = {}
    for target in request.targets:
        slot = _window(request, target, on)
        found[target.id, slot.window.key] = (target.leaf, slot)
    return tuple(found.values())


def _window(request: Request, target: Target, on: date) -> Slot:
    leaf = target.leaf
    if leaf.kind is Kind.UNDATED:
        raise UsageFailure(RequestReason.NO_WINDOWS, id=leaf.id)
    if not leaf.slots:
        raise UsageFailure(ChangeReason.NO_WINDOWS, id=leaf.id)
    key = request.key_of(target)
    if key is not None:
        slot = slot_of(request.plan, leaf, key)
        record = leaf.activity.done.get(slot.window.key)
        if record is not None:
            known = say_day(record.on, request.t)
            raise UsageFailure(ChangeReason.RECORDED, id=leaf.id, key=slot.window.key, known=known)
        return slot
    open_ = open_slots(leaf, leaf.slots)
    begun = [slot for slot in open_ if slot.window.start <= on]
    if len(begun) == 1:
        return begun[0]
    if not open_:
        raise UsageFailure(ChangeReason.NONE_OPEN, id=leaf.id)
    reason = ChangeReason.SEVERAL_OPEN if begun else ChangeReason.NONE_BEGUN_YET
    choices = window_choices(request, leaf, begun or open_)
    raise Undecided(reason, leaf.id, choices, id=leaf.id, day=say_day(on, request.t))
