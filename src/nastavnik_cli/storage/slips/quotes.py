"""Slips around quotes: one never closed, a text after one, a backslash in double ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nastavnik_cli.storage import cures
from nastavnik_cli.storage.lexed import Kind, Region
from nastavnik_cli.storage.reasons import YamlReason
from nastavnik_cli.storage.slips.case import Case, Cure

LOOKS_LIKE_ENTRY = re.compile(r"[ ]*(?:- +|(?:- +)*[\w\"'][\w.\"'/-]*[ ]*:(?=[ \r\n]|\Z))")
_GOOD_ESCAPE = re.compile(
    r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0abtnvfre \"/\\N_LP\t\n]|\r\n)"
)
_QUOTES = (Kind.SINGLE, Kind.DOUBLE)


def swallowed(case: Case) -> Iterator[Cure]:
    """A quote left open that took in the lines below, up to the next quote or to the end."""
    for region in case.lexed.regions:
        if region.start >= case.first:
            return
        if region.kind in _QUOTES and region.end >= case.first:
            last, lines = _until_entry(case.text, region)
            if lines == 1 and (last > 0 or not region.closed):
                yield from _closed(case, region)
            elif last > 0 or not region.closed:
                first, line = cures.line_at(case.text, max(last - 1, 0) if last else len(case.text) - 1)
                fix = line.rstrip() + region.kind.value
                yield Cure(YamlReason.UNCLOSED_QUOTE, region.start, region.start + 1, first, fix)


def _until_entry(text: str, region: Region) -> tuple[int, int]:
    """Where the first line in quotes begins that looks like a field or an item, and how many before it.

    0 and the number of all lines where there is none.
    """
    at, lines = text.find("\n", region.start) + 1, 1
    while 0 < at < region.end:
        if LOOKS_LIKE_ENTRY.match(text, at):
            return at, lines
        at, lines = text.find("\n", at) + 1, lines + 1
    return 0, lines


def endless(case: Case) -> Iterator[Cure]:
    """A quote left open on the last line."""
    region = case.lexed.at(case.context)
    if region is not None and region.kind in _QUOTES:
        yield from _closed(case, region)


def _closed(case: Case, region: Region) -> Iterator[Cure]:
    """The line with the quote closed: before a backslash that ate it, at its end, before a bracket."""
    first, line = cures.line_at(case.text, region.start)
    if len(line) > cures.LONG:
        return
    before, rest = line[: region.start - first], line[region.start - first + 1 :].rstrip()
    mark, span = region.kind.value, (region.start, region.start + 1)
    if mark == '"' and re.search(r'\\"$', rest):
        yield Cure(
            YamlReason.BACKSLASH, *_last_backslash(first, line), first, before + cures.quoted(rest[:-1])
        )
    inside = re.search(r"[ ]*[\]}]+$", rest)
    if inside:
        fix = before + mark + rest[: inside.start()] + mark + inside[0]
        yield Cure(YamlReason.UNCLOSED_QUOTE, *span, first, fix)
    opened = [case.text[at] for at, end in case.lexed.brackets if end is None and first <= at < region.start]
    closing = "".join("]" if char == "[" else "}" for char in reversed(opened))
    yield Cure(YamlReason.UNCLOSED_QUOTE, *span, first, before + mark + rest + mark + closing)
    yield Cure(YamlReason.UNCLOSED_QUOTE, *span, first, before + cures.quoted(mark + rest))
    yield Cure(YamlReason.UNCLOSED_QUOTE, *span, first, before + rest)


def _last_backslash(first: int, line: str) -> tuple[int, int]:
    at = first + line.rindex("\\")
    return at, at + 1


def text_after(case: Case) -> Iterator[Cure]:
    """`title: "Не рядом", а вместе`: the quotes belong to the text, YAML takes them for its own."""
    region = next(
        (
            each
            for each in reversed(case.lexed.regions)
            if each.kind in _QUOTES and case.first <= each.start and each.end <= case.at
        ),
        None,
    )
    found = cures.entry(case.line)
    if region is None or found is None:
        return
    start = case.first + found.start
    if case.text[start : start + 1] in {"'", '"'}:
        fix = found.with_value(cures.meant(found.value))
        yield Cure(YamlReason.QUOTE_IN_TEXT, start, start + 1, case.first, fix)


def bad_escape(text: str, start: int) -> int:
    """The first backslash from a quote on that begins no escape; the quote itself where all do."""
    at = text.find("\\", start)
    while at >= 0:
        good = _GOOD_ESCAPE.match(text, at)
        if good is None:
            return at
        at = text.find("\\", good.end())
    return start


def backslash(case: Case) -> Iterator[Cure]:
    """A Windows path in double quotes: there a backslash begins an escape."""
    start, at = case.context, case.at
    first, line = cures.line_at(case.text, start)
    before, rest = line[: start - first], line[start - first + 1 :].rstrip()
    region = case.lexed.at(start)
    if region is not None and region.closed and region.end <= first + len(line):
        raw = case.text[start + 1 : region.end - 1]
        yield Cure(
            YamlReason.BACKSLASH,
            at,
            at + 2,
            first,
            cures.replaced(case.text, start, region.end, cures.quoted(raw)),
        )
    yield Cure(YamlReason.BACKSLASH, at, at + 2, first, before + cures.quoted(rest.removesuffix('"')))
