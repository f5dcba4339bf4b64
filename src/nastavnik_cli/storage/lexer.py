"""Which parts of a YAML text are quotes, block texts, comments and brackets; judges nothing.

A forgiving, linear reading of our own, run before any parser where a text has tabs, odd escapes or
deep nesting, and after a parser gave up. On a text without faults it agrees with the parser on
every quote, block text and comment (tested over the corpus); on others it reads on as well as it can.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum

DEEPEST = 64
"""Collections inside each other (contract, `limit`)."""

_BLANK = re.compile(r"[ \t]*(#[^\r\n]*)?\r?(?:\n|\Z)")
_SPACES = re.compile(r"[ \t]*")
_INDICATOR = re.compile(r"[-?:](?=[ \t\r\n]|\Z)")
_MARKER = re.compile(r"(?:---|\.\.\.)(?=[ \t\r\n]|\Z)")
_PROPERTY = re.compile(r"!(?=[ \t\r\n,\[\]{}]|\Z)|[&*!][^ \t\r\n,\[\]{}]+")
_SINGLE = re.compile(r"'[^']*(?:''[^']*)*'(?!')")
_DOUBLE = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_HEADER = re.compile(r"[|>]([+\-0-9]*)[ \t]*(#[^\r\n]*)?\r?(?:\n|\Z)")
_PLAIN = re.compile(r"(?:[^ \t\r\n:#]+|:(?![ \t\r\n]|\Z)|(?<![ \t\r\n])#|[ \t]+(?![ \t\r\n#]))*")
_FLOW_PLAIN = re.compile(
    r"(?:[^ \t\r\n:#,\[\]{}]+|:(?![ \t\r\n,\[\]{}]|\Z)|(?<![ \t\r\n,\[\]{}])#|[ \t]+(?![ \t\r\n#]))+"
)
_GLUED = re.compile(r":[?,\[\]{}]")
_FLOW_GAP = re.compile(r"[ \t\r,:]+")
_COMMENT = re.compile(r"#[^\r\n]*")
_COMMENT_AHEAD = re.compile(r"(?:(?<=[ \t\n])|\A)#[^\r\n]*")


class Oddity(StrEnum):
    """What is refused wherever it stands, or what libyaml and the pure parser read differently."""

    PROPERTY = "property"  # an anchor, an alias, a tag
    HASH = "hash"  # a comment without a space before it
    COLON = "colon"  # a:[b] and the like inside brackets
    TAB = "tab"  # in the indentation of a block text
    KEY = "key"  # an explicit key inside brackets: [? a]
    MARKER = "marker"  # --- or ... before the bracket opened there is closed
    QUESTION = "question"  # a question mark within a text inside brackets


class Kind(StrEnum):
    SINGLE = "'"
    DOUBLE = '"'
    BLOCK = "|"  # from the line after the indicator
    COMMENT = "#"


@dataclass(frozen=True, slots=True)
class Region:
    kind: Kind
    start: int
    end: int
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Level:
    """A block collection that is open: its column (from 0), and whether it is a list."""

    column: int
    dashes: bool


@dataclass(slots=True)
class Lexed:
    regions: list[Region] = field(default_factory=list)
    brackets: list[tuple[int, int | None]] = field(default_factory=list)  # opened, closed
    levels: list[Level] = field(default_factory=list)  # open before the line of `stop`
    deep: int | None = None  # where the first collection over the limit begins
    odd: list[tuple[Oddity, int, int]] = field(default_factory=list)

    def at(self, offset: int) -> Region | None:
        """The region that an offset is in."""
        i = bisect_right(self.regions, offset, key=lambda region: region.start) - 1
        return self.regions[i] if i >= 0 and offset < self.regions[i].end else None


def lex(text: str, stop: int = -1) -> Lexed:
    """Reads a text, up to where it is nested too deep; `stop` is where a parser gave up."""
    lexer = _Lexer(text, stop)
    while lexer.pos < len(text) and lexer.found.deep is None:
        lexer.line()
    lexer.found.regions.sort(key=lambda region: region.start)
    return lexer.found


class _Lexer:
    def __init__(self, text: str, stop: int) -> None:
        self.text = text
        self.stop = stop
        self.pos = 0
        self.first = 0  # where the line began
        self.levels: list[Level] = []
        self.found = Lexed()

    def line(self) -> None:
        """One line in block context, or what begins on it and goes on below."""
        self.first = self.pos
        if self.pos <= self.stop:
            self.found.levels = list(self.levels)
        blank = _BLANK.match(self.text, self.pos)
        if blank:
            if blank[1]:
                self.add(Kind.COMMENT, blank.start(1), blank.end(1))
            self.pos = max(blank.end(), self.pos + 1)
            return
        marker = _MARKER.match(self.text, self.pos)
        if marker:
            self.levels.clear()
            self.pos = marker.end()
        elif self.text[self.pos] == "%" and not self.levels:
            self.end_line()
            return
        self.skip_spaces()
        column = self.pos - self.first
        dashed = self.text.startswith("-", self.pos) and bool(_INDICATOR.match(self.text, self.pos))
        while self.levels and (
            self.levels[-1].column > column or (self.levels[-1] == Level(column, dashes=True) and not dashed)
        ):
            self.levels.pop()
        self.nodes()

    def nodes(self) -> None:
        """Everything from here to the end of the line that the last of it ends on."""
        compact = True  # a mapping may begin here
        while True:
            self.skip_spaces()
            char = self.text[self.pos : self.pos + 1]
            if char in {"", "\r", "\n", "#"}:
                self.end_line()
                return
            start, row = self.pos, self.first
            indicator = _INDICATOR.match(self.text, start)
            if indicator:
                self.pos += 1
                self.open(start, row, dashes=char == "-")
                compact = True
                continue
            if char in "&*!" and self.property():
                continue
            header = _HEADER.match(self.text, start) if char in "|>" else None
            if header:
                self.block(header)
                return
            self.value(char)
            self.skip_spaces()
            if not self.text.startswith(":", self.pos):
                if char not in "\"'[{":
                    self.continuations()
                elif self.text.startswith("#", self.pos) and self.text[self.pos - 1] not in " \t":
                    self.note(Oddity.HASH, self.pos, self.pos + 1)
                self.end_line()
                return
            if compact and row == self.first:
                self.open(start, row, dashes=False)
            compact = False
            self.pos += 1

    def value(self, char: str) -> None:
        if char in "\"'":
            self.quoted(char)
        elif char in "[{":
            self.flow()
        else:
            plain = _PLAIN.match(self.text, self.pos)
            self.pos = max(plain.end() if plain else 0, self.pos + 1)

    def property(self) -> bool:
        """A word that begins with one of & * !; false for the bare sign, which is a slip."""
        found = _PROPERTY.match(self.text, self.pos)
        if found is None:
            return False
        self.note(Oddity.PROPERTY, found.start(), found.end())
        self.pos = found.end()
        return True

    def note(self, oddity: Oddity, start: int, end: int) -> None:
        self.found.odd.append((oddity, start, end))

    def open(self, start: int, row: int, *, dashes: bool) -> None:
        """A block collection has an item or key here; it may be the first one."""
        level = Level(start - row, dashes)
        if not self.levels or self.levels[-1] != level:
            self.levels.append(level)
            self.count(start, 0)

    def count(self, start: int, more: int) -> None:
        if self.found.deep is None and len(self.levels) + more > DEEPEST:
            self.found.deep = start

    def skip_spaces(self) -> None:
        spaces = _SPACES.match(self.text, self.pos)
        self.pos = spaces.end() if spaces else self.pos

    def end_line(self) -> None:
        """To the next line, whatever stands before it; a comment is one only after a space."""
        after = self.text.find("\n", self.pos)
        after = len(self.text) if after < 0 else after + 1
        comment = _COMMENT_AHEAD.search(self.text, self.pos, after)
        if comment:
            self.add(Kind.COMMENT, comment.start(), comment.end())
        self.pos = after

    def add(self, kind: Kind, start: int, end: int, *, closed: bool = True) -> None:
        self.found.regions.append(Region(kind, start, end, closed))

    def quoted(self, char: str) -> None:
        found = (_SINGLE if char == "'" else _DOUBLE).match(self.text, self.pos)
        end = found.end() if found else len(self.text)
        self.add(Kind(char), self.pos, end, closed=found is not None)
        self.moved(end)

    def moved(self, end: int) -> None:
        """Goes on at `end`, perhaps on another line."""
        after = self.text.rfind("\n", self.pos, end)
        if after >= 0:
            self.first = after + 1
        self.pos = end

    def flow(self) -> None:
        """From a bracket to its closing one, or to the end of the text or of the document."""
        opened: list[int] = []
        text = self.text
        while self.pos < len(text) and self.found.deep is None:
            char = text[self.pos]
            if char in "[]{}":
                self.bracket(char, opened)
                if not opened:
                    return
            elif char != "\n":
                self.flow_part(char)
            else:
                self.pos += 1
                self.first = self.pos
                if _MARKER.match(text, self.pos):
                    self.note(Oddity.MARKER, opened[0], opened[0] + 1)
                    break
        self.found.brackets.extend((start, None) for start in opened)

    def bracket(self, char: str, opened: list[int]) -> None:
        if char in "[{":
            self.count(self.pos, len(opened) + 1)
            opened.append(self.pos)
        else:
            self.found.brackets.append((opened.pop(), self.pos))
        self.pos += 1

    def flow_part(self, char: str) -> None:
        if char in "\"'":
            self.quoted(char)
        elif char == "#":
            self.flow_comment()
        elif not (char in "&*!" and self.property()):
            self.flow_plain(char)

    def flow_comment(self) -> None:
        comment = _COMMENT.match(self.text, self.pos)
        end = comment.end() if comment else self.pos + 1
        if self.text[self.pos - 1] not in " \t\n":
            self.note(Oddity.HASH, self.pos, self.pos + 1)
        self.add(Kind.COMMENT, self.pos, end)
        self.pos = end

    def flow_plain(self, char: str) -> None:
        """A gap, or the part of a plain text that stands on this line."""
        start = self.pos
        word = (_FLOW_GAP if char in " \t\r,:" else _FLOW_PLAIN).match(self.text, start)
        self.pos = word.end() if word else start + 1
        if char in " \t\r,:":
            return
        if char == "?":
            self.note(Oddity.KEY, start, start + 1)
        glued = _GLUED.search(self.text, start + 1, self.pos + 2)
        if glued:
            self.note(Oddity.COLON, glued.start(), glued.start() + 1)
        question = self.text.find("?", start + 1, self.pos)
        while question >= 0:
            self.note(Oddity.QUESTION, question, question + 1)
            question = self.text.find("?", question + 1, self.pos)

    def block(self, header: re.Match[str]) -> None:
        """A literal or folded text: the lines below that are indented deeper than what holds it."""
        if header[2]:
            if self.text[header.start(2) - 1] not in " \t":
                self.note(Oddity.HASH, header.start(2), header.start(2) + 1)
            self.add(Kind.COMMENT, header.start(2), header.end(2))
        parent = self.levels[-1].column if self.levels else -1
        digits = re.sub(r"[+-]", "", header[1])
        indent = max(parent, 0) + int(digits) if digits.isdecimal() else 0
        start = self.pos = header.end()
        end, widest = start, 0
        while self.pos < len(self.text):
            after = self.text.find("\n", self.pos)
            after = len(self.text) if after < 0 else after + 1
            body = self.text[self.pos : after].rstrip("\r\n")
            column = len(body) - len(body.lstrip(" "))
            if body.strip(" "):
                if body[column] == "\t" and column < (indent or column + 1):
                    self.note(Oddity.TAB, self.pos + column, self.pos + column + 1)
                indent = indent or max(column, widest, parent + 1, 1)
                if column < indent:
                    break
                end = after
            widest = max(widest, column)
            self.pos = after
        self.add(Kind.BLOCK, start, end)
        self.pos = max(end, start)

    def continuations(self) -> None:
        """The further lines of a plain text: deeper than what holds it, no comment between."""
        parent = self.levels[-1].column if self.levels else -1
        while True:
            if self.text[self.pos : self.pos + 1] not in {"", "\r", "\n"}:
                return
            after = self.text.find("\n", self.pos)
            while after >= 0:  # blank lines between
                blank = _BLANK.match(self.text, after + 1)
                if blank is None or blank[1] or blank.end() <= after + 1:
                    break
                after = blank.end() - 1
            if after < 0 or after + 1 >= len(self.text):
                return
            at = after + 1
            spaces = _SPACES.match(self.text, at)
            begin = spaces.end() if spaces else at
            if begin - at <= parent or self.text[begin] == "#" or _MARKER.match(self.text, at):
                return
            self.first = at
            if at <= self.stop:
                self.found.levels = list(self.levels)
            plain = _PLAIN.match(self.text, begin)
            self.pos = plain.end() if plain else begin
            self.skip_spaces()
