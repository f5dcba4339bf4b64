"""The windows of a plan as one bar split by state; counts nothing."""

from __future__ import annotations

from dataclasses import dataclass

from nastavnik_cli.output.shown import LETTERS
from nastavnik_cli.output.svg.scale import number
from nastavnik_cli.views.page import Counts
from nastavnik_cli.views.shown import Shown

WIDTH = 1000
_GAP = 4

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


@dataclass(frozen=True, slots=True)
class BarPart:
    letter: str
    x: str
    width: str


def in_order(counts: Counts) -> Counts:
    """The same figures from what is behind to what is ahead."""
    return tuple(sorted(counts, key=lambda count: ORDER.index(count[0])))


def bar(counts: Counts) -> tuple[BarPart, ...]:
    """The parts of a bar 1000 units wide, a gap between them; nothing for no windows."""
    whole = sum(n for _, n in counts)
    if not whole:
        return ()
    parts, x = [], 0.0
    for shown, n in in_order(counts):
        share = WIDTH * n / whole
        parts.append(BarPart(LETTERS[shown], number(x), number(max(share - _GAP, 1))))
        x += share
    return tuple(parts)
