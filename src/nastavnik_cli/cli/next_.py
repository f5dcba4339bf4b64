"""`next`: what comes due soon; draws nothing itself."""

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
from nastavnik_cli.views import coming

MONTH = 30

DaysOption = Annotated[
    int,
    typer.Option(
        "--days", parser=number_from(0), metavar=N_("DAYS"), help=N_("How far to look ahead; 30 if not said.")
    ),
]


def run(ctx: typer.Context, days: DaysOption = MONTH, form: TableOption = TableFormat.TABLE) -> int:
    session = session_of(ctx)
    opened = open_plan(session)
    evaluation = evaluated(session, opened)
    found = coming(evaluation, days=days)
    if form is TableFormat.TABLE:
        from nastavnik_cli.output.terminal import items

        lines = items.coming(evaluation, found, days, session.screen, session.file_words)
        session.streams.lines(lines, session.t)
    else:
        give_items(session, opened, evaluation, found, form)
    return Exit.OK
