"""How wide a text will be where nothing can measure it; draws nothing."""

from __future__ import annotations

import unicodedata

_NARROW = frozenset("ijlftrI1|.,:;'`!()[]{}-/ іїг«»")
_WIDE = frozenset("mwMWжмшщыюфжЖМШЩЫЮФД@%—№")


def width(text: str, size: float) -> float:
    """The estimated width of a text in a sans-serif of this size, rather too wide than too narrow."""
    return sum(_em(char) for char in text) * size


def _em(char: str) -> float:
    if unicodedata.combining(char):
        return 0
    if char in _NARROW:
        return 0.4
    if char in _WIDE:
        return 0.9
    if unicodedata.east_asian_width(char) in "WF":
        return 1.1
    return 0.7 if char.isupper() else 0.6


def fitted(text: str, room: float, size: float) -> str:
    """The text in one line, cut with an ellipsis at a word where it is wider than the room."""
    line = " ".join(text.split())
    if width(line, size) <= room:
        return line
    kept, used = 0, width("…", size)
    for char in line:
        used += _em(char) * size
        if used > room:
            break
        kept += 1
    head = line[:kept]
    at_word = head.rfind(" ")
    if at_word > kept * 3 // 4 and not line[kept].isspace():
        head = head[:at_word]
    return head.rstrip(" ,.;:—–-(«") + "…"


def wrapped(text: str, room: float, size: float, *, most: int) -> tuple[str, ...]:
    """The text in lines no wider than the room, at most so many, the last one cut."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most - 1:
        line = words.pop(0)
        while words and width(f"{line} {words[0]}", size) <= room:
            line = f"{line} {words.pop(0)}"
        lines.append(fitted(line, room, size))
    if words:
        lines.append(fitted(" ".join(words), room, size))
    return tuple(lines)
