"""The period that a title states, as the contract's text; looks into no table.

«на 2022–2024 годы», «на 2023/2024 учебный год», «(сентябрь 2022 г. – май 2024 г.)», «на II полугодие
2023 года», «в декабре 2023 года – январе 2024 года», «2023–2025», «лето 2024». The rows of `_FORMS`
are tried in their order: the longer wordings stand above those that they hold.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from nastavnik_cli.domain.schedule import YearKind
from nastavnik_cli.importer.dates import MONTH, month_number, valid_date
from nastavnik_cli.importer.fold import fold

_YEAR = r"(?:19|20)\d\d"
_G = r"(?: ?г(?:г|од\w*)?\b\.?(?: ?г\.?)?)?"
_TO = r"\s*(?:-|по|до|to|and|/)\s*"
_DMY = r"\d{1,2}\.\d{1,2}\.(?:20\d\d|\d\d)"
_SCHOOL = r"(?:учебн\w*|уч\b\.?|школьн\w* год|school year|academic year)"
_LAST = rf"(?P<b>{_YEAR}|\d\d)(?!\d)"
_NUMERALS = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "перв": 1,
    "втор": 2,
    "трет": 3,
    "четв": 4,
    "firs": 1,
    "seco": 2,
}
_NTH = r"(?:i{1,3}|iv|[1-4](?:-?[а-я]{1,2})?|перв\w*|втор\w*|треть\w*|четверт\w*|first|second)"
_ORDINAL = rf"\b(?P<n>{_NTH})"
_PART = r"(?P<unit>полугоди\w*|half(?: of)?|кв(?:артал\w*|\.))"
_SEASONS = {"весн": 3, "весе": 3, "лет": 6, "spri": 3, "summ": 6, "осен": 9, "autu": 9, "зим": 12, "wint": 12}
_SEASON = r"(?<![\w-])(?P<n>весн\w*|весенн\w*|лет[ноа]\w*|осен\w*|зим\w*|spring|summer|autumn|winter)"
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
        for pattern, make, year in _FORMS:
            for match in pattern.finditer(folded):
                if period := make(match):
                    season = bool(_UNSURE.search(folded)) and not period.isdigit()
                    return Stated(period, year, match[0].strip(), season or make is _season)
    return None


def stated_end(texts: Iterable[str]) -> int | None:
    """The year until which a plan goes where that is all that is said: «на период до 2030 года»."""
    found = (_UNTIL.search(fold(text)) for text in texts)
    return next((int(match["b"]) for match in found if match), None)


def years_of(texts: Iterable[str]) -> tuple[int, int] | None:
    """The first and the last year that deadlines name; two-digit ones only in whole dates."""
    found: list[int] = []
    for text in texts:
        found += [int(y) for y in re.findall(r"(?<!\d)((?:19|20)\d\d)(?!\d)", text)]
        found += [2000 + int(y) for y in re.findall(r"(?<!\d)\d{1,2}\.\d{1,2}\.(\d\d)(?!\d)", text)]
    return (min(found), max(found)) if found else None


def interval(first: str, last: str) -> str:
    return first if first == last else f"{first}/{last}"


def _whole_year(last: str, first: int) -> int:
    """«2023/24»: the second year in the century of the first."""
    return int(last) if len(last) > 2 else first - first % _CENTURY + int(last)  # noqa: PLR2004 — «24»


def _school(match: re.Match[str]) -> str | None:
    first = int(match["a"])
    last = _whole_year(match["b"], first)
    return f"{first}-09/{last}-05" if first < last <= first + _LONGEST_SCHOOL else None


_SCHOOL_PARTS = {
    "полугодие": ((9, 12), (1, 5)),
    "четверть": ((9, 10), (11, 12), (1, 3), (4, 5)),
}
"""The months of a school year's parts (contract, section 2)."""


def _part_of_school(match: re.Match[str]) -> str | None:
    """A half or a quarter of a school year as its months."""
    years = _school(match)
    parts = next((m for name, m in _SCHOOL_PARTS.items() if name[:5] == match["unit"][:5]), ())
    number = _ordinal(match["n"])
    if not years or not 0 < number <= len(parts):
        return None
    start, end = parts[number - 1]
    year = years[:4] if start >= parts[0][0] else years[8:12]
    return f"{year}-{start:02}/{year}-{end:02}"


def _years(match: re.Match[str]) -> str | None:
    first, last = int(match["a"]), int(match["b"])
    return interval(str(first), str(last)) if first <= last <= first + _LONGEST else None


def _two_years(match: re.Match[str]) -> str | None:
    """«2023-24»: a year and the next one; anything else may be a month."""
    first = int(match["a"])
    last = _whole_year(match["b"], first)
    return f"{first}/{last}" if last == first + 1 else None


def _months(match: re.Match[str]) -> str | None:
    last, start, end = int(match["b"]), month_number(match["m"]), month_number(match["n"])
    first = int(match["a"]) if match["a"] else last - (start > end)
    begin, stop = f"{first}-{start:02}", f"{last}-{end:02}"
    return interval(begin, stop) if begin <= stop else None


def _days(match: re.Match[str]) -> str | None:
    year = int(match["b"])
    end = valid_date(year, month_number(match["n"]), int(match["e"]))
    start = valid_date(int(match["a"] or year), month_number(match["m"] or match["n"]), int(match["d"]))
    return _between(start, end)


