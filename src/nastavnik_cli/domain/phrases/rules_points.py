"""The rules of numbers, years and points of the calendar; no ranges, deadlines or rhythms.

point     day | month | beginning, middle, end of a month | quarter | half | season | year
"""

from __future__ import annotations

from nastavnik_cli.domain.phrases.lexicon import OF_A_YEAR, PLURAL
from nastavnik_cli.domain.phrases.parser import Grammar, row
from nastavnik_cli.domain.phrases.points import Part, Point, possible
from nastavnik_cli.domain.phrases.refusal import RefusalReason, Refused
from nastavnik_cli.domain.phrases.tokens import Token

MOST = {Part.QUARTER: 4, Part.HALF: 2, Part.MONTH: 12, Part.WEEK: 53}
"""How many of a unit a year has at the most."""

YY = len("22")
CENTURY = 2000


def _spelt(token: Token) -> int | None:
    """A number in digits: «один квартал» counts quarters, «1 квартал» names one."""
    return token.number if token.text[0].isdigit() else None


def _twice_said(digits: Token, _: Token, words: Token, __: Token) -> int | None:
    """«2 (два)»: in digits and again in words."""
    same = digits.number == words.number and digits.text[0].isdigit() and words.text.isalpha()
    return digits.number if same else None


def _day_number(token: Token) -> int | None:
    """«5-е», «пятое», «пятого», «5th»; «второй май» and «second May» count months."""
    return token.number if token.text[0].isdigit() or token.text.endswith(("е", "го")) else None


def _short_year(token: Token, mark: Token) -> int | None:
    """«май 23 г.»: two digits are a year where the word says so."""
    is_year = len(token.text) == YY and token.text.isdigit() and not mark.text.startswith("лет")
    return CENTURY + token.number if is_year else None


def day(number: int, month: Token, year: int | None) -> Point:
    return possible(Point(Part.DAY, month.number, number, year))


def _english_day(month: Token, day: Token, year: int | None = None) -> Point | None:
    """«May 24, 2018»; without the year «May 24» may be one itself. Russian puts the day first."""
    if not month.is_english or not day.text[0].isdigit():
        return None
    loose = year is None and len(day.text) == YY
    return possible(Point(Part.DAY, month.number, day.number, year, loose))


def _dmy(token: Token) -> Point:
    day, month, year = token.value
    return possible(Point(Part.DAY, month, day, year))


def _dm(token: Token) -> Point:
    day, month = token.value
    return possible(Point(Part.DAY, month, day))


def _month_year(token: Token) -> Point:
    month, year = token.value
    return _unit(Part.MONTH, month, year)


def iso(token: Token) -> Point:
    """An ISO name of a day, week, month, quarter or half."""
    year, *rest = str(token.value).split("-")
    if len(rest) > 1:
        return possible(Point(Part.DAY, int(rest[0]), int(rest[1]), int(year)))
    part = {"W": Part.WEEK, "Q": Part.QUARTER, "H": Part.HALF}.get(rest[0][0], Part.MONTH)
    return _unit(part, int(rest[0].lstrip("WQH")), int(year))


def _unit(part: Part, number: int, year: int) -> Point:
    """A unit of a year; `Refused` where a year has fewer."""
    point = nth(part, number, year)
    if point is None:
        raise Refused(RefusalReason.IMPOSSIBLE_DATE)
    return possible(point)


def nth(part: Part, number: int, year: int | None = None) -> Point | None:
    """The unit of a number; None where a year has fewer."""
    return Point(part, number, 0, year) if 1 <= number <= MOST[part] else None


def numbered(part: Part, number: int, word: Token, year: int | None) -> Point | None:
    """Of one that stands beside its word; «2 кварталов» are two of them, «2 половина» may be of anything."""
    is_counted = word.value == PLURAL
    is_of_anything = word.value == OF_A_YEAR and year is None
    return None if is_counted or is_of_anything else nth(part, number, year)


