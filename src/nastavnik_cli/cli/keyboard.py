"""The nearest known word to one that was mistyped, also in the other keyboard layout."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбю.ё"
_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,./`"
_TO_LATIN = str.maketrans(_RUSSIAN, _LATIN)
_TO_RUSSIAN = str.maketrans(_LATIN, _RUSSIAN)
CLOSE = 0.6
"""How alike two words must be, of 1."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was most likely meant; None where none is close."""
    candidates = list(known)
    typed = word.casefold()
    for variant in (typed, typed.translate(_TO_LATIN), typed.translate(_TO_RUSSIAN)):
        by_fold = {candidate.casefold(): candidate for candidate in candidates}
        found = get_close_matches(variant, by_fold, n=1, cutoff=CLOSE)
        if found:
            return by_fold[found[0]]
    return None
