"""Automatic numbers of Word as texts: the lists of numbering.xml and their counters; reads no body.

ECMA-376, part 1, 17.9: levels, their texts («%1.%2.»), start values, restarts and overrides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from nastavnik_cli.importer.raw import clean
from nastavnik_cli.importer.readers.numerals import printed

LEVELS = 9


def val(element: Element | None, default: str = "") -> str:
    return default if element is None else element.get("w_val", default)


def whole(text: str, default: int) -> int:
    """A number of the file; the default for anything that is none or absurd."""
    return int(text) if re.fullmatch(r"-?\d{1,6}", text) else default


@dataclass(frozen=True)
class Level:
    form: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    """The level (from 1) whose step restarts this one; 0: never; None: any higher level."""
    legal: bool = False

    @property
    def is_bullet(self) -> bool:
        return self.form == "bullet"


@dataclass(frozen=True)
class Marker:
    """What stands before a paragraph."""

    text: str
    bullet: bool
    level: int


@dataclass
class _List:
    levels: dict[int, Level]
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The counters of one document; ask in the order of its paragraphs."""

    def __init__(self, root: Element | None) -> None:
        self._lists: dict[str, _List] = {}
        self._of: dict[str, str] = {}
        self._overrides: dict[str, dict[int, Level | int]] = {}
        self._started: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def next(self, number: str, level: int) -> Marker | None:
        """The marker of the next paragraph of a list; None where the list is not known."""
        known = self._lists.get(self._of.get(number, ""))
        level = min(max(level, 0), LEVELS - 1)
        if number == "0" or known is None:
            return None
        self._override(number, known, level)
        this = known.levels.get(level, Level())
        if this.is_bullet:
            return Marker("•", bullet=True, level=level)
        counts = known.counts
        counts[level] = counts.get(level, this.start - 1) + 1
        for deeper in range(level + 1, LEVELS):
            restart = known.levels.get(deeper, Level()).restart
            if restart is None or level + 1 <= restart:
                counts.pop(deeper, None)
        return Marker(_said(known, level), bullet=False, level=level)

    def _override(self, number: str, known: _List, level: int) -> None:
        """A list that continues another's levels may start a level anew, once."""
        change = self._overrides.get(number, {}).get(level)
        if change is None or (number, level) in self._started:
            return
        self._started.add((number, level))
        if isinstance(change, Level):
            known.levels[level] = change
            known.counts.pop(level, None)
        else:
            known.counts[level] = change - 1

    def _read(self, root: Element) -> None:
        links: dict[str, str] = {}
        styled: dict[str, str] = {}
        for abstract in root.iter("w_abstractNum"):
            name = abstract.get("w_abstractNumId", "")
            self._lists[name] = _List(
                {whole(e.get("w_ilvl", ""), 0): _level(e) for e in abstract.findall("w_lvl")}
            )
            if abstract.find("w_numStyleLink") is not None:
                links[name] = val(abstract.find("w_numStyleLink"))
            if abstract.find("w_styleLink") is not None:
                styled[val(abstract.find("w_styleLink"))] = name
        for num in root.iter("w_num"):
            name = num.get("w_numId", "")
            target = val(num.find("w_abstractNumId"))
            self._of[name] = styled.get(links.get(target, ""), target)
            self._overrides[name] = dict(_overrides(num))


def _overrides(num: Element) -> list[tuple[int, Level | int]]:
    found: list[tuple[int, Level | int]] = []
    for change in num.findall("w_lvlOverride"):
        level = whole(change.get("w_ilvl", ""), 0)
        own, start = change.find("w_lvl"), change.find("w_startOverride")
        if own is not None:
            found.append((level, _level(own)))
        elif start is not None:
            found.append((level, whole(val(start), 1)))
    return found


def _level(element: Element) -> Level:
    restart = element.find("w_lvlRestart")
    return Level(
        form=val(element.find("w_numFmt"), "decimal"),
        text=val(element.find("w_lvlText")),
        start=whole(val(element.find("w_start"), "1"), 1),
        restart=None if restart is None else whole(val(restart), 0),
        legal=element.find("w_isLgl") is not None,
    )


def _said(known: _List, level: int) -> str:
    this = known.levels.get(level, Level())

    def number(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        other = known.levels.get(place, Level())
        count = known.counts.get(place, other.start)
        return printed(count, "decimal" if this.legal else other.form)

    return clean(re.sub(r"%([1-9])", number, this.text))
