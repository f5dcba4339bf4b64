"""Which cells of a report stand once over the windows of one activity; draws nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nastavnik_cli.output.report.text import Line, Section

NUMBER, TITLE, WHO = 0, 1, 3


def with_spans(rows: Sequence[Section | Line]) -> Iterator[tuple[Section | Line, tuple[int, ...]]]:
    """Each row with the number of rows that each of its cells is high; 0: covered by the cell above.

    A section has none. The number and the title stand once for an activity, the responsible for as
    long as they are the same.
    """
    for place, row in enumerate(rows):
        if isinstance(row, Section):
            yield row, ()
        else:
            yield row, tuple(_height(rows, place, column) for column in range(len(row.cells)))


def _height(rows: Sequence[Section | Line], place: int, column: int) -> int:
    own = _shared(rows, place, column)
    if own is None:
        return 1
    if _shared(rows, place - 1, column) == own:
        return 0
    end = place + 1
    while _shared(rows, end, column) == own:
        end += 1
    return end - place


def _shared(rows: Sequence[Section | Line], place: int, column: int) -> tuple[str, ...] | None:
    """What neighbours must have in common for a cell to be one; None: nothing makes it one."""
    row = rows[place] if 0 <= place < len(rows) else None
    if not isinstance(row, Line) or column not in (NUMBER, TITLE, WHO):
        return None
    named = (row.cells[NUMBER], row.cells[TITLE])
    return (*named, row.cells[WHO]) if column == WHO else named
