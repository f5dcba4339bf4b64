"""Texts made comparable: case, ё, dashes, quotes and look-alike letters aside; knows no words."""

from __future__ import annotations

import re

_LATIN = str.maketrans("aceopxytkmhbABCEHKMOPTXY", "асеорхуткмнвАВСЕНКМОРТХУ")
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_QUOTES = re.compile('[«»“”„‟‘’‚"]')
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
_LETTERS = re.compile(r"[a-zа-яё]", re.IGNORECASE)


def mostly_russian(text: str) -> bool:
    """Whether at least half of the letters are Cyrillic."""
    letters = _LETTERS.findall(text)
    return 2 * len(_CYRILLIC.findall(text)) >= len(letters) and bool(letters)


def fold(text: str) -> str:
    """Lower case, е for ё, one kind of dash, no quotes, Cyrillic for look-alikes in a Russian text."""
    if mostly_russian(text):
        text = text.translate(_LATIN)
    text = _QUOTES.sub("", _DASHES.sub("-", text)).casefold().replace("ё", "е")
    return " ".join(text.split())


def bare(text: str) -> str:
    """Squashed, with every look-alike letter Cyrillic: a word is the same in any text around it."""
    return squash(text).translate(_LATIN)


def squash(text: str) -> str:
    """Letters and digits only, folded: whether two texts say the same whatever stands between."""
    return re.sub(r"[\W_]+", "", fold(text))
