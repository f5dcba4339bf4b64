"""The columns of a table as they were understood; finds none and reads no activity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nastavnik_cli.domain.draft import Role
from nastavnik_cli.importer.fold import squash
from nastavnik_cli.importer.raw import RawCell, RawRow

LEVELS = (Role.STRATEGY, Role.TITLE)
DEADLINES = (Role.WHEN, Role.START, Role.END, Role.CALENDAR)
_FIELDS = (*DEADLINES, Role.RESPONSIBLE, Role.MARK)


@dataclass(frozen=True, slots=True)
class Column:
    """A column at grid columns [start, stop); `parent` is the heading above a heading.

    `unit`: the phrase of a month or a quarter that the heading is; `also`: what the heading says
    that its cells hold beside the role («Сроки, место проведения»).
    """

    role: Role
    heading: str
    start: int
    stop: int
    by_words: bool = True
    parent: str = ""
    unit: str = ""
    also: Role | None = None

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
        return bool(self.having(Role.TITLE) and self.having(*_FIELDS))

    @property
    def key(self) -> tuple[str, ...]:
        return tuple(squash(column.said) for column in self.columns)


def texts_of(column: Column, rows: Sequence[RawRow]) -> list[str]:
    """The texts of a column's own cells, those that span several columns left out."""
    return [
        cell.text
        for row in rows
        for cell in row.cells
        if cell.text and column.start <= cell.column and cell.stop <= column.stop
    ]


def level_columns(layout: Layout) -> tuple[Column, ...]:
    """The columns whose cells make the tree, the highest first; the last holds the activities."""
    return tuple(column for role in LEVELS for column in layout.having(role))
