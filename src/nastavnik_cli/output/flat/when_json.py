"""Readings as JSON (contract, section 5); reads no phrase."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from nastavnik_cli.domain.phrases import Reading, Refusal
from nastavnik_cli.domain.schedule import Kind
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.flat.as_json import dumped
from nastavnik_cli.output.messages_phrases import explain
from nastavnik_cli.output.readings import describe
from nastavnik_cli.views import ReadPhrase


def when_json(phrases: Sequence[ReadPhrase], t: Words, *, of_file: bool) -> str:
    """A list, one object a phrase; of a file's phrases also the activities they stand for."""
    return dumped([_phrase(phrase, t) | ({"ids": list(phrase.ids)} if of_file else {}) for phrase in phrases])


def _phrase(phrase: ReadPhrase, t: Words) -> dict[str, Any]:
    found: dict[str, Any] = {
        "phrase": phrase.text,
        "kind": None,
        "reading": None,
        "assumed": phrase.is_assumed,
        "windows": [],
        "error": None,
    }
    match phrase.reading:
        case Reading() as reading:
            found["kind"] = reading.kind.value
            found["reading"] = describe(reading, t)
            found["windows"] = [
                {"key": window.key, "start": window.start.isoformat(), "due": window.due.isoformat()}
                for window in reading.windows
            ]
        case Refusal() as refusal:
            found["error"] = " ".join(part for part in explain(refusal, t) if part)
        case None:
            found["kind"] = Kind.UNDATED.value
            found["reading"] = t("to be dated by a person")
    return found
