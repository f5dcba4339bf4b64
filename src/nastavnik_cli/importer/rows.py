"""What each row of a plan is, and which of its cells belongs to which column; builds no tree."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from nastavnik_cli.domain.draft import Role, RowKind
from nastavnik_cli.importer.fold import squash
from nastavnik_cli.importer.layout import DEADLINES, LEVELS, Column, Layout
from nastavnik_cli.importer.probing import number_of
from nastavnik_cli.importer.raw import Line, RawCell, RawRow, RawTable

_FIELDS = (*DEADLINES, Role.RESPONSIBLE, Role.EXECUTOR, Role.RESULT)
_SIGNED = re.compile(
    r"\s*(\*|исп(олнитель)?[.:]|исполнитель\b|составил|подготовил|согласован|утвержд|примечани|тел\."
    r"|(директор|заведующ|начальник|председатель|глава)\b.*_|prepared by|approved|note[:s])",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"(итого|всего|total)\b", re.IGNORECASE)
_ALIKE = 0.6
_FEWEST = 3
"""Fewer cells than this do not make a row of column numbers."""


@dataclass(frozen=True)
class PlanRow:
    """A row with its cells by column index; `wide` are those that cover several columns."""

    raw: RawRow
    kind: RowKind
    own: Mapping[int, RawCell]
    wide: tuple[tuple[RawCell, tuple[int, ...]], ...] = ()

    def lines(self, column: int | None) -> tuple[Line, ...]:
        cell = self.own.get(column) if column is not None else None
        return cell.lines if cell else ()

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(cell.text for cell in self.raw.cells if not cell.empty)


def plan_rows(table: RawTable, layout: Layout) -> list[PlanRow]:
    """Every row of a table with its kind, in order."""
    found: list[PlanRow] = []
    for at, raw in enumerate(table.rows):
        row = _placed(raw, layout)
        if at < layout.first:
            kind = RowKind.ABOVE
        elif at < layout.stop:
            kind = RowKind.HEADER
        else:
            kind = _kind(row, layout, found)
        found.append(replace(row, kind=kind))
    return found


def _placed(raw: RawRow, layout: Layout) -> PlanRow:
    own: dict[int, RawCell] = {}
    wide: list[tuple[RawCell, tuple[int, ...]]] = []
    for cell in raw.cells:
        covered = tuple(n for n, column in enumerate(layout.columns) if column.overlap(cell) > 0)
        if len(covered) > 1:
            # A cell drawn a little over its column's edge is still that column's.
            whole = tuple(n for n in covered if _whole(layout.columns[n], cell))
            covered = whole or (max(covered, key=lambda n: layout.columns[n].overlap(cell)),)
        if len(covered) == 1:
            own.setdefault(covered[0], cell)
        elif covered:
            wide.append((cell, covered))
    return PlanRow(raw, RowKind.EMPTY, own, tuple(wide))


def _whole(column: Column, cell: RawCell) -> bool:
    return cell.column <= column.start and column.stop <= cell.stop


def _kind(row: PlanRow, layout: Layout, before: Sequence[PlanRow]) -> RowKind:
    goes_on = any(earlier.kind in (RowKind.ACTIVITY, RowKind.CONTINUED) for earlier in before)
    tests: tuple[tuple[RowKind, Callable[[], bool]], ...] = (
        (RowKind.EMPTY, lambda: not row.raw.filled),
        (RowKind.HEADER, lambda: _is_heading_again(row, layout)),
        (RowKind.NUMBERS, lambda: _is_numbers(row)),
        (RowKind.ASIDE, lambda: _is_aside(row, before)),
        (RowKind.CONTINUED, lambda: goes_on and _is_rest(row, layout)),
        (RowKind.SECTION, lambda: _is_section(row, layout)),
        (RowKind.ACTIVITY, lambda: not goes_on or _has_title(row, layout)),
    )
    return next((kind for kind, fits in tests if fits()), RowKind.CONTINUED)


def _is_heading_again(row: PlanRow, layout: Layout) -> bool:
    filled = {n: cell for n, cell in row.own.items() if not cell.empty}
    alike = [n for n, cell in filled.items() if squash(cell.text) in _headings(layout.columns[n])]
    return len(alike) > 1 and len(alike) >= _ALIKE * len(row.raw.filled)


def _headings(column: Column) -> tuple[str, ...]:
    said = (column.heading, column.parent, column.said)
    return tuple(squash(text) for text in said if text)


def _is_numbers(row: PlanRow) -> bool:
    """The row «1 2 3 4 5» under the headings."""
    texts = [cell.text.strip(" .()") for cell in row.raw.filled]
    if len(texts) < _FEWEST or not all(re.fullmatch(r"\d{1,2}", text) for text in texts):
        return False
    numbers = [int(text) for text in texts]
    return numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _is_aside(row: PlanRow, before: Sequence[PlanRow]) -> bool:
    """A sum, or a signature or a footnote: one text behind an empty row that begins like one."""
    filled = row.raw.filled
    if _TOTAL.match(next((cell.text for cell in filled if not number_of(cell.text)), "")):
        return True
    alone = len(filled) <= _FEWEST - 1 and bool(_SIGNED.match(filled[0].text))
    after_gap = bool(before) and before[-1].kind in (RowKind.EMPTY, RowKind.ASIDE)
    return alone and (after_gap or filled[0].text.lstrip().startswith("*"))


def _is_section(row: PlanRow, layout: Layout) -> bool:
    """One text over the fields of a plan, or alone in a row that has no number."""
    numbers = {n for n, column in enumerate(layout.columns) if column.role is Role.NUMBER}
    for cell, covered in row.wide:
        roles = {layout.columns[n].role for n in covered}
        if not cell.empty and roles & set(LEVELS) and roles & set(_FIELDS):
            return True
    texts = [n for n, cell in row.own.items() if n not in numbers and not cell.empty]
    texts += [covered[0] for cell, covered in row.wide if not cell.empty]
    named = [n for n in numbers if n in row.own and not row.own[n].empty and not _numbers(row.own[n])]
    if len(texts) + len(named) != 1:
        return False
    if any(cell.continues for cell in row.raw.cells) or layout.having(Role.STRATEGY):
        return False
    if named:
        return True
    role = layout.columns[texts[0]].role
    numbered = any(row.own.get(n) and not row.own[n].empty for n in numbers)
    return not numbered and (role in LEVELS or texts[0] == 0)


def _is_rest(row: PlanRow, layout: Layout) -> bool:
    """The rest of a title, cut by a page: alone in its row, without the number that rows have here."""
    titles = [n for n, column in enumerate(layout.columns) if column.role is Role.TITLE]
    filled = row.raw.filled
    alone = len(filled) == 1 and filled[0] is row.own.get(titles[-1]) if titles else False
    return bool(alone and layout.having(Role.NUMBER) and filled[0].text[:1].islower())


def _numbers(cell: RawCell) -> bool:
    return all(bool(line.number) or not line.text or number_of(line.text) for line in cell.lines)


def _has_title(row: PlanRow, layout: Layout) -> bool:
    levels = [n for n, column in enumerate(layout.columns) if column.role in LEVELS]
    own = (row.own.get(n) for n in levels)
    return any(cell is not None and not cell.empty for cell in own) or any(
        not cell.empty and set(covered) & set(levels) for cell, covered in row.wide
    )


def with_continued(rows: Sequence[PlanRow]) -> list[tuple[PlanRow, tuple[PlanRow, ...]]]:
    """Each row of the plan that stands for itself, with those that go on with it."""
    found: list[tuple[PlanRow, tuple[PlanRow, ...]]] = []
    for row in rows:
        if row.kind is RowKind.CONTINUED and found and found[-1][0].kind is RowKind.ACTIVITY:
            first, more = found[-1]
            found[-1] = (first, (*more, row))
        else:
            found.append((row, ()))
    return found


def joined_row(first: PlanRow, more: Sequence[PlanRow]) -> PlanRow:
    """A row with the texts of those that go on with it below its own."""
    own = dict(first.own)
    for row in more:
        for n, cell in row.own.items():
            if cell.empty or cell.continues:
                continue
            known = own.get(n)
            before = (*known.lines, Line("")) if known and known.lines else ()
            own[n] = replace(cell, lines=(*before, *cell.lines))
    return replace(first, own=own)
