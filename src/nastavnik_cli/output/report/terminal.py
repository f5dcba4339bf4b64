"""The report in the terminal: an activity a block, wrapped to the width; says nothing of its own."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from nastavnik_cli.output.report.figures import Totals
from nastavnik_cli.output.report.text import Line, ReportText, Section
from nastavnik_cli.output.terminal.layout import GAP, Column, headings, indented, row, rule, widths, wrapped
from nastavnik_cli.output.terminal.paint import Ink, Screen, state_ink, text

INDENT = 2
NAME = 20
"""Columns in which a name can be read; figures are never broken."""


def report_lines(report: ReportText, screen: Screen) -> Iterator[Text]:
    """The whole report; the columns of a row stand below each other, as they are too wide for a screen."""
    for line in (report.organization, report.heading, report.subject):
        if line:
            yield from wrapped(text(" ".join(line.split()), Ink.STRONG), screen.width)
    for line in (*report.details, report.span):
        yield from wrapped(text(line), screen.width)
    for item in report.rows:
        yield Text()
        yield from _section(item, screen) if isinstance(item, Section) else _row(item, screen)
    if report.empty:
        yield from wrapped(text(report.empty), screen.width)
    yield Text()
    for line in report.summary:
        yield from wrapped(text(line, Ink.STRONG), screen.width)
    for table in report.totals:
        yield from _totals(table, screen)


def _section(section: Section, screen: Screen) -> Iterator[Text]:
    ink = Ink.STRONG if section.depth == 0 else Ink.PLAIN
    yield from indented(text(" ".join(section.title.split()), ink), 0, screen.width)


def _row(line: Line, screen: Screen) -> Iterator[Text]:
    number, title, deadline, who, mark, notes = line.cells
    yield from indented(text(f"{number}  {' '.join(title.split())}"), 0, screen.width)
    about = "; ".join(part for part in (*deadline.split("\n"), *who.split("\n")) if part)
    yield from indented(text(about, Ink.QUIET), INDENT, screen.width)
    for said in mark.split("\n"):
        yield from indented(text(said, state_ink(line.state)), INDENT, screen.width)
    for said in notes.split("\n"):
        if said:
            yield from indented(text(said, Ink.QUIET), INDENT, screen.width)


def _totals(table: Totals, screen: Screen) -> Iterator[Text]:
    yield Text()
    yield text(table.title, Ink.STRONG)
    columns = [Column(name, grows=place == 0, right=place > 0) for place, name in enumerate(table.columns)]
    cells = [[text(" ".join(cell.split())) for cell in line] for line in table.texts]
    sizes = widths(columns, cells, screen.width)
    whole = sum(sizes) + GAP * (len(sizes) - 1)
    name, *figures = widths(columns, cells, None)
    needed = min(name, NAME) + sum(figures) + GAP * len(figures)
    if screen.width is not None and needed > screen.width:
        yield from _listed(table, screen)
        return
    yield from headings(columns, sizes)
    yield rule(whole)
    for line in cells:
        yield from row(columns, sizes, line)


def _listed(table: Totals, screen: Screen) -> Iterator[Text]:
    """The same figures for a screen that is too narrow for their columns."""
    for name, *figures in table.texts:
        yield from indented(text(" ".join(name.split())), 0, screen.width)
        named = zip(table.columns[1:], figures, strict=True)
        said = "; ".join(f"{column}: {figure}" for column, figure in named if figure)
        yield from indented(text(said, Ink.QUIET), INDENT, screen.width)
