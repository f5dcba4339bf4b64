"""A file's bytes → its document and everything wrong with its bytes and YAML; knows no field names."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from nastavnik_cli.errors import Code, Diagnostic
from nastavnik_cli.storage.finds import Find, diagnostic
from nastavnik_cli.storage.guard import guard, mixed_line_ends
from nastavnik_cli.storage.nodes import Node, Scalar, Sequence, Style
from nastavnik_cli.storage.parse import parse
from nastavnik_cli.storage.readers import Reader, events
from nastavnik_cli.storage.strict import empty_file, strict
from nastavnik_cli.text import Source

_COMMENT = re.compile(r"(?:(?<=[ \t\r\n])|\A)#[^\r\n]*")


@dataclass(frozen=True)
class Document:
    """A clean source and the root of its nodes."""

    source: Source
    root: Node

    @cached_property
    def scalars(self) -> list[Scalar]:
        """All scalars, keys too, in the order of the file."""
        found: list[Scalar] = []
        _gather(self.root, found)
        return found

    @cached_property
    def comments(self) -> dict[int, tuple[int, str]]:
        """Line (from 1) → offset and text of its comment, `#` included; nothing inside a scalar is one."""
        text = self.source.text
        found: dict[int, tuple[int, str]] = {}
        if "#" not in text:
            return found
        scalars = self.scalars
        starts = [scalar.start for scalar in scalars]
        for match in _COMMENT.finditer(text):
            at = match.start()
            i = bisect_right(starts, at) - 1
            if i < 0 or at >= scalars[i].end or _in_header(text, scalars[i], at):
                found.setdefault(self.source.place(at).line, (at, match[0]))
        return found

    def line_comment(self, line: int) -> str | None:
        """The comment on a line (from 1), `#` included."""
        found = self.comments.get(line)
        return found[1] if found else None

    def comment_after(self, scalar: Scalar) -> str | None:
        """The comment that follows a scalar on its last line with only spaces between."""
        found = self.comments.get(self.source.place(scalar.end).line)
        if found is None or found[0] < scalar.end or self.source.text[scalar.end : found[0]].strip(" \t"):
            return None
        return found[1]


def _in_header(text: str, scalar: Scalar, at: int) -> bool:
    """Whether `at` is on the line of a block text's indicator: there a comment may stand."""
    if scalar.style not in {Style.LITERAL, Style.FOLDED}:
        return False
    return "\n" not in text[scalar.start : at]


def _gather(node: Node, found: list[Scalar]) -> None:
    if isinstance(node, Scalar):
        found.append(node)
    elif isinstance(node, Sequence):
        for item in node.items:
            _gather(item, found)
    else:
        for key, value in zip(node.keys, node.values, strict=True):
            found.append(key)
            _gather(value, found)


def open_document(name: str, data: bytes) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """The document of a file and all that is wrong with its bytes and YAML, in the order of the file.

    None where the text cannot be trusted. A document may come together with errors (a key given
    twice: the first is kept), so that what is wrong with the roadmap is found in the same run: a
    command that is not `validate` stops at any error. Never raises; promises 10 and 11.
    """
    source, found = guard(name, data)
    if source is None:
        return None, found
    finds, root = read_text(source.text)
    finds = sorted([*finds, *mixed_line_ends(source)], key=lambda each: each.start)
    sound = root is not None and all(each.problem.code in _BEARABLE for each in finds)
    document = Document(source, root) if sound and root is not None else None
    return document, tuple(diagnostic(source, each) for each in finds)


_BEARABLE = {Code.DUPLICATE_KEY, Code.MIXED_LINE_ENDS}
"""What leaves the rest of the document as it was meant."""


def read_text(text: str, reader: Reader = events) -> tuple[list[Find], Node | None]:
    """A clean text's problems and its root, None where there is none; either reader answers the same."""
    found = strict(text)
    if found:
        return found, None
    parsed = parse(text, reader)
    if parsed.fault is not None:
        from nastavnik_cli.storage.slips.explain import explain  # only a broken file pays for it

        return [*parsed.finds, explain(text, parsed, parsed.fault, reader)], None
    if parsed.root is None and not parsed.finds:
        return [empty_file()], None
    return parsed.finds, parsed.root
