"""Which tables of a document are the plan, and what stands around them; reads no row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from nastavnik_cli.domain.draft import Role
from nastavnik_cli.importer.columns import find_layout, layout_by_content
from nastavnik_cli.importer.fold import fold
from nastavnik_cli.importer.layout import Layout
from nastavnik_cli.importer.raw import Line, RawDocument, RawTable
from nastavnik_cli.importer.sections import month_of, numbered_title

_ALIKE = 0.75
_LONGEST_HEADING = 200
_SECTION = re.compile(r"(раздел|глава|этап|модул|блок|направлени|section|part|phase)\b")
_CAPTION = re.compile(r"(продолжение|окончание)\b|таблица ?№? ?\d|table \d|continued")
"""Lines above a table that name no section: «Продолжение таблицы», «Таблица 2»."""
_UNNAMED = re.compile(r"(?:(?:лист|sheet|table|таблица)\W*\d*)?", re.IGNORECASE)
"""Names that a program gave to a sheet."""


@dataclass(frozen=True)
class Numbered:
    """A table with its number in the document and the index of the block that holds it."""

    number: int
    block: int
    table: RawTable


@dataclass(frozen=True)
class PlanTable:
    """A table of the plan; `heading` is the line above it that names its section."""

    source: Numbered
    layout: Layout
    heading: str = ""


@dataclass(frozen=True)
class Choice:
    """The tables of the plan in order, other plans left out, and tables that are none."""

    plans: tuple[PlanTable, ...]
    left_out: tuple[Numbered, ...]
    aside: tuple[Numbered, ...]


def choose(document: RawDocument) -> Choice | None:
    """None where no table of the document can be understood as a plan."""
    tables = [
        Numbered(number, at, block)
        for number, (at, block) in enumerate(
            ((at, block) for at, block in enumerate(document.blocks) if isinstance(block, RawTable)), 1
        )
    ]
    plans = _with_words(tables) or _by_content(tables) or _nested(tables)
    if not plans:
        return None
    best = max(plans, key=_worth)
    same = [plan for plan in plans if _alike(plan.layout, best.layout)]
    kept = _with_continuations(same, tables, document)
    taken = {plan.source.number for plan in kept}
    others = {plan.source.number for plan in plans} - taken
    return Choice(
        tuple(_headed(kept, document)),
        tuple(table for table in tables if table.number in others),
        tuple(table for table in tables if table.number not in taken | others),
    )


def _with_words(tables: Sequence[Numbered]) -> list[PlanTable]:
    found = ((table, find_layout(table.table)) for table in tables)
    return [PlanTable(table, layout) for table, layout in found if layout and layout.is_plan]


def _by_content(tables: Sequence[Numbered]) -> list[PlanTable]:
    found = ((table, layout_by_content(table.table)) for table in tables)
    return [PlanTable(table, layout) for table, layout in found if layout]


def _nested(tables: Sequence[Numbered]) -> list[PlanTable]:
    """Plans inside the cells of a table that only lays out the page."""
    inner = [
        Numbered(outer.number, outer.block, table)
        for outer in tables
        for row in outer.table.rows
        for cell in row.cells
        for table in cell.tables
    ]
    return _with_words(inner) or (_nested(inner) if inner else [])


def _worth(plan: PlanTable) -> tuple[int, int]:
    """The plan is the table with most of a plan's columns; of equals the longest."""
    roles = {column.role for column in plan.layout.columns} - {Role.EXTRA, Role.MARK}
    return len(roles), len(plan.source.table.rows)


def _alike(one: Layout, other: Layout) -> bool:
    mine, others = set(one.key) - {""}, set(other.key) - {""}
    if mine or others:
        return len(mine & others) >= _ALIKE * max(len(mine), len(others))
    return [column.role for column in one.columns] == [column.role for column in other.columns]


def _with_continuations(
    plans: Sequence[PlanTable], tables: Sequence[Numbered], document: RawDocument
) -> list[PlanTable]:
    """Tables without headings right behind a plan's, as wide: the same table, cut by a page."""
    by_number = {plan.source.number: plan for plan in plans}
    found: list[PlanTable] = []
    for table in tables:
        plan = by_number.get(table.number)
        if plan:
            found.append(plan)
        elif found and _follows(found[-1].source, table, document) and _continues(found[-1], table):
            columns = found[-1].layout.columns
            found.append(PlanTable(table, Layout(columns, 0, 0)))
    return found or list(plans)


def _follows(before: Numbered, table: Numbered, document: RawDocument) -> bool:
    """Whether nothing but blank lines stands between two tables."""
    between = document.blocks[before.block + 1 : table.block]
    return all(isinstance(block, Line) and block.blank for block in between)


def _continues(plan: PlanTable, table: Numbered) -> bool:
    width = plan.layout.columns[-1].stop
    widest = max((row.cells[-1].stop for row in table.table.rows if row.cells), default=0)
    filled = max((len(row.cells) for row in table.table.rows), default=0)
    return widest == width and filled == len(plan.layout.columns) and find_layout(table.table) is None


def _headed(plans: Sequence[PlanTable], document: RawDocument) -> list[PlanTable]:
    """The line right above each table, else its sheet's name; above the first only a plain section's."""
    if len(plans) <= 1:
        return list(plans)
    found = []
    for at, plan in enumerate(plans):
        start = plans[at - 1].source.block + 1 if at else 0
        lines = [b.text for b in document.blocks[start : plan.source.block] if isinstance(b, Line)]
        between = [text for text in lines if text and not _CAPTION.match(fold(text))]
        heading = between[-1] if between and len(between[-1]) <= _LONGEST_HEADING else ""
        if not at and not _names_section(heading):
            heading = ""
        sheet = plan.source.table.name
        found.append(replace(plan, heading=heading or ("" if _UNNAMED.fullmatch(sheet) else sheet)))
    return found


def _names_section(text: str) -> bool:
    return bool(month_of(text) or numbered_title(text)[0] or _SECTION.match(fold(text)))
