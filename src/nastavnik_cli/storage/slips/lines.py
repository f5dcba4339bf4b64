"""Slips of whole lines: where they begin, and what makes them neither an item nor a field."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nastavnik_cli.storage import cures
from nastavnik_cli.storage.reasons import YamlReason
from nastavnik_cli.storage.slips.case import Case, Cure

STEP = 2
"""The indentation that a wrapped line gets."""

_HARD = re.compile("[\u00a0\u2000-\u200b\u202f\u3000]")
_NO_SPACE = re.compile(r"(?P<head>[ ]*(?:- +)*[\w.-]+:)(?P<rest>[^ :].*)$")
_LONG_DASH = re.compile(
    "(?P<head>[ ]*)(?P<dash>[\u2010-\u2015\u2212\u2022\u00b7\u2043])[ \u00a0]*(?P<rest>.*)$"
)
_NO_DASH_SPACE = re.compile(r"(?P<head>[ ]*)-(?P<rest>[^ -].*)$")
_NO_COLON = re.compile(r"(?P<head>[ ]*(?:- +)*[a-z][a-z-]*)[ ]+(?P<rest>[^ :].*)$")
_FIELD = re.compile(r"[ ]*(?:- +)*[\"']?[A-Za-z0-9][\w./-]*[\"']?[ ]*:(?:[ ]|$)", re.ASCII)


def hard_space(case: Case) -> Iterator[Cure]:
    """A non-breaking space (from Word or a page) where YAML knows only the plain one."""
    seen: set[int] = set()
    above, _ = case.above()
    for at in (case.first, case.context, above):
        first, line = cures.line_at(case.text, at)
        head = re.match(r"\s*(?:-\s+)*(?:[\w.-]+:\s*)?", line)
        hard = _HARD.search(head[0]) if head else None
        if head and hard and first not in seen:
            seen.add(first)
            fix = _HARD.sub(" ", head[0]) + line[head.end() :]
            start = first + hard.start()
            yield Cure(YamlReason.HARD_SPACE, start, start + 1, first, fix)


def glued(case: Case) -> Iterator[Cure]:
    """A line read as the end of the text above, because of its indentation or of the line above."""
    above, text = case.above()
    yield from _unspaced(above, text)
    options = [indent(case), _wrapped(case, above, text)]
    if not _FIELD.match(case.line) and not case.line.lstrip().startswith("- "):
        options.reverse()
    for option in options:
        yield from option
    yield from _loose(case, above, text)


def _wrapped(case: Case, above: int, text: str) -> Iterator[Cure]:
    """A text over two lines with a colon in the second: one line, in quotes."""
    found = cures.entry(text)
    if found is None or not found.value or found.value[0] in "\"'[{|>":
        return
    if cures.line_at(case.text, max(case.first - 1, 0))[0] != above:
        return
    below = cures.line_at(case.text, case.first + len(case.line) + 2)[1] if case.text else ""
    if len(below) - len(below.lstrip(" ")) > found.start and below.strip():
        return
    fix = found.with_value(cures.quoted(f"{found.value} {case.line.strip()}"))
    yield Cure(YamlReason.COLON_IN_WRAPPED, case.at, case.at + 1, above, fix, lines=2)


def indent(case: Case) -> Iterator[Cure]:
    """A line that begins where none of the lists and fields above it does: the nearest such column."""
    body = case.line.lstrip(" ")
    column = len(case.line) - len(body)
    dashed = body.startswith("- ") or body == "-"
    levels = sorted(
        case.lexed.levels,
        key=lambda level: (level.dashes != dashed, abs(level.column - column), -level.column),
    )
    start = case.first + column
    for level in levels[:3]:
        if level.column != column:
            yield Cure(YamlReason.INDENT, start, start + 1, case.first, " " * level.column + body)


def loose(case: Case) -> Iterator[Cure]:
    """A line that is neither `key: value` nor `- item`."""
    first, line = cures.line_at(case.text, case.context)
    if case.begins and not cures.entry(case.line):
        first, line = case.first, case.line
    yield from _unspaced(first, line)
    yield from _loose(case, first, line)


def _unspaced(first: int, line: str) -> Iterator[Cure]:
    """`title:Текст`."""
    found = _NO_SPACE.match(line)
    if found and not found["rest"].startswith("//"):
        colon = first + found.end("head") - 1
        fix = f"{found['head']} {_HARD.sub(' ', found['rest']).lstrip()}"
        yield Cure(YamlReason.NO_SPACE, colon, colon + 1, first, fix)


def _loose(case: Case, first: int, line: str) -> Iterator[Cure]:
    start = first + len(line) - len(line.lstrip(" "))
    for pattern, reason in (
        (_LONG_DASH, YamlReason.DASH_KIND),
        (_NO_DASH_SPACE, YamlReason.DASH_SPACE),
    ):
        found = pattern.match(line)
        if found:
            yield Cure(reason, start, start + 1, first, f"{found['head']}- {found['rest']}")
    worded = _NO_COLON.match(line)
    if worded:
        fix = f"{worded['head']}: {worded['rest']}"
        yield Cure(YamlReason.LOOSE_LINE, start, start + 1, first, fix)
    _, above = case.above(first)
    found_above = cures.entry(above)
    if found_above is not None and line.strip():
        head = re.match(r"[ ]*(?:- +)*", above)
        column = (head.end() if head else 0) + STEP
        yield Cure(YamlReason.LOOSE_LINE, start, start + 1, first, " " * column + line.strip())
