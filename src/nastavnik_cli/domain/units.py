"""Days and ranges of days; knows no phrases and no clock."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

DAY = timedelta(days=1)


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


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class PeriodReversedError(ValueError):
    """The end of an interval stands before its start."""

    is_reversed = True


def parse_day(text: str) -> date:
    """A day written YYYY-MM-DD; ValueError for any other form and for a day that does not exist."""
    if not _DAY.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(text)


def parse_period(text: str) -> Days:
    """An ISO 8601 interval of days, months or years, both ends included; one value is that unit."""
    first, _, last = text.partition("/")
    start, end = _unit(first), _unit(last or first)
    if start.start >= end.stop:
        raise PeriodReversedError(text)
    return Days(start.start, end.stop)


def _unit(text: str) -> Days:
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", text):
        raise ValueError(text)
    year, month, day = (int(part) for part in (text + "-00-00").split("-")[:3])
    if day:
        return Days.through(date(year, month, day), date(year, month, day))
    if month:
        return Days(date(year, month, 1), date(year + month // 12, month % 12 + 1, 1))
    return Days(date(year, 1, 1), date(year + 1, 1, 1))
