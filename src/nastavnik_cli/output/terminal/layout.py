"""Columns of wrapped text: the widths and lines of a table; knows no plan and no colours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, cast

from rich.text import Text

from nastavnik_cli.output.terminal.paint import Ink, text, width_of

if TYPE_CHECKING:
    from rich.console import Console

_NONE = cast("Console", None)
"""Stands for the console that rich wants for a full justification only: to import it takes 18 ms."""
GAP = 2
"""Spaces between columns."""
LEAST = 16
"""A growing column is not narrower than this while others can give."""
NARROWEST = 8
"""No column is narrower than this, whatever the terminal."""


@dataclass(frozen=True, slots=True)
class Column:
    """`most` caps the width where the table must fit; the column that `grows` takes what is left."""

    heading: str
    most: int | None = None
    grows: bool = False
    right: bool = False


Cells = Sequence[Text]


def widths(columns: Sequence[Column], rows: Sequence[Cells], width: int | None) -> list[int]:
    """Columns of each: natural, capped, and the growing one what is left of `width` (None: natural).

    What the growing one does not need goes to those that are capped.
    """
    natural = [
        max([width_of(column.heading), *(_widest(row[i]) for row in rows)])
        for i, column in enumerate(columns)
    ]
    if width is None:
        return natural
    found = [min(n, column.most or n) for n, column in zip(natural, columns, strict=True)]
    growing = next((i for i, column in enumerate(columns) if column.grows), None)
    if growing is not None:
        others = sum(found) - found[growing] + GAP * (len(columns) - 1)
        found[growing] = max(min(natural[growing], width - others), min(LEAST, natural[growing]))
    for i in sorted(range(len(found)), key=lambda i: natural[i] - found[i]):
        found[i] += max(min(natural[i] - found[i], width - whole(found)), 0)
    while whole(found) > width and max(found) > NARROWEST:
        found[found.index(max(found))] -= 1
    return found


def _widest(cell: Text) -> int:
    return max((width_of(line) for line in cell.plain.split("\n")), default=0)


def row(columns: Sequence[Column], sizes: Sequence[int], cells: Cells) -> Iterator[Text]:
    """The lines of one row, each cell wrapped to its column."""
    blocks = [wrapped(cell, size) for cell, size in zip(cells, sizes, strict=True)]
    for parts in zip_longest(*blocks):
        line = Text()
        for i, part in enumerate(parts):
            if i:
                line.append(" " * GAP)
            line.append_text(_fitted(part or Text(), sizes[i], right=columns[i].right))
        yield line


def _fitted(part: Text, size: int, *, right: bool) -> Text:
    space = " " * max(size - width_of(part), 0)
    return Text.assemble(space, part) if right else Text.assemble(part, space)


def headings(columns: Sequence[Column], sizes: Sequence[int]) -> Iterator[Text]:
    yield from row(columns, sizes, [text(column.heading, Ink.QUIET) for column in columns])


def wrapped(content: Text, width: int | None) -> list[Text]:
    """A text in lines of at most `width` columns, broken between words; an empty text is one line."""
    if width is None:
        return list(content.split("\n", allow_blank=True)) or [content]
    if "\n" not in content.plain and width_of(content) <= width:
        return [content]
    lines = list(content.wrap(_NONE, max(width, 1)))
    for line in lines:
        line.rstrip()
    return lines or [content]


def flowed(parts: Sequence[Text], width: int | None) -> Iterator[Text]:
    """Parts side by side with three spaces between, none broken, in as few lines as they fit."""
    line, space = Text(), " " * 3
    for part in parts:
        if line and width is not None and width_of(line) + len(space) + width_of(part) > width:
            yield line
            line = Text()
        line = Text.assemble(line, space, part) if line else part.copy()
    if line:
        yield line


def indented(content: Text, indent: int, width: int | None) -> Iterator[Text]:
    """A text wrapped beside an indent, on every line."""
    room = None if width is None else max(width - indent, LEAST)
    for line in wrapped(content, room):
        yield Text.assemble(" " * indent, line)


def hung(mark: Text, content: Text, indent: int, width: int | None) -> Iterator[Text]:
    """A text beside its mark, indented on every line; a mark that is too wide stands above it."""
    lines = list(indented(content, indent, width))
    space = indent - width_of(mark)
    if space > 0:
        lines[0] = Text.assemble(mark, " " * space, lines[0][indent:])
    else:
        yield mark
    yield from lines


def rule(width: int) -> Text:
    return text("─" * width, Ink.QUIET)


def whole(sizes: Sequence[int]) -> int:
    """Columns of a table with such columns."""
    return sum(sizes) + GAP * (len(sizes) - 1)
