"""The report as GitHub Markdown; says nothing of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from nastavnik_cli.output.report.text import Line, ReportText, Section
from nastavnik_cli.output.visible import visible


def report_md(report: ReportText) -> str:
    """Headings for strategies and groups, a table under each, the totals, a place to sign."""
    return "\n".join(part for part in _parts(report) if part) + "\n"


def _parts(report: ReportText) -> Iterator[str]:
    if report.organization:
        yield f"{md_line(report.organization)}\n"
    yield f"# {md_text(report.heading)}\n"
    yield f"## {md_text(report.subject.strip())}\n"
    for line in (*report.details, report.span):
        yield f"{md_line(line)}\n"
    yield from _rows(report)
    if report.empty:
        yield f"{md_line(report.empty)}\n"
    for line in report.summary:
        yield f"- {md_line(line)}"
    for table in report.totals:
        yield f"\n### {md_text(table.title)}\n"
        yield as_md(table.columns, table.rows)
    for line in report.signature:
        yield f"\n{md_line(line)}"


def _rows(report: ReportText) -> Iterator[str]:
    """Consecutive rows as one table; a section as a heading: a table's cell cannot span."""
    waiting: list[tuple[str, ...]] = []
    for line in (*report.rows, None):
        if isinstance(line, Line):
            waiting.append(line.cells)
            continue
        if waiting:
            yield as_md(report.columns, waiting)
            waiting = []
        if isinstance(line, Section):
            yield f"{'#' * (3 + min(line.depth, 3))} {md_text(line.title.strip())}\n"


def as_md(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; nothing in a cell can leave it or become markup."""
    lines = (headings, ["---"] * len(headings), *([md_text(cell) for cell in row] for row in rows))
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


_ACTING = str.maketrans({char: f"\\{char}" for char in "\\|*_`[]<>#~&!"})


def md_text(text: str) -> str:
    """A text as Markdown shows it literally; its lines are parted by breaks."""
    return "<br>".join(visible(line).translate(_ACTING) for line in text.split("\n"))


def md_line(text: str) -> str:
    """A text as a paragraph of its own: what would begin a list or a rule there is escaped too."""
    escaped = re.sub(r"^([-+=])", r"\\\1", md_text(text.strip()))
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", escaped)
