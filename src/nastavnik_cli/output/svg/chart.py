"""The timeline of a plan as rows of strokes, ready for a template; knows no days off and no verdicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from nastavnik_cli.i18n import Words
from nastavnik_cli.output.shown import LETTERS, ORDER
from nastavnik_cli.output.svg.lettering import fitted
from nastavnik_cli.output.svg.scale import Axis, Scale, axis, number
from nastavnik_cli.views.page import Band, Mark, PageHeading, PageRow, PageView
from nastavnik_cli.views.shown import Shown

WIDTH = 1120
NAMES = 280
ROW = 22
HEAD = 38
FOOT = 6
SIZE = 12
"""Units of the picture: pixels at its natural size; `SIZE` of the letters."""
BOLD = 1.1
"""How much wider bold letters are."""
ROWS_IN_PIECE = 27
"""A piece no higher than a printed page (A4, landscape)."""

_INDENT = 10
_GAP, _LEAST = 2, 3

DRAWN = (
    Shown.UPCOMING,
    Shown.CANCELLED,
    Shown.ONGOING,
    Shown.DONE,
    Shown.MISSED,
    Shown.LATE,
    Shown.OPEN,
    Shown.DUE,
    Shown.OVERDUE,
)
"""From the back to the front, where windows of one activity overlap."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """All windows of one row in one state as one path along its middle; `letter` names the state."""

    letter: str
    path: str


@dataclass(frozen=True, slots=True)
class ChartRow:
    """A line of the chart; a heading has no strokes. `y` is its middle."""

    y: str
    indent: str
    id: str
    title: str
    is_heading: bool
    strokes: tuple[Stroke, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a strategy no higher than a printed page; `continues` the one before."""

    band: Band
    continues: bool
    rows: tuple[ChartRow, ...]
    activities: int
    windows: int

    @property
    def height(self) -> int:
        return HEAD + len(self.rows) * ROW + FOOT


@dataclass(frozen=True, slots=True)
class Chart:
    axis: Axis
    today: str | None
    scale: Scale
    pieces: tuple[Piece, ...]

    @property
    def shown(self) -> tuple[Shown, ...]:
        """The states that a legend has to name."""
        seen = {stroke.letter for piece in self.pieces for row in piece.rows for stroke in row.strokes}
        return tuple(state for state in ORDER if LETTERS[state] in seen)


def chart(view: PageView, t: Words) -> Chart:
    """The rows of every strategy on one scale of days."""
    scale = Scale.of(view.roadmap.period, view.marks, left=NAMES, width=WIDTH - NAMES - 1)
    return Chart(
        axis=axis(scale, t),
        today=number(scale.after(view.as_of)) if view.as_of in scale.days else None,
        scale=scale,
        pieces=tuple(piece for band in view.bands for piece in _pieces(band, scale)),
    )


def _pieces(band: Band, scale: Scale) -> Iterator[Piece]:
    for first in range(0, max(1, len(band.lines)), ROWS_IN_PIECE):
        lines = band.lines[first : first + ROWS_IN_PIECE]
        rows = [line for line in lines if isinstance(line, PageRow)]
        yield Piece(
            band=band,
            continues=first > 0,
            rows=tuple(_row(line, number, scale) for number, line in enumerate(lines)),
            activities=len(rows),
            windows=sum(len(row.marks) for row in rows),
        )


def _row(line: PageHeading | PageRow, place: int, scale: Scale) -> ChartRow:
    depth = line.depth if isinstance(line, PageRow) else line.depth - 1
    indent = min(depth, 5) * _INDENT
    is_heading = isinstance(line, PageHeading)
    room = (NAMES - 12 - indent) / (BOLD if is_heading else 1)
    name = fitted(line.id, room, SIZE)
    middle = HEAD + place * ROW + ROW // 2
    return ChartRow(
        y=number(middle),
        indent=number(indent) if indent else "",
        id=name,
        title=fitted(f"{name} {line.title}", room, SIZE)[len(name) :].strip() if name == line.id else "",
        is_heading=is_heading,
        strokes=() if isinstance(line, PageHeading) else strokes(line.marks, scale, middle),
    )


def strokes(marks: Iterable[Mark], scale: Scale, y: int) -> tuple[Stroke, ...]:
    """One path a state along the height `y`: a line for each window, from where the one before ended."""
    found = []
    for state in DRAWN:
        ends = [_ends(mark, scale) for mark in marks if mark.shown is state]
        if ends:
            found.append(Stroke(LETTERS[state], _path(ends, y)))
    return tuple(found)


def _path(ends: Sequence[tuple[int, int]], y: int) -> str:
    parts = [f"M{ends[0][0]} {y}h{ends[0][1] - ends[0][0]}"]
    parts.extend(f"m{start - before} 0h{end - start}" for (_, before), (start, end) in pairwise(ends))
    return "".join(parts)


def _ends(mark: Mark, scale: Scale) -> tuple[int, int]:
    """From the window's first day to its due date in force, never too short to be seen."""
    end = round(scale.after(mark.due))
    start = round(scale.at(min(mark.start, mark.due)))
    end = max(end - _GAP, start + _LEAST)
    return start - max(0, end - round(scale.right)), min(end, round(scale.right))
