"""The rules of rhythms, of days of the month and of reports; no named windows.

rhythm    «ежеквартально», «2 раза в год», «каждые 2 недели», «первый вторник месяца»
by day    rhythm «до 10 числа (месяца, следующего за отчётным)»
"""

from __future__ import annotations

from typing import NamedTuple

from nastavnik_cli.domain.phrases.lexicon import OF_A_YEAR, T
from nastavnik_cli.domain.phrases.meaning import ByDay, Meaning, YearReport
from nastavnik_cli.domain.phrases.parser import Grammar, row
from nastavnik_cli.domain.phrases.points import Point
from nastavnik_cli.domain.phrases.refusal import RefusalReason, Refused
from nastavnik_cli.domain.phrases.rhythms import (
    HalfMonths,
    Monthly,
    SchoolQuarters,
    Split,
    Weekday,
    Weekly,
    YearRuns,
)
from nastavnik_cli.domain.phrases.tokens import Token
from nastavnik_cli.domain.phrases.union import Count
from nastavnik_cli.domain.units import MONTHS_IN_YEAR, Unit

LAST_DAY = 31
NATURAL = (3, 6, 12)
"""Months of a quarter, a half and a year: to say so many of them assumes nothing."""

FORTNIGHT = "fortnight"
ADVERBS: dict[object, Meaning] = {
    Unit.QUARTER: Split(4),
    Unit.HALF: Split(2),
    Unit.MONTH: Monthly(),
    Unit.WEEK: Weekly(),
    FORTNIGHT: Weekly(2),
}
PARTS_OF_A_YEAR: dict[T, Meaning] = {
    T.QUARTERW: Split(4),
    T.HALFW: Split(2),
    T.SEMESTERW: Split(2),
    T.TERMW: SchoolQuarters(),
}
UNITS: dict[object, Unit] = {Monthly(): Unit.MONTH, Split(4): Unit.QUARTER, Split(2): Unit.HALF}
"""Rhythms that may have a day of the month beside them, and what they report on."""


class Each(NamedTuple):
    """«каждого месяца» after a day."""


class Following(NamedTuple):
    """«месяца, следующего за отчётным»; `unit` where it is named, `reported` where «отчётный» is said."""

    unit: Unit | None
    reported: bool = True


def times(count: int, unit: T, every: int = 1) -> Meaning | Count | None:
    """«count раз в every unit»; None for rhythms that have no windows of their own."""
    if unit is T.YEARW and every == 1:
        if not 1 <= count <= MONTHS_IN_YEAR:
            raise Refused(RefusalReason.TOO_OFTEN)
        return Count(count)
    if (count, unit, every) == (2, T.MONTHW, 1):
        return HalfMonths()
    return _once(unit, every) if count == 1 and every >= 1 else None


def _once(unit: T, every: int) -> Meaning | None:
    """«раз в every unit»."""
    if unit is T.YEARW:
        return YearRuns(every)
    if unit is T.MONTHW:
        return _months(every)
    if unit is T.WEEKW:
        return Weekly(every) if every in (1, 2) else None
    if every > 1:
        return None
    return PARTS_OF_A_YEAR[unit]


