"""A new activity at the end of a strategy or a group, as splices; proves nothing about the outcome."""

from __future__ import annotations

from nastavnik_cli.errors import Path
from nastavnik_cli.storage.edit import block, flow
from nastavnik_cli.storage.edit.intents import AddActivity
from nastavnik_cli.storage.edit.layout import Splice
from nastavnik_cli.storage.edit.page import Page, is_empty, not_editable
from nastavnik_cli.storage.edit.values import Value, given, one_or_list, pair, spell
from nastavnik_cli.storage.nodes import Sequence

FIELD = "activities"


def said(intent: AddActivity) -> dict[str, Value]:
    return given(
        {
            "id": intent.id,
            "title": intent.title,
            "when": one_or_list(intent.when),
            "result": one_or_list(intent.result),
            "responsible": one_or_list(intent.responsible),
        }
    )


def add(page: Page, path: Path, intent: AddActivity) -> list[Splice]:
    parent = page.mapping(path)
    node = parent.get(FIELD)
    if isinstance(node, Sequence):
        if node.flow:
            brackets = flow.Brackets.of(node)
            return flow.insert(page.layout, brackets, len(brackets.items), spell(said(intent), flow=True))
        return [block.append(page.layout, node, _lines(page, path, intent, block.column(page.layout, node)))]
    if node is not None and not is_empty(node):
        raise not_editable((*path, FIELD))
    return _first(page, path, intent)


def _first(page: Page, path: Path, intent: AddActivity) -> list[Splice]:
    """The field is not there, or empty."""
    parent = page.mapping(path)
    node = parent.get(FIELD)
    if parent.flow:
        value: list[Value] = [said(intent)]
        if node is None:
            return page.put(parent, len(parent.pairs), FIELD, value)
        return [page.fill(node, spell(value, flow=True))]
    column = block.column(page.layout, parent)
    lines = _lines(page, path, intent, column + page.habits.dash_step(path))
    if node is not None:
        return page.fill_below(node, lines)
    lines = [f"{' ' * column}{FIELD}:", *lines]
    return [block.insert(page.layout, parent, len(parent.pairs), lines)]


def _lines(page: Page, path: Path, intent: AddActivity, dash: int) -> list[str]:
    gap = page.habits.item_gap(path)
    first, *rest = [pair(key, value, flow=False) for key, value in said(intent).items()]
    lines = [f"{' ' * dash}-{' ' * (gap - 1)}{first}"]
    return lines + [f"{' ' * (dash + gap)}{line}" for line in rest]
