"""An evaluation as named rows, groups and totals; holds no words, widths or colours.

Every renderer (terminal, page, Word, Excel, flat files) reads these and asks nothing again.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from nastavnik_cli.domain.evaluate import Evaluation, LeafStatus, State, Tally, WindowStatus
from nastavnik_cli.domain.model import LogNote
from nastavnik_cli.domain.phrases import Assumption, Reading
from nastavnik_cli.domain.plan import Group
from nastavnik_cli.domain.units import Days, Unit, unit_key


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rows of a plan are asked for; empty fields ask for all.

    `person`, `strategy` are ids already resolved by the caller; `period` keeps the windows that
    lie in it by the due date in force; `find` is matched without case and «ё».
    """

    person: str | None = None
    strategy: str | None = None
    states: frozenset[State] = frozenset()
    period: Days | None = None
    find: str | None = None
    stale_days: int | None = None

    @property
    def is_empty(self) -> bool:
        return self == Selection()


@dataclass(frozen=True, slots=True)
class LogLine:
    """An entry of an activity's log with its day."""

    on: date
    entry: LogNote


@dataclass(frozen=True, slots=True)
class Row:
    """One activity: what a table line is made from.

    `next` is the window to look at: the most pressing open one, the earliest of those; None where
    nothing is open. `last_log` is the newest entry not after as-of. `assumed` tells what the
    reading of the deadline takes for granted.
    """

    id: str
    path: tuple[str, ...]
    title: str
    when: tuple[str, ...]
    assumed: tuple[Assumption, ...]
    result: tuple[str, ...]
    responsible: tuple[str, ...]
    state: State
    windows: tuple[WindowStatus, ...]
    tally: Tally
    next: WindowStatus | None
    log: tuple[LogLine, ...]
    last_log: LogLine | None
    status: LeafStatus

    @property
    def in_charge(self) -> tuple[str, ...]:
        """Who is to be asked: those of the window to look at, successors in their places."""
        return self.next.responsible if self.next else self.status.responsible

    @property
    def depth(self) -> int:
        """Groups above, the strategy not counted."""
        return len(self.path) - 1


@dataclass(frozen=True, slots=True)
class Heading:
    """A strategy (depth 0) or a group, with the sum of its leaves."""

    id: str
    path: tuple[str, ...]
    title: str
    tally: Tally
    state: State
    group: Group

    @property
    def depth(self) -> int:
        return len(self.path)


Line = Heading | Row


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
    lines = _under_headings(evaluation, rows, keep_empty=wanted.is_empty, asked=wanted.strategy)
    windows = [window for row in rows for window in row.windows]
    return PlanView(evaluation, tuple(lines), Tally.of(windows), dated_tally(windows))


def row_of(leaf: LeafStatus, as_of: date) -> Row:
    activity = leaf.leaf.activity
    log = tuple(LogLine(day, entry) for day in sorted(activity.log) for entry in activity.log[day])
    known = [line for line in log if line.on <= as_of]
    readings = [d.reading for d in leaf.leaf.deadlines if isinstance(d.reading, Reading)]
    return Row(
        id=activity.id,
        path=leaf.leaf.path,
        title=activity.title,
        when=leaf.leaf.when,
        assumed=tuple(dict.fromkeys(a for reading in readings for a in reading.assumed)),
        result=leaf.leaf.result,
        responsible=leaf.leaf.responsible,
        state=leaf.state,
        windows=leaf.windows,
        tally=Tally.of(leaf.windows),
        next=most_pressing(leaf.windows),
        log=log,
        last_log=known[-1] if known else None,
        status=leaf,
    )


def most_pressing(windows: Iterable[WindowStatus]) -> WindowStatus | None:
    """The open window to look at first: by state, then by the due date in force."""
    order = list(State)
    return min(
        (window for window in windows if window.state.is_open),
        key=lambda window: (order.index(window.state), window.in_force),
        default=None,
    )


def dated_tally(windows: Iterable[WindowStatus]) -> Tally:
    return Tally.of(window for window in windows if not window.ongoing)


def folded(text: str) -> str:
    """A text for search: case, «ё» and compatibility forms make no difference."""
    return unicodedata.normalize("NFKC", text).casefold().replace("ё", "е")


def select(row: Row, wanted: Selection, evaluation: Evaluation) -> Row | None:
    """The row with the windows that are asked for; None where nothing of it is."""
    if wanted.strategy is not None and wanted.strategy not in (*row.path, row.id):
        return None
    if wanted.find is not None and folded(wanted.find) not in folded(_searched(row, evaluation)):
        return None
    if wanted.stale_days is not None and not _is_stale(row, wanted.stale_days, evaluation.as_of):
        return None
    windows = [w for w in row.windows if _asked_for(w, wanted)]
    whole = len(windows) == len(row.windows)
    if not windows and not (whole and _undated_fits(row, wanted)):
        return None
    return row if whole else narrowed(row, windows)


