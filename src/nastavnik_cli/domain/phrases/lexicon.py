"""The kinds of words a deadline is made of; the words themselves stand in ru.py and en.py.

A language is a module named in `words.py` with WORDS (form → lexeme), SET_PHRASES (several words,
separated by single spaces → lexeme), HEADS (beginnings of phrases without a date) and UNITS. Forms
are written out: a broken or mistyped word is in no table and is never guessed.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple


class T(StrEnum):
    """Kinds of tokens; the grammar's rows are written with these names."""

    # numbers and dates
    NUM = "NUM"
    YEAR = "YEAR"  # four digits
    ORD = "ORD"  # 2-й, вторая, 22nd
    ROMAN = "ROMAN"
    DMY = "DMY"  # 31.05.2022
    DM = "DM"  # 31.05
    MY = "MY"  # 05.2022
    ISO = "ISO"  # 2022-05-31, 2022-W23, 2022-Q2, 2022-H1
    ISO_MONTH = "ISO_MONTH"  # 2022-05; in «2011-12 учебный год» two years
    QN = "QN"  # Q2
    HN = "HN"  # H1
    TIME = "TIME"
    HOUR = "HOUR"  # ч., час
    MINUTE = "MINUTE"
    # names of the calendar
    MONTH = "MONTH"
    SEASON = "SEASON"
    WEEKDAY = "WEEKDAY"
    WEEKDAYS = "WEEKDAYS"  # по средам, Wednesdays: each of them
    G = "G"  # г., гг.
    YEARW = "YEARW"  # год
    HALFW = "HALFW"  # полугодие
    QUARTERW = "QUARTERW"
    MONTHW = "MONTHW"
    WEEKW = "WEEKW"
    DAYW = "DAYW"
    SEMESTERW = "SEMESTERW"  # полгода: six months, wherever they begin
    TERMW = "TERMW"  # четверть
    SCHOOLYEAR = "SCHOOLYEAR"
    # rhythms
    ANNUAL = "ANNUAL"  # ежегодно
    ADV = "ADV"  # ежеквартально: value is the unit
    EVERY = "EVERY"
    TIMES = "TIMES"  # раз; value is the count it carries itself (дважды: 2), else 0
    NOLESS = "NOLESS"
    LAST = "LAST"
    # edges
    DO = "DO"  # до, не позднее, by
    KO = "KO"  # к
    S = "S"
    PO = "PO"
    IN = "IN"
    DURING = "DURING"
    OF = "OF"
    EDGE = "EDGE"  # начало, середина, конец: 1, 2, 3
    EDGE_OF = "EDGE_OF"  # the same in a language that says "of"
    INCLUSIVE = "INCLUSIVE"
    # days of a month and reports
    NUMBERW = "NUMBERW"  # числа
    NEXT = "NEXT"
    REPORTED = "REPORTED"  # за отчётным
    # terms and whole periods
    TERM = "TERM"  # месячный, 10-дневный: value (count or 0, unit)
    SROK = "SROK"
    WHOLE = "WHOLE"
    PERIODW = "PERIODW"
    CARRYING = "CARRYING"  # реализации
    PROGRAM = "PROGRAM"
    ONGOING = "ONGOING"
    UNDATED = "UNDATED"  # says that there is no date
    # signs
    COMMA = "COMMA"
    AND = "AND"
    DASH = "DASH"
    SLASH = "SLASH"
    LINE = "LINE"
    # the rest
    RRULE = "RRULE"
    SAME = "SAME"  # то же
    SINCE = "SINCE"  # начиная с
    DOUBTFUL = "DOUBTFUL"  # bi-weekly: two readings
    FISCAL = "FISCAL"
    ARTICLE = "ARTICLE"  # says nothing: the, a
    WORD = "WORD"  # in no table


class Lexeme(NamedTuple):
    kind: T
    value: object = 0


class Head(NamedTuple):
    """A beginning of phrases without a date, over tokens joined by single spaces; `tail` hides no unit."""

    pattern: str
    example: str


TAIL = r"(?P<tail>(?: .+)?)"
"""Any tail of a head, or none."""


SINGULAR, PLURAL, OF_A_YEAR = 0, 1, 2
"""Values of the words for quarters and halves: «2 кварталов» are two, «2 квартал» is the second; a
«половина» may be of anything, only beside a year it is the half of it."""


def forms(kind: T, *rows: str, values: Iterable[object] | None = None) -> dict[str, Lexeme]:
    """A row of forms, separated by spaces, for each value; values count from 1 where not given."""
    numbered = values if values is not None else range(1, len(rows) + 1)
    return {
        form: Lexeme(kind, value) for row, value in zip(rows, numbered, strict=True) for form in row.split()
    }


def phrases(kind: T, value: object, *said: str) -> dict[str, Lexeme]:
    """Set phrases of several words with one meaning."""
    return dict.fromkeys(said, Lexeme(kind, value))
