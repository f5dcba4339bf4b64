"""Which windows and activities a report on a period has, and why each; counts nothing and says no words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from nastavnik_cli.domain.evaluate import Evaluation, State, WindowStatus, in_charge
from nastavnik_cli.domain.model import Move, Phrase, Roadmap, Stated, counting
from nastavnik_cli.domain.plan import Group, Leaf
from nastavnik_cli.domain.schedule import Kind
from nastavnik_cli.domain.units import Days
from nastavnik_cli.views.rows import LogLine, Row


class Why(StrEnum):
    """What brings a row into a report."""

    DUE = "due"  # its due date in force lies in the period
    CARRIED = "carried"  # it was due before, and unfulfilled when the period began
    RECORDED = "recorded"  # it was recorded in the period, and is due later
    MOVED_AWAY = "moved-away"  # it was to be done in the period or before, and moved past its end
    ONGOING = "ongoing"  # it goes on all the time
    UNDATED = "undated"  # it has no date of its own

    @property
    def counts(self) -> bool:
        """Whether the window is among those that were to be done in the period."""
        return self in (Why.DUE, Why.CARRIED, Why.RECORDED)


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One window of one activity, or an activity without dates (`window` is None).

    `responsible`: for a dated window those in charge on its due date in force, else on the period's
    last day. `log`: for a dated window the entries tied to it, not after as-of; else those of the
    period.
    """

    row: Row
    window: WindowStatus | None
    why: Why
    responsible: tuple[str, ...]
    log: tuple[LogLine, ...]


def report_rows(rows: Iterable[Row], period: Days, evaluation: Evaluation) -> Iterator[ReportRow]:
    """The rows of a report on a period, in the order of the plan's."""
    people, as_of = evaluation.plan.roadmap.people, evaluation.as_of
    for row in rows:
        at_the_end = tuple(in_charge(name, period.last, people) for name in row.responsible)
        if row.status.leaf.kind is Kind.UNDATED:
            if _stands(row.status.leaf, evaluation, period):
                yield ReportRow(row, None, Why.UNDATED, at_the_end, _of_period(row, period, as_of))
            continue
        for window in row.windows:
            why = _why(row, window, period, as_of)
            if why is Why.ONGOING:
                yield ReportRow(row, window, why, at_the_end, _of_period(row, period, as_of))
            elif why is not None:
                yield ReportRow(row, window, why, window.responsible, _tied(row, window, as_of))


def _why(row: Row, window: WindowStatus, period: Days, as_of: date) -> Why | None:
    """Why a window belongs to the report; None: it does not."""
    closed = _closed(row, window)
    open_in_it = closed is None or closed >= period.start
    if window.ongoing:
        return Why.ONGOING if window.window.days.overlaps(period) and open_in_it else None
    if window.in_force in period:
        return Why.DUE
    if window.in_force < period.start:
        was_unfulfilled = window.state is State.OVERDUE or (closed is not None and open_in_it)
        return Why.CARRIED if was_unfulfilled else None
    if window.record is not None and window.record.on in period:
        return Why.RECORDED
    moves = counting(row.status.leaf.activity.moved.get(window.key, ()), as_of)
    return Why.MOVED_AWAY if open_in_it and _was_due(window, moves, period) else None


def _was_due(window: WindowStatus, moves: tuple[Move, ...], period: Days) -> bool:
    """Whether a window that is due after the period was due in it, or a debt until a move in it."""
    if not moves:
        return False
    *earlier, last = moves
    former = [window.window.due, *(move.to for move in earlier)]
    was_debt = former[-1] < period.start and last.on is not None and last.on in period
    return was_debt or any(day in period for day in former)


def _closed(row: Row, window: WindowStatus) -> date | None:
    """The day on which a window was recorded or cancelled, as of the evaluation; None: it is open.

    A cancellation without a day counts from the beginning.
    """
    if window.record is not None:
        return window.record.on
    if window.state in (State.CANCELLED, State.MISSED):
        return row.status.leaf.activity.cancelled[window.key].on or date.min
    return None


def _of_period(row: Row, period: Days, as_of: date) -> tuple[LogLine, ...]:
    return tuple(line for line in row.log if line.on in period and line.on <= as_of)


def _tied(row: Row, window: WindowStatus, as_of: date) -> tuple[LogLine, ...]:
    alone = len(row.status.windows) == 1  # then an entry without a key can mean no other window
    return tuple(
        line
        for line in row.log
        if line.on <= as_of and (line.entry.key == window.key or (alone and line.entry.key is None))
    )


def _stands(leaf: Leaf, evaluation: Evaluation, period: Days) -> bool:
    """Whether an undated activity is in the plan during the period, by every `from` and `until`."""
    plan = evaluation.plan
    above = [group.stated for name in leaf.path if isinstance(group := plan.by_id[name], Group)]
    holders: tuple[Roadmap | Stated, ...] = (plan.roadmap, *above, leaf.activity)
    phrases = [deadline.phrase for deadline in leaf.deadlines]
    return all(_overlaps(holder, period) for holder in holders) and (
        not phrases or any(_overlaps(phrase, period) for phrase in phrases)
    )


def _overlaps(holder: Roadmap | Stated | Phrase, period: Days) -> bool:
    starts_later = holder.from_ is not None and holder.from_ > period.last
    ended_before = holder.until is not None and holder.until < period.start
    return not starts_later and not ended_before
