"""Checks of the people: who is named, who is not there, who answers for nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from nastavnik_cli.domain.checks.reasons import Sense
from nastavnik_cli.domain.checks.subject import Subject
from nastavnik_cli.domain.model import Person
from nastavnik_cli.domain.shapes import is_id
from nastavnik_cli.domain.suggest import nearest
from nastavnik_cli.errors import At, Code, Param, Path, Problem

_BETWEEN = re.compile(r"\s+(?:и|and)\s+|\s+-\s+|[\s,;/&+()\[\]]+")
"""What people write between the ids of several people."""


def unknown_people(subject: Subject) -> Iterator[Problem]:
    """Whoever is responsible, records or succeeds must be under `people`."""
    people = subject.plan.roadmap.people
    for name, at in subject.people_named:
        if name not in people:
            yield _unknown(name, at, people)


def _unknown(name: str, at: Path, people: Mapping[str, Person]) -> Problem:
    params: dict[str, Param] = {"value": name, "known": tuple(people)}
    ids = _ids(name)
    if "responsible" in at and len(ids) > 1 and all(each in people for each in ids):
        params["listed"] = f"[{', '.join(ids)}]"
        return Problem(Code.UNKNOWN_PERSON, Sense.PEOPLE_UNLISTED, at, params=params)
    near = _called(name, people) or nearest(name, people)
    if near:
        return Problem(Code.UNKNOWN_PERSON, Sense.UNKNOWN_PERSON_NEAR, at, params={**params, "near": near})
    reason = Sense.UNKNOWN_PERSON if is_id(name) else Sense.UNKNOWN_NAME
    return Problem(Code.UNKNOWN_PERSON, reason, at, params=params)


def _ids(text: str) -> tuple[str, ...]:
    """The words of a text that may be ids of people."""
    return () if is_id(text) else tuple(filter(None, _BETWEEN.split(text)))


def _called(name: str, people: Mapping[str, Person]) -> tuple[str, ...]:
    """The one person in whose name the words stand: «Куценко» for kutsenko."""
    words = name.casefold()
    found = [key for key, person in people.items() if words in person.name.casefold()]
    return (found[0],) if len(found) == 1 and len(words) > 2 else ()  # noqa: PLR2004 — not an initial


def unused_people(subject: Subject) -> Iterator[Problem]:
    named = {each for name, _ in subject.people_named for each in (name, *_ids(name))}
    for name in subject.plan.roadmap.people:
        if name not in named:
            yield Problem(
                Code.UNUSED_PERSON, Sense.UNUSED_PERSON, ("people", name), At.KEY, params={"id": name}
            )


def nobody_responsible(subject: Subject) -> Iterator[Problem]:
    """Each leaf that nobody answers for; said once where that is so of the whole plan."""
    leaves = [leaf for leaf in subject.plan.leaves if not leaf.responsible]
    if len(leaves) > 1 and len(leaves) == len(subject.plan.leaves):
        first = leaves[0]
        params: dict[str, Param] = {"id": first.id, "count": len(leaves)}
        yield Problem(Code.NO_RESPONSIBLE, Sense.NOBODY_RESPONSIBLE, first.at, At.FIRST_KEY, params=params)
        return
    for leaf in leaves:
        yield Problem(
            Code.NO_RESPONSIBLE, Sense.NO_RESPONSIBLE, leaf.at, At.FIRST_KEY, params={"id": leaf.id}
        )


def successors_in_a_circle(subject: Subject) -> Iterator[Problem]:
    """Successors must end with somebody: each circle is said once, at its first person in the file."""
    people = subject.plan.roadmap.people
    seen: set[str] = set()
    for name in people:
        chain: list[str] = []
        here: str | None = name
        while here is not None and here in people and here not in seen:
            seen.add(here)
            chain.append(here)
            here = people[here].successor
        if here in chain:
            circle = chain[chain.index(here) :]
            reason = Sense.SUCCESSOR_SELF if len(circle) == 1 else Sense.SUCCESSOR_CIRCLE
            params: dict[str, Param] = {"id": circle[0], "chain": (*circle, circle[0])}
            yield Problem(Code.BAD_VALUE, reason, ("people", circle[0], "successor"), params=params)
