"""How alike two texts are, whatever their case, dashes, quotes and spaces; decides nothing about them."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from nastavnik_cli.importer.fold import fold

_AROUND_DASHES = re.compile(r"\s*-\s*")
_GRAM = 3


def same_words(text: str) -> str:
    """What is left of a text when its surface is taken away: two wordings are the same if this is."""
    return _AROUND_DASHES.sub("-", fold(text)).strip(" .;,:")


def likeness(a: str, b: str) -> float:
    """From 0 to 1, the share of letter triples that two texts have in common (Dice's coefficient)."""
    first, second = _grams(a), _grams(b)
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if total else 0.0


@lru_cache(maxsize=8192)
def _grams(text: str) -> Counter[str]:
    padded = f"  {same_words(text)} "
    return Counter(padded[at : at + _GRAM] for at in range(len(padded) - _GRAM + 1))
