"""`report`: the report on execution of a period; selects and delivers, draws nothing itself."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, assert_never

import typer

from nastavnik_cli.cli.choosing import days_of
from nastavnik_cli.cli.context import Session, session_of
from nastavnik_cli.cli.delivery import deliver, kind_of
from nastavnik_cli.cli.loading import evaluated, open_plan
from nastavnik_cli.cli.selecting import PersonOption, StrategyOption, selection
from nastavnik_cli.cli.values import choices, one_of
from nastavnik_cli.domain.evaluate import Evaluation
from nastavnik_cli.domain.units import Days
from nastavnik_cli.errors import Exit
from nastavnik_cli.i18n import N_
from nastavnik_cli.output.dates import say_day, say_span
from nastavnik_cli.views import ReportView, last_quarter, report_view

COMMAND = "report"


class Kind(StrEnum):
    """What a report can be made as; each value but `text` is a file's ending."""

    DOCX = "docx"
    XLSX = "xlsx"
    MD = "md"
    HTML = "html"
    PDF = "pdf"
    TEXT = "text"


PeriodOption = Annotated[
    str | None,
    typer.Option(
        "--period",
        metavar=N_("SPAN"),
        help=N_("The period reported on: 2022-Q3, 2022-H1, 2022; else the last quarter that is over."),
    ),
]
OutputOption = Annotated[
    str | None,
    typer.Option(
        "-o", "--output", metavar=N_("FILE"), help=N_("The file to make; its ending names the kind.")
    ),
]
FormOption = Annotated[
    Kind | None,
    typer.Option(
        "--format",
        parser=one_of(Kind),
        metavar=choices(Kind),
        help=N_("The kind of document, for stdout or a file with another ending."),
    ),
]


def run(
    ctx: typer.Context,
    *,
    period: PeriodOption = None,
    output: OutputOption = None,
    form: FormOption = None,
    person: PersonOption = None,
    strategy: StrategyOption = None,
) -> int:
    session = session_of(ctx)
    kind = kind_of(Kind, form, output, command=COMMAND, usual=Kind.TEXT)
    opened = open_plan(session)
    wanted = selection(opened.plan, person=person, strategy=strategy)
    evaluation = evaluated(session, opened)
    days = _asked(session, evaluation, period) if period is not None else _usual(session, evaluation)
    view = report_view(evaluation, days, wanted)
    deliver(session, _made(session, view, kind, output), output, kind=kind.value, command=COMMAND)
    return Exit.OK


def _asked(session: Session, evaluation: Evaluation, typed: str) -> Days:
    """The period that was typed, and a word where nothing can have happened in it yet."""
    roadmap, t = evaluation.plan.roadmap, session.t
    days = days_of(roadmap, typed)
    if not days.overlaps(roadmap.period):
        session.streams.note(
            t(
                "The report is for a time outside the plan's period {period}.",
                period=say_span(roadmap.period, t),
            )
        )
    elif days.start > evaluation.as_of:
        day = say_day(evaluation.as_of, t)
        session.streams.note(t("On {day} the period of the report has not begun yet.", day=day))
    return days


def _usual(session: Session, evaluation: Evaluation) -> Days:
    """The last quarter that is over, and a word about it."""
    from nastavnik_cli.output.report.spans import period_words

    roadmap, t = evaluation.plan.roadmap, session.t
    days = last_quarter(evaluation.as_of, roadmap.period)
    said = period_words(days, roadmap.year, t)
    half = f"{days.start.year}-H{1 + days.start.month // 7}"
    session.streams.note(
        t("The report is for {period}. Another period: --period {half}", period=said, half=half)
    )
    return days


def _made(session: Session, view: ReportView, kind: Kind, output: str | None) -> bytes | str:
    from nastavnik_cli.output.report.text import report_text

    t = session.t
    report = report_text(view, t)
    match kind:
        case Kind.TEXT:
            from nastavnik_cli.output.report.terminal import report_lines
            from nastavnik_cli.output.terminal.paint import Screen, painted

            screen = session.streams.screen(t) if output is None else Screen(t)
            return painted(report_lines(report, screen), screen)
        case Kind.DOCX | Kind.PDF:
            from nastavnik_cli.output.office.pdf import as_pdf
            from nastavnik_cli.output.report.word import report_docx

            document = report_docx(report, view.as_of, t)
            return as_pdf(document) if kind is Kind.PDF else document
        case Kind.XLSX:
            from nastavnik_cli.output.report.sheet import report_xlsx

            return report_xlsx(report, view.as_of, t)
        case Kind.MD:
            from nastavnik_cli.output.report.markdown import report_md

            return report_md(report)
        case Kind.HTML:
            from nastavnik_cli.output.report.page import report_html

            return report_html(report, t)
        case _:
            assert_never(kind)
