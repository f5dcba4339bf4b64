"""`done`: marks windows as complete; decides which in `marking`, writes by `changing`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Annotated

import typer

from nastavnik_cli.cli.changing import WAIT, CommitOption, Decision, DryRunOption, How, WaitOption, change
from nastavnik_cli.cli.completing import complete_people
from nastavnik_cli.cli.context import Session, session_of
from nastavnik_cli.cli.linking import missing
from nastavnik_cli.cli.marking import Marking, ask_what, marks
from nastavnik_cli.cli.recorded import (
    WORDS,
    ForceOption,
    LinkOption,
    OnOption,
    ResultOption,
    check_day,
    day_of,
    links_of,
    text_of,
    texts_of,
)
from nastavnik_cli.cli.targets import Request, Typed
from nastavnik_cli.cli.telling import decided
from nastavnik_cli.domain.plan import Plan
from nastavnik_cli.i18n import N_
from nastavnik_cli.output.dates import say_day
from nastavnik_cli.storage.edit import What

PerhapsWords = Annotated[list[str] | None, WORDS]
ByOption = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar=N_("PERSON"),
        autocompletion=complete_people,
        help=N_("Who did it: an id or a part of the name."),
    ),
]
NoteOption = Annotated[
    str | None, typer.Option("--note", metavar=N_("TEXT"), help=N_("A note to the record."))
]
CloseOption = Annotated[bool, typer.Option("--close", help=N_("Close an ongoing activity for good."))]
ReplaceOption = Annotated[
    bool, typer.Option("--replace", help=N_("Change a record that is there to the new date."))
]


def run(
    ctx: typer.Context,
    *,
    words: PerhapsWords = None,
    on: OnOption = None,
    by: ByOption = None,
    result: ResultOption = None,
    link: LinkOption = None,
    note: NoteOption = None,
    close: CloseOption = False,
    replace: ReplaceOption = False,
    force: ForceOption = False,
    dry_run: DryRunOption = False,
    commit: CommitOption = False,
    wait: WaitOption = WAIT,
) -> int:
    session = session_of(ctx)
    day = day_of(session, on)
    named = tuple(words) if words else ask_what(session, day)
    asked = Marking(
        on=day,
        by=by,
        result=texts_of("--result", result),
        link=links_of(session, link),
        note=text_of("--note", note),
        close=close,
        replace=replace,
    )
    options = {"on": day.isoformat(), "by": by, "result": result, "link": link, "note": note}
    flags = {"close": close, "replace": replace, "force": force, "dry_run": dry_run, "commit": commit}
    typed = Typed("done", named, {**options, **flags}, session.file_words)
    decide = partial(_decide, session, asked, typed, took_today=on is None)
    return change(session, decide, How(dry_run, commit, wait))


def _decide(
    session: Session,
    asked: Marking,
    typed: Typed,
    plan: Plan,
    answers: Mapping[str, str],
    *,
    took_today: bool,
) -> Decision:
    t = session.t
    check_day(session, plan.roadmap, asked.on, typed)
    found = marks(Request(plan, typed, answers, t), asked)
    remarks = [*missing(session, asked.link)]
    if took_today:
        remarks.append(t("The day written down is today's. If it was another: --on DATE --replace"))
    said = t("done {day}", day=say_day(asked.on, t))
    return decided(session, found, What.DONE, said, remarks)
