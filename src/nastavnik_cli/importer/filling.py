"""The cells of a row that are not its title, each to whom it belongs; builds no tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nastavnik_cli.domain.doubts import CellRef, DoubtReason
from nastavnik_cli.domain.draft import Role
from nastavnik_cli.importer.branch import Branch
from nastavnik_cli.importer.calendars import deadlines_under
from nastavnik_cli.importer.cells import joined
from nastavnik_cli.importer.fold import mostly_russian, squash
from nastavnik_cli.importer.layout import LEVELS, Column
from nastavnik_cli.importer.parting import dated_and_rest
from nastavnik_cli.importer.people import with_posts
from nastavnik_cli.importer.people_words import looks_like_people
from nastavnik_cli.importer.plan_table import TableOf
from nastavnik_cli.importer.probing import is_dated, reads
from nastavnik_cli.importer.raw import Line, RawCell
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
        held = [part for n, column in enumerate(self.table.layout.columns) for part in self._held(n, column)]
        held += self._held_by_wide()
        for n, role, lines in held:
            self._give(sharing, n, role, lines)
        # Who answers stands first, wherever the column is (contract, section 1).
        for wanted in (Role.RESPONSIBLE, Role.EXECUTOR):
            for n, lines in with_posts([(n, lines) for n, role, lines in held if role is wanted]):
                sharing.people(lines, self._cell(n))
        self._span()
        self._calendar()

    def _held(self, n: int, column: Column) -> Iterator[tuple[int, Role, Sequence[Line]]]:
        """What a cell holds by role: one thing, or the two that its heading names."""
        lines = self.row.lines(n)
        if not lines:
            return
        if column.also is None:
            yield n, column.role, lines
            return
        dated, rest = dated_and_rest(lines)
        other = column.role if column.also is Role.WHEN else column.also
        yield n, Role.WHEN, dated
        if rest_text := joined(rest):
            yield n, other, rest
            self.made[0].doubt(
                DoubtReason.DEADLINE_PARTED, "when", self._cell(n), text=joined(dated), rest=rest_text
            )

    def _held_by_wide(self) -> Iterator[tuple[int, Role, Sequence[Line]]]:
        """A text merged over several fields («по плану» over deadline and responsible): what it reads as."""
        for cell, covered in self.row.wide:
            roles = {self.table.layout.columns[n].role: n for n in covered}
            if cell.empty or Role.CALENDAR in roles or not roles.keys().isdisjoint(LEVELS):
                continue
            if Role.WHEN in roles and reads(cell.text):
                yield roles[Role.WHEN], Role.WHEN, cell.lines
            elif Role.RESPONSIBLE in roles and looks_like_people(cell.text):
                yield roles[Role.RESPONSIBLE], Role.RESPONSIBLE, cell.lines

    def _cell(self, n: int | None) -> CellRef:
        return self.table.cell(self.row, self.row.own.get(n) if n is not None else None)

    def _give(self, sharing: Sharing, n: int, role: Role, lines: Sequence[Line]) -> None:
        match role:
            case Role.WHEN:
                sharing.deadlines(lines, self._cell(n))
            case Role.RESULT:
                sharing.results(lines, self._cell(n))
            case Role.MARK:
                sharing.marks(self.table.names[n], lines, self._cell(n))
            case Role.EXTRA:
                sharing.extras(self.table.names[n], lines)
            case _:
                pass  # numbers and titles made the branches; people, spans and calendars come after

    def _calendar(self) -> None:
        """The columns of months or quarters that are marked, as deadlines: «Январь», «Май»."""
        columns = self.table.layout.columns
        cells: list[tuple[tuple[int, ...], RawCell]] = [((n,), cell) for n, cell in self.row.own.items()]
        cells += [(covered, cell) for cell, covered in self.row.wide]
        marked = [
            ([columns[n] for n in covered], cell.text)
            for covered, cell in sorted(cells, key=lambda pair: pair[0])
            if not cell.empty and all(columns[n].role is Role.CALENDAR for n in covered)
        ]
        for branch in self.made if marked else ():
            branch.when, branch.when_cell = deadlines_under(marked), self._cell(None)

    def _span(self) -> None:
        """Two columns, of starts and of ends, as one deadline: «01.02.2023 – 31.03.2023»."""
        columns = [self.table.layout.having(role)[:1] for role in (Role.START, Role.END)]
        places = [self.table.index(column[0]) if column else None for column in columns]
        first, last = (joined(self.row.lines(n)) for n in places)
        if not first and not last:
            return
        cell = self._cell(places[1] if last else places[0])
        for branch in self.made:
            branch.when, branch.when_cell = [_span_of(first, last)], cell
            if not first and reads(last):
                branch.doubt(DoubtReason.DEADLINE_END_ONLY, "when", cell, text=last)


def _span_of(first: str, last: str) -> str:
    """One deadline of a start and an end; a start alone stays open, for nobody knows the end."""
    if first and last:
        return first if squash(first) == squash(last) else f"{first} – {last}"
    if last or not is_dated(first):
        return last or first
    return f"с {first}" if mostly_russian(first) or first[0].isdigit() else f"from {first}"
