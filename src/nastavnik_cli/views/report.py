"""The report on execution of a period: its rows, why each is there, and its totals; says no words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from nastavnik_cli.domain.evaluate import Evaluation, State, Tally, WindowStatus
from nastavnik_cli.domain.model import Cancellation, Phrase, Roadmap, Stated
from nastavnik_cli.domain.plan import Group, Leaf
from nastavnik_cli.domain.schedule import Kind, YearKind
from nastavnik_cli.domain.units import DAY, Days, Unit, containing
from nastavnik_cli.views.plan import Heading, LogLine, Row, Selection, plan_view

SEPTEMBER = 9


class Why(StrEnum):
    """What brings a row into a report."""

    DUE = "due"  # its due date in force lies in the period
    CARRIED = "carried"  # it was due before, and unfulfilled when the period began
    RECORDED = "recorded"  # it was recorded in the period, and due at another time
    MOVED_AWAY = "moved-away"  # it was to be done in the period, and moved past its end
    ONGOING = "ongoing"  # it goes on all the time
    UNDATED = "undated"  # it has no date of its own

    @property
    def counts(self) -> bool:
        """Whether the window is among those that were to be done in the period."""
        return self in (Why.DUE, Why.CARRIED, Why.RECORDED)


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One window of one activity, or an activity without dates (`window` is None).

    `log`: for a dated window the entries tied to it, not after as-of; else those of the period.
    """

    row: Row
    window: WindowStatus | None
    why: Why
    log: tuple[LogLine, ...]


ReportLine = Heading | ReportRow


@dataclass(frozen=True, slots=True)
class Portion:
    """The dated windows of one strategy or person: in the period, and from the start of the year.

    By person a window counts under the one who answers for it; `taking_part` counts those of the
    period where the person is another of the responsible. `name` is an id, empty for nobody.
    """

    name: str
    period: Tally
    year: Tally
    taking_part: int


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
    would not be one.
    """
    asked = selection or Selection()
    wanted = Selection(person=asked.person, strategy=asked.strategy, find=asked.find)
    lines = plan_view(evaluation, wanted).lines
    rows = [line for line in lines if isinstance(line, Row)]
    year = year_to_date(period, evaluation.plan.roadmap.year)
    here = list(_rows(rows, period, evaluation))
    in_year = list(_rows(rows, year, evaluation)) if year else here
    return ReportView(
        evaluation=evaluation,
        period=period,
        year=year,
        lines=tuple(_under_headings(lines, here)),
        total=_tally(here),
        year_total=_tally(in_year),
        by_strategy=_portions(here, in_year, lambda item: item.row.path[0]),
        by_person=_by_person(here, in_year, evaluation.plan.roadmap),
    )


def year_to_date(period: Days, kind: YearKind) -> Days | None:
    """From the start of the year that the period ends in to its end; None for a whole year or more."""
    last = period.last
    if kind is YearKind.SCHOOL:
        start = date(last.year - (last.month < SEPTEMBER), SEPTEMBER, 1)
    else:
        start = date(last.year, 1, 1)
    if period.start < start or period == Days(start, start.replace(year=start.year + 1)):
        return None
    return Days(start, period.stop)


def _rows(rows: list[Row], period: Days, evaluation: Evaluation) -> Iterator[ReportRow]:
    for row in rows:
        leaf = row.status.leaf
        if leaf.kind is Kind.UNDATED:
            if _stands(leaf, evaluation, period):
                yield ReportRow(row, None, Why.UNDATED, _entries(row, period, evaluation.as_of))
            continue
        for window in row.windows:
            why = _why(row, window, period)
            if why is not None:
                log = _news(row, window, why, period, evaluation.as_of)
                yield ReportRow(row, window, why, log)


def _why(row: Row, window: WindowStatus, period: Days) -> Why | None:
    """Why a window belongs to the report; None: it does not."""
    closed = _closed(row, window)
    if window.ongoing:
        ended = closed is not None and closed < period.start
        return Why.ONGOING if window.window.days.overlaps(period) and not ended else None
    if window.in_force in period:
        return Why.DUE
    if window.record is not None and window.record.on in period:
        return Why.RECORDED
    if window.in_force < period.start:
        return Why.CARRIED if closed is None or closed >= period.start else None
    moved = window.moved_to is not None and window.window.due in period
    return Why.MOVED_AWAY if moved else None


def _closed(row: Row, window: WindowStatus) -> date | None:
    """The day on which a window was recorded or cancelled, as of the evaluation; None: it is open.

    A cancellation without a day counts from the beginning.
    """
    if window.record is not None:
        return window.record.on
    if window.state in (State.CANCELLED, State.MISSED):
        return _cancellation(row, window).on or date.min
    return None


def _cancellation(row: Row, window: WindowStatus) -> Cancellation:
    return row.status.leaf.activity.cancelled[window.key]


def _entries(row: Row, period: Days, as_of: date) -> tuple[LogLine, ...]:
    return tuple(line for line in row.log if line.on in period and line.on <= as_of)


def _news(row: Row, window: WindowStatus, why: Why, period: Days, as_of: date) -> tuple[LogLine, ...]:
    if why is Why.ONGOING:
        return _entries(row, period, as_of)
    alone = len(row.status.windows) == 1  # then an entry without a key can mean no other window
    return tuple(
        line
        for line in row.log
        if line.on <= as_of and (line.entry.key == window.key or (alone and line.entry.key is None))
    )


def _stands(leaf: Leaf, evaluation: Evaluation, period: Days) -> bool:
    """Whether an undated activity is in the plan during the period, by every `from` and `until`."""
    plan = evaluation.plan
    above = [group.stated for name in leaf.path if isinstance(group := plan.by_id[name], Group)]
    holders: tuple[Roadmap | Stated, ...] = (plan.roadmap, *above, leaf.activity)
    phrases = [deadline.phrase for deadline in leaf.deadlines]
    return all(_overlaps(holder, period) for holder in holders) and (
        not phrases or any(_overlaps(phrase, period) for phrase in phrases)
    )


def _overlaps(holder: Roadmap | Stated | Phrase, period: Days) -> bool:
    starts_later = holder.from_ is not None and holder.from_ > period.last
    ended_before = holder.until is not None and holder.until < period.start
    return not starts_later and not ended_before


def _under_headings(lines: tuple[Heading | Row, ...], rows: list[ReportRow]) -> Iterator[ReportLine]:
    """The plan's own headings, those without a row left out."""
    by_id: dict[str, list[ReportRow]] = {}
    for item in rows:
        by_id.setdefault(item.row.id, []).append(item)
    used = {name for item in rows for name in item.row.path}
    for line in lines:
        if isinstance(line, Row):
            yield from by_id.get(line.id, ())
        elif line.id in used:
            yield line


