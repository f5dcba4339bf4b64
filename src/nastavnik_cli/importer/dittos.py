"""Cells that say «то же» of the responsible of the row above; the grammar refuses it of deadlines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nastavnik_cli.domain.draft import Role
from nastavnik_cli.importer.fold import fold
from nastavnik_cli.importer.layout import Layout
from nastavnik_cli.importer.rows import PlanRow

_WORDS = re.compile(
    r"(то|те|та|тот) же( самое| самые| лица)?|он[аи]? же|the same|same( as above)?|as above|ditto"
)
_SIGNS = re.compile(r"[-–—\s]*(?://|[\"″”“„〃«»]|'')[-–—\s]*")
_PEOPLE = (Role.RESPONSIBLE, Role.EXECUTOR)


def is_ditto(text: str) -> bool:
    return bool(_WORDS.fullmatch(fold(text).strip(" .")) or _SIGNS.fullmatch(text))


def with_dittos(row: PlanRow, before: PlanRow | None, layout: Layout) -> tuple[PlanRow, Sequence[int]]:
    """The row with the people of the one before where it says so, and the columns where it did."""
    own = dict(row.own)
    taken = []
    for n, column in enumerate(layout.columns):
        cell = own.get(n)
        if before and cell and column.role in _PEOPLE and is_ditto(cell.text):
            own[n] = replace(cell, lines=before.lines(n))
            taken.append(n)
    return replace(row, own=own), taken
