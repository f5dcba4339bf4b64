"""Days off and the shift of due dates that fall on them; knows no plan."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from nastavnik_cli.domain.model import Calendar, ShiftTo
from nastavnik_cli.domain.units import DAY

Shift = Callable[[date], date]
"""A due date to the working day it moves to."""


def shift_of(calendar: Calendar | None) -> Shift:
    """How due dates move under a calendar; without one they stay."""
    if calendar is None:
        return lambda day: day
    step = DAY if calendar.shift is ShiftTo.NEXT else -DAY
    off = days_off(calendar)

    def shift(day: date) -> date:
        while off(day):
            day += step
        return day

    return shift


def days_off(calendar: Calendar) -> Callable[[date], bool]:
    """Whether a day is off: the file's own `off` and `work` first, then the country's holidays."""
    import holidays  # 100 ms, and only for plans with a calendar

    country = holidays.country_holidays(calendar.country) if calendar.country else {}
    off, work = frozenset(calendar.off), frozenset(calendar.work)

    def is_off(day: date) -> bool:
        if day in work:
            return False
        return day in off or day in country or day.weekday() >= SATURDAY

    return is_off


SATURDAY = 5
