"""A plan as an import understood it: plain frozen values in the contract's fields, and doubts.

Knows no document format, no YAML and no words; `importer` makes it, `output` spells it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from nastavnik_cli.domain.doubts import NOWHERE, CellRef, Doubt
from nastavnik_cli.domain.schedule import YearKind
from nastavnik_cli.errors import Path


class Role(StrEnum):
    """What a column of a plan holds."""

    NUMBER = "number"
    STRATEGY = "strategy"  # a level above the activities
    TITLE = "title"
    WHEN = "when"
    START = "start"
    END = "end"
    CALENDAR = "calendar"  # a month or a quarter, marked where something is due
    RESPONSIBLE = "responsible"
    EXECUTOR = "executor"  # takes part where another column says who answers
    RESULT = "result"
    MARK = "mark"  # what has been done: «Отметка об исполнении», «Фактическая дата»
    EXTRA = "extra"


class RowKind(StrEnum):
    """What a row of a plan is."""

    ABOVE = "above"  # a title or an approval above the headings, inside the table
    HEADER = "header"
    NUMBERS = "numbers"  # 1 2 3 4 5 under the headings
    EMPTY = "empty"
    SECTION = "section"
    ACTIVITY = "activity"
    CONTINUED = "continued"  # the rest of the row above
    ASIDE = "aside"  # a signature or a footnote below the plan


@dataclass(frozen=True, slots=True)
class DraftPhrase:
    """A deadline: `text` None where nobody can say which it is; `bare`: the grammar reads it.

    An activity whose deadline is not known is written as a group without activities: nothing may be
    put there, and a leaf must have a deadline.
    """

    text: str | None
    as_: str | None = None
    bare: bool = False


@dataclass(frozen=True, slots=True)
class DraftRecord:
    """What a filled mark became: a completion of a window (key) or, without key, a dated note."""

    on: date
    key: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class DraftNode:
    """A strategy, a group or an activity; `responsible` names ids of people, `extras` x- fields."""

    id: str
    title: str
    when: tuple[DraftPhrase, ...] = ()
    result: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    extras: tuple[tuple[str, tuple[str, ...]], ...] = ()
    records: tuple[DraftRecord, ...] = ()
    activities: tuple[DraftNode, ...] = ()
    cell: CellRef = NOWHERE


@dataclass(frozen=True, slots=True)
class DraftPerson:
    id: str
    name: str
    position: str | None = None
    organization: str | None = None
    phone: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column as understood; `by_words` False: its heading said nothing, its cells did."""

    number: int
    heading: str
    role: Role
    by_words: bool


@dataclass(frozen=True, slots=True)
class RowView:
    number: int
    kind: RowKind
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableView:
    """A table as understood; without columns it was not taken for a plan."""

    number: int
    name: str
    columns: tuple[ColumnView, ...]
    rows: tuple[RowView, ...]


@dataclass(frozen=True)
class Draft:
    """An imported plan. `period` is the contract's text; `headings` keep the document's order."""

    title: str
    period: str
    strategies: tuple[DraftNode, ...]
    people: tuple[DraftPerson, ...] = ()
    year: YearKind = YearKind.CALENDAR
    language: str = "ru"
    program: str | None = None
    document: str | None = None
    approved: date | None = None
    organization: str | None = None
    headings: tuple[tuple[str, str], ...] = ()
    review: tuple[Doubt, ...] = ()
    tables: tuple[TableView, ...] = ()

    def walk(self) -> Iterator[tuple[DraftNode, Path]]:
        """Every strategy, group and activity in order, with its path."""
        for number, strategy in enumerate(self.strategies):
            yield from _walk(strategy, ("strategies", number))


def _walk(node: DraftNode, path: Path) -> Iterator[tuple[DraftNode, Path]]:
    yield node, path
    for number, child in enumerate(node.activities):
        yield from _walk(child, (*path, "activities", number))
