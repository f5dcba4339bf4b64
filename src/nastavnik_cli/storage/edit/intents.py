"""What can be asked of a roadmap's text, as frozen values; knows no YAML and no state of the file.

An activity is addressed by its id or by its path in the file (("strategies", 0, "activities", 2)).
`order` is the keys of the activity's windows in their order, (start, due): a new key is placed by it.
Texts are as the user typed them; an empty one counts as not given.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from nastavnik_cli.errors import Path
from nastavnik_cli.storage.edit.entries import Block, Entry
from nastavnik_cli.storage.edit.values import Value

Target = str | Path


class What(StrEnum):
    """The kinds of records of an activity, by the words of `undo --what`."""

    DONE = "done"
    MOVE = "move"
    CANCEL = "cancel"
    LOG = "log"

    @property
    def field(self) -> str:
        """The field of the activity that holds them (contract, section 1)."""
        return {"done": "done", "move": "moved", "cancel": "cancelled", "log": "log"}[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Mark a window as done. `replace`: a record is there; its date and what is given anew change."""

    target: Target
    key: str
    on: date
    by: str | None = None
    result: tuple[str, ...] = ()
    link: tuple[str, ...] = ()
    note: str | None = None
    order: tuple[str, ...] = ()
    replace: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Move a due date; an earlier move of the window stays, and the new one follows it in a list."""

    target: Target
    key: str
    to: date
    reason: str | None = None
    on: date | None = None
    order: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancel:
    """Cancel a window; with neither reason nor date the value would be empty, so one is needed."""

    target: Target
    key: str
    reason: str | None = None
    on: date | None = None
    order: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LogNote:
    """Add a dated note; notes of one day become a list."""

    target: Target
    on: date
    note: str
    key: str | None = None
    result: tuple[str, ...] = ()
    link: tuple[str, ...] = ()
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdraw:
    """Take back what stands under a key: of a list its item `index`, None the last.

    The key of a log entry is its day. A field that is left empty goes too (contract, section 4).
    """

    target: Target
    what: What
    key: str
    index: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddActivity:
    """A new activity at the end of a strategy or a group."""

    to: Target
    id: str
    title: str
    when: tuple[str, ...] = ()
    result: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Replace:
    """Name a person's successor: what falls due after `until` is the successor's.

    `name` makes the successor a new person of the file; without it the successor is there already.
    """

    person: str
    successor: str
    until: date
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Insert:
    """New strategies or activities before the `index`-th of those in `to`; () is the roadmap itself."""

    to: Target
    index: int
    items: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Amend:
    """Fields said anew or for the first time, texts or lists of texts.

    `target` may also be the roadmap itself, (), or its people, ("people",).
    """

    target: Target
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Supersede:
    """The deadlines that a node states end with `until`, and others follow them."""

    target: Target
    until: date
    phrases: tuple[Value, ...]
    beside: str = ""
    """A comment behind each new one that has a line of its own."""


Intent = Record | Move | Cancel | LogNote | Withdraw | AddActivity | Replace | Insert | Amend | Supersede
