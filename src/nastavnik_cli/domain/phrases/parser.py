"""A small engine for grammars written as tables: rows of patterns over tokens; knows no deadlines.

A grammar is a mapping of symbols to rows. A row is a pattern, a builder and an example. In a
pattern NAMES are kinds of tokens, names are symbols, `?` makes an element optional. The builder
gets what each element matched (a token, a symbol's value, None where absent) and gives the value
of the row, or None where the row does not fit after all. All ways to match are tried, so the
order of rows never decides; the caller chooses among the ends.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from nastavnik_cli.domain.phrases.lexicon import T
from nastavnik_cli.domain.phrases.refusal import Refused
from nastavnik_cli.domain.phrases.tokens import Token

Build = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Element:
    kind: T | None
    symbol: str
    optional: bool


@dataclass(frozen=True)
class Row:
    """One rule, with an example that a test reads."""

    elements: tuple[Element, ...]
    build: Build
    example: str


def row(pattern: str, build: Build, example: str) -> Row:
    return Row(tuple(_element(name) for name in pattern.split()), build, example)


def _element(name: str) -> Element:
    bare = name.rstrip("?")
    kind = T(bare) if bare.isupper() else None
    return Element(kind, bare, optional=name != bare)


Grammar = Mapping[str, Sequence[Row]]


@dataclass
class Parser:
    """One phrase's tokens against a grammar; remembers what it has tried.

    `furthest` is the index of the first token that no row could take; `refused` the first row
    that fitted and said that what it means is impossible.
    """

    grammar: Grammar
    tokens: Sequence[Token]
    furthest: int = 0
    refused: Refused | None = None
    _known: dict[tuple[str, int], list[tuple[Any, int]]] = field(default_factory=dict)

    def ends(self, symbol: str, start: int) -> list[tuple[Any, int]]:
        """Every value of a symbol at a token and the index after it, the longest first."""
        if (symbol, start) not in self._known:
            self._known[symbol, start] = []  # a row that begins with its own symbol finds nothing
            found = [end for rule in self.grammar[symbol] for end in self._row(rule, start)]
            found.sort(key=lambda end: -end[1])
            self._known[symbol, start] = found
        return self._known[symbol, start]

    def _row(self, rule: Row, start: int) -> Iterator[tuple[Any, int]]:
        for values, end in self._elements(rule.elements, 0, start):
            try:
                value = rule.build(*values)
            except Refused as refused:
                self.refused = self.refused or refused
                continue
            if value is not None:
                yield value, end

    def _elements(
        self, elements: tuple[Element, ...], at: int, start: int
    ) -> Iterator[tuple[list[Any], int]]:
        if at == len(elements):
            yield [], start
            return
        for value, end in self._one(elements[at], start):
            for rest, stop in self._elements(elements, at + 1, end):
                yield [value, *rest], stop

    def _one(self, element: Element, start: int) -> Iterator[tuple[Any, int]]:
        if element.kind is None:
            yield from self.ends(element.symbol, start)
        elif start < len(self.tokens) and self.tokens[start].kind is element.kind:
            self.furthest = max(self.furthest, start + 1)
            yield self.tokens[start], start + 1
        if element.optional:
            yield None, start
