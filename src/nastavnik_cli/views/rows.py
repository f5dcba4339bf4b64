"""A plan's lines as named values: an activity, a heading, a note; chooses none of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from nastavnik_cli.domain.evaluate import PRESSING, LeafStatus, State, Tally, WindowStatus, most_pressing_of
from nastavnik_cli.domain.model import LogNote
from nastavnik_cli.domain.phrases import Assumption, Reading
from nastavnik_cli.domain.plan import Group


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
    return min(
        (window for window in windows if window.state.is_open),
        key=lambda window: (PRESSING.index(window.state), window.in_force),
        default=None,
    )


def dated_tally(windows: Iterable[WindowStatus]) -> Tally:
    return Tally.of(window for window in windows if not window.ongoing)


def narrowed(row: Row, windows: Iterable[WindowStatus]) -> Row:
    """The same row with some of its windows only; its state is theirs."""
    kept = tuple(windows)
    state = most_pressing_of(window.state for window in kept)
    return replace(row, windows=kept, tally=Tally.of(kept), next=most_pressing(kept), state=state)
