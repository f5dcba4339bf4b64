"""Rhythms: the year in parts, months, weeks, weekdays, school years; knows no named windows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from nastavnik_cli.domain.phrases.points import SCHOOL_START, Named, begun_or_running
from nastavnik_cli.domain.phrases.refusal import RefusalReason, Refused
from nastavnik_cli.domain.schedule import Frame, Window, YearKind
from nastavnik_cli.domain.units import (
    DAY,
    MONTHS_IN_YEAR,
    WEEK,
    Days,
    Unit,
    containing,
    key_of,
    months,
    unit_key,
    units,
)

SCHOOL_END = 17
"""May of the next year, counted from January of the year in which a school year begins."""

SCHOOL_MONTHS = 9
SCHOOL_SPLITS: dict[int, tuple[tuple[int, int], ...]] = {
    1: ((9, 17),),
    2: ((9, 12), (13, 17)),
    3: ((9, 11), (12, 14), (15, 17)),
    4: ((9, 10), (11, 12), (13, 15), (16, 17)),
    6: ((9, 10), (11, 12), (13, 14), (15, 16), (17, 17)),
}
"""First and last month of each part of a school year where they are not equal thirds of ninths."""


@dataclass(frozen=True, slots=True)
class Split:
    """The year in N windows of whole months.

    `counted` where the phrase only counts («3 раза в год»): which months was assumed.
    `in_months` where it counts months («раз в 4 месяца»): a school year of nine has no such parts.
    """

    times: int
    counted: bool = False
    in_months: bool = False

    def windows(self, frame: Frame) -> Iterator[Window]:
        school = frame.year is YearKind.SCHOOL
        if school and self.in_months:
            raise Refused(RefusalReason.SCHOOL_YEAR)
        parts = split_months(self.times, school=school)
        found = (
            Window(key_of(days), days)
            for year in range(frame.period.start.year - 1, frame.period.last.year + 1)
            for first, last in parts
            for days in (months(year, first, last),)
        )
        yield from begun_or_running(list(found), frame) if school and self.times == 1 else found


def split_months(times: int, *, school: bool) -> tuple[tuple[int, int], ...]:
    """First and last month of each window: window k ends with month ⌈12k/N⌉, in a school year ⌈9k/N⌉.

    `Refused` where a window would be shorter than a month.
    """
    if school and times in SCHOOL_SPLITS:
        return SCHOOL_SPLITS[times]
    size, shift = (SCHOOL_MONTHS, SCHOOL_START - 1) if school else (MONTHS_IN_YEAR, 0)
    if times > size:
        raise Refused(RefusalReason.SCHOOL_YEAR if school else RefusalReason.TOO_OFTEN)
    ends = [-(-size * k // times) + shift for k in range(times + 1)]
    return tuple((before + 1, end) for before, end in pairwise(ends))


@dataclass(frozen=True, slots=True)
class Monthly:
    """Every month; of the school year where that is the year."""

    def windows(self, frame: Frame) -> Iterator[Window]:
        for days in rhythm_months(frame):
            yield Window(key_of(days), days)


@dataclass(frozen=True, slots=True)
class HalfMonths:
    """Twice a month: days 1–15 and 16–last."""

    def windows(self, frame: Frame) -> Iterator[Window]:
        for month in rhythm_months(frame):
            middle = month.start.replace(day=16)
            for days in (Days(month.start, middle), Days(middle, month.stop)):
                yield Window(key_of(days), days)


@dataclass(frozen=True, slots=True)
class Weekly:
    """ISO weeks, or pairs of them counted from the period's first."""

    weeks: int = 1

    def windows(self, frame: Frame) -> Iterator[Window]:
        yield from inside(self._whole(frame.period), list(_running(frame)), frame.period)

    def _whole(self, period: Days) -> Iterator[Window]:
        start = containing(period.start, Unit.WEEK).start
        while start < period.stop:
            days = Days(start, start + self.weeks * WEEK)
            yield Window(unit_key(start, Unit.WEEK) if self.weeks == 1 else key_of(days), days)
            start = days.stop


