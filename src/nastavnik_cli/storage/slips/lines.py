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
_NO_SPACE = re.compile(r"(?P<head>[ ]*(?:- +)*[\w.-]+)[ ]*:(?P<rest>[^ :].*)$")
_DASHES = "\u2010-\u2015\u2212\u2022\u00b7\u2043"
_LONG_DASH = re.compile(f"(?P<head>[ ]*)[{_DASHES}][ \u00a0]*(?P<rest>.*)$")
_BULLET = re.compile(f"(?P<head>[ ]*)(?:[{_DASHES}*+]|--+|\\d+[.)])[ \u00a0]+(?P<rest>.*)$")
_NO_DASH_SPACE = re.compile(r"(?P<head>[ ]*)-(?P<rest>[^ -].*)$")
_NO_COLON = re.compile(
    r"(?P<head>[ ]*(?:- +)*[a-z][a-z-]*)"
    r"(?:[ ]*[;=,\uff1a\u2013\u2014][ ]*|[ ]+-[ ]+|[ ]+|$)(?P<rest>(?!:).*)$"
)
_ITEM_HEAD = re.compile(r"[ ]*(?:- +)*")
_FIELD_NAME = re.compile(r"[ ]*(?:- +)*([\w.-]+):")
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
            start = first + hard.start()
            for instead in (" ", ""):
                fix = _HARD.sub(instead, head[0]) + line[head.end() :]
                yield Cure(YamlReason.HARD_SPACE, start, start + 1, first, fix)


def glued(case: Case) -> Iterator[Cure]:
    """A line read as the end of the text above, because of its indentation or of the line above."""
    above, text = case.above()
    yield from _unspaced(above, text)
    item = _NO_COLON.match(text)
    if item and text.lstrip().startswith("- ") and _column(case.line) == _head(text):
        yield _worded(above, text, item)
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


def bullet(case: Case) -> Iterator[Cure]:
    """An item that begins with what Word or Markdown begin one with."""
    found = _BULLET.match(case.line)
    if found and any(level.dashes and level.column == len(found["head"]) for level in case.lexed.levels):
        start = case.first + found.end("head")
        yield Cure(YamlReason.DASH_KIND, start, start + 1, case.first, f"{found['head']}- {found['rest']}")


def indent(case: Case) -> Iterator[Cure]:
    """A line that begins where none of the lists and fields above it does: the nearest such column."""
    column = _column(case.line)
    body = _HARD.sub(" ", case.line).lstrip(" ")
    dashed = body.startswith("- ") or body == "-"
    start = case.first + column
    goes_on = case.above()[1].rstrip()[-1:] in {";", ",", ":"}
    if dashed and goes_on and not _FIELD.match(case.line):
        yield from _continued(case, case.first, case.line)
    levels = sorted(
        case.lexed.levels,
        key=lambda level: (level.dashes != dashed, abs(level.column - column), -level.column),
    )
    here = {level.dashes for level in levels if level.column == column}
    extra = Cure(YamlReason.EXTRA_DASH, start, start + 1, case.first, " " * column + body[1:].lstrip(" "))
    if dashed and False in here and not _begins_items(case, levels[0].column):
        yield extra
    cures_ = [
        Cure(YamlReason.INDENT, start, start + 1, case.first, " " * level.column + body)
        for level in levels[:3]
        if level.column != column
    ]
    if not dashed and True in here:  # after the fields of the item above, before those of others
        lost = Cure(YamlReason.DASH_LOST, start, start + 1, case.first, f"{' ' * column}- {body}")
        cures_.insert(1, lost)
    yield from cures_


def _begins_items(case: Case, column: int) -> bool:
    """Whether the items of the list at a column begin with the field that this line begins with."""
    line = _FIELD_NAME.match(case.line)
    names = re.findall(rf"^[ ]{{{column}}}- +([\w.-]+):", case.text[: case.first], re.MULTILINE)
    return line is not None and line[1] in names[-1:]


def _head(line: str) -> int:
    """The column after the dashes that a line begins with."""
    found = _ITEM_HEAD.match(line)
    return found.end() if found else 0


def _column(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


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
        colon = first + found.start("rest") - 1
        fix = f"{found['head']}: {_HARD.sub(' ', found['rest']).lstrip()}"
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
        yield _worded(first, line, worded)
    above_first, above = case.above(first)
    if above_first < first and above.startswith(f"{line[: start - first]}- "):
        fix = f"{line[: start - first]}- {line.strip()}"
        yield Cure(YamlReason.DASH_LOST, start, start + 1, first, fix)
    yield from _continued(case, first, line)


def _worded(first: int, line: str, found: re.Match[str]) -> Cure:
    """A name without its colon, or with another sign for it."""
    start = first + _column(line)
    return Cure(YamlReason.LOOSE_LINE, start, start + 1, first, f"{found['head']}: {found['rest']}".rstrip())


def _continued(case: Case, first: int, line: str) -> Iterator[Cure]:
    """The line as a part of the text above it."""
    _, above = case.above(first)
    if cures.entry(above) is not None and line.strip():
        column = _head(above) + STEP
        start = first + _column(line)
        yield Cure(YamlReason.LOOSE_LINE, start, start + 1, first, " " * column + line.strip())
