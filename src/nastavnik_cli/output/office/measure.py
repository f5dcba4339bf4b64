"""How many lines a text takes in Times New Roman: what heights and page breaks are planned by.

An estimate to within a few per cent, from the widths of the font's letters; lays out nothing.
"""

from __future__ import annotations

import re
from math import ceil

_LETTERS = {
    0.2: "'|",
    0.25: " .,\u00a0",
    0.3: ";:/\\ijlt",
    0.35: "!()[]-frI",
    0.4: '"гзsJ',
    0.45: "“”авеёстьэяacez",
    0.55: "+=ийнпцБРЬFPS",
    0.6: "ГЕЁТELTZ",
    0.65: "мфыВКСЧЭЯBCR",
    0.7: "жАДИЙЛНОПУХЦЪwADGHKNOQUVXY",
    0.75: "шщю",
    0.8: "&Фm",
    0.85: "%Ы",
    0.9: "@ЖМM",
    0.95: "№W",
    1.0: "—ШЩ…",
    1.05: "Ю",
}
"""Widths in ems, to a twentieth; what is not here is half an em wide, as digits and most letters are."""
_EMS = {letter: ems for ems, letters in _LETTERS.items() for letter in letters}
_USUAL = 0.5
_UNBROKEN = re.compile(r"[^ \t-]*[ \t-]*")
"""Lines end at spaces and after hyphens."""


def ems_of(text: str) -> float:
    """The width of a text in one line."""
    return sum(_EMS.get(letter, _USUAL) for letter in text)


def lines_in(text: str, ems: float) -> int:
    """Lines that a text takes in a column so wide; its own line ends count."""
    return sum(_wrapped(line, ems) for line in text.split("\n"))


def _wrapped(line: str, ems: float) -> int:
    lines, filled = 1, 0.0
    for part in _UNBROKEN.findall(line):
        wide = ems_of(part.rstrip(" \t"))
        if filled and filled + wide > ems:
            lines, filled = lines + 1, 0.0
        if wide > ems:  # a word that is cut wherever the line ends
            more = ceil(wide / ems)
            lines, wide = lines + more - 1, wide - (more - 1) * ems
            filled += wide
        else:
            filled += ems_of(part)
    return lines
