"""The people of a new document as people of the file, and who follows whom; changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from nastavnik_cli.domain.draft import DraftPerson
from nastavnik_cli.domain.model import Roadmap
from nastavnik_cli.importer.fold import squash
from nastavnik_cli.importer.people import split_people
from nastavnik_cli.importer.raw import Line
from nastavnik_cli.importer.registry import name_parts

Key = tuple[str, ...]


@dataclass(frozen=True)
class Staff:
    """`ids`: the id in the file of each person of the draft; `new`: those whom the file lacks, by it."""

    roadmap: Roadmap
    start: date
    ids: Mapping[str, str]
    new: Mapping[str, DraftPerson]
    succeeded: dict[str, str] = field(default_factory=dict)
    """Who follows whom by the new edition itself."""

    @classmethod
    def of(cls, roadmap: Roadmap, people: Iterable[DraftPerson], start: date) -> Staff:
        known: dict[Key, list[str]] = {}
        for name, there in roadmap.people.items():
            known.setdefault(_key(there.name), []).append(name)
        taken = set(roadmap.people)
        ids: dict[str, str] = {}
        new: dict[str, DraftPerson] = {}
        for person in people:
            same = known.get(_key(person.name), [])
            found = same[0] if len(same) == 1 else _by_post(roadmap, same, person)
            if found is None:
                found = _free(person.id, taken)
                taken.add(found)
                new[found] = replace(person, id=found)
            ids[person.id] = found
        return cls(roadmap, start, ids, new)

    def named(self, people: Sequence[str]) -> tuple[str, ...]:
        """Draft ids as ids of the file."""
        return tuple(dict.fromkeys(self.ids[name] for name in people))

    def now(self, people: Sequence[str]) -> tuple[str, ...]:
        """Who answers when the new edition begins: successors in the place of those who left before."""
        return tuple(dict.fromkeys(self._follower(name) for name in people))

    def _follower(self, name: str) -> str:
        seen: set[str] = set()
        while name not in seen:
            seen.add(name)
            person = self.roadmap.people.get(name)
            left = person is not None and person.until is not None and person.until < self.start
            follower = person.successor if left and person is not None else None
            name = self.succeeded.get(name) or follower or name
        return name

    def name_of(self, person: str) -> str:
        return self.new[person].name if person in self.new else self.roadmap.name_of(person)


def successions(pairs: Sequence[tuple[tuple[str, ...], tuple[str, ...]]], kept: set[str]) -> dict[str, str]:
    """Who is replaced by one and the same person wherever he stood, and is nowhere any more.

    `pairs`: those who answer for an activity now, and in the new edition; `kept`: who still answers
    for something that cannot be compared.
    """
    places: dict[str, set[str | None]] = {}
    still = kept.union(*(new for _, new in pairs))
    for old, new in pairs:
        for at, person in enumerate(old):
            if person not in still:
                same_place = len(old) == len(new)
                places.setdefault(person, set()).add(new[at] if same_place else None)
    return {
        person: successor
        for person, found in places.items()
        if len(found) == 1 and (successor := next(iter(found))) is not None
    }


def _key(name: str) -> Key:
    """The same for «В. Н. Куценко» and «Куценко В.Н.»; of what is no person its text."""
    found = split_people([Line(name)])
    if len(found) == 1 and found[0].is_person:
        return name_parts(found[0].name)
    return ("", squash(name))


def _by_post(roadmap: Roadmap, ids: Sequence[str], person: DraftPerson) -> str | None:
    """Of several of one name the one with the same post; None where that does not tell."""
    post = squash(person.position or "")
    same = [name for name in ids if squash(roadmap.people[name].position or "") == post]
    return same[0] if len(same) == 1 else None


def _free(name: str, taken: set[str]) -> str:
    if name not in taken:
        return name
    return next(f"{name}-{n}" for n in range(2, len(taken) + 3) if f"{name}-{n}" not in taken)
