"""Tables of texts as CSV and as Markdown; knows no plan."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from nastavnik_cli.output.visible import visible
from nastavnik_cli.text import BOM

FORMULA = "=+-@\t\r＝＋－＠"
"""Characters that a spreadsheet takes at the beginning of a cell for a formula (OWASP, CSV injection)."""


def as_csv(headings: Sequence[str], rows: Iterable[Sequence[str]], *, excel_ru: bool = False) -> str:
    """RFC 4180, lines ended by CR LF; no cell can act as a formula.

    `excel_ru`: with semicolons and a byte order mark, as Excel of a Russian system opens it.
    """
    out = io.StringIO(newline="")
    if excel_ru:
        out.write(BOM)
    writer = csv.writer(out, delimiter=";" if excel_ru else ",")
    writer.writerow(headings)
    writer.writerows([inert(cell) for cell in row] for row in rows)
    return out.getvalue()


def inert(cell: str) -> str:
    """A cell that no spreadsheet runs: an apostrophe before what begins as a formula does."""
    shown = visible(cell, keep="\n")
    acts = cell.startswith(tuple(FORMULA)) or cell.lstrip().startswith(tuple(FORMULA))
    return f"'{shown}" if acts else shown


def as_md(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of GitHub Flavored Markdown; nothing in a cell can leave it or become markup."""
    lines = [_md_row(headings), _md_row(["---"] * len(headings))]
    lines.extend(_md_row([md_text(cell) for cell in row]) for row in rows)
    return "\n".join(lines) + "\n"


def _md_row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


_MD = str.maketrans({char: f"\\{char}" for char in "\\|*_`[]<>#~&!$"})


def md_text(text: str) -> str:
    """A text as Markdown shows it literally; its lines are parted by breaks."""
    return "<br>".join(visible(line).translate(_MD) for line in text.splitlines())


def md_line(text: str) -> str:
    """A text as a paragraph of its own: what would begin a list or a rule there is escaped too."""
    escaped = re.sub(r"^([-+=])", r"\\\1", md_text(text.strip()))
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", escaped)
