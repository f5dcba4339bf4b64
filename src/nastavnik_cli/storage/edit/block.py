"""Lines put into a block mapping or list and taken out again; knows no field names."""

from __future__ import annotations

from nastavnik_cli.storage.edit.layout import Layout, Splice
from nastavnik_cli.storage.nodes import Mapping, Node, Scalar, Sequence, Style


def column(layout: Layout, node: Mapping | Sequence) -> int:
    """Where the keys or the dashes of a block collection stand."""
    return layout.column(_beginning(layout, node.start) if isinstance(node, Mapping) else node.start)


def _beginning(layout: Layout, key: int) -> int:
    """Where a pair begins: at its key, or at the mark of an explicit one (`? key`)."""
    lead = layout.lead(key).rstrip()
    return layout.line_start(key) + len(lead) - 1 if lead.endswith("?") else key


def end_of(pair: tuple[Scalar, Node]) -> int:
    key, value = pair
    return max(key.end, value.end)


def insert(layout: Layout, mapping: Mapping, index: int, lines: list[str]) -> Splice:
    """Put lines before the `index`-th pair, or after the last; comments above that pair stay with it."""
    at_column = column(layout, mapping)
    if index == 0 and layout.begins_line(mapping.start):
        return layout.insert_lines(_below_what_opens(layout, mapping.start), lines)
    previous = mapping.pairs[max(index, 1) - 1]
    return layout.insert_lines(layout.after(end_of(previous), at_column), lines)


def append(layout: Layout, sequence: Sequence, lines: list[str]) -> Splice:
    """Put lines after the last item of a block list."""
    return insert_item(layout, sequence, len(sequence.items), lines)


def insert_item(layout: Layout, sequence: Sequence, index: int, lines: list[str]) -> Splice:
    """Put lines before the `index`-th item of a block list; comments above that item stay with it."""
    if index == 0:
        return layout.insert_lines(_below_what_opens(layout, dash(layout, sequence, 0)), lines)
    end = sequence.end if index == len(sequence.items) else sequence.items[index - 1].end
    return layout.insert_lines(layout.after(end, column(layout, sequence)), lines)


def remove(layout: Layout, mapping: Mapping, index: int) -> Splice:
    """Take one of several pairs out, with its lines and what is written behind it on them."""
    pair = mapping.pairs[index]
    start, end = _beginning(layout, pair[0].start), end_of(pair)
    if layout.begins_line(start):
        return layout.remove_lines(start, _with_what_would_join(layout, mapping, index))
    if index + 1 < len(mapping.pairs):  # on the line of a dash: the next pair moves up to it
        following = _beginning(layout, mapping.pairs[index + 1][0].start)
        if "#" not in layout.text[end:following]:
            return Splice(start, following, "")
    return Splice(start, end, "")


def text_before(mapping: Mapping, index: int) -> Scalar | None:
    """The block text that a pair stands right below: comments left of the pair would become part of it."""
    node: Node | None = mapping.pairs[index - 1][1] if index else None
    while isinstance(node, Mapping | Sequence) and not node.flow:
        node = node.pairs[-1][1] if isinstance(node, Mapping) else node.items[-1]
    return node if isinstance(node, Scalar) and node.style in {Style.LITERAL, Style.FOLDED} else None


def _with_what_would_join(layout: Layout, mapping: Mapping, index: int) -> int:
    """The end of a pair and of what below it a block text above would take in: comments, kept blank lines."""
    end = end_of(mapping.pairs[index])
    above = text_before(mapping, index)
    if above is None:
        return end
    keeps = "+" in layout.text[above.start : above.start + 3]
    after = layout.after(end, column(layout, mapping))
    while keeps and after < len(layout.text) and not layout.text[after : layout.next_line(after)].strip():
        after = layout.next_line(after)
    return max(end, after - 1)


def remove_item(layout: Layout, sequence: Sequence, index: int) -> Splice:
    return layout.remove_lines(dash(layout, sequence, index), sequence.items[index].end)


def dash(layout: Layout, sequence: Sequence, index: int) -> int:
    """The offset of the dash of an item, which may stand lines above it."""
    at_column = column(layout, sequence)
    line = layout.line_start(sequence.items[index].start)
    while line > sequence.start and not _is_dash(layout, line, at_column):
        line = layout.line_start(line - 1)
    return max(line + at_column, sequence.start)


def _is_dash(layout: Layout, line: int, at_column: int) -> bool:
    return layout.text.startswith("-", line + at_column) and layout.begins_line(line + at_column)


def _below_what_opens(layout: Layout, first: int) -> int:
    """The line after the key that a mapping is the value of: comments above its first pair stay with that."""
    at = layout.line_start(first)
    while at > 0:
        above = layout.line_start(at - 1)
        line = layout.text[above:at].strip()
        if line and not line.startswith("#"):
            break
        at = above
    return at
