"""A file under the pen: its nodes, its lines, its habits, and where a pair goes; knows no intents."""

from __future__ import annotations

from functools import cached_property
from unicodedata import normalize

from nastavnik_cli.errors import FileFailure, Path, UsageFailure
from nastavnik_cli.storage.document import Document
from nastavnik_cli.storage.edit import block, flow
from nastavnik_cli.storage.edit.entries import Steps
from nastavnik_cli.storage.edit.habits import Habits
from nastavnik_cli.storage.edit.intents import Target
from nastavnik_cli.storage.edit.layout import Layout, Splice
from nastavnik_cli.storage.edit.reasons import EditReason
from nastavnik_cli.storage.edit.values import Bare, Value, pair, spell
from nastavnik_cli.storage.nodes import Mapping, Node, Scalar, Sequence, Style, descend

LATER = ("done", "moved", "cancelled", "log", "activities")
"""The fields that close an activity, in this order (contract, section 4)."""


class Page:
    def __init__(self, document: Document) -> None:
        self.root = document.root
        self.layout = Layout(document.source)
        self.habits = Habits(self.layout, self.root)

    @cached_property
    def paths(self) -> dict[str, Path]:
        """The path of every strategy, group and activity by its id in NFC."""
        found: dict[str, Path] = {}
        if isinstance(self.root, Mapping):
            _gather(self.root.get("strategies"), ("strategies",), found)
        return found

    def path(self, target: Target) -> Path:
        """UsageFailure(NO_ACTIVITY) for an id that the file does not have."""
        if not isinstance(target, str):
            return target
        path = self.paths.get(normalize("NFC", target))
        if path is None:
            raise UsageFailure(EditReason.NO_ACTIVITY, id=target)
        return path

    def mapping(self, path: Path) -> Mapping:
        """The strategy, group or activity at a path; FileFailure(NOT_EDITABLE) where it is none."""
        node = descend(self.root, path)
        if not isinstance(node, Mapping):
            raise not_editable(path)
        return node

    def records(self, path: Path, field: str) -> Mapping | None:
        """The mapping of a field of records; None where the field is not there or empty."""
        node = self.mapping(path).get(field)
        if node is None or is_empty(node):
            return None
        if not isinstance(node, Mapping):
            raise not_editable((*path, field))
        return node

    def steps(self, path: Path) -> Steps:
        """How what stands below the mapping at a path is indented."""
        return Steps(
            self.habits.step(self.mapping(path)), self.habits.dash_step(path), self.habits.item_gap(path)
        )

    def put(self, mapping: Mapping, index: int, key: str, value: Value) -> list[Splice]:
        """A pair on one line, before the `index`-th of a mapping that is not empty, or of `{}`."""
        return self._put(mapping, index, [pair(key, value, flow=mapping.flow)])

    def put_all(self, mapping: Mapping, new: dict[str, Value], order: tuple[str, ...]) -> list[Splice]:
        """Several pairs of a mapping that is not empty, each in its place by `order`."""
        texts: dict[int, list[str]] = {}
        for key, value in new.items():
            at = place_of_key(mapping, key, order)
            texts.setdefault(at, []).append(pair(key, value, flow=mapping.flow))
        return [splice for at, group in texts.items() for splice in self._put(mapping, at, group)]

    def _put(self, mapping: Mapping, index: int, texts: list[str]) -> list[Splice]:
        if mapping.flow:
            return flow.insert(self.layout, flow.Brackets.of(mapping), index, ", ".join(texts))
        indent = " " * block.column(self.layout, mapping)
        return [block.insert(self.layout, mapping, index, [indent + text for text in texts])]

    def put_field(self, activity: Mapping, field: str, key: str, value: Value) -> list[Splice]:
        """A field that is not there or empty, with its first pair."""
        node = activity.get(field)
        index = self.place_of_field(activity, field)
        inner: dict[str, Value] = {Bare(key): value}
        if activity.flow:
            if node is None:
                return self.put(activity, index, field, inner)
            return [self.fill(node, spell(inner, flow=True))]
        column = block.column(self.layout, activity)
        record = " " * (column + self.habits.step(activity)) + pair(Bare(key), value, flow=False)
        if node is not None:
            return self.fill_below(node, [record])
        return [block.insert(self.layout, activity, index, [f"{' ' * column}{field}:", record])]

    def fill(self, empty: Node, text: str) -> Splice:
        """Text in the place of an empty value in brackets, where even the colon may be missing."""
        if empty.start != empty.end:
            return Splice(empty.start, empty.end, text)
        colon = "" if self.layout.text.endswith(":", 0, empty.start) else ":"
        return Splice(empty.start, empty.end, f"{colon} {text}")

    def fill_below(self, empty: Node, lines: list[str]) -> list[Splice]:
        """Lines below the key of an empty value; a `~` goes."""
        colon = self.layout.text.rindex(":", 0, empty.end) + 1
        gone = [Splice(colon, empty.end, "")] if empty.start != empty.end else []
        return [*gone, self.layout.insert_lines(self.layout.next_line(empty.end), lines)]

    def rewrite(self, mapping: Mapping, index: int, value: Value) -> Splice:
        """Another value in the place of one; what stood on several lines comes on one."""
        key, old = mapping.pairs[index]
        text = spell(value, flow=mapping.flow)
        if is_inline(old):
            return Splice(old.start, old.end, text)
        colon = self.layout.text.index(":", key.end) + 1
        return Splice(colon, old.end, f" {text}")

    def take(self, mapping: Mapping, index: int) -> list[Splice]:
        """One of several pairs out."""
        if mapping.flow:
            return flow.remove(self.layout, flow.Brackets.of(mapping), index)
        return [block.remove(self.layout, mapping, index)]

    def take_field(self, activity: Mapping, field: str) -> list[Splice]:
        """A field with the only pair that it holds; comments between the two stay where they can."""
        index = next(i for i, (key, _) in enumerate(activity.pairs) if key.text == field)
        key, value = activity.pairs[index]
        layout = self.layout
        apart = layout.next_line(key.end) < layout.line_start(value.start) and layout.begins_line(key.start)
        if activity.flow or not apart or block.text_before(activity, index) is not None:
            return self.take(activity, index)
        return [layout.remove_lines(key.start, key.end), layout.remove_lines(value.start, value.end)]

    def place_of_field(self, activity: Mapping, field: str) -> int:
        """Before the first field that comes later, else at the end.

        Where that one stands on the line of the dash nothing goes before it: then after the last own field.
        """
        later = LATER[LATER.index(field) + 1 :]
        keys = [key.text for key, _ in activity.pairs]
        index = next((i for i, key in enumerate(keys) if key in later), len(keys))
        if index == 0 and not activity.flow and not self.layout.begins_line(activity.start):
            return max((i + 1 for i, key in enumerate(keys) if key not in LATER), default=1)
        return index


