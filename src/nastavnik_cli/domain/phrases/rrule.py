"""The days of RFC 5545 recurrence rules inside a period; knows no times of day, zones or exceptions.

A rule takes one year, month, week or day after another (every INTERVAL-th), keeps the days that
pass all BY… parts, and of these the positions of BYSETPOS. The work is bounded by the period's
days: a rule that never comes true is looked for no further.
"""

from __future__ import annotations

import re
from calendar import isleap, monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from nastavnik_cli.domain.phrases.refusal import RefusalReason, Refused
from nastavnik_cli.domain.units import DAY, WEEK, Days, Unit, containing, month_start

FINER = frozenset({"HOURLY", "MINUTELY", "SECONDLY"})
FINER_PARTS = frozenset({"BYHOUR", "BYMINUTE", "BYSECOND"})
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
UNITS = {"YEARLY": Unit.YEAR, "MONTHLY": Unit.MONTH, "WEEKLY": Unit.WEEK, "DAILY": Unit.DAY}
STEPS = {Unit.YEAR: 12, Unit.MONTH: 1}
THURSDAY = 3
"""Days after a week's start to the one whose year the week belongs to."""

LONGEST = 500
LONGEST_YEARS = 200


def _list_of(item: str) -> str:
    return f"{item}(?:,{item})*"


_TO_53 = "0?[1-9]|[1-4][0-9]|5[0-3]"
_TO_366 = "0{0,2}[1-9]|0?[1-9][0-9]|[12][0-9]{2}|3[0-5][0-9]|36[0-6]"
_WEEKDAY = f"(?:{'|'.join(WEEKDAYS)})"
PARTS = {
    "FREQ": "|".join(UNITS),
    "INTERVAL": "0*[1-9][0-9]{0,3}",
    "COUNT": "0*[1-9][0-9]{0,3}",
    "UNTIL": "[0-9]{8}(?:T[0-9]{6}Z?)?",
    "WKST": _WEEKDAY,
    "BYDAY": _list_of(f"(?:[+-]?(?:{_TO_53}))?{_WEEKDAY}"),
    "BYMONTH": _list_of("(?:0?[1-9]|1[0-2])"),
    "BYMONTHDAY": _list_of("[+-]?(?:0?[1-9]|[12][0-9]|3[01])"),
    "BYYEARDAY": _list_of(f"[+-]?(?:{_TO_366})"),
    "BYWEEKNO": _list_of(f"[+-]?(?:{_TO_53})"),
    "BYSETPOS": _list_of(f"[+-]?(?:{_TO_366})"),
}
"""What each part may hold (RFC 5545, section 3.3.10)."""

ONLY_WITH: Mapping[str, frozenset[str]] = {
    "BYWEEKNO": frozenset({"YEARLY"}),
    "BYYEARDAY": frozenset({"YEARLY"}),
    "BYMONTHDAY": frozenset({"YEARLY", "MONTHLY", "DAILY"}),
}


def days_of(rule: str, period: Days) -> Iterator[date]:
    """The days of a rule, counted from the period's first; `Refused` for a bad or too fine rule."""
    parts = _parts(rule)
    if period.last.year - period.start.year > LONGEST_YEARS:
        raise Refused(RefusalReason.TOO_MANY_WINDOWS)
    return _counted(parts, _filter(parts, period.start), period)


def _counted(parts: Mapping[str, str], keeps: Filter, period: Days) -> Iterator[date]:
    left = int(parts.get("COUNT", "0"))
    last = min(_until(parts), period.last)
    for unit in _units(parts, period):
        for day in keeps.days(unit):
            if day < period.start:
                continue
            if day > last:
                return
            yield day
            left -= 1
            if left == 0:
                return


def _until(parts: Mapping[str, str]) -> date:
    if "UNTIL" not in parts:
        return date.max
    text = parts["UNTIL"]
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:8]))
    except ValueError:
        raise Refused(RefusalReason.BAD_RULE) from None


def _units(parts: Mapping[str, str], period: Days) -> Iterator[Days]:
    """Every INTERVAL-th year, month, week or day that begins before the period's end."""
    unit, every = UNITS[parts["FREQ"]], int(parts.get("INTERVAL", "1"))
    if unit is Unit.WEEK:
        first = period.start - (period.start.weekday() - _week_start(parts)) % 7 * DAY
        whole = Days(first, first + WEEK)
    else:
        whole = containing(period.start, unit)
    while whole.start < period.stop:
        yield whole
        if unit in STEPS:
            whole = containing(month_start(whole.start.year, whole.start.month + every * STEPS[unit]), unit)
        else:
            step = every * (whole.stop - whole.start)
            whole = Days(whole.start + step, whole.stop + step)


def _week_start(parts: Mapping[str, str]) -> int:
    return WEEKDAYS.index(parts.get("WKST", "MO"))


