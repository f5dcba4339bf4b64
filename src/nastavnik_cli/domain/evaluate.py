"""A plan as of a day: the state of every window and activity, and the sums.

The only place that compares a date of the plan with `as_of` (contract, section 3).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from functools import cached_property

from nastavnik_cli.domain.model import Move, Person, Record, last_counting
from nastavnik_cli.domain.plan import Leaf, Plan, Slot
from nastavnik_cli.domain.schedule import Kind, Window
from nastavnik_cli.domain.workdays import Shift, shift_of


class State(StrEnum):
    """States of a window, the most pressing first; `UNDATED` is an activity's only."""

    OVERDUE = "overdue"
    DUE = "due"
    ONGOING = "ongoing"
    UPCOMING = "upcoming"
    MISSED = "missed"
    LATE = "late"
    DONE = "done"
    CANCELLED = "cancelled"
    UNDATED = "undated"

    @property
    def is_open(self) -> bool:
        """«На контроле»: still to be done."""
        return self in OPEN


PRESSING = tuple(State)
"""All states, the most pressing first (contract, section 3)."""
OPEN = frozenset({State.OVERDUE, State.DUE, State.ONGOING, State.UPCOMING})


def most_pressing_of(states: Iterable[State]) -> State:
    """The state of what has several: the first of them by `PRESSING`; of none `UNDATED`."""
    return min(states, key=PRESSING.index, default=State.UNDATED)


@dataclass(frozen=True, slots=True)
class WindowStatus:
    """A window as of a day.

    `in_force` is the due date in force: the last counting move's, else the window's, shifted by
    the calendar; the end of an ongoing window is no due date and is not shifted. `moved_to` is the
    same where a move counts, else None. `record` is the one that counts. `responsible` is the
    activity's, with successors in their places; `taken_over` tells that it differs. `days_late` is
    for overdue and late, counted from `in_force`, else 0.
    """

    window: Window
    ongoing: bool
    state: State
    in_force: date
    moved_to: date | None
    reason: str | None
    record: Record | None
    responsible: tuple[str, ...]
    taken_over: bool
    days_late: int

    @property
    def key(self) -> str:
        return self.window.key


