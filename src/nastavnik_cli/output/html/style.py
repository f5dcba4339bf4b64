"""The page's style sheet: our own sheets, and on a narrow screen the names of columns; knows no colours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nastavnik_cli.output.html.content import Content
from nastavnik_cli.output.html.policy import css_string
from nastavnik_cli.output.html.staff import Staff
from nastavnik_cli.output.markup import asset, harmless

NARROW = "(max-width:66rem)"
"""Where a table is laid out line under line; `page.css` says the same."""


def page_style(said: Content, staff: Staff | None) -> str:
    """All sheets in one. Laid out line under line a cell has its column's name from here: a text in
    CSS is told once, a text in each cell would be told a thousand times."""
    sheets = [("svg", "palette.css"), ("svg", "chart.css"), ("html", "page.css")]
    labels = list(_labels("#table tr:not(.h)", [_told(column.name, column.label) for column in said.columns]))
    if staff is not None:
        sheets += [("svg", "internal.css"), ("html", "internal.css")]
        w = staff.w
        labels += _labels(
            ".late tr", ["", w["window"], w["due"], w["days_late"], w["responsible"], w["news"]]
        )
        labels += _labels(".soon tr", ["", w["window"], w["due"], w["responsible"], w["news"]])
        labels += _labels(".who tr", ["", *staff.measures])
    text = "\n".join(asset(*sheet) for sheet in (*sheets, ("html", "print.css")))
    narrow = "\n".join(labels)
    return f"{text}\n@media screen and {NARROW}{{{narrow}}}"


def _told(name: str, label: str) -> str:
    """A number and a title need no name; nor does what is done of them, the last column."""
    return "" if name in ("id", "title") else label


def _labels(rows: str, labels: Sequence[str]) -> Iterator[str]:
    for place, label in enumerate(labels, 1):
        if label:
            yield f"{rows}>td:nth-child({place})::before{{content:{css_string(harmless(label))}}}"
