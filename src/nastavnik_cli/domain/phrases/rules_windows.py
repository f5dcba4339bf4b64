"""The rules of ranges and deadlines; no rhythms.

range     point – point, «с point по point», days and quarters that share a month, a year
deadline  «до» a day, «до конца» a unit, «до начала учебного года»
"""

from __future__ import annotations

from nastavnik_cli.domain.phrases.parser import Grammar, row
from nastavnik_cli.domain.phrases.points import Deadline, Named, Part, Point
from nastavnik_cli.domain.phrases.rhythms import SchoolYear
from nastavnik_cli.domain.phrases.rules_points import day, iso, nth
from nastavnik_cli.domain.phrases.tokens import Token
from nastavnik_cli.domain.phrases.union import named, span

BEGINNING, END = 1, 3
"""Values of EDGE: «начало», «конец»."""


def _joint(part: Part, first: int, last: int, year: int | None) -> Named | None:
    """«III–IV квартал 2022»: the word and the year said once belong to both ends."""
    start, end = nth(part, first, year), nth(part, last, year)
    return span(start, end) if start and end and first < last else None


def several(part: Part, numbers: list[int], year: int | None) -> list[Named] | None:
    """«I, III квартал 2022», «I и III кварталы»: the word and the year belong to all."""
    points = [nth(part, number, year) for number in numbers]
    return [named(point) for point in points if point] if all(points) else None


def years(first: Token, last: Token) -> Named | None:
    """Whole years, both included."""
    return span(Point(Part.YEAR, 1, 0, first.number), Point(Part.YEAR, 1, 0, last.number))


def _days_of_month(first: int, last: int, month: Token, year: int | None) -> Named | None:
    if first >= last:
        return None
    return span(day(first, month, year), day(last, month, year))


def _english_days(month: Token, first: int, last: int, year: int | None) -> Named | None:
    return _days_of_month(first, last, month, year) if month.is_english else None


def _by(token: Token) -> Deadline | None:
    """An ISO name after «до» or a slash: of a day only."""
    point = iso(token)
    return Deadline(point) if point.part is Part.DAY else None


def _by_end(edge: Token, point: Point) -> Deadline | None:
    """«до конца» a month, quarter, half or year."""
    fits = point.part in (Part.MONTH, Part.QUARTER, Part.HALF, Part.YEAR)
    return Deadline(point) if edge.number == END and fits else None


def _by_school_edge(edge: Token, school: SchoolYear) -> Deadline | None:
    """«до начала», «до конца учебного года»: 1 September, 31 May (contract, section 2)."""
    if edge.number == BEGINNING:
        return Deadline(Point(Part.DAY, 9, 1, school.year))
    if edge.number == END:
        return Deadline(Point(Part.DAY, 5, 31, school.year + 1 if school.year is not None else None))
    return None


RANGES: Grammar = {
    "from_to": [
        row("from point until point", lambda _, a, __, b: span(a, b), "с 1 сентября по 31 октября 2022"),
        row("from full_day DO full_day", lambda _, a, __, b: span(a, b), "с 1 мая до 5 июня 2022"),
        row(
            "from date until date MONTH of_year?",
            lambda _, a, __, b, m, y: _days_of_month(a, b, m, y),
            "с 1 по 15 сентября",
        ),
    ],
    "range": [
        row("from_to", lambda r: r, "с 1 сентября по 31 октября 2022"),
        row("IN? point DASH point", lambda _, a, __, b: span(a, b), "сентябрь–октябрь 2022"),
        row("point PO point", lambda a, t, b: span(a, b) if t.is_english else None, "June to August 2022"),
        row("ISO SLASH ISO", lambda a, _, b: span(iso(a), iso(b)), "2022-09-01/2022-10-15"),
        row("ISO_MONTH SLASH ISO_MONTH", lambda a, _, b: span(iso(a), iso(b)), "2022-09/2022-10"),
        row("YEAR SLASH YEAR", lambda a, _, b: years(a, b), "2022/2024"),
        row(
            "IN? date DASH date MONTH of_year?",
            lambda _, a, __, b, m, y: _days_of_month(a, b, m, y),
            "2-4 октября 2022",
        ),
        row(
            "MONTH date DASH date of_year?",
            lambda m, a, _, b, y: _english_days(m, a, b, y),
            "October 2-4, 2022",
        ),
        row(
            "in? qn DASH qn QUARTERW of_year?",
            lambda _, a, __, b, ___, y: _joint(Part.QUARTER, a, b, y),
            "III–IV квартал 2022",
        ),
        row(
            "in? qn DASH qn HALFW of_year?",
            lambda _, a, __, b, ___, y: _joint(Part.HALF, a, b, y),
            "I–II полугодие 2022",
        ),
    ],
}


DEADLINES: Grammar = {
    "deadline": [
        row("by day", lambda _, d: Deadline(d), "до 1 сентября 2022"),
        row("DO ISO", lambda _, t: _by(t), "до 2022-09-01"),
        row("SLASH ISO", lambda _, t: _by(t), "/2022-09-01"),
        row("by EDGE point", lambda _, e, p: _by_end(e, p), "до конца мая 2022"),
        row("by EDGE YEARW", lambda _, e, __: _by_end(e, Point(Part.YEAR, 1)), "к концу года"),
        row("DO EDGE_OF OF? point", lambda _, e, __, p: _by_end(e, p), "by end of May 2022"),
        row(
            "DO EDGE_OF OF? YEARW",
            lambda _, e, __, ___: _by_end(e, Point(Part.YEAR, 1)),
            "by the end of the year",
        ),
        row("by EDGE school_year", lambda _, e, s: _by_school_edge(e, s), "до начала учебного года"),
        row(
            "DO EDGE_OF OF? school_year",
            lambda _, e, __, s: _by_school_edge(e, s),
            "by the end of the school year",
        ),
    ],
    "by": [
        row("DO", lambda t: t, "до 1 мая 2022"),
        row("KO", lambda t: t, "к 1 мая 2023"),
    ],
    "inclusive": [row("COMMA? INCLUSIVE", lambda _, t: t, "до 1 мая 2022 (включительно)")],
}

WINDOWS: Grammar = {
    "window": [
        row("point", named, "май 2022"),
        row("range inclusive?", lambda r, _: r, "май–июнь 2022"),
        row("deadline inclusive?", lambda d, _: d, "до 1 мая"),
    ],
}
