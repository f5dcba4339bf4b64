"""The newer edition against the plan in force: pairs first, then field by field from the top down.

Nothing that has a record is changed, and what nobody can tell is told instead of guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from nastavnik_cli.domain.doubts import NOWHERE, CellRef, Doubt, DoubtReason
from nastavnik_cli.domain.draft import Draft, DraftNode, DraftPerson, DraftRecord
from nastavnik_cli.domain.edition import (
    Added,
    Dropped,
    Edition,
    EditionChange,
    EditionNote,
    EditionReason,
    Field,
    NewDeadline,
    Restated,
    Succession,
)
from nastavnik_cli.domain.model import Activity, Phrase
from nastavnik_cli.domain.plan import Leaf, Plan
from nastavnik_cli.domain.units import key_of, parse_period
from nastavnik_cli.errors import Param, Params, Path
from nastavnik_cli.importer.edition.fields import (
    Said,
    Wanted,
    deadlines,
    responsible,
    results,
    said_deadline,
    said_texts,
)
from nastavnik_cli.importer.edition.inserting import Insertion, said_mark
from nastavnik_cli.importer.edition.items import New, Old, in_force, news_of, olds_of, texts_of
from nastavnik_cli.importer.edition.matching import Matching, match
from nastavnik_cli.importer.edition.numbers import FreeIds
from nastavnik_cli.importer.edition.people import Staff, successions
from nastavnik_cli.importer.edition.records import (
    keys_of,
    leaves_below,
    leaves_by_deadline,
    lost_keys,
    open_keys,
)
from nastavnik_cli.importer.fold import squash


def compare(plan: Plan, draft: Draft, start: date, *, period: str | None = None) -> Edition:
    """What the document changes from `start` on.

    `period`: what the document itself says, where `draft` was read in the file's.
    """
    return _Comparison(plan, draft, start, period).edition()


class _Comparison:
    def __init__(self, plan: Plan, draft: Draft, start: date, period: str | None) -> None:
        self.plan, self.draft, self.start, self.period = plan, draft, start, period
        roadmap = plan.roadmap
        self.matching: Matching = match(olds_of(roadmap, start), news_of(draft.strategies))
        self.staff = Staff.of(roadmap, draft.people, start)
        self.wanted = Wanted(self.matching.news, draft.review)
        self.when, self.result, self.responsible = deadlines(start), results(), responsible(self.staff)
        self.changes: list[EditionChange] = []
        self.notes: list[EditionNote] = []
        self.touched: set[Path] = set()

    def edition(self) -> Edition:
        self._around()
        self._tell_unsure()
        self._successions()
        for old in self.matching.olds:
            new = self.matching.new_of.get(old.at)
            if new is not None:
                self._compare(old, new)
        self._dropped()
        ids = {at: old.id for at, old in self.matching.old_of.items()}
        free = FreeIds(
            {stated.id for stated, _, _ in self.plan.roadmap.walk()},
            frozenset(new.id for new in self.matching.news),
        )
        insertion = Insertion(
            self.matching, self.staff, self.when, self.result, self.responsible, free, ids, self.notes
        )
        self.changes += insertion.additions()
        self.touched |= ids.keys() - self.matching.old_of.keys()
        doubts = tuple(self._doubts()) if self.changes else ()
        return Edition(
            self.start, tuple(self.changes), tuple(self._new_people()), tuple(self.notes), doubts, ids
        )

    def _note(self, reason: EditionReason, old: Old | None, cell: CellRef = NOWHERE, **params: Param) -> None:
        self.notes.append(EditionNote(reason, old.id if old else "", cell, params))

    def _around(self) -> None:
        """What the document says of itself otherwise than the file: told, for it may be meant so."""
        roadmap = self.plan.roadmap
        if self.period and parse_period(self.period) != roadmap.period:
            self._note(EditionReason.PERIOD_DIFFERS, None, period=key_of(roadmap.period), new=self.period)
        untitled = any(doubt.reason is DoubtReason.TITLE_MISSING for doubt in self.draft.review)
        if not untitled and squash(roadmap.title) != squash(self.draft.title):
            self._note(EditionReason.TITLE_DIFFERS, None, title=self.draft.title)

    def _tell_unsure(self) -> None:
        for old, new in self.matching.unsure:
            self._note(
                EditionReason.UNSURE, old, new.node.cell,
                title=old.title, number=new.id, other=new.title,
            )  # fmt: skip
        for olds, news in self.matching.same_titles:
            ids = tuple(old.id for old in olds)
            params: Params = {"title": olds[0].title, "ids": ids, "count": len(news)}
            self.notes.append(EditionNote(EditionReason.SAME_TITLES, ids[0], news[0].node.cell, params))

    def _successions(self) -> None:
        """Who took somebody's place everywhere follows him; the records of both stay theirs."""
        pairs, kept = [], set[str]()
        for old in self.matching.olds:
            if not old.is_leaf:
                continue
            now, new = self.responsible.before(old), self.matching.new_of.get(old.at)
            wanted = self.staff.named(self.wanted.responsible(new)) if new else ()
            if new and wanted and not self.wanted.is_doubted(new, "responsible"):
                pairs.append((now, wanted))
            elif new or old.at in self.matching.unsure_olds:
                kept.update(now)
        for person, successor in successions(pairs, kept).items():
            self.changes.append(Succession(person, successor))
            self.staff.succeeded[person] = successor

    def _compare(self, old: Old, new: New) -> None:
        if old.id != new.id:
            self._note(EditionReason.RENUMBERED, old, new.node.cell, number=new.id)
        if self.matching.parent_key(old) != self.matching.parent_key(new) and old.above and new.above:
            places = {"above": old.above.id, "new_above": new.above.title}
            self._note(EditionReason.MOVED, old, new.node.cell, title=old.title, **places)
        if old.is_leaf is not new.is_leaf:  # told by its parts
            if new.is_leaf and getattr(old.node, "activities", None):
                self._note(EditionReason.NO_PARTS, old, new.node.cell, title=old.title)
        elif squash(old.title) != squash(new.title):
            self._restate(old, new, Field.TITLE, (old.title,), (new.title,))
        self._deadline(old, new)
        self._result(old, new)
        self._responsible(old, new)
        for record in new.node.records:
            if not _has(old, record):
                self._note(EditionReason.MARK, old, new.node.cell, **said_mark(record))

    def _restate(self, old: Old, new: New, field: Field, was: Said, becomes: Said) -> None:
        self.changes.append(Restated(old.id, old.at, field, was, becomes))
        self.touched.add(new.at)

    def _deadline(self, old: Old, new: New) -> None:
        stated = old.node.when is not None
        if not old.is_leaf and not stated:
            return
        phrases = old.nearest(lambda node: node.when) or ()
        wanted = self.wanted.deadline(new)
        said = said_deadline(texts_of(wanted))
        if said == self.when.now(old):
            return
        if not wanted or self.wanted.is_doubted(new, "when"):
            texts = [phrase.text for phrase in in_force(phrases, self.start)]
            self._missing(EditionReason.NO_DEADLINE, old, new, texts)
            return
        if said == self.when.before(old):
            self.changes.append(NewDeadline(old.id, old.at, phrases, (), stated))
        elif self._may_end(old, phrases, keys_of(wanted, self.plan, self.start)):
            self.changes.append(NewDeadline(old.id, old.at, phrases, wanted, stated))
        else:
            return
        self.when.change(old, said)
        self.touched.add(new.at)

    def _may_end(self, old: Old, phrases: tuple[Phrase, ...], kept: set[str]) -> bool:
        """Whether a deadline can end the day before: no record hangs on what would not be any more."""
        starts = [phrase.from_ for phrase in in_force(phrases, self.start) if phrase.from_]
        starts += [old.node.from_] if old.node.from_ else []
        if starts and max(starts) >= self.start:
            self._note(EditionReason.STARTS_LATER, old, day=max(starts).isoformat())
            return False
        return self._keeps_records(leaves_by_deadline(self.plan, old, phrases), kept)

    def _keeps_records(self, leaves: Iterable[Leaf], kept: set[str]) -> bool:
        found = list(leaves)
        lost = [(leaf, keys) for leaf in found if (keys := lost_keys(leaf, self.start, kept))]
        for leaf, keys in lost:
            params: Params = {"keys": keys, "day": self.start.isoformat()}
            self.notes.append(EditionNote(EditionReason.RECORDS_AFTER, leaf.id, params=params))
        if lost:
            return False
        for leaf in found:
            if keys := open_keys(leaf, self.start, kept):
                params = {"keys": keys, "first": keys[0]}
                self.notes.append(EditionNote(EditionReason.STILL_OPEN, leaf.id, params=params))
        return True

    def _result(self, old: Old, new: New) -> None:
        if not old.is_leaf and old.node.result is None:
            return
        wanted = self.wanted.result(new)
        was = old.nearest(lambda node: node.result) or ()
        if said_texts(wanted) == self.result.now(old):
            return
        if not wanted or self.wanted.is_doubted(new, "result") or not self._is_own_result(new):
            self._missing(EditionReason.NO_RESULT, old, new, was)
            return
        self.result.change(old, said_texts(wanted))
        self._restate(old, new, Field.RESULT, was, wanted)

    def _is_own_result(self, new: New) -> bool:
        """Whether a result is meant for the node: one of a group may have been shared out by a person."""
        item: New | None = new
        while item is not None and not item.node.result:
            item = item.above
        stated = self.matching.old_of.get(item.at) if item else None
        return item is new or not new.is_leaf or (stated is not None and stated.node.result is not None)

    def _responsible(self, old: Old, new: New) -> None:
        if not old.is_leaf and old.node.responsible is None:
            return
        wanted = self.staff.named(self.wanted.responsible(new))
        was = self.responsible.before(old)
        if wanted == self.responsible.now(old):
            return
        if not wanted or self.wanted.is_doubted(new, "responsible"):
            self._missing(EditionReason.NO_RESPONSIBLE, old, new, [self.staff.name_of(name) for name in was])
            return
        self.responsible.change(old, wanted)
        self._restate(old, new, Field.RESPONSIBLE, was, wanted)
        past = any(s.window.due < self.start for leaf in leaves_below(self.plan, old) for s in leaf.slots)
        if past and was and was[0] != wanted[0]:
            before, now = self.staff.name_of(was[0]), self.staff.name_of(wanted[0])
            self._note(EditionReason.ANSWERS_NOW, old, new.node.cell, before=before, now=now)

    def _missing(self, reason: EditionReason, old: Old, new: New, texts: Sequence[str]) -> None:
        """The file says something where the document says nothing: it stays, and a person is told."""
        if old.is_leaf and texts and self.wanted.is_stated(_ABOUT[reason]):
            self._note(reason, old, new.node.cell, text="; ".join(texts))

    def _dropped(self) -> None:
        """What is not in the document ends the day before, the highest that is gone as a whole."""
        ended, matching = set[Path](), self.matching
        for old in self.matching.olds:
            if old.above and (old.above.at in ended or old.above.at in matching.unsure_olds):
                ended.add(old.at)  # with what stands above it, or left as that is
                continue
            if any(old.at in kept for kept in (matching.new_of, matching.unsure_olds, matching.kept_below)):
                continue
            ended.add(old.at)
            if old.node.from_ and old.node.from_ >= self.start:
                self._note(EditionReason.STARTS_LATER, old, day=old.node.from_.isoformat())
            elif self._keeps_records(leaves_below(self.plan, old), set()):
                self.changes.append(Dropped(old.id, old.at, old.title))

    def _new_people(self) -> Iterator[DraftPerson]:
        """Those of the document whom the file lacks, as far as the changes name them."""
        named: set[str] = set()
        for change in self.changes:
            match change:
                case Restated(field=Field.RESPONSIBLE, new=new):
                    named.update(new)
                case Succession(successor=successor):
                    named.add(successor)
                case Added(nodes=nodes):
                    named.update(_people_of(nodes))
        yield from (person for name, person in self.staff.new.items() if name in named)

    def _doubts(self) -> Iterator[Doubt]:
        """What is in doubt about the document itself, as far as it is about what changes."""
        for doubt in self.draft.review:
            paths = [path for path in (doubt.path, *doubt.also) if path]
            about_all = not paths and doubt.about not in {"title", "period"}  # the file has its own
            if about_all or any(path[: len(place)] == place for path in paths for place in self.touched):
                yield doubt


def _has(old: Old, record: DraftRecord) -> bool:
    """Whether the file has the record of a mark: a completion of that day, or a note of it."""
    if not isinstance(old.node, Activity):
        return False
    days = {done.on for done in old.node.done.values()}
    return record.on in days or record.on in old.node.log


def _people_of(nodes: Sequence[DraftNode]) -> Iterator[str]:
    for node in nodes:
        yield from node.responsible
        yield from _people_of(node.activities)


_ABOUT = {
    EditionReason.NO_DEADLINE: "when",
    EditionReason.NO_RESULT: "result",
    EditionReason.NO_RESPONSIBLE: "responsible",
}
