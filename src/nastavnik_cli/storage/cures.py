"""A corrected line, ready to paste, made from the user's own; decides nothing about what is wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass

LONG = 4_000
"""Characters: a longer line is not corrected, nobody could paste it."""

_ENTRY = re.compile(
    r"""
    (?P<head>[ ]*(?:[-?][ ]+)*)
    (?P<key>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^ \t"'\[\]{},\#&*!|>%@`-][^\#]*?|-[^ ][^\#]*?)
    [ ]*:(?P<gap>[ ]+|$)
    (?P<value>.*?)
    (?P<tail>[ ]*(?:[ ]\#.*)?)$
    """,
    re.VERBOSE,
)
_ITEM = re.compile(r"(?P<head>[ ]*(?:[-?][ ]+)+)(?P<value>.*?)(?P<tail>[ ]*(?:[ ]\#.*)?)$")
_PLAIN_SAFE = re.compile(r"[^\"\\]*")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line taken apart: what stands before the value, the value, and the comment after it."""

    before: str
    key: str | None
    value: str
    tail: str

    @property
    def start(self) -> int:
        """The column (from 0) of the value."""
        return len(self.before)

    def with_value(self, value: str) -> str:
        gap = "" if self.before.endswith((" ", "\xa0")) or not self.before else " "
        return (self.before + gap + value + self.tail).rstrip()


def entry(line: str) -> Entry | None:
    """The line as `key: value` or `- value`; None where it is neither, or too long to paste."""
    if len(line) > LONG:
        return None
    found = _ENTRY.match(line)
    if found:
        return Entry(line[: found.start("value")], found["key"], found["value"], found["tail"])
    item = _ITEM.match(line)
    return Entry(line[: item.start("value")], None, item["value"], item["tail"]) if item else None


def quoted(text: str) -> str:
    """A text as YAML takes it literally: in double quotes, or in single ones where it holds a quote."""
    if _PLAIN_SAFE.fullmatch(text):
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def meant(text: str) -> str:
    """The text of a value in which a quote ended too early, in quotes that hold it.

    `"Клуб "Наставник" города"` is one text in quotes with a name inside; `"Не рядом", а вместе` and
    `"Мы" и "вы"` are texts whose quotes are their own.
    """
    mark = text[:1]
    inner = text[1:-1]
    nested = len(text) > 2 and text.endswith(mark) and re.search(rf"(?:^|[ (]){mark}[^ ]", inner)  # noqa: PLR2004
    first = inner.find(mark)
    if nested and first >= 0 and (first == 0 or inner[first - 1] in " ("):
        return quoted(inner)
    if mark == "'":
        return quoted(text if nested is None and not text.endswith(mark) else inner.replace("''", "'"))
    return quoted(text)


def line_at(text: str, offset: int) -> tuple[int, str]:
    """The start of the line that an offset is on, and the line without its end."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return start, text[start : end if end >= 0 else len(text)].rstrip("\r")


def inserted(text: str, offset: int, what: str = " ") -> str:
    """The line of an offset with something put in before it."""
    start, line = line_at(text, offset)
    return line[: offset - start] + what + line[offset - start :]


def replaced(text: str, start: int, end: int, what: str) -> str:
    """The line of an offset with [start, end) replaced."""
    first, line = line_at(text, start)
    return line[: start - first] + what + line[end - first :]


_FLOW_END = re.compile(r"[,\[\]{}\n]")


def quoted_at(text: str, offset: int) -> str:
    """The line of an offset with the value that begins there in quotes; inside brackets only its part."""
    first, line = line_at(text, offset)
    found = entry(line)
    if found is not None and found.start == offset - first:
        return found.with_value(quoted(found.value))
    end = _FLOW_END.search(text, offset)
    stop = min(end.start() if end else len(text), first + len(line))
    return replaced(text, offset, stop, quoted(text[offset:stop].rstrip()))


def spaced(text: str, first: int, line: str) -> str:
    """A line whose indentation holds tabs, indented as the line above asks for."""
    body = line.lstrip(" \t")
    above = next(
        (each for each in reversed(text[max(first - 4096, 0) : first].splitlines()) if each.strip()), ""
    )
    found = entry(above)
    column = len(above) - len(above.lstrip(" "))
    if found is not None and found.key is not None:
        head = re.match(r"[ ]*(?:[-?][ ]+)*", above)
        column = head.end() if head else column
        if not found.value or found.value[0] in "|>":
            column += 2
    return " " * column + body.replace("\t", " ")
