"""The half of our own reading of YAML that is about brackets and quotes; knows no indentation."""

from __future__ import annotations

import re

from nastavnik_cli.storage.lexed import DEEPEST, Kind, Level, Lexed, Oddity, Region

SPACES = re.compile(r"[ \t]*")
MARKER = re.compile(r"(?:---|\.\.\.)(?=[ \t\r\n]|\Z)")
_PROPERTY = re.compile(r"!(?=[ \t\r\n,\[\]{}]|\Z)|[&*!][^ \t\r\n,\[\]{}]+")
_SINGLE = re.compile(r"'[^']*(?:''[^']*)*'(?!')")
DOUBLE = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_FLOW_PLAIN = re.compile(
    r"(?:[^ \t\r\n:#,\[\]{}]+|:(?![ \t\r\n,\[\]{}]|\Z)|(?<![ \t\r\n,\[\]{}])#|[ \t]+(?![ \t\r\n#]))+"
)
_GLUED = re.compile(r":[?,\[\]{}]")
_FLOW_GAP = re.compile(r"[ \t\r,:]+")
_COMMENT = re.compile(r"#[^\r\n]*")


class FlowLexer:
    """Where a reading is, what it has found, and all that may stand within brackets."""

    def __init__(self, text: str, stop: int) -> None:
        self.text = text
        self.stop = stop
        self.pos = 0
        self.first = 0  # where the line began
        self.levels: list[Level] = []
        self.found = Lexed()

    def add(self, kind: Kind, start: int, end: int, *, closed: bool = True) -> None:
        self.found.regions.append(Region(kind, start, end, closed))

    def note(self, oddity: Oddity, start: int, end: int) -> None:
        self.found.odd.append((oddity, start, end))

    def count(self, start: int, more: int) -> None:
        if self.found.deep is None and len(self.levels) + more > DEEPEST:
            self.found.deep = start

    def skip_spaces(self) -> None:
        spaces = SPACES.match(self.text, self.pos)
        self.pos = spaces.end() if spaces else self.pos

    def property(self) -> bool:
        """A word that begins with one of & * !; false for the bare sign, which is a slip."""
        found = _PROPERTY.match(self.text, self.pos)
        if found is None:
            return False
        self.note(Oddity.PROPERTY, found.start(), found.end())
        self.pos = found.end()
        return True

    def quoted(self, char: str) -> None:
        found = (_SINGLE if char == "'" else DOUBLE).match(self.text, self.pos)
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
                if MARKER.match(text, self.pos):
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
