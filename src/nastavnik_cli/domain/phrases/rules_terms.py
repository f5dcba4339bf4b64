"""The rules of school years, of terms from the signing and of the whole period; nothing named."""

from __future__ import annotations

from nastavnik_cli.domain.phrases.lexicon import T
from nastavnik_cli.domain.phrases.meaning import Ongoing, Term, Undated
from nastavnik_cli.domain.phrases.parser import Grammar, row
from nastavnik_cli.domain.phrases.refusal import RefusalReason, Refused
from nastavnik_cli.domain.phrases.rhythms import SchoolYear, Split
from nastavnik_cli.domain.phrases.tokens import Token
from nastavnik_cli.domain.units import Unit

CENTURY = 100
TERM_UNITS = {T.DAYW: Unit.DAY, T.WEEKW: Unit.WEEK, T.MONTHW: Unit.MONTH}


def _school_year(years: tuple[int, int]) -> SchoolYear:
    """Two years in a row: «2022/2023», «2022/23»."""
    first, last = years
    if last not in (first + 1, (first + 1) % CENTURY):
        raise Refused(RefusalReason.SCHOOL_YEARS_APART)
    return SchoolYear(first)


def _short_years(token: Token) -> tuple[int, int]:
    """«2011-12 учебный год»: what is a month elsewhere."""
    first, last = str(token.value).split("-")
    return int(first), int(last)


def _adjective(count: int, term: Token) -> Term | None:
    """«месячный» is one month, «3-месячный» three; «трёхмесячный» has its own count."""
    own, unit = term.value
    if count:
        return Term(count, unit) if own == 1 else None
    return Term(own, unit) if term.text != "дневный" else None


def _within(during: Token, count: int, unit: Token) -> Term | None:
    """«в течение 3 месяцев», «within 3 months»; «during 3 months» is no term."""
    if during.is_english and during.text != "within":
        return None
    return Term(count, TERM_UNITS[unit.kind]) if count else None


def _whole(during: Token) -> Token | None:
    """«throughout the period» is all of it, «during the period» any of it."""
    return during if during.text == "throughout" else None


SCHOOL: Grammar = {
    "school_year": [
        row("SCHOOLYEAR", lambda _: SchoolYear(), "учебный год"),
        row("two_years yearmark? SCHOOLYEAR", lambda y, _, __: _school_year(y), "2022/2023 учебный год"),
        row("SCHOOLYEAR two_years", lambda _, y: _school_year(y), "academic year 2022/23"),
    ],
    "school_years": [
        row(
            "two_years sign two_years SCHOOLYEAR",
            lambda a, _, b, __: [_school_year(a), _school_year(b)],
            "2022/2023 и 2023/2024 учебные годы",
        ),
    ],
    "two_years": [
        row("YEAR slash YEAR", lambda a, _, b: (a.number, b.number), "2022/2023 учебный год"),
        row("YEAR slash NUM", lambda a, _, b: (a.number, b.number), "2022/23 учебный год"),
        row("ISO_MONTH", _short_years, "2011-12 учебный год"),
    ],
    "slash": [
        row("SLASH", lambda t: t, "2022/2023 учебный год"),
        row("DASH", lambda t: t, "2022–2023 учебный год"),
    ],
    "school": [
        row("in? WHOLE? school_year", lambda _, __, s: s, "в течение учебного года"),
        row("EVERY SCHOOLYEAR", lambda _, __: SchoolYear(), "каждый учебный год"),
    ],
}

TERMS: Grammar = {
    "term": [
        row("IN TERM SROK", lambda _, t, __: _adjective(0, t), "в месячный срок"),
        row("IN NUM DASH? TERM SROK", lambda _, n, __, t, ___: _adjective(n.number, t), "в 3-месячный срок"),
        row("DURING count MONTHW", _within, "в течение 3 месяцев"),
        row("DURING count WEEKW", _within, "в течение 2 недель"),
        row("DURING count DAYW", _within, "within 30 days"),
    ],
}

WHOLE: Grammar = {
    "year_long": [
        row("DURING WHOLE? YEARW", lambda t, *_: Split(1) if t.text != "within" else None, "в течение года"),
    ],
    "carried": [
        row("COMMA? CARRYING PROGRAM?", lambda _, t, __: t, "в течение всего периода (реализации программы)"),
        row("OF? PROGRAM", lambda _, t: t, "throughout the whole period of the programme"),
    ],
    "all_of_it": [
        row("WHOLE PERIODW carried?", lambda t, _, __: t, "весь период"),
        row("WHOLE SROK carried?", lambda t, _, __: t, "весь срок реализации программы"),
        row("PERIODW CARRYING PROGRAM", lambda t, _, __: t, "в течение периода реализации программы"),
    ],
    "whole": [
        row("ONGOING", lambda _: Ongoing(), "постоянно"),
        row("in? all_of_it", lambda _, __: Ongoing(), "в течение всего периода реализации программы"),
        row("throughout", lambda _: Ongoing(), "throughout the period"),
    ],
    "throughout": [
        row("DURING PERIODW", lambda t, _: _whole(t), "throughout the period"),
        row("DURING PROGRAM", lambda t, _: _whole(t), "throughout the project"),
        row("DURING PERIODW OF PROGRAM", lambda t, *_: t, "throughout the period of the programme"),
        row("DURING all_of_it", lambda t, _: t, "в течение всего периода"),
    ],
    "undated": [
        row("UNDATED", lambda _: Undated(), "уточняется"),
        row("DASH", lambda _: Undated(), "–"),
    ],
}
