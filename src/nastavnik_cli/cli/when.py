"""`when`: how phrases are understood; reads them by the grammar and draws nothing itself."""

from __future__ import annotations

import shlex
from dataclasses import replace
from datetime import date
from typing import Annotated

import typer

from nastavnik_cli.cli.context import Session, session_of
from nastavnik_cli.cli.formats import TextFormat, TextOption
from nastavnik_cli.cli.loading import readable_plan
from nastavnik_cli.cli.streams import read_stdin
from nastavnik_cli.cli.values import choices, offered, one_of, read_day
from nastavnik_cli.domain.phrases import read
from nastavnik_cli.domain.plan import Plan
from nastavnik_cli.domain.schedule import Frame, YearKind
from nastavnik_cli.domain.units import parse_period
from nastavnik_cli.errors import Exit, FileFailure, UsageFailure
from nastavnik_cli.i18n import N_
from nastavnik_cli.output.messages_requests import RequestReason
from nastavnik_cli.views import ReadPhrase, phrases_of

PhrasesArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=N_("[PHRASE…]"),
        help=N_("Each argument is a phrase; - reads one a line from stdin; none: those of the file."),
    ),
]
PeriodOption = Annotated[
    str | None,
    typer.Option("--period", metavar=N_("SPAN"), help=N_("The period: 2022/2024; no file is read then.")),
]
YearOption = Annotated[
    YearKind | None,
    typer.Option(
        "--year",
        parser=one_of(YearKind),
        autocompletion=offered(YearKind),
        metavar=choices(YearKind),
        help=N_("What a year is in a phrase."),
    ),
]
ApprovedOption = Annotated[
    str | None,
    typer.Option("--approved", metavar=N_("DATE"), help=N_("The day of signing, for terms counted from it.")),
]
AssumedOption = Annotated[
    bool, typer.Option("--assumed", help=N_("Only readings that take something for granted."))
]


def run(
    ctx: typer.Context,
    *,
    phrases: PhrasesArgument = None,
    period: PeriodOption = None,
    year: YearOption = None,
    approved: ApprovedOption = None,
    assumed: AssumedOption = False,
    form: TextOption = TextFormat.TEXT,
) -> int:
    session = session_of(ctx)
    day = read_day(approved, today=session.today) if approved is not None else None
    if phrases:
        frame = _frame(session, phrases, period, year, day)
        found = tuple(ReadPhrase(text, read(text, frame)) for text in _typed(phrases))
    else:
        if period is not None:
            raise UsageFailure(RequestReason.PHRASES_MISSING, period=shlex.quote(period))
        found = phrases_of(_plan(session, "…"))
    shown = tuple(phrase for phrase in found if phrase.is_assumed or not assumed)
    _give(session, shown, form, of_file=not phrases)
    return Exit.NO if any(phrase.is_refused for phrase in shown) else Exit.OK


def _typed(phrases: list[str]) -> list[str]:
    """The phrases themselves; a lone `-` stands for the lines of stdin that are not empty."""
    if phrases != ["-"]:
        return phrases
    return [line.strip() for line in read_stdin().splitlines() if line.strip()]


def _frame(
    session: Session, phrases: list[str], period: str | None, year: YearKind | None, approved: date | None
) -> Frame:
    """In what the phrases are read: the options, else what the file says."""
    if period is not None:
        try:
            return Frame(parse_period(period), year or YearKind.CALENDAR, approved)
        except ValueError:
            raise UsageFailure(RequestReason.NOT_A_PERIOD, value=period) from None
    frame = _plan(session, shlex.join(phrases)).roadmap.frame
    return replace(frame, year=year or frame.year, approved=approved or frame.approved)


def _plan(session: Session, phrases: str) -> Plan:
    """The plan of the file; its absence is a mistake of usage here, since --period would do."""
    try:
        return readable_plan(session)
    except FileFailure as failure:
        if failure.reason is RequestReason.NO_ROADMAP:
            raise UsageFailure(RequestReason.NO_PERIOD, phrases=phrases) from None
        raise


def _give(session: Session, found: tuple[ReadPhrase, ...], form: TextFormat, *, of_file: bool) -> None:
    if form is TextFormat.JSON:
        from nastavnik_cli.output.flat.when_json import when_json

        session.streams.data(when_json(found, session.t, of_file=of_file))
    else:
        from nastavnik_cli.output.terminal.when import when

        session.streams.lines(when(found, session.screen), session.t)
