"""The cells of a row that are not its title, each to whom it belongs; builds no tree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nastavnik_cli.domain.doubts import DoubtReason
from nastavnik_cli.domain.draft import Role
from nastavnik_cli.importer.branch import Branch
from nastavnik_cli.importer.cells import joined
from nastavnik_cli.importer.fold import mostly_russian, squash
from nastavnik_cli.importer.plan_table import TableOf
from nastavnik_cli.importer.probing import is_dated, reads
from nastavnik_cli.importer.rows import PlanRow
from nastavnik_cli.importer.sharing import Sharing


@dataclass(frozen=True)
class Filling:
    """A row, the branches made of it, and what stands above them."""

    table: TableOf
    row: PlanRow
    made: Sequence[Branch]
    above: Branch | None

    def fill(self) -> None:
        sharing = Sharing(self.made, self.above)
        for n, column in enumerate(self.table.layout.columns):
            lines = self.row.lines(n)
            if lines:
                self._give(sharing, n, column.role)
        # Who answers stands first, wherever the column is (contract, section 1).
        for role in (Role.RESPONSIBLE, Role.EXECUTOR):
            for column in self.table.layout.having(role):
                n = self.table.index(column)
                if lines := self.row.lines(n):
                    sharing.people(lines, self.table.cell(self.row, self.row.own.get(n)))
        self._span()

    def _give(self, sharing: Sharing, n: int, role: Role) -> None:
        lines, cell = self.row.lines(n), self.table.cell(self.row, self.row.own.get(n))
        match role:
            case Role.WHEN:
                sharing.deadlines(lines, cell)
            case Role.RESULT:
                sharing.results(lines, cell)
            case Role.MARK:
                sharing.marks(self.table.names[n], lines, cell)
            case Role.EXTRA:
                sharing.extras(self.table.names[n], lines)
            case _:
                pass  # numbers and titles made the branches; people and spans come after

    def _span(self) -> None:
        """Two columns, of starts and of ends, as one deadline: «01.02.2023 – 31.03.2023»."""
        columns = [self.table.layout.having(role)[:1] for role in (Role.START, Role.END)]
        places = [self.table.index(column[0]) if column else None for column in columns]
        first, last = (joined(self.row.lines(n)) for n in places)
        if not first and not last:
            return
        n = places[1] if last else places[0]
        cell = self.table.cell(self.row, self.row.own.get(n) if n is not None else None)
        for branch in self.made:
            branch.when, branch.when_cell = [_span_of(first, last)], cell
            if bool(first) != bool(last) and reads(last or first):
                branch.doubt(DoubtReason.DEADLINE_END_ONLY, "when", cell, text=last or first)


def _span_of(first: str, last: str) -> str:
    """One deadline of a start and an end; a start alone stays open, for nobody knows the end."""
    if first and last:
        return first if squash(first) == squash(last) else f"{first} – {last}"
    if last or not is_dated(first):
        return last or first
    return f"с {first}" if mostly_russian(first) or first[0].isdigit() else f"from {first}"
