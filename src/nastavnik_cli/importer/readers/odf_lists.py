"""Automatic numbers of OpenDocument lists as texts; reads no paragraphs.

OpenDocument 1.3, part 3: 16.30–16.34 (list styles), 5.3 (lists and how they continue).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from nastavnik_cli.importer.readers.numerals import printed

LEVELS = 10


@dataclass(frozen=True)
class ListLevel:
    bullet: bool = False
    form: str = "1"
    prefix: str = ""
    suffix: str = ""
    shown: int = 1
    """How many levels the number shows: 2 for «1.1»."""
    start: int = 1
    pattern: str = ""
    """«%1%.%2%.» where the file says it whole."""


ListStyle = dict[int, ListLevel]


@dataclass
class Counters:
    style: ListStyle
    counts: dict[int, int] = field(default_factory=dict)

    def next(self, level: int, start: str | None) -> tuple[str, bool]:
        """The number of the next item of a level, and whether it is a bullet."""
        this = self.style.get(level)
        if this is None:
            return "", False
        if this.bullet:
            return "", True
        first = int(start) if start and re.fullmatch(r"\d{1,6}", start) else None
        self.counts[level] = first if first is not None else self.counts.get(level, this.start - 1) + 1
        for deeper in [n for n in self.counts if n > level]:
            del self.counts[deeper]
        return self._said(level, this), False

    def _said(self, level: int, this: ListLevel) -> str:
        def number(place: int) -> str:
            other = self.style.get(place, ListLevel())
            return printed(self.counts.get(place, other.start), other.form)

        if this.pattern:
            return re.sub(r"%(\d{1,2})%", lambda m: number(int(m[1])), this.pattern).strip()
        places = range(max(1, level - this.shown + 1), level + 1)
        return f"{this.prefix}{'.'.join(n for n in map(number, places) if n)}{this.suffix}".strip()


class Lists:
    """The list styles of a document and the counters of its lists, in the order of the text."""

    def __init__(self, styles: Iterable[Element]) -> None:
        self._styles = {s.get("style_name", ""): _style(s) for s in styles}
        self._by_id: dict[str, Counters] = {}
        self._last: dict[str, Counters] = {}

    def open(self, element: Element, inherited: str) -> tuple[str, Counters]:
        """The style and counters of a list that starts here, or that continues another."""
        name = element.get("text_style-name", inherited)
        continued = self._by_id.get(element.get("text_continue-list", ""))
        if continued is None and element.get("text_continue-numbering") == "true":
            continued = self._last.get(name)
        counters = continued or Counters(self._styles.get(name, {}))
        self._last[name] = counters
        if identity := element.get("xml_id"):
            self._by_id[identity] = counters
        return name, counters


def _style(element: Element) -> ListStyle:
    found = {}
    for level in element:
        number = level.get("text_level", "")
        if number.isdigit() and int(number) <= LEVELS:
            found[int(number)] = _level(level)
    return found


def _level(level: Element) -> ListLevel:
    shown, start = level.get("text_display-levels", "1"), level.get("text_start-value", "1")
    return ListLevel(
        bullet=level.tag != "text_list-level-style-number",
        form=level.get("style_num-format", ""),
        prefix=level.get("style_num-prefix", ""),
        suffix=level.get("style_num-suffix", ""),
        shown=int(shown) if shown.isdigit() else 1,
        start=int(start) if start.isdigit() else 1,
        pattern=level.get("style_num-list-format", level.get("?_num-list-format", "")),
    )
