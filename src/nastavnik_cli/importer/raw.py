"""What a reader hands over: tables and lines as they stand in the document; understands nothing.

A line is a paragraph or what a line break leaves of it; blank ones are kept, for a layout by blank
lines is all that says which deadline belongs to which activity.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_SPACES = re.compile(r"[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
# Soft hyphens, zero-width and bidirectional marks, controls, lone surrogates: nothing a reader of the
# document sees, and most of it is refused in the bytes of a roadmap (contract, section 5).
_UNSEEN = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]"
)


def clean(text: str) -> str:
    """The text as it is seen on paper: one line, single spaces, no invisible characters."""
    return _SPACES.sub(" ", _UNSEEN.sub("", text).replace("\N{NON-BREAKING HYPHEN}", "-")).strip()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text without the number that the word processor put before it.

    `number` is that number as printed («1.2.», «а)»), `bullet` a list mark that counts nothing,
    `level` the depth of the list from 0; `soft`: begins after a line break, not a new paragraph.
    """

    text: str
    number: str = ""
    bullet: bool = False
    level: int = 0
    soft: bool = False

    @property
    def blank(self) -> bool:
        return not self.text and not self.number


@dataclass(frozen=True, slots=True)
class RawCell:
    """A cell at grid columns [column, column + span); `continues`: merged with the one above."""

    lines: tuple[Line, ...]
    column: int
    span: int = 1
    continues: bool = False
    tables: tuple[RawTable, ...] = ()

    @property
    def stop(self) -> int:
        return self.column + self.span

    @property
    def text(self) -> str:
        """All of it in one line, automatic numbers left out."""
        return " ".join(line.text for line in self.lines if line.text)

    @property
    def empty(self) -> bool:
        return all(line.blank for line in self.lines)


@dataclass(frozen=True, slots=True)
class RawRow:
    number: int
    cells: tuple[RawCell, ...]

    @property
    def filled(self) -> tuple[RawCell, ...]:
        return tuple(cell for cell in self.cells if not cell.empty)


@dataclass(frozen=True, slots=True)
class RawTable:
    """Rows are numbered from 1 as in the document; `name` is a sheet's."""

    rows: tuple[RawRow, ...]
    name: str = ""

    def lines(self) -> Iterator[str]:
        """The text of every line, row by row."""
        for row in self.rows:
            for cell in row.cells:
                yield from (line.text for line in cell.lines if line.text)


@dataclass(frozen=True, slots=True)
class RawDocument:
    """Lines and tables in their order, and what the document holds beside them."""

    blocks: tuple[Line | RawTable, ...]
    footnotes: tuple[str, ...] = ()
    hidden: int = 0
    """Rows, columns and sheets that are hidden and were left out."""
    stem: str = field(default="")
    """The file's name without its ending: the last resort for a title."""
