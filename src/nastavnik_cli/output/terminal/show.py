"""`show`: everything about one activity or group; chooses nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from nastavnik_cli.domain.evaluate import State, WindowStatus
from nastavnik_cli.domain.model import Cancellation, Move, Person, Roadmap
from nastavnik_cli.domain.phrases import Reading
from nastavnik_cli.domain.plan import Deadline
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.dates import say_day, say_late, say_span
from nastavnik_cli.output.discipline import discipline
from nastavnik_cli.output.names import one_line
from nastavnik_cli.output.readings import describe, describe_key
from nastavnik_cli.output.terminal.bars import tally_bar
from nastavnik_cli.output.terminal.layout import (
    Column,
    flowed,
    headings,
    hung,
    indented,
    row,
    rule,
    whole,
    widths,
)
from nastavnik_cli.output.terminal.paint import Ink, Screen, state_text, text, width_of
from nastavnik_cli.output.terminal.summary import legend
from nastavnik_cli.views import Heading, PlanView, Row, dated_tally

BAR = 40


def show(view: PlanView, name: str, screen: Screen) -> Iterator[Text]:
    """The strategy, group or activity called `name`, and all activities below it."""
    shown = [line for line in view.lines if line.id == name or name in line.path]
    above = [line for line in view.lines if isinstance(line, Heading) and name not in (line.id, *line.path)]
    for number, line in enumerate(shown):
        if number:
            yield Text()
        match line:
            case Heading():
                yield from _heading(line, view, screen)
            case Row():
                around = [h for h in above if h.id in line.path] if line.id == name else []
                yield from _activity(line, view, around, screen)


def _heading(line: Heading, view: PlanView, screen: Screen) -> Iterator[Text]:
    t = screen.t
    roadmap = view.evaluation.plan.roadmap
    yield from _titled(line.id, line.title, screen)
    stated = line.group.stated
    facts: list[tuple[str, Text]] = []
    if stated.when:
        facts.append((t("Deadline"), text("; ".join(phrase.text for phrase in stated.when))))
    if stated.result:
        facts.append((t("Result"), text(", ".join(stated.result))))
    facts += _people(stated.responsible or (), roadmap, t)
    yield from _facts(facts, screen)
    if not any(line.id in leaf.path for leaf in view.rows):
        yield Text.assemble(" " * INDENT, text(t("There are no activities in it."), Ink.QUIET))
        return
    windows = [w for leaf in view.rows if line.id in leaf.path for w in leaf.windows]
    yield from indented(text(discipline(dated_tally(windows), t)), INDENT, screen.width)
    yield Text.assemble(" " * INDENT, tally_bar(line.tally, BAR))
    room = None if screen.width is None else screen.width - INDENT
    yield from (Text.assemble(" " * INDENT, part) for part in flowed(legend(line.tally, t), room))


INDENT = 2


def _activity(line: Row, view: PlanView, above: Sequence[Heading], screen: Screen) -> Iterator[Text]:
    t = screen.t
    roadmap = view.evaluation.plan.roadmap
    yield from _titled(line.id, line.title, screen)
    facts = [(_level(heading, t), text(f"{heading.id} {one_line(heading.title)}")) for heading in above]
    facts += [(t("Deadline"), _deadline(deadline, t)) for deadline in line.status.leaf.deadlines]
    if line.result:
        facts.append((t("Result"), text(", ".join(line.result))))
    facts += _people(line.in_charge, roadmap, t)
    facts.append((t("State"), state_text(line.state, screen)))
    yield from _facts(facts, screen)
    if line.windows:
        yield Text()
        yield from _windows(line, roadmap, screen)
    if line.log:
        yield Text()
        yield from _log(line, roadmap, screen)


def _level(heading: Heading, t: Words) -> str:
    return t("Group") if heading.depth else t("Strategy")


def _titled(name: str, title: str, screen: Screen) -> Iterator[Text]:
    mark, words = text(name, Ink.STRONG), text(title, Ink.STRONG, keep="\n")
    yield from hung(mark, words, width_of(name) + 2, screen.width)


def _deadline(deadline: Deadline, t: Words) -> Text:
    """The approved words, and what they are read as."""
    words = text(deadline.phrase.text)
    if isinstance(deadline.reading, Reading):
        return Text.assemble(words, text(f" — {describe(deadline.reading, t)}", Ink.QUIET))
    return Text.assemble(words, text(f" — {t('to be dated by a person')}", Ink.QUIET))


def _people(people: Sequence[str], roadmap: Roadmap, t: Words) -> list[tuple[str, Text]]:
    found = [(t("Responsible"), text(_person(name, roadmap))) for name in people[:1]]
    if people[1:]:
        others = "; ".join(_person(name, roadmap) for name in people[1:])
        found.append((t("Taking part"), text(others)))
    return found


def _person(name: str, roadmap: Roadmap) -> str:
    person = roadmap.people.get(name) or Person(name=name)
    return ", ".join(part for part in (person.name, person.position, person.organization) if part)


def _facts(facts: Sequence[tuple[str, Text]], screen: Screen) -> Iterator[Text]:
    """Names on the left, what they are on the right; a name said once for several."""
    left = max((width_of(name) for name, _ in facts), default=0) + INDENT + 2
    said = ""
    for name, fact in facts:
        label = "" if name == said else name
        said = name
        yield from hung(Text.assemble(" " * INDENT, text(label, Ink.QUIET)), fact, left, screen.width)


def _windows(line: Row, roadmap: Roadmap, screen: Screen) -> Iterator[Text]:
    t = screen.t
    columns = [
        Column(t("Window"), most=30),
        Column(t("Key")),
        Column(t("Due")),
        Column(t("State")),
        Column(t("Record"), grows=True),
    ]
    if screen.is_narrow:
        del columns[1]
    cells = [_window(line, window, roadmap, screen) for window in line.windows]
    room = None if screen.width is None else screen.width - INDENT
    sizes = widths(columns, cells, room)
    lines = [*headings(columns, sizes), rule(whole(sizes))]
    for window in cells:
        lines.extend(row(columns, sizes, window))
    yield from (Text.assemble(" " * INDENT, found) for found in lines)


def _window(line: Row, window: WindowStatus, roadmap: Roadmap, screen: Screen) -> list[Text]:
    t = screen.t
    name = text(describe_key(window.key, t))
    key = text(window.key, Ink.QUIET)
    due = text(say_span(window.window.days, t) if window.ongoing else say_day(window.in_force, t))
    record = Text("\n").join(_told(line, window, roadmap, t)) or text("–", Ink.QUIET)
    if screen.is_narrow:
        both = name if name.plain == key.plain else Text.assemble(name, "\n", key)
        return [both, due, state_text(window.state, screen), record]
    return [name, key, due, state_text(window.state, screen), record]


def _told(line: Row, window: WindowStatus, roadmap: Roadmap, t: Words) -> list[Text]:
    """What was recorded of a window: when and by whom, what came of it, moves, a cancellation."""
    activity, found = line.status.leaf.activity, []
    unripe = activity.done.get(window.key) if window.record is None else None
    if unripe is not None:
        found.append(text(t("recorded for {day}, a day to come", day=say_day(unripe.on, t)), Ink.QUIET))
    if (record := window.record) is not None:
        by = f", {roadmap.name_of(record.by)}" if record.by else ""
        late = f", {say_late(window.days_late, t)}" if window.state is State.LATE else ""
        found.append(text(f"{say_day(record.on, t)}{by}{late}"))
        found += [text(part) for part in (*(record.result or ()), *(record.link or ()), record.note) if part]
    found += [text(_moved(move, t), Ink.QUIET) for move in activity.moved.get(window.key, ())]
    cancellation = activity.cancelled.get(window.key)
    if cancellation is not None:
        found.append(text(_cancelled(cancellation, t), Ink.QUIET))
    if window.taken_over:
        names = ", ".join(roadmap.name_of(name) for name in window.responsible)
        found.append(text(t("in charge: {names}", names=names), Ink.QUIET))
    return found


def _moved(move: Move, t: Words) -> str:
    said = t("moved to {day}", day=say_day(move.to, t))
    return _because(said, move.reason, t("on {day}", day=say_day(move.on, t)) if move.on else None)


def _cancelled(cancellation: Cancellation, t: Words) -> str:
    on = t("on {day}", day=say_day(cancellation.on, t)) if cancellation.on else None
    return _because(t("cancelled"), cancellation.reason, on)


def _because(said: str, reason: str | None, on: str | None) -> str:
    found = f"{said} ({on})" if on else said
    return f"{found}: {reason}" if reason else found


def _log(line: Row, roadmap: Roadmap, screen: Screen) -> Iterator[Text]:
    t = screen.t
    yield text(f"{' ' * INDENT}{t('Log')}", Ink.QUIET)
    for entry in line.log:
        parts = [entry.entry.note, *(entry.entry.result or ()), *(entry.entry.link or ())]
        if entry.entry.by:
            parts.append(roadmap.name_of(entry.entry.by))
        said = "; ".join(part for part in parts if part)
        if entry.entry.key:
            said = f"{said} [{describe_key(entry.entry.key, t)}]".strip()
        day = say_day(entry.on, t)
        mark = Text.assemble(" " * INDENT, text(day))
        yield from hung(mark, text(said, keep="\n"), width_of(mark) + 2, screen.width)
