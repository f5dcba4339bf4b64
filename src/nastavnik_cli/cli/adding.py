"""`add activity`: the id, the deadline and the people of a new activity; writes nothing."""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence

from nastavnik_cli.domain.phrases import Refusal, read
from nastavnik_cli.domain.plan import Group, Plan
from nastavnik_cli.domain.shapes import Misfit, read_id
from nastavnik_cli.errors import UsageFailure
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.messages_changes import ChangeReason
from nastavnik_cli.output.messages_phrases import explain


def next_id(plan: Plan, group: Group) -> str:
    """The first number after those of the group's own items: 3.2.11 after 3.2.10."""
    items = [item for item in plan.by_id.values() if item.path[-1:] == (group.id,)]
    numbers = [int(match[1]) for item in items if (match := re.search(r"\.([0-9]{1,9})$", item.id))]
    number = max(numbers, default=0) + 1
    while f"{group.id}.{number}" in plan.by_id:
        number += 1
    return f"{group.id}.{number}"


def new_id(plan: Plan, group: Group, typed: str | None) -> str:
    """The id that was typed, if it is well formed and free; else the next one."""
    free = next_id(plan, group)
    if typed is None:
        return free
    try:
        name = read_id(typed)
    except Misfit:
        raise UsageFailure(ChangeReason.BAD_NEW_ID, id=typed, near=free) from None
    if name in plan.by_id:
        raise UsageFailure(ChangeReason.ID_TAKEN, id=name, near=free)
    return name


def check_phrases(plan: Plan, group: Group, phrases: Sequence[str], t: Words) -> None:
    """No deadline, or one that is not understood, would make the file invalid: refused with its reason."""
    above = [plan.by_id[name] for name in group.path]
    if not phrases and not any(isinstance(item, Group) and item.stated.when for item in (group, *above)):
        raise UsageFailure(ChangeReason.NEEDS_WHEN, id=group.id)
    for phrase in phrases:
        reading = read(phrase, plan.roadmap.frame)
        if isinstance(reading, Refusal):
            message, remedy = explain(reading, t)
            why = f"{message} {remedy}".strip()
            raise UsageFailure(ChangeReason.BAD_WHEN, why=why, typed=shlex.quote(phrase))
