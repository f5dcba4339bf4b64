"""A source's text → nodes with places; knows no field names and types no scalar.

Nesting is counted at each event and reading stops at the first that is over the limit: neither of
the readers recurses, so what a lexer of ours let pass costs nothing.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from typing import Any
from unicodedata import is_normalized, normalize

from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from nastavnik_cli.errors import Code
from nastavnik_cli.storage.finds import Find, find
from nastavnik_cli.storage.lexed import DEEPEST
from nastavnik_cli.storage.nodes import Mapping, Node, Scalar, Sequence, Style
from nastavnik_cli.storage.readers import Events, Reader, events
from nastavnik_cli.storage.reasons import YamlReason

LONGEST = 64 * 1024
"""Bytes of a scalar, of the text that it stands for (contract, `limit`)."""
MOST_EVENTS = 1_500_000
"""About a million values, three times what 16 MiB of real plans hold: no file takes more memory."""
SHOWN = 100
"""Keys given twice that are worth showing."""
SECOND = 2

_STYLES = {style.value: style for style in Style}
_SCALARS = frozenset({Scalar})
_NO_NAMES = frozenset({"", "<<"})
_COLON = re.compile(r"[ \t\r\n]*:")


@dataclass(slots=True)
class Fault:
    """Where a parser gave up, and how it said so."""

    at: int
    context: int | None
    said: str
    about: str


@dataclass(frozen=True, slots=True)
class Frame:
    """A collection that was open where a parser gave up, and where the last of its children begin."""

    start: int
    flow: bool
    children: tuple[int, ...]


@dataclass(slots=True)
class Parsed:
    """What a text holds: its root (None where there is none to trust) and what was found on the way."""

    root: Node | None = None
    finds: list[Find] = field(default_factory=list)
    fault: Fault | None = None
    ended: bool = False  # the first document was ended by `...`
    frames: list[Frame] = field(default_factory=list)  # what was open at the fault, outermost first


class _OverError(Exception):
    """A limit is passed; carries what is said of it."""

    def __init__(self, found: Find) -> None:
        super().__init__()
        self.found = found


def parse(text: str, reader: Reader = events) -> Parsed:
    """All of a text that is free of hostile characters; never raises."""
    building = _Building(text)
    try:
        with _no_collector():
            building.read(reader(text))
    except _OverError as over:
        return Parsed(finds=[over.found])
    except MarkedYAMLError as error:
        building.parsed.fault = _fault(error)
    except (YAMLError, ValueError, OverflowError):  # the pure reader's chr() of a huge escape
        building.parsed.fault = Fault(0, None, "unreadable", "")
    return building.finished()


def nesting(at: int) -> Find:
    return find(at, at + 1, Code.LIMIT, YamlReason.NESTING, most=DEEPEST)


def _fault(error: MarkedYAMLError) -> Fault:
    mark = error.problem_mark or error.context_mark
    return Fault(
        at=mark.index if mark else 0,
        context=error.context_mark.index if error.context_mark else None,
        said=error.problem or "",
        about=error.context or "",
    )


@contextmanager
def _no_collector() -> Iterator[None]:
    """The nodes of a big file are many and none is garbage: looking for cycles doubles the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