def place_of_key(mapping: Mapping, key: str, order: tuple[str, ...]) -> int:
    """After the last key that comes before it in `order`; without `order` by the alphabet (days)."""
    ranks = {name: rank for rank, name in enumerate(order)}
    end = len(ranks)

    def precedes(name: str) -> bool:
        return ranks.get(name, end) < ranks.get(key, end) if ranks else name < key

    return max((i + 1 for i, (name, _) in enumerate(mapping.pairs) if precedes(name.text)), default=0)


def position(mapping: Mapping, key: str) -> int | None:
    """Which of the pairs has this key; keys are compared in NFC."""
    wanted = normalize("NFC", key)
    return next(
        (i for i, (name, _) in enumerate(mapping.pairs) if normalize("NFC", name.text) == wanted), None
    )


def is_empty(node: Node) -> bool:
    """Nothing, or `~`: both are a value that is not there (docs/decisions.md)."""
    return isinstance(node, Scalar) and node.style is Style.PLAIN and node.text in {"", "~"}


def is_inline(node: Node) -> bool:
    """A text that is there and is not a block of lines: another can stand in its very place."""
    block_text = isinstance(node, Scalar) and node.style in {Style.LITERAL, Style.FOLDED}
    return isinstance(node, Scalar) and not block_text and node.start != node.end


def not_editable(path: Path) -> FileFailure:
    return FileFailure(EditReason.NOT_EDITABLE, place=".".join(str(step) for step in path))


def _gather(node: Node | None, path: Path, found: dict[str, Path]) -> None:
    if not isinstance(node, Sequence):
        return
    for i, item in enumerate(node.items):
        if isinstance(item, Mapping):
            name = item.get("id")
            if isinstance(name, Scalar):
                found.setdefault(normalize("NFC", name.text), (*path, i))
            _gather(item.get("activities"), (*path, i, "activities"), found)
