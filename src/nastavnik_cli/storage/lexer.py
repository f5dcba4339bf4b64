"""Which parts of a YAML text are quotes, block texts, comments and brackets; judges nothing.

A forgiving, linear reading of our own, run before any parser where a text has tabs, odd escapes or
deep nesting, and after a parser gave up. On a text without faults it agrees with the parser on
every quote, block text and comment (tested over the corpus); on others it reads on as well as it can.
"""

from __future__ import annotations

import re

from nastavnik_cli.storage.flow_lexer import DOUBLE, MARKER, SPACES, FlowLexer
from nastavnik_cli.storage.lexed import DEEPEST, Kind, Level, Lexed, Oddity

_BLANK = re.compile(r"[ \t]*(#[^\r\n]*)?\r?(?:\n|\Z)")
_BLANKS = re.compile(r"(?:[ \t]*+\r?\n)++")
_SIMPLE = re.compile(
    r"""
    (?P<indent>[ ]*+)
    (?P<dash>-[ ]++)?
    (?:(?P<key>[\w.][\w./-]*+):(?=[ \r\n])[ ]*+)?
    (?:
        (?P<quoted>"[^"\\\n]*+(?:\\.[^"\\\n]*+)*+"|'[^'\n]*+'(?!'))
        |(?P<plain>[^\s"'\[\]{}\#&*!|>%@`,?:\\-][^:\#\n\r]*+)
        |\[[^\[\]{}"'\#&*!?:\n\r]*+\]
        |(?P<flow>\{(?:[^\[\]{}"'\#&*!?:\n\r]++|:[ ](?:"[^"\\\n]*+"(?=[ ,}]))?)*+\})
    )?
    [ ]*+\r?\n
    """,
    re.VERBOSE,
)
_INDICATOR = re.compile(r"[-?:](?=[ \t\r\n]|\Z)")
_HEADER = re.compile(r"[|>]([+\-0-9]{0,2})[ \t]*(#[^\r\n]*)?\r?(?:\n|\Z)")
_PLAIN = re.compile(r"(?:[^ \t\r\n:#]+|:(?![ \t\r\n]|\Z)|(?<![ \t\r\n])#|[ \t]+(?![ \t\r\n#]))*")
_COMMENT_AHEAD = re.compile(r"(?:(?<=[ \t\n])|\A)#[^\r\n]*")


def lex(text: str, stop: int = -1) -> Lexed:
    """Reads a text, up to where it is nested too deep; `stop` is where a parser gave up."""
    lexer = _Lexer(text, stop)
    while lexer.pos < len(text) and lexer.found.deep is None:
        lexer.line()
    lexer.found.regions.sort(key=lambda region: region.start)
    return lexer.found


class _Lexer(FlowLexer):
    """Lines, indentation, block texts."""

    def line(self) -> None:
        """One line in block context, or what begins on it and goes on below."""
        self.first = self.pos
        if self.pos <= self.stop:
            self.found.levels = list(self.levels)
        blanks = _BLANKS.match(self.text, self.pos)
        if blanks:
            self.pos = blanks.end()
            return
        blank = _BLANK.match(self.text, self.pos)
        if blank:
            if blank[1]:
                self.add(Kind.COMMENT, blank.start(1), blank.end(1))
            self.pos = max(blank.end(), self.pos + 1)
            return
        marker = MARKER.match(self.text, self.pos)
        if marker:
            self.levels.clear()
            self.pos = marker.end()
        elif self.text[self.pos] == "%" and not self.levels:
            self.end_line()
            return
        elif self.simple():
            return
        self.skip_spaces()
        column = self.pos - self.first
        dashed = self.text.startswith("-", self.pos) and bool(_INDICATOR.match(self.text, self.pos))
        self.close(column, dashed=dashed)
        self.nodes()

    def close(self, column: int, *, dashed: bool) -> None:
        """Leaves the collections that a line at this column is no part of."""
        levels = self.levels
        while levels and (
            levels[-1].column > column or (levels[-1].column == column and levels[-1].dashes and not dashed)
        ):
            levels.pop()

    def simple(self) -> bool:
        """Lines such as most are, several times as fast; false where one needs a closer look."""
        began = before = self.pos
        open_text = False  # a line below may go on with the text of the last one
        while found := _SIMPLE.match(self.text, self.pos):
            dash, key, start = found["dash"], found["key"], self.pos
            if not (dash or key) or found.end() > self.stop >= 0 or len(self.levels) > DEEPEST - 4:
                break
            column = found.end("indent") - start
            if open_text and column > self.levels[-1].column:
                break
            self.close(column, dashed=bool(dash))
            if dash:
                self.open(start + column, start, dashes=True)
                column += len(dash)
            if key:
                self.open(start + column, start, dashes=False)
            if found["quoted"]:
                self.add(Kind(found["quoted"][0]), *found.span("quoted"))
            elif found["flow"] and '"' in found["flow"]:
                for quoted in DOUBLE.finditer(self.text, *found.span("flow")):
                    self.add(Kind.DOUBLE, *quoted.span())
            open_text, before, self.pos = bool(found["plain"]), start, found.end()
        if open_text:  # that line again, with a closer look at what follows it
            self.pos = before
        return self.pos > began

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

    def open(self, start: int, row: int, *, dashes: bool) -> None:
        """A block collection has an item or key here; it may be the first one."""
        level = Level(start - row, dashes)
        if not self.levels or self.levels[-1] != level:
            self.levels.append(level)
            self.count(start, 0)

    def end_line(self) -> None:
        """To the next line, whatever stands before it; a comment is one only after a space."""
        after = self.text.find("\n", self.pos)
        after = len(self.text) if after < 0 else after + 1
        comment = _COMMENT_AHEAD.search(self.text, self.pos, after)
        if comment:
            self.add(Kind.COMMENT, comment.start(), comment.end())
        self.pos = after

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
            spaces = SPACES.match(self.text, at)
            begin = spaces.end() if spaces else at
            if begin - at <= parent or self.text[begin] == "#" or MARKER.match(self.text, at):
                return
            self.first = at
            if at <= self.stop:
                self.found.levels = list(self.levels)
            plain = _PLAIN.match(self.text, begin)
            self.pos = plain.end() if plain else begin
            self.skip_spaces()
