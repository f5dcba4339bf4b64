"""Checks of ids and of the outline: what is named twice, too alike, or holds nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nastavnik_cli.domain.checks.reasons import Sense
from nastavnik_cli.domain.checks.subject import Subject
from nastavnik_cli.domain.lookalikes import folded, skeleton, strays
from nastavnik_cli.domain.model import Activity, Strategy
from nastavnik_cli.errors import At, Code, Path, Problem


def duplicate_ids(subject: Subject) -> Iterator[Problem]:
    """Ids of strategies, groups and activities are unique together (contract, section 1)."""
    first: dict[str, tuple[str, Path]] = {}
    for stated, at in subject.stated:
        if stated.id not in first:
            first[stated.id] = (stated.title, (*at, "id"))
            continue
        title, there = first[stated.id]
        params = {"id": stated.id, "title": title}
        yield Problem(Code.DUPLICATE_ID, Sense.DUPLICATE_ID, (*at, "id"), params=params, related=there)


def confusable_ids(subject: Subject) -> Iterator[Problem]:
    """Mixed alphabets, and ids that differ only by case or look-alike letters; people apart."""
    yield from _confusable(((stated.id, (*at, "id")) for stated, at in subject.stated), At.VALUE)
    yield from _confusable(((name, ("people", name)) for name in subject.plan.roadmap.people), At.KEY)


def _confusable(ids: Iterable[tuple[str, Path]], at: At) -> Iterator[Problem]:
    alike: dict[str, tuple[str, Path]] = {}
    for name, path in ids:
        letters = strays(name)
        other, there = alike.setdefault(folded(name), (name, path))
        if other != name:
            by_case = other.casefold() == name.casefold()
            reason = Sense.DIFFERS_BY_CASE if by_case else Sense.DIFFERS_BY_LOOK
            params = {"id": name, "other": other}
            yield Problem(Code.CONFUSABLE_ID, reason, path, at, params=params, related=there)
        elif letters:
            yield Problem(
                Code.CONFUSABLE_ID,
                Sense.MIXED_ALPHABETS,
                path,
                at,
                params={"id": name, "letters": letters, "latin": skeleton(name)},
            )


def empty_groups(subject: Subject) -> Iterator[Problem]:
    """A strategy without activities, and a group that says `activities:` and has none."""
    for stated, at in subject.stated:
        match stated:
            case Strategy(activities=()):
                yield Problem(
                    Code.EMPTY_GROUP, Sense.EMPTY_STRATEGY, at, At.FIRST_KEY, params={"id": stated.id}
                )
            case Activity(activities=()):
                yield Problem(
                    Code.EMPTY_GROUP, Sense.EMPTY_GROUP, (*at, "activities"), At.KEY, params={"id": stated.id}
                )
            case _:
                pass
