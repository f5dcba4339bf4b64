"""Intents → a new source, proven: plan, splice the text, read it again, compare; writes nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import assert_never

from nastavnik_cli.errors import Path, UsageFailure
from nastavnik_cli.storage.characters import HOSTILE
from nastavnik_cli.storage.document import Document
from nastavnik_cli.storage.edit import activities, meaning, people, proof, records
from nastavnik_cli.storage.edit.difference import changed_lines
from nastavnik_cli.storage.edit.intents import (
    AddActivity,
    Cancel,
    Intent,
    LogNote,
    Move,
    Record,
    Replace,
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
    """Intents that can be spliced into one text: of different activities; all others one by one."""
    page = Page(document)
    batch: list[Intent] = []
    taken: set[Path] = set()
    for intent in intents:
        path = _ALONE if isinstance(intent, AddActivity | Replace) else page.path(intent.target)
        if batch and (path in taken or _ALONE in {path, *taken}):
            yield batch
            batch, taken = [], set()
        batch.append(intent)
        taken.add(path)
    if batch:
        yield batch


def _step(document: Document, batch: list[Intent]) -> proof.Proven:
    """Splice, read again, compare."""
    page = Page(document)
    old = proof.whole(document)
    changes = []
    for intent in batch:
        path, splices = _plan(page, intent)
        changes.append(proof.Change(path, meaning.expected(old, path, intent), splices))
    return proof.prove(document, changes)


def _plan(page: Page, intent: Intent) -> tuple[Path, list[Splice]]:
    """The path of the mapping that changes, and how."""
    match intent:
        case Record() | Move() | Cancel() | LogNote():
            path = page.path(intent.target)
            return path, records.add(page, path, intent)
        case Withdraw():
            path = page.path(intent.target)
            return path, records.withdraw(page, path, intent)
        case AddActivity():
            path = page.path(intent.to)
            return path, activities.add(page, path, intent)
        case Replace():
            return people.PATH, people.replace(page, intent)
        case _:
            assert_never(intent)


def _check_texts(intent: Intent) -> None:
    """UsageFailure(BAD_TEXT) for characters that a roadmap may not hold (contract, `bad-character`)."""
    for field in fields(intent):
        value = getattr(intent, field.name)
        for text in value if isinstance(value, tuple) else (value,):
            if isinstance(text, str) and (found := _BAD.search(text)) is not None:
                raise UsageFailure(EditReason.BAD_TEXT, field=field.name, number=f"U+{ord(found[0]):04X}")


_ALONE: Path = ()
_BAD = re.compile(rf"{HOSTILE.pattern}|[\r\ud800-\udfff]")
