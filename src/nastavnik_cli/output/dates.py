"""Dates, spans and counts of days as people of a language write them; knows no plan."""

from __future__ import annotations

from datetime import date

from nastavnik_cli.domain.units import Days
from nastavnik_cli.i18n import N_, Lang, Words

MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)
WEEKDAYS = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)
SHORT_MONTH = 3
ROMAN = ("", "I", "II", "III", "IV")


def say_day(day: date, t: Words) -> str:
    """31.05.2022; in English 31 May 2022."""
    if t.lang is Lang.RU:
        return f"{day:%d.%m.}{day.year:04}"
    return f"{day.day} {MONTHS[day.month - 1][:SHORT_MONTH]} {day.year:04}"


def say_day_month(day: date, t: Words) -> str:
    """31.05; in English 31 May."""
    return f"{day:%d.%m}" if t.lang is Lang.RU else f"{day.day} {MONTHS[day.month - 1][:SHORT_MONTH]}"


def say_span(days: Days, t: Words) -> str:
    """The first and the last day; one day once; whole years as years: 2022–2024."""
    first, last = days.start, days.last
    if first == last:
        return say_day(first, t)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"
    return f"{say_day(first, t)} – {say_day(last, t)}"


def say_number(number: int, t: Words) -> str:
    """The number of a quarter or a half: III in Russian, 3 in English."""
    return ROMAN[number] if t.lang is Lang.RU else f"{number}"


def say_month(month: int, t: Words) -> str:
    """The name of a month (1–12) by itself: «май»."""
    return t(MONTHS[month - 1])


def say_weekday(day: date, t: Words) -> str:
    return t(WEEKDAYS[day.weekday()])


def say_late(days: int, t: Words) -> str:
    """How long ago a due date was: «15 дней просрочки»."""
    return t.plural("{n} day late", "{n} days late", days)


def say_left(days: int, t: Words) -> str:
    """How far off a due date is: «сегодня», «завтра», «через 5 дней»."""
    if days <= 1:
        return t("tomorrow") if days else t("today")
    return t.plural("in {n} day", "in {n} days", days)


def say_days(days: int, t: Words) -> str:
    """A number of days: «15 дней»."""
    return t.plural("{n} day", "{n} days", days)
