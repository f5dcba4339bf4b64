"""The activities that one cell names: one, one with others below it, or several; gives them nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nastavnik_cli.domain.doubts import CellRef, DoubtReason
from nastavnik_cli.domain.draft import Role
from nastavnik_cli.importer.branch import Branch
from nastavnik_cli.importer.cells import Item, Items, Mark, blocks_of, deadlines_of, items_of, joined, marker
from nastavnik_cli.importer.headings import is_agenda
from nastavnik_cli.importer.layout import level_columns
from nastavnik_cli.importer.people_words import NAME, is_head
from nastavnik_cli.importer.plan_table import TableOf
from nastavnik_cli.importer.probing import number_of, reads
from nastavnik_cli.importer.raw import Line, RawCell
from nastavnik_cli.importer.rows import PlanRow

_LIST_END = re.compile(r"[ ;:,]+$|(?<=[а-яa-z»)]{3})\.$|(?<=»)\.$", re.IGNORECASE)
_MEETING = re.compile(r"заседани|повестк|совещани|agenda|meeting", re.IGNORECASE)


def branches_of(table: TableOf, row: PlanRow, cell: RawCell | None, number: str) -> list[Branch]:
    """The activities of a row's cell; `number` is the row's own («1.2.»), "" where it has none."""
    if cell is None:
        return []
    lines, ref = cell.lines, table.cell(row, cell)
    items = items_of(lines)
    if not items.items:
        return _unmarked(table, row, cell, number)
    if len(items.items) + bool(items.lead) > 1 and _is_one_meeting(table, items, lines):
        return [Branch(_marked_text(lines), number_of(number), ref)]
    below = _below(items.items, ref)
    if items.lead:
        return [Branch(_titled(items.lead), number_of(number), ref, children=below)]
    if len(below) > 1 and number_of(number):
        for at, branch in enumerate(below, 1):
            branch.number = f"{number_of(number)}.{branch.number or at}"
    elif len(below) == 1:
        below[0].number = number_of(number) or below[0].number
    return below


def _is_one_meeting(table: TableOf, items: Items, lines: Sequence[Line]) -> bool:
    """Whether the numbered items are the questions that one meeting discusses."""
    if is_agenda(level_columns(table.layout)[-1].said) and not table.layout.having(Role.STRATEGY):
        return True
    return bool(items.lead and _MEETING.search(items.lead)) and _all_numbered(lines)


def _unmarked(table: TableOf, row: PlanRow, cell: RawCell, number: str) -> list[Branch]:
    """One activity, unless what stands beside it comes in as many parts as its text does."""
    ref = table.cell(row, cell)
    if not cell.text:
        return []
    beside = [row.lines(table.number)]
    beside += [row.lines(table.index(column)) for column in table.layout.having(Role.WHEN)]
    people = [row.lines(table.index(column)) for column in table.layout.having(Role.RESPONSIBLE)]
    blocks = blocks_of(cell.lines)
    paragraphs = _paragraphs(cell.lines)
    for parts in (blocks, paragraphs):
        count = len(parts)
        told = any(_own_parts(other, count) for other in beside) or any(_one_each(p, count) for p in people)
        if count > 1 and told:
            numbers = [number_of(line.text or line.number) for line in beside[0] if not line.blank]
            numbers = numbers if len(numbers) == count else [""] * count
            made = [Branch(_titled(joined(part)), n, ref) for part, n in zip(parts, numbers, strict=True)]
            if parts is paragraphs and len(blocks) != count:
                made[0].doubt(DoubtReason.ITEMS_BY_PARAGRAPH, "title", ref, tuple(made[1:]), count=count)
            return made
    return [Branch(_titled(cell.text), number_of(number), ref)]


def _paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    """The paragraphs of a title, one that goes on with a small letter joined to the one before."""
    found: list[list[Line]] = []
    for line in lines:
        if line.blank:
            continue
        if found and (line.soft or not re.match(r"[«\"(]?[^\W_a-zа-яё]", line.text)):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _own_parts(lines: Sequence[Line], count: int) -> bool:
    """Whether a cell holds just so many numbers or deadlines, each by itself."""
    blocks = blocks_of(lines)
    if len(blocks) > 1:
        parts = [joined(block) for block in blocks]
    else:
        texts = [line.text for line in lines if line.text]
        parts = texts if all(map(number_of, texts)) else deadlines_of([Line(text) for text in texts])
    return len(parts) == count and all(number_of(part) or reads(part) for part in parts)


def _one_each(lines: Sequence[Line], count: int) -> bool:
    """Whether just so many people stand one on a line: names all of them, or posts all of them."""
    texts = [line.text for line in lines if line.text]
    named = [bool(NAME.search(text)) for text in texts]
    return (
        len(texts) == count
        and len(set(named)) == 1
        and all(is_head(t.split()[0]) for t in texts if not named[0])
    )


def _below(items: Sequence[Item], cell: CellRef) -> list[Branch]:
    return [
        Branch(_titled(item.text), item.number, cell, children=_below(item.items, cell))
        for item in items
        if item.text or item.items
    ]


def _titled(text: str) -> str:
    """A title without the punctuation of a list; the dot of an abbreviation stays."""
    return _LIST_END.sub("", text) or text


def _all_numbered(lines: Sequence[Line]) -> bool:
    marks = [mark for line in lines if (mark := marker(line))]
    return all(mark[0] is Mark.NUMBER for mark in marks)


def _marked_text(lines: Sequence[Line]) -> str:
    return " ".join(f"{line.number} {line.text}".strip() for line in lines if not line.blank)
