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


@dataclass
class Unequal:
    """A cell of deadlines merged over rows that are not as many as its parts, and what those rows made."""

    parts: list[list[Line]]
    cell: CellRef
    made: list[Branch] = field(default_factory=list)


class Merges:
    """What cells that are merged downwards say in each row that they cover; ask row by row, in order."""

    def __init__(self, table: TableOf, rows: Sequence[PlanRow]) -> None:
        self._columns = table.layout.columns
        self._spans = _spans(rows)
        self._above: dict[int, tuple[RawCell, PlanRow]] = {}
        """The last cell of each column that is not merged with one above it, and its row."""
        self._unequal: dict[tuple[int, int], Unequal] = {}
        for (number, n), count in self._spans.items():
            row = next(row for row in rows if row.raw.number == number)
            parts = blocks_of(row.lines(n))
            if self._columns[n].role is Role.WHEN and 1 < count != len(parts) > 1:
                self._unequal[number, n] = Unequal(parts, table.cell(row, row.own[n]))

    @property
    def unequal(self) -> tuple[Unequal, ...]:
        return tuple(self._unequal.values())

    def inherited(self, row: PlanRow) -> PlanRow:
        """The row with the texts of the cells that are merged with those above it."""
        self._above |= {n: (cell, row) for n, cell in row.own.items() if not cell.continues}
        own = dict(row.own)
        for n, cell in row.own.items():
            origin, first = self._above.get(n, (cell, row))
            if self._columns[n].role not in _VALUES or not origin.lines:
                continue
            count = self._spans.get((first.raw.number, n), 1)
            parts = blocks_of(origin.lines)
            if self._columns[n].role is Role.WHEN and count > 1 and len(parts) > 1:
                # Several deadlines merged over several rows: whose is whose only their number may tell.
                at = row.raw.number - first.raw.number
                own[n] = replace(cell, lines=tuple(parts[at]) if len(parts) == count and at < count else ())
            elif cell.continues:
                own[n] = replace(cell, lines=origin.lines)
        return replace(row, own=own)

    def note(self, made: Sequence[Branch]) -> None:
        """The activities of the row that was asked for last."""
        for n, (_, first) in self._above.items():
            if merge := self._unequal.get((first.raw.number, n)):
                merge.made += made


def _spans(rows: Sequence[PlanRow]) -> dict[tuple[int, int], int]:
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
