"""The rows of a plan into a tree of branches; reads no deadline and knows no people.

Levels come from section rows, from the columns above the activities, from the numbers (1, 1.1,
1.1.1) and from the items of a cell, in this order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from nastavnik_cli.domain.doubts import CellRef, DoubtReason
from nastavnik_cli.domain.draft import Role, RowKind
from nastavnik_cli.importer.branch import Branch
from nastavnik_cli.importer.cells import Mark, blocks_of, items_of, joined, marker
from nastavnik_cli.importer.dittos import with_dittos
from nastavnik_cli.importer.filling import Filling
from nastavnik_cli.importer.fold import squash
from nastavnik_cli.importer.layout import Column, Layout, level_columns
from nastavnik_cli.importer.people import split_people
from nastavnik_cli.importer.plan_table import Merges, TableOf, cell_of, number_is_of_leaf
from nastavnik_cli.importer.probing import number_of
from nastavnik_cli.importer.raw import Line, RawCell
from nastavnik_cli.importer.rows import PlanRow, joined_row, with_continued
from nastavnik_cli.importer.sections import Sections, numbered_title
from nastavnik_cli.importer.sharing import Sharing
from nastavnik_cli.importer.titles import branches_of


@dataclass
class Grower:
    """Grows one tree from the rows of one or more tables; `names` are the x- fields by column."""

    sections: Sections = field(default_factory=Sections)
    loose: list[Branch] = field(default_factory=list)
    """Activities that stand under no strategy."""
    _levels: list[Branch | None] = field(default_factory=list)
    _numbered: list[tuple[tuple[str, ...], Branch]] = field(default_factory=list)

    @property
    def roots(self) -> list[Branch]:
        return self.sections.roots

    def heading(self, text: str) -> None:
        """A line between two tables: the section of the second."""
        number, title = numbered_title(text)
        self.sections.begin(title, number, CellRef())
        self._levels, self._numbered = [], []

    def table(self, number: int, layout: Layout, rows: Sequence[PlanRow], names: Sequence[str]) -> None:
        """The rows of one table, whose columns `layout` and x- fields `names` tell."""
        table = TableOf(number, layout, names, number_is_of_leaf(layout, rows))
        kept = [row for row in rows if row.kind in (RowKind.SECTION, RowKind.ACTIVITY, RowKind.CONTINUED)]
        merges = Merges(table, kept)
        before: PlanRow | None = None
        for row, more in with_continued(kept):
            whole = joined_row(row, more)
            if whole.kind is RowKind.SECTION:
                self._section(table, whole)
                continue
            whole, dittos = with_dittos(merges.inherited(whole), before, layout)
            made = self._row(table, whole, continued=bool(more))
            merges.note(made)
            _tell_dittos(table, whole, dittos, made)
            before = whole
        for merge in merges.unequal:
            Sharing(merge.made, None).unknown_deadlines(merge.made, merge.parts, merge.cell)

    def _section(self, table: TableOf, row: PlanRow) -> None:
        wide = [cell for cell, _ in row.wide if not cell.empty]
        numbers = table.layout.having(Role.NUMBER)
        text_cells = wide or [cell for cell in row.raw.filled if not _is_number_cell(cell, numbers)]
        text = joined(text_cells[0].lines)
        number, title = numbered_title(text)
        own = number_of(table.number_text(row)) or number_of(text_cells[0].lines[0].number)
        cell = table.cell(row, text_cells[0])
        title = title if number or not own else text
        branch = self.sections.begin(title or own, own or number, cell)
        self._levels, self._numbered = [], []
        Filling(table, row, [branch], None).fill()

    def _row(self, table: TableOf, row: PlanRow, *, continued: bool) -> list[Branch]:
        self.sections.activity()
        levels = level_columns(table.layout)
        parts = self._split(table, row, levels)
        made: list[Branch] = []
        holders: list[Branch | None] = []
        for part in parts:
            holder = self._holder(table, part, levels[:-1])
            branches = self._activities(table, part, levels[-1], holder)
            made += branches
            holders.append(holder)
        if not made:
            return []
        above = holders[0] if len(parts) == 1 else None
        Filling(table, row, made, above).fill()
        if len(parts) > 1:
            made[0].doubt(DoubtReason.ROW_SPLIT, "title", table.cell(row), count=len(parts))
        if continued:
            made[0].doubt(DoubtReason.ROW_CONTINUED, "title", table.cell(row))
        return made

    def _split(self, table: TableOf, row: PlanRow, levels: Sequence[Column]) -> list[PlanRow]:
        """A row that holds several strategies, parted where numbers, titles and items agree on it."""
        at = table.index(levels[0])
        titles = blocks_of(row.lines(at))
        if len(levels) <= 1 or len(titles) <= 1:
            return [row]
        numbers = [line for line in row.lines(table.number) if number_of(line.text or line.number)]
        items = items_of(row.lines(table.index(levels[-1])))
        if not len(titles) == len(numbers) == len(items.restarts) or items.lead:
            return [row]
        bounds = [*items.restarts, len(items.items)]
        cuts = _cut_lines(
            row.lines(table.index(levels[-1])), [bounds[n + 1] - bounds[n] for n in range(len(titles))]
        )
        found = []
        for title, number, cut in zip(titles, numbers, cuts, strict=True):
            own = dict(row.own)
            for n, lines in ((at, title), (table.number, [number]), (table.index(levels[-1]), cut)):
                if n is not None and n in own:
                    own[n] = replace(own[n], lines=tuple(lines))
            found.append(replace(row, own=own))
        return found

    def _holder(self, table: TableOf, row: PlanRow, levels: Sequence[Column]) -> Branch | None:
        """The branch of the lowest column above the activities, made where the row names a new one."""
        self._levels += [None] * (len(levels) - len(self._levels))
        holder = self.sections.current
        number = "" if table.number_is_of_leaf else number_of(table.number_text(row))
        for depth, column in enumerate(levels):
            n = table.index(column)
            cell = row.own.get(n)
            known = self._levels[depth]
            if cell and cell.text and not cell.continues:
                marked, title = numbered_title(joined(cell.lines))
                automatic = number_of(cell.lines[0].number)
                own = (number if depth == 0 else "") or automatic or marked
                title = title if marked or not own else joined(cell.lines)
                if known is None or squash(known.title) != squash(title):
                    known = Branch(title, own, table.cell(row, cell))
                    (holder.children if holder else self.roots).append(known)
                    self._levels[depth:] = [known, *[None] * (len(levels) - depth - 1)]
                    self._numbered = []
            elif known is not None and cell is not None and depth == 0 and not cell.continues:
                self._continued(table, row, known)
            holder = known or holder
        return holder

    def _continued(self, table: TableOf, row: PlanRow, known: Branch) -> None:
        """The cell of the level is empty, not merged: its items tell whether they go on."""
        items = items_of(row.lines(table.index(level_columns(table.layout)[-1]))).items
        if items and items[0].number not in ("", "1"):
            known.doubt(DoubtReason.ROW_CONTINUED, "title", table.cell(row))

    def _activities(
        self, table: TableOf, row: PlanRow, column: Column, holder: Branch | None
    ) -> list[Branch]:
        """The activities of a row, put where their numbers say."""
        cell = cell_of(row, table.index(column))
        row_number = table.number_text(row) if table.number_is_of_leaf else ""
        branches = branches_of(table, row, cell, row_number)
        if not branches:
            return []
        number = number_of(row_number) or branches[0].number
        parent = self._opened_list(cell, row_number)
        if parent is not None:
            parent.children += branches
        elif len(branches) == 1:
            branches[0].number = number
            self._place(branches[0], holder)
        else:
            for branch in branches:
                (holder.children if holder else self.loose).append(branch)
        return branches

    def _opened_list(self, cell: RawCell | None, row_number: str) -> Branch | None:
        """The activity of the rows above whose list goes on: a bullet in a row without a number is of it."""
        lines = [line for line in cell.lines if not line.blank] if cell else []
        mark = marker(lines[0]) if lines else None
        in_list = mark is not None and mark[0] is not Mark.NUMBER and not row_number
        return self._numbered[-1][1] if in_list and self._numbered else None

    def _place(self, branch: Branch, holder: Branch | None) -> None:
        """Under the branch whose number begins this one's: 1.1.2 under 1.1."""
        path = tuple(branch.number.split(".")) if branch.number else ()
        while self._numbered and not (path and _is_below(path, self._numbered[-1][0])):
            self._numbered.pop()
        parent = self._numbered[-1][1] if self._numbered else holder
        (parent.children if parent else self.loose).append(branch)
        if path:
            self._numbered.append((path, branch))


