"""What every check looks at: a plan, the day, the disk's answers; finds nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from nastavnik_cli.domain.links import Links
from nastavnik_cli.domain.model import Activity, LogNote, Phrase, Record, Stated
from nastavnik_cli.domain.phrases import Reading, Refusal
from nastavnik_cli.domain.plan import Plan, read_phrase
from nastavnik_cli.errors import Path


@dataclass(frozen=True)
class ReadPhrase:
    """A phrase of the file at its place; `reading` as in `plan.Deadline`."""

    at: Path
    phrase: Phrase
    reading: Reading | Refusal | None

    @property
    def words_at(self) -> Path:
        """Where the words stand that are read."""
        if not self.phrase.is_mapping:
            return self.at
        return (*self.at, "as" if self.phrase.as_ is not None else "text")

    @property
    def words(self) -> str:
        return self.phrase.as_ if self.phrase.as_ is not None else self.phrase.text


@dataclass(frozen=True)
class Subject:
    plan: Plan
    as_of: date
    links: Links

    @cached_property
    def stated(self) -> tuple[tuple[Stated, Path], ...]:
        """Every strategy, group and leaf with its place, in file order."""
        return tuple((stated, at) for stated, _, at in self.plan.roadmap.walk())

    @cached_property
    def activities(self) -> tuple[tuple[Activity, Path], ...]:
        return tuple((stated, at) for stated, at in self.stated if isinstance(stated, Activity))

    @cached_property
    def people_named(self) -> tuple[tuple[str, Path], ...]:
        """Every id of a person that the file mentions outside the keys of `people`."""
        return tuple(self._people_named())

    @cached_property
    def links_named(self) -> tuple[tuple[str, Path], ...]:
        """Every link of a record or a note."""
        return tuple(self._links_named())

    @cached_property
    def contradictions(self) -> dict[Path, tuple[date, date]]:
        """Places whose `until` is before the `from` beside it: the windows there are not known."""
        roadmap = self.plan.roadmap
        bounded = [
            (roadmap.from_, roadmap.until, ()),
            *((stated.from_, stated.until, at) for stated, at in self.stated),
            *((each.phrase.from_, each.phrase.until, each.at) for each in self.phrases),
        ]
        return {at: (start, end) for start, end, at in bounded if start and end and end < start}

    @cached_property
    def phrases(self) -> tuple[ReadPhrase, ...]:
        """Every phrase of the file once, also those that no leaf inherits."""
        known = {deadline.at: deadline.reading for leaf in self.plan.leaves for deadline in leaf.deadlines}
        return tuple(self._phrases(known))

    def _phrases(self, known: dict[Path, Reading | Refusal | None]) -> Iterator[ReadPhrase]:
        frame = self.plan.roadmap.frame
        for stated, at in self.stated:
            for number, phrase in enumerate(stated.when or ()):
                here = (*at, "when", number)
                reading = known[here] if here in known else read_phrase(phrase, frame)
                yield ReadPhrase(here, phrase, reading)

    def _people_named(self) -> Iterator[tuple[str, Path]]:
        for key, person in self.plan.roadmap.people.items():
            if person.successor is not None:
                yield person.successor, ("people", key, "successor")
        for stated, at in self.stated:
            for number, name in enumerate(stated.responsible or ()):
                yield name, (*at, "responsible", number)
        for record, at in self._recorded():
            if record.by is not None:
                yield record.by, (*at, "by")

    def _links_named(self) -> Iterator[tuple[str, Path]]:
        for record, at in self._recorded():
            for number, link in enumerate(record.link or ()):
                yield link, (*at, "link", number)

    def _recorded(self) -> Iterator[tuple[Record | LogNote, Path]]:
        """Every record of a completion and every note."""
        for activity, at in self.activities:
            for key, record in activity.done.items():
                yield record, (*at, "done", key)
            for day, notes in activity.log.items():
                for number, note in enumerate(notes):
                    yield note, (*at, "log", day.isoformat(), number)
