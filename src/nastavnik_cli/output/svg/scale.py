"""Days to places across a picture, and the lines and names of its months; draws nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from math import ceil

from nastavnik_cli.domain.units import Days
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.dates import say_month, say_number
from nastavnik_cli.views.page import Mark

MONTHS = 12
QUARTER = 3

# the least width of a month for its short name, its initial, and the number of its quarter
_ROOM_FOR_NAME, _ROOM_FOR_INITIAL, _ROOM_FOR_QUARTER = 30.0, 12.0, 6.0
_ROOM_FOR_YEAR = 42.0
_OVERHANG_YEARS = 1
"""A report may fall due after the period; what lies farther is cut at the edge."""


def number(value: float) -> str:
    """A coordinate in whole units: short, and the same text everywhere."""
    return f"{round(value)}"


@dataclass(frozen=True, slots=True)
class Scale:
    """`days` spread evenly from `left` over `width`."""

    days: Days
    left: float
    width: float

    @classmethod
    def of(cls, period: Days, marks: Iterable[Mark], *, left: float, width: float) -> Scale:
        """Whole months that hold the period and its windows."""
        ends = [mark.due for mark in marks]
        last = max([period.last, *ends])
        limit = date(min(period.last.year + _OVERHANG_YEARS, date.max.year), 12, 31)
        first = min([period.start, *(mark.start for mark in marks)])
        earliest = date(max(period.start.year - _OVERHANG_YEARS, 1), 1, 1)
        return cls(_whole_months(max(first, earliest), min(last, limit)), left, width)

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def months(self) -> int:
        return (self.days.last.year - self.days.start.year) * MONTHS + (
            self.days.last.month - self.days.start.month + 1
        )

    def at(self, day: date) -> float:
        """The place of a day's beginning; days outside lie on the edge."""
        span = (self.days.stop - self.days.start).days
        share = (day - self.days.start).days / span
        return self.left + self.width * min(max(share, 0), 1)

    def after(self, day: date) -> float:
        """The place of a day's end."""
        return self.at(day) + self.width / (self.days.stop - self.days.start).days

    def month_end(self, first: date) -> float:
        """The place where the month of a day ends."""
        return self.at(_next_month(first))


def _whole_months(first: date, last: date) -> Days:
    return Days(first.replace(day=1), _next_month(last))


def _next_month(day: date) -> date:
    """The first day of the next month; the calendar's last day where there is none."""
    if (day.year, day.month) == (date.max.year, MONTHS):
        return date.max
    return date(day.year + day.month // MONTHS, day.month % MONTHS + 1, 1)


@dataclass(frozen=True, slots=True)
class Tick:
    """A name over the middle of a stretch of the axis."""

    x: str
    text: str


@dataclass(frozen=True, slots=True)
class Axis:
    """Names and lines of the months, quarters and years that there is room for."""

    years: tuple[Tick, ...]
    parts: tuple[Tick, ...]
    year_lines: tuple[str, ...]
    part_lines: tuple[str, ...]


def axis(scale: Scale, t: Words) -> Axis:
    month = scale.width / scale.months
    years = list(_years(scale))
    step = max(1, ceil(_ROOM_FOR_YEAR / (month * MONTHS)))
    named = [days for days in years if days.start.year % step == 0] if step > 1 else years
    parts = list(_parts(scale, month, t))
    return Axis(
        years=tuple(
            Tick(_middle(scale, days), f"{days.start.year}")
            for days in named
            if _room(scale, days) >= _ROOM_FOR_YEAR or step > 1
        ),
        parts=tuple(Tick(_middle(scale, days), text) for days, text in parts),
        year_lines=tuple(number(scale.at(days.start)) for days in named[1:]),
        part_lines=tuple(number(scale.at(days.start)) for days, _ in parts if days.start.month != 1),
    )


def _room(scale: Scale, days: Days) -> float:
    return scale.after(days.last) - scale.at(days.start)


def _middle(scale: Scale, days: Days) -> str:
    return number((scale.at(days.start) + scale.after(days.last)) / 2)


def _years(scale: Scale) -> Iterator[Days]:
    for year in range(scale.days.start.year, scale.days.last.year + 1):
        days = Days(date(year, 1, 1), _next_month(date(year, MONTHS, 1))).clip(scale.days)
        if days:
            yield days


def _parts(scale: Scale, month: float, t: Words) -> Iterator[tuple[Days, str]]:
    """Months with their names or initials, else quarters, else nothing."""
    if month < _ROOM_FOR_QUARTER:
        return
    by_month = month >= _ROOM_FOR_INITIAL
    day = scale.days.start
    while day < scale.days.stop:
        stop = _next_month(day)
        while not by_month and (stop.month - 1) % QUARTER and stop < scale.days.stop:
            stop = _next_month(stop)
        if by_month:
            name = say_month(day.month, t)
            text = name[:3] if month >= _ROOM_FOR_NAME else name[0].upper()
        else:
            text = say_number((day.month - 1) // QUARTER + 1, t)
        yield Days(day, stop), text
        day = stop
