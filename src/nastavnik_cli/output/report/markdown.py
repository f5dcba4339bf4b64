"""The report as GitHub Markdown; says nothing of its own."""

from __future__ import annotations

from collections.abc import Iterator

from nastavnik_cli.output.flat.tables import as_md, md_line, md_text
from nastavnik_cli.output.report.text import Line, ReportText, Section


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
        yield as_md(table.columns, table.texts)
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
