"""The nodes of a plan in force and of a new document, side by side and comparable; pairs none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from nastavnik_cli.domain.draft import DraftNode, DraftPhrase
from nastavnik_cli.domain.model import Activity, Phrase, Roadmap, Stated
from nastavnik_cli.errors import Path

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Old:
    """A strategy, group or activity of the file that is in force when the new edition begins."""

    node: Stated
    at: Path
    above: Old | None

    @property
    def id(self) -> str:
        return self.node.id

    @property
    def title(self) -> str:
        return self.node.title

    @property
    def is_leaf(self) -> bool:
        return isinstance(self.node, Activity) and not self.node.is_group

    def nearest(self, field: Callable[[Stated], T | None]) -> T | None:
        """What the node or the nearest above it states."""
        item: Old | None = self
        while item is not None:
            if (value := field(item.node)) is not None:
                return value
            item = item.above
        return None


@dataclass(frozen=True, slots=True)
class New:
    """A node of the document; `at` is its path in the draft."""

    node: DraftNode
    at: Path
    above: New | None

    @property
    def id(self) -> str:
        return self.node.id

    @property
    def title(self) -> str:
        return self.node.title

    @property
    def is_leaf(self) -> bool:
        return not self.node.activities and self.above is not None

    def nearest(self, field: Callable[[DraftNode], Sequence[T]]) -> tuple[T, ...]:
        """What the node or the nearest above it states; empty where none does."""
        item: New | None = self
        while item is not None:
            if value := field(item.node):
                return tuple(value)
            item = item.above
        return ()


def olds_of(roadmap: Roadmap, start: date) -> list[Old]:
    """What the file holds in its order, without what an earlier order ended before `start`."""
    found: dict[Path, Old] = {}
    for stated, _, at in roadmap.walk():
        above = found.get(at[:-2])
        if len(at) > 2 and above is None:  # noqa: PLR2004 — below what is over
            continue
        if stated.until is None or stated.until >= start:
            found[at] = Old(stated, at, above)
    return list(found.values())


def news_of(strategies: Sequence[DraftNode]) -> list[New]:
    return [new for at, node in enumerate(strategies) for new in _walk(New(node, ("strategies", at), None))]


def _walk(new: New) -> Iterator[New]:
    yield new
    for at, child in enumerate(new.node.activities):
        yield from _walk(New(child, (*new.at, "activities", at), new))


def in_force(phrases: Sequence[Phrase] | None, start: date) -> tuple[Phrase, ...]:
    """The phrases that an earlier order has not ended."""
    return tuple(phrase for phrase in phrases or () if phrase.until is None or phrase.until >= start)


def texts_of(phrases: Sequence[DraftPhrase]) -> tuple[str, ...]:
    """The deadlines of a draft; none where nobody can tell one of them."""
    texts = [phrase.text for phrase in phrases]
    return tuple(text for text in texts if text) if all(texts) else ()
