"""A small engine for grammars written as tables: rows of patterns over tokens; knows no deadlines.

A grammar is a mapping of symbols to rows. A row is a pattern, a builder and an example. In a
pattern NAMES are kinds of tokens, names are symbols, `?` makes an element optional. The builder
gets what each element matched (a token, a symbol's value, None where absent) and gives the value
of the row, or None where the row does not fit after all. All ways to match are tried; the caller
chooses among the ends.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from nastavnik_cli.domain.phrases.lexicon import T
from nastavnik_cli.domain.phrases.refusal import Refused
from nastavnik_cli.domain.phrases.tokens import Token

Build = Callable[..., Any]


class Element(NamedTuple):
    kind: T | None
    symbol: str
    optional: bool


class Row(NamedTuple):
    """One rule, with an example that a test reads."""

    elements: tuple[Element, ...]
    build: Build
    example: str


Grammar = Mapping[str, Sequence[Row]]
"""Symbols and their rows; a row has at least one element that is not optional."""


def row(pattern: str, build: Build, example: str) -> Row:
    """KeyError where a name in capitals is no kind of token."""
    return Row(tuple(_element(name) for name in pattern.split()), build, example)


def _element(name: str) -> Element:
    bare = name.rstrip("?")
    kind = T[bare] if bare.isupper() else None
    return Element(kind, bare, optional=name != bare)


class Index:
    """The rows of a grammar by the kind of token that they may begin with, found when asked for."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self._first: dict[str, frozenset[T]] = {}
        self._rows: dict[tuple[str, T], list[Row]] = {}

    def rows(self, symbol: str, kind: T) -> list[Row]:
        known = self._rows.get((symbol, kind))
        if known is None:
            known = [rule for rule in self.grammar[symbol] if kind in self._starts(rule)]
            self._rows[symbol, kind] = known
        return known

    def _starts(self, rule: Row) -> frozenset[T]:
        kinds: frozenset[T] = frozenset()
        for element in rule.elements:
            kinds |= self._begins(element.symbol) if element.kind is None else {element.kind}
            if not element.optional:
                break
        return kinds

    def _begins(self, symbol: str) -> frozenset[T]:
        if symbol not in self._first:
            self._first[symbol] = frozenset()  # a row that begins with its own symbol adds nothing
            starts = [self._starts(rule) for rule in self.grammar[symbol]]
            self._first[symbol] = frozenset().union(*starts)
        return self._first[symbol]


class Parser:
    """One phrase's tokens against a grammar; remembers what it has tried.

    `furthest` is the index of the first token that no row could take; `refused` the first row
    that fitted and said that what it means is impossible.
    """

    def __init__(self, index: Index, tokens: Sequence[Token]) -> None:
        self.index = index
        self.tokens = tokens
        self.furthest = 0
        self.refused: Refused | None = None
        self._known: dict[tuple[str, int], list[tuple[Any, int]]] = {}

    def ends(self, symbol: str, start: int) -> list[tuple[Any, int]]:
        """Every value of a symbol at a token and the index after it, the longest first."""
        if start == len(self.tokens):
            return []
        known = self._known.get((symbol, start))
        if known is None:
            self._known[symbol, start] = []  # a row that begins with its own symbol finds nothing
            rows = self.index.rows(symbol, self.tokens[start].kind)
            known = [end for rule in rows for end in self._row(rule, start)]
            known.sort(key=lambda end: -end[1])
            self._known[symbol, start] = known
        return known

    def _row(self, rule: Row, start: int) -> Iterator[tuple[Any, int]]:
        for values, end in self._elements(rule.elements, 0, start):
            try:
                value = rule.build(*values)
            except Refused as refused:
                self.refused = self.refused or refused.at(self.tokens[start].start, self.tokens[end - 1].end)
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