class _Building:
    """Nodes from events. A mapping's children lie flat (key, value, key …) until it ends."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.parsed = Parsed()
        self.root: list[Any] = []
        self.stack: list[tuple[int, bool, list[Any], list[Any]]] = []  # start, flow, own, parent's
        self.documents = 0
        self.has_empty = False
        self.normal = "\\" not in text and is_normalized("NFC", text)

    def read(self, events: Events) -> None:
        into, plain, start, end = self.root, Style.PLAIN, 0, 0
        known: dict[str, str] = {}  # keys, names and dates come again and again: a third of the memory
        marked = "&" in self.text or "!" in self.text
        for event in islice(iter(events, None), MOST_EVENTS):
            kind = type(event)
            if kind is ScalarEvent:
                start, end = event.start_mark.index, event.end_mark.index
                value = event.value
                node = Scalar(start, end - start, known.setdefault(value, value), plain)
                if event.style or start == end or marked:
                    self._not_plain(node, event)
                if end - start > LONGEST // 4:
                    self._measure(node)
                into.append(node)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if len(self.stack) == DEEPEST:
                    raise _OverError(nesting(event.start_mark.index))
                self._properties(event)
                own: list[Any] = []
                self.stack.append((event.start_mark.index, bool(event.flow_style), own, into))
                into = own
            elif kind is StreamEndEvent or self.documents == SECOND:
                return
            else:
                into = self._other(kind, event, into)
        raise _OverError(find(start, end, Code.LIMIT, YamlReason.VALUES, most=MOST_EVENTS))

    def _other(self, kind: type, event: Any, into: list[Any]) -> list[Any]:
        """An event that is neither a scalar nor the start of a collection: where its like goes next."""
        if kind is MappingEndEvent:
            return self._end_mapping(event)
        if kind is SequenceEndEvent:
            start, flow, own, into = self.stack.pop()
            into.append(Sequence(start, event.end_mark.index if flow else own[-1].end, own, flow))
        elif kind is AliasEvent:
            self._add(event, Code.ALIAS, YamlReason.ALIAS)
            start = event.start_mark.index
            into.append(Scalar(start, event.end_mark.index - start, "", Style.PLAIN))
        elif kind is DocumentStartEvent:
            self.documents += 1
            if self.documents == SECOND:
                self._add(event, Code.MULTI_DOCUMENT, YamlReason.SECOND_DOCUMENT)
        elif kind is DocumentEndEvent:
            self.parsed.ended = event.explicit
        return into

    def _end_mapping(self, event: Any) -> list[Any]:
        start, flow, own, into = self.stack.pop()
        keys, values = own[::2], own[1::2]
        if not self._is_simple(keys):
            keys, values = self._settled(keys, values)
        braces = flow and self.text[start : start + 1] == "{"
        end = event.end_mark.index if braces else own[-1].end
        into.append(Mapping(start, end, keys, values, flow))
        return into

    def _is_simple(self, keys: list[Any]) -> bool:
        """Whether these are different names and nothing else, as nearly all are: told at once."""
        if self.has_empty or not self.normal or not set(map(type, keys)) <= _SCALARS:
            return False
        names = {key.text for key in keys}
        return len(names) == len(keys) and not names & _NO_NAMES

    def _settled(self, keys: list[Any], values: list[Any]) -> tuple[list[Any], list[Any]]:
        """Empty values put after their colons, and only the pairs that a name stands before."""
        for key, value in zip(keys, values, strict=True):
            if type(key) is not Scalar:
                self._at(key.start, key.end, Code.YAML_SYNTAX, YamlReason.COMPLEX_KEY)
                continue
            if type(value) is Scalar and not value.size:
                colon = _COLON.match(self.text, key.end)
                value.start = colon.end() if colon else key.end
        kept = self._unique(keys)
        return [keys[i] for i in kept], [values[i] for i in kept]

    def _unique(self, keys: list[Any]) -> list[int]:
        """Which keys stay: not the second of equal ones, nor what can be none; those are reported."""
        known: dict[str, int] = {}
        for number, key in enumerate(keys):
            if type(key) is not Scalar:
                continue
            name = key.text if self.normal else normalize("NFC", key.text)
            if name == "<<" and key.style is Style.PLAIN:
                self._at(key.start, key.end, Code.ALIAS, YamlReason.MERGE_KEY)
            elif not name and key.style is Style.PLAIN:
                self._at(key.start, key.end, Code.YAML_SYNTAX, YamlReason.EMPTY_KEY)
            elif name in known and len(self.parsed.finds) < SHOWN:
                first = self.text.count("\n", 0, keys[known[name]].start) + 1
                self._at(key.start, key.end, Code.DUPLICATE_KEY, YamlReason.DUPLICATE, key=name, first=first)
            else:
                known.setdefault(name, number)
        return list(known.values())

    def _not_plain(self, node: Scalar, event: Any) -> None:
        if event.style:
            node.style = _STYLES[event.style]
            if event.style in "|>":
                node.size = block_end(self.text, node) - node.start
        elif not node.size:
            self.has_empty = True
        self._properties(event)

    def _properties(self, event: Any) -> None:
        """An anchor or a tag before a node; the place is that of the first of them."""
        if event.anchor is not None:
            self._add(event, Code.ALIAS, YamlReason.ANCHOR)
        if event.tag is not None:
            self._add(event, Code.TAG, YamlReason.TAG)

    def _measure(self, node: Scalar) -> None:
        size = len(node.text.encode())
        if size > LONGEST:
            self._at(node.start, node.end, Code.LIMIT, YamlReason.SCALAR_LENGTH, size=size, most=LONGEST)

    def _add(self, event: Any, code: Code, reason: YamlReason) -> None:
        start = event.start_mark.index
        word = re.compile(r"[^\s,\[\]{}]*").match(self.text, start)
        self._at(start, word.end() if word else start + 1, code, reason, text=word[0] if word else "")

    def _at(self, start: int, end: int, code: Code, reason: YamlReason, /, **params: Any) -> None:
        self.parsed.finds.append(find(start, end, code, reason, **params))

    def finished(self) -> Parsed:
        """The result; a root only where the whole text was read."""
        if self.parsed.fault is not None:
            self.parsed.frames = [
                Frame(start, flow, tuple(child.start for child in own[-6:]))
                for start, flow, own, _ in self.stack
            ]
        elif self.root:
            self.parsed.root = self.root[0]
        return self.parsed


def block_end(text: str, node: Scalar) -> int:
    """Where a block text ends by the rule of `nodes`; the parser's end is a line after it or further."""
    header, *lines = text[node.start : node.end].splitlines(keepends=True)
    indicator = header.split("#")[0].strip()
    indent = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=None)
    last, at, end = node.start + len(indicator), node.start + len(header), node.start + len(indicator)
    for line in lines:
        body = line.rstrip("\r\n")
        if "+" in indicator or body.strip() or (indent is not None and len(body) > indent):
            last = at + len(body)
        at += len(line)
    return max(last, end)
