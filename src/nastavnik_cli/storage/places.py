"""A problem's path → its place in the document; finds no problems."""

from __future__ import annotations

from nastavnik_cli.errors import At, Diagnostic, Path, Problem
from nastavnik_cli.storage.document import Document
from nastavnik_cli.storage.finds import Find, diagnostic
from nastavnik_cli.storage.nodes import Mapping, Node, Scalar, Sequence, descend
from nastavnik_cli.storage.scalars import offsets


def locate(problem: Problem, document: Document) -> Diagnostic:
    """The diagnostic of a problem; a path the file does not have is placed at its nearest ancestor."""
    start, end = span(problem, document)
    return diagnostic(document.source, Find(start, end, problem))


def span(problem: Problem, document: Document) -> tuple[int, int]:
    """[start, end) of what a problem means, code points of the source's text."""
    path = problem.path
    node, known = nearest(document.root, path)
    if known and problem.at is At.KEY:
        key = key_of(document.root, path)
        if key is not None:
            return key.start, key.end
    if problem.at is At.FIRST_KEY or not known:
        first = first_of(node)
        return first.start, first.end
    if problem.within is not None and isinstance(node, Scalar):
        places = offsets(document.source.text, node)
        if places is not None:
            return _narrowed(places, problem.within)
    return node.start, node.end


def _narrowed(places: list[int], within: tuple[int, int]) -> tuple[int, int]:
    last = len(places) - 1
    first = min(max(within[0], 0), last)
    if within[1] <= within[0]:
        return places[first], places[first]
    return places[first], places[min(within[1] - 1, last - 1)] + 1 if last else places[first]


def nearest(root: Node, path: Path) -> tuple[Node, bool]:
    """The node at a path, or the deepest one above it, and whether it is the path's own."""
    for length in range(len(path), -1, -1):
        node = descend(root, path[:length])
        if node is not None:
            return node, length == len(path)
    return root, False


def key_of(root: Node, path: Path) -> Scalar | None:
    """The key by which the last step of a path is named; None for an item of a list."""
    above = descend(root, path[:-1]) if path else None
    if isinstance(above, Mapping) and isinstance(path[-1], str):
        return above.key(path[-1])
    return None


def first_of(node: Node) -> Node:
    """The first key of a mapping, the first item of a list; the node itself where it has none."""
    if isinstance(node, Mapping) and node.keys:
        return node.keys[0]
    if isinstance(node, Sequence) and node.items:
        return first_of(node.items[0])
    return node
