"""Cells at addresses, with merged areas, as a raw table; knows no file format."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from nastavnik_cli.importer.raw import Line, RawCell, RawRow, RawTable, clean

Address = tuple[int, int]
"""Row and column, from 1."""
Area = tuple[int, int, int, int]
"""First row, first column, last row, last column; all included."""


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of a cell's text; blank ones inside stay."""
    found = [Line(clean(part)) for part in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    filled = [at for at, line in enumerate(found) if not line.blank]
    return tuple(found[filled[0] : filled[-1] + 1]) if filled else ()


def table(cells: Mapping[Address, str], merged: Iterable[Area], name: str = "") -> RawTable:
    """Every row that holds a text, between the first and the last column that do."""
    filled = {address: lines for address, text in cells.items() if (lines := lines_of(text))}
    if not filled:
        return RawTable((), name)
    left = min(column for _, column in filled)
    right = max(column for _, column in filled)
    starts: dict[Address, Area] = {}
    covered: dict[Address, Area] = {}
    last_row = max(row for row, _ in filled)
    for area in merged:
        top, first, bottom, last = area
        for row in range(top, min(bottom, last_row) + 1):
            for column in range(max(first, left), min(last, right) + 1):
                covered[row, column] = area
        starts[top, first] = area
    rows = []
    for number in range(min(row for row, _ in filled), last_row + 1):
        cells_of_row = _row(number, left, right, filled, covered)
        rows.append(RawRow(number, cells_of_row))
    return RawTable(tuple(rows), name)


def _row(
    number: int,
    left: int,
    right: int,
    filled: Mapping[Address, tuple[Line, ...]],
    covered: Mapping[Address, Area],
) -> tuple[RawCell, ...]:
    found = []
    column = left
    while column <= right:
        area = covered.get((number, column))
        if area is None:
            found.append(RawCell(filled.get((number, column), ()), column - left))
            column += 1
            continue
        top, first, _, last = area
        span = min(last, right) - column + 1
        lines = filled.get((top, first), ()) if number == top else ()
        found.append(RawCell(lines, column - left, span, continues=number > top))
        column += span
    return tuple(found)
