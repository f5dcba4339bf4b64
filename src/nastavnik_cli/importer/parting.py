"""A deadline told apart from what stands beside it in one text; gives it to nobody.

Two places need it: cells whose heading says that they hold two things («Сроки, место проведения»),
and titles that end in their deadline where no column has any («Анкетирование (март 2023 г.)»).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from nastavnik_cli.importer.probing import is_dated, reads
from nastavnik_cli.importer.raw import Line

_EDGES = " ,;:–—-"
_BRACKETED = re.compile(r"\(([^()]+)\)")
_AT_THE_END = re.compile(r"(?:\(([^()]+)\)|[,;–—] *([^,;()]+))\W*$")
_YEAR = re.compile(r"\W*\d{4}\W*(?:г|год\w*)?\W*")


def dated_and_rest(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The deadlines of a cell and what is none, blank lines in both; all are deadlines if none reads."""
    pairs = [_cut(line.text) for line in lines]
    if not any(dated for dated, _ in pairs):
        return list(lines), []
    return [Line(dated) for dated, _ in pairs], [Line(rest) for _, rest in pairs]


def _cut(text: str) -> tuple[str, str]:
    """The longest beginning that reads as a deadline, else the longest end, and the rest."""
    if not text or reads(text):
        return text, ""
    spaces = [match.start() for match in re.finditer(r" |(?<=,)|(?<=;)", text)]
    for at in reversed(spaces):
        if is_dated(dated := text[:at].strip(_EDGES)):
            return dated, _bare(text[at:])
    for at in spaces:
        if is_dated(dated := text[at:].strip(_EDGES)):
            return dated, _bare(text[:at])
    return "", text


def _bare(text: str) -> str:
    text = text.strip(_EDGES)
    match = _BRACKETED.fullmatch(text)
    return match[1] if match else text


def deadline_of_title(title: str) -> str:
    """The deadline in which a title ends, in brackets or behind a comma; "" where it ends in none.

    A bare year is none: «Отчёт (2022 год)» says what the report is about.
    """
    match = _AT_THE_END.search(title)
    text = (match[1] or match[2]).strip() if match else ""
    return text if text and is_dated(text) and not _YEAR.fullmatch(text) else ""
