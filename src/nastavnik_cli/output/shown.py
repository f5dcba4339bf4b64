"""What people call the states as a page tells them; decides nothing."""

from __future__ import annotations

from nastavnik_cli.domain.evaluate import State
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.labels import state_label
from nastavnik_cli.views.page import Counts
from nastavnik_cli.views.shown import Shown

LETTERS = {
    Shown.OVERDUE: "v",
    Shown.DUE: "w",
    Shown.OPEN: "o",
    Shown.ONGOING: "g",
    Shown.UPCOMING: "u",
    Shown.MISSED: "m",
    Shown.LATE: "l",
    Shown.DONE: "d",
    Shown.CANCELLED: "c",
    Shown.UNDATED: "n",
}
"""The states in classes and in the filter's tokens: a page has thousands of them."""


ORDER = (
    Shown.DONE,
    Shown.LATE,
    Shown.MISSED,
    Shown.OVERDUE,
    Shown.DUE,
    Shown.OPEN,
    Shown.ONGOING,
    Shown.UPCOMING,
    Shown.CANCELLED,
)
"""From what is behind to what is ahead."""


def shown_label(shown: Shown, t: Words) -> str:
    """The name of a state; what the public is told has one word of its own."""
    if shown is Shown.OPEN:
        return t.about("state", "in progress")
    return state_label(State(shown.value), t)


def in_order(counts: Counts) -> Counts:
    """The same figures from what is behind to what is ahead."""
    return tuple(sorted(counts, key=lambda count: ORDER.index(count[0])))


def sum_text(counts: Counts, t: Words) -> str:
    """«исполнено 4 · срок не наступил 6»."""
    return " · ".join(f"{shown_label(shown, t)} {n}" for shown, n in in_order(counts))
