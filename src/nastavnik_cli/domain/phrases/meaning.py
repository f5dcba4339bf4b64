"""What a phrase may mean, as frozen values that give their windows in a frame; knows no words.

Windows come whole with their keys; `clipped` takes them to the period (contract, section 2: the
key is not clipped).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from nastavnik_cli.domain.phrases.points import Deadline, Named, Part, Point
from nastavnik_cli.domain.phrases.refusal import RefusalReason, Refused
from nastavnik_cli.domain.phrases.rhythms import (
    HalfMonths,
    Monthly,
    SchoolQuarters,
    SchoolYear,
    Split,
    Weekday,
    Weekly,
    Within,
    YearRuns,
    rhythm_months,
)
from nastavnik_cli.domain.schedule import Frame, Window, YearKind
from nastavnik_cli.domain.units import DAY, WEEK, Days, Unit, clamped, key_of


@dataclass(frozen=True, slots=True)
class ByDay:
    """Each month by a day of it; a report on each unit by a day of the month after it."""

    unit: Unit
    day: int
    report: bool

    def windows(self, frame: Frame) -> Iterator[Window]:
        for unit in self._units(frame):
            start = unit.stop if self.report else unit.start
            due = clamped(start.year, start.month, self.day)
            if self.report or due in frame.period:
                yield Window(due.isoformat(), Days.through(start, due))

    def _units(self, frame: Frame) -> Iterator[Days]:
        if self.unit is Unit.MONTH:
            yield from rhythm_months(frame)
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
    """So many days, weeks or months from the signing, which is day 0 (contract, section 2)."""

    count: int
    unit: Unit

    def windows(self, frame: Frame) -> Iterator[Window]:
        if frame.approved is None:
            return
        due = self._due(frame.approved)
        if due in frame.period:
            yield Window(due.isoformat(), Days.through(max(frame.approved, frame.period.start), due))

    def _due(self, signed: date) -> date:
        match self.unit:
            case Unit.MONTH:
                from dateutil.relativedelta import relativedelta  # 20 ms, for terms only

                return signed + relativedelta(months=self.count)
            case Unit.WEEK:
                return signed + self.count * WEEK
            case _:
                return signed + self.count * DAY


@dataclass(frozen=True, slots=True)
class Rule:
    """An RFC 5545 recurrence: one-day windows counted from the period's first day."""

    text: str

    def windows(self, frame: Frame) -> Iterator[Window]:
        from nastavnik_cli.domain.phrases.rrule import days_of  # for rules only: they are rare

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
    """Several named windows, or several school years, together."""

    parts: tuple[Named | Deadline | SchoolYear, ...]

    def windows(self, frame: Frame) -> Iterator[Window]:
        for part in self.parts:
            yield from part.windows(frame)


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
    is_report = isinstance(meaning, YearReport) or (isinstance(meaning, ByDay) and meaning.report)
    for window in meaning.windows(frame):
        days = window.days if is_report else window.days.clip(frame.period)
        if days:
            yield Window(window.key, days)
