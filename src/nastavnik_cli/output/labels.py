"""The one meeting of codes and words: what people call states, kinds and assumptions; shows nothing."""

from __future__ import annotations

from typing import assert_never

from nastavnik_cli.domain.evaluate import State
from nastavnik_cli.domain.phrases import Assumption
from nastavnik_cli.domain.schedule import Kind
from nastavnik_cli.i18n import Words


def state_label(state: State, t: Words) -> str:
    """The full name of a state (contract, section 3)."""
    match state:
        case State.DONE:
            return t.about("state", "done")
        case State.LATE:
            return t.about("state", "done late")
        case State.OVERDUE:
            return t.about("state", "overdue")
        case State.DUE:
            return t.about("state", "in its window")
        case State.ONGOING:
            return t.about("state", "ongoing")
        case State.UPCOMING:
            return t.about("state", "ahead")
        case State.MISSED:
            return t.about("state", "missed")
        case State.CANCELLED:
            return t.about("state", "cancelled")
        case State.UNDATED:
            return t.about("state", "undated")
        case _:
            assert_never(state)


def state_short(state: State, t: Words) -> str:
    """The name of a state where there is little room: in tables and charts."""
    match state:
        case State.DONE:
            return t.about("short state", "done")
        case State.LATE:
            return t.about("short state", "done late")
        case State.OVERDUE:
            return t.about("short state", "overdue")
        case State.DUE:
            return t.about("short state", "in its window")
        case State.ONGOING:
            return t.about("short state", "ongoing")
        case State.UPCOMING:
            return t.about("short state", "ahead")
        case State.MISSED:
            return t.about("short state", "missed")
        case State.CANCELLED:
            return t.about("short state", "cancelled")
        case State.UNDATED:
            return t.about("short state", "undated")
        case _:
            assert_never(state)


def state_letter(state: State, t: Words) -> str:
    """One capital letter of the short name, no two alike: the cell of a chart."""
    match state:
        case State.DONE:
            return t.about("letter of a state", "D")
        case State.LATE:
            return t.about("letter of a state", "L")
        case State.OVERDUE:
            return t.about("letter of a state", "O")
        case State.DUE:
            return t.about("letter of a state", "W")
        case State.ONGOING:
            return t.about("letter of a state", "G")
        case State.UPCOMING:
            return t.about("letter of a state", "A")
        case State.MISSED:
            return t.about("letter of a state", "M")
        case State.CANCELLED:
            return t.about("letter of a state", "C")
        case State.UNDATED:
            return t.about("letter of a state", "U")
        case _:
            assert_never(state)


def state_mark(state: State) -> str:
    """A sign of one column, beside the word: the same in every language."""
    match state:
        case State.DONE | State.LATE:
            return "✓"
        case State.OVERDUE:
            return "!"
        case State.DUE:
            return "▸"
        case State.ONGOING:
            return "∞"
        case State.UPCOMING:
            return "○"
        case State.MISSED:
            return "✗"
        case State.CANCELLED:
            return "–"
        case State.UNDATED:
            return "·"
        case _:
            assert_never(state)


def kind_label(kind: Kind, t: Words) -> str:
    """What a deadline gives: windows, the whole period, or no date."""
    match kind:
        case Kind.DATED:
            return t.about("kind of a deadline", "dated")
        case Kind.ONGOING:
            return t.about("kind of a deadline", "ongoing")
        case Kind.UNDATED:
            return t.about("kind of a deadline", "undated")
        case _:
            assert_never(kind)


def assumption_label(assumption: Assumption, t: Words) -> str:
    """What a reading takes for granted, in a few words."""
    match assumption:
        case Assumption.EVERY_YEAR:
            return t("every year")
        case Assumption.SPLIT_YEAR:
            return t("the year in equal parts")
        case Assumption.DEADLINE_START:
            return t("the start is assumed")
        case _:
            assert_never(assumption)
