"""Automatic numbers of Word as texts: the lists of numbering.xml and their counters; reads no body.

ECMA-376, part 1, 17.9: levels, their texts («%1.%2.»), start values, restarts and overrides. Lists of
one abstract definition count on together; each has levels of its own where it overrides them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from nastavnik_cli.importer.raw import clean
from nastavnik_cli.importer.readers.numerals import printed

LEVELS = 9
_OFF = ("0", "false", "off", "none")


def val(element: Element | None, default: str = "") -> str:
    return default if element is None else element.get("w_val", default)


def whole(text: str, default: int) -> int:
    """A number of the file; the default for anything that is none or absurd."""
    return int(text) if re.fullmatch(r"-?\d{1,6}", text) else default


def switched_on(toggle: Element | None) -> bool | None:
    """A switch of Word: there means on, unless its value says off; None where it is not stated."""
    return None if toggle is None else val(toggle, "1") not in _OFF


@dataclass(frozen=True)
class Level:
    form: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    """The level (from 1) whose step restarts this one; 0: never; None: any higher level."""
    legal: bool = False
    style: str = ""
    """The paragraph style that stands for this level."""

    @property
    def is_bullet(self) -> bool:
        """A sign that counts nothing: a bullet, or a text without any number in it."""
        return self.form == "bullet" or bool(self.text and "%" not in self.text)


@dataclass(frozen=True)
class Marker:
    """What stands before a paragraph."""

    text: str
    bullet: bool
    level: int


Levels = dict[int, Level]
Counts = dict[int, int]


@dataclass
class _List:
    """One list of the document; `counts` are shared with the others of its definition."""

    levels: Levels
    counts: Counts
    starts: Counts = field(default_factory=dict)
    """Levels that this list starts anew when it first comes to them."""


class Numbering:
    """The counters of one document; ask in the order of its paragraphs."""

    def __init__(self, root: Element | None) -> None:
        self._lists = _lists(root) if root is not None else {}

    def level_of(self, number: str, style: str) -> int | None:
        """The level of a list that a paragraph style stands for; None for no such style."""
        known = self._lists.get(number)
        found = (at for at, level in known.levels.items() if style and level.style == style) if known else ()
        return next(iter(found), None)

    def next(self, number: str, level: int) -> Marker | None:
        """The marker of the next paragraph of a list; None where the list is not known or is none (0)."""
        known = self._lists.get(number)
        level = min(max(level, 0), LEVELS - 1)
        if number == "0" or known is None:
            return None
        this = known.levels.get(level, Level())
        if this.is_bullet:
            return Marker("•", bullet=True, level=level)
        counts = known.counts
        if level in known.starts:
            counts[level] = known.starts.pop(level) - 1
        counts[level] = counts.get(level, this.start - 1) + 1
        for deeper in range(level + 1, LEVELS):
            restart = known.levels.get(deeper, Level()).restart
            if restart is None or level + 1 <= restart:
                counts.pop(deeper, None)
        return Marker(_said(known, level), bullet=False, level=level)


def _lists(root: Element) -> dict[str, _List]:
    """The lists by their numbers; a definition that only links to a style is that style's."""
    definitions: dict[str, tuple[Levels, Counts]] = {}
    links: dict[str, str] = {}
    styled: dict[str, str] = {}
    for abstract in root.iter("w_abstractNum"):
        name = abstract.get("w_abstractNumId", "")
        levels = {whole(e.get("w_ilvl", ""), 0): _level(e) for e in abstract.findall("w_lvl")}
        definitions[name] = (levels, {})
        if abstract.find("w_numStyleLink") is not None:
            links[name] = val(abstract.find("w_numStyleLink"))
        if abstract.find("w_styleLink") is not None:
            styled[val(abstract.find("w_styleLink"))] = name
    found = {}
    for num in root.iter("w_num"):
        target = val(num.find("w_abstractNumId"))
        target = styled.get(links.get(target, ""), target)
        if target in definitions:
            levels, counts = definitions[target]
            found[num.get("w_numId", "")] = _overridden(_List(dict(levels), counts), num)
    return found


def _overridden(this: _List, num: Element) -> _List:
    for change in num.findall("w_lvlOverride"):
        at = whole(change.get("w_ilvl", ""), 0)
        own, start = change.find("w_lvl"), change.find("w_startOverride")
        if own is not None:
            this.levels[at] = _level(own)
            this.starts[at] = this.levels[at].start
        if start is not None:
            this.starts[at] = whole(val(start), 1)
            this.levels[at] = replace(this.levels.get(at, Level()), start=this.starts[at])
    return this


def _level(element: Element) -> Level:
    restart = element.find("w_lvlRestart")
    return Level(
        form=val(element.find("w_numFmt"), "decimal"),
        text=val(element.find("w_lvlText")),
        start=whole(val(element.find("w_start"), "1"), 1),
        restart=None if restart is None else whole(val(restart), 0),
        legal=switched_on(element.find("w_isLgl")) is True,
        style=val(element.find("w_pStyle")),
    )


def _said(known: _List, level: int) -> str:
    this = known.levels.get(level, Level())

    def number(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        other = known.levels.get(place, Level())
        count = known.counts.get(place, other.start)
        return printed(count, "decimal" if this.legal else other.form)

    return clean(re.sub(r"%([1-9])", number, this.text))
