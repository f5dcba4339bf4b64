"""`overdue` and `next`: windows one under another, with who answers; chooses none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from nastavnik_cli.domain.evaluate import Evaluation, State, WindowStatus
from nastavnik_cli.domain.model import Roadmap
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.dates import say_day, say_days, say_late, say_left
from nastavnik_cli.output.readings import describe_key
from nastavnik_cli.output.terminal.head import head
from nastavnik_cli.output.terminal.layout import Column, headings, row, rule, whole, widths
from nastavnik_cli.output.terminal.paint import Ink, Screen, text
from nastavnik_cli.views import Item, LogLine


def overdue(evaluation: Evaluation, items: Sequence[Item], screen: Screen) -> Iterator[Text]:
    """What is late, worst first."""
    t = screen.t
    yield from head(evaluation.plan.roadmap, evaluation.as_of, screen)
    if not items:
        yield text(t("Nothing is overdue."), Ink.GOOD)
        return
    yield from listed(evaluation, items, screen, late=True)
    yield Text()
    yield text(t.plural("{n} deadline is overdue", "{n} deadlines are overdue", len(items)), Ink.STRONG)


def coming(
    evaluation: Evaluation, items: Sequence[Item], days: int, screen: Screen, options: str
) -> Iterator[Text]:
    """What comes due within so many days, and how much is overdue beside it.

    `options` are the words that a pasted command needs to find the same file.
    """
    t, late = screen.t, evaluation.summary.overdue
    yield from head(evaluation.plan.roadmap, evaluation.as_of, screen)
    if items:
        yield from listed(evaluation, items, screen, late=False)
    else:
        yield text(t.plural("Nothing comes due within {n} day.", "Nothing comes due within {n} days.", days))
    if late:
        yield Text()
        yield Text.assemble(
            text(
                t.plural("Beside it {n} deadline is overdue", "Beside it {n} deadlines are overdue", late),
                Ink.BAD,
            ),
            ": ",
            text(f"nastavnik {options}overdue", Ink.COMMAND),
        )


def listed(evaluation: Evaluation, items: Sequence[Item], screen: Screen, *, late: bool) -> Iterator[Text]:
    """The table: number, activity, window, due date, how far off, who answers."""
    t = screen.t
    columns = [Column(t("No."), most=12), Column(t("Activity"), grows=True)]
    if _is_wide(screen):
        columns.append(Column(t("Window"), most=26))
    if not screen.is_tiny:
        columns += [Column(t("Due")), Column(t("Late by") if late else t("Left"))]
    if not screen.is_narrow:
        columns.append(Column(t("Responsible"), most=24))
    cells = [_cells(item, evaluation, screen) for item in items]
    sizes = widths(columns, cells, screen.width)
    yield from headings(columns, sizes)
    yield rule(whole(sizes))
    for line in cells:
        yield from row(columns, sizes, line)


def _cells(item: Item, evaluation: Evaluation, screen: Screen) -> list[Text]:
    t, roadmap = screen.t, evaluation.plan.roadmap
    window = item.window
    title = text(item.row.title, keep="\n")
    name = text(named(window, t))
    who = answerers(window.responsible, roadmap, screen)
    due = [text(say_day(window.in_force, t)), _distance(item, evaluation, screen)]
    if screen.is_tiny:
        title = Text.assemble(title, "\n", Text(" · ").join(due))
    if not _is_wide(screen):
        facts = (_beneath(window, t), who.plain if screen.is_narrow else "")
        if said := " · ".join(part for part in facts if part):
            title = Text.assemble(title, "\n", text(said, Ink.QUIET))
    if item.news is not None:
        title = Text.assemble(title, "\n", news(item.news, screen))
    cells = [text(item.row.id), title]
    if _is_wide(screen):
        cells.append(name)
    if not screen.is_tiny:
        cells += due
    if not screen.is_narrow:
        cells.append(who)
    return cells


WIDE = 120
"""Columns from which the windows have a column of their own beside the titles."""


def _is_wide(screen: Screen) -> bool:
    return screen.width is None or screen.width >= WIDE


def _distance(item: Item, evaluation: Evaluation, screen: Screen) -> Text:
    """How many days late, or how many are left; where no heading says which, in whole words."""
    window, t, alone = item.window, screen.t, screen.is_tiny
    if window.state is State.OVERDUE:
        return text(say_late(window.days_late, t) if alone else say_days(window.days_late, t), Ink.BAD)
    left = (window.in_force - evaluation.as_of).days
    return text(say_days(left, t) if left and not alone else say_left(left, t), Ink.NOW)


def named(window: WindowStatus, t: Words) -> str:
    """A window in words, where they say more than its due date does."""
    name = describe_key(window.key, t)
    return "" if name == say_day(window.in_force, t) else name


def _beneath(window: WindowStatus, t: Words) -> str:
    """The same under a title, where no heading says that it is a window: of a moved deadline its old day."""
    name = named(window, t)
    return t("instead of {before}", before=name) if name == say_day(window.window.due, t) else name


def answerers(people: Sequence[str], roadmap: Roadmap, screen: Screen) -> Text:
    """Who answers, and how many take part; in a pipe all of them by name."""
    names = [roadmap.name_of(person) for person in people]
    if not names:
        return text("–", Ink.QUIET)
    if screen.width is None or len(names) == 1:
        return text(", ".join(names))
    others = screen.t.plural("and {n} other", "and {n} others", len(names) - 1)
    return Text.assemble(text(names[0]), " ", text(others, Ink.QUIET))


def news(line: LogLine, screen: Screen) -> Text:
    """A log entry in one line: its day and its words."""
    said = line.entry.note or ", ".join(line.entry.result or line.entry.link or ())
    return text(f"{say_day(line.on, screen.t)}: {said}", Ink.QUIET)
