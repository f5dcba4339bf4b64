"""Ids of activities and names of x- fields made from a document's own numbers and headings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from nastavnik_cli.domain.draft import Role
from nastavnik_cli.importer.branch import Branch
from nastavnik_cli.importer.layout import Column

_ID = re.compile(r"[^\W_][\w.\-]*")
_ID_LENGTH = 64
_NAME_LENGTH = 40
SECTION = "s"
"""Ids of strategies without numbers, s1, s2, where the activities' numbers count on through them."""
PLAN_ID = "plan"
"""The strategy that holds the activities of a plan without strategies: it lends them no number."""


def field_names(columns: Sequence[Column]) -> list[str]:
    """For each column the x- field that keeps it, made from its heading; unique."""
    found: list[str] = []
    for number, column in enumerate(columns, 1):
        slugs = [slug for text in (column.said, column.heading) if (slug := _slug(text))]
        slugs += [f"{slug}-{number}" for slug in slugs] + [f"{Role.EXTRA}-{number}"]
        found.append(next(name for slug in slugs if (name := f"x-{slug}") not in found))
    return found


def _slug(text: str) -> str:
    """The first words of a heading, as many as make a handy name; "" where the first is too long."""
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text).casefold())
    slug = ""
    for word in words:
        if len(slug) + len(word) > _NAME_LENGTH:
            break
        slug = f"{slug}-{word}" if slug else word
    return slug


@dataclass
class Ids:
    """Gives each branch an id, its own number where that is one and nobody has it."""

    taken: set[str] = field(default_factory=set)
    changed: list[tuple[Branch, str, str]] = field(default_factory=list)
    """(branch, its number in the document, its id): numbers that were there twice."""

    def of_strategies(self, strategies: Sequence[Branch]) -> dict[int, str]:
        """Ids by the identity of the branch, the strategies' first: activities repeat their numbers."""
        found: dict[int, str] = {}
        own = _count_on(strategies)
        for at, branch in enumerate(strategies, 1):
            found[id(branch)] = self._free(branch.number or (f"{SECTION}{at}" if own else str(at)))
        for branch in strategies:
            self._below(branch, found)
        return found

    def _below(self, parent: Branch, found: dict[int, str]) -> None:
        above = found[id(parent)]
        for at, branch in enumerate(parent.children, 1):
            if id(branch) not in found:
                found[id(branch)] = self._child(branch, above, at)
            self._below(branch, found)

    def _child(self, branch: Branch, above: str, at: int) -> str:
        number = branch.number
        prefix = "" if above == PLAN_ID or above.startswith(SECTION) else f"{above}."
        if not number:
            return self._free(f"{prefix}{at}")
        own = [number] if "." in number else []  # «1.2» says its section itself
        free = self._free(*own, f"{prefix}{number}")
        if free not in (number, f"{prefix}{number}"):
            self.changed.append((branch, number, free))
        return free

    def _free(self, *wanted: str) -> str:
        for name in wanted:
            if _is_id(name) and name not in self.taken:
                self.taken.add(name)
                return name
        base = next((name for name in wanted if _is_id(name)), PLAN_ID)[: _ID_LENGTH - 6]
        name = next(f"{base}-{n}" for n in range(2, len(self.taken) + 3) if f"{base}-{n}" not in self.taken)
        self.taken.add(name)
        return name


def _count_on(strategies: Sequence[Branch]) -> bool:
    """Whether the activities' numbers run through strategies that have none of their own."""
    numbers = [child.number for branch in strategies for child in branch.children]
    named = {branch.number for branch in strategies} - {""}
    unique = all(numbers) and len(set(numbers)) == len(numbers)
    return len(strategies) > 1 and (named == {PLAN_ID} or (not named and unique))


def _is_id(text: str) -> bool:
    return len(text) <= _ID_LENGTH and bool(_ID.fullmatch(text))
