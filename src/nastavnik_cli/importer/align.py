"""Which part of a cell belongs to which item of another; never pairs unequal numbers.

Parts are what blank lines part. With one part it is everybody's; with as many as items each has its
own; with more, parts that stand close together are one, if only one reading of the gaps fits (never
for deadlines); else nobody knows, and nothing is given to anyone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

from nastavnik_cli.importer.cells import blocks_of, gaps_of
from nastavnik_cli.importer.raw import Line

T = TypeVar("T")
_CLEARLY = 2
"""By how many blank lines a gap that parts must exceed one that does not."""


class Fit(Enum):
    NONE = "none"  # the cell is empty
    EACH = "each"  # one part for each item
    ALL = "all"  # one part for all of them
    MERGED = "merged"  # one for each after joining parts that stand close
    UNEQUAL = "unequal"


@dataclass(frozen=True)
class Aligned(Generic[T]):
    fit: Fit
    parts: tuple[T, ...]
    """With EACH and MERGED one for each item, else the parts as they are."""


def aligned(parts: Sequence[T], items: int) -> Aligned[T]:
    """Parts beside items, by their numbers alone."""
    if not parts:
        return Aligned(Fit.NONE, ())
    if len(parts) == items:
        return Aligned(Fit.EACH, tuple(parts))
    return Aligned(Fit.ALL if len(parts) == 1 else Fit.UNEQUAL, tuple(parts))


def aligned_blocks(lines: Sequence[Line], items: int) -> Aligned[tuple[Line, ...]]:
    """The blocks of a cell beside items, by their numbers and the gaps between them."""
    blocks = [tuple(block) for block in blocks_of(lines)]
    plain = aligned(blocks, items)
    if plain.fit is not Fit.UNEQUAL or len(blocks) < items:
        return plain
    merged = _closed_up(blocks, gaps_of(lines), items)
    return Aligned(Fit.MERGED, tuple(merged)) if merged else plain


def _closed_up(blocks: list[tuple[Line, ...]], gaps: list[int], items: int) -> list[tuple[Line, ...]] | None:
    """The blocks joined over their smallest gaps until as many are left; None where that is unclear."""
    if items <= 1 or len(gaps) != len(blocks) - 1:
        return None
    order = sorted(gaps)
    joins = len(blocks) - items
    if order[joins] < order[joins - 1] + _CLEARLY:
        return None
    merged = [blocks[0]]
    for gap, block in zip(gaps, blocks[1:], strict=True):
        if gap <= order[joins - 1]:
            merged[-1] = (*merged[-1], Line(""), *block)
        else:
            merged.append(block)
    return merged