def _tell_dittos(table: TableOf, row: PlanRow, columns: Sequence[int], made: Sequence[Branch]) -> None:
    """Whom «то же» was read as, to be checked."""
    for n in columns if made else ():
        text = "; ".join(found.name for found in split_people(row.lines(n)))
        made[0].doubt(DoubtReason.PEOPLE_AS_ABOVE, "responsible", table.cell(row, row.own[n]), text=text)


def _cut_lines(lines: Sequence[Line], counts: Sequence[int]) -> list[list[Line]]:
    """The lines of a cell in runs of so many items of the highest level each."""
    starts: list[int] = []
    for at, line in enumerate(lines):
        mark = marker(line)
        if mark and mark[0] is Mark.NUMBER and "." not in mark[1]:
            starts.append(at)
    edges = [0]
    for count in counts[:-1]:
        edges.append(edges[-1] + count)
    cuts = (
        [starts[edge] for edge in edges] if all(edge < len(starts) for edge in edges) else [0] * len(counts)
    )
    return [list(lines[a:b]) for a, b in zip(cuts, [*cuts[1:], len(lines)], strict=True)]


def _is_below(path: tuple[str, ...], parent: tuple[str, ...]) -> bool:
    return len(path) > len(parent) and path[: len(parent)] == parent


def _is_number_cell(cell: RawCell, numbers: Sequence[Column]) -> bool:
    inside = any(column.start <= cell.column and cell.stop <= column.stop for column in numbers)
    return inside and all(not line.text or bool(number_of(line.text)) for line in cell.lines)
