"""The phrases of a plan, each once with the activities it stands for; reads none itself."""

from __future__ import annotations

from dataclasses import dataclass

from nastavnik_cli.domain.phrases import Reading, Refusal
from nastavnik_cli.domain.plan import Plan


@dataclass(frozen=True, slots=True)
class ReadPhrase:
    """A phrase and what it gives; `said_as` is the reading that a person gave it in the file.

    `reading` is None for words that are not understood and that the file leaves undated. `ids` are
    the activities it stands for, none for a phrase that was typed.
    """

    text: str
    reading: Reading | Refusal | None
    said_as: str | None = None
    ids: tuple[str, ...] = ()

    @property
    def is_assumed(self) -> bool:
        return isinstance(self.reading, Reading) and bool(self.reading.assumed)

    @property
    def is_refused(self) -> bool:
        return isinstance(self.reading, Refusal)


def phrases_of(plan: Plan) -> tuple[ReadPhrase, ...]:
    """The plan's phrases in the order of the file, those that assume something first."""
    found: dict[tuple[str, str | None], ReadPhrase] = {}
    for leaf in plan.leaves:
        for deadline in leaf.deadlines:
            phrase = deadline.phrase
            known = found.get((phrase.text, phrase.as_))
            ids = (*known.ids, leaf.id) if known else (leaf.id,)
            found[phrase.text, phrase.as_] = ReadPhrase(phrase.text, deadline.reading, phrase.as_, ids)
    return tuple(sorted(found.values(), key=lambda phrase: not phrase.is_assumed))
