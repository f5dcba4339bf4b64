"""The words of all languages in one table each; a language is a module with these four, and no rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from nastavnik_cli.domain.phrases import en, ru
from nastavnik_cli.domain.phrases.lexicon import Head, Lexeme


class Language(Protocol):
    """What a language gives; no two languages give a form another meaning (a test holds them to it)."""

    WORDS: dict[str, Lexeme]
    SET_PHRASES: dict[str, Lexeme]
    HEADS: tuple[Head, ...]
    UNITS: str


LANGUAGES: Sequence[Language] = (ru, en)

WORDS: Mapping[str, Lexeme] = {
    form: lexeme for language in LANGUAGES for form, lexeme in language.WORDS.items()
}
SET_PHRASES: Mapping[str, Lexeme] = {
    said: lexeme for language in LANGUAGES for said, lexeme in language.SET_PHRASES.items()
}
HEADS: Sequence[Head] = [head for language in LANGUAGES for head in language.HEADS]
UNIT_WORDS = "|".join(language.UNITS for language in LANGUAGES)
