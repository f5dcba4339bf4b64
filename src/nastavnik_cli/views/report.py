"""The report on execution of a period: its rows under the plan's headings, and its totals; says no words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from nastavnik_cli.domain.evaluate import Evaluation, Tally
from nastavnik_cli.domain.units import DAY, Days, Unit, containing
from nastavnik_cli.views.plan import plan_view
from nastavnik_cli.views.report_rows import ReportRow, report_rows
from nastavnik_cli.views.report_totals import Portion, by_person, by_strategy, tally_of, year_to_date
from nastavnik_cli.views.rows import Heading, Row
from nastavnik_cli.views.selection import Selection

ReportLine = Heading | ReportRow


@dataclass(frozen=True)
class ReportView:
    """A report as facts. `year` is the year up to the period's end; None where the period is as long."""

    evaluation: Evaluation
    period: Days
    year: Days | None
    lines: tuple[ReportLine, ...]
    total: Tally
    year_total: Tally
    by_strategy: tuple[Portion, ...]
    by_person: tuple[Portion, ...]

    @property
    def as_of(self) -> date:
        return self.evaluation.as_of

    @property
    def rows(self) -> tuple[ReportRow, ...]:
        return tuple(line for line in self.lines if isinstance(line, ReportRow))


def report_view(evaluation: Evaluation, period: Days, selection: Selection | None = None) -> ReportView:
    """The report on a period as of the evaluation's day, of all rows or of those selected.

    Of the selection only `person`, `strategy` and `find` are used: a report that leaves out states
    would not be one. A person's rows are those of which it was then to answer or to take part.
    """
    asked = selection or Selection()
    lines = plan_view(evaluation, Selection(strategy=asked.strategy, find=asked.find)).lines
    rows = [line for line in lines if isinstance(line, Row)]

    def reported(span: Days) -> tuple[ReportRow, ...]:
        found = report_rows(rows, span, evaluation)
        return tuple(row for row in found if asked.person is None or asked.person in row.responsible)

    year = year_to_date(period, evaluation.plan.roadmap.year)
    here = reported(period)
    in_year = reported(year) if year else here
    return ReportView(
        evaluation=evaluation,
        period=period,
        year=year,
        lines=tuple(_under_headings(lines, here)),
        total=tally_of(here),
        year_total=tally_of(in_year),
        by_strategy=by_strategy(here, in_year),
        by_person=by_person(here, in_year, evaluation.plan.roadmap.people),
    )


def _under_headings(lines: tuple[Heading | Row, ...], rows: Iterable[ReportRow]) -> Iterator[ReportLine]:
    """The plan's own headings, those without a row left out."""
    by_id: dict[str, list[ReportRow]] = {}
    used: set[str] = set()
    for item in rows:
        by_id.setdefault(item.row.id, []).append(item)
        used.update(item.row.path)
    for line in lines:
        if isinstance(line, Row):
            yield from by_id.get(line.id, ())
        elif line.id in used:
            yield line


def last_quarter(as_of: date, plan: Days) -> Days:
    """The period of a report that names none: the last calendar quarter over by the day, in the plan.

    Before the plan's first quarter is over, that one.
    """
    first, running, last = (containing(day, Unit.QUARTER) for day in (plan.start, as_of, plan.last))
    over = running if running.last == as_of else containing(running.start - DAY, Unit.QUARTER)
    return min(max(over, first), last)
