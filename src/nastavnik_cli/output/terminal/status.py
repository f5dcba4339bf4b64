"""`status`: the table of strategies and activities and its summary; chooses no rows."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from nastavnik_cli.domain.evaluate import State, Tally, WindowStatus
from nastavnik_cli.domain.model import Roadmap
from nastavnik_cli.output.dates import say_day
from nastavnik_cli.output.labels import assumption_label
from nastavnik_cli.output.terminal.bars import progress_bar
from nastavnik_cli.output.terminal.head import head
from nastavnik_cli.output.terminal.items import answerers, news
from nastavnik_cli.output.terminal.layout import Column, headings, hung, row, rule, whole, widths
from nastavnik_cli.output.terminal.paint import Ink, Screen, state_text, text, width_of
from nastavnik_cli.output.terminal.summary import split, summary
from nastavnik_cli.views import By, Heading, PlanView, Row

BAR = 6
MOST = 24
"""Columns of the deadline and of the people where the title needs the rest; more in wide terminals."""
INDENT = 2


def status(view: PlanView, screen: Screen) -> Iterator[Text]:
    """The whole screen: what the plan is, the table, the sums."""
    yield from head(view.evaluation.plan.roadmap, view.as_of, screen)
    if not view.rows:
        yield text(screen.t("Nothing fits what was asked for."))
        return
    yield from _table(view, screen)
    if view.total != Tally():
        yield Text()
        yield from summary(view, screen)


def sums(view: PlanView, by: By, screen: Screen) -> Iterator[Text]:
    """The sums by strategy, person, quarter or year instead of the table."""
    yield from head(view.evaluation.plan.roadmap, view.as_of, screen)
    if not view.rows:
        yield text(screen.t("Nothing fits what was asked for."))
        return
    yield from split(view, by, screen)
    yield Text()
    yield from summary(view, screen)


def _columns(screen: Screen) -> list[Column]:
    """Seven in a wide terminal; in others the people under the deadline, the rest under the title."""
    t = screen.t
    number, title = Column(t("No."), most=12), Column(t("Activity"), grows=True)
    most = max(MOST, (screen.width or 0) // 5 - 4)
    due, state = Column(t("Next due")), Column(t("State"))
    if screen.is_narrow:
        done = Column(t.about("column", "Done"), right=True)
        return [number, title, done] if screen.is_tiny else [number, title, due, state, done]
    if not _is_wide(screen):
        deadline = Column(f"{t('Deadline')}, {t('Responsible').lower()}", most=most)
        return [number, title, deadline, due, state, Column(t.about("column", "Done"), right=True)]
    people = Column(t("Responsible"), most=most)
    return [number, title, Column(t("Deadline"), most=most), due, people, state, Column(t("Progress"))]


def _is_wide(screen: Screen) -> bool:
    return screen.width is None or screen.width >= WIDE


WIDE = 130
"""Columns from which the deadline and the people have room for a line each."""


def _table(view: PlanView, screen: Screen) -> Iterator[Text]:
    columns = _columns(screen)
    roadmap = view.evaluation.plan.roadmap
    cells = {row_.id: _cells(row_, roadmap, screen) for row_ in view.rows}
    sizes = widths(columns, list(cells.values()), screen.width)
    across = whole(sizes)
    yield from headings(columns, sizes)
    yield rule(across)
    for number, line in enumerate(view.lines):
        match line:
            case Heading():
                if number and line.depth == 0:
                    yield Text()
                yield from _heading(line, sizes[0] + 2, across)
            case Row():
                yield from row(columns, sizes, cells[line.id])


def _heading(line: Heading, indent: int, across: int) -> Iterator[Text]:
    """The id, the title across the table, and how much is done, at its right end."""
    count = _count(line.tally)
    room = across - width_of(count) - 2
    title = text(line.title, Ink.STRONG, keep="\n")
    first, *rest = hung(text(line.id, Ink.STRONG), title, indent, room)
    space = " " * max(across - width_of(first) - width_of(count), 2)
    yield Text.assemble(first, space, text(count, Ink.QUIET))
    yield from rest


def _cells(line: Row, roadmap: Roadmap, screen: Screen) -> list[Text]:
    title = text(line.title, keep="\n")
    when = _deadline(line, screen)
    people = answerers(line.in_charge, roadmap, screen)
    if screen.is_narrow:
        title = Text.assemble(title, "\n", text(f"{screen.t('Deadline')}: ", Ink.QUIET), when)
    if line.last_log is not None and _is_followed(line):
        title = Text.assemble(title, "\n", news(line.last_log, screen))
    state, next_ = state_text(line.state, screen), _next(line.next, screen)
    if screen.is_tiny:
        facts = Text.assemble(state, " · ", next_) if next_.plain != "–" else state
        return [text(line.id), Text.assemble(title, "\n", facts), _progress(line, screen)]
    cells = [text(line.id), title, next_, state, _progress(line, screen)]
    if screen.is_narrow:
        return cells
    if not _is_wide(screen):
        return [*cells[:2], Text.assemble(when, "\n", text(people.plain, Ink.QUIET)), *cells[2:]]
    return [*cells[:2], when, cells[2], people, *cells[3:]]


def _deadline(line: Row, screen: Screen) -> Text:
    """The approved words; what their reading takes for granted beside them in brackets, in grey."""
    words = text("; ".join(line.when))
    if not line.assumed:
        return words
    assumed = ", ".join(assumption_label(item, screen.t) for item in line.assumed)
    return Text.assemble(words, " ", text(f"({assumed})", Ink.QUIET))


def _next(window: WindowStatus | None, screen: Screen) -> Text:
    if window is None or window.ongoing:
        return text("–", Ink.QUIET)
    ink = Ink.BAD if window.state is State.OVERDUE else Ink.PLAIN
    return text(say_day(window.in_force, screen.t), ink)


def _is_followed(line: Row) -> bool:
    """Whether news, not windows, tell how it goes."""
    return line.state in (State.ONGOING, State.UNDATED)


def _progress(line: Row, screen: Screen) -> Text:
    if _is_followed(line):
        if line.last_log is None:
            return text(screen.t("no news") if _is_wide(screen) else "–", Ink.QUIET)
        return text(say_day(line.last_log.on, screen.t), Ink.QUIET)
    count = _count(line.tally)
    if not count:
        return text("–", Ink.QUIET)
    if not _is_wide(screen):
        return text(count)
    return Text.assemble(progress_bar(line.tally, BAR), f" {count}")


def _count(tally: Tally) -> str:
    """How many windows are done of those that can be; "" where there is nothing to count."""
    return f"{tally.fulfilled}/{tally.countable}" if tally.countable else ""