def _dates(match: re.Match[str]) -> str | None:
    return _between(_dmy(match["a"]), _dmy(match["b"]))


def _between(start: date | None, end: date | None) -> str | None:
    return interval(start.isoformat(), end.isoformat()) if start and end and start <= end else None


def _dmy(text: str) -> date | None:
    day, month, year = (int(part) for part in text.split("."))
    return valid_date(year + 2000 if year < _CENTURY else year, month, day)


def _ordinal(word: str) -> int:
    """«II», «2-е», «второе», second: 2; 0 for no ordinal."""
    return int(word[0]) if word[0].isdigit() else _NUMERALS.get(word, _NUMERALS.get(word[:4], 0))


def _parts_of_year(match: re.Match[str]) -> str | None:
    """A half, a quarter or several of a year as their months."""
    first, last = _ordinal(match["n"]), _ordinal(match["m"] or match["n"])
    size = 6 if match["unit"].startswith(("полуг", "half", "h")) else 3
    if not 0 < first <= last <= _MONTHS_OF_YEAR // size:
        return None
    return f"{match['a']}-{(first - 1) * size + 1:02}/{match['a']}-{last * size:02}"


def _season(match: re.Match[str]) -> str | None:
    """Three months from the season's first; winter begins in the December of its year."""
    first, year = next(n for stem, n in _SEASONS.items() if match["n"].startswith(stem)), int(match["a"])
    last = first + 2
    return f"{year}-{first:02}/{year + (last > _MONTHS_OF_YEAR)}-{(last - 1) % _MONTHS_OF_YEAR + 1:02}"


def _one_month(match: re.Match[str]) -> str | None:
    return f"{match['a']}-{month_number(match['m']):02}"


def _one_year(match: re.Match[str]) -> str | None:
    return match["a"]


_A, _B = rf"(?P<a>{_YEAR})", rf"(?P<b>{_YEAR})(?!\d)"
_M, _N = rf"(?P<m>{MONTH})", rf"(?P<n>{MONTH})"
_D, _E = r"\b(?P<d>\d{1,2})", r"(?P<e>\d{1,2})"
_SCHOOL_YEAR = rf"{_A}{_G}\s*[-/]\s*{_LAST}{_G}\s*{_SCHOOL}"
_SCHOOL_YEARS = rf"{_A}\s?[-/]\s?(?:{_YEAR}|\d\d)\s*-\s*{_YEAR}\s?[-/]\s?{_LAST}{_G}\s*{_SCHOOL}"
_PART_OF_SCHOOL = rf"{_ORDINAL} (?P<unit>полугоди\w*|четверт\w*) {_SCHOOL_YEAR}"
_UNTIL = re.compile(rf"\b(?:до|по|until|to) {_B}{_G}")
_CALENDAR, _BY_SCHOOL = YearKind.CALENDAR, YearKind.SCHOOL
_Make = Callable[[re.Match[str]], str | None]
_FORMS: tuple[tuple[re.Pattern[str], _Make, YearKind], ...] = tuple(
    (re.compile(pattern), make, year)
    for pattern, make, year in (
        (_PART_OF_SCHOOL, _part_of_school, _BY_SCHOOL),
        (_SCHOOL_YEARS, _school, _BY_SCHOOL),
        (_SCHOOL_YEAR, _school, _BY_SCHOOL),
        (rf"{_SCHOOL} {_A}\s*[-/]\s*{_LAST}", _school, _BY_SCHOOL),
        (rf"(?P<a>{_DMY}){_G}{_TO}(?P<b>{_DMY})", _dates, _CALENDAR),
        (rf"{_D} ?(?:{_M} ?(?:{_A}{_G})?)?{_TO}{_E} {_N} ?{_B}", _days, _CALENDAR),
        (rf"{_M} ?(?:{_A}{_G})?{_TO}(?:в )?{_N} ?{_B}", _months, _CALENDAR),
        (rf"{_ORDINAL}(?:\s*(?:-|и)\s*(?P<m>{_NTH}))? {_PART} {_A}", _parts_of_year, _CALENDAR),
        (rf"\b(?P<unit>[qh])(?P<n>[1-4])(?P<m>(?!))? {_A}", _parts_of_year, _CALENDAR),
        (rf"{_SEASON}(?: период\w*| каникул\w*)? {_A}(?!\s*[-/]\s*\d)", _season, _CALENDAR),
        (rf"{_A}{_G} и (?:на )?планов\w+ период {_YEAR}{_G}\s*(?:-|и)\s*{_B}", _years, _CALENDAR),
        (rf"{_A}{_G}\s*(?:-|по|до|/|to|и|,(?: ?\d{{4}},)* ?(?:\d{{4}} )?и?)\s*{_B}", _years, _CALENDAR),
        (rf"(?<!fy ){_A}\s?[-/]\s?(?P<b>\d\d)(?![\d.-])", _two_years, _CALENDAR),
        (rf"{_M} {_A}", _one_month, _CALENDAR),
        (rf"(?:\bна|\bв|\bза|\bfor|\bin) {_A}(?!\d)", _one_year, _CALENDAR),
        (rf"(?<!до ){_A} ?(?:г\b|год)", _one_year, _CALENDAR),  # «до 2030 года» tells the end alone
        (rf"(?:^|[,(] ?|plan ){_A}\)?(?:$|[,)]|(?= [a-z ]*(?:plan|road ?map)))", _one_year, _CALENDAR),
    )
)  # fmt: skip
