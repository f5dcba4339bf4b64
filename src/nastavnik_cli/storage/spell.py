"""A new roadmap as YAML text with comments, for `import` and `init`; never used to edit a file.

Only the layout is made here. How a value is quoted so that readers of YAML 1.1, of YAML 1.2 and our
own read the same text is `edit.values`' business, the same as for edited files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from nastavnik_cli.storage.edit.values import Bare, Value, pair
from nastavnik_cli.storage.edit.values import spell as spelled

WIDTH = 100
"""Lists and mappings that fit stand on one line; long texts are never folded."""
_INDENT = "  "
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """A field: a value on one line if it fits, or a block of entries, or a list of such blocks.

    `above` are whole comment lines before it (an empty one is an empty line), `beside` stands behind
    the value. `inline`: a mapping is tried on one line, in braces.
    """

    key: str
    value: Value | Block | tuple[Block, ...]
    above: tuple[str, ...] = ()
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """The entries of a mapping that is written over several lines."""

    entries: tuple[Entry, ...]


def new_text(entries: Iterable[Entry]) -> str:
    """The whole file: UTF-8 text with LF ends."""
    return "\n".join(_block(tuple(entries), "")) + "\n"


def _block(entries: Sequence[Entry], indent: str) -> Iterator[str]:
    for entry in entries:
        yield from (_comment(line, indent) for line in entry.above)
        yield from _entry(entry, indent)


def _comment(text: str, indent: str) -> str:
    return f"{indent}# {_CONTROL.sub(' ', text)}" if text else ""


def _entry(entry: Entry, indent: str) -> Iterator[str]:
    behind = f"  # {_CONTROL.sub(' ', entry.beside)}" if entry.beside else ""
    value = entry.value
    if isinstance(value, Block):
        yield f"{indent}{entry.key}:{behind}"
        yield from _block(value.entries, indent + _INDENT)
    elif isinstance(value, tuple):
        yield f"{indent}{entry.key}:{behind}"
        for item in value:
            yield from _item(item, indent + _INDENT)
    else:
        line = f"{indent}{pair(entry.key, value, flow=False)}"
        if len(line) <= WIDTH or not isinstance(value, list | dict) or not value:
            yield line + behind
        else:
            yield f"{indent}{entry.key}:{behind}"
            yield from _long(value, indent + _INDENT)


def _item(block: Block, indent: str) -> Iterator[str]:
    """A mapping in a list: its first line behind a dash, comments above the dash."""
    first, *rest = block.entries
    yield from (_comment(line, indent) for line in first.above)
    lines = list(_entry(first, indent + _INDENT))
    yield f"{indent}- {lines[0].removeprefix(indent + _INDENT)}"
    yield from lines[1:]
    yield from _block(rest, indent + _INDENT)


def _long(value: list[Value] | dict[str, Value], indent: str) -> Iterator[str]:
    """A list or a mapping that does not fit: a line for each of its values."""
    if isinstance(value, dict):
        yield from (f"{indent}{pair(key, item, flow=False)}" for key, item in value.items())
    else:
        yield from (f"{indent}- {spelled(item, flow=False)}" for item in value)


__all__ = ["Bare", "Block", "Entry", "Value", "new_text"]
