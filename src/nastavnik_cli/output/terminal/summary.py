"""The sums of a plan in words and bars; counts nothing itself."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from nastavnik_cli.domain.evaluate import State, Tally
from nastavnik_cli.domain.model import Roadmap
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.labels import state_mark, state_short
from nastavnik_cli.output.names import by_heading, share_name
from nastavnik_cli.output.terminal.bars import tally_bar
from nastavnik_cli.output.terminal.layout import Column, flowed, headings, row, rule, widths, wrapped
from nastavnik_cli.output.terminal.paint import Ink, Screen, state_ink, text
from nastavnik_cli.views import By, PlanView, Share, shares

BAR = 40
SHORT_BAR = 20


def summary(view: PlanView, screen: Screen) -> Iterator[Text]:
    """The discipline, what is under control, a bar of all windows with its legend."""
    t = screen.t
    yield from wrapped(text(discipline(view.dated, t), Ink.STRONG), screen.width)
    yield text(t("Under control: {n}", n=view.total.on_control))
    yield tally_bar(view.total, min(BAR, screen.width or BAR))
    yield from flowed(legend(view.total, t), screen.width)


def discipline(dated: Tally, t: Words) -> str:
    """«Исполнительская дисциплина: исполнено 18 из 22 (82 %), в срок 16 (73 %)»."""
    if not dated.fell_due:
        return t("Discipline: nothing has fallen due yet")
    return t(
        "Discipline: done {done} of {all} ({done_share} %), in time {in_time} ({in_time_share} %)",
        done=dated.fulfilled,
        all=dated.fell_due,
        done_share=percent(dated.fulfilled, dated.fell_due),
        in_time=dated.done,
        in_time_share=percent(dated.done, dated.fell_due),
    )


def percent(part: int, whole: int) -> int:
    """Rounded half up, as people round."""
    return (200 * part + whole) // (2 * whole)


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
    sizes = widths(columns, cells, screen.width)
    yield from headings(columns, sizes)
    yield rule(sum(sizes) + 2 * (len(sizes) - 1))
    for line in cells:
        yield from row(columns, sizes, line)


def _share(share: Share, by: By, roadmap: Roadmap, t: Words) -> list[Text]:
    dated = share.dated
    late = text(str(share.tally.overdue), Ink.BAD if share.tally.overdue else Ink.QUIET)
    cells = [
        text(share_name(share, by, roadmap, t)),
        text(f"{dated.fulfilled}/{dated.fell_due}" if dated.fell_due else "–"),
        text(f"{percent(dated.done, dated.fell_due)} %" if dated.fell_due else "–"),
        late,
        text(str(share.tally.on_control)),
        tally_bar(share.tally, SHORT_BAR),
    ]
    if by is By.PERSON:
        cells.insert(5, text(str(share.taking_part)))
    return cells
