"""A period as a report names it: «III квартал 2022 года», «9 месяцев 2022 года»; knows no plan."""

from __future__ import annotations

from nastavnik_cli.domain.schedule import YearKind
from nastavnik_cli.domain.units import Days
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.dates import say_day, say_month, say_number

QUARTER, HALF, NINE_MONTHS, YEAR = 3, 6, 9, 12
MAY, AUGUST, SEPTEMBER = 5, 8, 9


def period_words(days: Days, kind: YearKind, t: Words) -> str:
    """The period after «за»: the shortest usual name of it."""
    if kind is YearKind.SCHOOL and _is_school_year(days):
        return t("the school year {years}", years=f"{days.start.year}/{days.last.year}")
    months = whole_months(days)
    if months is not None:
        return _usual(days, months, t) or _months_words(days, months, t)
    first, last = say_day(days.start, t), say_day(days.last, t)
    return first if first == last else t("the period from {first} to {last}", first=first, last=last)


def _usual(days: Days, months: int, t: Words) -> str | None:
    """Years, halves, quarters and nine months; None for other months."""
    year, first = days.start.year, days.start.month
    if first == 1 and months % YEAR == 0:
        if months > YEAR:
            return t("the years {first}–{last}", first=year, last=days.last.year)
        return t("the year {year}", year=year)
    if months == HALF and first % HALF == 1:
        return t("H{n} of {year}", n=say_number(first // HALF + 1, t), year=year)
    if months == QUARTER and first % QUARTER == 1:
        return t("Q{n} of {year}", n=say_number(first // QUARTER + 1, t), year=year)
    if months == NINE_MONTHS and first == 1:
        return t("the first nine months of {year}", year=year)
    return None


def _months_words(days: Days, months: int, t: Words) -> str:
    first, last = say_month(days.start.month, t), say_month(days.last.month, t)
    year, last_year = days.start.year, days.last.year
    if months == 1:
        return t("{month} of {year}", month=first, year=year)
    if year == last_year:
        return t("{first}–{last} of {year}", first=first, last=last, year=year)
    return t(
        "{first} of {first_year} – {last} of {last_year}",
        first=first,
        first_year=year,
        last=last,
        last_year=last_year,
    )


def whole_months(days: Days) -> int | None:
    """How many months the days are; None where they do not begin and end with a month."""
    if days.start.day != 1 or days.stop.day != 1:
        return None
    return (days.stop.year - days.start.year) * YEAR + days.stop.month - days.start.month


def _is_school_year(days: Days) -> bool:
    starts = (days.start.month, days.start.day) == (SEPTEMBER, 1)
    ends = days.stop.day == 1 and days.last.month in (MAY, AUGUST)
    return starts and ends and days.last.year == days.start.year + 1


def year_words(days: Days, kind: YearKind, t: Words) -> str:
    """From the start of the year: «с начала 2022 года»."""
    if kind is YearKind.SCHOOL:
        return t(
            "since the start of the school year {years}", years=f"{days.start.year}/{days.start.year + 1}"
        )
    return t("since the start of the year {year}", year=days.start.year)