@dataclass(frozen=True, slots=True)
class LeafStatus:
    """An activity as of a day.

    `responsible` are those of the file; where nothing ever falls due, those who follow them by
    the day. What falls due is its window's.
    """

    leaf: Leaf
    state: State
    windows: tuple[WindowStatus, ...]
    responsible: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many windows are in each state."""

    done: int = 0
    late: int = 0
    overdue: int = 0
    due: int = 0
    ongoing: int = 0
    upcoming: int = 0
    missed: int = 0
    cancelled: int = 0

    @classmethod
    def of(cls, windows: Iterable[WindowStatus]) -> Tally:
        counts = dict.fromkeys((field.name for field in fields(cls)), 0)
        for window in windows:
            counts[window.state.value] += 1
        return cls(**counts)

    @property
    def fulfilled(self) -> int:
        return self.done + self.late

    @property
    def fell_due(self) -> int:
        """What should have been done by now, or was: the base of the discipline."""
        return self.done + self.late + self.overdue + self.missed

    @property
    def planned(self) -> int:
        """All windows but the cancelled."""
        return self.fell_due + self.due + self.ongoing + self.upcoming

    @property
    def countable(self) -> int:
        """What progress is counted from: the planned windows but those that go on all the time."""
        return self.planned - self.ongoing

    @property
    def on_control(self) -> int:
        return self.due + self.overdue + self.ongoing + self.upcoming

    @property
    def discipline(self) -> float | None:
        """Done in time out of what fell due; None while nothing has."""
        return self.done / self.fell_due if self.fell_due else None


@dataclass(frozen=True)
class Evaluation:
    """The whole plan as of a day, leaves in file order."""

    plan: Plan
    as_of: date
    leaves: tuple[LeafStatus, ...]

    @property
    def windows(self) -> tuple[WindowStatus, ...]:
        return tuple(window for leaf in self.leaves for window in leaf.windows)

    @cached_property
    def summary(self) -> Tally:
        """All windows."""
        return Tally.of(self.windows)

    @cached_property
    def dated(self) -> Tally:
        """Dated windows only: what the discipline is counted from."""
        return Tally.of(window for window in self.windows if not window.ongoing)


def evaluate(plan: Plan, *, as_of: date) -> Evaluation:
    """The state of everything on a day, the day included."""
    shift = shift_of(plan.roadmap.calendar)
    people = plan.roadmap.people
    return Evaluation(plan, as_of, tuple(_leaf(leaf, as_of, shift, people) for leaf in plan.leaves))


def _leaf(leaf: Leaf, as_of: date, shift: Shift, people: Mapping[str, Person]) -> LeafStatus:
    windows = tuple(_window(leaf, slot, as_of, shift, people) for slot in leaf.slots)
    state = most_pressing_of(window.state for window in windows)
    responsible = leaf.responsible
    if leaf.kind is Kind.UNDATED:
        responsible = _answering(leaf, as_of, people)
    return LeafStatus(leaf, state, windows, responsible)


def _window(leaf: Leaf, slot: Slot, as_of: date, shift: Shift, people: Mapping[str, Person]) -> WindowStatus:
    window, activity = slot.window, leaf.activity
    move = last_counting(activity.moved.get(window.key, ()), as_of)
    due = move.to if move else window.due
    in_force = due if slot.ongoing else shift(due)
    record = activity.done.get(window.key)
    if record is not None and record.on > as_of:
        record = None
    state, reason = _state(leaf, slot, record, in_force, as_of)
    late = {State.OVERDUE: as_of, State.LATE: record.on if record else as_of}.get(state)
    responsible = _answering(leaf, in_force, people)
    return WindowStatus(
        window=window,
        ongoing=slot.ongoing,
        state=state,
        in_force=in_force,
        moved_to=in_force if move else None,
        reason=reason if reason is not None else _reason(move),
        record=record,
        responsible=responsible,
        taken_over=responsible != leaf.responsible,
        days_late=(late - in_force).days if late else 0,
    )


def _reason(move: Move | None) -> str | None:
    return move.reason if move else None


def _state(
    leaf: Leaf, slot: Slot, record: Record | None, in_force: date, as_of: date
) -> tuple[State, str | None]:
    """The first that fits (contract, section 3), and the reason of a cancellation that counts."""
    window = slot.window
    if record is not None:
        in_time = slot.ongoing or record.on <= max(window.due, in_force)
        return (State.DONE if in_time else State.LATE), None
    cancellation = leaf.activity.cancelled.get(window.key)
    if cancellation is not None and (cancellation.on is None or cancellation.on <= as_of):
        missed = not slot.ongoing and cancellation.on is not None and cancellation.on > in_force
        return (State.MISSED if missed else State.CANCELLED), cancellation.reason
    if slot.ongoing:
        return (State.ONGOING if window.start <= as_of else State.UPCOMING), None
    if in_force < as_of:
        return State.OVERDUE, None
    return (State.DUE if window.start <= as_of else State.UPCOMING), None


def _answering(leaf: Leaf, day: date, people: Mapping[str, Person]) -> tuple[str, ...]:
    """Those of the file on a day, each once: a successor may have been named beside the person."""
    return tuple(dict.fromkeys(in_charge(person, day, people) for person in leaf.responsible))


def in_charge(person: str, due: date, people: Mapping[str, Person]) -> str:
    """Who answers for what falls due on a day: the person, or the successor after `until`."""
    seen = {person}
    while (known := people.get(person)) and known.until and due > known.until and known.successor:
        if known.successor in seen:
            return person  # two who succeed each other: the checks report it
        person = known.successor
        seen.add(person)
    return person
