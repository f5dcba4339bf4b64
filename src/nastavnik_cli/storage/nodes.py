"""The nodes of a YAML file with their places; knows no field names and no rules of the plan.

Every node has [start, end), code points into `Source.text` (which has no BOM):

- a plain scalar: from its first to its last visible character, over all its lines;
- a quoted scalar: with both quotes;
- a block text (`|`, `>`): from the indicator to the end of the last line that is part of the
  text, its line end not included; under `|+` the kept blank lines are part of it, else blank
  lines after the text are not;
- an empty scalar: start == end, right after the `:` or `-` that it is the value of;
- a flow collection: with both brackets. Only the one-pair mapping inside `[a: b]` has `flow`
  and no brackets: it spans its key and its value;
- a block collection: from its first key or dash to the end of its last child; comments and
  blank lines after that are outside.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from nastavnik_cli.errors import Path


class Style(StrEnum):
    """How a scalar is written: an empty plain scalar and an empty quoted one differ only here."""

    PLAIN = "plain"
    SINGLE = "'"
    DOUBLE = '"'
    LITERAL = "|"
    FOLDED = ">"


@dataclass(slots=True)
class Scalar:
    """A text, never typed: `no`, `1.10`, `~` are the texts they look like.

    `size` and no end: small numbers take no memory of their own, and a file has half a million.
    """

    start: int
    size: int
    text: str
    style: Style

    @property
    def end(self) -> int:
        return self.start + self.size


@dataclass(slots=True)
class Sequence:
    start: int
    end: int
    items: list[Node]
    flow: bool


@dataclass(slots=True)
class Mapping:
    """Keys and their values in file order, keys unique after NFC.

    Two lists instead of pairs: a file of ten thousand activities has a quarter of a million.
    """

    start: int
    end: int
    keys: list[Scalar]
    values: list[Node]
    flow: bool

    @property
    def pairs(self) -> list[tuple[Scalar, Node]]:
        return list(zip(self.keys, self.values, strict=True))

    def get(self, key: str) -> Node | None:
        return next((value for name, value in self.pairs if name.text == key), None)

    def key(self, key: str) -> Scalar | None:
        return next((name for name in self.keys if name.text == key), None)


Node = Scalar | Sequence | Mapping


def descend(root: Node, path: Path) -> Node | None:
    """The node at a path; None where the file has none."""
    node: Node | None = root
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str):
            node = node.get(step)
        elif isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
            node = node.items[step]
        else:
            return None
    return node
