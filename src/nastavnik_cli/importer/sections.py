"""Section rows as nested branches: which one stands under which; looks at no activity."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from nastavnik_cli.domain.doubts import CellRef
from nastavnik_cli.importer.branch import Branch
from nastavnik_cli.importer.dates import MONTHS
from nastavnik_cli.importer.fold import fold
from nastavnik_cli.importer.probing import is_dated, number_of

_MONTH_TITLE = re.compile(rf"({'|'.join(MONTHS)})(?: (\d{{4}}))?(?: ?г(?:ода|од|\.)?)?")
_NUMBERED = re.compile(
    r"(?:(?P<word>раздел|глава|section|part)\s*№?\s*)?(?P<number>\d{1,3}(?:\.\d{1,3})*|[IVXLХ]{1,6})(?P<dot>[.:)]|\s+[-–—]|(?=\s))\s*(?P<title>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST_UNIT = 30
_NAMED = re.compile(r"(этап|модуль|блок|направление|механизм|задача|цель|подпрограмма|квартал|полугодие)\b")


def month_of(title: str) -> str | None:
    """The month that a section is named after, with its year where it has one."""
    match = _MONTH_TITLE.fullmatch(fold(title).strip(" .:"))
    if not match:
        return None
    return f"{match[1]} {match[2]}" if match[2] else match[1]


def unit_of_section(title: str) -> str | None:
    """The deadline that a section's name is: a month, «II квартал», «2023 год», «Постоянно»."""
    return month_of(title) or (title if len(title) <= _LONGEST_UNIT and is_dated(title) else None)


def numbered_title(text: str) -> tuple[str, str]:
    """The number of a section and its title: «Раздел 1. Здания» is («1», «Здания»)."""
    match = _NUMBERED.fullmatch(text)
    if not match:
        return "", text
    number = match["number"]
    roman = not number[0].isdigit()
    plain_space = match["dot"] == ""
    if roman and (not number.isupper() or (plain_space and not match["word"])):
        return "", text
    if plain_space and not match["word"] and not re.match(r"\d+(\.\d+)*\s+[«\"(]?[A-ZА-ЯЁ]", text):
        return "", text  # «5 лет программе», «8 Марта» without its capital
    if plain_space and month_of(match["title"].split()[0]):
        return "", text
    return number_of(number), match["title"].strip()


def _shape(title: str, number: str) -> str:
    """What kind of section it is: sections of one kind stand on one level."""
    if month_of(title):
        return "month"
    if number:
        return f"number-{number.count('.')}" if number[0].isdigit() else "roman"
    if match := _NAMED.search(fold(title)):
        return match[1]
    return "capitals" if title.isupper() else "plain"


@dataclass
class Sections:
    """The sections open at a row; `roots` are the highest ones."""

    roots: list[Branch] = field(default_factory=list)
    open: list[tuple[str, Branch]] = field(default_factory=list)
    _fresh: bool = False
    """No activity yet since the last section: the next one stands under it."""

    @property
    def current(self) -> Branch | None:
        return self.open[-1][1] if self.open else None

    def begin(self, title: str, number: str, cell: CellRef) -> Branch:
        shape = _shape(title, number)
        branch = Branch(title, number, cell)
        shapes = [known for known, _ in self.open]
        if shape in shapes:
            del self.open[shapes.index(shape) :]
        elif self.open and not self._fresh:
            self.open.pop()
        if self.open:
            self.open[-1][1].children.append(branch)
        else:
            self.roots.append(branch)
        self.open.append((shape, branch))
        self._fresh = True
        return branch

    def activity(self) -> None:
        """An activity was read: the next section no longer stands right under the last."""
        self._fresh = False
