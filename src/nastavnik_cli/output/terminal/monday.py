"""The Monday screen: what needs attention now, each with the command to type; chooses nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.text import Text

from nastavnik_cli.domain.evaluate import Evaluation, State, WindowStatus
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.dates import say_day, say_late, say_left, say_weekday
from nastavnik_cli.output.discipline import discipline
from nastavnik_cli.output.names import one_line
from nastavnik_cli.output.terminal.items import answerers, named, news
from nastavnik_cli.output.terminal.layout import hung, indented, wrapped
from nastavnik_cli.output.terminal.paint import Ink, Screen, text, width_of
from nastavnik_cli.views import Item, Monday, Row, dated_tally

INDENT = 2
MOST = 7
"""Items shown of a section; the rest are one command away."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What every section needs; `options` are the words by which a pasted command finds the file."""

    evaluation: Evaluation
    screen: Screen
    options: str

    def command(self, words: str) -> Text:
        return text(f"nastavnik {self.options}{words}", Ink.COMMAND)


def monday(found: Monday, screen: Screen, options: str) -> Iterator[Text]:
    """The sections; `options` are the words that a pasted command needs to find the same file."""
    t, evaluation = screen.t, found.evaluation
    sheet = _Sheet(evaluation, screen, options)
    roadmap = evaluation.plan.roadmap
    yield from wrapped(text(one_line(roadmap.program or roadmap.title), Ink.STRONG), screen.width)
    day = f"{say_weekday(evaluation.as_of, t)}, {say_day(evaluation.as_of, t)}"
    yield text(day[0].upper() + day[1:], Ink.QUIET)
    yield from _section(text(t("Overdue"), Ink.BAD), found.overdue, "overdue", sheet)
    yield from _section(text(t("Due this week"), Ink.NOW), found.this_week, "next", sheet)
    yield from _section(text(t("Due this month"), Ink.NOW), found.this_month, "next", sheet)
    yield from _silent(found.silent, sheet)
    if found.is_calm:
        yield Text()
        yield text(t("Nothing is overdue, and nothing falls due this month."), Ink.GOOD)
    yield Text()
    yield from wrapped(text(discipline(dated_tally(evaluation.windows), t)), screen.width)
    yield Text.assemble(text(f"{t('All of it')}: "), sheet.command("status"))


def _section(heading: Text, items: Sequence[Item], command: str, sheet: _Sheet) -> Iterator[Text]:
    if not items:
        return
    yield Text()
    yield Text.assemble(heading, text(f" · {len(items)}", Ink.QUIET))
    indent = INDENT + max(width_of(item.row.id) for item in items) + 2
    for item in items[:MOST]:
        yield from _item(item, indent, sheet)
    if len(items) > MOST:
        yield _more(len(items) - MOST, indent, command, sheet)


def _more(number: int, indent: int, command: str, sheet: _Sheet) -> Text:
    rest = sheet.screen.t.plural("and {n} more", "and {n} more", number)
    return Text.assemble(" " * indent, text(f"{rest}: ", Ink.QUIET), sheet.command(command))


def _item(item: Item, indent: int, sheet: _Sheet) -> Iterator[Text]:
    t, window, screen = sheet.screen.t, item.window, sheet.screen
    yield from _titled(item.row, indent, screen)
    late = window.state is State.OVERDUE
    left = (window.in_force - sheet.evaluation.as_of).days
    who = answerers(window.responsible, sheet.evaluation.plan.roadmap, screen)
    facts = Text.assemble(
        text(f"{_due(window, t)} · "),
        text(say_late(window.days_late, t) if late else say_left(left, t), Ink.BAD if late else Ink.NOW),
        *([text(" · "), who] if window.responsible else []),
    )
    yield from indented(facts, indent, screen.width)
    if item.news is not None:
        yield from indented(news(item.news, screen), indent, screen.width)
    yield Text.assemble(" " * indent, sheet.command(f"done {item.row.id} {window.key}"))


def _due(window: WindowStatus, t: Words) -> str:
    """The window in words and its due date; of a deadline that was moved both its days."""
    name, day = named(window, t), say_day(window.in_force, t)
    if not name:
        return day
    if name == say_day(window.window.due, t):
        return t("{day} instead of {before}", day=day, before=name)
    return f"{name} · {day}"


def _silent(rows: Sequence[Row], sheet: _Sheet) -> Iterator[Text]:
    if not rows:
        return
    t, screen = sheet.screen.t, sheet.screen
    yield Text()
    heading = text(t("Ongoing, without news for 90 days"), Ink.STEADY)
    yield Text.assemble(heading, text(f" · {len(rows)}", Ink.QUIET))
    indent = INDENT + max(width_of(row.id) for row in rows) + 2
    for row in rows[:MOST]:
        yield from _titled(row, indent, screen)
        if row.last_log is not None:
            yield from indented(news(row.last_log, screen), indent, screen.width)
        words = f'log {row.id} "{t("how it goes")}"'
        yield Text.assemble(" " * indent, sheet.command(words))
    if len(rows) > MOST:
        yield _more(len(rows) - MOST, indent, "status --stale 90", sheet)


def _titled(row: Row, indent: int, screen: Screen) -> Iterator[Text]:
    """The number and the first line of the title, beside which the rest is indented."""
    number = Text.assemble(" " * INDENT, text(row.id, Ink.STRONG))
    yield from hung(number, text(one_line(row.title)), indent, screen.width)
