"""What a newer edition of a document changes in a plan, and what only a person can settle.

Plain frozen values: found by `importer.edition`, made into edits and words by `output`; compares nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from nastavnik_cli.domain.doubts import NOWHERE, CellRef, Doubt
from nastavnik_cli.domain.draft import DraftNode, DraftPerson, DraftPhrase
from nastavnik_cli.domain.model import Phrase
from nastavnik_cli.errors import Params, Path


class Field(StrEnum):
    """Fields of a node that have no day from which they hold: the new text takes the place of the old."""

    TITLE = "title"
    RESULT = "result"
    RESPONSIBLE = "responsible"


@dataclass(frozen=True, slots=True)
class NewDeadline:
    """A deadline that another follows. `old`: all that held, closed ones too, stated or inherited.

    `stated`: the node states it itself. Without `new` the node is to state `old` as it is: what it
    would inherit changes, and its own deadline does not.
    """

    id: str
    at: Path
    old: tuple[Phrase, ...]
    new: tuple[DraftPhrase, ...]
    stated: bool


@dataclass(frozen=True, slots=True)
class Restated:
    """Another title, result or responsible; people by their ids."""

    id: str
    at: Path
    field: Field
    old: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dropped:
    """What the new edition has no more: it ends on the day before."""

    id: str
    at: Path
    title: str


@dataclass(frozen=True, slots=True)
class Added:
    """New nodes before the `index`-th item of what stands at `to` (() is the roadmap)."""

    to: Path
    index: int
    nodes: tuple[DraftNode, ...]


@dataclass(frozen=True, slots=True)
class Succession:
    """Everywhere one person answers in the place of another."""

    person: str
    successor: str


EditionChange = NewDeadline | Restated | Dropped | Added | Succession


class EditionReason(StrEnum):
    """What is told about a new edition beside its changes; parameters in brackets, `id` in most."""

    UNSURE = "edition-unsure"  # title, number, other
    SAME_TITLES = "edition-same-titles"  # title, ids, count
    MOVED = "edition-moved"  # title, above, new_above
    PARTS = "edition-parts"  # title, count
    NO_PARTS = "edition-no-parts"  # title
    RECORDS_AFTER = "edition-records-after"  # keys, day
    STARTS_LATER = "edition-starts-later"  # day
    NO_DEADLINE = "edition-no-deadline"  # text
    NO_RESULT = "edition-no-result"  # text
    NO_RESPONSIBLE = "edition-no-responsible"  # text
    PERIOD_DIFFERS = "edition-period-differs"  # period, new
    MARK = "edition-mark"  # text
    # good to know, nothing to do
    STILL_OPEN = "edition-still-open"  # keys, first
    ANSWERS_NOW = "edition-answers-now"  # before, now
    RENUMBERED = "edition-renumbered"  # number
    NEW_NUMBER = "edition-new-number"  # number
    TITLE_DIFFERS = "edition-title-differs"  # title

    @property
    def is_note(self) -> bool:
        """Nobody needs to do anything about it."""
        return self in _NOTES


_NOTES = frozenset(list(EditionReason)[list(EditionReason).index(EditionReason.STILL_OPEN) :])


@dataclass(frozen=True, slots=True)
class EditionNote:
    """One thing told: about which node of the file, and from which cell of the document."""

    reason: EditionReason
    id: str = ""
    cell: CellRef = NOWHERE
    params: Params = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class Edition:
    """A new edition in force from a day: its changes, new people, what is told.

    `doubts` are those of the document that touch a change; `ids`: how the file calls the nodes of the
    draft, by their paths in it.
    """

    start: date
    changes: tuple[EditionChange, ...] = ()
    people: tuple[DraftPerson, ...] = ()
    notes: tuple[EditionNote, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    ids: Mapping[Path, str] = field(default_factory=dict)
