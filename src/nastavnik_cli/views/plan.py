"""An evaluation as headings, rows and totals; holds no words, widths or colours.

Every renderer (terminal, page, Word, Excel, flat files) reads these and asks nothing again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from nastavnik_cli.domain.evaluate import Evaluation, Tally, most_pressing_of
from nastavnik_cli.domain.plan import Group
from nastavnik_cli.views.rows import Heading, Line, Row, dated_tally, narrowed, row_of
from nastavnik_cli.views.selection import Selection, select


@dataclass(frozen=True)
class PlanView:
    """The plan as the document has it: headings and rows in file order, and the totals.

    `total` counts the windows shown, `dated` those that count for the discipline.
    """

    evaluation: Evaluation
    lines: tuple[Line, ...]
    total: Tally
    dated: Tally

    @property
    def rows(self) -> tuple[Row, ...]:
        return tuple(line for line in self.lines if isinstance(line, Row))

    @property
    def as_of(self) -> date:
        return self.evaluation.as_of


def plan_view(evaluation: Evaluation, selection: Selection | None = None) -> PlanView:
    """The rows asked for under their headings; a heading without rows is left out of a selection."""
    wanted = selection or Selection()
    rows = [
        row
        for leaf in evaluation.leaves
        if (row := select(row_of(leaf, evaluation.as_of), wanted, evaluation))
    ]
    return view_of(evaluation, rows, keep_empty=wanted.is_empty, asked=wanted.strategy)


def view_of(
    evaluation: Evaluation, rows: Sequence[Row], *, keep_empty: bool = False, asked: str | None = None
) -> PlanView:
    """These rows under their headings, in file order.

    A heading with nothing below it is left out, but for `keep_empty` and the one that was asked for.
    """
    below: dict[str, list[Row]] = {group.id: [] for group in evaluation.plan.groups}
    for row in rows:
        for ancestor in row.path:
            below[ancestor].append(row)
    places: list[tuple[tuple[str | int, ...], Line]] = [(row.status.leaf.at, row) for row in rows]
    places.extend(
        (group.at, _heading(group, below[group.id]))
        for group in evaluation.plan.groups
        if below[group.id] or keep_empty or group.id == asked
    )
    return _summed(evaluation, [line for _, line in sorted(places, key=lambda place: _file_order(place[0]))])


def only_window(view: PlanView, name: str, key: str) -> PlanView:
    """The same view with one window of one activity and its own notes; what else it has is left out."""
    kept = [
        _of_window(line, key) if isinstance(line, Row) and line.id == name else line for line in view.lines
    ]
    return _summed(view.evaluation, kept)


def _of_window(row: Row, key: str) -> Row:
    """A row with one window and the notes that are tied to it, or to none."""
    log = tuple(line for line in row.log if line.entry.key in (None, key))
    return replace(narrowed(row, [window for window in row.windows if window.key == key]), log=log)


def _summed(evaluation: Evaluation, lines: Sequence[Line]) -> PlanView:
    windows = [window for line in lines if isinstance(line, Row) for window in line.windows]
    return PlanView(evaluation, tuple(lines), Tally.of(windows), dated_tally(windows))


def _file_order(at: tuple[str | int, ...]) -> tuple[int, ...]:
    return tuple(step for step in at if isinstance(step, int))


def _heading(group: Group, rows: list[Row]) -> Heading:
    state = most_pressing_of(row.state for row in rows)
    tally = Tally.of(window for row in rows for window in row.windows)
    return Heading(group.id, group.path, group.stated.title, tally, state, group)
