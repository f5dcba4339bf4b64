"""Slips in a text after `key:` that YAML reads as something else; the cure is a pair of quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nastavnik_cli.storage import cures
from nastavnik_cli.storage.reasons import YamlReason
from nastavnik_cli.storage.slips.case import Case, Cure

_RECORD = re.compile(r"\d{4}[-/\dA-ZW]*: [^,\[\]{}]+")


def colon(case: Case) -> Iterator[Cure]:
    """`title: Блок: вхождение`."""
    found = cures.entry(case.line)
    if found is None or case.column < found.start or not found.value:
        return
    value = cures.meant(found.value) if found.value[0] in "\"'" else cures.quoted(found.value)
    yield Cure(YamlReason.COLON_IN_TEXT, case.at, case.at + 1, case.first, found.with_value(value))


def record(case: Case) -> Iterator[Cure]:
    """`done: 2022-Q1: 2022-03-25`: a record on the line of its field."""
    found = cures.entry(case.line)
    if found is not None and found.key and _RECORD.fullmatch(found.value):
        fix = found.with_value(f"{{{found.value}}}")
        yield Cure(YamlReason.RECORD_INLINE, case.at, case.at + 1, case.first, fix)


def dash(case: Case) -> Iterator[Cure]:
    """`title: - размещение`."""
    found = cures.entry(case.line)
    if found is not None and found.start == case.column:
        fix = found.with_value(cures.quoted(found.value))
        yield Cure(YamlReason.DASH_IN_TEXT, case.at, case.at + 1, case.first, fix)


def sign(case: Case) -> Iterator[Cure]:
    """A text that begins with one of the signs that YAML keeps for itself: @ ` % * & ! | > , ] }."""
    for at in (case.context, case.at):
        first, line = cures.line_at(case.text, at)
        if line[at - first : at - first + 1].strip():
            yield Cure(YamlReason.SIGN, at, at + 1, first, cures.quoted_at(case.text, at))
