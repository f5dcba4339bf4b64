"""`timeline`: the plan month by month; draws nothing itself."""

from __future__ import annotations

import typer

from nastavnik_cli.cli.choosing import person_of, strategy_of
from nastavnik_cli.cli.context import session_of
from nastavnik_cli.cli.loading import evaluated, open_plan
from nastavnik_cli.cli.selecting import PersonOption, StrategyOption
from nastavnik_cli.errors import Exit
from nastavnik_cli.views import Selection, plan_view


def run(ctx: typer.Context, person: PersonOption = None, strategy: StrategyOption = None) -> int:
    from nastavnik_cli.output.terminal.timeline import chart

    session = session_of(ctx)
    opened = open_plan(session)
    wanted = Selection(
        person=person_of(opened.plan.roadmap, person) if person is not None else None,
        strategy=strategy_of(opened.plan, strategy) if strategy is not None else None,
    )
    view = plan_view(evaluated(session, opened), wanted)
    session.streams.lines(chart(view, session.screen), session.t)
    return Exit.OK
