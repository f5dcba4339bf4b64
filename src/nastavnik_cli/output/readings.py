"""Readings and keys in the words of people; computes no window."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import assert_never

from nastavnik_cli.domain.phrases import Reading
from nastavnik_cli.domain.phrases.meaning import (
    ByDay,
    Meaning,
    Ongoing,
    Rule,
    Term,
    Undated,
    Union,
    YearReport,
)
from nastavnik_cli.domain.phrases.points import Deadline, Named, Part, Point
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
)
from nastavnik_cli.domain.units import Unit, parse_unit
from nastavnik_cli.i18n import N_, Lang, Words
from nastavnik_cli.output.dates import MONTHS, WEEKDAYS, say_day, say_day_month, say_number

SEASONS = ("", N_("spring"), N_("summer"), N_("autumn"), N_("winter"))
THIRDS = ("", N_("beginning of {month}"), N_("middle of {month}"), N_("end of {month}"))
NTH = {
    1: N_("the first {weekday} of each month"),
    2: N_("the second {weekday} of each month"),
    3: N_("the third {weekday} of each month"),
    4: N_("the fourth {weekday} of each month"),
    5: N_("the fifth {weekday} of each month"),
    -1: N_("the last {weekday} of each month"),
}


def describe(reading: Reading, t: Words) -> str:
    """How a phrase is understood, without its windows: «каждый год: сентябрь»."""
    return say_meaning(reading.meaning, t)


def say_meaning(meaning: Meaning, t: Words) -> str:  # noqa: C901, PLR0911, PLR0912 — one line a meaning
    match meaning:
        case Union():
            return _union(meaning, t)
        case Named():
            return _named(meaning, t)
        case Deadline(point):
            due = _deadline(point, t)
            return t("by {due}", due=due) if point.year else t("every year, by {due}", due=due)
        case Split():
            return _split(meaning, t)
        case Monthly():
            return t("every month")
        case HalfMonths():
            return t("twice a month: days 1–15 and from 16 on")
        case Weekly(weeks):
            return t("every week") if weeks == 1 else t("every two weeks")
        case Weekday(weekday, nth):
            name = t(WEEKDAYS[weekday])
            return t(NTH[nth], weekday=name) if nth else t("every week: {weekday}", weekday=name)
        case YearRuns(years):
            return t.plural("once in {n} year", "once in {n} years", years)
        case SchoolYear(year):
            return (
                t("school year {first}/{last}, September–May", first=year, last=year + 1)
                if year
                else t("every school year, September–May")
            )
        case SchoolQuarters():
            return t("every school quarter")
        case ByDay():
            return _by_day(meaning, t)
        case YearReport(month, day):
            return t("each year’s report, by {due} of the next year", due=_day_month(month, day, t))
        case Term():
            return _term(meaning, t)
        case Within(rhythm, span):
            return t("{rhythm}, within: {span}", rhythm=say_meaning(rhythm, t), span=say_meaning(span, t))
        case Rule(text):
            return t("by the rule {rule}", rule=text)
        case Ongoing():
            return t("throughout the period")
        case Undated():
            return t("no date of its own")
        case _:
            assert_never(meaning)


def _union(meaning: Union, t: Words) -> str:
    """«каждый год: май, сентябрь»: what all parts share is said once."""
    parts = meaning.parts
    spans = [part for part in parts if isinstance(part, Named) and part.year is None and not part.wraps]
    deadlines = [part for part in parts if isinstance(part, Deadline) and part.year is None]
    if len(spans) == len(parts):
        return t("every year: {span}", span=", ".join(_point_range(part, t) for part in spans))
    if len(deadlines) == len(parts):
        return t("every year, by {due}", due=", ".join(_deadline(part.point, t) for part in deadlines))
    return "; ".join(dict.fromkeys(say_meaning(part, t) for part in parts))


def _named(meaning: Named, t: Words) -> str:
    if meaning.year is not None:
        return _point_range(meaning, t)
    said = _point_range(meaning, t)
    if meaning.last.order < meaning.first.order:
        return t("every year: {span}, into the next year", span=said)
    return t("every year: {span}", span=said)


def _point_range(meaning: Named, t: Words) -> str:
    first, last = meaning.first, meaning.last
    if first == last:
        return _point(first, t)
    if first.year == last.year and first.part not in (Part.DAY, Part.YEAR):
        first = replace(first, year=None)  # said once, at the end
    return f"{_point(first, t)} – {_point(last, t)}"


def _point(point: Point, t: Words) -> str:
    match point.part:
        case Part.DAY:
            if point.year is not None:
                return say_day(date(point.year, point.number, point.day), t)
            return _day_month(point.number, point.day, t)
        case Part.WEEK:
            said = t("week {n}", n=point.number)
        case Part.MONTH:
            said = _month(point.number, t)
        case Part.THIRD:
            said = t(THIRDS[point.day], month=_of_month(point.number, t))
        case Part.QUARTER:
            said = t("Q{n}", n=say_number(point.number, t))
        case Part.HALF:
            said = t("H{n}", n=say_number(point.number, t))
        case Part.SEASON:
            said = t(SEASONS[point.number])
        case Part.YEAR:
            return str(point.year) if point.year else t("year")
        case _:
            assert_never(point.part)
    return f"{said} {point.year}" if point.year else said


def _deadline(point: Point, t: Words) -> str:
    if point.part is Part.YEAR:
        return t("the end of {year}", year=point.year) if point.year else t("the end of the year")
    match point.part:
        case Part.MONTH:
            said = t("the end of {month}", month=_of_month(point.number, t))
        case Part.QUARTER:
            said = t("the end of Q{n}", n=say_number(point.number, t))
        case Part.HALF:
            said = t("the end of H{n}", n=say_number(point.number, t))
        case _:
            return _point(point, t)
    return f"{said} {point.year}" if point.year else said


def _split(meaning: Split, t: Words) -> str:
    match meaning.times:
        case 1:
            return t("once a year")
        case 2 if not meaning.counted:
            return t("every half-year")
        case 4 if not meaning.counted:
            return t("every quarter")
    return t.plural("{n} time a year, in equal parts", "{n} times a year, in equal parts", meaning.times)


def _by_day(meaning: ByDay, t: Words) -> str:
    day = meaning.day
    match meaning.unit:
        case Unit.QUARTER:
            return t("each quarter’s report, by day {day} of the next month", day=day)
        case Unit.HALF:
            return t("each half-year’s report, by day {day} of the next month", day=day)
    if meaning.report:
        return t("each month’s report, by day {day} of the next month", day=day)
    return t("every month, by day {day}", day=day)


def _term(meaning: Term, t: Words) -> str:
    match meaning.unit:
        case Unit.MONTH:
            return t.plural("{n} month from the signing", "{n} months from the signing", meaning.count)
        case Unit.WEEK:
            return t.plural("{n} week from the signing", "{n} weeks from the signing", meaning.count)
    return t.plural("{n} day from the signing", "{n} days from the signing", meaning.count)


def _of_month(month: int, t: Words) -> str:
    """The month as it stands after a number: «мая»."""
    return t.about("of a month", MONTHS[month - 1])


def _day_month(month: int, day: int, t: Words) -> str:
    return f"{day} {_of_month(month, t)}"


_KEY = re.compile(r"(\d{4})(?:-(?:W(\d{2})|Q(\d)|H(\d)|(\d{2})(?:-(\d{2}))?))?")


def describe_key(key: str, t: Words) -> str:
    """A window's key as people say it: «III квартал 2022», «май–август 2022»; another text as it is."""
    first, slash, last = key.partition("/")
    if not slash:
        return _key(first, t)
    if first[:4] == last[:4] and len(first) == len("2022-05"):
        return f"{_bare(first, t)}–{_key(last, t)}"
    if len(first) == len("2022"):
        return f"{first}–{last}"
    return f"{_key(first, t)} – {_key(last, t)}"


def _bare(key: str, t: Words) -> str:
    """A month's name without its year."""
    return _month(int(key[5:7]), t)


def _month(month: int, t: Words) -> str:
    """By itself; Russian writes months small."""
    name = t(MONTHS[month - 1])
    return name.lower() if t.lang is Lang.RU else name


def _key(key: str, t: Words) -> str:  # noqa: PLR0911 — one return a unit
    match = _KEY.fullmatch(key)
    if not match:
        return key
    year, week, quarter, half, month, day = match.groups()
    if week:
        days = parse_unit(key)
        return t(
            "week {n} of {year} ({start} – {end})",
            n=int(week),
            year=year,
            start=say_day_month(days.start, t),
            end=say_day_month(days.last, t),
        )
    if quarter:
        return t("Q{n} {year}", n=say_number(int(quarter), t), year=year)
    if half:
        return t("H{n} {year}", n=say_number(int(half), t), year=year)
    if day:
        return say_day(date.fromisoformat(key), t)
    if month:
        return f"{_bare(key, t)} {year}"
    return t("{year}", year=year)
