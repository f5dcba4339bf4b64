"""What our own reading of a text finds: the parts that are quotes, block texts, comments; finds nothing."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

DEEPEST = 64
"""Collections inside each other (contract, `limit`)."""


class Oddity(StrEnum):
    """What is refused wherever it stands, or what libyaml and the pure parser read differently."""

    PROPERTY = "property"  # an anchor, an alias, a tag
    HASH = "hash"  # a comment without a space before it
    COLON = "colon"  # a:[b] and the like inside brackets
    TAB = "tab"  # in the indentation of a block text
    KEY = "key"  # an explicit key inside brackets: [? a]
    MARKER = "marker"  # --- or ... before the bracket opened there is closed
    QUESTION = "question"  # a question mark within a text inside brackets


class Kind(StrEnum):
    SINGLE = "'"
    DOUBLE = '"'
    BLOCK = "|"  # from the line after the indicator
    COMMENT = "#"


class Region(NamedTuple):
    kind: Kind
    start: int
    end: int
    closed: bool = True


class Level(NamedTuple):
    """A block collection that is open: its column (from 0), and whether it is a list."""

    column: int
    dashes: bool


@dataclass(slots=True)
class Lexed:
    regions: list[Region] = field(default_factory=list)
    brackets: list[tuple[int, int | None]] = field(default_factory=list)  # opened, closed
    levels: list[Level] = field(default_factory=list)  # open before the line of `stop`
    deep: int | None = None  # where the first collection over the limit begins
    odd: list[tuple[Oddity, int, int]] = field(default_factory=list)

    def at(self, offset: int) -> Region | None:
        """The region that an offset is in."""
        i = bisect_right(self.regions, offset, key=lambda region: region.start) - 1
        return self.regions[i] if i >= 0 and offset < self.regions[i].end else None
