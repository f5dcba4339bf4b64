"""Which rows of a table are its headings, and what each column holds; reads no activity.

Headings are found by their words anywhere in the first rows, in one level or more. Where the words
fail, a column's cells speak: deadlines are what the grammar reads.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from nastavnik_cli.domain.draft import Role
from nastavnik_cli.importer.fold import fold, squash
from nastavnik_cli.importer.headings import MAX_HEADING, role_below, role_of
from nastavnik_cli.importer.people_words import looks_like_people
from nastavnik_cli.importer.probing import is_dated, number_of
from nastavnik_cli.importer.raw import RawCell, RawRow, RawTable

_SEARCHED = 15
_MAX_DEPTH = 3
_TELLING = frozenset(Role) - {Role.EXTRA}
_FIELDS = frozenset({Role.WHEN, Role.START, Role.END, Role.RESPONSIBLE, Role.RESULT, Role.MARK})
_SHARE = 0.5
_SAMPLE = 200


@dataclass(frozen=True, slots=True)
class Column:
    """A column at grid columns [start, stop); `parent` is the heading above a heading."""

    role: Role
    heading: str
    start: int
    stop: int
    by_words: bool = True
    parent: str = ""

    @property
    def said(self) -> str:
        """The heading as a reader of the document would say it."""
        return (
            f"{self.parent}: {self.heading}" if self.parent and self.heading else self.heading or self.parent
        )

    def overlap(self, cell: RawCell) -> int:
        return min(self.stop, cell.stop) - max(self.start, cell.column)


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a table and the indexes [first, stop) of its heading rows."""

    columns: tuple[Column, ...]
    first: int
    stop: int

    def having(self, *roles: Role) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.role in roles)

    @property
    def is_plan(self) -> bool:
        """Activities, and for each a deadline or one who answers."""
        return bool(self.having(Role.TITLE) and self.having(*_FIELDS - {Role.RESULT}))

    @property
    def key(self) -> tuple[str, ...]:
        return tuple(squash(column.said) for column in self.columns)


def find_layout(table: RawTable) -> Layout | None:
    """The headings of a table by their words; None where its first rows hold none."""
    scored = [(_score(row), -at) for at, row in enumerate(table.rows[:_SEARCHED])]
    best, at = max(scored, default=(0, 0))
    if not best:
        return None
    stop = _header_stop(table.rows, -at)
    columns = _settled(_columns(table.rows[-at:stop]), _body(table, stop))
    return Layout(tuple(columns), -at, stop)


def layout_by_content(table: RawTable) -> Layout | None:
    """The columns of a table without headings; None unless a column of deadlines is there."""
    rows = [row for row in table.rows if len(row.filled) > 1]
    if len(rows) <= 1:
        return None
    edges = max((row.cells for row in rows), key=len)
    blank = [Column(Role.EXTRA, "", cell.column, cell.stop, by_words=False) for cell in edges]
    columns = _settled(blank, table.rows)
    layout = Layout(tuple(columns), 0, 0)
    return layout if layout.is_plan and layout.having(Role.WHEN) else None


def _score(row: RawRow) -> int:
    """How many different roles the cells of a row name; 0 where they make no heading of a plan."""
    filled = row.filled
    if len(filled) <= 1 or any(len(cell.text) > MAX_HEADING for cell in filled):
        return 0
    roles = {role_of(cell.text) for cell in filled} & _TELLING
    named = bool(roles & {Role.TITLE, Role.STRATEGY})
    if not (named and roles & _FIELDS) and not {Role.WHEN, Role.RESPONSIBLE} <= roles:
        return 0
    # A row of the plan may begin with a heading's word here and there: most cells must.
    told = sum(role_of(cell.text) is not None for cell in filled)
    return len(roles) if 2 * told >= len(filled) else 0


def _header_stop(rows: Sequence[RawRow], first: int) -> int:
    """The index after the last row of the headings."""
    stop = first + 1
    wide = [cell for cell in rows[first].cells if cell.span > 1 and not cell.empty]
    while stop < len(rows) and stop - first < _MAX_DEPTH:
        row = rows[stop]
        continued = any(cell.continues for cell in row.cells)
        below = [cell for cell in row.filled if any(w.column <= cell.column < w.stop for w in wide)]
        split = {role_of(cell.text) for cell in row.filled} <= {Role.START, Role.END, Role.MARK}
        if not row.filled or not (continued or (below and len(below) == len(row.filled)) or split):
            break
        stop += 1
    return stop


def _columns(rows: Sequence[RawRow]) -> list[Column]:
    """The lowest headings, each with the one above it, over their grid columns."""
    width = max((cell.stop for row in rows for cell in row.cells), default=0)
    paths: list[tuple[RawCell, ...]] = []
    for at in range(width):
        stack = [
            cell for row in rows for cell in row.cells if cell.column <= at < cell.stop and not cell.empty
        ]
        paths.append(tuple(stack))
    found = []
    start = 0
    for path, cells in groupby(paths):
        count = len(list(cells))
        found.append(_column(path, start, start + count))
        start += count
    return found


