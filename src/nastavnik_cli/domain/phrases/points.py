"""Named windows: points of the calendar, ranges of two, deadlines; knows no words and no rhythms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from nastavnik_cli.domain.phrases.refusal import RefusalReason, Refused
from nastavnik_cli.domain.schedule import Frame, Window, YearKind
from nastavnik_cli.domain.units import (
    MONTHS,
    Days,
    Unit,
    clamped,
    key_of,
    months,
    parse_unit,
    unit_key,
)

SCHOOL_START = 9
"""The month in which a school year begins (contract, section 2)."""

YEARS = range(1900, 2200)
"""Years that a deadline may name; other numbers of four digits are none."""

LEAP_YEAR = 2000


class Part(StrEnum):
    """What a point names."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    THIRD = "third"  # beginning, middle, end of a month
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    YEAR = "year"


_WHOLE_MONTHS = {
    Part.MONTH: MONTHS[Unit.MONTH],
    Part.QUARTER: MONTHS[Unit.QUARTER],
    Part.HALF: MONTHS[Unit.HALF],
    Part.YEAR: MONTHS[Unit.YEAR],
}
_SEASON_FIRST = {1: 3, 2: 6, 3: 9, 4: 12}
_THIRDS = {1: (1, 10), 2: (11, 20), 3: (21, 31)}


@dataclass(frozen=True, slots=True)
class Point:
    """A named unit: its number within the year, a day or third within the month, the year if said.

    `number` is the month of a day or third, the ISO number of a week, 1 for a year. `loose` marks
    a day that stands where a year might («May 24»).
    """

    part: Part
    number: int
    day: int = 0
    year: int | None = None
    loose: bool = False

    def at(self, year: int) -> Days:
        """The days in a year; `Refused` for a day that it lacks."""
        try:
            return self._days(year)
        except (ValueError, OverflowError):
            raise Refused(RefusalReason.IMPOSSIBLE_DATE) from None

    def _days(self, year: int) -> Days:
        match self.part:
            case Part.DAY:
                return Days.through(date(year, self.number, self.day), date(year, self.number, self.day))
            case Part.THIRD:
                first, last = _THIRDS[self.day]
                return Days.through(date(year, self.number, first), clamped(year, self.number, last))
            case Part.WEEK:
                return parse_unit(f"{year:04}-W{self.number:02}")
            case Part.SEASON:
                first = _SEASON_FIRST[self.number]
                return months(year, first, first + 2)
            case Part.MONTH | Part.QUARTER | Part.HALF | Part.YEAR:
                size = _WHOLE_MONTHS[self.part]
                return months(year, (self.number - 1) * size + 1, self.number * size)

    @property
    def order(self) -> tuple[int, int]:
        return (self.number, self.day)


def possible(point: Point) -> Point:
    """The point itself; `Refused` where no year, or not the one said, has it."""
    if point.year is not None and point.year not in YEARS:
        raise Refused(RefusalReason.IMPOSSIBLE_DATE)
    point.at(LEAP_YEAR if point.year is None else point.year)
    return point


@dataclass(frozen=True, slots=True)
class Named:
    """A named window: one point or a range of two, with a year or one in each year.

    `stated` where the phrase itself says that it comes each year («ежегодно»).
    """

    first: Point
    last: Point
    stated: bool = False

    @property
    def year(self) -> int | None:
        return self.last.year

    @property
    def wraps(self) -> bool:
        """Whether without a year it ends in the next one: «сентябрь–май», winter."""
        return self.in_year(LEAP_YEAR).last.year > LEAP_YEAR

    @property
    def is_range_of_years(self) -> bool:
        return self.first.part is Part.YEAR and self.first != self.last

    def covers(self, period: Days) -> bool:
        """Whether a range with years is exactly the period."""
        if self.first.year is None or self.last.year is None:
            return False
        return Days(self.first.at(self.first.year).start, self.last.at(self.last.year).stop) == period

    def in_year(self, year: int) -> Days:
        """The days of the one that begins in a year."""
        stop_year = year + 1 if self.last.order < self.first.order else year
        return Days(self.first.at(year).start, self.last.at(stop_year).stop)

    def with_year(self, year: int) -> Named:
        """Of that year; `Refused` where its end lies in the next one."""
        if self.last.order < self.first.order:
            raise Refused(RefusalReason.YEAR_OF_WRAPPING_RANGE)
        return replace(self, first=replace(self.first, year=year), last=replace(self.last, year=year))

    def windows(self, frame: Frame) -> Iterator[Window]:
        if self.first.year is not None and self.last.year is not None:
            first, last = self.first.at(self.first.year), self.last.at(self.last.year)
            if last.start < first.start:
                raise Refused(RefusalReason.REVERSED)
            yield self._window(Days(first.start, last.stop))
            return
        if frame.year is YearKind.SCHOOL and self.first.part in (Part.QUARTER, Part.HALF):
            raise Refused(RefusalReason.SCHOOL_YEAR)
        _refuse_loose((self.first, self.last), frame)
        found = [self._window(days) for days in self._each_year(frame)]
        yield from begun_or_running(found, frame) if self.wraps else found

    def _each_year(self, frame: Frame) -> Iterator[Days]:
        first = frame.period.start.year - (1 if self.wraps else 0)
        for year in range(first, frame.period.last.year + 1):
            yield self.in_year(year)

    def _window(self, days: Days) -> Window:
        week = self.first.part is Part.WEEK and self.first == self.last
        return Window(unit_key(days.start, Unit.WEEK) if week else key_of(days), days)


def begun_or_running(windows: list[Window], frame: Frame) -> list[Window]:
    """Those that begin in the period, or the one running if none does."""
    begun = [window for window in windows if window.start in frame.period]
    return begun or [window for window in windows if window.days.overlaps(frame.period)]


def _refuse_loose(points: tuple[Point, ...], frame: Frame) -> None:
    """«March 24» in a plan of 2022–2024 is a day or a month of 2024."""
    years = range(frame.period.start.year - 1, frame.period.last.year + 2)
    if any(point.loose and point.year is None and 2000 + point.day in years for point in points):
        raise Refused(RefusalReason.DAY_OR_YEAR)


@dataclass(frozen=True, slots=True)
class Deadline:
    """By the last day of a point: from the period's start, or from the year's in each year.

    `stated` as in `Named`.
    """

    point: Point
    stated: bool = False

    @property
    def year(self) -> int | None:
        return self.point.year

    def with_year(self, year: int) -> Deadline:
        return replace(self, point=replace(self.point, year=year))

    def windows(self, frame: Frame) -> Iterator[Window]:
        if self.point.year is not None:
            due = self.point.at(self.point.year).last
            if due in frame.period:
                yield Window(due.isoformat(), Days.through(frame.period.start, due))
            return
        if frame.year is YearKind.SCHOOL and self.point.part in (Part.YEAR, Part.QUARTER, Part.HALF):
            raise Refused(RefusalReason.SCHOOL_YEAR)
        _refuse_loose((self.point,), frame)
        for year in range(frame.period.start.year, frame.period.last.year + 1):
            due = self.point.at(year).last
            if due in frame.period:
                yield Window(due.isoformat(), Days.through(_year_start(due, frame.year), due))


def _year_start(day: date, year: YearKind) -> date:
    """1 January, or 1 September of the school year that a day belongs to."""
    if year is YearKind.CALENDAR:
        return date(day.year, 1, 1)
    return date(day.year if day.month >= SCHOOL_START else day.year - 1, SCHOOL_START, 1)
