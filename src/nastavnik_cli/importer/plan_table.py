"""A table of the plan as its rows need it: columns by index, places, what merged cells say.

Builds no tree; which numbers are the activities' own is told here, for it shows in all rows at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from nastavnik_cli.domain.doubts import CellRef
from nastavnik_cli.domain.draft import Role, RowKind
from nastavnik_cli.importer.branch import Branch
from nastavnik_cli.importer.cells import blocks_of
from nastavnik_cli.importer.layout import DEADLINES, Column, Layout, level_columns
from nastavnik_cli.importer.raw import Line, RawCell
from nastavnik_cli.importer.rows import PlanRow

_VALUES = (*DEADLINES, Role.RESPONSIBLE, Role.EXECUTOR, Role.RESULT, Role.MARK, Role.EXTRA)
Above = dict[int, tuple[RawCell, PlanRow]]
"""The last cell of each column that is not merged with one above it, and its row."""


@dataclass(frozen=True)
class TableOf:
    """What a row needs to know of its table."""

    at: int
    layout: Layout
    names: Sequence[str]
    number_is_of_leaf: bool

    @property
    def number(self) -> int | None:
        columns = self.layout.having(Role.NUMBER)
        return self.index(columns[0]) if columns else None

    def index(self, column: Column) -> int:
        return next(n for n, known in enumerate(self.layout.columns) if known is column)

    def number_text(self, row: PlanRow) -> str:
        lines = [line for line in row.lines(self.number) if not line.blank]
        return (lines[0].number or lines[0].text) if len(lines) == 1 else ""

    def cell(self, row: PlanRow, cell: RawCell | None = None) -> CellRef:
        if cell is None:
            return CellRef(self.at, row.raw.number)
        place = next((n for n, known in enumerate(row.raw.cells, 1) if known.column == cell.column), 0)
        return CellRef(self.at, row.raw.number, place)


def cell_of(row: PlanRow, column: int) -> RawCell | None:
    """The cell of a column, or the wide one that covers it."""
    own = row.own.get(column)
    if own is not None:
        return own
    return next((cell for cell, covered in row.wide if column in covered), None)


def number_is_of_leaf(layout: Layout, rows: Sequence[PlanRow]) -> bool:
    """Whether the numbers count the activities, not the strategies beside them."""
    levels = level_columns(layout)
    numbers = layout.having(Role.NUMBER)
    if len(levels) <= 1 or not numbers:
        return True
    number = next(n for n, column in enumerate(layout.columns) if column is numbers[0])
    strategy = next(n for n, column in enumerate(layout.columns) if column is levels[0])
    for row in rows:
        own, above = row.own.get(number), row.own.get(strategy)
        if row.kind is RowKind.ACTIVITY and own and not own.empty and (above is None or above.empty):
            return True
    return False


def spans_of(rows: Sequence[PlanRow]) -> dict[tuple[int, int], int]:
    """How many activities each merged cell stands beside, by row and column."""
    found: dict[tuple[int, int], int] = {}
    start: dict[int, int] = {}
    for row in rows:
        for n, cell in row.own.items():
            if not cell.continues:
                start[n] = row.raw.number
            if row.kind is RowKind.ACTIVITY and n in start:
                found[start[n], n] = found.get((start[n], n), 0) + 1
    return found


@dataclass
class Unequal:
    """A cell of deadlines merged over rows that are not as many as its parts, and what those rows made."""

    parts: list[list[Line]]
    cell: CellRef
    made: list[Branch] = field(default_factory=list)


def unequal_merges(table: TableOf, rows: Sequence[PlanRow]) -> dict[tuple[int, int], Unequal]:
    """By the row where a merge begins and its column."""
    found = {}
    for (number, n), count in spans_of(rows).items():
        row = next(row for row in rows if row.raw.number == number)
        parts = blocks_of(row.lines(n))
        if table.layout.columns[n].role is Role.WHEN and 1 < count != len(parts) > 1:
            found[number, n] = Unequal(parts, table.cell(row, row.own[n]))
    return found


def inherited(
    row: PlanRow,
    above: Above,
    layout: Layout,
    spans: dict[tuple[int, int], int],
) -> PlanRow:
    """The row with the texts of the cells that are merged with those above it."""
    own = dict(row.own)
    for n, cell in row.own.items():
        role = layout.columns[n].role
        origin, first = above.get(n, (cell, row))
        if role not in _VALUES or not origin.lines:
            continue
        count = spans.get((first.raw.number, n), 1)
        parts = blocks_of(origin.lines)
        if role is Role.WHEN and count > 1 and len(parts) > 1:
            # Several deadlines merged over several rows: whose is whose only their number may tell.
            at = row.raw.number - first.raw.number
            own[n] = replace(cell, lines=tuple(parts[at]) if len(parts) == count and at < count else ())
        elif cell.continues:
            own[n] = replace(cell, lines=origin.lines)
    return replace(row, own=own)
