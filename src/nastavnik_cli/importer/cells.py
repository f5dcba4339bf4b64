"""The lines of one cell as items, blocks, deadlines or results; compares no cells.

Markers are automatic numbers of the word processor and typed ones alike: «1.», «2.1», «а)», «-», «•».
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from nastavnik_cli.importer.probing import reads
from nastavnik_cli.importer.raw import Line

_NUMBER = re.compile(
    r"(?:№ ?)?(\d{1,3}(?:\.\d{1,3}){0,3})"
    r"(?:[.)] ?(?=[^\s\d.])|[.)] (?=\d)|(?<=\.\d) +(?=\D)|(?<=\.\d\d) +(?=\D))"
)
_LETTER = re.compile(r"([а-яa-z])\) ?(?=\S)")
_BULLET = re.compile(r"[-–—•·●▪◦‣○■□➢➤✓∙*] ?(?=[^\s\d-])")
_DATE = re.compile(
    r"\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}\.0\d\.\d\d|\d\d\.\d\d\.\d\d"  # but 3.2.10 is a number
    r"|\d{1,2}[.)] ?(январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)"
)
_UNFINISHED = re.compile(
    r"(?:[,(«–—-]|\b(?:и|в|на|по|с|о|об|от|до|за|из|к|для|при|или|г|гг|№|the|of|and|for|to|in|a)\.?)$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d\s*г?(?:од|ода)?\W*")
_WRAPPED = 25
"""A line this long is likely cut by the column's width: a small letter after it goes on."""


class Mark(Enum):
    NUMBER = "number"
    LETTER = "letter"
    BULLET = "bullet"


@dataclass
class Item:
    """A marked text and what is marked below it."""

    text: str
    number: str = ""
    items: list[Item] = field(default_factory=list)

    def leaves(self) -> list[Item]:
        return [leaf for item in self.items for leaf in item.leaves()] or [self]


@dataclass(frozen=True)
class Items:
    """A cell of activities: what stands before the first mark, and the marked ones.

    `restarts`: at which items the numbering begins anew («1. 2. 3. 1.»: at 0 and 3).
    """

    lead: str
    items: tuple[Item, ...]
    restarts: tuple[int, ...] = (0,)


def marker(line: Line) -> tuple[Mark, str, str] | None:
    """The mark of a line, its number, and the text behind it; None where it has none."""
    if line.bullet:
        return Mark.BULLET, "", line.text
    if line.number:
        number = line.number.strip(" .)")
        kind = Mark.NUMBER if re.fullmatch(r"[\dIVXLС.]+", number) else Mark.LETTER
        return kind, number, line.text
    if _DATE.match(line.text):
        return None
    for kind, pattern in ((Mark.NUMBER, _NUMBER), (Mark.LETTER, _LETTER), (Mark.BULLET, _BULLET)):
        if match := pattern.match(line.text):
            return kind, match[1] if kind is not Mark.BULLET else "", line.text[match.end() :].strip()
    return None


def unrolled(line: Line) -> list[Line]:
    """A paragraph that counts «1. … 2. … 3. …» as a line for each; any other as it is."""
    if not re.match(r"1[.)] ?\D", line.text):
        return [line]
    cuts = [0]
    while match := re.search(rf"(?<=[.;,)]) {len(cuts) + 1}[.)] ?(?=[^\W\d])", line.text[cuts[-1] :]):
        cuts.append(cuts[-1] + match.start())
    ends = [*cuts[1:], len(line.text)]
    return [replace(line, text=line.text[a:b].strip()) for a, b in zip(cuts, ends, strict=True)]


def items_of(lines: Sequence[Line]) -> Items:
    """The activities of a cell: numbered ones, lettered and bulleted ones below them."""
    lines = [part for line in lines for part in unrolled(line)]
    numbered = any((m := marker(line)) and m[0] is Mark.NUMBER for line in lines)
    blocks = blocks_of(lines)
    if not numbered and len(blocks) > 1 and not any(marker(block[0]) for block in blocks):
        parts = [items_of(block) for block in blocks]
        if any(part.items for part in parts):  # groups with bullets, parted by blank lines
            return Items("", tuple(Item(part.lead, items=list(part.items)) for part in parts))
    lead: list[str] = []
    top: list[Item] = []
    restarts = [0]
    path: list[tuple[int, Item]] = []
    for line in lines:
        if line.blank:
            continue
        mark = marker(line)
        if mark is None:
            if path:
                path[-1][1].text = f"{path[-1][1].text} {line.text}".strip()
            else:
                lead.append(line.text)
            continue
        kind, number, text = mark
        depth = _depth(kind, number, numbered=numbered)
        item = Item(text, number)
        while path and path[-1][0] >= depth:
            path.pop()
        (path[-1][1].items if path else top).append(item)
        if not path and kind is Mark.NUMBER and number == "1" and len(top) > 1:
            restarts.append(len(top) - 1)
        path.append((depth, item))
    return Items(" ".join(lead), tuple(top), tuple(restarts))


def _depth(kind: Mark, number: str, *, numbered: bool) -> int:
    if kind is Mark.NUMBER:
        return number.count(".")
    if kind is Mark.LETTER:
        return 10 if numbered else 0
    return 20 if numbered else 10


def blocks_of(lines: Sequence[Line]) -> list[list[Line]]:
    """The runs of lines that blank ones part."""
    blocks: list[list[Line]] = [[]]
    for line in lines:
        if line.blank:
            blocks.append([])
        else:
            blocks[-1].append(line)
    return [block for block in blocks if block]


def gaps_of(lines: Sequence[Line]) -> list[int]:
    """How many blank lines stand between one block and the next."""
    gaps: list[int] = []
    blank = 0
    seen = False
    for line in lines:
        if line.blank:
            blank += 1
            continue
        if seen and blank:
            gaps.append(blank)
        blank, seen = 0, True
    return gaps


def joined(lines: Sequence[Line]) -> str:
    """Lines as one text, with typed marks but without automatic ones."""
    return " ".join(line.text for line in lines if line.text)


def deadlines_of(block: Sequence[Line]) -> list[str]:
    """The deadlines that a block of lines holds: a line each, where each reads by itself.

    «Ноябрь 2022 –» over «апрель 2023» is one, «до 1 мая» over «2023 года» too; what does not read is one
    text, whole.
    """
    lines = [
        Line(m[2]) if (m := marker(line)) and reads(m[2]) and not reads(line.text) else line for line in block
    ]
    texts = [line.text for line in lines if line.text]
    whole = any(_UNFINISHED.search(text) for text in texts[:-1]) or any(map(_YEAR.fullmatch, texts[1:]))
    if len(texts) > 1 and all(map(reads, texts)) and not whole:
        return texts
    return [" ".join(texts)] if texts else []


def results_of(lines: Sequence[Line]) -> list[str]:
    """The results of a cell, one a paragraph; a line that goes on is joined to the one before."""
    found: list[str] = []
    after_blank = True
    for line in lines:
        if line.blank:
            after_blank = True
            continue
        mark = marker(line)
        text = mark[2] if mark else line.text
        goes_on = found and not mark and not after_blank and _goes_on(found[-1], text, soft=line.soft)
        if goes_on:
            found[-1] = f"{found[-1]} {text}"
        elif text:
            found.append(text)
        after_blank = False
    return [text.rstrip(" ;,:") or text for text in found if re.search(r"\w", text)]


def _goes_on(before: str, text: str, *, soft: bool) -> bool:
    if _UNFINISHED.search(before) or before.count("«") > before.count("»") or text.startswith("«"):
        return True
    if text[0].islower():
        return soft or len(before) >= _WRAPPED
    return False
