"""`export`: the plan as a document of another program; selects and delivers, draws nothing itself."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, assert_never

import typer

from nastavnik_cli.cli.context import Session, session_of
from nastavnik_cli.cli.delivery import deliver, kind_of
from nastavnik_cli.cli.loading import Opened, evaluated, open_plan
from nastavnik_cli.cli.selecting import (
    FindOption,
    PeriodOption,
    PersonOption,
    StateOption,
    StrategyOption,
    selection,
)
from nastavnik_cli.cli.site import Site, finish, prepare
from nastavnik_cli.cli.spans import read_span
from nastavnik_cli.cli.values import choices, one_of
from nastavnik_cli.errors import Exit, UsageFailure
from nastavnik_cli.i18n import N_, Words
from nastavnik_cli.output.messages_documents import DocumentReason
from nastavnik_cli.views import PlanView, plan_view

if TYPE_CHECKING:
    from nastavnik_cli.output.ics import Revision

COMMAND = "export"


class Kind(StrEnum):
    """What a plan can be exported as; each value is a file's ending."""

    DOCX = "docx"
    XLSX = "xlsx"
    CSV = "csv"
    MD = "md"
    ICS = "ics"
    JSON = "json"
    PDF = "pdf"
    HTML = "html"
    SVG = "svg"


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
MarksOption = Annotated[
    bool, typer.Option("--marks", help=N_("Word, PDF: add the column of marks of execution, filled in."))
]
AlarmOption = Annotated[
    int | None,
    typer.Option(
        "--alarm",
        parser=read_span,
        metavar=N_("DAYS"),
        help=N_("Calendar: a reminder so long before each deadline: 7d."),
    ),
]
ExcelRuOption = Annotated[
    bool,
    typer.Option("--excel-ru", help=N_("CSV: for Russian Excel, with semicolons and a byte order mark.")),
]
InternalOption = Annotated[
    bool,
    typer.Option(
        "--internal",
        help=N_("Page, picture: add what is not for the site: overdue, people's figures, log, notes."),
    ),
]
CalendarOption = Annotated[
    bool, typer.Option("--calendar", help=N_("Page: put a calendar (.ics) beside it and link to it."))
]
OpenOption = Annotated[bool, typer.Option("--open", help=N_("Page, picture: show it in the browser."))]
_FOR_ALL = (Kind.HTML, Kind.SVG)
_ONLY_FOR = {
    "--marks": (Kind.DOCX, Kind.PDF),
    "--alarm": (Kind.ICS,),
    "--excel-ru": (Kind.CSV,),
    "--internal": _FOR_ALL,
    "--calendar": (Kind.HTML,),
    "--open": _FOR_ALL,
}


def run(
    ctx: typer.Context,
    *,
    output: OutputOption = None,
    form: FormOption = None,
    person: PersonOption = None,
    strategy: StrategyOption = None,
    state: StateOption = None,
    period: PeriodOption = None,
    find: FindOption = None,
    marks: MarksOption = False,
    alarm: AlarmOption = None,
    excel_ru: ExcelRuOption = False,
    internal: InternalOption = False,
    calendar: CalendarOption = False,
    opening: OpenOption = False,
) -> int:
    session = session_of(ctx)
    kind = kind_of(Kind, form, output, command=COMMAND)
    idle = {"--marks": marks, "--alarm": alarm is not None, "--excel-ru": excel_ru}
    _refuse_idle(kind, {**idle, "--internal": internal, "--calendar": calendar, "--open": opening})
    opened = open_plan(session)
    site = Site(output, internal=internal, calendar=calendar, opening=opening)
    wanted = selection(opened.plan, person=person, strategy=strategy, states=state, period=period, find=find)
    view = plan_view(evaluated(session, opened), wanted)
    if kind in _FOR_ALL:
        prepare(site, wanted.states)
    made = _made(
        session, opened, view, kind, site, marks=marks, alarm=alarm, excel_ru=excel_ru, owner=wanted.person
    )
    deliver(session, made, output, kind=kind.value, command=COMMAND)
    if excel_ru:
        t = session.t
        session.streams.note(
            t("Excel takes 1.1 and “May 2022” in a CSV file for dates; in .xlsx they stay as they are.")
        )
    finish(session, site, view, _revision(opened) if calendar else None)
    return Exit.OK


def _refuse_idle(kind: Kind, given: dict[str, bool]) -> None:
    """An option that would do nothing is a mistake to be told, not to be passed over."""
    for option, is_given in given.items():
        kinds = _ONLY_FOR[option]
        if is_given and kind not in kinds:
            endings = tuple(f".{fit.value}" for fit in kinds)
            raise UsageFailure(
                DocumentReason.ONLY_FOR,
                option=option,
                kinds=endings,
                kind=f".{kind.value}",
                example=f"plan{endings[0]}",
            )


def _made(
    session: Session,
    opened: Opened,
    view: PlanView,
    kind: Kind,
    site: Site,
    *,
    marks: bool,
    alarm: int | None,
    excel_ru: bool,
    owner: str | None,
) -> bytes | str:
    t = session.t
    match kind:
        case Kind.DOCX | Kind.PDF:
            from nastavnik_cli.output.office.docx_plan import plan_docx
            from nastavnik_cli.output.office.pdf import as_pdf

            document = plan_docx(view, t, marks=marks)
            return as_pdf(document) if kind is Kind.PDF else document
        case Kind.XLSX:
            from nastavnik_cli.output.office.xlsx_plan import plan_xlsx

            return plan_xlsx(view, t)
        case Kind.CSV | Kind.MD:
            from nastavnik_cli.output.flat.plan_table import activities
            from nastavnik_cli.output.flat.tables import as_csv, as_md

            table = activities(view, t)
            return as_md(*table) if kind is Kind.MD else as_csv(*table, excel_ru=excel_ru)
        case Kind.ICS:
            from nastavnik_cli.output.ics import plan_ics

            name = opened.plan.roadmap.name_of(owner) if owner else None
            return plan_ics(view, t, revision=_revision(opened), alarm_days=alarm, owner=name)
        case Kind.JSON:
            from nastavnik_cli.output.flat.as_json import plan_json

            return plan_json(view, opened.file)
        case Kind.HTML | Kind.SVG:
            return _drawn(view, site, t, is_page=kind is Kind.HTML)
        case _:
            assert_never(kind)


def _drawn(view: PlanView, site: Site, t: Words, *, is_page: bool) -> str:
    if is_page:
        from nastavnik_cli.output.html import page

        return page(view, t, internal=site.internal, calendar=site.calendar_link).decode()
    from nastavnik_cli.output.svg import timeline

    return timeline(view, t, internal=site.internal).decode()


def _revision(opened: Opened) -> Revision | None:
    """From the file's history; a change that is not committed yet is one more."""
    from nastavnik_cli import vcs
    from nastavnik_cli.output.ics import Revision

    commits = vcs.last_commit(opened.path)
    if commits is None:
        return None
    ahead = 1 if vcs.has_uncommitted_changes(opened.path) else 0
    return Revision(commits.count - 1 + ahead, commits.last)
