"""Bars of counted things in a fixed number of columns; knows no words."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from nastavnik_cli.domain.evaluate import State, Tally
from nastavnik_cli.output.terminal.paint import Ink, state_ink, text

FULL, EMPTY = "━", "─"
CLOSED = (State.DONE, State.LATE, State.MISSED, State.OVERDUE)
"""What has been settled or should have been, in the order of a bar."""
AHEAD = (State.DUE, State.ONGOING, State.UPCOMING)


def tally_bar(tally: Tally, size: int) -> Text:
    """A bar of states: heavy and coloured for what was done or missed, light for what is ahead."""
    closed = [(getattr(tally, state.value), state_ink(state)) for state in CLOSED]
    ahead = sum(getattr(tally, state.value) for state in AHEAD)
    lengths = shared_out([count for count, _ in closed] + [ahead], size)
    parts = [text(FULL * n, ink) for n, (_, ink) in zip(lengths, closed, strict=False)]
    return Text.assemble(*parts, text(EMPTY * lengths[-1], Ink.QUIET))


def progress_bar(tally: Tally, size: int) -> Text:
    """How much of what is to be done is done: heavy for done, light for the rest."""
    done, planned = tally.fulfilled, tally.countable
    filled = shared_out([done, planned - done], size)[0] if planned else 0
    return Text.assemble(text(FULL * filled, Ink.GOOD), text(EMPTY * (size - filled), Ink.QUIET))


def shared_out(counts: Sequence[int], size: int) -> list[int]:
    """`size` columns in proportion to counts; what is there at all gets at least one column."""
    whole = sum(counts)
    if not whole:
        return [0] * (len(counts) - 1) + [size]
    found = [max(count * size // whole, 1) if count else 0 for count in counts]
    rests = sorted(
        range(len(counts)), key=lambda i: counts[i] * size / whole - counts[i] * size // whole, reverse=True
    )
    for i in rests:
        if sum(found) < size and counts[i]:
            found[i] += 1
    while sum(found) > size:
        found[found.index(max(found))] -= 1
    while sum(found) < size:
        found[counts.index(max(counts))] += 1
    return found
