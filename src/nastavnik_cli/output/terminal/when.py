"""`when`: how phrases are understood, in words first, then their windows; reads none itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from rich.text import Text

from nastavnik_cli.domain.phrases import Reading, Refusal
from nastavnik_cli.domain.phrases.surface import as_one_line
from nastavnik_cli.domain.schedule import Kind, Window
from nastavnik_cli.output.dates import say_day
from nastavnik_cli.output.labels import assumption_label
from nastavnik_cli.output.messages_phrases import explain
from nastavnik_cli.output.readings import describe, describe_key
from nastavnik_cli.output.terminal.layout import Column, headings, indented, row, rule, whole, widths
from nastavnik_cli.output.terminal.paint import Ink, Screen, text, width_of
from nastavnik_cli.views import ReadPhrase

INDENT = 2


def when(phrases: Sequence[ReadPhrase], screen: Screen) -> Iterator[Text]:
    """A block for each phrase."""
    for number, phrase in enumerate(phrases):
        if number:
            yield Text()
        match phrase.reading:
            case Reading() as reading:
                yield from _quoted(phrase, screen)
                yield from _understood(reading, screen)
            case Refusal() as refusal:
                yield from _refused(phrase, refusal, screen)
            case None:
                yield from _quoted(phrase, screen)
                yield from indented(text(screen.t("to be dated by a person"), Ink.LATE), INDENT, screen.width)
            case _:
                assert_never(phrase.reading)


def _quoted(phrase: ReadPhrase, screen: Screen) -> Iterator[Text]:
    """The words, and for a file what they are read as and where they stand."""
    yield from indented(text(f"«{phrase.text}»", Ink.STRONG, keep="\n"), 0, screen.width)
    t = screen.t
    if phrase.said_as is not None:
        yield from indented(text(t("read as “{phrase}”", phrase=phrase.said_as)), INDENT, screen.width)
    if phrase.ids:
        yield from indented(text(", ".join(phrase.ids), Ink.QUIET), INDENT, screen.width)


def _understood(reading: Reading, screen: Screen) -> Iterator[Text]:
    t = screen.t
    yield from indented(text(describe(reading, t), Ink.GOOD), INDENT, screen.width)
    if reading.assumed:
        assumed = ", ".join(assumption_label(assumption, t) for assumption in reading.assumed)
        yield from indented(text(f"{t('Assumed')}: {assumed}", Ink.LATE), INDENT, screen.width)
    if reading.windows:
        yield from _windows(reading.windows, screen)
    elif reading.kind is Kind.DATED:
        yield from indented(text(t("No window of it lies in the period."), Ink.LATE), INDENT, screen.width)


def _windows(windows: Sequence[Window], screen: Screen) -> Iterator[Text]:
    t = screen.t
    columns = [Column(t("Window"), grows=True), Column(t("Key")), Column(t("Start")), Column(t("Due"))]
    cells = [
        [
            text(describe_key(window.key, t)),
            text(window.key, Ink.QUIET),
            text(say_day(window.start, t)),
            text(say_day(window.due, t)),
        ]
        for window in windows
    ]
    room = None if screen.width is None else screen.width - INDENT
    sizes = widths(columns, cells, room)
    lines = [*headings(columns, sizes), rule(whole(sizes))]
    for line in cells:
        lines.extend(row(columns, sizes, line))
    yield from (Text.assemble(" " * INDENT, line) for line in lines)


def _around(line: str, span: tuple[int, int], room: int | None) -> tuple[str, str, str]:
    """The line before, in and behind a place; where a terminal has no room, what is near the place."""
    start, end = span
    first, last = 0, len(line)
    if room is not None and (len(line) > room or width_of(text(line)) > room):
        near = line[max(start - room, 0) : start + room]
        size = room * len(near) // max(width_of(text(near)), 1) - len("……")
        first = max(min(start - size // 3, len(line) - size), 0)
        last = first + size
    cut = min(max(end, start), last)
    before = "…" * (first > 0) + line[first:start]
    return before, line[start:cut], line[cut:last] + "…" * (last < len(line))


def _refused(phrase: ReadPhrase, refusal: Refusal, screen: Screen) -> Iterator[Text]:
    """The words with a caret under what is not understood, why, and what to write instead."""
    t = screen.t
    message, remedy = explain(refusal, t)
    room = None if screen.width is None else screen.width - INDENT
    before, marked, after = _around(as_one_line(refusal.text), refusal.span, room)
    yield Text.assemble(" " * INDENT, text(before + marked + after, Ink.STRONG))
    carets = "^" * max(width_of(text(marked)), 1)
    yield Text.assemble(" " * (INDENT + width_of(text(before))), text(carets, Ink.BAD))
    if phrase.ids:
        yield from indented(text(", ".join(phrase.ids), Ink.QUIET), INDENT, screen.width)
    yield from indented(text(message, Ink.BAD), INDENT, screen.width)
    if remedy:
        yield from indented(text(remedy), INDENT, screen.width)
