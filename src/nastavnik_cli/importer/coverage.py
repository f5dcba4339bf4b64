"""The proof that nothing is dropped silently: each text of the plan is in the draft or in a doubt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from nastavnik_cli.domain.doubts import CellRef, Doubt, DoubtReason
from nastavnik_cli.domain.draft import DraftNode, DraftPerson, Role, RowKind
from nastavnik_cli.importer.calendars import is_mark
from nastavnik_cli.importer.cells import marker, unrolled
from nastavnik_cli.importer.dittos import is_ditto
from nastavnik_cli.importer.fold import bare
from nastavnik_cli.importer.layout import Column, Layout
from nastavnik_cli.importer.people_stretches import words_of
from nastavnik_cli.importer.probing import number_of
from nastavnik_cli.importer.raw import Line, RawCell
from nastavnik_cli.importer.rows import PlanRow
from nastavnik_cli.importer.sections import numbered_title

_TAKEN = (RowKind.ACTIVITY, RowKind.SECTION, RowKind.CONTINUED)
_PEOPLE = (Role.RESPONSIBLE, Role.EXECUTOR)


def left_out(
    tables: Iterable[tuple[int, Layout, Sequence[PlanRow]]],
    nodes: Sequence[DraftNode],
    people: Sequence[DraftPerson],
    doubts: Sequence[Doubt],
) -> Iterator[Doubt]:
    """A doubt for every text of the plan's rows that neither the draft nor another doubt holds."""
    told = "\n".join(bare(text) for text in _texts(nodes, people, doubts))
    for number, layout, rows in tables:
        for row in rows:
            if row.kind not in _TAKEN:
                continue
            for place, cell in enumerate(row.raw.cells, 1):
                column = _column(layout, row, cell)
                missing = [text for text in _pieces(cell, column) if bare(text) not in told]
                if missing:
                    where = CellRef(number, row.raw.number, place)
                    of_people = column is not None and column.role in _PEOPLE  # its pieces lose signs
                    text = cell.text if of_people else " ".join(missing)
                    yield Doubt(DoubtReason.LEFT_OUT, where, params={"text": text})


def _column(layout: Layout, row: PlanRow, cell: RawCell) -> Column | None:
    return next((layout.columns[n] for n, own in row.own.items() if own is cell), None)


def _pieces(cell: RawCell, column: Column | None) -> Iterator[str]:
    """The texts of a cell that must be found again; numbers and dashes are none."""
    role = column.role if column else Role.TITLE
    if (role is Role.CALENDAR and is_mark(cell.text)) or (role in _PEOPLE and is_ditto(cell.text)):
        return
    if role in _PEOPLE or (column and column.also):
        yield from words_of(cell.lines)  # they stand in several fields
        return
    for line in (part for whole in cell.lines for part in unrolled(whole)):
        text = _bare(line, role)
        if bare(text):
            yield text


def _bare(line: Line, role: Role) -> str:
    mark = marker(line)
    text = mark[2] if mark else line.text
    if role is Role.NUMBER and number_of(text):
        return ""
    return numbered_title(text)[1] if role in (Role.TITLE, Role.STRATEGY, Role.NUMBER) else text


def _texts(
    nodes: Sequence[DraftNode], people: Sequence[DraftPerson], doubts: Sequence[Doubt]
) -> Iterator[str]:
    for node in nodes:
        yield from (node.title, *node.result, *(phrase.text or "" for phrase in node.when))
        yield from (text for _, texts in node.extras for text in texts)
        for record in node.records:
            yield f"{record.on:%d.%m.%Y} {record.note or ''}"
        yield from _texts(node.activities, (), ())
    for person in people:
        yield from (
            person.name,
            person.position or "",
            person.organization or "",
            person.phone or "",
            person.email or "",
        )
    for doubt in doubts:
        for value in doubt.params.values():
            yield from value if isinstance(value, tuple) else (str(value),)
