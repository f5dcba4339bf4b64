"""Branches into the frozen draft: ids, people, deadlines, doubts with their paths; reads no cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from nastavnik_cli.domain.doubts import Doubt, DoubtReason
from nastavnik_cli.domain.draft import DraftNode, DraftPhrase
from nastavnik_cli.errors import Params, Path
from nastavnik_cli.importer.branch import Branch
from nastavnik_cli.importer.deadlines import Deadlines, unit_above
from nastavnik_cli.importer.names import PLAN_ID, Ids
from nastavnik_cli.importer.registry import Registry


def as_strategies(roots: Sequence[Branch], loose: Sequence[Branch], title: str) -> list[Branch]:
    """The tree's first level: sections, parents that the numbers tell, or one strategy for all."""
    if not loose:
        return list(roots)
    if not roots and all(branch.children and not branch.unknown for branch in loose) and len(loose) > 1:
        return list(loose)
    return [Branch(title, PLAN_ID, children=list(loose)), *roots]


@dataclass
class Assembly:
    """Makes the nodes of a draft from branches; `doubts` fills up meanwhile."""

    registry: Registry
    deadlines: Deadlines
    ids: dict[int, str]
    paths: dict[int, Path]
    doubts: list[Doubt] = field(default_factory=list)

    def nodes(self, branches: Sequence[Branch]) -> tuple[DraftNode, ...]:
        return tuple(self._node(branch, ("strategies", at), [], ()) for at, branch in enumerate(branches))

    def _node(
        self, branch: Branch, path: Path, above: list[Branch], inherited: Sequence[DraftPhrase]
    ) -> DraftNode:
        if branch.unknown:
            for child in branch.children:
                child.unknown = child.unknown or not child.when
        when = self.deadlines.phrases(branch, unit_above([*above, branch]), inherited)
        records = self.deadlines.records(branch, when or inherited)
        people = self.registry.ids(branch.people)
        self._clashes(path)
        for note in branch.notes:
            also = tuple(self.paths[id(other)] for other in note.also if id(other) in self.paths)
            self.doubts.append(Doubt(note.reason, note.cell, path, also, note.about, note.params))
        children = tuple(
            self._node(child, (*path, "activities", at), [*above, branch], when or inherited)
            for at, child in enumerate(branch.children)
        )
        return DraftNode(
            id=self.ids[id(branch)],
            title=branch.title,
            when=when,
            result=tuple(branch.result),
            responsible=people,
            extras=tuple((name, tuple(texts)) for name, texts in branch.extras.items() if texts),
            records=records,
            activities=children,
            cell=branch.cell,
        )

    def _clashes(self, path: Path) -> None:
        for name, kept, other in self.registry.clashes:
            params: Params = {"name": name, "kept": kept, "other": other}
            self.doubts.append(
                Doubt(DoubtReason.PERSON_DIFFERS, path=path, about="responsible", params=params)
            )
        self.registry.clashes.clear()


def noted_ids(ids: Ids, paths: dict[int, Path]) -> list[Doubt]:
    """Numbers of the document that could not be ids as they are."""
    return [
        Doubt(
            DoubtReason.ID_CHANGED,
            branch.cell,
            paths.get(id(branch), ()),
            about="id",
            params={"number": number, "id": given},
        )
        for branch, number, given in ids.changed
    ]


def noted_aliases(registry: Registry) -> list[Doubt]:
    """Short names that the document gives to somebody, and by which its cells call them."""
    return [
        Doubt(DoubtReason.SHORT_NAME, about="responsible", params={"alias": alias, "name": name})
        for alias, name in registry.aliases
    ]


def paths_of(branches: Sequence[Branch], above: Path = ()) -> dict[int, Path]:
    """Where each branch comes to stand in the draft."""
    found: dict[int, Path] = {}
    for at, branch in enumerate(branches):
        path = (*above, "activities" if above else "strategies", at)
        found[id(branch)] = path
        found |= paths_of(branch.children, path)
    return found
