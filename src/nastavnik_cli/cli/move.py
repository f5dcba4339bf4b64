"""`move`: gives a window a new due date; an earlier move stays in the file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Annotated

import typer

from nastavnik_cli.cli.changing import WAIT, CommitOption, Decision, DryRunOption, How, WaitOption, change
from nastavnik_cli.cli.context import Session, session_of
from nastavnik_cli.cli.marking import order_of
from nastavnik_cli.cli.recorded import ForceOption, OnOption, ReasonOption, check_day, day_of, reason_of
from nastavnik_cli.cli.targets import Typed
from nastavnik_cli.cli.undo import IdArgument
from nastavnik_cli.cli.values import read_day
from nastavnik_cli.cli.windowed import Asked, open_window, target_of, told
from nastavnik_cli.domain.model import last_counting
from nastavnik_cli.domain.plan import Plan
from nastavnik_cli.i18n import N_
from nastavnik_cli.output.dates import say_day
from nastavnik_cli.storage.edit import Move

KeyArgument = Annotated[
    str | None, typer.Argument(metavar=N_("KEY"), help=N_("The window, where several are open: 2022-Q3."))
]
ToOption = Annotated[str, typer.Option("--to", metavar=N_("DATE"), help=N_("The new due date."))]


def run(
    ctx: typer.Context,
    *,
    words: IdArgument,
    key: KeyArgument = None,
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
    options = {"to": new.isoformat(), "reason": ground, "on": on and day.isoformat(), "force": force}
    typed = Typed("move", (words,), {**options, "commit": commit}, session.file_words)
    decide = partial(_decide, session, Asked(typed, key, day, ground), new)
    return change(session, decide, How(dry_run, commit, wait))


def _decide(session: Session, asked: Asked, to: date, plan: Plan, answers: Mapping[str, str]) -> Decision:
    check_day(session, plan.roadmap, asked.on, asked.typed)
    target = target_of(plan, asked.name, asked.key)
    leaf, window = target.leaf, open_window(plan, target, asked, answers, session.t).window
    known = last_counting(leaf.activity.moved.get(window.key, ()), asked.on)
    same = known is not None and known.to == to and asked.reason in (None, known.reason)
    order = order_of(leaf)
    intent = Move(target=leaf.at, key=window.key, to=to, reason=asked.reason, on=asked.on, order=order)
    moved = session.t("moved to {day}", day=say_day(to, session.t))
    return Decision(
        () if same else (intent,),
        partial(told, session, target, window.key, "move"),
        f"{leaf.id} · {window.key}: {moved}",
    )
