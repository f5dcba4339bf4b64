"""The rules of deadlines, one row each: a pattern, what it means, an example that is a test.

    phrase    part (sign part)*               sign: «,» «;» « и » brackets, a line break;
                                              only complete dates may stand side by side
    part      named, with or without «ежегодно» | rhythm | rhythm span | term | whole | undated
    named     point | range | deadline
    point     day | month | beginning, middle, end of a month | quarter | half | season | year
    range     point – point, «с point по point», days and quarters that share a month, a year
    deadline  «до» a day, «до конца» a unit, «до начала учебного года»
    rhythm    «ежеквартально», «2 раза в год», «каждые 2 недели», «первый вторник месяца»
    by day    rhythm «до 10 числа (месяца, следующего за отчётным)»

Several parts are joined into one meaning by `union.py`, which also spreads a year or a «до» that
is said once. Words are kinds here (`lexicon.T`): a new language adds words, seldom a row.
"""

from __future__ import annotations

from typing import Any

from nastavnik_cli.domain.phrases.lexicon import T
from nastavnik_cli.domain.phrases.meaning import (
    ByDay,
    Deadline,
    HalfMonths,
    Meaning,
    Monthly,
    Named,
    Ongoing,
    Part,
    Point,
    Rhythm,
    Rule,
    SchoolQuarters,
    SchoolYear,
    Split,
    Term,
    Undated,
    Weekday,
    Weekly,
    Within,
    YearReport,
    YearRuns,
)
from nastavnik_cli.domain.phrases.parser import Grammar, row
from nastavnik_cli.domain.phrases.refusal import RefusalReason, Refused
from nastavnik_cli.domain.phrases.tokens import Token
from nastavnik_cli.domain.phrases.union import (
    Annual,
    Count,
    Yearly,
    deadline,
    named,
    span,
)
from nastavnik_cli.domain.units import MONTHS_IN_YEAR, Unit

LAST_DAY, HALVES, QUARTERS = 31, 2, 4


def _in(number: int, most: int) -> int | None:
    return number if 1 <= number <= most else None


def _day(number: int, month: Token, year: int | None) -> Point | None:
    return Point(Part.DAY, month.number, number, year)


def _dmy(token: Token) -> Point:
    day, month, year = token.value
    return Point(Part.DAY, month, day, year)


def _dm(token: Token) -> Point:
    day, month = token.value
    return Point(Part.DAY, month, day)


def _iso(token: Token) -> Point | None:
    """An ISO name; `Refused` for a month or day that does not exist."""
    text = str(token.value)
    year, _, rest = text.partition("-")
    numbers = [int(part.lstrip("WQH")) for part in rest.split("-")]
    if len(numbers) > 1:
        return Point(Part.DAY, numbers[0], numbers[1], int(year))
    part = {"W": Part.WEEK, "Q": Part.QUARTER, "H": Part.HALF}.get(rest[0], Part.MONTH)
    most = {Part.WEEK: 53, Part.QUARTER: 4, Part.HALF: 2, Part.MONTH: 12}[part]
    if not _in(numbers[0], most):
        raise Refused(RefusalReason.IMPOSSIBLE_DATE, (token.start, token.end))
    return Point(part, numbers[0], 0, int(year))


def _numbered(part: Part, most: int) -> Any:
    def build(_: Any, number: int, __: Any, year: int | None) -> Point | None:
        return Point(part, number, 0, year) if _in(number, most) else None

    return build


def _several(part: Part, most: int) -> Any:
    """«I, III квартал», «I и III кварталы»: the word said once belongs to all."""

    def build(_: Any, numbers: list[int], __: Any, year: int | None) -> list[Named] | None:
        if not all(_in(number, most) for number in numbers):
            return None
        return [named(Point(part, number, 0, year)) for number in numbers]

    return build


def _joint(part: Part, most: int) -> Any:
    """«III–IV квартал 2022»: the word and the year said once belong to both ends."""

    def build(_: Any, first: int, __: Any, last: int, ___: Any, year: int | None) -> Named | None:
        if not (_in(first, most) and _in(last, most) and first < last):
            return None
        return span(Point(part, first, 0, year), Point(part, last, 0, year))

    return build


def _days_of_month(first: int, last: int, month: Token, year: int | None) -> Named | None:
    if first >= last:
        return None
    return span(Point(Part.DAY, month.number, first, year), Point(Part.DAY, month.number, last, year))