def narrowed(row: Row, windows: Iterable[WindowStatus]) -> Row:
    """The same row with some of its windows only; its state is theirs."""
    kept = tuple(windows)
    order = list(State)
    state = min((w.state for w in kept), key=order.index, default=State.UNDATED)
    return replace(row, windows=kept, tally=Tally.of(kept), next=most_pressing(kept), state=state)


def _searched(row: Row, evaluation: Evaluation) -> str:
    names = (evaluation.plan.roadmap.name_of(person) for person in row.responsible)
    return "\n".join((row.id, row.title, *row.when, *row.result, *names))


def _is_stale(row: Row, days: int, as_of: date) -> bool:
    """Ongoing or undated, begun, and without news for so many days."""
    if row.state not in (State.ONGOING, State.UNDATED):
        return False
    begun = row.windows[0].window.start if row.windows else None
    last = row.last_log.on if row.last_log else begun
    return last is None or (as_of - last).days >= days


def _asked_for(window: WindowStatus, wanted: Selection) -> bool:
    if wanted.states and window.state not in wanted.states:
        return False
    if wanted.person is not None and wanted.person not in window.responsible:
        return False
    if wanted.period is None:
        return True
    if window.ongoing:
        return window.window.days.overlaps(wanted.period)
    return window.in_force in wanted.period


def _undated_fits(row: Row, wanted: Selection) -> bool:
    if wanted.states and State.UNDATED not in wanted.states:
        return False
    if wanted.person is not None and wanted.person not in row.in_charge:
        return False
    return wanted.period is None or any(line.on in wanted.period for line in row.log)


def _under_headings(
    evaluation: Evaluation, rows: list[Row], *, keep_empty: bool, asked: str | None = None
) -> list[Line]:
    """Headings before their rows, in file order, each with the sum of the rows below it.

    One that was asked for stays though nothing is below it.
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
    return [line for _, line in sorted(places, key=lambda place: _file_order(place[0]))]


def _file_order(at: tuple[str | int, ...]) -> tuple[int, ...]:
    return tuple(step for step in at if isinstance(step, int))


def _heading(group: Group, rows: list[Row]) -> Heading:
    order = list(State)
    state = min((row.state for row in rows), key=order.index, default=State.UNDATED)
    tally = Tally.of(window for row in rows for window in row.windows)
    return Heading(group.id, group.path, group.stated.title, tally, state, group)


class By(StrEnum):
    """What a summary is split by."""

    STRATEGY = "strategy"
    PERSON = "person"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Share:
    """One line of a summary. `name` is a strategy's or person's id, a quarter's or year's key.

    By person each window counts under the one who answers (the first of `responsible`);
    `taking_part` counts those where the person is another of them.
    """

    name: str
    tally: Tally
    dated: Tally
    taking_part: int


def shares(view: PlanView, by: By) -> tuple[Share, ...]:
    """The windows of a view summed by strategy, person, quarter or year of the date in force."""
    names = _namer(by)
    parts: dict[str, list[WindowStatus]] = {}
    taking: dict[str, int] = {}
    for row in view.rows:
        for window in row.windows:
            for name in names(row, window):
                parts.setdefault(name, []).append(window)
            if by is By.PERSON:
                for other in window.responsible[1:]:
                    parts.setdefault(other, [])
                    taking[other] = taking.get(other, 0) + 1
    ordered = parts if by in (By.STRATEGY, By.PERSON) else dict(sorted(parts.items()))
    return tuple(
        Share(name, Tally.of(windows), dated_tally(windows), taking.get(name, 0))
        for name, windows in ordered.items()
    )


def _namer(by: By) -> Callable[[Row, WindowStatus], tuple[str, ...]]:
    match by:
        case By.STRATEGY:
            return lambda row, _: (row.path[0],)
        case By.PERSON:
            return lambda _, window: window.responsible[:1]
        case By.QUARTER:
            return lambda _, window: () if window.ongoing else (unit_key(window.in_force, Unit.QUARTER),)
        case By.YEAR:
            return lambda _, window: () if window.ongoing else (unit_key(window.in_force, Unit.YEAR),)


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


def only_window(view: PlanView, name: str, key: str) -> PlanView:
    """The same view with one window of one activity and its own notes; what else it has is left out."""
    kept = tuple(
        _of_window(line, key) if isinstance(line, Row) and line.id == name else line for line in view.lines
    )
    windows = [window for line in kept if isinstance(line, Row) for window in line.windows]
    return replace(view, lines=kept, total=Tally.of(windows), dated=dated_tally(windows))


def _of_window(row: Row, key: str) -> Row:
    """A row with one window and the notes that are tied to it, or to none."""
    log = tuple(line for line in row.log if line.entry.key in (None, key))
    return replace(narrowed(row, [window for window in row.windows if window.key == key]), log=log)


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
    windows = [window for row in rows for window in row.windows]
    lines = _under_headings(evaluation, rows, keep_empty=False)
    return PlanView(evaluation, tuple(lines), Tally.of(windows), dated_tally(windows))


def _news(row: Row, window: WindowStatus, as_of: date) -> LogLine | None:
    tied = [line for line in row.log if line.entry.key == window.key and line.on <= as_of]
    return tied[-1] if tied else None
