"""`overdue`: what is late; draws nothing itself."""

from __future__ import annotations

from typing import Annotated

import typer

from nastavnik_cli.cli.context import session_of
from nastavnik_cli.cli.formats import TableFormat, TableOption
from nastavnik_cli.cli.giving import give_items
from nastavnik_cli.cli.loading import evaluated, open_plan
from nastavnik_cli.cli.values import number_from
from nastavnik_cli.errors import Exit
from nastavnik_cli.i18n import N_
from nastavnik_cli.views import overdue

CheckOption = Annotated[bool, typer.Option("--check", help=N_("Exit with 1 if anything is overdue."))]
GraceOption = Annotated[
    int,
    typer.Option(
        "--grace",
        parser=number_from(0),
        metavar=N_("DAYS"),
        help=N_("Do not count what is late by so many days or fewer."),
    ),
]


def run(
    ctx: typer.Context,
    *,
    check: CheckOption = False,
    grace: GraceOption = 0,
    form: TableOption = TableFormat.TABLE,
) -> int:
    session = session_of(ctx)
    opened = open_plan(session)
    evaluation = evaluated(session, opened)
    found = overdue(evaluation, grace_days=grace)
    if form is TableFormat.TABLE:
        from nastavnik_cli.output.terminal import items

        session.streams.lines(items.overdue(evaluation, found, session.screen), session.t)
    else:
        give_items(session, opened, evaluation, found, form)
    return Exit.NO if check and found else Exit.OK