def _tally(rows: list[ReportRow]) -> Tally:
    return Tally.of(item.window for item in rows if item.window is not None and item.why.counts)


def _portions(
    here: list[ReportRow], in_year: list[ReportRow], name_of: Callable[[ReportRow], str]
) -> tuple[Portion, ...]:
    def parts(rows: list[ReportRow]) -> dict[str, list[ReportRow]]:
        found: dict[str, list[ReportRow]] = {}
        for item in rows:
            if item.window is not None and item.why.counts:
                found.setdefault(name_of(item), []).append(item)
        return found

    period, year = parts(here), parts(in_year)
    order = dict.fromkeys(name_of(item) for item in (*in_year, *here))
    return tuple(
        Portion(name, _tally(period.get(name, [])), _tally(year.get(name, [])), 0)
        for name in order
        if name in period or name in year
    )


def _by_person(here: list[ReportRow], in_year: list[ReportRow], roadmap: Roadmap) -> tuple[Portion, ...]:
    """Those who answer or take part, in the order of the file's `people`."""

    def answers(item: ReportRow) -> str:
        return item.window.responsible[0] if item.window and item.window.responsible else ""

    taking: dict[str, int] = {}
    for item in here:
        if item.window is not None and item.why.counts:
            for person in item.window.responsible[1:]:
                taking[person] = taking.get(person, 0) + 1
    portions = {portion.name: portion for portion in _portions(here, in_year, answers)}
    order = list(dict.fromkeys((*roadmap.people, *portions, *taking)))
    return tuple(
        Portion(
            name,
            portions[name].period if name in portions else Tally(),
            portions[name].year if name in portions else Tally(),
            taking.get(name, 0),
        )
        for name in order
        if name in portions or name in taking
    )


def last_quarter(as_of: date, plan: Days) -> Days:
    """The period of a report that names none: the last calendar quarter over by the day, in the plan.

    Before the plan's first quarter is over, that one.
    """
    first, running, last = (containing(day, Unit.QUARTER) for day in (plan.start, as_of, plan.last))
    over = running if running.last == as_of else containing(running.start - DAY, Unit.QUARTER)
    return min(max(over, first), last)
