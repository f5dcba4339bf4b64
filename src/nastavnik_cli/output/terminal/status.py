"""`status`: the table of strategies and activities and its summary; chooses no rows."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from nastavnik_cli.domain.evaluate import State, WindowStatus
from nastavnik_cli.domain.model import Roadmap
from nastavnik_cli.output.dates import say_day
from nastavnik_cli.output.labels import assumption_label
from nastavnik_cli.output.terminal.bars import planned_of, progress_bar
from nastavnik_cli.output.terminal.head import head
from nastavnik_cli.output.terminal.layout import Column, headings, indented, row, rule, widths
from nastavnik_cli.output.terminal.paint import Ink, Screen, state_text, text, width_of
from nastavnik_cli.output.terminal.summary import summary
from nastavnik_cli.views import Heading, PlanView, Row

BAR = 6
INDENT = 2


def status(view: PlanView, screen: Screen) -> Iterator[Text]:
    """The whole screen: what the plan is, the table, the sums."""
    yield from head(view.evaluation.plan.roadmap, view.as_of, screen)
    if not view.rows:
        yield text(screen.t("Nothing fits what was asked for."))
        return
    yield from _table(view, screen)
    yield Text()
    yield from summary(view, screen)


def _columns(screen: Screen) -> list[Column]:
    t = screen.t
    title = Column(t("Activity"), grows=True)
    state = Column(t("State"))
    if screen.is_narrow:
        return [
            Column(t("No."), most=10),
            title,
            Column(t("Next due")),
            state,
            Column(t("Done of"), right=True),
        ]
    return [
        Column(t("No."), most=12),
        title,
        Column(t("Deadline"), most=24 if (screen.width or 0) >= WIDE else 16),
        Column(t("Next due")),
        Column(t("Responsible"), most=20 if (screen.width or 0) >= WIDE else 13),
        state,
        Column(t("Progress")),
    ]


WIDE = 130
"""Columns from which the deadline and the people have room for a line each."""


def _table(view: PlanView, screen: Screen) -> Iterator[Text]:
    columns = _columns(screen)
    roadmap = view.evaluation.plan.roadmap
    cells = {row_.id: _cells(row_, roadmap, screen) for row_ in view.rows}
    sizes = widths(columns, list(cells.values()), screen.width)
    whole = sum(sizes) + 2 * (len(sizes) - 1)
    yield from headings(columns, sizes)
    yield rule(whole)
    for number, line in enumerate(view.lines):
        match line:
            case Heading():
                if number and line.depth == 0:
                    yield Text()
                yield from _heading(line, sizes[0] + 2, whole)
            case Row():
                yield from row(columns, sizes, cells[line.id])


def _heading(line: Heading, indent: int, whole: int) -> Iterator[Text]:
    """The id, the title across the table, and how much is done, at its right end."""
    count = f"{line.tally.fulfilled}/{planned_of(line.tally)}"
    room = whole - width_of(count) - 2
    ink = Ink.STRONG
    lines = list(indented(text(line.title, ink, keep="\n"), indent, room))
    first = lines[0]
    first = Text.assemble(text(line.id.ljust(indent), ink), first[indent:])
    space = " " * max(whole - width_of(first) - width_of(count), 2)
    yield Text.assemble(first, space, text(count, Ink.QUIET))
    yield from lines[1:]


def _cells(line: Row, roadmap: Roadmap, screen: Screen) -> list[Text]:
    title = text(line.title, keep="\n")
    when = _deadline(line, screen)
    if screen.is_narrow:
        title = Text.assemble(title, "\n", when)
    if line.last_log is not None and _is_followed(line):
        said = line.last_log.entry.note or ", ".join(line.last_log.entry.result or ())
        title = Text.assemble(title, "\n", text(f"{say_day(line.last_log.on, screen.t)}: {said}", Ink.QUIET))
    state = state_text(line.state, screen)
    cells = [text(line.id), title, _next(line.next, screen), state, _progress(line, screen)]
    if not screen.is_narrow:
        cells.insert(2, when)
        cells.insert(4, _people(line, roadmap, screen))
    return cells


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


def _people(line: Row, roadmap: Roadmap, screen: Screen) -> Text:
    """Who answers, and how many take part; in a pipe all of them by name."""
    people = line.next.responsible if line.next else line.responsible
    names = [roadmap.name_of(person) for person in people]
    if not names:
        return text("–", Ink.QUIET)
    if screen.width is None or len(names) == 1:
        return text(", ".join(names))
    others = screen.t.plural("and {n} other", "and {n} others", len(names) - 1)
    return Text.assemble(text(names[0]), "\n", text(others, Ink.QUIET))


def _is_followed(line: Row) -> bool:
    """Whether news, not windows, tell how it goes."""
    return line.state in (State.ONGOING, State.UNDATED)


def _progress(line: Row, screen: Screen) -> Text:
    if _is_followed(line):
        if line.last_log is None:
            return text(screen.t("no news"), Ink.QUIET)
        return text(say_day(line.last_log.on, screen.t), Ink.QUIET)
    planned = planned_of(line.tally)
    if not planned:
        return text("–", Ink.QUIET)
    count = f"{line.tally.fulfilled}/{planned}"
    if screen.is_narrow:
        return text(count)
    return Text.assemble(progress_bar(line.tally, BAR), f" {count}")
