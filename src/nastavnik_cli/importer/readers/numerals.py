"""Numbers as word processors print them: 4, IV, г), d; counts nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"  # Word leaves ё, й, ъ, ы, ь out
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_MAX_ROMAN = 3999


def roman(number: int) -> str:
    """Lower-case Roman numeral; the decimal where there is none."""
    if not 0 < number <= _MAX_ROMAN:
        return str(number)
    said = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        said += letters * count
    return said


def letters(number: int, alphabet: str) -> str:
    """a, b, …, z, aa, bb, … as Word counts; the decimal for zero and absurd numbers."""
    if not 0 < number <= len(alphabet) * 9:
        return str(number)
    turns, place = divmod(number - 1, len(alphabet))
    return alphabet[place] * (turns + 1)


_FORMS: Mapping[str, Callable[[int], str]] = {
    "upperRoman": lambda n: roman(n).upper(),
    "lowerRoman": roman,
    "upperLetter": lambda n: letters(n, _LATIN).upper(),
    "lowerLetter": lambda n: letters(n, _LATIN),
    "russianUpper": lambda n: letters(n, _RUSSIAN).upper(),
    "russianLower": lambda n: letters(n, _RUSSIAN),
    "decimalZero": lambda n: f"{n:02}",
    "none": lambda _: "",
    # OpenDocument's names
    "I": lambda n: roman(n).upper(),
    "i": roman,
    "A": lambda n: letters(n, _LATIN).upper(),
    "a": lambda n: letters(n, _LATIN),
    "А, Б, .., Аа, Бб, ...": lambda n: letters(n, _RUSSIAN).upper(),
    "а, б, .., аа, бб, ...": lambda n: letters(n, _RUSSIAN),
    "": lambda _: "",
}


def printed(number: int, form: str) -> str:
    """A number in a form that Word or ODF names; unknown forms are decimal."""
    return _FORMS.get(form, str)(number)
