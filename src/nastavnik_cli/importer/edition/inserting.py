"""New nodes of a document made ready for the file: where they go, ids, people, what they inherit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nastavnik_cli.domain.draft import DraftNode, DraftRecord
from nastavnik_cli.domain.edition import Added, EditionNote, EditionReason
from nastavnik_cli.domain.model import Activity, Strategy
from nastavnik_cli.errors import Param, Params, Path
from nastavnik_cli.importer.edition.fields import Saying, said_deadline, said_texts
from nastavnik_cli.importer.edition.items import New, Old, texts_of
from nastavnik_cli.importer.edition.matching import Matching
from nastavnik_cli.importer.edition.numbers import FreeIds
from nastavnik_cli.importer.edition.people import Staff


@dataclass
class Insertion:
    """`ids` fills up with the id in the file of each new node, by its path in the draft."""

    matching: Matching
    staff: Staff
    when: Saying
    result: Saying
    responsible: Saying
    free: FreeIds
    ids: dict[Path, str]
    notes: list[EditionNote]

    def additions(self) -> Iterator[Added]:
        """For every node of the file, and the roadmap itself, what comes into it."""
        by_place = {new.at: new for new in self.matching.news}
        yield from self._into(None, [new for new in self.matching.news if new.above is None])
        for new in self.matching.news:
            old = self.matching.old_of.get(new.at)
            if old is None or not new.node.activities:
                continue
            children = [by_place[(*new.at, "activities", at)] for at in range(len(new.node.activities))]
            if old.is_leaf:
                params: Params = {"title": children[0].title, "count": len(children)}
                self.notes.append(EditionNote(EditionReason.PARTS, old.id, new.node.cell, params))
            else:
                yield from self._into(old, children)

    def _into(self, parent: Old | None, children: Sequence[New]) -> Iterator[Added]:
        """New nodes behind the one that each follows in the document, those of one place together."""
        to: Path = parent.at if parent else ()
        places: dict[int, list[New]] = {}
        waiting: list[New] = []  # before the first that the file has
        index: int | None = None
        for child in children:
            old = self.matching.old_of.get(child.at)
            if old is None and self._is_new(child):
                (waiting if index is None else places.setdefault(index, [])).append(child)
            elif old is not None and old.at[:-2] == to:
                if index is None:
                    places.setdefault(int(old.at[-1]), []).extend(waiting)
                    waiting = []
                index = int(old.at[-1]) + 1
        places.setdefault(_length(self.staff, parent), []).extend(waiting)
        for place, run in places.items():
            nodes = tuple(node for new in run if (node := self._ready(new, parent)) is not None)
            if nodes:
                yield Added(to, place, nodes)

    def _is_new(self, new: New) -> bool:
        """Not what may be something of the file, and no group of which all is there already."""
        return new.at not in self.matching.unsure_news and new.at in self.matching.new_below

    def _ready(self, new: New, parent: Old | None) -> DraftNode | None:
        """The node as the file is to have it: what it would inherit anyway is left out, the rest stated."""
        node = self._node(new)
        if node is None or parent is None:
            return node
        when = new.nearest(lambda each: each.when)
        result = new.nearest(lambda each: each.result)
        people = self.staff.named(new.nearest(lambda each: each.responsible))
        return replace(
            node,
            when=() if said_deadline(texts_of(when)) == self.when.now(parent) and texts_of(when) else when,
            result=() if said_texts(result) == self.result.now(parent) else result,
            responsible=() if people == self.responsible.now(parent) else people,
        )

    def _node(self, new: New) -> DraftNode | None:
        node = new.node
        if new.at in self.matching.old_of:
            return None
        name = self.ids[new.at] = self.free.give(node.id)
        self.notes += (EditionNote(EditionReason.MARK, name, node.cell, said_mark(r)) for r in node.records)
        if name != node.id:
            self.notes.append(EditionNote(EditionReason.NEW_NUMBER, name, node.cell, {"number": node.id}))
        below = [New(child, (*new.at, "activities", at), new) for at, child in enumerate(node.activities)]
        children = [self._node(child) for child in below if self._is_new(child)]
        return replace(
            node,
            id=name,
            responsible=self.staff.named(node.responsible),
            records=(),
            activities=tuple(child for child in children if child is not None),
        )


def said_mark(record: DraftRecord) -> dict[str, Param]:
    """A mark of completion that the document has, as it is told."""
    return {"text": f"{record.on:%d.%m.%Y} {record.note or ''}".strip()}


def _length(staff: Staff, parent: Old | None) -> int:
    if parent is None:
        return len(staff.roadmap.strategies)
    node = parent.node
    return len(node.activities or ()) if isinstance(node, Activity | Strategy) else 0
