"""New activities and strategies put into their list, as splices; proves nothing about the outcome."""

from __future__ import annotations

from nastavnik_cli.errors import Path
from nastavnik_cli.storage.edit import block, flow
from nastavnik_cli.storage.edit.entries import Block, Entry, item_lines, plain
from nastavnik_cli.storage.edit.intents import AddActivity, Insert
from nastavnik_cli.storage.edit.layout import Splice
from nastavnik_cli.storage.edit.page import Page, is_empty, not_editable
from nastavnik_cli.storage.edit.values import Value, given, one_or_list, spell
from nastavnik_cli.storage.nodes import Sequence

LAST = 1 << 30
"""An index behind every item."""


def field_of(path: Path) -> str:
    """What holds the items of a node: the roadmap's own list is its strategies."""
    return "activities" if path else "strategies"


def items_of(intent: AddActivity | Insert) -> tuple[Block, ...]:
    """What is put in."""
    if isinstance(intent, Insert):
        return intent.items
    fields = given(
        {
            "id": intent.id,
            "title": intent.title,
            "when": one_or_list(intent.when),
            "result": one_or_list(intent.result),
            "responsible": one_or_list(intent.responsible),
        }
    )
    return (Block(tuple(Entry(name, value) for name, value in fields.items())),)


def index_of(intent: AddActivity | Insert) -> int:
    return intent.index if isinstance(intent, Insert) else LAST


def add(page: Page, path: Path, intent: AddActivity | Insert) -> list[Splice]:
    parent, field, items = page.mapping(path), field_of(path), items_of(intent)
    node = parent.get(field)
    if isinstance(node, Sequence):
        index = min(index_of(intent), len(node.items))
        if node.flow:
            together = ", ".join(spell(plain(item), flow=True) for item in items)
            return flow.insert(page.layout, flow.Brackets.of(node), index, together)
        lines = _lines(page, path, items, block.column(page.layout, node))
        return [block.insert_item(page.layout, node, index, lines)]
    if node is not None and not is_empty(node):
        raise not_editable((*path, field))
    return _first(page, path, items)


def _first(page: Page, path: Path, items: tuple[Block, ...]) -> list[Splice]:
    """The field is not there, or empty."""
    parent, field = page.mapping(path), field_of(path)
    node = parent.get(field)
    if parent.flow:
        value: list[Value] = [plain(item) for item in items]
        if node is None:
            return page.put(parent, len(parent.pairs), field, value)
        return [page.fill(node, spell(value, flow=True))]
    column = block.column(page.layout, parent)
    lines = _lines(page, path, items, column + page.habits.dash_step(path))
    if node is not None:
        return page.fill_below(node, lines)
    lines = [f"{' ' * column}{field}:", *lines]
    return [block.insert(page.layout, parent, len(parent.pairs), lines)]


def _lines(page: Page, path: Path, items: tuple[Block, ...], dash: int) -> list[str]:
    steps = page.steps(path)
    return [line for item in items for line in item_lines(item, dash, steps)]