def _months(every: int) -> Meaning | None:
    if every == 1:
        return Monthly()
    if MONTHS_IN_YEAR % every:
        return None
    # the contract names halves («раз в 6 месяцев») and pairs («раз в 2 месяца») in a school year
    in_months = every in (3, 4)
    return Split(MONTHS_IN_YEAR // every, counted=every not in NATURAL, in_months=in_months)


def _weekday(nth: int, weekday: Token) -> Weekday | None:
    return Weekday(weekday.value, nth) if -1 <= nth <= 5 and nth != 0 else None  # noqa: PLR2004


def _day_of_month(number: int) -> int:
    if not 1 <= number <= LAST_DAY:
        raise Refused(RefusalReason.IMPOSSIBLE_DATE)
    return number


def _by_day(rhythm: Meaning | Count | None, day: int, tail: Each | Following | None) -> ByDay | None:
    """A rhythm with a day; without a rhythm, a day that each month or a report has."""
    unit = UNITS.get(rhythm)
    if rhythm is not None and unit is None:
        return None
    if isinstance(tail, Following):
        return _report(unit, day, tail)
    if isinstance(tail, Each):
        # each month, or each quarter? a quarter has no such month
        return ByDay(Unit.MONTH, day, report=False) if unit in (None, Unit.MONTH) else None
    return ByDay(unit, day, report=unit is not Unit.MONTH) if unit is not None else None


def _report(unit: Unit | None, day: int, tail: Following) -> ByDay | None:
    if not tail.reported and unit is None:
        return None  # «до 20 числа следующего месяца»: next to which?
    if unit is not None and tail.unit not in (None, unit):
        return None
    reported = unit or tail.unit or Unit.MONTH
    return ByDay(reported, day, report=True) if reported is not Unit.YEAR else None


def _year_report(date: Point, following: Following) -> YearReport | None:
    if date.year is not None or following.unit not in (None, Unit.YEAR):
        return None
    return YearReport(date.number, date.day)


RHYTHMS: Grammar = {
    "unit": [
        row("YEARW", lambda _: T.YEARW, "раз в год"),
        row("HALFW", lambda t: T.HALFW if t.value != OF_A_YEAR else None, "раз в полугодие"),
        row("SEMESTERW", lambda _: T.SEMESTERW, "раз в полгода"),
        row("QUARTERW", lambda _: T.QUARTERW, "раз в квартал"),
        row("TERMW", lambda _: T.TERMW, "раз в четверть"),
        row("MONTHW", lambda _: T.MONTHW, "раз в месяц"),
        row("WEEKW", lambda _: T.WEEKW, "раз в неделю"),
    ],
    "times": [
        row("count TIMES", lambda n, t: n if not t.number else None, "2 раза в год"),
        row("TIMES", lambda t: t.number or 1, "дважды в год"),
    ],
    "per": [
        row("IN", lambda t: t, "раз в год"),
        row("EVERY", lambda t: t, "once every quarter"),
        row("IN EVERY", lambda t, _: t, "раз в каждый квартал"),
        row("DURING", lambda t: t, "2 раза в течение года"),
    ],
    "rhythm": [
        row("NOLESS? ADV", lambda _, t: ADVERBS[t.value], "ежеквартально"),
        row("NOLESS? times per? unit", lambda _, n, __, u: times(n, u), "не реже 3 раз в год"),
        row("NOLESS? times per count unit", lambda _, n, __, e, u: times(n, u, e), "1 раз в 6 месяцев"),
        row("NOLESS? times ANNUAL", lambda _, n, __: times(n, T.YEARW), "twice annually"),
        row("EVERY unit", lambda _, u: times(1, u), "каждый месяц"),
        row("EVERY count unit", lambda _, n, u: times(1, u, n), "каждые две недели"),
        row("in EVERY unit", lambda _, __, u: times(1, u) if u is not T.YEARW else None, "в каждом квартале"),
        row("EVERY WEEKDAY", lambda _, d: Weekday(d.value), "каждый понедельник"),
        row("IN? WEEKDAYS", lambda _, d: Weekday(d.value), "по пятницам"),
        row(
            "EVERY? nth WEEKDAY OF? EVERY? MONTHW",
            lambda _, n, d, __, ___, ____: _weekday(n, d),
            "2-я суббота месяца",
        ),
        row(
            "EVERY? LAST WEEKDAY OF? EVERY? MONTHW",
            lambda _, __, d, ___, ____, _____: _weekday(-1, d),
            "последняя пятница месяца",
        ),
    ],
}

DAYS: Grammar = {
    "following": [
        row(
            "MONTHW COMMA? NEXT REPORTED",
            lambda _, __, ___, r: Following(r.value),
            "до 11 числа месяца, следующего за отчетным",
        ),
        row(
            "NEXT REPORTED MONTHW",
            lambda _, r, __: Following(r.value),
            "до 5 числа следующего за отчетным месяца",
        ),
        row(
            "OF? NEXT MONTHW",
            lambda _, __, ___: Following(None, reported=False),
            "ежемесячно до 5 числа следующего месяца",
        ),
    ],
    "which_month": [
        row("OF? EVERY MONTHW", lambda _, __, ___: Each(), "до 25 числа каждого месяца"),
        row("COMMA? following", lambda _, f: f, "ежеквартально до 10 числа (месяца, следующего за отчётным)"),
    ],
    "following_year": [
        row(
            "YEARW COMMA? NEXT REPORTED",
            lambda *said: Following(said[-1].value),
            "до 25 марта года, следующего за отчётным",
        ),
        row(
            "NEXT REPORTED YEARW",
            lambda _, r, __: Following(r.value),
            "до 1 февраля следующего за отчетным года",
        ),
    ],
    "number": [
        row("date NUMBERW", lambda n, _: _day_of_month(n), "ежемесячно до 5 числа"),
        row("ORD DAYW?", lambda t, _: _day_of_month(t.number), "monthly by the 5th"),
    ],
    "by_day": [
        row(
            "rhythm COMMA? IN? WEEKDAYS",
            lambda r, _, __, d: Weekday(d.value) if r == Weekly() else None,
            "еженедельно, по пятницам",
        ),
        row(
            "rhythm COMMA? by number which_month?",
            lambda r, _, __, n, m: _by_day(r, n, m),
            "ежемесячно до 5 числа",
        ),
        row("by number which_month", lambda _, n, m: _by_day(None, n, m), "до 25 числа каждого месяца"),
        row(
            "by number which_month? COMMA? rhythm",
            lambda _, n, m, __, r: _by_day(r, n, m),
            "до 10 числа каждого месяца, ежемесячно",
        ),
        row(
            "annually? by day following_year",
            lambda _, __, d, f: _year_report(d, f),
            "ежегодно до 25 марта года, следующего за отчётным",
        ),
        row(
            "by day following_year COMMA? ANNUAL",
            lambda _, d, f, *__: _year_report(d, f),
            "до 25 марта года, следующего за отчётным, ежегодно",
        ),
        row(
            "annually by day OF? NEXT YEARW",
            lambda _, __, d, *___: _year_report(d, Following(Unit.YEAR)),
            "ежегодно до 1 февраля следующего года",
        ),
    ],
    "annually": [row("ANNUAL COMMA?", lambda t, _: t, "ежегодно, до 25 марта года, следующего за отчётным")],
}
