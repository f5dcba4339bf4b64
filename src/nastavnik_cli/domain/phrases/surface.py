"""What makes no difference to a reader, taken off a text: case, «ё», kinds of dash, quote, space.

Letters keep their place in the original, so that a refusal can point at it. Knows no words.
"""

from __future__ import annotations

import unicodedata

DASHES = frozenset("‐‑‒–—―−-﹘⁃")
LINE_ENDS = frozenset("\n\r\v\f\u0085\u2028\u2029")
IGNORED = frozenset("*«»“”„‟\"'`’‘‚‹›\u00ad\u200b\u200c\u200d\ufeff\u2060")
"""Quotes, footnote stars, and what cannot be seen."""

NO_WORD = "^"
"""Stands for a footnote's raised digit, which must not become a number."""

LOOKALIKE = str.maketrans("abcehkmoptxyië", "авсенкмортхуіе")
"""Latin letters that look Cyrillic, as meant."""

UNLIKE = str.maketrans("авсенкмортхуі", "abcehkmoptxyi")
"""And the other way, for Roman numbers and English words."""


def normal(text: str) -> tuple[str, list[int]]:
    """The text as it is read, and for each of its characters (and its end) the place in the original."""
    out: list[str] = []
    places: list[int] = []
    i = 0
    while i < len(text):
        end = i + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        for part in _plain(unicodedata.normalize("NFC", text[i:end])):
            out.append(part)
            places.append(i)
        i = end
    places.append(len(text))
    return "".join(out), places


def _plain(char: str) -> str:
    if char in IGNORED:
        return ""
    if char in DASHES:
        return "-"
    if char in LINE_ENDS:
        return "\n"
    if char.isspace():
        return " "
    if unicodedata.decomposition(char[0]).startswith("<super>"):
        return NO_WORD
    return unicodedata.normalize("NFKC", char).casefold().replace("ё", "е")


def as_one_line(text: str) -> str:
    """The same text, character for character, with spaces for line breaks."""
    return "".join(" " if char in LINE_ENDS else char for char in text)
