"""A report as texts in their places, before any form: head, rows, totals, a place to sign.

Every form (terminal, Word, Excel, Markdown, page) shows these and asks nothing again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nastavnik_cli.domain.evaluate import State
from nastavnik_cli.domain.model import Roadmap
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.dates import say_day
from nastavnik_cli.output.marks import due_day, is_day, mark, moved, news, window_name
from nastavnik_cli.output.report.figures import Totals, summary, totals
from nastavnik_cli.output.report.spans import period_words
from nastavnik_cli.views import Heading, ReportRow, ReportView, Why, folded


@dataclass(frozen=True, slots=True)
class Section:
    """A strategy (depth 0) or a group: a line over all columns."""

    title: str
    depth: int


@dataclass(frozen=True, slots=True)
class Line:
    """A row: one text a column, of as many lines as it has; `state` for a form that colours."""

    cells: tuple[str, ...]
    state: State


@dataclass(frozen=True)
class ReportText:
    """A whole report; texts that a plan does not give are empty."""

    organization: str
    heading: str
    subject: str
    details: tuple[str, ...]
    span: str
    columns: tuple[str, ...]
    rows: tuple[Section | Line, ...]
    empty: str
    summary: tuple[str, ...]
    totals: tuple[Totals, ...]
    signature: tuple[str, ...]


def report_text(view: ReportView, t: Words) -> ReportText:
    """The report in the words of an office; `t` is the language of the document."""
    roadmap = view.evaluation.plan.roadmap
    period = period_words(view.period, roadmap.year, t)
    return ReportText(
        organization=roadmap.organization or "",
        heading=t.about("report", "Report on execution"),
        subject=roadmap.title,
        details=_details(roadmap, t),
        span=t("for {period}, as of {day}", period=period, day=say_day(view.as_of, t)),
        columns=(
            t.about("report", "No."),
            t.about("report", "Activity"),
            t.about("report", "Deadline"),
            t.about("report", "Who answers"),
            t.about("report", "Mark of execution"),
            t.about("report", "Notes"),
        ),
        rows=tuple(_row(line, roadmap, t) for line in view.lines),
        empty=""
        if view.lines
        else t.about("report", "Nothing fell due, was recorded or went on in the period."),
        summary=tuple(summary(view, t)),
        totals=totals(view, t),
        signature=(
            t.about("report", "Head (position) ____________________ / ____________________ /"),
            t.about(
                "report",
                "Prepared by ____________________ / ____________________ /, phone ____________________",
            ),
            t.about("report", "“___” ______________ 20___"),
        ),
    )


def _details(roadmap: Roadmap, t: Words) -> tuple[str, ...]:
    """What tells the document: its programme, annex, approval and edition."""
    document = [roadmap.document] if roadmap.document else []
    if roadmap.approved:
        document.append(t("approved on {day}", day=say_day(roadmap.approved, t)))
    if roadmap.edition:
        document.append(t("as amended by {edition}", edition=roadmap.edition))
    lines = (roadmap.program, f"({', '.join(document)})" if document else None)
    return tuple(line for line in lines if line)


def _row(line: Heading | ReportRow, roadmap: Roadmap, t: Words) -> Section | Line:
    if isinstance(line, Heading):
        return Section(f"{line.id}. {line.title}", line.depth)
    row, window = line.row, line.window
    return Line(
        (
            row.id,
            row.title,
            _deadline(line, t),
            _who(line.responsible, roadmap, t),
            "\n".join(_marks(line, t)),
            "\n".join(_notes(line, roadmap, t)),
        ),
        window.state if window else State.UNDATED,
    )


def _deadline(line: ReportRow, t: Words) -> str:
    """The approved words, which of their windows it is where they do not say it, and its due date."""
    words = list(line.row.when)
    window = line.window
    if window is not None and not window.ongoing:
        name = window_name(window, t)
        if not is_day(window) and [folded(text) for text in words] != [folded(name)]:
            words.append(name)
        words.append(due_day(window, t))
    return "\n".join(words)


def _who(people: tuple[str, ...], roadmap: Roadmap, t: Words) -> str:
    """The one who answers; below, those who take part."""
    if not people:
        return t.about("report", "not appointed")
    first, *others = (roadmap.name_of(name) for name in people)
    return "\n".join((first, *((t("with: {names}", names=", ".join(others)),) if others else ())))


def _marks(line: ReportRow, t: Words) -> Iterator[str]:
    window = line.window
    if window is None:
        yield from news(line.log, t) or (t.about("report", "No deadline is set; no news in the period"),)
    elif window.ongoing and window.state.is_open:
        yield from news(line.log, t) or (
            t.about("report", "In progress all the time; no news in the period"),
        )
    else:
        yield mark(line.row, window, t)
        if window.record:
            yield from window.record.result or ()


def _notes(line: ReportRow, roadmap: Roadmap, t: Words) -> Iterator[str]:
    """What explains the mark: a move, a carry-over, who did it, the reason of lateness."""
    window = line.window
    if window is None or (window.ongoing and window.state.is_open):
        return
    if line.why is Why.CARRIED:
        yield t.about("report", "Carried over from an earlier period")
    is_said = window.state in (State.DUE, State.UPCOMING)
    is_cancelled = window.state in (State.CANCELLED, State.MISSED)
    if window.moved_to is not None and not is_said:
        yield moved(window.moved_to, None if is_cancelled else window.reason, t)
    record = window.record
    if record is not None:
        if record.by and record.by not in window.responsible[:1]:
            yield t("Done by: {name}", name=roadmap.name_of(record.by))
        yield from (record.note,) if record.note else ()
        yield from record.link or ()
    yield from news(line.log, t)
