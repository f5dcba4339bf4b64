"""The period that a title states, as the contract's text; looks into no table.

«на 2022–2024 годы», «на 2023/2024 учебный год», «(сентябрь 2022 г. – май 2024 г.)», «на II полугодие
2023 года», «в декабре 2023 года – январе 2024 года», «2023–2025».
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from nastavnik_cli.domain.schedule import YearKind
from nastavnik_cli.importer.fold import fold

_STEMS = ("январ", "феврал", "март", "апрел", "ма[йяе]", "июн", "июл", "август", "сентябр", "октябр",
          "ноябр", "декабр")  # fmt: skip
_ENGLISH = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december")  # fmt: skip
_MONTHS = rf"\b(?:{'|'.join((*_STEMS, *_ENGLISH))})\w*"
_YEARS = r"(?:19|20)\d\d"
_G = r"(?: ?г(?:г|од\w*)?\b\.?(?: ?г\.?)?)?"
_TO = r"\s*(?:-|по|до|to|and|/)\s*"
_DMY = r"\d{1,2}\.\d{1,2}\.(?:20\d\d|\d\d)"
_SCHOOL = r"(?:учебн\w*|уч\b\.?|школьн\w* год|school year|academic year)"
_LAST = rf"(?P<b>{_YEARS}|\d\d)(?!\d)"
_NUMERALS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "перв": 1, "втор": 2, "трет": 3, "четв": 4}
_ORDINAL = r"\b(?P<n>i{1,3}|iv|[1-4](?:-?\w{1,2})?|перв\w*|втор\w*|треть\w*|четверт\w*)"
_UNSURE = re.compile(r"отопительн|осенне-зимн|сезон|паводк|пожароопасн|season")
_CENTURY = 100
_LONGEST, _LONGEST_SCHOOL = 30, 10
_MONTHS_OF_YEAR = 12


@dataclass(frozen=True)
class Stated:
    """A period as written; `unsure`: a season, whose months nobody said."""

    period: str
    year: YearKind = YearKind.CALENDAR
    text: str = ""
    unsure: bool = False


def stated_period(texts: Iterable[str]) -> Stated | None:
    """The period of the first text that states one."""
    for text in texts:
        folded = fold(text)
        for pattern, make in _FORMS:
            for match in pattern.finditer(folded):
                if found := make(match):
                    school = YearKind.SCHOOL if make is _school else YearKind.CALENDAR
                    return Stated(found, school, match[0].strip(), bool(_UNSURE.search(folded)))
    return None


def years_of(texts: Iterable[str]) -> tuple[int, int] | None:
    """The first and the last year that deadlines name; two-digit ones only in whole dates."""
    found: list[int] = []
    for text in texts:
        found += [int(y) for y in re.findall(r"(?<!\d)((?:19|20)\d\d)(?!\d)", text)]
        found += [2000 + int(y) for y in re.findall(r"(?<!\d)\d{1,2}\.\d{1,2}\.(\d\d)(?!\d)", text)]
    return (min(found), max(found)) if found else None


def interval(first: str, last: str) -> str:
    return first if first == last else f"{first}/{last}"


def _month(word: str) -> int:
    for names in (_STEMS, _ENGLISH):
        for number, stem in enumerate(names, 1):
            if re.match(stem, word):
                return number
    raise ValueError(word)


def _whole_year(last: str, first: int) -> int:
    """«2023/24»: the second year in the century of the first."""
    return int(last) if len(last) > 2 else first - first % _CENTURY + int(last)  # noqa: PLR2004 — «24»


def _school(match: re.Match[str]) -> str | None:
    first = int(match["a"])
    last = _whole_year(match["b"], first)
    return f"{first}-09/{last}-05" if first < last <= first + _LONGEST_SCHOOL else None


def _years(match: re.Match[str]) -> str | None:
    first, last = int(match["a"]), int(match["b"])
    return interval(str(first), str(last)) if first <= last <= first + _LONGEST else None


def _months(match: re.Match[str]) -> str | None:
    last, start, end = int(match["b"]), _month(match["m"]), _month(match["n"])
    first = int(match["a"]) if match["a"] else last - (start > end)
    begin, stop = f"{first}-{start:02}", f"{last}-{end:02}"
    return interval(begin, stop) if begin <= stop else None


def _days(match: re.Match[str]) -> str | None:
    year = int(match["b"])
    try:
        end = date(year, _month(match["n"]), int(match["e"]))
        start = date(int(match["a"] or year), _month(match["m"] or match["n"]), int(match["d"]))
    except ValueError:
        return None
    return interval(start.isoformat(), end.isoformat()) if start <= end else None


def _dates(match: re.Match[str]) -> str | None:
    start, end = _dmy(match["a"]), _dmy(match["b"])
    return interval(start.isoformat(), end.isoformat()) if start and end and start <= end else None


def _dmy(text: str) -> date | None:
    day, month, year = (int(part) for part in text.split("."))
    try:
        return date(year + 2000 if year < _CENTURY else year, month, day)
    except ValueError:
        return None


def _part_of_year(match: re.Match[str]) -> str | None:
    """A half or a quarter of a year as its months."""
    word = match["n"]
    number = int(word[0]) if word[0].isdigit() else _NUMERALS.get(word, _NUMERALS.get(word[:4], 0))
    size = 6 if match["unit"].startswith("полуг") else 3
    if not 0 < number * size <= _MONTHS_OF_YEAR:
        return None
    return f"{match['a']}-{(number - 1) * size + 1:02}/{match['a']}-{number * size:02}"


def _one_month(match: re.Match[str]) -> str | None:
    return f"{match['a']}-{_month(match['m']):02}"


def _one_year(match: re.Match[str]) -> str | None:
    return match["a"]


_A, _B, _M, _N = rf"(?P<a>{_YEARS})", rf"(?P<b>{_YEARS})(?!\d)", rf"(?P<m>{_MONTHS})", rf"(?P<n>{_MONTHS})"
_D, _E = r"\b(?P<d>\d{1,2})", r"(?P<e>\d{1,2})"
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]], ...] = tuple(
    (re.compile(pattern), make)
    for pattern, make in (
        (rf"{_A}{_G}\s*[-/]\s*{_LAST}{_G}\s*{_SCHOOL}", _school),
        (rf"{_SCHOOL} {_A}\s*[-/]\s*{_LAST}", _school),
        (rf"(?P<a>{_DMY}){_G}{_TO}(?P<b>{_DMY})", _dates),
        (rf"{_D} ?(?:{_M} ?(?:{_A}{_G})?)?{_TO}{_E} {_N} ?{_B}", _days),
        (rf"{_M} ?(?:{_A}{_G})?{_TO}(?:в )?{_N} ?{_B}", _months),
        (rf"{_ORDINAL} (?P<unit>полугоди\w*|кв(?:артал\w*|\.)) {_A}", _part_of_year),
        (rf"{_A}{_G}\s*(?:-|по|до|/|to|и|,(?: ?\d{{4}},)* ?(?:\d{{4}} )?и?)\s*{_B}", _years),
        (rf"{_M} {_A}", _one_month),
        (rf"(?:\bна|\bв|\bза|\bfor|\bin) {_A}(?!\d)", _one_year),
        (rf"(?<!до ){_A} ?(?:г\b|год)", _one_year),  # «до 2030 года» tells the end alone
        (rf"(?:^|[,(] ?|plan ){_A}\)?(?:$|[,)])", _one_year),
    )
)
