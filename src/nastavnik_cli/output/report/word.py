"""The report as a Word document; says nothing of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from nastavnik_cli.i18n import Words
from nastavnik_cli.output.office.word import Align, add_paragraph, new_document, saved
from nastavnik_cli.output.office.word_table import WordCell, WordRow, add_table, header_rows
from nastavnik_cli.output.report.figures import Totals
from nastavnik_cli.output.report.merging import with_spans
from nastavnik_cli.output.report.text import ReportText, Section

if TYPE_CHECKING:
    from docx.document import Document

_WEIGHTS = (1.6, 6.6, 5.3, 5.6, 5.9, 5.4)
_WHOLE, _FIGURE, _WORDS = 26.7, 2.75, 8.4
"""Centimetres between the margins; of a column of figures; of one that ends in words."""


def report_docx(report: ReportText, made: date, t: Words) -> bytes:
    """The file's bytes, the same for the same report. `made` is the as-of day."""
    document = new_document(f"{report.heading}. {report.subject}", made, t)
    _head(document, report)
    if report.rows:
        add_table(document, _WEIGHTS, _rows(report), header=2)
    else:
        add_paragraph(document, report.empty)
    add_paragraph(document, "")
    for line in report.summary:
        add_paragraph(document, line, space_after=3)
    for table in report.totals:
        # A signature does not stand alone on a page: the last sum goes with it.
        _totals(document, table, leads=table is report.totals[-1])
    for number, line in enumerate(report.signature, 1):
        add_paragraph(document, "", keep=True)
        add_paragraph(document, line, keep=number < len(report.signature))
    return saved(document)


def _head(document: Document, report: ReportText) -> None:
    if report.organization:
        add_paragraph(document, report.organization, align=Align.CENTER, space_after=12)
    add_paragraph(document, report.heading.upper(), align=Align.CENTER, bold=True)
    add_paragraph(document, report.subject, align=Align.CENTER, bold=True)
    for line in report.details:
        add_paragraph(document, line, align=Align.CENTER)
    add_paragraph(document, report.span, align=Align.CENTER, space_after=8)


def _rows(report: ReportText) -> Iterator[WordRow]:
    yield from header_rows(report.columns)
    for line, heights in with_spans(report.rows):
        if isinstance(line, Section):
            is_strategy = line.depth == 0
            align = Align.CENTER if is_strategy else Align.LEFT
            cell = WordCell((line.title,), columns=len(report.columns), align=align, bold=is_strategy)
            yield WordRow((cell,), leads=True)
        else:
            cells = zip(line.cells, heights, strict=True)
            yield WordRow(tuple(WordCell(tuple(cell.split("\n")), rows=rows) for cell, rows in cells))


def _totals(document: Document, table: Totals, *, leads: bool) -> None:
    add_paragraph(document, "")
    add_paragraph(document, table.title, bold=True, space_after=3, keep=True)
    weights = [_FIGURE for _ in table.columns[1:]]
    if table.ends_in_words:
        weights[-1] = _WORDS
    weights = [_WHOLE - sum(weights), *weights]
    *rows, total = table.texts
    lines = [_line(table.columns, leads=True), *(_line(row) for row in rows[:-1])]
    lines += [_line(row, leads=True) for row in rows[-1:]]  # the sum does not stand alone on a page
    add_table(document, weights, [*lines, _line(total, leads=leads)], header=1)


def _line(cells: Sequence[str], *, leads: bool = False) -> WordRow:
    first, *figures = cells
    return WordRow(
        (WordCell((first,)), *(WordCell((figure,), align=Align.CENTER) for figure in figures)), leads=leads
    )