def _school_year(first: int, last: int) -> SchoolYear:
    """Two years in a row: «2022/2023», «2022/23»."""
    if last not in (first + 1, (first + 1) % 100):
        raise Refused(RefusalReason.SCHOOL_YEARS_APART)
    return SchoolYear(first)


def _times(count: int, unit: T, every: int = 1) -> Meaning | Count | None:  # noqa: PLR0911
    """«count раз в every unit»; None for rhythms that have no windows of their own."""
    if unit is T.YEARW and every == 1:
        if not 1 <= count <= MONTHS_IN_YEAR:
            raise Refused(RefusalReason.TOO_OFTEN)
        return Count(count)
    if (unit, count) == (T.MONTHW, 2) and every == 1:
        return HalfMonths()
    if count != 1 or every < 1:
        return None
    match unit:
        case T.YEARW:
            return YearRuns(every)
        case T.MONTHW:
            return _months(every)
        case T.WEEKW:
            return Weekly(every) if every in (1, 2) else None
        case T.QUARTERW | T.SEMESTERW | T.HALFW | T.TERMW if every == 1:
            return SchoolQuarters() if unit is T.TERMW else Split(4 if unit is T.QUARTERW else 2)
    return None


def _months(every: int) -> Meaning | None:
    if every == 1:
        return Monthly()
    if MONTHS_IN_YEAR % every:
        return None
    return Split(MONTHS_IN_YEAR // every, counted=every not in (3, 6, 12))


_ADVERBS: dict[object, Meaning] = {
    Unit.QUARTER: Split(4),
    Unit.HALF: Split(2),
    Unit.MONTH: Monthly(),
    Unit.WEEK: Weekly(),
    "fortnight": Weekly(2),
}


def _adverb(token: Token) -> Meaning:
    return _ADVERBS[token.value]


def _nth(nth: int, weekday: Token) -> Weekday | None:
    number = weekday.value
    return Weekday(int(number), nth) if -1 <= nth <= 5 and isinstance(number, int) else None  # noqa: PLR2004


_UNITS: dict[object, Unit] = {Monthly(): Unit.MONTH, Split(4): Unit.QUARTER, Split(2): Unit.HALF}


def _by_day(
    rhythm: Meaning | Count | None, day: int, tail: str | tuple[str, Unit | None] | None
) -> ByDay | None:
    """A rhythm with a day: tail is None, "each" («каждого месяца») or ("report", unit)."""
    unit = _UNITS.get(rhythm) if rhythm is not None else None
    if rhythm is not None and unit is None:
        return None
    if isinstance(tail, tuple):
        reported = tail[1]
        if unit is not None and reported is not None and unit is not reported:
            return None
        unit = unit or reported or Unit.MONTH
        return ByDay(unit, day, report=True) if unit is not Unit.YEAR else None
    if tail is None and unit is None:
        return None
    if tail == "each" and unit not in (None, Unit.MONTH):
        return None  # each month, or each quarter?
    unit = unit or Unit.MONTH
    return ByDay(unit, day, report=unit is not Unit.MONTH)


def _year_report(annual: Any, date: Point, reported: Unit | None) -> YearReport | None:
    del annual
    if date.year is not None or reported not in (None, Unit.YEAR):
        return None
    return YearReport(date.number, date.day)


def _within(rhythm: Meaning | Count, where: Named | SchoolYear | Split | Ongoing) -> Meaning | None:
    if isinstance(rhythm, Split) and rhythm.times != 4:  # noqa: PLR2004 — quarters are natural units
        return None
    if not isinstance(rhythm, Rhythm):
        return None
    if isinstance(where, Ongoing | Split):  # «ежемесячно в течение года»: all of every year
        return rhythm
    return Within(rhythm, where)


def _years_within(where: Named) -> Named | Meaning | None:
    """«ежегодно 2022–2024 годы»: the years of the span."""
    return Within(Split(1), where) if where.year is not None and where.is_range_of_years else None


def _yearly(window: Named | Deadline) -> Yearly | None:
    if window.year is not None:
        raise Refused(RefusalReason.YEARLY_WITH_A_YEAR)
    return Yearly(window)


GRAMMAR: Grammar = {
    # numbers
    "n": [
        row("NUM", lambda t: t.number, "5 сентября"),
        row("ORD", lambda t: t.number, "5-е сентября"),
    ],
    "qn": [
        row("n", lambda n: n, "2 квартал"),
        row("ROMAN", lambda t: t.number, "II квартал"),
    ],
    "qns": [
        row("qn sign qn", lambda a, _, b: [a, b], "I, III квартал"),
        row("qn sign qns", lambda a, _, b: [a, *b], "I, II и IV квартал"),
    ],
    "sign": [
        row("COMMA", lambda t: t, "май, июнь"),
        row("AND", lambda t: t, "май и июнь"),
        row("COMMA AND", lambda _, t: t, "май, и июнь"),
    ],
    "yearmark": [
        row("G", lambda t: t, "2022 г."),
        row("YEARW", lambda t: t, "2022 год"),
        row("G YEARW", lambda t, _: t, "2022 г. года"),
    ],
    "year": [row("YEAR yearmark?", lambda t, _: t.number, "2022 г.")],
    "of_year": [row("COMMA? OF? year", lambda _, __, y: y, "март, 2023")],
    "in": [
        row("IN", lambda t: t, "в мае"),
        row("DURING", lambda t: t, "в течение мая"),
    ],
    "until": [row("PO", lambda t: t, "с мая по июнь"), row("DASH", lambda t: t, "май – июнь")],
    "month": [row("MONTH MONTHW?", lambda t, _: t, "май месяц")],
    "quarterly": [row("QUARTERW", lambda t: t, "II квартал")],
    # points
    "day": [
        row("n OF? MONTH of_year?", lambda d, _, m, y: _day(d, m, y), "31 мая 2022 г."),
        row("MONTH n of_year", lambda m, d, y: _day(d, m, y), "May 24, 2018"),
        row("MONTH n", lambda m, d: _day(d, m, None), "May 24"),
        row("DMY yearmark?", lambda t, _: _dmy(t), "31.05.2022"),
        row("DM", _dm, "31.05"),
    ],
    "point": [
        row("IN? day", lambda _, p: p, "1 сентября"),
        row("in? month of_year?", lambda _, m, y: Point(Part.MONTH, m.number, 0, y), "май 2022"),
        row(
            "in? EDGE MONTH of_year?",
            lambda _, e, m, y: Point(Part.THIRD, m.number, e.number, y),
            "конец марта",
        ),
        row(
            "in? EDGE_OF OF MONTH of_year?",
            lambda _, e, __, m, y: Point(Part.THIRD, m.number, e.number, y),
            "end of March 2023",
        ),
        row("in? qn QUARTERW of_year?", _numbered(Part.QUARTER, QUARTERS), "II квартал 2022"),
        row("in? qn HALFW of_year?", _numbered(Part.HALF, HALVES), "1 полугодие 2022"),
        row(
            "QN of_year?",
            lambda t, y: Point(Part.QUARTER, t.number, 0, y) if _in(t.number, QUARTERS) else None,
            "Q2 2022",
        ),
        row(
            "HN of_year?",
            lambda t, y: Point(Part.HALF, t.number, 0, y) if _in(t.number, HALVES) else None,
            "H1 2022",
        ),
        row("in? SEASON of_year?", lambda _, s, y: Point(Part.SEASON, s.number, 0, y), "осень 2022"),
        row("in? year", lambda _, y: Point(Part.YEAR, 1, 0, y), "в течение 2022 г."),
        row("ISO", _iso, "2022-Q2"),
        row("ISO_MONTH", _iso, "2022-05"),
    ],
    # ranges
    "range": [
        row("IN? point DASH point", lambda _, a, __, b: span(a, b), "сентябрь–октябрь 2022"),
        row("S point until point", lambda _, a, __, b: span(a, b), "с 1 сентября по 31 октября 2022"),
        row("point SLASH point", lambda a, _, b: span(a, b) if _are_iso(a, b) else None, "2022-09/2022-10"),
        row(
            "IN? n DASH n MONTH of_year?",
            lambda _, a, __, b, m, y: _days_of_month(a, b, m, y),
            "2-4 октября 2022",
        ),
        row(
            "S n until n MONTH of_year?",
            lambda _, a, __, b, m, y: _days_of_month(a, b, m, y),
            "с 1 по 15 сентября",
        ),
        row("MONTH n DASH n of_year?", lambda m, a, _, b, y: _days_of_month(a, b, m, y), "October 2-4, 2022"),
        row("in? qn DASH qn QUARTERW of_year?", _joint(Part.QUARTER, QUARTERS), "III–IV квартал 2022"),
        row("in? qn DASH qn HALFW of_year?", _joint(Part.HALF, HALVES), "I–II полугодие 2022"),
    ],
    # deadlines
    "deadline": [
        row("DO day INCLUSIVE?", lambda _, d, __: deadline(d), "до 1 сентября 2022"),
        row("DO ISO", lambda _, t: deadline(_iso(t)) if _is_day(t) else None, "до 2022-09-01"),
        row("KO day", lambda _, d: deadline(d), "к 1 мая 2023"),
        row("SLASH ISO", lambda _, t: deadline(_iso(t)) if _is_day(t) else None, "/2022-09-01"),
        row("DO EDGE point", lambda _, e, p: _to_end(e, p), "до конца мая 2022"),
        row("DO EDGE YEARW", lambda _, e, __: _to_end(e, Point(Part.YEAR, 1)), "до конца года"),
        row("DO EDGE_OF OF? point", lambda _, e, __, p: _to_end(e, p), "by end of May 2022"),
        row(
            "DO EDGE_OF OF? YEARW",
            lambda _, e, __, ___: _to_end(e, Point(Part.YEAR, 1)),
            "by the end of the year",
        ),
        row("DO EDGE school_year", lambda _, e, s: _school_edge(e, s), "до начала учебного года"),
        row(
            "DO EDGE_OF OF? school_year",
            lambda _, e, __, s: _school_edge(e, s),
            "by the end of the school year",
        ),
    ],
    "window": [
        row("point", named, "май 2022"),
        row("range", lambda r: r, "май–июнь 2022"),
        row("deadline", lambda d: d, "до 1 мая"),
    ],
    "annual": [row("ANNUAL", lambda t: t, "ежегодно")],
    # school years
    "school_year": [
        row("SCHOOLYEAR", lambda _: SchoolYear(), "учебный год"),
        row(
            "YEAR slash YEAR yearmark? SCHOOLYEAR",
            lambda a, _, b, __, ___: _school_year(a.number, b.number),
            "2022/2023 учебный год",
        ),
        row(
            "YEAR slash NUM SCHOOLYEAR",
            lambda a, _, b, __: _school_year(a.number, b.number),
            "2022/23 учебный год",
        ),
        row(
            "ISO_MONTH SCHOOLYEAR",
            lambda t, _: _school_year(*(int(n) for n in str(t.value).split("-"))),
            "2011-12 учебный год",
        ),
        row(
            "SCHOOLYEAR YEAR slash YEAR",
            lambda _, a, __, b: _school_year(a.number, b.number),
            "academic year 2022/2023",
        ),
        row(
            "SCHOOLYEAR YEAR slash NUM",
            lambda _, a, __, b: _school_year(a.number, b.number),
            "academic year 2022/23",
        ),
        row(
            "SCHOOLYEAR ISO_MONTH",
            lambda _, t: _school_year(*(int(n) for n in str(t.value).split("-"))),
            "academic year 2022-23",
        ),
    ],
    "slash": [
        row("SLASH", lambda t: t, "2022/2023 учебный год"),
        row("DASH", lambda t: t, "2022–2023 учебный год"),
    ],
    "school": [
        row("in? WHOLE? school_year", lambda _, __, s: s, "в течение учебного года"),
        row("EVERY SCHOOLYEAR", lambda _, __: SchoolYear(), "каждый учебный год"),
    ],
    # rhythms
    "unit": [
        row("YEARW", lambda _: T.YEARW, "раз в год"),
        row("HALFW", lambda _: T.HALFW, "раз в полугодие"),
        row("SEMESTERW", lambda _: T.SEMESTERW, "раз в полгода"),
        row("QUARTERW", lambda _: T.QUARTERW, "раз в квартал"),
        row("TERMW", lambda _: T.TERMW, "раз в четверть"),
        row("MONTHW", lambda _: T.MONTHW, "раз в месяц"),
        row("WEEKW", lambda _: T.WEEKW, "раз в неделю"),
    ],
    "times": [
        row("NUM TIMES", lambda n, t: n.number if not t.number else None, "2 раза в год"),
        row("TIMES", lambda t: t.number or 1, "дважды в год"),
    ],
    "per": [
        row("IN", lambda t: t, "раз в год"),
        row("EVERY", lambda t: t, "once every quarter"),
        row("IN EVERY", lambda t, _: t, "раз в каждый квартал"),
    ],
    "rhythm": [
        row("ADV", _adverb, "ежеквартально"),
        row("NOLESS? times per? unit", lambda _, n, __, u: _times(n, u), "не реже 3 раз в год"),
        row("NOLESS? times per NUM unit", lambda _, n, __, e, u: _times(n, u, e.number), "1 раз в 6 месяцев"),
        row("EVERY unit", lambda _, u: _times(1, u), "каждый месяц"),
        row("EVERY NUM unit", lambda _, n, u: _times(1, u, n.number), "каждые две недели"),
        row(
            "in EVERY unit", lambda _, __, u: _times(1, u) if u is not T.YEARW else None, "в каждом квартале"
        ),
        row("EVERY WEEKDAY", lambda _, d: _nth(0, d), "каждый понедельник"),
        row(
            "EVERY? n WEEKDAY OF? EVERY? MONTHW",
            lambda _, n, d, __, ___, ____: _nth(n, d) if n else None,
            "2-я суббота месяца",
        ),
        row(
            "EVERY? LAST WEEKDAY OF? EVERY? MONTHW",
            lambda _, __, d, ___, ____, _____: _nth(-1, d),
            "последняя пятница месяца",
        ),
    ],
    "year_long": [row("DURING YEARW", lambda _, __: Split(1), "в течение года")],
    # a day of the month, a report
    "each_month": [
        row("EVERY MONTHW", lambda _, __: "each", "до 25 числа каждого месяца"),
        row("OF EVERY MONTHW", lambda _, __, ___: "each", "by the 5th of each month"),
        row(
            "MONTHW COMMA? NEXT REPORTED",
            lambda _, __, ___, r: ("report", r.value),
            "до 11 числа месяца, следующего за отчетным",
        ),
        row("NEXT MONTHW", lambda _, __: ("report", None), "ежемесячно до 5 числа следующего месяца"),
        row(
            "NEXT REPORTED MONTHW",
            lambda _, r, __: ("report", r.value),
            "до 5 числа следующего за отчетным месяца",
        ),
        row(
            "OF NEXT MONTHW",
            lambda _, __, ___: ("report", None),
            "quarterly, by the 10th of the following month",
        ),
    ],
    "number": [
        row("n NUMBERW", lambda n, _: _in(n, LAST_DAY), "ежемесячно до 5 числа"),
        row("ORD", lambda t: _in(t.number, LAST_DAY), "monthly by the 5th"),
    ],
    "by_day": [
        row(
            "rhythm COMMA? DO number each_month?",
            lambda r, _, __, n, e: _by_day(r, n, e),
            "ежемесячно до 5 числа",
        ),
        row("DO number each_month", lambda _, n, e: _by_day(None, n, e), "до 25 числа каждого месяца"),
        row(
            "DO number each_month COMMA? rhythm",
            lambda _, n, e, __, r: _by_day(r, n, e),
            "до 10 числа каждого месяца, ежемесячно",
        ),
        row(
            "annual_first? DO day YEARW COMMA? NEXT REPORTED",
            lambda a, _, d, __, ___, ____, r: _year_report(a, d, r.value),
            "ежегодно до 25 марта года, следующего за отчётным",
        ),
    ],
    "annual_first": [
        row("ANNUAL COMMA?", lambda t, _: t, "ежегодно, до 25 марта года, следующего за отчётным")
    ],
    # from the signing
    "term": [
        row("IN TERM SROK", lambda _, t, __: _term(0, t), "в месячный срок"),
        row("IN n DASH TERM SROK", lambda _, n, __, t, ___: _term(n, t), "в 3-месячный срок"),
        row("IN n TERM SROK", lambda _, n, t, __: _term(n, t), "в 10 дневный срок"),
        row("DURING NUM MONTHW", lambda _, n, __: Term(n.number, Unit.MONTH), "в течение 3 месяцев"),
        row("DURING NUM WEEKW", lambda _, n, __: Term(n.number, Unit.WEEK), "в течение 2 недель"),
        row("DURING NUM DAYW", lambda _, n, __: Term(n.number, Unit.DAY), "within 30 days"),
    ],
    # the whole period
    "carried": [
        row("CARRYING PROGRAM?", lambda t, _: t, "в течение всего периода реализации программы"),
        row("OF? PROGRAM", lambda _, t: t, "throughout the whole period of the programme"),
    ],
    "whole": [
        row("ONGOING", lambda _: Ongoing(), "постоянно"),
        row(
            "in? WHOLE PERIODW carried?",
            lambda _, __, ___, ____: Ongoing(),
            "в течение всего периода реализации программы",
        ),
        row("in PERIODW carried", lambda _, __, ___: Ongoing(), "в течение периода реализации программы"),
        row(
            "DURING PERIODW",
            lambda t, _: Ongoing() if t.text == "throughout" else None,
            "throughout the period",
        ),
    ],
    "undated": [
        row("UNDATED", lambda _: Undated(), "уточняется"),
        row("DASH", lambda _: Undated(), "–"),
    ],
    "where": [
        row("S point until point", lambda _, a, __, b: span(a, b), "еженедельно с 26.08.2013 по 20.10.2013"),
        row("in year", lambda _, y: named(Point(Part.YEAR, 1, 0, y)), "ежемесячно в 2022 году"),
        row("DURING school_year", lambda _, s: s, "ежемесячно в течение учебного года"),
        row("year_long", lambda c: c, "ежемесячно в течение года"),
        row(
            "DURING WHOLE PERIODW carried?",
            lambda _, __, ___, ____: Ongoing(),
            "ежеквартально в течение всего периода",
        ),
    ],
    "part": [
        row("window", lambda w: w, "май 2022"),
        row("in? qns QUARTERW of_year?", _several(Part.QUARTER, QUARTERS), "I и III кварталы 2022"),
        row("in? qns HALFW of_year?", _several(Part.HALF, HALVES), "I и II полугодие"),
        row("annual", lambda _: Annual(), "ежегодно"),
        row("annual window", lambda _, w: _yearly(w), "ежегодно в августе"),
        row("window annual", lambda w, _: _yearly(w), "май ежегодно"),
        row(
            "EVERY point",
            lambda _, p: _yearly(named(p)) if p.part not in (Part.YEAR, Part.WEEK) else None,
            "каждый сентябрь",
        ),
        row("annual years", lambda _, y: _years_within(y), "ежегодно 2022–2024 годы"),
        row("rhythm", lambda r: r, "ежеквартально"),
        row("rhythm where", _within, "ежемесячно с сентября по май"),
        row("where rhythm", lambda w, r: _within(r, w), "с сентября по май ежемесячно"),
        row("by_day", lambda b: b, "ежемесячно до 5 числа"),
        row("year_long", lambda c: c, "в течение года"),
        row("school", lambda s: s, "2022/2023 учебный год"),
        row("term", lambda t: t, "в месячный срок"),
        row("whole", lambda w: w, "постоянно"),
        row("undated", lambda u: u, "уточняется"),
        row("RRULE", lambda t: Rule(str(t.value)), "RRULE:FREQ=MONTHLY;BYDAY=-1FR"),
    ],
    "years": [
        row(
            "YEAR DASH YEAR yearmark?",
            lambda a, _, b, __: span(Point(Part.YEAR, 1, 0, a.number), Point(Part.YEAR, 1, 0, b.number)),
            "ежегодно 2022–2024 годы",
        ),
        row(
            "S YEAR yearmark? PO YEAR yearmark?",
            lambda _, a, __, ___, b, ____: span(
                Point(Part.YEAR, 1, 0, a.number), Point(Part.YEAR, 1, 0, b.number)
            ),
            "ежегодно с 2022 по 2024 год",
        ),
    ],
}


def _are_iso(first: Point, last: Point) -> bool:
    """Only full names stand around a slash: «май/июнь» is no range."""
    return first.year is not None and last.year is not None and first.part is last.part


def _is_day(token: Token) -> bool:
    return str(token.value).count("-") == 2  # noqa: PLR2004 — year-month-day


def _to_end(edge: Token, point: Point) -> Deadline | None:
    """«до конца» a month, quarter, half or year."""
    fits = point.part in (Part.MONTH, Part.QUARTER, Part.HALF, Part.YEAR)
    return Deadline(point) if edge.number == len(("начало", "середина", "конец")) and fits else None


def _school_edge(edge: Token, school: SchoolYear) -> Deadline | None:
    """«до начала», «до конца учебного года»: 1 September, 31 May."""
    begins = {1: (9, 1, 0), 3: (5, 31, 1)}.get(edge.number)
    if begins is None:
        return None
    month, day, later = begins
    year = school.year + later if school.year is not None else None
    return Deadline(Point(Part.DAY, month, day, year))


def _term(count: int, term: Token) -> Term | None:
    """«месячный» is one month, «3-месячный» three; «трёхмесячный» has its own count."""
    own, unit = term.value
    if count:
        return Term(count, unit) if own in (0, 1) else None
    return Term(own, unit) if own else None
