"""Text from files made safe to show, and its width in a terminal; colours and cuts nothing.

A colleague's file may hold control bytes, direction overrides and line separators: no terminal, CI
log or XML reader gets them raw (docs/reliability.md, hostile inputs). They are shown as `\\x1b`.
"""

from __future__ import annotations

import unicodedata

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_JOINERS = frozenset("\u200c\u200d")  # parts of emoji and of words in some scripts
_NONCHARACTER = 0xFFFE


def visible(text: str, *, keep: str = "") -> str:
    """The text with every character that would not be seen, or would act, as its escape.

    `keep` holds the controls that the caller can bear: a tab in an excerpt, line ends in a hint.
    """
    if text.isprintable():  # nothing hidden is; nearly every text is answered here
        return text
    return "".join(char if char in keep or not _is_hidden(char) else escaped(char) for char in text)


def _is_hidden(char: str) -> bool:
    return (
        unicodedata.category(char) in _HIDDEN and char not in _JOINERS
    ) or ord(char) & 0xFFFF >= _NONCHARACTER  # fmt: skip


def escaped(char: str) -> str:
    """A character by its number, as in a double-quoted YAML text: \\x1b, \\u202e, \\U000e0001."""
    number = ord(char)
    if number <= 0xFF:  # noqa: PLR2004 — what two hex digits can say
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"  # noqa: PLR2004 — four of them


def width(char: str) -> int:
    """Columns of a terminal that a visible character takes (Unicode Standard Annex 11)."""
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def shortened(text: str, most: int = 80) -> str:
    """At most `most` characters: the beginning, an ellipsis, the end."""
    if len(text) <= most:
        return text
    tail = most // 4
    return f"{text[: most - tail - 1]}…{text[-tail:]}"
