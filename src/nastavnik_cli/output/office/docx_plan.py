"""The plan as a Word document in the form it was approved in; computes nothing about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nastavnik_cli.domain.model import Roadmap
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.dates import say_day
from nastavnik_cli.output.office.columns import Column
from nastavnik_cli.output.office.table import Cell, PlanTable, TableRow, plan_table
from nastavnik_cli.output.office.word import Align, add_paragraph, new_document, saved
from nastavnik_cli.output.office.word_table import WordCell, WordRow, add_table, header_rows
from nastavnik_cli.views import PlanView

if TYPE_CHECKING:
    from docx.document import Document

_WEIGHTS = {
    Column.ID: 1.8,
    Column.STRATEGY: 4.4,
    Column.TITLE: 8.4,
    Column.RESULT: 4.6,
    Column.WHEN: 4.1,
    Column.RESPONSIBLE: 5.0,
    Column.MARK: 5.8,
}


def plan_docx(view: PlanView, t: Words, *, marks: bool = False) -> bytes:
    """The official form: A4 landscape, the annex at the right, the title, the document's own columns.

    `marks` adds the column «Отметка об исполнении», filled as of the view's day. The same view gives
    the same bytes.
    """
    roadmap = view.evaluation.plan.roadmap
    table = plan_table(view, t, marks=marks)
    document = new_document(roadmap.title, view.as_of, t)
    _head(document, roadmap, t)
    if marks:
        as_of = t("as of {day}", day=say_day(view.as_of, t))
        add_paragraph(document, as_of, align=Align.CENTER, space_after=6)
    add_table(document, [_WEIGHTS[column] for column in table.columns], _rows(table), header=2)
    return saved(document)


def _head(document: Document, roadmap: Roadmap, t: Words) -> None:
    """«Приложение 3» and the approval at the right, the title and the edition in the middle."""
    for line in annex(roadmap, t):
        add_paragraph(document, line, align=Align.RIGHT)
    add_paragraph(document, "", align=Align.RIGHT)
    edition = edition_words(roadmap, t)
    add_paragraph(document, roadmap.title, align=Align.CENTER, bold=True, space_after=0 if edition else 6)
    if edition:
        add_paragraph(document, edition, align=Align.CENTER, space_after=6)


def annex(roadmap: Roadmap, t: Words) -> tuple[str, ...]:
    """What stands above the title at the right: the annex, the organisation, the day of approval."""
    approved = t("Approved on {day}", day=say_day(roadmap.approved, t)) if roadmap.approved else None
    return tuple(line for line in (roadmap.document, roadmap.organization, approved) if line)


def edition_words(roadmap: Roadmap, t: Words) -> str:
    """«(в ред. …)», the words of the file as they are."""
    return t("(as amended by {edition})", edition=roadmap.edition) if roadmap.edition else ""


def _rows(table: PlanTable) -> Iterator[WordRow]:
    yield from header_rows(table.headings)
    for row in table.rows:
        if row.section is not None:
            section = WordCell((row.section,), columns=len(table.columns), align=Align.CENTER, bold=True)
            yield WordRow((section,), leads=True)
        else:
            yield WordRow(tuple(_cell(column, row) for column in table.columns), leads=row.is_heading)


def _cell(column: Column, row: TableRow) -> WordCell:
    cell: Cell = row.cells[column]
    # A title is one paragraph whatever lines it has: its lines are no items of their own.
    lines = ("\n".join(cell.lines),) if column is Column.TITLE else cell.lines
    return WordCell(lines, rows=cell.rows)
