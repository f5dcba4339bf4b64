"""Fields with comments and their layout over several lines, for new files and new parts of old ones.

How a single value is quoted, so that readers of YAML 1.1, of YAML 1.2 and our own read the same text,
is `values`' business; where the lines go, the caller's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nastavnik_cli.storage.edit.values import Value, pair, spell

WIDTH = 100
"""Lists and mappings that fit stand on one line; long texts are never folded."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """A field: a value on one line if it fits, or a block of entries, or a list of such blocks.

    `above` are whole comment lines before it (an empty one is an empty line), `beside` stands behind
    the value.
    """

    key: str
    value: Value | Block | tuple[Block, ...]
    above: tuple[str, ...] = ()
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """The entries of a mapping that is written over several lines."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """How far a file indents: a mapping below its key, dashes below theirs, keys behind a dash."""

    mapping: int = 2
    dash: int = 2
    gap: int = 2


def plain(value: Value | Block | tuple[Block, ...]) -> Value:
    """What an entry's value says, without its comments."""
    if isinstance(value, Block):
        return {entry.key: plain(entry.value) for entry in value.entries}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value


def lines_of(entries: Sequence[Entry], column: int, steps: Steps) -> Iterator[str]:
    """The lines of fields that stand in a column (from 0), without line ends."""
    for entry in entries:
        yield from (_comment(line, column) for line in entry.above)
        yield from _entry(entry, column, steps)


def item_lines(block: Block, column: int, steps: Steps) -> Iterator[str]:
    """A mapping in a list: its first line behind a dash in a column, comments above the dash."""
    first, *rest = block.entries
    inner = column + steps.gap
    yield from (_comment(line, column) for line in first.above)
    head, *below = _entry(first, inner, steps)
    yield f"{' ' * column}-{' ' * (steps.gap - 1)}{head[inner:]}"
    yield from below
    yield from lines_of(rest, inner, steps)


def _comment(text: str, column: int) -> str:
    return f"{' ' * column}# {_CONTROL.sub(' ', text)}" if text else ""


def _entry(entry: Entry, column: int, steps: Steps) -> Iterator[str]:
    indent = " " * column
    behind = f"  # {_CONTROL.sub(' ', entry.beside)}" if entry.beside else ""
    value = entry.value
    if isinstance(value, Block):
        yield f"{indent}{entry.key}:{behind}"
        yield from lines_of(value.entries, column + steps.mapping, steps)
    elif isinstance(value, tuple):
        yield f"{indent}{entry.key}:{behind}"
        for item in value:
            yield from item_lines(item, column + steps.dash, steps)
    else:
        line = f"{indent}{pair(entry.key, value, flow=False)}"
        if len(line) <= WIDTH or not isinstance(value, list | dict) or not value:
            yield line + behind
        else:
            yield f"{indent}{entry.key}:{behind}"
            yield from _long(value, column, steps)


def _long(value: list[Value] | dict[str, Value], column: int, steps: Steps) -> Iterator[str]:
    """A list or a mapping that does not fit: a line for each of its values."""
    if isinstance(value, dict):
        indent = " " * (column + steps.mapping)
        yield from (f"{indent}{pair(key, item, flow=False)}" for key, item in value.items())
    else:
        indent = " " * (column + steps.dash)
        yield from (f"{indent}-{' ' * (steps.gap - 1)}{spell(item, flow=False)}" for item in value)
