"""The states as a reader of the page is told them; decides no state and holds no words."""

from __future__ import annotations

from enum import StrEnum
from typing import assert_never

from nastavnik_cli.domain.evaluate import State


class Shown(StrEnum):
    """States as the page tells them, the most pressing first.

    The public is told `OPEN` for whatever has begun and has no record yet, in time or not; `DONE`
    and `CANCELLED` without the verdict that `LATE` and `MISSED` would be.
    """

    OVERDUE = "overdue"
    DUE = "due"
    OPEN = "open"
    ONGOING = "ongoing"
    UPCOMING = "upcoming"
    MISSED = "missed"
    LATE = "late"
    DONE = "done"
    CANCELLED = "cancelled"
    UNDATED = "undated"


AWAITED = frozenset({Shown.OVERDUE, Shown.DUE, Shown.OPEN, Shown.UPCOMING})
"""Dated and without a record."""
FULFILLED = frozenset({Shown.DONE, Shown.LATE})


def shown(state: State, *, internal: bool) -> Shown:
    """A state as this reader is told it."""
    told = Shown(state.value)
    if internal:
        return told
    match state:
        case State.OVERDUE | State.DUE:
            return Shown.OPEN
        case State.DONE | State.LATE:
            return Shown.DONE
        case State.MISSED | State.CANCELLED:
            return Shown.CANCELLED
        case State.ONGOING | State.UPCOMING | State.UNDATED:
            return told
        case _:
            assert_never(state)


def told_together(states: frozenset[State]) -> frozenset[State]:
    """These states and those that the public cannot tell from them."""
    told = {shown(state, internal=False) for state in states}
    return frozenset(state for state in State if shown(state, internal=False) in told)
