"""A table of a Word document: widths, merged cells, what is repeated and kept together; knows no plan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from nastavnik_cli.output.office.measure import lines_in
from nastavnik_cli.output.office.word import POINTS, WIDTH, Align, fill

LINES_A_PAGE = 30
HIGHEST_KEPT = 12
"""Lines of a merged text that is kept whole: a higher one would leave too much of a page empty."""
TWIPS_AN_EM = 20 * POINTS
CELL_MARGINS = 216


@dataclass(frozen=True, slots=True)
class WordCell:
    """Paragraphs of a cell; `rows` as merged downwards (0: covered from above), `columns` to the right."""

    lines: tuple[str, ...]
    rows: int = 1
    columns: int = 1
    align: Align = Align.LEFT
    bold: bool = False


@dataclass(frozen=True, slots=True)
class WordRow:
    """Cells from left to right; `leads`: a heading, not to be parted from the row below it."""

    cells: tuple[WordCell, ...]
    leads: bool = False


def add_table(document: Any, weights: Sequence[float], rows: Iterable[WordRow], *, header: int) -> None:
    """A table as wide as the page, its first `header` rows at the top of every page.

    Widths stand on columns and on cells: LibreOffice ignores one without the other. A row is not
    cut by a page's end, and a merged text not parted from its first lines, unless they are so long
    that they must be.
    """
    from docx.oxml.ns import qn
    from docx.shared import Twips

    widths = _shares(weights)
    table = document.add_table(rows=0, cols=len(widths))
    table.style = "Table Grid"
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Twips(width)
    whole = table._tbl.tblPr.find(qn("w:tblW"))  # noqa: SLF001 — the library has no call for it
    whole.set(qn("w:type"), "dxa")
    whole.set(qn("w:w"), str(sum(widths)))
    laid = tuple(rows)
    heights = [_height(row, widths) for row in laid]
    kept = _kept_with_next(laid, widths, heights)
    for number, row in enumerate(laid):
        properties = _add_row(table, row, widths, keep=number in kept)
        if heights[number] < LINES_A_PAGE:
            _switch_on(properties, "w:cantSplit")
        if number < header:
            _switch_on(properties, "w:tblHeader")


def _shares(weights: Sequence[float]) -> list[int]:
    """The page's width in parts, in twips."""
    widths = [int(WIDTH * weight / sum(weights)) for weight in weights]
    widths[-1] += WIDTH - sum(widths)
    return widths


def _add_row(table: Any, row: WordRow, widths: list[int], *, keep: bool) -> Any:
    """The properties of the new row."""
    from docx.shared import Twips
    from docx.table import _Cell

    made = table.add_row()._tr  # noqa: SLF001 — `row.cells` walks all rows above for each merged cell
    boxes = list(made.tc_lst)
    place = 0
    for cell in row.cells:
        box = boxes[place]
        for extra in boxes[place + 1 : place + cell.columns]:
            made.remove(extra)
        if cell.columns > 1:
            box.grid_span = cell.columns
        if cell.rows != 1:
            box.vMerge = "continue" if cell.rows == 0 else "restart"
        shown = _Cell(box, table)
        shown.width = Twips(sum(widths[place : place + cell.columns]))
        _fill_cell(shown, cell, keep=keep)
        place += cell.columns
    return made.get_or_add_trPr()


def _fill_cell(shown: Any, cell: WordCell, *, keep: bool) -> None:
    for number, line in enumerate(cell.lines or ("",)):
        paragraph = shown.paragraphs[0] if number == 0 else shown.add_paragraph()
        fill(paragraph, line, align=cell.align, bold=cell.bold)
        if keep:
            paragraph.paragraph_format.keep_with_next = True


def _switch_on(properties: Any, name: str) -> None:
    from docx.oxml import OxmlElement

    properties.append(OxmlElement(name))


def _lines(cell: WordCell, width: int) -> int:
    """Lines a cell's text takes, roughly."""
    return lines_in("\n".join(cell.lines), (width - CELL_MARGINS) / TWIPS_AN_EM)


def _placed(row: WordRow, widths: list[int]) -> Iterable[tuple[WordCell, int]]:
    place = 0
    for cell in row.cells:
        yield cell, sum(widths[place : place + cell.columns])
        place += cell.columns


def _height(row: WordRow, widths: list[int]) -> int:
    """Lines a row takes, roughly, by the cells that are its own."""
    return max((_lines(cell, width) for cell, width in _placed(row, widths) if cell.rows == 1), default=1)


def _kept_with_next(rows: tuple[WordRow, ...], widths: list[int], heights: list[int]) -> set[int]:
    """The rows not to be parted from those below: headings, and as many as a merged text is high."""
    kept = {number for number, row in enumerate(rows) if row.leads}
    for number, row in enumerate(rows):
        for cell, width in _placed(row, widths):
            text = _lines(cell, width)
            if cell.rows < 2 or text > HIGHEST_KEPT:  # noqa: PLR2004 — a merged cell has two rows
                continue
            covered = heights[number]
            below = number
            while covered < text and below < number + cell.rows - 1:
                kept.add(below)
                below += 1
                covered += heights[below]
    return kept


def header_rows(headings: Sequence[str]) -> list[WordRow]:
    """The headings and, as such tables have it, the row of column numbers."""
    texts = (tuple(headings), tuple(str(number) for number in range(1, len(headings) + 1)))
    return [WordRow(tuple(WordCell((text,), align=Align.CENTER) for text in row)) for row in texts]
