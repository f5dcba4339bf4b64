"""Roles of columns made whole: unknown ones by their cells, one column for what must be one.

Finds no headings; each step takes the columns and gives them back with some roles changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from nastavnik_cli.domain.draft import Role
from nastavnik_cli.importer.calendars import with_calendar
from nastavnik_cli.importer.fold import fold
from nastavnik_cli.importer.layout import Column, texts_of
from nastavnik_cli.importer.people_words import looks_like_people
from nastavnik_cli.importer.probing import is_dated, number_of
from nastavnik_cli.importer.raw import RawRow

_SHARE = 0.5
_RESULT_WORDS = ("результат", "итог", "документ", "outcome", "output")
_ANSWERS = ("ответ", "отв", "lead", "responsib")


def settled(columns: Sequence[Column], rows: Sequence[RawRow]) -> list[Column]:
    """`rows`: those below the headings, as many as tell enough."""
    found = with_calendar(columns, rows)
    found = _by_content(found, rows)
    found = _with_a_title(found, rows)
    found = _one_deadline(found, rows)
    found = _one_result(_one_number(found))
    return _who_answers(found)


def _as_extra(columns: Sequence[Column], but: Column, role: Role) -> list[Column]:
    """Of the columns of a role only one keeps it."""
    return [replace(c, role=Role.EXTRA) if c.role is role and c is not but else c for c in columns]


def _by_content(columns: Sequence[Column], rows: Sequence[RawRow]) -> list[Column]:
    roles = {column.role for column in columns}
    if Role.CALENDAR in roles:
        roles.add(Role.WHEN)
    found = []
    for column in columns:
        role = column.role
        if not column.by_words and role is Role.EXTRA:
            role = _told_by(texts_of(column, rows), roles)
            roles.add(role)
        found.append(replace(column, role=role))
    return found


def _told_by(texts: Sequence[str], taken: set[Role]) -> Role:
    """What the cells of a nameless column hold, of the roles that no other column has."""
    tests: dict[Role, Callable[[str], bool]] = {
        Role.NUMBER: lambda text: bool(number_of(text)),
        Role.WHEN: is_dated,
        Role.RESPONSIBLE: looks_like_people,
    }
    for role, test in tests.items():
        if role not in taken and texts and sum(map(test, texts)) > _SHARE * len(texts):
            return role
    return Role.EXTRA


def _with_a_title(columns: list[Column], rows: Sequence[RawRow]) -> list[Column]:
    """Where nothing is called an activity: the last level above them is, else the longest texts are."""
    roles = [column.role for column in columns]
    if Role.TITLE in roles:
        return columns
    if Role.STRATEGY in roles:
        at = len(roles) - 1 - roles[::-1].index(Role.STRATEGY)
        return [replace(c, role=Role.TITLE) if n == at else c for n, c in enumerate(columns)]
    lengths = [
        (sum(map(len, texts_of(c, rows))), -n)
        for n, c in enumerate(columns)
        if c.role is Role.EXTRA and not c.by_words
    ]
    longest, at = max(lengths, default=(0, 0))
    return [replace(c, role=Role.TITLE) if longest and n == -at else c for n, c in enumerate(columns)]


def _one_deadline(columns: list[Column], rows: Sequence[RawRow]) -> list[Column]:
    """Of several columns of deadlines the one whose cells read best; start and end are a pair."""
    several = [column for column in columns if column.role is Role.WHEN]
    if any(c.role in (Role.START, Role.END) for c in columns):
        return [replace(c, role=Role.EXTRA) if c in several else c for c in columns]
    if len(several) <= 1:
        return columns

    def share(column: Column) -> float:
        texts = texts_of(column, rows)
        return sum(map(is_dated, texts)) / len(texts) if texts else 0.0

    return _as_extra(columns, max(several, key=share), Role.WHEN)


def _one_number(columns: list[Column]) -> list[Column]:
    first = next((column for column in columns if column.role is Role.NUMBER), None)
    return _as_extra(columns, first, Role.NUMBER) if first else columns


def _one_result(columns: list[Column]) -> list[Column]:
    """Of several columns of results the most outspoken."""

    def rank(column: Column) -> int:
        said = fold(column.said)
        return next((n for n, word in enumerate(_RESULT_WORDS) if word in said), len(_RESULT_WORDS))

    several = [column for column in columns if column.role is Role.RESULT]
    return _as_extra(columns, min(several, key=rank), Role.RESULT) if several else columns


def _who_answers(columns: list[Column]) -> list[Column]:
    """Beside «Ответственный», «Исполнитель» takes part; «ФИО» names those whose posts stand there."""
    several = [column for column in columns if column.role is Role.RESPONSIBLE]
    answers = next((column for column in several if fold(column.said).startswith(_ANSWERS)), None)
    if len(several) <= 1 or answers is None:
        return columns
    return [
        replace(c, role=Role.EXECUTOR) if c in several and c is not answers and not _names(c) else c
        for c in columns
    ]


def _names(column: Column) -> bool:
    return bool(re.match(r"ф\.? ?и\.? ?о|name", fold(column.said)))
