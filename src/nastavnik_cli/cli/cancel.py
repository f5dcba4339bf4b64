"""`cancel`: closes windows that will not be done; after its due date a window counts as missed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

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
from nastavnik_cli.cli.windowed import windows_asked
from nastavnik_cli.domain.plan import Leaf, Plan
from nastavnik_cli.errors import UsageFailure
from nastavnik_cli.output.messages_changes import ChangeReason
from nastavnik_cli.storage.edit import Cancel, What


@dataclass(frozen=True, slots=True)
class Cancelling:
    """What `cancel` was asked: the ground, the day, and whether that was said or is today's."""

    reason: str | None
    on: date
    said_day: bool


def run(
    ctx: typer.Context,
    *,
    words: WordsArgument,
    reason: ReasonOption = None,
    on: OnOption = None,
    force: ForceOption = False,
    dry_run: DryRunOption = False,
    commit: CommitOption = False,
    wait: WaitOption = WAIT,
) -> int:
    session = session_of(ctx)
    day, ground = day_of(session, on), reason_of(session, reason)
    options = {"reason": ground, "on": on and day.isoformat()}
    flags = {"force": force, "dry_run": dry_run, "commit": commit}
    typed = Typed("cancel", tuple(words), {**options, **flags}, session.file_words)
    asked = Cancelling(ground, day, said_day=on is not None)
    return change(session, partial(_decide, session, typed, asked), How(dry_run, commit, wait))


def _decide(
    session: Session, typed: Typed, asked: Cancelling, plan: Plan, answers: Mapping[str, str]
) -> Decision:
    check_day(session, plan.roadmap, asked.on, typed)
    windows = windows_asked(Request(plan, typed, answers, session.t), asked.on)
    found = [Mark(leaf, slot, _intent(asked, leaf, slot.window.key)) for leaf, slot in windows]
    return decided(session, found, What.CANCEL, session.t("cancelled"))


def _intent(asked: Cancelling, leaf: Leaf, key: str) -> Cancel | None:
    """None where the same cancellation is there."""
    known = leaf.activity.cancelled.get(key)
    if known is None:
        return Cancel(target=leaf.at, key=key, reason=asked.reason, on=asked.on, order=order_of(leaf))
    if asked.reason not in (None, known.reason) or (asked.said_day and asked.on != known.on):
        raise UsageFailure(ChangeReason.OTHER_CANCELLATION, id=leaf.id, key=key)
    return None
