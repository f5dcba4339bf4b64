"""A file's bytes as text with places; parses nothing."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from nastavnik_cli.errors import Place

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"


@dataclass(frozen=True)
class Source:
    """Bytes that are known to be clean UTF-8, and the name by which messages call the file.

    Offsets are code points into `text`, which has no BOM; `data` is exactly what the disk holds.
    """

    name: str
    data: bytes

    @cached_property
    def text(self) -> str:
        return self.data.decode("utf-8").removeprefix(BOM)

    @property
    def has_bom(self) -> bool:
        return self.data.startswith(BOM.encode())

    @cached_property
    def line_starts(self) -> Sequence[int]:
        """Offset of the first character of each line; lines end with LF or CR LF."""
        # four bytes a line: a list of a file that is nothing but line ends would take 600 MB
        return array("I", chain((0,), (found.end() for found in re.finditer("\n", self.text))))

    @property
    def newline(self) -> str:
        """The line end most used in the file; LF where there is none."""
        crlf = self.text.count("\r\n")
        return "\r\n" if crlf * 2 > self.text.count("\n") else "\n"

    def place(self, offset: int) -> Place:
        row = bisect_right(self.line_starts, offset) - 1
        return Place(row + 1, offset - self.line_starts[row] + 1)

    def line(self, number: int) -> str:
        """The text of a line (from 1) without its line end."""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def edited(self, text: str) -> Source:
        """The same file with another text; a BOM stays."""
        return Source(self.name, ((BOM if self.has_bom else "") + text).encode())
