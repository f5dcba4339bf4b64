"""What people call the states as a page tells them; decides nothing."""

from __future__ import annotations

from nastavnik_cli.domain.evaluate import State
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.labels import state_label
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


def shown_label(shown: Shown, t: Words) -> str:
    """The name of a state; what the public is told has one word of its own."""
    if shown is Shown.OPEN:
        return t.about("state", "in progress")
    return state_label(State(shown.value), t)
