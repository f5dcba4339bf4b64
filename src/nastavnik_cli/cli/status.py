"""`status`: the plan as a table, its sums; selects by its options and draws nothing itself."""

from __future__ import annotations

from typing import Annotated

import typer

from nastavnik_cli.cli.choosing import days_of, person_of, strategy_of
from nastavnik_cli.cli.context import session_of
from nastavnik_cli.cli.formats import TableFormat, TableOption
from nastavnik_cli.cli.giving import give_plan
from nastavnik_cli.cli.loading import evaluated, open_plan
from nastavnik_cli.cli.values import choices, number_from, one_of, some_of
from nastavnik_cli.domain.evaluate import State
from nastavnik_cli.errors import Exit
from nastavnik_cli.i18n import N_
from nastavnik_cli.views import By, Selection, plan_view

ByOption = Annotated[
    By | None,
    typer.Option(
        "--by", parser=one_of(By), metavar=choices(By), help=N_("Sums by this instead of the table.")
    ),
]
PersonOption = Annotated[
    str | None,
    typer.Option("--person", metavar=N_("PERSON"), help=N_("Only what this person answers for or joins.")),
]
StrategyOption = Annotated[
    str | None, typer.Option("--strategy", metavar="ID", help=N_("Only this strategy or group."))
]
StateOption = Annotated[
    frozenset[State] | None,
    typer.Option(
        "--state",
        parser=some_of(State),
        metavar=N_("STATE,…"),
        help=N_("Only windows in these states: overdue, due, upcoming, done and so on."),
    ),
]
PeriodOption = Annotated[
    str | None,
    typer.Option("--period", metavar=N_("SPAN"), help=N_("Only what falls due then: 2022-Q3, 2022.")),
]
FindOption = Annotated[
    str | None,
    typer.Option(
        "--find",
        metavar=N_("TEXT"),
        help=N_("Only activities with this text, in any case."),
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
    roadmap = opened.plan.roadmap
    wanted = Selection(
        person=person_of(roadmap, person) if person is not None else None,
        strategy=strategy_of(opened.plan, strategy) if strategy is not None else None,
        states=state or frozenset(),
        period=days_of(roadmap, period) if period is not None else None,
        find=find,
        stale_days=stale,
    )
    view = plan_view(evaluated(session, opened), wanted)
    give_plan(session, opened, view, by, form)
    return Exit.OK
