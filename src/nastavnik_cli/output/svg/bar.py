"""The windows of a plan as one bar split by state; counts nothing."""

from __future__ import annotations

from dataclasses import dataclass

from nastavnik_cli.output.shown import LETTERS, in_order
from nastavnik_cli.views.page import Counts

_GAP, _LEAST = 0.4, 0.1


@dataclass(frozen=True, slots=True)
class BarPart:
    """`x` and `width` in percent of the whole bar: 41.6%."""

    letter: str
    x: str
    width: str


def bar(counts: Counts) -> tuple[BarPart, ...]:
    """The parts of a bar with a gap between them; nothing for no windows."""
    whole = sum(n for _, n in counts)
    parts, x = [], 0.0
    for shown, n in in_order(counts):
        share = 100 * n / whole
        width = share if x + share > 100 - _GAP else share - _GAP  # after the last there is no gap
        parts.append(BarPart(LETTERS[shown], f"{x:.4g}%", f"{max(width, _LEAST):.4g}%"))
        x += share
    return tuple(parts)
