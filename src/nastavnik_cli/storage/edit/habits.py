"""How far a file indents, read off what it holds already; changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from nastavnik_cli.errors import Path
from nastavnik_cli.storage.edit import block
from nastavnik_cli.storage.edit.layout import Layout
from nastavnik_cli.storage.nodes import Mapping, Node, Sequence, descend

STEP = 2
_RECORDS = frozenset({"done", "moved", "cancelled", "log"})


class Habits:
    """The steps of one file; each is looked for when it is first asked for."""

    def __init__(self, layout: Layout, root: Node) -> None:
        self.layout = layout
        self.root = root

    def step(self, near: Mapping) -> int:
        """From the keys of a mapping to those of a mapping below it: here, in any records, anywhere."""
        own, records = self._own_steps(near), self._steps(self.root, _RECORDS)
        return next(chain(own, records, self._steps(self.root, None)), STEP)

    def dash_step(self, path: Path) -> int:
        """From a key to the dashes of the list below it: 0 where they stand under it (the nearest list)."""
        for mapping in self._upwards(path):
            if mapping.flow:
                continue
            for _, value in mapping.pairs:
                if isinstance(value, Sequence) and not value.flow:
                    return block.column(self.layout, value) - block.column(self.layout, mapping)
        return STEP

    def item_gap(self, path: Path) -> int:
        """From a dash to the first key behind it."""
        for mapping in self._upwards(path):
            for _, value in mapping.pairs:
                if not isinstance(value, Sequence) or value.flow:
                    continue
                for item in value.items:
                    if isinstance(item, Mapping) and not item.flow:
                        return block.column(self.layout, item) - block.column(self.layout, value)
        return STEP

    def _upwards(self, path: Path) -> Iterator[Mapping]:
        """The mapping at a path and those around it, then all of the file."""
        for length in range(len(path), 0, -1):
            node = descend(self.root, path[:length])
            if isinstance(node, Mapping):
                yield node
        yield from _mappings(self.root)

    def _own_steps(self, mapping: Mapping) -> Iterator[int]:
        if mapping.flow:
            return
        here = block.column(self.layout, mapping)
        for _, value in mapping.pairs:
            if isinstance(value, Mapping) and not value.flow:
                yield block.column(self.layout, value) - here

    def _steps(self, node: Node, named: frozenset[str] | None) -> Iterator[int]:
        for mapping in _mappings(node):
            if named is None or any(key.text in named for key, _ in mapping.pairs):
                yield from self._own_steps(mapping)


def _mappings(node: Node) -> Iterator[Mapping]:
    """Every mapping, from the top in the order of the file."""
    if isinstance(node, Mapping):
        yield node
        for _, value in node.pairs:
            yield from _mappings(value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _mappings(item)
