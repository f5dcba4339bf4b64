"""The sums of a plan in words and bars; counts nothing itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from nastavnik_cli.domain.evaluate import State, Tally
from nastavnik_cli.domain.model import Roadmap
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.discipline import discipline, percent
from nastavnik_cli.output.labels import state_mark, state_short
from nastavnik_cli.output.names import by_heading, share_name
from nastavnik_cli.output.terminal.bars import tally_bar
from nastavnik_cli.output.terminal.layout import (
    GAP,
    Column,
    flowed,
    headings,
    row,
    rule,
    whole,
    widths,
    wrapped,
)
from nastavnik_cli.output.terminal.paint import Ink, Screen, state_ink, text
from nastavnik_cli.views import By, PlanView, Share, shares

BAR = 40
SHORT_BAR, SHORTEST_BAR = 20, 6
NAME = 24
"""Columns of a name before the bars beside it are made shorter."""


def summary(view: PlanView, screen: Screen) -> Iterator[Text]:
    """The discipline, what is under control, a bar of all windows with its legend."""
    t = screen.t
    yield from wrapped(text(discipline(view.dated, t), Ink.STRONG), screen.width)
    yield text(t("Under control: {n}", n=view.total.on_control))
    yield tally_bar(view.total, min(BAR, screen.width or BAR))
    yield from flowed(legend(view.total, t), screen.width)


def legend(tally: Tally, t: Words) -> list[Text]:
    """The states of a bar by mark, word and number; what is not there is left out."""
    return [
        text(f"{state_mark(state)} {state_short(state, t)} {count}", state_ink(state))
        for state in State
        if state is not State.UNDATED and (count := getattr(tally, state.value))
    ]


def split(view: PlanView, by: By, screen: Screen) -> Iterator[Text]:
    """The sums by strategy, person, quarter or year, a line each."""
    t = screen.t
    columns = [
        Column(by_heading(by, t), grows=True),
        Column(t.about("column", "Done"), right=True),
        Column(t("in time"), right=True),
        Column(t("overdue"), right=True),
        Column(t("under control"), right=True),
        Column(""),
    ]
    if by is By.PERSON:
        columns.insert(5, Column(t("takes part"), right=True))
    cells = [_share(share, by, view.evaluation.plan.roadmap, t) for share in shares(view, by)]
    size = _bar_size(widths(columns[:-1], cells, None), screen)
    cells = [
        [*line, tally_bar(share.tally, size)] for line, share in zip(cells, shares(view, by), strict=True)
    ]
    sizes = widths(columns, cells, screen.width)
    yield from headings(columns, sizes)
    yield rule(whole(sizes))
    for line in cells:
        yield from row(columns, sizes, line)


def _bar_size(sizes: Sequence[int], screen: Screen) -> int:
    """Columns of the bars beside columns of such widths, a name of the usual length among them."""
    if screen.width is None:
        return SHORT_BAR
    name, *rest = sizes
    return min(max(screen.width - whole([min(name, NAME), *rest]) - GAP, SHORTEST_BAR), SHORT_BAR)


def _share(share: Share, by: By, roadmap: Roadmap, t: Words) -> list[Text]:
    dated = share.dated
    late = text(str(share.tally.overdue), Ink.BAD if share.tally.overdue else Ink.QUIET)
    cells = [
        text(share_name(share, by, roadmap, t)),
        text(f"{dated.fulfilled}/{dated.fell_due}" if dated.fell_due else "–"),
        text(f"{percent(dated.done, dated.fell_due)} %" if dated.fell_due else "–"),
        late,
        text(str(share.tally.on_control)),
    ]
    if by is By.PERSON:
        cells.append(text(str(share.taking_part)))
    return cells
