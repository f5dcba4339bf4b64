"""Single windows in the order in which they press: what is late, what comes next."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from nastavnik_cli.domain.evaluate import Evaluation, State, WindowStatus
from nastavnik_cli.views.plan import PlanView, view_of
from nastavnik_cli.views.rows import LogLine, Row, narrowed, row_of


@dataclass(frozen=True, slots=True)
class Item:
    """One window with its row: a line of `overdue`, `next`, the Monday screen.

    `news` is the last log entry tied to the window by its key, not after as-of.
    """

    row: Row
    window: WindowStatus
    news: LogLine | None


def items(evaluation: Evaluation, wanted: Callable[[WindowStatus], bool]) -> tuple[Item, ...]:
    """The windows that fit, by the date in force, then in file order."""
    found: list[Item] = []
    for leaf in evaluation.leaves:
        fitting = [window for window in leaf.windows if wanted(window)]
        if fitting:
            row = row_of(leaf, evaluation.as_of)
            found.extend(Item(row, window, _news(row, window, evaluation.as_of)) for window in fitting)
    return tuple(sorted(found, key=lambda item: item.window.in_force))


def overdue(evaluation: Evaluation, *, grace_days: int = 0) -> tuple[Item, ...]:
    """Late by more than the grace, worst first."""
    return items(evaluation, lambda window: window.state is State.OVERDUE and window.days_late > grace_days)


def coming(evaluation: Evaluation, *, days: int) -> tuple[Item, ...]:
    """Open, not late, and due within so many days after as-of (as-of itself included)."""

    def soon(window: WindowStatus) -> bool:
        falls_due = window.state in (State.DUE, State.UPCOMING) and not window.ongoing
        return falls_due and 0 <= (window.in_force - evaluation.as_of).days <= days

    return items(evaluation, soon)


def items_view(evaluation: Evaluation, found: Iterable[Item]) -> PlanView:
    """The rows of these items under their headings, with the windows of the items only."""
    kept: dict[str, list[Item]] = {}
    for item in found:
        kept.setdefault(item.row.id, []).append(item)
    rows = [
        narrowed(parts[0].row, [item.window for item in parts])
        for leaf in evaluation.leaves
        if (parts := kept.get(leaf.leaf.id))
    ]
    return view_of(evaluation, rows)


def _news(row: Row, window: WindowStatus, as_of: date) -> LogLine | None:
    tied = [line for line in row.log if line.entry.key == window.key and line.on <= as_of]
    return tied[-1] if tied else None
