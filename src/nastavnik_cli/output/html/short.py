"""Windows and days in as few signs as people read, where the year is said already; knows no plan."""

from __future__ import annotations

import re
from datetime import date

from nastavnik_cli.i18n import Lang, Words
from nastavnik_cli.output.dates import say_day, say_month, say_number
from nastavnik_cli.output.readings import describe_key

_KEY = re.compile(r"\d{4}-(?:Q(?P<quarter>[1-4])|H(?P<half>[12])|W(?P<week>\d\d)|(?P<month>\d\d))")
_MONTHS = re.compile(r"(?P<year>\d{4})-(?P<first>\d\d)/(?P=year)-(?P<last>\d\d)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def short_key(key: str, t: Words) -> str:
    """«II кв.», «янв», «сен–окт»; a window of another form by its whole name."""
    if found := _KEY.fullmatch(key):
        return _unit(found, t)
    if found := _MONTHS.fullmatch(key):
        return f"{short_month(int(found['first']), t)}–{short_month(int(found['last']), t)}"
    if _DAY.fullmatch(key):
        return short_day(date.fromisoformat(key), t)
    return describe_key(key, t)


def _unit(found: re.Match[str], t: Words) -> str:
    if found["quarter"]:
        return t.about("page", "Q{n}", n=say_number(int(found["quarter"]), t))
    if found["half"]:
        return t.about("page", "H{n}", n=say_number(int(found["half"]), t))
    if found["week"]:
        return t.about("page", "week {n}", n=int(found["week"]))
    return short_month(int(found["month"]), t)


def short_month(month: int, t: Words) -> str:
    """Three letters of the month's name."""
    return say_month(month, t)[:3]


def short_day(day: date, t: Words) -> str:
    """31.05; in English 31 May."""
    if t.lang is Lang.RU:
        return f"{day:%d.%m}"
    return f"{day.day} {short_month(day.month, t)}"


def day_in(day: date, year: int, t: Words) -> str:
    """A day beside a year that is said already: the year again only where it is another."""
    return short_day(day, t) if day.year == year else say_day(day, t)
