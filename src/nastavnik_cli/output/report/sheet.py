"""The report as an Excel workbook; says nothing of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from nastavnik_cli.i18n import Words
from nastavnik_cli.output.office.sheet import TEXT, Band, Book, SheetColumn, SheetRow
from nastavnik_cli.output.report.figures import Totals
from nastavnik_cli.output.report.text import ReportText, Section

_WIDTHS = (8, 44, 26, 26, 32, 32)
_NAME, _FIGURE, _WORDS = 44, 14, 42


def report_xlsx(report: ReportText, made: date, t: Words) -> bytes:
    """The file's bytes, the same for the same report: a sheet of rows, and one for each table of totals."""
    book = Book(f"{report.heading}. {report.subject}", made, t)
    above = [report.heading, *((report.organization,) if report.organization else ()), report.subject]
    above += [*report.details, report.span]
    columns = [SheetColumn(name, width) for name, width in zip(report.columns, _WIDTHS, strict=True)]
    below = (*((report.empty,) if report.empty else ()), "", *report.summary, "", *report.signature)
    book.add(report.heading, above, columns, _rows(report), below=below, filtered=False)
    for table in report.totals:
        _totals(book, report, table)
    return book.saved()


def _rows(report: ReportText) -> Iterator[SheetRow]:
    for line in report.rows:
        yield Band(line.title) if isinstance(line, Section) else line.cells


def _totals(book: Book, report: ReportText, table: Totals) -> None:
    first, *figures = table.columns
    columns = [SheetColumn(first, _NAME), *(SheetColumn(name, _FIGURE, TEXT) for name in figures)]
    if table.ends_in_words:
        columns[-1] = SheetColumn(figures[-1], _WORDS, TEXT)
    book.add(table.title, (table.title, report.subject, report.span), columns, table.rows, filtered=False)
