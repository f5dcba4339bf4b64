"""The nodes of a YAML file with their places; knows no field names and no rules of the plan."""

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
    """A text; [start, end) are code points of the source, quotes included."""

    start: int
    end: int
    text: str
    style: Style


@dataclass(slots=True)
class Sequence:
    start: int
    end: int
    items: list[Node]
    flow: bool


@dataclass(slots=True)
class Mapping:
    """Pairs in file order, keys unique after NFC."""

    start: int
    end: int
    pairs: list[tuple[Scalar, Node]]
    flow: bool

    def get(self, key: str) -> Node | None:
        return next((value for name, value in self.pairs if name.text == key), None)

    def key(self, key: str) -> Scalar | None:
        return next((name for name, _ in self.pairs if name.text == key), None)


Node = Scalar | Sequence | Mapping


def descend(root: Node, path: Path) -> Node | None:
    """The node at a path; None where the file has none."""
    node: Node | None = root
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str):
            node = node.get(step)
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            return None
    return node
