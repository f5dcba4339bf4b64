"""Lines and columns of a text, and pieces put into it or taken out; knows no YAML but comments."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from nastavnik_cli.text import Source

_BLANK_OR_COMMENT = re.compile(r"(?P<indent>[ \t]*)(?P<comment>#[^\n]*)?(?:\r?\n|\Z)")


@dataclass(frozen=True, slots=True)
class Splice:
    """Put `text` in the place of [start, end), code points of the old text."""

    start: int
    end: int
    text: str


def stitch(text: str, splices: Iterable[Splice]) -> str:
    """The text with all splices done; those at one place in their order. ValueError where they overlap."""
    parts: list[str] = []
    at = 0
    for splice in sorted(splices, key=lambda each: (each.start, each.end)):
        if splice.start < at:
            raise ValueError("splices overlap")
        parts += [text[at : splice.start], splice.text]
        at = splice.end
    return "".join([*parts, text[at:]])


class Layout:
    """A source as lines."""

    def __init__(self, source: Source) -> None:
        self.text = source.text
        self.newline = source.newline

    def line_start(self, offset: int) -> int:
        return self.text.rfind("\n", 0, offset) + 1

    def next_line(self, offset: int) -> int:
        """The start of the line after that of `offset`; the end of the text where there is none."""
        end = self.text.find("\n", offset)
        return end + 1 if end >= 0 else len(self.text)

    def column(self, offset: int) -> int:
        """From 0."""
        return offset - self.line_start(offset)

    def lead(self, offset: int) -> str:
        """What stands before `offset` on its line."""
        return self.text[self.line_start(offset) : offset]

    def indent(self, offset: int) -> str:
        """The spaces that the line of `offset` begins with."""
        line = self.text[self.line_start(offset) : self.next_line(offset)]
        return line[: len(line) - len(line.lstrip(" "))]

    def begins_line(self, offset: int) -> bool:
        return not self.lead(offset).strip()

    def same_line(self, a: int, b: int) -> bool:
        return "\n" not in self.text[min(a, b) : max(a, b)]

    def after(self, end: int, column: int) -> int:
        """Where new lines go that follow something ending at `end`, to stand in `column`.

        Comments below that are indented deeper belong to it; all others to what follows.
        """
        at = line = self.next_line(end)
        while line < len(self.text) and (match := _BLANK_OR_COMMENT.match(self.text, line)):
            line = match.end()
            if match["comment"] and len(match["indent"]) > column:
                at = line
            elif match["comment"]:
                break
        return at

    def insert_lines(self, at: int, lines: list[str]) -> Splice:
        """New lines at the start of a line, with the line ends of the line before it.

        At the end of a text without a last line end the new text has none either.
        """
        if at == len(self.text) and self.text and not self.text.endswith("\n"):
            return Splice(at, at, "".join(self.newline + line for line in lines))
        newline = self.newline_before(at)
        return Splice(at, at, "".join(line + newline for line in lines))

    def remove_lines(self, start: int, end: int) -> Splice:
        """The whole lines from that of `start` to that of `end`: the reverse of `insert_lines`."""
        first, last = self.line_start(start), self.next_line(end)
        if last == len(self.text) and not self.text.endswith("\n") and first > 0:
            first -= 2 if self.text.endswith("\r\n", 0, first) else 1
        return Splice(first, last, "")

    def newline_before(self, at: int) -> str:
        """How the line before ends; as most lines where it does not."""
        if self.text.endswith("\r\n", 0, at):
            return "\r\n"
        return "\n" if self.text.endswith("\n", 0, at) else self.newline

    def comma(self, at: int) -> int | None:
        """The comma that comes next but for spaces, line ends and comments; None where other text comes."""
        while at < len(self.text):
            char = self.text[at]
            if char == ",":
                return at
            if char == "#":
                at = self.next_line(at)
            elif char in " \t\r\n":
                at += 1
            else:
                return None
        return None
