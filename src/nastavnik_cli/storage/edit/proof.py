"""The proof of an edit: the new text is read again and says what the old one said but for the asked change.

A file over WHOLE characters is not read again as a whole: one that changes in items of block lists
only has those items read again. What stands before an item is untouched, so a parser comes to it in
the same state; an item that is sound by itself, and is followed by a line that stands no deeper than
its dash, leaves it in the same state too; so all that follows is read as before.
"""

from __future__ import annotations

from dataclasses import dataclass

from nastavnik_cli.errors import Bug, Code, Path, UsageFailure
from nastavnik_cli.storage.document import Document, open_document
from nastavnik_cli.storage.edit import block
from nastavnik_cli.storage.edit.layout import Layout, Splice, stitch
from nastavnik_cli.storage.edit.meaning import same
from nastavnik_cli.storage.edit.reasons import EditReason
from nastavnik_cli.storage.edit.values import Value, value_of
from nastavnik_cli.storage.guard import BIGGEST
from nastavnik_cli.storage.nodes import Mapping, Node, Scalar, Sequence, Style, descend
from nastavnik_cli.text import Source

WHOLE = 256 * 1024
"""Characters up to which the whole file is read again: that takes a tenth of a second."""
_DEEP = 40
"""Steps of a path from which on the limit of nesting is near: then only the whole file will do."""


@dataclass(frozen=True, slots=True)
class Change:
    """What one mapping of the file shall say, and the splices that are to make it say so."""

    path: Path
    says: Value
    splices: list[Splice]


@dataclass(frozen=True, slots=True)
class Proven:
    """A new source, and what of it was read again: the whole, or the changed mappings by their paths."""

    source: Source
    document: Document | None
    nodes: dict[Path, Node]


def prove(document: Document, changes: list[Change]) -> Proven:
    """The new source, when the changed mappings say what they shall and all else is as it was.

    Raises Bug(NOT_AS_ASKED), or UsageFailure(TOO_LONG) where what was asked breaks a limit.
    """
    try:
        text = stitch(document.source.text, [splice for change in changes for splice in change.splices])
        nodes = _by_items(document, changes, text) if len(text) > WHOLE else None
    except ValueError as error:
        raise Bug(EditReason.NOT_AS_ASKED, place=str(error)) from error
    after = document.source.edited(text)
    if len(after.data) > BIGGEST:
        raise UsageFailure(EditReason.TOO_LONG)
    if nodes is not None:
        return Proven(after, None, nodes)
    new = reread(after)
    compare(whole(document), whole(new), {change.path: change.says for change in changes})
    return Proven(after, new, {})


def reread(source: Source) -> Document:
    """The document of a text we made; UsageFailure(TOO_LONG) where what was asked breaks a limit.

    Raises Bug where it does not parse: then the splices are wrong.
    """
    document, problems = open_document(source.name, source.data)
    if any(each.problem.code is Code.LIMIT for each in problems):
        raise UsageFailure(EditReason.TOO_LONG)
    if document is None:
        raise Bug(EditReason.NOT_AS_ASKED, place=", ".join(sorted({p.problem.code for p in problems})))
    return document


def whole(document: Document) -> Node:
    """The root, a last line that does not end read as if it did.

    A block text at the very end says less by a line end than with anything below it; nobody means that.
    """
    text = document.source.text
    last = document.scalars[-1:] if not text.rstrip(" ").endswith("\n") else []
    if any(scalar.style in {Style.LITERAL, Style.FOLDED} for scalar in last):
        return reread(document.source.edited(text + document.source.newline)).root
    return document.root


def compare(old: Node, new: Node, asked: dict[Path, Value], path: Path = ()) -> None:
    """Every node says the same, and those at the paths of `asked` say that; else Bug(NOT_AS_ASKED)."""
    if path not in asked:
        for step, before, after in _parts(old, new, path):
            compare(before, after, asked, (*path, step))
    elif not same(value_of(new), asked[path]):
        raise _difference(path)


def _parts(old: Node, new: Node, path: Path) -> list[tuple[str | int, Node, Node]]:
    """What two nodes of one kind are made of, side by side."""
    if isinstance(old, Scalar) and isinstance(new, Scalar):
        if old.text == new.text and old.style is new.style:
            return []
    elif isinstance(old, Sequence) and isinstance(new, Sequence):
        if len(old.items) == len(new.items):
            return [(i, *both) for i, both in enumerate(zip(old.items, new.items, strict=True))]
    elif isinstance(old, Mapping) and isinstance(new, Mapping):
        pairs = list(zip(old.pairs, new.pairs, strict=False))
        if len(old.pairs) == len(new.pairs) and all(a.text == b.text for (a, _), (b, _) in pairs):
            return [(key.text, before, after) for (key, before), (_, after) in pairs]
    raise _difference(path)


def _by_items(document: Document, changes: list[Change], text: str) -> dict[Path, Node] | None:
    """The changed items of block lists, read again; each says what it shall, and nothing else changes.

    None where that cannot be told without reading all.
    """
    layout = Layout(document.source)
    nodes: dict[Path, Node] = {}
    parts: list[str] = []
    at = 0
    for start, end, change in sorted(_spans(document, layout, changes), key=lambda span: span[:2]):
        if start < at or any(each.start < start or each.end > end for each in change.splices):
            return None
        moved = [Splice(each.start - start, each.end - start, each.text) for each in change.splices]
        item = stitch(layout.text[start:end], moved)
        nodes[change.path] = node = _read_item(document.source, item)
        if not same(value_of(node), change.says):
            raise _difference(change.path)
        parts += [layout.text[at:start], item]
        at = end
    if nodes and "".join([*parts, layout.text[at:]]) != text:
        raise Bug(EditReason.NOT_AS_ASKED, place="outside")
    return nodes or None


def _spans(document: Document, layout: Layout, changes: list[Change]) -> list[tuple[int, int, Change]]:
    """The items that the changes lie in; none where one of them lies elsewhere."""
    spans = [(_item(document.root, layout, change.path), change) for change in changes]
    found = [(*span, change) for span, change in spans if span is not None]
    return found if len(found) == len(spans) else []


def _item(root: Node, layout: Layout, path: Path) -> tuple[int, int] | None:
    """The lines of an item of a list, and idle lines below; None where that cannot be told."""
    around = [descend(root, path[:length]) for length in range(len(path))]
    sequence = around[-1] if around else None
    if len(path) > _DEEP or not isinstance(sequence, Sequence) or not isinstance(path[-1], int):
        return None
    if any(isinstance(node, Scalar) or node is None or node.flow for node in around):
        return None
    column = block.column(layout, sequence)
    start = layout.line_start(block.dash(layout, sequence, path[-1]))
    if not layout.begins_line(start + column):
        return None
    end = layout.next_line(sequence.items[path[-1]].end)
    while end < len(layout.text) and _is_idle(layout, end):
        end = layout.next_line(end)
    deeper = layout.text[end : end + column + 1].isspace()
    return None if deeper else (start, end)


def _is_idle(layout: Layout, start: int) -> bool:
    line = layout.text[start : layout.next_line(start)].strip()
    return not line or line.startswith("#")


def _read_item(source: Source, text: str) -> Node:
    root = whole(reread(Source(source.name, text.encode())))
    if not isinstance(root, Sequence) or root.flow or len(root.items) != 1:
        raise Bug(EditReason.NOT_AS_ASKED, place="one item")
    return root.items[0]


def _difference(path: Path) -> Bug:
    return Bug(EditReason.NOT_AS_ASKED, place=_said(path))


def _said(path: Path) -> str:
    return ".".join(str(step) for step in path)
