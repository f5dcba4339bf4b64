"""A new roadmap as YAML text with comments, for `import` and `init`; never used to edit a file."""

from __future__ import annotations

from collections.abc import Iterable

from nastavnik_cli.storage.edit.entries import WIDTH, Block, Entry, Steps, lines_of
from nastavnik_cli.storage.edit.values import Bare, Value


def new_text(entries: Iterable[Entry]) -> str:
    """The whole file: UTF-8 text with LF ends."""
    return "\n".join(lines_of(tuple(entries), 0, Steps())) + "\n"


__all__ = ["WIDTH", "Bare", "Block", "Entry", "Value", "new_text"]
