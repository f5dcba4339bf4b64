"""Columns that are months, quarters or years, and the deadline that marks below them make.

«+» under «Январь» and «Май» is «Январь», «Май»; a text under a month is read with it or by itself.
Reads no phrase: what the grammar refuses stays to be dated by a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from nastavnik_cli.domain.draft import Role
from nastavnik_cli.importer.headings import role_of
from nastavnik_cli.importer.layout import DEADLINES, Column, texts_of
from nastavnik_cli.importer.probing import is_dated, reads
from nastavnik_cli.importer.raw import RawRow

_MARK = re.compile(r"[^\w\s–—−-]{1,2}|[vxх]|да|yes", re.IGNORECASE)
_FEWEST = 2
_SHARE = 0.5


def unit_of(headings: Sequence[str]) -> str:
    """The phrase of the unit that a column is named after, with what the heading above adds to it.

    «Май» under «2023 год» is «Май 2023 год», «I» under «Квартал» is «I Квартал»; "" for no unit.
    """
    if not headings:
        return ""
    own, above = headings[-1], " ".join(headings[:-1])
    wordings = (f"{own} {above}", own) if above else (own,)
    return next((text for text in wordings if is_dated(text)), "")


def is_mark(text: str) -> bool:
    """«+», «✓», «х», «V»: says that something is due here, and nothing more."""
    return bool(_MARK.fullmatch(text.strip()))


def with_calendar(columns: Sequence[Column], rows: Sequence[RawRow]) -> list[Column]:
    """Columns of units as a calendar where marks or deadlines stand below them, else as any other."""
    units = [column for column in columns if column.role is Role.CALENDAR]
    others = [column for column in columns if column.role in DEADLINES and column not in units]
    cells = [(column, text) for column in units for text in texts_of(column, rows)]
    told = sum(bool(is_mark(text) or _due(column, text)) for column, text in cells)
    if len(units) >= _FEWEST and not others and told > _SHARE * len(cells):
        return list(columns)
    return [replace(column, role=Role.EXTRA) if column in units else column for column in columns]


def deadlines_under(cells: Iterable[tuple[Sequence[Column], str]]) -> list[str]:
    """The phrases of one row: each cell with the columns that it covers, in order."""
    return [_phrase(columns, text) for columns, text in cells]


def _phrase(columns: Sequence[Column], text: str) -> str:
    if is_mark(text):
        first, last = columns[0].unit, columns[-1].unit
        return first if first == last else f"{first} – {last}"
    return _due(columns[0], text) or f"{columns[0].unit}: {text}"


def _due(column: Column, text: str) -> str:
    """A text below a unit as a deadline: «15» in May, or one that is whole by itself.

    A bare number is a day only under a heading that speaks of deadlines: else it may count anything.
    """
    if text.isdigit() and role_of(column.parent) is not Role.WHEN:
        return ""
    return next((said for said in (f"{text} {column.unit}", text) if reads(said)), "")
