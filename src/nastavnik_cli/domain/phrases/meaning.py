"""What a phrase means, as frozen values, and the windows of each; knows no words.

A meaning is asked for its windows in a frame. Windows come unclipped: whole units with their
keys; `clipped` takes them to the period (contract, section 2: the key is not clipped).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from nastavnik_cli.domain.phrases.refusal import RefusalReason, Refused
from nastavnik_cli.domain.schedule import Frame, Window, YearKind
from nastavnik_cli.domain.units import (
    DAY,
    MONTHS_IN_YEAR,
    WEEK,
    Days,
    Unit,
    clamped,
    containing,
    key_of,
    month_start,
    months,
    parse_unit,
    unit_key,
    units,
)

SCHOOL_START, SCHOOL_END = 9, 5
"""The months in which a school year begins and ends (contract, section 2)."""

SCHOOL_SPLITS: dict[int, tuple[tuple[int, int], ...]] = {
    1: ((9, 17),),
    2: ((9, 12), (13, 17)),
    3: ((9, 11), (12, 14), (15, 17)),
    4: ((9, 10), (11, 12), (13, 15), (16, 17)),
    6: ((9, 10), (11, 12), (13, 14), (15, 16), (17, 17)),
}
"""A school year in N windows of whole months, counted from January of the year it begins in."""

SCHOOL_MONTHS = 9


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


_WHOLE_MONTHS = {Part.MONTH: 1, Part.QUARTER: 3, Part.HALF: 6, Part.YEAR: 12}
_SEASON_FIRST = {1: 3, 2: 6, 3: 9, 4: 12}
_THIRDS = {1: (1, 10), 2: (11, 20), 3: (21, 31)}


@dataclass(frozen=True, slots=True)
class Point:
    """A named unit: its number within the year, a day or third within the month, the year if said.

    `number` is the month of a day or third, the ISO number of a week, 1 for a year.
    """

    part: Part
    number: int
    day: int = 0
    year: int | None = None

    def at(self, year: int) -> Days:
        """The days in a year; `Refused` for a day that it lacks."""
        try:
            return self._days(year)
        except ValueError:
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


@dataclass(frozen=True, slots=True)
class Named:
    """A named window: one point or a range of two, with a year or one in each year."""

    first: Point
    last: Point

    @property
    def year(self) -> int | None:
        return self.last.year

    @property
    def wraps(self) -> bool:
        """Whether a range without a year ends in the next one; winter does too."""
        return self.last.order < self.first.order or Point(Part.SEASON, 4) == self.first == self.last

    @property
    def is_range_of_years(self) -> bool:
        return self.first.part is Part.YEAR and self.first != self.last

    def covers_no_more_than(self, period: Days) -> bool:
        """Whether a range with years, unclipped, is exactly the period."""
        if self.first.year is None or self.last.year is None:
            return False
        return Days(self.first.at(self.first.year).start, self.last.at(self.last.year).stop) == period

    def in_year(self, year: int) -> Days:
        """The days of the one that begins in a year."""
        stop_year = year + 1 if self.last.order < self.first.order else year
        return Days(self.first.at(year).start, self.last.at(stop_year).stop)

    def windows(self, frame: Frame) -> Iterator[Window]:
        if self.first.year is not None and self.last.year is not None:
            first, last = self.first.at(self.first.year), self.last.at(self.last.year)
            if last.start < first.start:
                raise Refused(RefusalReason.REVERSED)
            yield self._window(Days(first.start, last.stop))
            return
        if frame.year is YearKind.SCHOOL and self.first.part in (Part.QUARTER, Part.HALF):
            raise Refused(RefusalReason.SCHOOL_YEAR)
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


@dataclass(frozen=True, slots=True)
class Deadline:
    """By the last day of a point: from the period's start, or from the year's in each year."""

    point: Point

    @property
    def year(self) -> int | None:
        return self.point.year

    def windows(self, frame: Frame) -> Iterator[Window]:
        if self.point.year is not None:
            due = self.point.at(self.point.year).last
            if due in frame.period:
                yield Window(due.isoformat(), Days.through(frame.period.start, due))
            return
        if frame.year is YearKind.SCHOOL and self.point.part in (Part.YEAR, Part.QUARTER, Part.HALF):
            raise Refused(RefusalReason.SCHOOL_YEAR)
        for year in range(frame.period.start.year, frame.period.last.year + 1):
            due = self.point.at(year).last
            if due in frame.period:
                yield Window(due.isoformat(), Days.through(_year_start(due, frame.year), due))


def _year_start(day: date, year: YearKind) -> date:
    """1 January, or 1 September of the school year that a day belongs to."""
    if year is YearKind.CALENDAR:
        return date(day.year, 1, 1)
    return date(day.year if day.month >= SCHOOL_START else day.year - 1, SCHOOL_START, 1)


@dataclass(frozen=True, slots=True)
class Split:
    """The year in N windows of whole months.

    `counted` where the phrase only counts («3 раза в год»): which months was assumed.
    """

    times: int
    counted: bool = False

    def windows(self, frame: Frame) -> Iterator[Window]:
        school = frame.year is YearKind.SCHOOL
        years = range(frame.period.start.year - 1, frame.period.last.year + 1)
        found = [
            Window(key_of(days), days)
            for year in years
            for first, last in split_months(self.times, school=school)
            for days in (months(year, first, last),)
        ]
        yield from begun_or_running(found, frame) if school and self.times == 1 else found


def split_months(times: int, *, school: bool) -> tuple[tuple[int, int], ...]:
    """First and last month of each window; window k ends with month ⌈12k/N⌉."""
    if school and times in SCHOOL_SPLITS:
        return SCHOOL_SPLITS[times]
    size, shift = (SCHOOL_MONTHS, SCHOOL_START - 1) if school and times != MONTHS_IN_YEAR else (12, 0)
    if school and times == MONTHS_IN_YEAR:  # monthly: the months of September–May
        return tuple((month, month) for month in range(9, 18))
    if times > size:
        raise Refused(RefusalReason.SCHOOL_YEAR if school else RefusalReason.TOO_OFTEN)
    ends = [-(-size * k // times) + shift for k in range(times + 1)]
    return tuple((ends[k] + 1, ends[k + 1]) for k in range(times))


@dataclass(frozen=True, slots=True)
class Monthly:
    """Every month; of the school year where that is the year."""

    def windows(self, frame: Frame) -> Iterator[Window]:
        for days in _rhythm_units(frame, Unit.MONTH):
            yield Window(key_of(days), days)


@dataclass(frozen=True, slots=True)
class HalfMonths:
    """Twice a month: days 1–15 and 16–last."""

    def windows(self, frame: Frame) -> Iterator[Window]:
        for month in _rhythm_units(frame, Unit.MONTH):
            middle = month.start.replace(day=16)
            for days in (Days(month.start, middle), Days(middle, month.stop)):
                yield Window(key_of(days), days)


@dataclass(frozen=True, slots=True)
class Weekly:
    """ISO weeks, or pairs of them counted from the period's first."""

    weeks: int = 1

    def windows(self, frame: Frame) -> Iterator[Window]:
        start = containing(frame.period.start, Unit.WEEK).start
        spans = list(_rhythm_spans(frame))
        while start < frame.period.stop:
            days = Days(start, start + self.weeks * WEEK)
            for span in spans:
                inside = days.clip(span)
                if inside:
                    yield Window(unit_key(start, Unit.WEEK) if self.weeks == 1 else key_of(days), inside)
            start = days.stop