@dataclass(frozen=True)
class Filter:
    """The BY… parts of a rule; an empty one lets every day pass."""

    months: frozenset[int]
    month_days: frozenset[int]
    year_days: frozenset[int]
    weeks: frozenset[int]
    weekdays: frozenset[tuple[int, int]]  # number within the month or year (0: any), weekday
    in_months: bool  # what the numbers of weekdays count in
    positions: Sequence[int]
    week_start: int

    def days(self, unit: Days) -> Iterator[date]:
        """Those of a unit, in order."""
        days = (unit.start + n * DAY for n in range((unit.stop - unit.start).days))
        kept = [day for day in days if self.keeps(day)]
        if not self.positions:
            yield from kept
            return
        size = len(kept)
        chosen = {n - 1 if n > 0 else size + n for n in self.positions}
        yield from (kept[n] for n in sorted(chosen) if 0 <= n < size)

    def keeps(self, day: date) -> bool:
        return (
            (not self.months or day.month in self.months)
            and _is_nth(self.month_days, day.day, monthrange(day.year, day.month)[1])
            and _is_nth(self.year_days, *_of_year(day))
            and (not self.weeks or _is_nth(self.weeks, *self._week(day)))
            and (not self.weekdays or self._is_weekday(day))
        )

    def _is_weekday(self, day: date) -> bool:
        number, size = (day.day, monthrange(day.year, day.month)[1]) if self.in_months else _of_year(day)
        before, after = (number - 1) // 7 + 1, (size - number) // 7 + 1
        return any((nth, day.weekday()) in self.weekdays for nth in (0, before, -after))

    def _week(self, day: date) -> tuple[int, int]:
        """The number of the week in its year, and how many weeks that year has."""
        middle = day - ((day.weekday() - self.week_start) % 7 - THURSDAY) * DAY
        number, size = _of_year(middle)
        week = (number - 1) // 7 + 1
        return week, week + (size - number) // 7


def _is_nth(wanted: frozenset[int], number: int, size: int) -> bool:
    """Whether a number, from the beginning or the end, is wanted; all are where none is named."""
    return not wanted or number in wanted or number - size - 1 in wanted


def _of_year(day: date) -> tuple[int, int]:
    """The number of a day in its year, and how many days that has."""
    return day.timetuple().tm_yday, 366 if isleap(day.year) else 365


def _filter(parts: Mapping[str, str], start: date) -> Filter:
    """What is not said is taken from the first day (RFC 5545: from DTSTART)."""
    numbers = {
        name: frozenset(int(n) for n in value.split(",")) for name, value in parts.items() if name in LISTS
    }
    weekdays = frozenset(
        (int(item[:-2] or "0"), WEEKDAYS.index(item[-2:]))
        for item in parts.get("BYDAY", "").split(",")
        if item
    )
    months, month_days = numbers.get("BYMONTH", frozenset()), numbers.get("BYMONTHDAY", frozenset())
    if not weekdays and not {"BYMONTHDAY", "BYYEARDAY"} & parts.keys():
        if parts["FREQ"] == "WEEKLY":
            weekdays = frozenset({(0, start.weekday())})
        elif parts["FREQ"] != "DAILY":
            month_days = frozenset({start.day})
            if parts["FREQ"] == "YEARLY":
                months = months or frozenset({start.month})
    return Filter(
        months=months,
        month_days=month_days,
        year_days=numbers.get("BYYEARDAY", frozenset()),
        weeks=numbers.get("BYWEEKNO", frozenset()),
        weekdays=weekdays,
        in_months=parts["FREQ"] == "MONTHLY" or "BYMONTH" in parts,
        positions=sorted(numbers.get("BYSETPOS", ())),
        week_start=_week_start(parts),
    )


LISTS = frozenset({"BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS"})


def _parts(rule: str) -> dict[str, str]:
    """Names and values; `Refused` for what RFC 5545 does not allow or leaves open."""
    pieces = [piece.partition("=") for piece in rule.removeprefix("RRULE:").rstrip(";.").split(";")]
    parts = {name: value for name, _, value in pieces}
    if parts.get("FREQ") in FINER or FINER_PARTS & parts.keys():
        raise Refused(RefusalReason.RULE_TOO_FINE)
    known = all(name in PARTS and re.fullmatch(PARTS[name], value) for name, value in parts.items())
    if len(rule) > LONGEST or len(parts) < len(pieces) or not known or not _fit(parts):
        raise Refused(RefusalReason.BAD_RULE)
    return parts


def _fit(parts: Mapping[str, str]) -> bool:
    """Whether the parts go together."""
    freq = parts.get("FREQ")
    by = [name for name in parts if name.startswith("BY") and name != "BYSETPOS"]
    numbered = any(char.isdigit() for char in parts.get("BYDAY", ""))
    return (
        freq is not None
        and not {"COUNT", "UNTIL"} <= parts.keys()
        and all(freq in ONLY_WITH.get(name, {freq}) for name in by)
        and ("BYSETPOS" not in parts or bool(by))
        and (not numbered or freq == "MONTHLY" or (freq == "YEARLY" and "BYWEEKNO" not in parts))
        and ("BYWEEKNO" not in parts or "BYDAY" in parts)  # which day of the week, RFC 5545 does not say
    )
