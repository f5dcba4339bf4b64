"""`timeline`: the plan month by month; draws nothing itself."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from nastavnik_cli.cli.choosing import person_of, strategy_of
from nastavnik_cli.cli.context import session_of
from nastavnik_cli.cli.delivery import deliver, kind_of
from nastavnik_cli.cli.loading import evaluated, open_plan
from nastavnik_cli.cli.selecting import PersonOption, StrategyOption
from nastavnik_cli.errors import Exit, UsageFailure
from nastavnik_cli.i18n import N_
from nastavnik_cli.output.messages_documents import DocumentReason
from nastavnik_cli.views import Selection, plan_view

COMMAND = "timeline"


class Picture(StrEnum):
    SVG = "svg"


OutputOption = Annotated[
    str | None,
    typer.Option("-o", "--output", metavar=N_("FILE"), help=N_("A picture for a slide or a README: .svg.")),
]
InternalOption = Annotated[
    bool, typer.Option("--internal", help=N_("Picture: tell overdue and late, which are not for the site."))
]


def run(
    ctx: typer.Context,
    *,
    person: PersonOption = None,
    strategy: StrategyOption = None,
    output: OutputOption = None,
    internal: InternalOption = False,
) -> int:
    session = session_of(ctx)
    if output is not None:
        kind_of(Picture, None, output, command=COMMAND, usual=Picture.SVG)
    elif internal:
        raise UsageFailure(
            DocumentReason.NEEDS_FILE, option="--internal", command=COMMAND, example="timeline.svg"
        )
    opened = open_plan(session)
    wanted = Selection(
        person=person_of(opened.plan.roadmap, person) if person is not None else None,
        strategy=strategy_of(opened.plan, strategy) if strategy is not None else None,
    )
    view = plan_view(evaluated(session, opened), wanted)
    if output is not None:
        from nastavnik_cli.output.svg import timeline

        picture = timeline(view, session.t, internal=internal)
        deliver(session, picture.decode(), output, kind=Picture.SVG, command=COMMAND)
        return Exit.OK
    from nastavnik_cli.output.terminal.timeline import chart

    session.streams.lines(chart(view, session.screen), session.t)
    return Exit.OK
