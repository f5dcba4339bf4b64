"""Facts and failures in words: one table a room, put together here; decides nothing.

A table maps each reason of a room's StrEnum to its `Text`. Members of two enums may be equal as
texts, so the tables are joined under the enum's own type.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from nastavnik_cli.domain.doubts import ImportReason
from nastavnik_cli.domain.lookalikes import skeleton
from nastavnik_cli.errors import Failure, Param, Params, Problem
from nastavnik_cli.i18n import N_, Words
from nastavnik_cli.output import (
    messages_bytes,
    messages_changes,
    messages_documents,
    messages_edition,
    messages_import,
    messages_office,
    messages_phrases,
    messages_requests,
    messages_roadmap,
    messages_sense,
    messages_write,
    messages_yaml,
)
from nastavnik_cli.output.message import Text
from nastavnik_cli.output.messages_codes import CODES
from nastavnik_cli.output.visible import shortened, visible

UNLIKE: Final = N_("They look alike; the one in the file has: {characters}.")
Table = Mapping[StrEnum, Text]

PASTED = 400
"""The longest corrected line (`fix`) that is shown whole: it is there to be pasted."""


@dataclass(frozen=True, slots=True)
class Said:
    """A message and the remedy beneath it ("" where there is none), safe for a terminal."""

    message: str
    hint: str


def tables() -> tuple[Table, ...]:
    """The table of every room."""
    return (
        messages_changes.TEXTS,
        messages_bytes.TEXTS,
        messages_import.TEXTS,
        messages_edition.TEXTS,
        messages_phrases.TEXTS,
        messages_roadmap.TEXTS,
        messages_sense.TEXTS,
        messages_yaml.TEXTS,
        messages_write.TEXTS,
        messages_requests.TEXTS,
        messages_office.TEXTS,
        messages_documents.TEXTS,
    )


@cache
def texts() -> Mapping[tuple[type[StrEnum], str], Text]:
    """What is said for each reason, by its enum and value."""
    return {(type(reason), reason.value): text for table in tables() for reason, text in table.items()}


def said(problem: Problem, t: Words) -> Said:
    """What is wrong and what to do, texts of the file shortened."""
    text = texts().get((type(problem.reason), problem.reason.value)) or CODES[problem.code]
    words = _say(text, {name: _short(name, value) for name, value in problem.params.items()}, t)
    if odd := _odd_characters(problem.params):
        words = Said(words.message, f"{words.hint}\n{t(UNLIKE, characters=', '.join(odd))}")
    phrases = problem.params.get("nearest")
    if not phrases:
        return words
    offer = t(messages_phrases.NEAREST, nearest=_shown(phrases, " · "))  # phrases have commas themselves
    return Said(words.message, f"{offer} {words.hint}")


def _odd_characters(params: Params) -> tuple[str, ...]:
    """What tells a word from the one offered for it, where no eye can: other alphabets, odd spaces."""
    near = params.get("near")
    word = next((params[name] for name in _WORDS if name in params), "")
    if not isinstance(near, tuple) or not near or not isinstance(word, str) or word == near[0]:
        return ()
    seen = "".join(char for char in skeleton(word) if not char.isspace() and char.isprintable())
    if seen != near[0]:
        return ()
    odd = dict.fromkeys(char for char in word if char not in near[0])
    return tuple(f"U+{ord(char):04X} {unicodedata.name(char, '')}".strip() for char in odd)


_WORDS = ("field", "value", "key")
"""Parameters that hold the word for which another is offered."""


def said_failure(failure: Failure, t: Words, program: str = "nastavnik") -> Said:
    """The same for a request that cannot be carried out; commands to paste are kept whole.

    `program` is how a pasted command begins: the program's name, and the file where it was named.
    """
    text = texts()[type(failure.reason), failure.reason.value]
    params = {"nastavnik": program, **failure.params}
    if failure.reason is ImportReason.TOO_COMPLEX:
        params["what"] = t(messages_import.LIMITS[str(params["what"])])
    return _say(text, params, t)


def _say(text: Text, params: Params, t: Words) -> Said:
    shown = {name: _shown(value) for name, value in params.items()}
    return Said(t(text.message).format_map(shown), t(text.hint).format_map(shown) if text.hint else "")


def _short(name: str, value: Param) -> Param:
    if isinstance(value, str):
        return shortened(value, PASTED) if name == "fix" else shortened(value)
    if isinstance(value, tuple):
        return tuple(shortened(item) for item in value)
    return value


def _shown(value: Param, between: str = ", ") -> str:
    """Lists as in a sentence; nothing that acts on a terminal."""
    if isinstance(value, tuple):
        return between.join(visible(item) for item in value)
    return visible(value) if isinstance(value, str) else str(value)
