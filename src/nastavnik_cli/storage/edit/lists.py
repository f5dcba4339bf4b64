"""A single value that becomes a list, a list that grows, and the way back; knows no field names."""

from __future__ import annotations

from nastavnik_cli.errors import Path
from nastavnik_cli.storage.edit import block, flow
from nastavnik_cli.storage.edit.layout import Layout, Splice
from nastavnik_cli.storage.edit.page import Page
from nastavnik_cli.storage.edit.values import Value, spell
from nastavnik_cli.storage.nodes import Mapping, Node, Scalar, Sequence

_MARK = 2
"""The width of a dash and the space behind it."""


def extend(page: Page, path: Path, index: int, value: Value) -> list[Splice]:
    """Put a value after what the `index`-th pair of the mapping at `path` holds, which stays as written."""
    mapping = page.mapping(path)
    old = mapping.pairs[index][1]
    if isinstance(old, Sequence):
        if old.flow:
            brackets = flow.Brackets.of(old)
            return flow.insert(page.layout, brackets, len(brackets.items), spell(value, flow=True))
        return [block.append(page.layout, old, [_item(block.column(page.layout, old), value)])]
    if mapping.flow:
        return [
            Splice(old.start, old.start, "["),
            Splice(old.end, old.end, f", {spell(value, flow=True)}]"),
        ]
    return _into_block_list(page, path, index, value)


def shorten(page: Page, mapping: Mapping, index: int, item: int) -> list[Splice]:
    """Take an item out of a list of several; one that is left by `extend`'s doing is a single value again."""
    layout = page.layout
    old = mapping.pairs[index][1]
    if not isinstance(old, Sequence):
        raise TypeError("no list")
    last_of_two = len(old.items) == 2 and item == 1  # noqa: PLR2004 — what `extend` makes of a single value
    if old.flow:
        if last_of_two and mapping.flow and layout.text[old.start + 1 : old.items[0].start] == "":
            return [Splice(old.start, old.items[0].start, ""), Splice(old.items[0].end, old.end, "")]
        return flow.remove(layout, flow.Brackets.of(old), item)
    removal = block.remove_item(layout, old, item)
    return [*(_out_of_list(layout, mapping.pairs[index][0], old) if last_of_two else []), removal]


def _into_block_list(page: Page, path: Path, index: int, value: Value) -> list[Splice]:
    """The old value gets a dash before it: in the room it stands apart from its key, or on a new line."""
    layout, mapping = page.layout, page.mapping(path)
    key, old = mapping.pairs[index]
    column = block.column(layout, mapping)
    if layout.begins_line(old.start):
        at = layout.column(old.start) - _MARK
        if at >= column:
            return [Splice(old.start - _MARK, old.start, "- "), _behind(layout, old, at, value)]
        return [*_shifted(layout, old), _behind(layout, old, column, value)]
    one_line = layout.same_line(old.start, old.end)  # further lines need only be deeper than the key
    at = column + (page.habits.dash_step(path) if one_line else 0)
    gap = layout.text.index(":", key.end) + 1
    newline = layout.newline_before(layout.next_line(old.start))
    return [Splice(gap, old.start, f"{newline}{' ' * at}- "), _behind(layout, old, at, value)]


def _behind(layout: Layout, old: Node, column: int, value: Value) -> Splice:
    return layout.insert_lines(layout.after(old.end, column), [_item(column, value)])


def _item(column: int, value: Value) -> str:
    return f"{' ' * column}- {spell(value, flow=False)}"


def _shifted(layout: Layout, old: Node) -> list[Splice]:
    """A value one column right of its key moves by one more, every line of it, to make room for the dash."""
    indent = " " * (layout.column(old.start) + 1 - _MARK)
    splices = [Splice(layout.line_start(old.start), old.start, f"{indent}- ")]
    line = layout.next_line(old.start)
    while line < old.end:
        if layout.text[line : layout.next_line(line)].strip():
            splices.append(Splice(line, line, " "))
        line = layout.next_line(line)
    return splices


def _out_of_list(layout: Layout, key: Scalar, old: Sequence) -> list[Splice]:
    """The dash of the first item goes, where `extend` puts it; a comment in between keeps it."""
    first = old.items[0]
    if isinstance(first, Mapping) and not first.flow:
        return [Splice(old.start, old.start + 1, " ")] if first.start == old.start + _MARK else []
    gap = layout.text.index(":", key.end) + 1
    if layout.text[gap : old.start].strip() or layout.text[old.start + 1 : first.start].strip(" "):
        return []
    return [Splice(gap, first.start, " ")]
