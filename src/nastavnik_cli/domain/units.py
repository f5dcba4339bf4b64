"""Days and ranges of days; knows no phrases and no clock."""

from __future__ import annotations

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
