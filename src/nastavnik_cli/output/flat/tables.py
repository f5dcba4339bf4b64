"""Tables of texts as CSV and as Markdown; knows no plan."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from nastavnik_cli.output.visible import visible

FORMULA = "=+-@\t\r＝＋－＠"
"""Characters that a spreadsheet takes at the beginning of a cell for a formula (OWASP, CSV injection)."""


def as_csv(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """RFC 4180, lines ended by CR LF; no cell can act as a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(headings)
    writer.writerows([inert(cell) for cell in row] for row in rows)
    return out.getvalue()


def inert(cell: str) -> str:
    """A cell that no spreadsheet runs: an apostrophe before what begins as a formula does."""
    shown = visible(cell, keep="\n")
    return f"'{shown}" if cell.lstrip(" \u00a0").startswith(tuple(FORMULA)) else shown


def as_md(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of GitHub Flavored Markdown; nothing in a cell can leave it or become markup."""
    lines = [_md_row(headings), _md_row(["---"] * len(headings))]
    lines.extend(_md_row([_md_cell(cell) for cell in row]) for row in rows)
    return "\n".join(lines) + "\n"


def _md_row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


_MD = str.maketrans({char: f"\\{char}" for char in "\\|*_`[]<>#~"})


def _md_cell(cell: str) -> str:
    return "<br>".join(visible(line).translate(_MD) for line in cell.splitlines()) or ""
