"""Days off and the shift of due dates that fall on them; knows no plan.

A day is off by the file's own `off:` and `work:` lists first (decrees that no library knows yet),
then by the country's holidays, its weekend, and the Saturdays that a transfer of days off made
working. Without a country the weekend is Saturday and Sunday.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from typing import Any

from nastavnik_cli.domain.model import Calendar, ShiftTo
from nastavnik_cli.domain.units import DAY

Shift = Callable[[date], date]
"""A due date to the working day it moves to."""

SATURDAY = 5
_DECREES_STILL_MADE = 2024
"""A country whose last known transfer of days off is older has given them up."""
_DECREES_ARE_A_RULE = 8
"""In so many years days off were transferred: there each year waits for its decree."""


def shift_of(calendar: Calendar | None) -> Shift:
    """How due dates move under a calendar; without one they stay.

    Forward by the Civil Code (art. 193), backward by the rules of some offices. Raises ValueError
    for a country that is not known: the checks refuse such a file before.
    """
    if calendar is None:
        return lambda day: day
    step = DAY if calendar.shift is ShiftTo.NEXT else -DAY
    works = working(calendar)

    def shift(day: date) -> date:
        found = day
        try:
            while not works(found):
                found += step
        except OverflowError:  # the end of the calendar itself: nowhere to move
            return day
        return found

    return shift


def working(calendar: Calendar) -> Callable[[date], bool]:
    """Whether a day is worked on. Raises ValueError for a country that is not known."""
    country = _holidays_of(calendar.country) if calendar.country else None
    off, work = frozenset(calendar.off), frozenset(calendar.work)

    def works(day: date) -> bool:
        if day in work:
            return True
        if day in off:
            return False
        if country is None:
            return day.weekday() < SATURDAY
        # The question fills in the year, its working Saturdays too: it must stand first.
        holiday = day in country
        return bool(country.is_working_day(day)) and not holiday

    return works


def is_known_country(code: str) -> bool:
    """Whether there are holidays for an ISO 3166 code of two or three capital letters."""
    return code in _codes()


def known_countries() -> tuple[str, ...]:
    """The two-letter codes, for a remedy."""
    return tuple(sorted(code for code in _codes() if len(code) == 2))  # noqa: PLR2004 — alpha-2


def undecreed_years(calendar: Calendar | None, years: Iterable[int]) -> tuple[int, ...]:
    """The years whose days off are not known yet: only the fixed holidays of the law are applied.

    A fact to be said wherever due dates are shown. A year that the file's own `off:` or `work:`
    mentions counts as known.
    """
    if calendar is None or not calendar.country or not is_known_country(calendar.country):
        return ()
    own = {day.year for day in (*calendar.off, *calendar.work)}
    first, last = _years_of(calendar.country)
    return tuple(year for year in sorted(set(years)) if not first <= year <= last and year not in own)


def _holidays_of(code: str) -> Any:
    import holidays  # 100 ms, and only for plans with a calendar

    if not is_known_country(code):
        raise ValueError(code)
    return holidays.country_holidays(code)


@cache
def _codes() -> frozenset[str]:
    import holidays  # as above

    return frozenset(holidays.list_supported_countries(include_aliases=True))


@cache
def _years_of(code: str) -> tuple[int, int]:
    """The first and the last year that the library has data for.

    Where days off are transferred by a decree each year (Russia, Belarus, China …) that is the
    last year with one; elsewhere holidays follow a rule to the end of the library's range.
    """
    country = _holidays_of(code)
    decrees = getattr(country, "special_public_holidays", None) or {}
    years = [year for year, days in decrees.items() if any(_is_transfer(day) for day in _several(days))]
    last = max(years, default=0)
    if len(years) < _DECREES_ARE_A_RULE or last < _DECREES_STILL_MADE:
        last = country.end_year
    return country.start_year, last


def _several(days: tuple[Any, ...]) -> tuple[Any, ...]:
    return days if days and isinstance(days[0], tuple) else (days,)


def _is_transfer(day: tuple[Any, ...]) -> bool:
    """(month, day, from month, from day, …) instead of (month, day, name)."""
    return len(day) > 3  # noqa: PLR2004 — as above
