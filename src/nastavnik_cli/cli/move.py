"""`move`: gives windows a new due date; an earlier move stays in the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Annotated

import typer

from nastavnik_cli.cli.changing import WAIT, CommitOption, Decision, DryRunOption, How, WaitOption, change
from nastavnik_cli.cli.context import Session, session_of
from nastavnik_cli.cli.marking import Mark, order_of
from nastavnik_cli.cli.recorded import (
    ForceOption,
    OnOption,
    ReasonOption,
    WordsArgument,
    check_day,
    day_of,
    reason_of,
)
from nastavnik_cli.cli.targets import Request, Typed
from nastavnik_cli.cli.telling import decided
from nastavnik_cli.cli.values import read_day
from nastavnik_cli.cli.windowed import windows_asked
from nastavnik_cli.domain.model import last_counting
from nastavnik_cli.domain.plan import Leaf, Plan, Slot
from nastavnik_cli.errors import UsageFailure
from nastavnik_cli.i18n import N_
from nastavnik_cli.output.dates import say_day
from nastavnik_cli.output.messages_changes import ChangeReason
from nastavnik_cli.storage.edit import Move, What

ToOption = Annotated[str, typer.Option("--to", metavar=N_("DATE"), help=N_("The new due date."))]


@dataclass(frozen=True, slots=True)
class Moving:
    """What `move` was asked: the new due date, the ground, the day of the decision."""

    to: date
    reason: str | None
    on: date
    force: bool


def run(
    ctx: typer.Context,
    *,
    words: WordsArgument,
    to: ToOption,
    reason: ReasonOption = None,
    on: OnOption = None,
    force: ForceOption = False,
    dry_run: DryRunOption = False,
    commit: CommitOption = False,
    wait: WaitOption = WAIT,
) -> int:
    session = session_of(ctx)
    day, new = day_of(session, on), read_day(to, today=session.today)
    ground = reason_of(session, reason)
    options = {"to": new.isoformat(), "reason": ground, "on": on and day.isoformat()}
    flags = {"force": force, "dry_run": dry_run, "commit": commit}
    typed = Typed("move", tuple(words), {**options, **flags}, session.file_words)
    asked = Moving(new, ground, day, force=force)
    return change(session, partial(_decide, session, typed, asked), How(dry_run, commit, wait))


def _decide(
    session: Session, typed: Typed, asked: Moving, plan: Plan, answers: Mapping[str, str]
) -> Decision:
    check_day(session, plan.roadmap, asked.on, typed)
    request = Request(plan, typed, answers, session.t)
    windows = windows_asked(request, asked.on)
    found = [Mark(leaf, slot, _intent(request, asked, leaf, slot)) for leaf, slot in windows]
    moved = session.t("moved to {day}", day=say_day(asked.to, session.t))
    return decided(session, found, What.MOVE, moved)


def _intent(request: Request, asked: Moving, leaf: Leaf, slot: Slot) -> Move | None:
    """None where the move in force says just that."""
    key, t = slot.window.key, request.t
    if slot.ongoing:
        raise UsageFailure(ChangeReason.NO_DUE_DATE, id=leaf.id)
    if asked.to < slot.window.start and not asked.force:
        days = {"day": say_day(asked.to, t), "start": say_day(slot.window.start, t)}
        command = request.typed.with_options(force=True)
        raise UsageFailure(ChangeReason.BEFORE_WINDOW, id=leaf.id, key=key, command=command, **days)
    known = last_counting(leaf.activity.moved.get(key, ()), asked.on)
    if known is not None and known.to == asked.to and asked.reason in (None, known.reason):
        return None
    order = order_of(leaf)
    return Move(target=leaf.at, key=key, to=asked.to, reason=asked.reason, on=asked.on, order=order)
