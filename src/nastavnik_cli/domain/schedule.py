"""Windows and the frame in which a phrase gets them; knows no wording."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from nastavnik_cli.domain.units import Days


class Kind(StrEnum):
    """What a phrase gives (contract, section 2)."""

    DATED = "dated"
    ONGOING = "ongoing"
    UNDATED = "undated"


class YearKind(StrEnum):
    """What "a year" means in a phrase."""

    CALENDAR = "calendar"
    SCHOOL = "school"


@dataclass(frozen=True, slots=True)
class Frame:
    """What a phrase is read in: the plan's period, its kind of year, the day of its signing."""

    period: Days
    year: YearKind = YearKind.CALENDAR
    approved: date | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """A span in which something falls due; `key` is its shortest ISO-style name."""

    key: str
    days: Days

    @property
    def start(self) -> date:
        return self.days.start

    @property
    def due(self) -> date:
        """The last day, included."""
        return self.days.last
