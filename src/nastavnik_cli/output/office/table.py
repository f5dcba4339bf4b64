"""The plan as the table of its document: columns, rows and merged cells of text; lays out nothing.

The document's own columns in its own order (`headings:`), else the six of the usual form. A deadline,
a result or the responsible stated for a group stand once, in a cell merged over those who inherit it;
so a reader of the file gets the same plan back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import assert_never

from nastavnik_cli.domain.model import Person, Roadmap, Stated, Strategy
from nastavnik_cli.domain.plan import Plan
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.marks import facts
from nastavnik_cli.output.office.columns import Column, columns_of, heading
from nastavnik_cli.views import Heading, Line, PlanView, Row


@dataclass(frozen=True, slots=True)
class Cell:
    """Paragraphs of text; `rows` > 1: merged downwards; 0: covered by the cell above."""

    lines: tuple[str, ...] = ()
    rows: int = 1


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of cells, one a column; `section` is set instead where one text spans the whole table."""

    cells: dict[Column, Cell] = field(default_factory=dict)
    section: str | None = None
    is_heading: bool = False


@dataclass(frozen=True)
class PlanTable:
    columns: tuple[Column, ...]
    headings: tuple[str, ...]
    rows: tuple[TableRow, ...]


def plan_table(view: PlanView, t: Words, *, marks: bool = False) -> PlanTable:
    """The rows of a view as the document has them; `marks` adds the column «Отметка об исполнении»."""
    roadmap = view.evaluation.plan.roadmap
    columns = columns_of(roadmap.headings, marks=marks)
    builder = _Builder(view.evaluation.plan, columns, t)
    rows = builder.rows(view.lines)
    return PlanTable(columns, tuple(heading(column, roadmap.headings, t) for column in columns), rows)


def person_lines(person: Person) -> tuple[str, ...]:
    """Organisation, position, name: each on a line, as such cells are written."""
    return tuple(part for part in (person.organization, person.position, person.name) if part)


def responsible_lines(ids: tuple[str, ...], roadmap: Roadmap) -> tuple[str, ...]:
    """All who are responsible, parted by an empty line."""
    lines: list[str] = []
    for name in ids:
        person = roadmap.people.get(name)
        lines.extend((*(("",) if lines else ()), *(person_lines(person) if person else (name,))))
    return tuple(lines)


def numbers(plan: Plan) -> dict[str, str]:
    """The number of every item in the document: its id where all ids are numbers, else its place."""
    unseen = tuple(strategy.id for strategy in plan.roadmap.strategies if is_unseen(plan.roadmap))
    ids = tuple(name for name in plan.by_id if name not in unseen)
    if all(name[0].isdigit() for name in ids):
        return {name: name for name in ids}
    found: dict[str, str] = dict.fromkeys(unseen, "")
    counts: dict[str, int] = {}
    for stated, above, _ in plan.roadmap.walk():
        if stated.id in unseen:
            continue
        parent = found[above[-1].id] if above else ""
        counts[parent] = counts.get(parent, 0) + 1
        found[stated.id] = f"{parent}.{counts[parent]}" if parent else f"{counts[parent]}"
    return found


def is_unseen(roadmap: Roadmap) -> bool:
    """A document without strategies: the import calls the only one as the column of the activities."""
    strategy, *others = roadmap.strategies
    title = roadmap.headings.title if roadmap.headings else None
    stated = (strategy.when, strategy.result, strategy.responsible)
    return not others and strategy.title == title and not any(stated)


