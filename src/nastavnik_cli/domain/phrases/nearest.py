"""The nearest phrases to one that is not understood: offers only, each of which can be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from difflib import get_close_matches

from nastavnik_cli.domain.phrases import en, ru
from nastavnik_cli.domain.phrases.grammar import GRAMMAR
from nastavnik_cli.domain.phrases.lexicon import T
from nastavnik_cli.domain.phrases.refusal import RefusalReason
from nastavnik_cli.domain.phrases.tokens import lex, normal

MOST = 3
LONGEST = 200
"""A longer text is no mistyped phrase: nothing is offered."""

KNOWN = {**en.WORDS, **ru.WORDS}
USUAL = [form for form, lexeme in KNOWN.items() if lexeme.kind is not T.ROMAN and len(form) > len("кв")]


def nearest(text: str, reason: RefusalReason, reads: Callable[[str], bool]) -> tuple[str, ...]:
    """At most three phrases, the likeliest first; `reads` tells whether an offer is a phrase."""
    if len(text) > LONGEST:
        return ()
    offers: list[str] = []
    for offer in _offers(text, reason):
        if offer not in offers and offer != text and reads(offer):
            offers.append(offer)
        if len(offers) == MOST:
            break
    return tuple(offers)


def _offers(text: str, reason: RefusalReason) -> Iterator[str]:
    said = " ".join(normal(text)[0].split()).strip(" .,;")
    if reason is RefusalReason.NO_UNION_SIGN:
        yield said.replace(" ", ", ")
        yield said.replace(" ", "–")
    yield from _words_mended(said)
    yield from get_close_matches(said, EXAMPLES, n=MOST, cutoff=0.7)


def _words_mended(said: str) -> Iterator[str]:
    """Every unknown word replaced by a known one near it, or cut into two that are known."""
    words = [token.text for token in lex(said) if token.kind is T.WORD]
    if not words or len(words) > MOST:
        return
    mended = [said]
    for word in dict.fromkeys(words):
        mended = [text.replace(word, by, 1) for text in mended for by in _near(word)][:9]
    yield from mended


def _near(word: str) -> list[str]:
    cut = [
        f"{word[:i]}-{word[i:]}" for i in range(3, len(word) - 2) if word[:i] in KNOWN and word[i:] in KNOWN
    ]
    return cut or get_close_matches(word, USUAL, n=MOST, cutoff=0.72)


EXAMPLES = sorted({rule.example for rules in GRAMMAR.values() for rule in rules})
