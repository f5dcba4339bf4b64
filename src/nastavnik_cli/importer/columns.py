"""Which rows of a table are its headings, and what each column holds; reads no activity.

Headings are found by their words anywhere in the first rows, in one level or more; what the cells
below say is `settling`'s.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from nastavnik_cli.domain.draft import Role
from nastavnik_cli.importer.calendars import unit_of
from nastavnik_cli.importer.headings import MAX_HEADING, role_below, role_of, second_role
from nastavnik_cli.importer.layout import DEADLINES, Column, Layout
from nastavnik_cli.importer.raw import RawCell, RawRow, RawTable
from nastavnik_cli.importer.settling import settled

_SEARCHED = 15
_MAX_DEPTH = 3
_TELLING = frozenset(Role) - {Role.EXTRA}
_FIELDS = frozenset({*DEADLINES, Role.RESPONSIBLE, Role.RESULT, Role.MARK})
_SAMPLE = 200


def find_layout(table: RawTable) -> Layout | None:
    """The headings of a table by their words; None where its first rows hold none."""
    scored = [(_score(row), -at) for at, row in enumerate(table.rows[:_SEARCHED])]
    best, at = max(scored, default=(0, 0))
    if not best:
        return None
    stop = _header_stop(table.rows, -at)
    columns = settled(_columns(table.rows[-at:stop]), _body(table, stop))
    return Layout(tuple(columns), -at, stop)


def layout_by_content(table: RawTable) -> Layout | None:
    """The columns of a table without headings; None unless a column of deadlines is there."""
    rows = [row for row in table.rows if len(row.filled) > 1]
    if len(rows) <= 1:
        return None
    edges = max((row.cells for row in rows), key=len)
    blank = [Column(Role.EXTRA, "", cell.column, cell.stop, by_words=False) for cell in edges]
    columns = settled(blank, table.rows)
    layout = Layout(tuple(columns), 0, 0)
    return layout if layout.is_plan and layout.having(Role.WHEN) else None


def _score(row: RawRow) -> int:
    """How many different roles the cells of a row name; 0 where they make no heading of a plan."""
    filled = row.filled
    if len(filled) <= 1 or any(len(cell.text) > MAX_HEADING for cell in filled):
        return 0
    told = [role_of(cell.text) or _calendar(cell.text) for cell in filled]
    roles = set(told) & _TELLING
    named = bool(roles & {Role.TITLE, Role.STRATEGY})
    if not (named and roles & _FIELDS) and not {Role.WHEN, Role.RESPONSIBLE} <= roles:
        return 0
    # A row of the plan may begin with a heading's word here and there: most cells must.
    return len(roles) if 2 * sum(role is not None for role in told) >= len(filled) else 0


def _calendar(heading: str) -> Role | None:
    """«Январь», «I квартал» as a heading: a column of that unit."""
    return Role.CALENDAR if unit_of([heading]) else None


def _header_stop(rows: Sequence[RawRow], first: int) -> int:
    """The index after the last row of the headings."""
    stop = first + 1
    wide = [cell for cell in rows[first].cells if cell.span > 1 and not cell.empty]
    while stop < len(rows) and stop - first < _MAX_DEPTH:
        row = rows[stop]
        continued = any(cell.continues for cell in row.cells)
        below = [cell for cell in row.filled if any(w.column <= cell.column < w.stop for w in wide)]
        split = {role_of(cell.text) for cell in row.filled} <= {Role.START, Role.END, Role.MARK}
        if not row.filled or not (continued or (below and len(below) == len(row.filled)) or split):
            break
        stop += 1
    return stop


def _columns(rows: Sequence[RawRow]) -> list[Column]:
    """The lowest headings, each with the one above it, over their grid columns."""
    width = max((cell.stop for row in rows for cell in row.cells), default=0)
    paths: list[tuple[RawCell, ...]] = []
    for at in range(width):
        stack = [
            cell for row in rows for cell in row.cells if cell.column <= at < cell.stop and not cell.empty
        ]
        paths.append(tuple(stack))
    found = []
    start = 0
    for path, cells in groupby(paths):
        count = len(list(cells))
        found.append(_column(path, start, start + count))
        start += count
    return found


def _column(path: tuple[RawCell, ...], start: int, stop: int) -> Column:
    if not path:
        return Column(Role.EXTRA, "", start, stop, by_words=False)
    role = role_of(path[0].text)
    for cell in path[1:]:
        role = role_below(role, cell.text)
    texts = [cell.text for cell in path]
    unit = unit_of(texts) if role_of(texts[-1]) is None else ""
    role = Role.CALENDAR if unit else role
    parent = texts[-2] if len(texts) > 1 else ""
    also = second_role(texts[-1]) if role is not None else None
    return Column(role or Role.EXTRA, texts[-1], start, stop, role is not None, parent, unit, also)


def _body(table: RawTable, start: int) -> Sequence[RawRow]:
    return table.rows[start : start + _SAMPLE]