class _Builder:
    """Makes the rows of one table; holds what every cell of it needs."""

    def __init__(self, plan: Plan, columns: tuple[Column, ...], t: Words) -> None:
        self.plan, self.columns, self.t = plan, columns, t
        self.numbers = numbers(plan)
        self.stated: dict[str, Stated] = {stated.id: stated for stated, _, _ in plan.roadmap.walk()}
        self.by_strategy = Column.STRATEGY in columns

    def rows(self, lines: tuple[Line, ...]) -> tuple[TableRow, ...]:
        drafts: list[tuple[Line | None, dict[Column, _Draft]] | str] = []
        for strategy, below in _by_strategy(lines):
            if not self.by_strategy and not is_unseen(self.plan.roadmap):
                drafts.append(f"{self.numbers[strategy.id]}. {strategy.title}")
            drafts.extend((line, self._drafts(strategy, line)) for line in below)
            if self.by_strategy and not below:
                drafts.append((None, self._drafts(strategy, None)))
        return self._merged(drafts)

    def _drafts(self, strategy: Heading, line: Line | None) -> dict[Column, _Draft]:
        return {column: self._draft(column, strategy, line) for column in self.columns}

    def _draft(self, column: Column, strategy: Heading, line: Line | None) -> _Draft:  # noqa: PLR0911
        match column:
            case Column.ID if self.by_strategy:
                return _Draft((f"{self.numbers[strategy.id]}.",), ("id", strategy.id))
            case Column.STRATEGY:
                return _Draft(_lines(strategy.title), ("strategy", strategy.id))
            case _ if line is None:
                return _Draft()
            case Column.ID:
                return _Draft((f"{self.numbers[line.id]}.",))
            case Column.TITLE:
                return _Draft(self._title(line))
            case Column.MARK:
                return _Draft(facts(line, self.t) if isinstance(line, Row) else ())
            case Column.RESULT | Column.WHEN | Column.RESPONSIBLE:
                return self._inherited(column, line)
            case _:
                assert_never(column)

    def _title(self, line: Line) -> tuple[str, ...]:
        """With the number in front where no column of its own shows it."""
        first, *rest = _lines(line.title)
        if self.by_strategy or (Column.ID not in self.columns and self._has_groups):
            first = f"{self.numbers[line.id]}. {first}"
        return (first, *rest)

    @property
    def _has_groups(self) -> bool:
        return any(not isinstance(group.stated, Strategy) for group in self.plan.groups)

    def _inherited(self, column: Column, line: Line) -> _Draft:
        """The value of the nearest that states it; merged with its neighbours inside one activity."""
        reader = _READERS[column]
        for name in (line.id, *reversed(line.path)):
            lines = reader(self.stated[name], self.plan.roadmap)
            if lines:
                block = (*line.path, line.id)[1]
                return _Draft(lines, (column.value, name, block))
        return _Draft()

    def _merged(self, drafts: list[tuple[Line | None, dict[Column, _Draft]] | str]) -> tuple[TableRow, ...]:
        rows: list[TableRow] = []
        for number, draft in enumerate(drafts):
            if isinstance(draft, str):
                rows.append(TableRow(section=draft))
                continue
            line, cells = draft
            rows.append(
                TableRow(
                    {column: _cell(drafts, number, column) for column in cells},
                    is_heading=isinstance(line, Heading),
                )
            )
        return tuple(rows)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A cell before merging: neighbours below with the same `source` become one with it."""

    lines: tuple[str, ...] = ()
    source: tuple[str, ...] | None = None


def _cell(drafts: list[tuple[Line | None, dict[Column, _Draft]] | str], number: int, column: Column) -> Cell:
    def source(index: int) -> tuple[str, ...] | None:
        other = drafts[index] if 0 <= index < len(drafts) else ""
        return None if isinstance(other, str) else other[1][column].source

    own = source(number)
    draft = drafts[number]
    lines = () if isinstance(draft, str) else draft[1][column].lines
    if own is None:
        return Cell(lines)
    if source(number - 1) == own:
        return Cell((), 0)
    end = number + 1
    while source(end) == own:
        end += 1
    return Cell(lines, end - number)


def _by_strategy(lines: tuple[Line, ...]) -> list[tuple[Heading, list[Line]]]:
    found: list[tuple[Heading, list[Line]]] = []
    for line in lines:
        if isinstance(line, Heading) and not line.path:
            found.append((line, []))
        else:
            found[-1][1].append(line)
    return found


def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n"))


def _when(stated: Stated, _: Roadmap) -> tuple[str, ...]:
    return tuple(line for phrase in stated.when or () for line in _lines(phrase.text))


def _result(stated: Stated, _: Roadmap) -> tuple[str, ...]:
    return tuple(line for text in stated.result or () for line in _lines(text))


def _responsible(stated: Stated, roadmap: Roadmap) -> tuple[str, ...]:
    return responsible_lines(stated.responsible or (), roadmap)


_READERS: dict[Column, Callable[[Stated, Roadmap], tuple[str, ...]]] = {
    Column.RESULT: _result,
    Column.WHEN: _when,
    Column.RESPONSIBLE: _responsible,
}
