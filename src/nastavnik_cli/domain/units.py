"""Days, the calendar's units and the names of their spans; knows no phrases and no clock.

Two primitives carry all of it: the start of the unit that contains a day, and the start of the
next unit. Inside, ranges are half-open; both ends are included only in names that people see.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum
from functools import lru_cache

DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)
MONTHS_IN_YEAR = 12


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """A range of days, half-open inside: `start` is in it, `stop` is not; never empty."""

    start: date
    stop: date

    def __post_init__(self) -> None:
        if self.start >= self.stop:
            raise ValueError(f"empty range: {self.start} .. {self.stop}")

    @classmethod
    def through(cls, first: date, last: date) -> Days:
        """Both ends included; ValueError where last < first."""
        return cls(first, last + DAY)

    @property
    def last(self) -> date:
        return self.stop - DAY

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.stop

    def overlaps(self, other: Days) -> bool:
        return self.start < other.stop and other.start < self.stop

    def clip(self, other: Days) -> Days | None:
        """The days both have; None where there are none."""
        start, stop = max(self.start, other.start), min(self.stop, other.stop)
        return Days(start, stop) if start < stop else None


class Unit(StrEnum):
    """The calendar's units, ISO 8601 weeks among them."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12}
"""Units of whole months, and how many."""


def month_start(year: int, month: int) -> date:
    """The first day of a month counted from January of `year`: month 13 is the next January."""
    return date(year + (month - 1) // MONTHS_IN_YEAR, (month - 1) % MONTHS_IN_YEAR + 1, 1)


def months(year: int, first: int, last: int) -> Days:
    """Whole months, both included, counted as in `month_start`."""
    return Days(month_start(year, first), month_start(year, last + 1))


def unit_start(day: date, unit: Unit) -> date:
    """The first day of the unit that contains `day`."""
    if unit is Unit.DAY:
        return day
    if unit is Unit.WEEK:
        return day - day.weekday() * DAY
    size = MONTHS[unit]
    return date(day.year, (day.month - 1) // size * size + 1, 1)


def next_start(day: date, unit: Unit) -> date:
    """The first day of the unit after the one that contains `day`."""
    start = unit_start(day, unit)
    if unit is Unit.DAY:
        return start + DAY
    if unit is Unit.WEEK:
        return start + WEEK
    return month_start(start.year, start.month + MONTHS[unit])


def containing(day: date, unit: Unit) -> Days:
    return Days(unit_start(day, unit), next_start(day, unit))


def units(span: Days, unit: Unit) -> Iterator[Days]:
    """Every unit that has a day in the span, whole, in order."""
    whole = containing(span.start, unit)
    while whole.start < span.stop:
        yield whole
        whole = containing(whole.stop, unit)


def clamped(year: int, month: int, day: int) -> date:
    """A day of a month; the last one where the month lacks it."""
    return date(year, month, min(day, monthrange(year, month)[1]))


def key_of(days: Days) -> str:
    """The shortest ISO 8601-style name of a range: a unit, whole months, whole years, days."""
    if days.last == days.start:
        return days.start.isoformat()
    if days.start.day != 1 or days.stop.day != 1:
        return f"{days.start.isoformat()}/{days.last.isoformat()}"
    for unit in (Unit.MONTH, Unit.QUARTER, Unit.HALF, Unit.YEAR):
        if containing(days.start, unit) == days:
            return unit_key(days.start, unit)
    if days.start.month == 1 and days.stop.month == 1:
        return f"{days.start.year:04}/{days.last.year:04}"
    return f"{days.start:%Y-%m}/{days.last:%Y-%m}"


def unit_key(day: date, unit: Unit) -> str:
    """The ISO-style name of the unit that contains `day`."""
    match unit:
        case Unit.DAY:
            return day.isoformat()
        case Unit.WEEK:
            iso = day.isocalendar()
            return f"{iso.year:04}-W{iso.week:02}"
        case Unit.MONTH:
            return f"{day.year:04}-{day.month:02}"
        case Unit.QUARTER:
            return f"{day.year:04}-Q{(day.month + 2) // 3}"
        case Unit.HALF:
            return f"{day.year:04}-H{(day.month + 5) // 6}"
        case Unit.YEAR:
            return f"{day.year:04}"


class PeriodReversedError(ValueError):
    """The end of an interval stands before its start."""

    is_reversed = True


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_UNIT = re.compile(
    r"(?P<year>[0-9]{4})"
    r"(?:-(?:W(?P<week>[0-9]{2})|Q(?P<quarter>[1-4])|H(?P<half>[12])"
    r"|(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?))?"
)


@lru_cache(maxsize=4096)  # a plan names the same days again and again
def parse_day(text: str) -> date:
    """A day written YYYY-MM-DD; ValueError for any other form and for a day that does not exist."""
    if not _DAY.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(text)


def parse_unit(text: str) -> Days:
    """A day, ISO week, month, quarter, half or year by its name; ValueError for anything else."""
    match = _UNIT.fullmatch(text)
    if not match or not MINYEAR < int(match["year"]) < MAXYEAR:
        raise ValueError(text)
    year = int(match["year"])
    if match["week"]:
        return containing(date.fromisocalendar(year, int(match["week"]), 1), Unit.WEEK)
    if match["quarter"]:
        return containing(date(year, int(match["quarter"]) * 3, 1), Unit.QUARTER)
    if match["half"]:
        return containing(date(year, int(match["half"]) * 6, 1), Unit.HALF)
    if match["day"]:
        return containing(date.fromisoformat(text), Unit.DAY)
    if match["month"]:
        return containing(date(year, int(match["month"]), 1), Unit.MONTH)
    return containing(date(year, 1, 1), Unit.YEAR)


def parse_period(text: str) -> Days:
    """An ISO 8601 interval of units, both ends included; one value is that unit.

    Raises `PeriodReversedError` where the end stands before the start, else ValueError.
    """
    first, slash, last = text.partition("/")
    start = parse_unit(first)
    end = parse_unit(last) if slash else start
    if end.stop <= start.start or end.start < start.start:
        raise PeriodReversedError(text)
    return Days(start.start, end.stop)
