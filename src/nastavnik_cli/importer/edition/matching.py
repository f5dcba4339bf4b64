"""Which node of the file is which of the new document: by id and title, and never by a guess.

Certain pairs come first (a title that stands once under one parent, or with one number, or at all), then
parents by their children, then titles that were worded anew. Two that may be one are a doubt.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from nastavnik_cli.errors import Path
from nastavnik_cli.importer.edition.items import New, Old
from nastavnik_cli.importer.edition.likeness import likeness, same_words
from nastavnik_cli.importer.fold import squash

_SAME_ID = 0.5
"""Likeness of titles from which one id means one activity; below _DOUBT it is another one."""
_DOUBT = 0.3
_SAME = 0.8
"""Likeness of titles from which they are one without an id; from _MAYBE on that is a doubt."""
_MAYBE = 0.6
_AHEAD = 0.1
"""By how much the best must be ahead of the next."""
_MOST = 40_000
"""Pairs of titles that are compared under one parent; where there are more, another plan has come."""

ItemT = TypeVar("ItemT", Old, New)
Key = Callable[[Old | New], Hashable]


@dataclass
class Matching:
    """Pairs by the paths of both sides, and what may be the same and may be not."""

    olds: list[Old]
    news: list[New]
    new_of: dict[Path, New] = field(default_factory=dict)
    old_of: dict[Path, Old] = field(default_factory=dict)
    unsure: list[tuple[Old, New]] = field(default_factory=list)
    same_titles: list[tuple[list[Old], list[New]]] = field(default_factory=list)

    @cached_property
    def unsure_olds(self) -> set[Path]:
        """What must be left as it is; asked when all is matched, like the next two."""
        return {old.at for old, _ in self.unsure} | {old.at for olds, _ in self.same_titles for old in olds}

    @cached_property
    def unsure_news(self) -> set[Path]:
        return {new.at for _, new in self.unsure} | {new.at for _, news in self.same_titles for new in news}

    @cached_property
    def kept_below(self) -> set[Path]:
        """Nodes of the file with something in them that is in the document, or may be."""
        return {above for at in (*self.new_of, *self.unsure_olds) for above in _above(at)}

    @cached_property
    def new_below(self) -> set[Path]:
        """Nodes of the document that are new, or have a new activity in them."""
        known = self.old_of.keys() | self.unsure_news
        fresh = (new.at for new in self.news if new.is_leaf and new.at not in known)
        return {place for at in fresh for place in (at, *_above(at))}

    @property
    def open_olds(self) -> list[Old]:
        return [old for old in self.olds if old.at not in self.new_of]

    @property
    def open_news(self) -> list[New]:
        return [new for new in self.news if new.at not in self.old_of]

    def pair(self, old: Old, new: New) -> None:
        self.new_of[old.at], self.old_of[new.at] = new, old

    def parent_key(self, item: Old | New) -> Hashable:
        """The same for two nodes whose parents are a pair."""
        if item.above is None:
            return ()
        if isinstance(item, Old):
            return item.above.at
        partner = self.old_of.get(item.above.at)
        return partner.at if partner else ("new", item.above.at)


def _above(at: Path) -> Iterator[Path]:
    return (at[:length] for length in range(2, len(at), 2))


def match(olds: list[Old], news: list[New]) -> Matching:
    """Pairs strategies with strategies and what stands below with what stands below."""
    found = Matching(olds, news)
    _certain(found)
    _by_children(found)
    _certain(found)
    _by_id(found)
    _certain(found)
    _note_same_titles(found)
    _by_likeness(found)
    return found


def _certain(found: Matching) -> None:
    """The surest first: under one parent before anywhere, and each pair makes others so.

    Of activities with one title the deadline tells more than the number, which counts on when one goes.
    """

    def title(item: Old | New) -> Hashable:
        return (item.above is None, squash(item.title))

    keys: tuple[Key, ...] = (
        lambda item: (found.parent_key(item), title(item), _deadline(item)),
        lambda item: (found.parent_key(item), title(item), item.id),
        lambda item: (found.parent_key(item), title(item)),
        lambda item: (title(item), item.id),
        lambda item: (title(item), _deadline(item)),
        title,
    )
    while any(_pair_single(found, key) for key in keys):
        pass


def _deadline(item: Old | New) -> str:
    if isinstance(item, Old):
        texts = [phrase.text for phrase in item.nearest(lambda stated: stated.when) or ()]
    else:
        texts = [phrase.text or "" for phrase in item.nearest(lambda node: node.when)]
    return same_words(", ".join(texts))


def _pair_single(found: Matching, key: Key) -> bool:
    """Pairs those of whom there is one on each side; whether there were any."""
    before = len(found.new_of)
    olds, news = _grouped(found.open_olds, key), _grouped(found.open_news, key)
    for name, there in olds.items():
        here = news.get(name, [])
        if len(there) == len(here) == 1:
            found.pair(there[0], here[0])
    return len(found.new_of) > before


def _grouped(items: Iterable[ItemT], key: Key) -> dict[Hashable, list[ItemT]]:
    groups: dict[Hashable, list[ItemT]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return groups


def _by_children(found: Matching) -> None:
    """A group with another title and number is known by most of what stands in it."""
    votes: dict[Path, Counter[Path]] = defaultdict(Counter)
    for old in found.olds:
        partner = found.new_of.get(old.at)
        if partner is not None and old.above is not None and partner.above is not None:
            votes[old.above.at][partner.above.at] += 1
    sizes = Counter(old.above.at for old in found.olds if old.above is not None)
    olds, news = {old.at: old for old in found.open_olds}, {new.at: new for new in found.open_news}
    for at, counted in votes.items():
        best, number = counted.most_common(1)[0]
        group, new = olds.get(at), news.get(best)
        if group is None or new is None or best in found.old_of or 2 * number <= sizes[at]:
            continue
        if (group.above is None) is (new.above is None):
            found.pair(group, new)


def _by_id(found: Matching) -> None:
    """The same number with a title worded anew."""
    news = {new.id: new for new in found.open_news}
    for old in found.open_olds:
        new = news.get(old.id)
        if new is None or (old.above is None) is not (new.above is None):
            continue
        alike = likeness(old.title, new.title)
        if alike >= _SAME_ID:
            found.pair(old, new)
        elif alike >= _DOUBT:
            found.unsure.append((old, new))


def _note_same_titles(found: Matching) -> None:
    """A title that stands several times, and not as often in both: which is which cannot be told."""
    news = _grouped(found.open_news, lambda item: (item.above is None, squash(item.title)))
    olds = _grouped(found.open_olds, lambda item: (item.above is None, squash(item.title)))
    found.same_titles += [(there, news[key]) for key, there in olds.items() if key in news]


def _by_likeness(found: Matching) -> None:
    """Under one parent: titles that are almost the same, each the other's best by far."""
    taken = {item.at for there, _ in found.same_titles for item in there}
    taken |= {old.at for old, _ in found.unsure}
    news_taken = {item.at for _, here in found.same_titles for item in here}
    news_taken |= {new.at for _, new in found.unsure}
    news = _grouped((n for n in found.open_news if n.at not in news_taken), found.parent_key)
    for parent, olds in _grouped((o for o in found.open_olds if o.at not in taken), found.parent_key).items():
        _pair_alike(found, olds, news.get(parent, []))


def _pair_alike(found: Matching, olds: list[Old], news: list[New]) -> None:
    if len(olds) * len(news) > _MOST:
        return
    scored = [(likeness(old.title, new.title), old, new) for old in olds for new in news]
    candidates = sorted((each for each in scored if each[0] >= _MAYBE), key=lambda each: -each[0])
    scores: dict[Path | tuple[Path], list[float]] = defaultdict(list)
    for alike, old, new in candidates:
        scores[old.at].append(alike)
        scores[(new.at,)].append(alike)
    for alike, old, new in candidates:
        if old.at in found.new_of or new.at in found.old_of:
            continue
        both = (scores[old.at], scores[(new.at,)])
        ahead = all(len(mine) == 1 or mine[0] == alike >= mine[1] + _AHEAD for mine in both)
        if alike >= _SAME and ahead:
            found.pair(old, new)
        else:
            found.unsure.append((old, new))
