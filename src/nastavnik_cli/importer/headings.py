"""What a column's heading says it holds, in one level or under a wider one; looks at no cell."""

from __future__ import annotations

import re
from typing import Final

from nastavnik_cli.domain.draft import Role
from nastavnik_cli.importer.fold import fold
from nastavnik_cli.importer.heading_words import WORDS

MAX_HEADING = 130
"""Longer texts are no headings."""

_COMPILED: Final = tuple((role, re.compile(rf"(?:{'|'.join(words)})")) for role, words in WORDS)
_AGENDA = re.compile(r"вопрос|повестк|тем[аы]\b|agenda|topic")
_ACTUAL = re.compile(r"факт|исполнен|выполнен|actual")


def role_of(heading: str) -> Role | None:
    """The role that a heading's words tell; None where they tell none."""
    text = re.sub(r"^[\W_]+(?=\w)|(?<=\w)- (?=\w)", "", fold(heading))  # «меро- приятия» in a narrow column
    if not text or len(heading) > MAX_HEADING:
        return Role.NUMBER if heading.strip() in ("№", "#") else None
    if heading.strip().startswith("№") and len(heading) <= len("№ мероприятия п/п"):
        return Role.NUMBER
    return next((role for role, pattern in _COMPILED if pattern.match(text)), None)


def role_below(parent: Role | None, heading: str) -> Role | None:
    """The role of a column whose heading stands under a wider one («Срок»: «начала», «окончания»)."""
    own, text = role_of(heading), fold(heading)
    if parent is Role.WHEN and own not in (Role.START, Role.END) and _ACTUAL.search(text):
        return Role.MARK
    if parent is Role.WHEN and own is None and not text.isdigit():
        return Role.WHEN
    if parent in (Role.RESULT, Role.RESPONSIBLE) and own in (None, Role.TITLE, Role.EXTRA):
        return parent
    return Role.EXTRA if parent is Role.EXTRA else own or parent


def second_role(heading: str) -> Role | None:
    """What else the cells of a column hold: «Сроки, место проведения», «Дата и ответственный»."""
    first, *others = (role_of(part) for part in re.split(r"[,/]|\bи\b|\band\b", heading))
    roles = {role for role in others if role not in (None, first)}
    if first is Role.WHEN:
        return next(iter(roles & {Role.RESPONSIBLE, Role.RESULT, Role.EXTRA}), None)
    return Role.WHEN if first is Role.RESPONSIBLE and Role.WHEN in roles else None


def is_agenda(heading: str) -> bool:
    """Whether the numbered items of a column's cells are the questions of one meeting."""
    return bool(_AGENDA.search(fold(heading)))