@dataclass(frozen=True, slots=True)
class Weekday:
    """One day a week (0 is Monday), or only the n-th of the month (-1: the last)."""

    weekday: int
    nth: int = 0

    def windows(self, frame: Frame) -> Iterator[Window]:
        for span in _rhythm_spans(frame):
            day = span.start + (self.weekday - span.start.weekday()) % 7 * DAY
            while day < span.stop:
                if self._is_meant(day):
                    yield Window(day.isoformat(), Days.through(day, day))
                day += WEEK

    def _is_meant(self, day: date) -> bool:
        if self.nth < 0:
            return (day + WEEK).month != day.month
        return not self.nth or (day.day - 1) // 7 + 1 == self.nth


def _rhythm_spans(frame: Frame) -> Iterator[Days]:
    """Where a rhythm shorter than a month runs: the period, or September–May inside it."""
    if frame.year is YearKind.CALENDAR:
        yield frame.period
        return
    for year in range(frame.period.start.year - 1, frame.period.last.year + 1):
        span = months(year, SCHOOL_START, 17).clip(frame.period)
        if span:
            yield span


def _rhythm_units(frame: Frame, unit: Unit) -> Iterator[Days]:
    for span in _rhythm_spans(frame):
        yield from units(span, unit)


@dataclass(frozen=True, slots=True)
class YearRuns:
    """Runs of so many years from the period's first."""

    years: int

    def windows(self, frame: Frame) -> Iterator[Window]:
        if frame.year is YearKind.SCHOOL:
            raise Refused(RefusalReason.SCHOOL_YEAR)
        year = frame.period.start.year
        while year <= frame.period.last.year:
            days = Days(date(year, 1, 1), date(year + self.years, 1, 1))
            yield Window(key_of(days), days)
            year += self.years


@dataclass(frozen=True, slots=True)
class SchoolYear:
    """September–May: of the year it begins in, or every one that begins in the period."""

    year: int | None = None

    def windows(self, frame: Frame) -> Iterator[Window]:
        if self.year is not None:
            days = months(self.year, SCHOOL_START, 17)
            yield Window(key_of(days), days)
            return
        yield from Split(1).windows(Frame(frame.period, YearKind.SCHOOL))


