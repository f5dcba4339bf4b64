"""A single value that becomes a list, a list that grows, and the way back; knows no field names."""

from __future__ import annotations

from nastavnik_cli.errors import Path
from nastavnik_cli.storage.edit import block, flow
from nastavnik_cli.storage.edit.layout import Layout, Splice
from nastavnik_cli.storage.edit.page import Page, is_inline
from nastavnik_cli.storage.edit.values import Value, spell, value_of
from nastavnik_cli.storage.nodes import Mapping, Node, Scalar, Sequence

_MARK = 2
"""The width of a dash and the space behind it."""


def extend(page: Page, path: Path, index: int, *values: Value, beside: str = "") -> list[Splice]:
    """Put values after what the `index`-th pair of the mapping at `path` holds, which stays as written.

    `beside`: what stands behind each of them where it has a line of its own.
    """
    mapping = page.mapping(path)
    old = mapping.pairs[index][1]
    together = ", ".join(spell(value, flow=True) for value in values)
    if isinstance(old, Sequence):
        if old.flow:
            brackets = flow.Brackets.of(old)
            return flow.insert(page.layout, brackets, len(brackets.items), together)
        lines = _items(block.column(page.layout, old), values, beside)
        return [block.append(page.layout, old, lines)]
    if mapping.flow:
        return [Splice(old.start, old.start, "["), Splice(old.end, old.end, f", {together}]")]
    return _into_block_list(page, path, index, values, beside)


def become(page: Page, path: Path, index: int, value: Value) -> list[Splice]:
    """The `index`-th pair of a mapping says another text or list; what stays of a list stays as written."""
    mapping = page.mapping(path)
    old = mapping.pairs[index][1]
    wanted = value if isinstance(value, list) else [value]
    if not isinstance(old, Sequence) or not all(map(is_inline, old.items)):
        return [page.rewrite(mapping, index, value)]
    both = list(zip(old.items, wanted, strict=False))
    splices = [
        Splice(item.start, item.end, spell(text, flow=old.flow))
        for item, text in both
        if value_of(item) != text
    ]
    surplus = range(len(wanted), len(old.items))
    if len(surplus) > 1 and old.flow:  # commas between them would go twice
        return [page.rewrite(mapping, index, value)]
    for item_index in surplus:
        gone = flow.remove(page.layout, flow.Brackets.of(old), item_index) if old.flow else None
        splices += gone or [block.remove_item(page.layout, old, item_index)]
    more = wanted[len(old.items) :]
    return splices + (extend(page, path, index, *more) if more else [])


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


def _into_block_list(
    page: Page, path: Path, index: int, values: tuple[Value, ...], beside: str
) -> list[Splice]:
    """The old value gets a dash before it: in the room it stands apart from its key, or on a new line."""
    layout, mapping = page.layout, page.mapping(path)
    key, old = mapping.pairs[index]
    column = block.column(layout, mapping)
    if layout.begins_line(old.start):
        at = layout.column(old.start) - _MARK
        if at >= column:
            return [Splice(old.start - _MARK, old.start, "- "), _behind(layout, old, at, values, beside)]
        return [*_shifted(layout, old), _behind(layout, old, column, values, beside)]
    one_line = layout.same_line(old.start, old.end)  # further lines need only be deeper than the key
    at = column + (page.habits.dash_step(path) if one_line else 0)
    gap = layout.text.index(":", key.end) + 1
    newline = layout.newline_before(layout.next_line(old.start))
    return [Splice(gap, old.start, f"{newline}{' ' * at}- "), _behind(layout, old, at, values, beside)]


def _behind(layout: Layout, old: Node, column: int, values: tuple[Value, ...], beside: str) -> Splice:
    return layout.insert_lines(layout.after(old.end, column), _items(column, values, beside))


def _items(column: int, values: tuple[Value, ...], beside: str) -> list[str]:
    behind = f"  # {beside}" if beside else ""
    return [f"{' ' * column}- {spell(value, flow=False)}{behind}" for value in values]


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