NUMBERS: Grammar = {
    "count": [
        row("NUM", lambda t: t.number, "2 раза в год"),
        row("NUM COMMA NUM COMMA", _twice_said, "2 (два) раза в год"),
    ],
    "nth": [
        row("NUM", _spelt, "2 квартал"),
        row("ORD", lambda t: t.number, "второй квартал"),
    ],
    "date": [
        row("NUM", _spelt, "5 сентября"),
        row("ORD", _day_number, "5-е сентября"),
    ],
    "qn": [
        row("nth", lambda n: n, "2 квартал"),
        row("ROMAN", lambda t: t.number, "II квартал"),
    ],
    "qns": [
        row("qn sign qn", lambda a, _, b: [a, b], "I, III квартал"),
        row("qn sign qn sign qn", lambda a, _, b, __, c: [a, b, c], "I, II и IV квартал"),
        row(
            "qn sign qn sign qn sign qn",
            lambda a, _, b, __, c, ___, d: [a, b, c, d],
            "I, II, III, IV квартал",
        ),
    ],
    "sign": [
        row("COMMA", lambda t: t, "май, июнь"),
        row("AND", lambda t: t, "май и июнь"),
        row("COMMA AND", lambda _, t: t, "май, и июнь"),
    ],
    "yearmark": [
        row("G", lambda t: t, "2022 г."),
        row("YEARW", lambda t: t, "2022 год"),
        row("G YEARW", lambda _, t: t, "2022 г. года"),
    ],
    "year": [row("YEAR yearmark?", lambda t, _: t.number, "2022 г.")],
    "of_year": [
        row("COMMA? OF? year", lambda _, __, y: y, "март, 2023"),
        row("COMMA? NUM yearmark", lambda _, t, mark: _short_year(t, mark), "май 23 г."),
    ],
    "in": [
        row("IN", lambda t: t, "в мае"),
        row("DURING", lambda t: t, "в течение мая"),
        row("IN PERIODW", lambda t, _: t, "в период май–июнь"),
    ],
    "from": [
        row("S", lambda t: t, "с мая по июнь"),
        row("IN? PERIODW S", lambda _, __, t: t, "в период с мая по июнь"),
    ],
    "until": [
        row("PO", lambda t: t, "с мая по июнь"),
        row("DASH", lambda t: t, "май – июнь"),
    ],
    "month": [row("MONTH MONTHW?", lambda t, _: t, "май месяц")],
}

POINTS: Grammar = {
    "full_day": [
        row("date OF? MONTH of_year?", lambda d, _, m, y: day(d, m, y), "31 мая 2022 г."),
        row("MONTH NUM of_year", _english_day, "May 24, 2018"),
        row("MONTH ORD of_year", _english_day, "May 24th, 2018"),
        row("MONTH NUM", _english_day, "May 5"),
        row("MONTH ORD", _english_day, "May 24th"),
        row("DMY yearmark?", lambda t, _: _dmy(t), "31.05.2022"),
    ],
    "day": [
        row("full_day", lambda p: p, "31 мая"),
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
        row(
            "in? qn QUARTERW of_year?",
            lambda _, n, word, y: numbered(Part.QUARTER, n, word, y),
            "II квартал 2022",
        ),
        row(
            "in? qn HALFW of_year?", lambda _, n, word, y: numbered(Part.HALF, n, word, y), "1 полугодие 2022"
        ),
        row(
            "in? QUARTERW nth of_year?",
            lambda _, word, n, y: nth(Part.QUARTER, n, y) if word.is_english else None,
            "Quarter 3 2022",
        ),
        row("in? qn QUARTERW OF? YEARW", lambda _, n, *__: nth(Part.QUARTER, n), "first quarter of the year"),
        row("in? qn HALFW OF? YEARW", lambda _, n, *__: nth(Part.HALF, n), "вторая половина года"),
        row("in? QN of_year?", lambda _, t, y: nth(Part.QUARTER, t.number, y), "Q2 2022"),
        row("in? HN of_year?", lambda _, t, y: nth(Part.HALF, t.number, y), "H1 2022"),
        row("in? SEASON of_year?", lambda _, s, y: Point(Part.SEASON, s.number, 0, y), "осень 2022"),
        row("in? WHOLE? year", lambda _, __, y: Point(Part.YEAR, 1, 0, y), "в течение 2022 г."),
        row("MY yearmark?", lambda t, _: _month_year(t), "05.2022"),
        row("ISO", iso, "2022-Q2"),
        row("ISO_MONTH", iso, "2022-05"),
    ],
}
