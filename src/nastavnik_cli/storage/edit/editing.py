"""Intents → a new source, proven: plan, splice the text, read it again, compare; writes nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from itertools import groupby
from typing import assert_never

from nastavnik_cli.errors import Path, UsageFailure
from nastavnik_cli.storage.characters import HOSTILE
from nastavnik_cli.storage.document import Document
from nastavnik_cli.storage.edit import activities, amending, meaning, people, proof, records
from nastavnik_cli.storage.edit.difference import changed_lines
from nastavnik_cli.storage.edit.entries import Block, Entry
from nastavnik_cli.storage.edit.intents import (
    AddActivity,
    Amend,
    Cancel,
    Insert,
    Intent,
    LogNote,
    Move,
    Record,
    Replace,
    Supersede,
    Withdraw,
)
from nastavnik_cli.storage.edit.layout import Splice
from nastavnik_cli.storage.edit.page import Page
from nastavnik_cli.storage.edit.reasons import EditReason
from nastavnik_cli.storage.nodes import Node, descend
from nastavnik_cli.text import Source


@dataclass(frozen=True)
class Edited:
    """The file before and after; of a large file only what changed was read again."""

    before: Source
    proven: proof.Proven

    @property
    def source(self) -> Source:
        """What `write.update` is to write."""
        return self.proven.source

    @cached_property
    def document(self) -> Document:
        """The new source as a whole; read now where the proof did without (a second for 2 MB)."""
        return self.proven.document or proof.reread(self.source)

    def node(self, path: Path) -> Node | None:
        """What the new text says at a path, quickly for what was asked to change; its places mean nothing."""
        known = self.proven.nodes.get(path)
        return known if known is not None else descend(self.document.root, path)

    @property
    def added_lines(self) -> tuple[str, ...]:
        """New lines as they stand in the file, without line ends."""
        return self._lines[1]

    @property
    def removed_lines(self) -> tuple[str, ...]:
        """Lines that are gone, ready to be put back."""
        return self._lines[0]

    @cached_property
    def _lines(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        return changed_lines(self.before, self.source)


def apply(document: Document, intents: Sequence[Intent]) -> Edited:
    """Do all the intents, in their order, or none; every byte that is not asked for stays.

    Raises UsageFailure(EditReason) for what cannot be asked of this file, FileFailure(NOT_EDITABLE)
    where its fields are not what they should be, and Bug when the new text would not say exactly
    what was asked: then nothing may be written.
    """
    for intent in intents:
        _check_texts(intent)
    proven = proof.Proven(document.source, document, {})
    for batch in _batches(document, intents):
        proven = _step(proven.document or proof.reread(proven.source), batch)
    return Edited(document.source, proven)


def _batches(document: Document, intents: Sequence[Intent]) -> Iterator[list[Intent]]:
    """Intents that can be spliced into one text: amendments, insertions, of different activities."""
    page = Page(document)
    for family, group in groupby(intents, _family):
        if family is Record:
            yield from _different(page, group)
        elif family is Replace:
            yield from ([intent] for intent in group)
        else:
            yield list(group)


def _family(intent: Intent) -> type:
    """What stands together: Amend, Insert, Record for all about one activity, Replace for one by one."""
    if isinstance(intent, Amend | Supersede):
        return Amend
    if isinstance(intent, Insert):
        return Insert
    return Replace if isinstance(intent, AddActivity | Replace) else Record


def _different(page: Page, intents: Iterable[Intent]) -> Iterator[list[Intent]]:
    """As many as are about different activities."""
    batch: dict[Path, Intent] = {}
    for intent in intents:
        path = () if isinstance(intent, AddActivity | Insert | Replace) else page.path(intent.target)
        if path in batch:
            yield list(batch.values())
            batch = {}
        batch[path] = intent
    yield list(batch.values())


def _step(document: Document, batch: list[Intent]) -> proof.Proven:
    """Splice, read again, compare."""
    page = Page(document)
    old = proof.whole(document)
    if isinstance(batch[0], Amend | Supersede | Insert):
        return proof.prove(document, [_revision(page, old, batch)])
    changes = []
    for intent in batch:
        path, splices = _plan(page, intent)
        changes.append(proof.Change(path, meaning.expected(old, path, intent), splices))
    return proof.prove(document, changes)


def _revision(page: Page, root: Node, batch: list[Intent]) -> proof.Change:
    """Intents all over the file as one change, from its end backwards so that paths stay what they are."""
    planned = [(*_plan(page, intent), intent) for intent in batch]
    planned.sort(
        key=lambda each: (each[0], each[2].index if isinstance(each[2], Insert) else 0), reverse=True
    )
    says = meaning.revised(root, [(path, intent) for path, _, intent in planned])
    return proof.Change((), says, [splice for _, splices, _ in planned for splice in splices])


def _plan(page: Page, intent: Intent) -> tuple[Path, list[Splice]]:
    """The path of the mapping that changes, and how."""
    match intent:
        case Record() | Move() | Cancel() | LogNote():
            path = page.path(intent.target)
            return path, records.add(page, path, intent)
        case Withdraw():
            path = page.path(intent.target)
            return path, records.withdraw(page, path, intent)
        case AddActivity() | Insert():
            path = page.path(intent.to)
            return path, activities.add(page, path, intent)
        case Amend():
            path = page.path(intent.target)
            return path, amending.amend(page, path, intent)
        case Supersede():
            path = page.path(intent.target)
            return path, amending.supersede(page, path, intent)
        case Replace():
            return people.PATH, people.replace(page, intent)
        case _:
            assert_never(intent)


def _check_texts(intent: Intent) -> None:
    """UsageFailure(BAD_TEXT) for characters that a roadmap may not hold (contract, `bad-character`)."""
    for field in fields(intent):
        for text in _texts(getattr(intent, field.name)):
            if (found := _BAD.search(text)) is not None:
                raise UsageFailure(EditReason.BAD_TEXT, field=field.name, number=f"U+{ord(found[0]):04X}")


def _texts(value: object) -> Iterator[str]:
    """Every text in what an intent holds."""
    match value:
        case str():
            yield value
        case tuple() | list():
            yield from (text for item in value for text in _texts(item))
        case dict():
            yield from (text for item in value.items() for text in _texts(item))
        case Block(entries):
            yield from _texts(entries)
        case Entry(key, inner):
            yield from _texts((key, inner))


_BAD = re.compile(rf"{HOSTILE.pattern}|[\r\ud800-\udfff]")