def _column(path: tuple[RawCell, ...], start: int, stop: int) -> Column:
    if not path:
        return Column(Role.EXTRA, "", start, stop, by_words=False)
    role = role_of(path[0].text)
    for cell in path[1:]:
        role = role_below(role, cell.text)
    parent = path[-2].text if len(path) > 1 else ""
    return Column(role or Role.EXTRA, path[-1].text, start, stop, role is not None, parent)


def _body(table: RawTable, start: int) -> Sequence[RawRow]:
    return table.rows[start : start + _SAMPLE]


def texts_of(column: Column, rows: Sequence[RawRow]) -> list[str]:
    """The texts of a column's own cells, those that span several columns left out."""
    return [
        cell.text
        for row in rows
        for cell in row.cells
        if cell.text and column.start <= cell.column and cell.stop <= column.stop
    ]


def _settled(columns: list[Column], rows: Sequence[RawRow]) -> list[Column]:
    """Roles made whole: unknown columns by their cells, one column for what must be one."""
    columns = _by_content(columns, rows)
    columns = _with_a_title(columns, rows)
    columns = _one_deadline(columns, rows)
    return _who_answers(_one_of(columns, Role.NUMBER, Role.RESULT))


def _by_content(columns: list[Column], rows: Sequence[RawRow]) -> list[Column]:
    roles = {column.role for column in columns}
    found = []
    for column in columns:
        role = column.role
        if not column.by_words and role is Role.EXTRA:
            role = _told_by(texts_of(column, rows), roles)
            roles.add(role)
        found.append(replace(column, role=role))
    return found


def _told_by(texts: list[str], taken: set[Role]) -> Role:
    """What the cells of a nameless column hold, of the roles that no other column has."""
    tests: dict[Role, Callable[[str], bool]] = {
        Role.NUMBER: lambda text: bool(number_of(text)),
        Role.WHEN: is_dated,
        Role.RESPONSIBLE: looks_like_people,
    }
    for role, test in tests.items():
        if role not in taken and texts and sum(map(test, texts)) > _SHARE * len(texts):
            return role
    return Role.EXTRA


def _with_a_title(columns: list[Column], rows: Sequence[RawRow]) -> list[Column]:
    """Where nothing is called an activity: the last level above them is, else the longest texts are."""
    roles = [column.role for column in columns]
    if Role.TITLE in roles:
        return columns
    if Role.STRATEGY in roles:
        at = len(roles) - 1 - roles[::-1].index(Role.STRATEGY)
        return [replace(c, role=Role.TITLE) if n == at else c for n, c in enumerate(columns)]
    nameless = [c for c in columns if c.role is Role.EXTRA and not c.by_words]
    if not nameless:
        return columns
    longest = max(nameless, key=lambda c: sum(map(len, texts_of(c, rows))))
    return [replace(c, role=Role.TITLE) if c is longest else c for c in columns]


def _one_deadline(columns: list[Column], rows: Sequence[RawRow]) -> list[Column]:
    """Of several columns of deadlines the one whose cells read best; start and end are a pair."""
    several = [column for column in columns if column.role is Role.WHEN]
    if any(c.role in (Role.START, Role.END) for c in columns):
        return [replace(c, role=Role.EXTRA) if c in several else c for c in columns]
    if len(several) <= 1:
        return columns

    def share(column: Column) -> float:
        texts = texts_of(column, rows)
        return sum(map(is_dated, texts)) / len(texts) if texts else 0.0

    best = max(several, key=share)
    return [replace(c, role=Role.EXTRA) if c in several and c is not best else c for c in columns]


_RESULT_WORDS = ("результат", "итог", "документ", "outcome", "output")


def _one_of(columns: list[Column], *roles: Role) -> list[Column]:
    """One column of numbers and one of results: the first, among results the most outspoken."""
    for role in roles:
        several = [column for column in columns if column.role is role]

        def rank(column: Column) -> int:
            said = fold(column.said)
            return next((n for n, word in enumerate(_RESULT_WORDS) if word in said), len(_RESULT_WORDS))

        best = min(several, key=rank) if several and role is Role.RESULT else several[:1]
        kept = [best] if isinstance(best, Column) else best
        columns = [
            replace(c, role=Role.EXTRA) if c.role is role and not any(c is k for k in kept) else c
            for c in columns
        ]
    return columns


def _who_answers(columns: list[Column]) -> list[Column]:
    """Beside «Ответственный», «Исполнитель» takes part."""
    several = [column for column in columns if column.role is Role.RESPONSIBLE]
    answers = [
        column for column in several if fold(column.said).startswith(("ответ", "отв", "lead", "responsib"))
    ]
    if len(several) <= 1 or not answers:
        return columns
    return [
        replace(c, role=Role.EXECUTOR) if c in several and not any(c is a for a in answers[:1]) else c
        for c in columns
    ]


def level_columns(layout: Layout) -> tuple[Column, ...]:
    """The columns whose cells make the tree, the highest first; the last holds the activities."""
    titles = layout.having(Role.TITLE)
    return (*layout.having(Role.STRATEGY), *titles)
