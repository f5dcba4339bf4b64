"""What a rule looks at and what it offers; holds no rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from nastavnik_cli.storage import cures
from nastavnik_cli.storage.lexed import Lexed
from nastavnik_cli.storage.parse import Fault
from nastavnik_cli.storage.reasons import YamlReason


@dataclass(frozen=True, slots=True)
class Cure:
    """A slip at [start, end) and what would stand instead of the line (or lines) at `line`."""

    reason: YamlReason
    start: int
    end: int
    line: int
    fix: str
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Case:
    """A text that a parser gave up, and where: `at` is on the line that begins at `first`."""

    text: str
    fault: Fault
    at: int
    lexed: Lexed
    first: int
    line: str

    @property
    def column(self) -> int:
        return self.at - self.first

    @property
    def begins(self) -> bool:
        """Whether the fault is at the first visible character of its line."""
        return not self.line[: self.column].strip(" ")

    @property
    def context(self) -> int:
        """Where the thing that the parser was reading began."""
        return self.at if self.fault.context is None else self.fault.context

    def above(self, first: int | None = None) -> tuple[int, str]:
        """The nearest line before one (the fault's) that has something but a comment on it."""
        at = self.first if first is None else first
        while at > 0:
            at, line = cures.line_at(self.text, at - 1)
            if line.strip() and not line.lstrip().startswith("#"):
                return at, line
        return 0, ""


Rule = Callable[[Case], Iterator[Cure]]
