"""A refused phrase as its offers see it: text, tokens, the place pointed at; offers nothing itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from nastavnik_cli.domain.phrases import en, ru
from nastavnik_cli.domain.phrases.lexicon import Lexeme, T
from nastavnik_cli.domain.phrases.tokens import Token
from nastavnik_cli.domain.schedule import Frame

SIGNS = (T.COMMA, T.AND)
LINKS = (T.DASH, T.PO)


class Asked(NamedTuple):
    """A refused phrase, the place in it that the refusal points at, and its frame."""

    text: str
    tokens: Sequence[Token]
    span: tuple[int, int]
    frame: Frame

    @property
    def is_english(self) -> bool:
        return bool(re.search("[a-z]", self.text.casefold())) and not re.search("[а-я]", self.text.casefold())

    @property
    def pointed(self) -> list[Token]:
        """The tokens at the place."""
        return [token for token in self.tokens if self.span[0] <= token.start < self.span[1]]

    @property
    def segments(self) -> list[list[Token]]:
        """The tokens between signs."""
        found: list[list[Token]] = [[]]
        for token in self.tokens:
            if token.kind in SIGNS:
                found.append([])
            else:
                found[-1].append(token)
        return [segment for segment in found if segment]

    def first(self, *kinds: T) -> Token | None:
        """The first token of one of the kinds."""
        return next((token for token in self.tokens if token.kind in kinds), None)

    def said(self, tokens: Sequence[Token]) -> str:
        """The text from the first to the last of the tokens."""
        return self.text[tokens[0].start : tokens[-1].end] if tokens else ""

    def instead(self, first: Token, last: Token, said: str) -> str:
        """The text with other words from one token to another."""
        return self.text[: first.start] + said + self.text[last.end :]

    def without(self, tokens: Sequence[Token]) -> str:
        text = self.text
        for token in sorted(tokens, key=lambda token: -token.start):
            text = text[: token.start] + text[token.end :]
        return text

    def month(self, number: int, *, of: bool = False) -> str:
        """The name of a month in the phrase's language; `of`: as it stands after a day."""
        words = en.WORDS if self.is_english else ru.WORDS
        forms = [form for form, lexeme in words.items() if lexeme == Lexeme(T.MONTH, number)]
        return forms[0].capitalize() if self.is_english else forms[of]  # the first two: «май», «мая»