@dataclass(frozen=True, slots=True)
class Weekday:
    """One day a week (0 is Monday), or only the n-th of the month (-1: the last)."""

    weekday: int
    nth: int = 0

    def windows(self, frame: Frame) -> Iterator[Window]:
        for span in _running(frame):
            day = span.start + (self.weekday - span.start.weekday()) % 7 * DAY
            while day < span.stop:
                if self._is_meant(day):
                    yield Window(day.isoformat(), Days.through(day, day))
                day += WEEK

    def _is_meant(self, day: date) -> bool:
        if self.nth < 0:
            return (day + WEEK).month != day.month
        return not self.nth or (day.day - 1) // 7 + 1 == self.nth


def _running(frame: Frame) -> Iterator[Days]:
    """Where a rhythm of months and less runs: the period, or September–May inside it."""
    if frame.year is YearKind.CALENDAR:
        yield frame.period
        return
    for year in range(frame.period.start.year - 1, frame.period.last.year + 1):
        span = months(year, SCHOOL_START, SCHOOL_END).clip(frame.period)
        if span:
            yield span


def rhythm_months(frame: Frame) -> Iterator[Days]:
    """The months, whole, in which a monthly rhythm runs."""
    for span in _running(frame):
        yield from units(span, Unit.MONTH)


@dataclass(frozen=True, slots=True)
class YearRuns:
    """Runs of so many years from the period's first."""

    years: int

    def windows(self, frame: Frame) -> Iterator[Window]:
        if frame.year is YearKind.SCHOOL:
            raise Refused(RefusalReason.SCHOOL_YEAR)
        for year in range(frame.period.start.year, frame.period.last.year + 1, self.years):
            days = Days(date(year, 1, 1), date(year + self.years, 1, 1))
            yield Window(key_of(days), days)


@dataclass(frozen=True, slots=True)
class SchoolYear:
    """September–May: of the year it begins in, or every one that begins in the period."""

    year: int | None = None

    def windows(self, frame: Frame) -> Iterator[Window]:
        if self.year is not None:
            days = months(self.year, SCHOOL_START, SCHOOL_END)
            yield Window(key_of(days), days)
            return
        yield from Split(1).windows(replace(frame, year=YearKind.SCHOOL))


@dataclass(frozen=True, slots=True)
class SchoolQuarters:
    """Sep–Oct, Nov–Dec, Jan–Mar, Apr–May, whatever the plan's year."""

    def windows(self, frame: Frame) -> Iterator[Window]:
        yield from Split(4).windows(replace(frame, year=YearKind.SCHOOL))


Rhythm = Split | Monthly | HalfMonths | Weekly | Weekday


@dataclass(frozen=True, slots=True)
class Within:
    """A rhythm's windows inside those of a span («еженедельно с 26.08.2013 по 20.10.2013»).

    Months and weeks run there even where the plan's year is a school year: the span is said.
    """

    rhythm: Rhythm
    span: Named | SchoolYear | Split

    def windows(self, frame: Frame) -> Iterator[Window]:
        found = (window.days.clip(frame.period) for window in self.span.windows(frame))
        own = frame if isinstance(self.rhythm, Split) else replace(frame, year=YearKind.CALENDAR)
        spans = sorted(days for days in found if days)
        yield from inside(self.rhythm.windows(own), spans, frame.period)


def inside(windows: Iterable[Window], spans: Sequence[Days], period: Days) -> Iterator[Window]:
    """What of the windows lies in the spans; both in order, the spans apart and inside the period.

    A window that its span cuts, and not only the period, is named by what is left: the name of the
    whole would not give it (contract, section 2, "Keys as phrases").
    """
    first = 0
    for window in windows:
        while first < len(spans) and spans[first].stop <= window.start:
            first += 1
        at = first
        while at < len(spans) and spans[at].start < window.days.stop:
            days = window.days.clip(spans[at])
            if days:
                yield Window(window.key if days == window.days.clip(period) else key_of(days), days)
            at += 1
