"""`cancel`: closes a window that will not be done; after its due date it counts as missed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import typer

from nastavnik_cli.cli.changing import WAIT, CommitOption, Decision, DryRunOption, How, WaitOption, change
from nastavnik_cli.cli.context import Session, session_of
from nastavnik_cli.cli.marking import order_of
from nastavnik_cli.cli.move import KeyArgument
from nastavnik_cli.cli.recorded import ForceOption, OnOption, ReasonOption, check_day, day_of, reason_of
from nastavnik_cli.cli.targets import Typed
from nastavnik_cli.cli.undo import IdArgument
from nastavnik_cli.cli.windowed import Asked, open_window, target_of, told
from nastavnik_cli.domain.plan import Plan
from nastavnik_cli.errors import UsageFailure
from nastavnik_cli.output.messages_changes import ChangeReason
from nastavnik_cli.storage.edit import Cancel


def run(
    ctx: typer.Context,
    *,
    words: IdArgument,
    key: KeyArgument = None,
    reason: ReasonOption = None,
    on: OnOption = None,
    force: ForceOption = False,
    dry_run: DryRunOption = False,
    commit: CommitOption = False,
    wait: WaitOption = WAIT,
) -> int:
    session = session_of(ctx)
    day, ground = day_of(session, on), reason_of(session, reason)
    options = {"reason": ground, "on": on and day.isoformat(), "force": force, "commit": commit}
    typed = Typed("cancel", (words,), {**options}, session.file_words)
    decide = partial(_decide, session, Asked(typed, key, day, ground))
    return change(session, decide, How(dry_run, commit, wait))


def _decide(session: Session, asked: Asked, plan: Plan, answers: Mapping[str, str]) -> Decision:
    check_day(session, plan.roadmap, asked.on, asked.typed)
    target = target_of(plan, asked.name, asked.key)
    leaf, window = target.leaf, open_window(plan, target, asked, answers, session.t).window
    known = leaf.activity.cancelled.get(window.key)
    if known is not None and (known.reason, known.on) != (asked.reason or known.reason, asked.on):
        raise UsageFailure(ChangeReason.OTHER_CANCELLATION, id=leaf.id, key=window.key)
    intent = Cancel(target=leaf.at, key=window.key, reason=asked.reason, on=asked.on, order=order_of(leaf))
    return Decision(
        () if known else (intent,),
        partial(told, session, target, window.key, "cancel"),
        f"{leaf.id} · {window.key}: {session.t('cancelled')}",
    )