@dataclass(frozen=True, slots=True)
class SchoolQuarters:
    """Sep–Oct, Nov–Dec, Jan–Mar, Apr–May, whatever the plan's year."""

    def windows(self, frame: Frame) -> Iterator[Window]:
        yield from Split(4).windows(Frame(frame.period, YearKind.SCHOOL))


@dataclass(frozen=True, slots=True)
class ByDay:
    """Each month by a day of it; a report on a unit by a day of the month after it."""

    unit: Unit
    day: int
    report: bool

    def windows(self, frame: Frame) -> Iterator[Window]:
        for unit in self._units(frame):
            start = unit.stop if self.report else unit.start
            due = clamped(start.year, start.month, self.day)
            if not self.report and due not in frame.period:
                continue
            yield Window(due.isoformat(), Days.through(start, due))

    def _units(self, frame: Frame) -> Iterator[Days]:
        if self.unit is Unit.MONTH:
            yield from _rhythm_units(frame, Unit.MONTH)
            return
        times = {Unit.QUARTER: 4, Unit.HALF: 2}[self.unit]
        for window in Split(times).windows(frame):
            if window.days.overlaps(frame.period):
                yield window.days


@dataclass(frozen=True, slots=True)
class YearReport:
    """A report on each year by a day of the next."""

    month: int
    day: int

    def windows(self, frame: Frame) -> Iterator[Window]:
        if frame.year is YearKind.SCHOOL:
            raise Refused(RefusalReason.SCHOOL_YEAR)
        for year in range(frame.period.start.year, frame.period.last.year + 1):
            due = Point(Part.DAY, self.month, self.day).at(year + 1).start
            yield Window(due.isoformat(), Days.through(date(year + 1, 1, 1), due))


@dataclass(frozen=True, slots=True)
class Term:
    """So many days or months from the signing: the signing is day 0 (Civil Code, art. 191–192)."""

    count: int
    unit: Unit

    def windows(self, frame: Frame) -> Iterator[Window]:
        if frame.approved is None:
            return
        due = self._due(frame.approved)
        if due in frame.period:
            start = max(frame.approved, frame.period.start)
            yield Window(due.isoformat(), Days.through(start, due))

    def _due(self, signed: date) -> date:
        match self.unit:
            case Unit.WEEK:
                return signed + self.count * WEEK
            case Unit.MONTH:
                first = month_start(signed.year, signed.month + self.count)
                return clamped(first.year, first.month, signed.day)
            case _:
                return signed + self.count * DAY


@dataclass(frozen=True, slots=True)
class Within:
    """A rhythm's windows inside the windows of a span."""

    rhythm: Rhythm
    span: Named | SchoolYear | Split

    def windows(self, frame: Frame) -> Iterator[Window]:
        spans = [window.days.clip(frame.period) for window in self.span.windows(frame)]
        for span in spans:
            if span is None:
                continue
            for window in self.rhythm.windows(Frame(span, YearKind.CALENDAR, frame.approved)):
                inside = window.days.clip(span)
                if inside:
                    yield Window(window.key, inside)


@dataclass(frozen=True, slots=True)
class Rule:
    """An RFC 5545 recurrence: one-day windows counted from the period's first day."""

    text: str

    def windows(self, frame: Frame) -> Iterator[Window]:
        from nastavnik_cli.domain.phrases.rrule import days_of  # dateutil: 50 ms, for rules only

        for day in days_of(self.text, frame.period):
            yield Window(day.isoformat(), Days.through(day, day))


@dataclass(frozen=True, slots=True)
class Ongoing:
    """The whole period."""

    def windows(self, frame: Frame) -> Iterator[Window]:
        yield Window(key_of(frame.period), frame.period)


@dataclass(frozen=True, slots=True)
class Undated:
    """No date of its own."""

    def windows(self, frame: Frame) -> Iterator[Window]:
        del frame
        return iter(())


@dataclass(frozen=True, slots=True)
class Union:
    """Several meanings together."""

    parts: tuple[Meaning, ...]

    def windows(self, frame: Frame) -> Iterator[Window]:
        for part in self.parts:
            yield from part.windows(frame)


Rhythm = Split | Monthly | HalfMonths | Weekly | Weekday
Meaning = (
    Named
    | Deadline
    | Split
    | Monthly
    | HalfMonths
    | Weekly
    | Weekday
    | YearRuns
    | SchoolYear
    | SchoolQuarters
    | ByDay
    | YearReport
    | Term
    | Within
    | Rule
    | Ongoing
    | Undated
    | Union
)


def clipped(meaning: Meaning, frame: Frame) -> Iterator[Window]:
    """Windows inside the period; those of reports belong to its units and may lie after it."""
    for window in meaning.windows(frame):
        if isinstance(meaning, YearReport) or (isinstance(meaning, ByDay) and meaning.report):
            yield window
            continue
        inside = window.days.clip(frame.period)
        if inside:
            yield Window(window.key, inside)
