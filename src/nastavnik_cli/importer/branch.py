"""A strategy, group or activity while it is being built: texts of cells, not yet read; decides nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from nastavnik_cli.domain.doubts import NOWHERE, CellRef, DoubtReason
from nastavnik_cli.errors import Param
from nastavnik_cli.importer.raw import Line


@dataclass(frozen=True)
class Note:
    """A doubt about a branch; its path is known when the tree is whole."""

    reason: DoubtReason
    about: str
    cell: CellRef
    params: dict[str, Param]
    also: tuple[Branch, ...] = ()


@dataclass
class Branch:
    """`unknown`: its deadline, or those of all below it, cannot be told; none may be put there."""

    title: str
    number: str = ""
    cell: CellRef = NOWHERE
    when: list[str] = field(default_factory=list)
    when_cell: CellRef = NOWHERE
    unknown: bool = False
    result: list[str] = field(default_factory=list)
    people: list[Line] = field(default_factory=list)
    extras: dict[str, list[str]] = field(default_factory=dict)
    marks: list[tuple[str, str, CellRef]] = field(default_factory=list)
    """(column's name, text, cell)"""
    children: list[Branch] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def doubt(
        self,
        reason: DoubtReason,
        about: str,
        cell: CellRef,
        also: tuple[Branch, ...] = (),
        **params: Param,
    ) -> None:
        """Something to check here, and in the branches of `also`."""
        self.notes.append(Note(reason, about, cell, params, also))

    def keep(self, name: str, texts: list[str]) -> None:
        """Texts under an x- field, after those already there."""
        known = self.extras.setdefault(name, [])
        known += [text for text in texts if text and text not in known]

    def walk(self) -> Iterator[Branch]:
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def leaves(self) -> list[Branch]:
        return [branch for branch in self.walk() if not branch.children]
