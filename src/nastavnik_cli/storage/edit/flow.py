"""Items put between brackets and taken out again, on one line or on many; knows no field names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nastavnik_cli.storage.edit.layout import Layout, Splice
from nastavnik_cli.storage.nodes import Mapping, Sequence

STEP = "  "


@dataclass(frozen=True, slots=True)
class Brackets:
    """The offsets of the brackets and [start, end) of each item or pair between them."""

    start: int
    close: int
    items: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, node: Mapping | Sequence) -> Brackets:
        if isinstance(node, Mapping):
            items = tuple((key.start, max(key.end, value.end)) for key, value in node.pairs)
        else:
            items = tuple((item.start, item.end) for item in node.items)
        return cls(node.start, node.end - 1, items)


def insert(layout: Layout, brackets: Brackets, index: int, item: str) -> list[Splice]:
    """Put an item before the `index`-th, or after the last one."""
    if not brackets.items:
        return [_into_empty(layout, brackets, item)]
    if index < len(brackets.items):
        return [_before(layout, brackets, index, item)]
    return _after_last(layout, brackets, item)


def remove(layout: Layout, brackets: Brackets, index: int) -> list[Splice]:
    """Take the `index`-th of several items out: the reverse of `insert`."""
    start, end = brackets.items[index]
    beyond = brackets.items[index + 1][0] if index + 1 < len(brackets.items) else brackets.close
    if _after_comma(layout, start) and not layout.same_line(end, beyond):
        return [layout.remove_lines(start, end)]
    own_line = layout.begins_line(start)
    comma = layout.comma(end)
    if index + 1 < len(brackets.items):
        if own_line and comma is not None and layout.begins_line(beyond):
            return [layout.remove_lines(start, comma)]
        return [Splice(start, beyond, "")]
    before = brackets.items[index - 1][1]
    own_line = own_line and not layout.same_line(end if comma is None else comma, brackets.close)
    if not own_line:
        return [Splice(before, end, "")]
    if comma is not None:
        return [layout.remove_lines(start, comma)]
    return [*_without_comma(layout, before), layout.remove_lines(start, end)]


def empty(layout: Layout, brackets: Brackets) -> list[Splice] | None:
    """Take the only item out where a comment keeps the brackets; None where nothing does.

    A comment behind an item on a line of its own is about that item, and goes with it.
    """
    ((start, end),) = brackets.items
    comma = layout.comma(end)
    last = end if comma is None else comma + 1
    first, beyond, removal = start, last, Splice(start, last, "")
    if layout.begins_line(start) and not layout.same_line(last, brackets.close):
        first, beyond = layout.line_start(start), layout.next_line(last)
        removal = layout.remove_lines(start, last)
    around = layout.text[brackets.start : first] + layout.text[beyond : brackets.close]
    return [removal] if "#" in around else None


def _into_empty(layout: Layout, brackets: Brackets, item: str) -> Splice:
    at = brackets.start + 1
    inside = layout.text[at : brackets.close]
    if "\n" in inside:  # the closing bracket stands on a line of its own
        comment = re.search(r"^[ \t]*(?=#)", inside.partition("\n")[2], re.MULTILINE)
        indent = comment[0] if comment else layout.indent(brackets.start) + STEP
        return layout.insert_lines(layout.line_start(brackets.close), [indent + item])
    return Splice(at, at, f" {item}" if inside and not inside.strip(" ") else item)


def _before(layout: Layout, brackets: Brackets, index: int, item: str) -> Splice:
    following = brackets.items[index][0]
    if _after_comma(layout, following):
        return layout.insert_lines(layout.line_start(following), [layout.lead(following) + item])
    if index:
        comma = layout.comma(brackets.items[index - 1][1])
        above = comma if comma is not None else following
    else:
        above = brackets.start
    if layout.begins_line(following) and not layout.same_line(above, following):
        line = f"{layout.lead(following)}{item},"
        return layout.insert_lines(layout.next_line(above), [line])
    return Splice(following, following, f"{item}, ")


def _after_last(layout: Layout, brackets: Brackets, item: str) -> list[Splice]:
    start, end = brackets.items[-1]
    comma = layout.comma(end)
    if comma is None and _after_comma(layout, start):
        return [layout.insert_lines(layout.next_line(end), [layout.lead(start) + item])]
    last = end if comma is None else comma
    if not layout.begins_line(start) or layout.same_line(last, brackets.close):
        gap = " " if layout.text.endswith(":", 0, end) else ""  # `done:,` is no empty value
        return [Splice(end, end, f"{gap}, {item}")]
    line = layout.lead(start) + item
    if comma is None:
        return [Splice(end, end, ","), layout.insert_lines(layout.next_line(end), [line])]
    return [layout.insert_lines(layout.next_line(comma), [f"{line},"])]


def _after_comma(layout: Layout, start: int) -> bool:
    """Whether the line of an item begins with its comma."""
    return layout.lead(start).strip() == ","


def _without_comma(layout: Layout, before: int) -> list[Splice]:
    comma = layout.comma(before)
    return [] if comma is None else [Splice(comma, comma + 1, "")]
