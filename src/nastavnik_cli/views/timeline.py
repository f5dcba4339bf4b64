"""A plan month by month: which state each month of each activity is in; draws nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from nastavnik_cli.domain.evaluate import PRESSING, State, WindowStatus
from nastavnik_cli.domain.units import Days, Unit, units
from nastavnik_cli.views.plan import PlanView
from nastavnik_cli.views.rows import Heading, Row


@dataclass(frozen=True, slots=True)
class Cell:
    """A month of an activity; `is_due` where the due date in force of that window lies in it."""

    state: State
    is_due: bool


@dataclass(frozen=True, slots=True)
class Track:
    """A row and its months, by the first day of each; months without a window are not there."""

    row: Row
    cells: dict[date, Cell]


@dataclass(frozen=True)
class Timeline:
    """Headings and tracks in file order, the months they lie in, and the month of as-of, if there."""

    lines: tuple[Heading | Track, ...]
    months: tuple[date, ...]
    today: date | None


def timeline(view: PlanView) -> Timeline:
    """The months of the period, and those after it in which something falls due."""
    lines = tuple(_track(line) if isinstance(line, Row) else line for line in view.lines)
    last = view.evaluation.plan.roadmap.period.last
    used = [month for line in lines if isinstance(line, Track) for month in line.cells]
    first = min([view.evaluation.plan.roadmap.period.start, *used])
    months = months_of(Days.through(first, max([last, *used])))
    this = view.as_of.replace(day=1)
    return Timeline(lines, months, this if this in months else None)


def months_of(days: Days) -> tuple[date, ...]:
    """The first day of every month that has a day in the range."""
    return tuple(month.start for month in units(days, Unit.MONTH))


def _track(row: Row) -> Track:
    """Each month shows the most pressing of its windows."""
    cells: dict[date, Cell] = {}
    for window in row.windows:
        due_month = window.in_force.replace(day=1)
        for month in months_of(_span(window)):
            cell = Cell(window.state, month == due_month and not window.ongoing)
            known = cells.get(month)
            if known is None or _pressing(cell) < _pressing(known):
                cells[month] = cell
    return Track(row, cells)


def _span(window: WindowStatus) -> Days:
    """From the start to the due date in force, whichever way it was moved."""
    return Days.through(min(window.window.start, window.in_force), window.in_force)


def _pressing(cell: Cell) -> tuple[int, bool]:
    return PRESSING.index(cell.state), not cell.is_due
