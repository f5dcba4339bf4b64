"""The columns of the plan's table and their headings; knows no rows."""

from __future__ import annotations

from enum import StrEnum
from typing import assert_never

from nastavnik_cli.domain.model import Headings
from nastavnik_cli.i18n import Words


class Column(StrEnum):
    """What a column of the plan's table holds; the names are those of `headings:`."""

    ID = "id"
    STRATEGY = "strategy"
    TITLE = "title"
    RESULT = "result"
    WHEN = "when"
    RESPONSIBLE = "responsible"
    MARK = "mark"


USUAL = tuple(Column)[:-1]


def columns_of(headings: Headings | None, *, marks: bool) -> tuple[Column, ...]:
    """The document's columns in its order; the title's is always there."""
    named = tuple(Column(name) for name in headings.order if name in set(USUAL)) if headings else ()
    columns = named or USUAL
    if Column.TITLE not in columns:
        columns = (*columns, Column.TITLE)
    return (*columns, Column.MARK) if marks else columns


def heading(column: Column, headings: Headings | None, t: Words) -> str:
    """The document's own words for a column, else the usual ones."""
    own = getattr(headings, column.value, None) if headings else None
    return own if isinstance(own, str) else usual_heading(column, t)


def usual_heading(column: Column, t: Words) -> str:  # noqa: PLR0911 — one return a column
    match column:
        case Column.ID:
            return t.about("plan column", "No.")
        case Column.STRATEGY:
            return t.about("plan column", "Strategies of the programme")
        case Column.TITLE:
            return t.about("plan column", "Key mechanisms (activities)")
        case Column.RESULT:
            return t.about("plan column", "Planned results")
        case Column.WHEN:
            return t.about("plan column", "Deadlines")
        case Column.RESPONSIBLE:
            return t.about("plan column", "Responsible")
        case Column.MARK:
            return t.about("plan column", "Mark of execution")
        case _:
            assert_never(column)
