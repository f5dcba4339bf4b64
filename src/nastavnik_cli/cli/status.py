"""`status`: the plan as a table, its sums; selects by its options and draws nothing itself."""

from __future__ import annotations

from typing import Annotated

import typer

from nastavnik_cli.cli.context import session_of
from nastavnik_cli.cli.formats import TableFormat, TableOption
from nastavnik_cli.cli.giving import give_plan
from nastavnik_cli.cli.loading import evaluated, open_plan
from nastavnik_cli.cli.selecting import (
    FindOption,
    PeriodOption,
    PersonOption,
    StateOption,
    StrategyOption,
    selection,
)
from nastavnik_cli.cli.values import choices, number_from, offered, one_of
from nastavnik_cli.errors import Exit
from nastavnik_cli.i18n import N_
from nastavnik_cli.views import By, plan_view

ByOption = Annotated[
    By | None,
    typer.Option(
        "--by",
        parser=one_of(By),
        autocompletion=offered(By),
        metavar=choices(By),
        help=N_("Sums by this instead of the table."),
    ),
]
StaleOption = Annotated[
    int | None,
    typer.Option(
        "--stale",
        parser=number_from(0),
        metavar=N_("DAYS"),
        help=N_("Only ongoing and undated activities without news for so many days."),
    ),
]


def run(
    ctx: typer.Context,
    *,
    by: ByOption = None,
    person: PersonOption = None,
    strategy: StrategyOption = None,
    state: StateOption = None,
    period: PeriodOption = None,
    find: FindOption = None,
    stale: StaleOption = None,
    form: TableOption = TableFormat.TABLE,
) -> int:
    session = session_of(ctx)
    opened = open_plan(session)
    wanted = selection(
        opened.plan, person=person, strategy=strategy, states=state, period=period, find=find, stale=stale
    )
    view = plan_view(evaluated(session, opened), wanted)
    give_plan(session, opened, view, by, form)
    return Exit.OK
