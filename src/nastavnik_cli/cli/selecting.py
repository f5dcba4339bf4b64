"""Which rows are asked for: the options of `status`, `export` and `report`, and what they select."""

from __future__ import annotations

from typing import Annotated

import typer

from nastavnik_cli.cli.choosing import days_of, person_of, strategy_of
from nastavnik_cli.cli.values import offered, some_of
from nastavnik_cli.domain.evaluate import State
from nastavnik_cli.domain.plan import Plan
from nastavnik_cli.i18n import N_
from nastavnik_cli.views import Selection


def _people(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    from nastavnik_cli.cli.completing import complete_people  # only Tab needs it

    return complete_people(ctx, incomplete)


def _items(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    from nastavnik_cli.cli.completing import complete_items  # as above

    return complete_items(ctx, incomplete)


PersonOption = Annotated[
    str | None,
    typer.Option(
        "--person",
        metavar=N_("PERSON"),
        autocompletion=_people,
        help=N_("Only what this person answers for or joins."),
    ),
]
StrategyOption = Annotated[
    str | None,
    typer.Option(
        "--strategy",
        metavar=N_("ID"),
        autocompletion=_items,
        help=N_("Only this strategy or group."),
    ),
]
StateOption = Annotated[
    frozenset[State] | None,
    typer.Option(
        "--state",
        parser=some_of(State),
        autocompletion=offered(State),
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


def selection(
    plan: Plan,
    *,
    person: str | None = None,
    strategy: str | None = None,
    states: frozenset[State] | None = None,
    period: str | None = None,
    find: str | None = None,
    stale: int | None = None,
) -> Selection:
    """What was typed as ids, days and states. Raises UsageFailure for a name that is not known."""
    return Selection(
        person=person_of(plan.roadmap, person) if person is not None else None,
        strategy=strategy_of(plan, strategy) if strategy is not None else None,
        states=states or frozenset(),
        period=days_of(plan.roadmap, period) if period is not None else None,
        find=find,
        stale_days=stale,
    )
