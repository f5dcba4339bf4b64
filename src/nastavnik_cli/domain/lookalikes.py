"""Letters that look alike in different alphabets, and keys of the other keyboard layout; judges nothing.

The pairs are those of Cyrillic, Greek and Latin letters that most typefaces draw the same
(Unicode Technical Standard 39 has the full list; these are the ones that people type by mistake).
"""

from __future__ import annotations

import unicodedata
from functools import cache

_LATIN_OF = str.maketrans(
    {
        # Cyrillic
        "а": "a", "в": "b", "е": "e", "ё": "e", "к": "k", "м": "m", "н": "h", "о": "o", "р": "p", "с": "c",
        "т": "t", "у": "y", "х": "x", "і": "i", "ј": "j", "ѕ": "s", "һ": "h", "ԁ": "d", "ԛ": "q", "ԝ": "w",
        "А": "A", "В": "B", "Е": "E", "Ё": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C",
        "Т": "T", "У": "Y", "Х": "X", "І": "I", "Ј": "J", "Ѕ": "S", "Ԁ": "D", "Ԛ": "Q", "Ԝ": "W", "З": "3",
        # Greek
        "α": "a", "ο": "o", "ρ": "p", "ν": "v", "υ": "u", "ι": "i", "κ": "k", "χ": "x", "γ": "y",
        "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N", "Ο": "O",
        "Ρ": "P", "Τ": "T", "Υ": "Y", "Χ": "X",
    }
)  # fmt: skip
_RUSSIAN_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюё"
_LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_TO_LATIN_KEYS = str.maketrans(_RUSSIAN_KEYS, _LATIN_KEYS)
_TO_RUSSIAN_KEYS = str.maketrans(_LATIN_KEYS, _RUSSIAN_KEYS)


def skeleton(text: str) -> str:
    """The text with every letter that looks Latin as that Latin letter; case stays."""
    return text if text.isascii() else text.translate(_LATIN_OF)


def folded(text: str) -> str:
    """The skeleton with case folded: equal for texts that a hurried reader takes for one (1O and 10)."""
    return skeleton(text).casefold().replace("0", "o")


def other_layouts(text: str) -> tuple[str, ...]:
    """What the same keys give in the other keyboard layout: ыефегы → status, cnfnec → статус."""
    low = text.lower()
    found = (low.translate(_TO_LATIN_KEYS), low.translate(_TO_RUSSIAN_KEYS))
    return tuple(each for each in found if each != low)


def strays(text: str) -> tuple[str, ...]:
    """The letters of the rarer alphabet where a text mixes several; empty where it does not."""
    if text.isascii():
        return ()
    by_script: dict[str, list[str]] = {}
    for char in text:
        if char.isalpha():
            by_script.setdefault(script(char), []).append(char)
    if len(by_script) <= 1:
        return ()
    most = max(by_script.values(), key=len)
    return tuple(dict.fromkeys(c for some in by_script.values() if some is not most for c in some))


@cache
def script(char: str) -> str:
    """The alphabet of a letter, by its Unicode name: LATIN, CYRILLIC, GREEK …"""
    return unicodedata.name(char, "?").split(" ", maxsplit=1)[0]
