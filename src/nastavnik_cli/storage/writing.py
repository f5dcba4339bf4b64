"""What is wrong only with how a value is written; the value itself is right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from nastavnik_cli.domain.checks.reasons import Sense
from nastavnik_cli.domain.shapes import Shape
from nastavnik_cli.errors import At, Code, Path, Problem
from nastavnik_cli.storage import cures
from nastavnik_cli.storage.document import Document
from nastavnik_cli.storage.ignores import without_ignore
from nastavnik_cli.storage.nodes import Mapping, Node, Scalar, Sequence, Style, descend
from nastavnik_cli.storage.places import key_of
from nastavnik_cli.storage.shape import Shaped

_NUMBER = re.compile(
    r"""0[0-7_]+ | 0b[01_]+ | 0o[0-7]+ | 0x[0-9a-fA-F_]+           # YAML 1.1 and 1.2
    | [0-9][0-9_]* (?: \.[0-9_]* )? (?: [eE][-+]?[0-9]+ )?""",
    re.VERBOSE,
)
_TEXTS = frozenset({"title", "result", "note", "reason"})
_BARE_TEXTS = frozenset({"cancelled", "log"})
"""Fields whose mappings hold a reason or a note as a bare text."""


def problems(document: Document, shape: Shaped) -> Iterator[Problem]:
    """Ids that other readers take for numbers; texts cut off by a comment."""
    yield from number_like_ids(document, shape)
    if "#" in document.source.text:
        yield from comments_in_texts(document, document.root, ())


def with_comments(document: Document, misfits: Iterable[Problem]) -> Iterator[Problem]:
    """The misfits; an empty field whose text a `#` turned into a comment is told as that."""
    for problem in misfits:
        node = descend(document.root, problem.path) if problem.reason is Shape.EMPTY else None
        comment = document.comment_after(node) if isinstance(node, Scalar) and not node.size else None
        if node is None or not comment:
            yield problem
            continue
        at = document.source.text.index("#", node.end)
        fix = cures.replaced(document.source.text, at, at + len(comment), cures.quoted(comment))
        yield replace(problem, reason=Shape.ALL_COMMENT, params={**problem.params, "fix": fix})


def number_like_ids(document: Document, shape: Shaped) -> Iterator[Problem]:
    """Unquoted ids and keys of people such as 1.10 or 007."""
    if shape.roadmap is None:
        return
    for stated, _, at in shape.roadmap.walk():
        if _NUMBER.fullmatch(stated.id):
            path = shape.mending.original((*at, "id"))
            node = descend(document.root, path)
            if isinstance(node, Scalar) and node.style is Style.PLAIN:
                yield _number_like(stated.id, path, At.VALUE)
    for name in shape.roadmap.people:
        if _NUMBER.fullmatch(name):
            key = key_of(document.root, ("people", name))
            if key is not None and key.style is Style.PLAIN:
                yield _number_like(name, ("people", name), At.KEY)


def _number_like(name: str, path: Path, at: At) -> Problem:
    return Problem(Code.NUMBER_LIKE_ID, Sense.NUMBER_LIKE_ID, path, at, params={"id": name})


def comments_in_texts(document: Document, node: Node, path: Path) -> Iterator[Problem]:
    """Unquoted titles, results, notes and reasons that end where ` #` begins.

    Two spaces before the `#` and one after it are how a comment is written on purpose.
    """
    if isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            yield from comments_in_texts(document, item, (*path, number))
    if not isinstance(node, Mapping):
        return
    bare = path[-1:] and path[-1] in _BARE_TEXTS
    for key, value in node.pairs:
        name = key.text
        if name.startswith("x-"):
            continue
        here = (*path, name)
        if name in _TEXTS or (bare and not isinstance(value, Mapping)):
            yield from _cut(document, value, here)
        else:
            yield from comments_in_texts(document, value, here)


def _cut(document: Document, node: Node, path: Path) -> Iterator[Problem]:
    if isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            if isinstance(item, Mapping):
                yield from comments_in_texts(document, item, (*path, number))
            else:
                yield from _cut(document, item, (*path, number))
    if not isinstance(node, Scalar) or node.style is not Style.PLAIN or node.start == node.end:
        return
    comment = without_ignore(document.comment_after(node) or "")
    if not comment:
        return
    at = document.source.text.index("#", node.end)
    on_purpose = at - node.end > 1 and comment[1:2] in {" ", ""}
    if not on_purpose:
        whole = f"{node.text} {comment}"
        params = {"text": node.text, "comment": comment, "whole": whole}
        yield Problem(Code.COMMENT_IN_TEXT, Sense.COMMENT_IN_TEXT, path, params=params)
