"""What a matched node says in the file and in the new document, field by field, inherited or its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from nastavnik_cli.domain.doubts import Doubt, DoubtReason
from nastavnik_cli.domain.draft import DraftNode, DraftPhrase
from nastavnik_cli.errors import Path
from nastavnik_cli.importer.edition.items import New, Old, in_force, texts_of
from nastavnik_cli.importer.edition.likeness import same_words
from nastavnik_cli.importer.edition.people import Staff
from nastavnik_cli.importer.fold import squash

T = TypeVar("T")
Said = tuple[str, ...]
"""A value made comparable: two that say the same are equal."""


@dataclass
class Saying:
    """One field of the file as it will stand: what is changed above is what stands below."""

    own: Callable[[Old], Said | None]
    """What a node states itself; None where it inherits."""
    _now: dict[Path, Said] = field(default_factory=dict)

    def before(self, old: Old) -> Said:
        """What held until now."""
        item: Old | None = old
        while item is not None:
            if (value := self.own(item)) is not None:
                return value
            item = item.above
        return ()

    def now(self, old: Old) -> Said:
        """What will hold with the changes so far."""
        item: Old | None = old
        while item is not None:
            if item.at in self._now:
                return self._now[item.at]
            if (value := self.own(item)) is not None:
                return value
            item = item.above
        return ()

    def change(self, old: Old, said: Said) -> None:
        self._now[old.at] = said


def deadlines(start: date) -> Saying:
    def own(old: Old) -> Said | None:
        if old.node.when is None:
            return None
        return said_deadline([phrase.text for phrase in in_force(old.node.when, start)])

    return Saying(own)


def results() -> Saying:
    return Saying(lambda old: None if old.node.result is None else said_texts(old.node.result))


def responsible(staff: Staff) -> Saying:
    return Saying(lambda old: None if old.node.responsible is None else staff.now(old.node.responsible))


def said_deadline(texts: Sequence[str]) -> Said:
    """A list of deadlines and one text that names them all say the same."""
    return (same_words(", ".join(texts)),) if texts else ()


def said_texts(texts: Sequence[str]) -> Said:
    return tuple(squash(text) for text in texts)


_WHOSE = frozenset(
    {
        DoubtReason.DEADLINES_UNEQUAL,
        DoubtReason.DEADLINE_SHARED,
        DoubtReason.RESULTS_UNEQUAL,
        DoubtReason.RESULT_SHARED,
        DoubtReason.PEOPLE_UNEQUAL,
        DoubtReason.PEOPLE_MERGED,
        DoubtReason.PEOPLE_SHARED,
    }
)


@dataclass(frozen=True)
class Wanted:
    """What the new document says of its nodes."""

    news: Sequence[New]
    doubts: Sequence[Doubt]

    def deadline(self, new: New) -> tuple[DraftPhrase, ...]:
        """Its deadlines; none where the document has none or nobody can tell which is its own."""
        found = self._of(new, lambda node: node.when)
        return found if texts_of(found) else ()

    def result(self, new: New) -> Said:
        return self._of(new, lambda node: node.result)

    def responsible(self, new: New) -> Said:
        return self._of(new, lambda node: node.responsible)

    def is_stated(self, about: str) -> bool:
        """Whether the document says anything of the kind at all: it may lack the column."""
        return any(getattr(new.node, about) for new in self.news)

    def is_doubted(self, new: New, about: str) -> bool:
        """Whether it cannot be seen that a value is this node's and no other's."""
        return any(
            doubt.reason in _WHOSE and doubt.about == about and new.at[: len(path)] == path != ()
            for doubt in self.doubts
            for path in (doubt.path, *doubt.also)
        )

    def _of(self, new: New, field: Callable[[DraftNode], tuple[T, ...]]) -> tuple[T, ...]:
        found = new.nearest(field)
        if not found and not new.is_leaf:  # a group whose activities all state the same
            below = {n.nearest(field) for n in self.news if n.is_leaf and n.at[: len(new.at)] == new.at}
            found = below.pop() if len(below) == 1 else ()
        return found
