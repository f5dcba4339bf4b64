"""`timeline`: months across, activities down, a cell per month by state; places no window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from rich.text import Text

from nastavnik_cli.domain.evaluate import State
from nastavnik_cli.output.dates import say_day, say_month
from nastavnik_cli.output.labels import state_letter, state_short
from nastavnik_cli.output.names import one_line
from nastavnik_cli.output.terminal.head import head
from nastavnik_cli.output.terminal.layout import flowed, hung, rule, wrapped
from nastavnik_cli.output.terminal.paint import Ink, Screen, state_ink, text, width_of
from nastavnik_cli.views import Cell, Heading, PlanView, Timeline, Track
from nastavnik_cli.views.timeline import timeline

SMALL, LARGE = 2, 4
"""Columns of a month: a letter and a space, or three letters of its name and a space."""
TITLE = 30
"""Columns that a title wants before the months are made narrower or the years are split."""


def chart(view: PlanView, screen: Screen) -> Iterator[Text]:
    """The whole chart, years one under another where they do not fit side by side."""
    found = timeline(view)
    yield from head(view.evaluation.plan.roadmap, view.as_of, screen)
    size, per_block = _fit(found, screen)
    months = found.months
    for start in range(0, len(months), per_block):
        if start:
            yield Text()
        yield from _block(found, months[start : start + per_block], size, screen)
    yield Text()
    yield from flowed(_legend(found, view, screen), screen.width)


def _fit(found: Timeline, screen: Screen) -> tuple[int, int]:
    """Columns of a month and months in a block: as large and as many as the width allows."""
    number = len(found.months)
    if screen.width is None:
        return LARGE, number
    room = screen.width - TITLE - _id_width(found) - 2
    for size in (LARGE, SMALL):
        if number * size <= room:
            return size, number
    year = 12
    for size in (LARGE, SMALL):
        years = room // (size * year)
        if years:
            return size, years * year
    return SMALL, year // 2


def _id_width(found: Timeline) -> int:
    ids = [line.row.id if isinstance(line, Track) else line.id for line in found.lines]
    return max((width_of(name) for name in ids), default=1) + 2


def _title_width(found: Timeline) -> int:
    """Columns of the longest title: in a pipe nothing is wrapped."""
    titles = [line.row.title for line in found.lines if isinstance(line, Track)]
    return max((width_of(one_line(title)) for title in titles), default=0)


def _block(found: Timeline, months: Sequence[date], size: int, screen: Screen) -> Iterator[Text]:
    ids = _id_width(found)
    cells = len(months) * size
    title = _title_width(found) if screen.width is None else screen.width - ids - 2 - cells
    left = ids + title + 2
    yield from _months(found, months, size, left, screen)
    yield rule(left + cells)
    for line in found.lines:
        if isinstance(line, Heading):
            name = text(one_line(line.title), Ink.STRONG)
            yield from _named(line.id, name, ids, None if screen.width is None else left + cells)
        elif _belongs(line, months, found):
            yield from _track(line, months, size, ids=ids, title=title, screen=screen)


def _belongs(track: Track, months: Sequence[date], found: Timeline) -> bool:
    """Whether a block shows a track: it has a cell there; without any it stands in the first."""
    if not track.cells:
        return months[0] == found.months[0]
    return any(month in track.cells for month in months)


def _named(name: str, title: Text, ids: int, width: int | None) -> Iterator[Text]:
    yield from hung(text(name, Ink.STRONG), title, ids, width)


def _track(
    track: Track, months: Sequence[date], size: int, *, ids: int, title: int, screen: Screen
) -> Iterator[Text]:
    """The title wrapped on the left, the cells beside its first line."""
    lines = wrapped(text(one_line(track.row.title)), title)
    cells = [_cell(track.cells.get(month), size, screen) for month in months]
    if not track.cells:
        cells = [text(state_short(track.row.state, screen.t), Ink.QUIET)]
    number = text(track.row.id)
    space, gap = " " * (ids - width_of(number)), " " * (title - width_of(lines[0]) + 2)
    first = Text.assemble(number, space, lines[0], gap)
    yield Text.assemble(first, *cells)
    for line in lines[1:]:
        yield Text.assemble(" " * ids, line)


def _months(found: Timeline, months: Sequence[date], size: int, left: int, screen: Screen) -> Iterator[Text]:
    """A line of years, a line of months, and above them where today is."""
    years, names = Text(" " * left), Text(" " * left)
    for i, month in enumerate(months):
        new_year = i == 0 or month.month == 1
        if new_year:
            width = size * sum(other.year == month.year for other in months)
            years.append_text(text(str(month.year).ljust(width), Ink.STRONG))
        ink = Ink.NOW if month == found.today else Ink.QUIET
        names.append_text(text(_month_name(month.month, size, screen).ljust(size), ink))
    if found.today is not None and found.today in months:
        at = left + list(months).index(found.today) * size
        yield Text.assemble(" " * at, text("▼", Ink.NOW))
    yield years
    yield names


def _month_name(month: int, size: int, screen: Screen) -> str:
    name = say_month(month, screen.t)
    return name[: size - 1].lower() if size >= LARGE else name[0].upper()


def _cell(cell: Cell | None, size: int, screen: Screen) -> Text:
    if cell is None:
        return text("·".ljust(size), Ink.QUIET)
    letter = state_letter(cell.state, screen.t)
    return text((letter if cell.is_due else letter.lower()).ljust(size), state_ink(cell.state))


def _legend(found: Timeline, view: PlanView, screen: Screen) -> list[Text]:
    used = {cell.state for line in found.lines if isinstance(line, Track) for cell in line.cells.values()}
    t = screen.t
    parts = [
        text(f"{state_letter(state, t)} {state_short(state, t)}", state_ink(state))
        for state in State
        if state in used
    ]
    parts.append(text(t("a capital letter: the month it is due"), Ink.QUIET))
    if found.today is not None:
        parts.append(text(f"▼ {say_day(view.as_of, t)}", Ink.NOW))
    return parts
