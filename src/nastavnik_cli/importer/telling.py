"""What was understood of a document's tables, for the review, `headings:` and `--explain`; no activity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nastavnik_cli.domain.doubts import CellRef, Doubt, DoubtReason
from nastavnik_cli.domain.draft import ColumnView, Role, RowKind, RowView, TableView
from nastavnik_cli.importer.choosing import Choice, PlanTable
from nastavnik_cli.importer.headings import role_of
from nastavnik_cli.importer.layout import Layout, level_columns
from nastavnik_cli.importer.raw import RawDocument, RawTable
from nastavnik_cli.importer.rows import PlanRow

_FIELDS = {
    Role.NUMBER: "id",
    Role.STRATEGY: "strategy",
    Role.TITLE: "title",
    Role.RESULT: "result",
    Role.WHEN: "when",
    Role.START: "when",
    Role.END: "when",
    Role.RESPONSIBLE: "responsible",
}
_SINGLE = (Role.WHEN, Role.RESULT)
"""A second column of these is kept under an x- field, and told."""
_SAMPLE = 200


@dataclass(frozen=True)
class Sheet:
    """A table of the plan with its rows told apart and the x- fields of its columns."""

    plan: PlanTable
    rows: list[PlanRow]
    names: list[str]


@dataclass(frozen=True)
class Telling:
    """Reads off what is known; decides nothing any more."""

    document: RawDocument
    choice: Choice
    tables: Sequence[Sheet]

    @property
    def layout(self) -> Layout:
        return self.tables[0].plan.layout

    def columns(self) -> Iterator[Doubt]:
        table = self.tables[0]
        number, row = table.plan.source.number, table.plan.layout.stop
        for at, column in enumerate(table.plan.layout.columns):
            where = CellRef(number, row, at + 1)
            if not column.by_words and column.role not in (Role.EXTRA, Role.NUMBER):
                params = {"role": str(column.role), "heading": column.said}
                yield Doubt(DoubtReason.COLUMN_BY_CONTENT, where, params=params)
            if column.role not in (Role.EXTRA, Role.MARK) or not self._is_used(table.names[at]):
                continue
            known = role_of(column.heading) if column.by_words else None
            if known in _SINGLE and column.role is Role.EXTRA:
                params = {"role": str(known), "heading": column.said}
                yield Doubt(DoubtReason.COLUMN_TWICE, where, params=params)
            else:
                params = {"heading": column.said, "name": table.names[at]}
                yield Doubt(DoubtReason.EXTRA_COLUMN, where, params=params)

    def _is_used(self, name: str) -> bool:
        return any(name == known for table in self.tables for known in table.names) and any(
            cell.text
            for table in self.tables
            for row in table.rows
            if row.kind is RowKind.ACTIVITY
            for n, cell in row.own.items()
            if table.names[n] == name
        )

    def around(self) -> Iterator[Doubt]:
        """What the document holds beside the plan."""
        for table in self.choice.left_out:
            text = " ".join(table.table.lines())[:_SAMPLE]
            yield Doubt(
                DoubtReason.TABLE_LEFT_OUT,
                CellRef(table.number),
                params={"table": table.number, "text": text},
            )
        for table in self.choice.aside:
            text = " ".join(table.table.lines())[:_SAMPLE]
            yield Doubt(
                DoubtReason.TABLE_ASIDE, CellRef(table.number), params={"table": table.number, "text": text}
            )
        for plan in self.tables:
            for row in plan.rows:
                where = CellRef(plan.plan.source.number, row.raw.number)
                if row.kind is RowKind.ASIDE:
                    yield Doubt(DoubtReason.TEXT_ASIDE, where, params={"text": " ".join(row.texts)})
                for place, cell in enumerate(row.raw.cells, 1):
                    if cell.tables:
                        yield Doubt(DoubtReason.NESTED_TABLE, CellRef(where.table, where.row, place))
        for note in self.document.footnotes:
            yield Doubt(DoubtReason.FOOTNOTE, params={"text": note})
        if self.document.hidden:
            yield Doubt(DoubtReason.HIDDEN_LEFT_OUT, params={"count": self.document.hidden})

    def headings(self) -> tuple[tuple[str, str], ...]:
        """The document's own headings by field, in the order of its columns."""
        levels = level_columns(self.layout)
        found: dict[str, str] = {}
        for column in self.layout.columns:
            role = column.role
            if column in levels[:-1]:
                role = Role.STRATEGY
            name = _FIELDS.get(role)
            said = column.parent if role in (Role.START, Role.END) and column.parent else column.said
            if name and said and name not in found:
                found[name] = said
        return tuple(found.items())

    def views(self) -> Iterator[TableView]:
        taken = {table.plan.source.number: table for table in self.tables}
        number = 0
        for block in self.document.blocks:
            if not isinstance(block, RawTable):
                continue
            number += 1
            table = taken.get(number)
            if table is None:
                yield TableView(number, block.name, (), ())
                continue
            columns = tuple(
                ColumnView(at, column.said, column.role, column.by_words)
                for at, column in enumerate(table.plan.layout.columns, 1)
            )
            rows = tuple(RowView(row.raw.number, row.kind, row.texts) for row in table.rows)
            yield TableView(number, block.name, columns, rows)
