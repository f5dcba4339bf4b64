"""Small roadmaps for the edit tests, and edits of them by a line of text."""

from __future__ import annotations

from datetime import date

from nastavnik_cli.storage.document import Document, open_document
from nastavnik_cli.storage.edit import Edited, Intent, Record, What, Withdraw, apply

HEAD = """\
version: 1
title: План
period: 2022/2023
people:
  padun: Н. Л. Падун
strategies:
  - id: a
    title: Стратегия
    activities:
"""
ORDER = ("2022-05", "2022-09", "2022-12")
VARIANTS = ("lf", "crlf", "bom", "no final newline", "crlf, no final newline")


def as_variant(text: str, variant: str) -> bytes:
    """The same text with other line ends, a BOM or no last line end."""
    if "no final newline" in variant:
        text = text.removesuffix("\n")
    if "crlf" in variant:
        text = text.replace("\n", "\r\n")
    return (("\ufeff" if variant == "bom" else "") + text).encode()


def document(data: bytes) -> Document:
    found, problems = open_document("roadmap.yaml", data)
    assert found is not None, problems
    assert not [each for each in problems if each.problem.code.severity == "error"], problems
    return found


def edited(data: bytes, *intents: Intent) -> Edited:
    return apply(document(data), intents)


def record(key: str = "2022-09", on: str = "2022-09-20", target: str = "x") -> Record:
    return Record(target=target, key=key, on=date.fromisoformat(on), order=ORDER)


def undo(key: str = "2022-09", what: What = What.DONE, target: str = "x") -> Withdraw:
    return Withdraw(target=target, what=what, key=key)
