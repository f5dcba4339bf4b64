"""Documents of the tests as short texts: paragraphs, and tables as rows of `|` cells; reads no plan.

In a cell `¶` ends a paragraph, `↵` breaks a line, `^` alone is merged with the cell above, `<` alone
with the cell on its left. `@2.1` before a text is list 2, level 1 of LISTS.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape

from tests.importer.word import docx, level, numbered, p, tc, tr

_DECIMAL = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.") + level(2, "decimal", "%1.%2.%3.")
_ROMAN = level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')
_BULLET = level(0, "bullet", "•") + level(1, "bullet", "o")
_LETTER = level(0, "russianLower", "%1)")


def _lists() -> str:
    """1: 1., 1.1.; 2: bullets; 3: I. and 1., 2. that never restart; 4: а), б); 5–9: 1., 2. from one each."""
    kinds = {1: _DECIMAL, 2: _BULLET, 3: _ROMAN, 4: _LETTER}
    kinds |= {number: level(0, "decimal", "%1.") for number in range(5, 10)}
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{n}">{kind}</w:abstractNum>' for n, kind in kinds.items()
    )
    return abstract + "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in kinds)


def document(text: str) -> bytes:
    """The .docx that a text of this markup describes."""
    return docx(*_blocks(text.strip("\n").split("\n")), numbering=_lists())


def _blocks(lines: Sequence[str]) -> Iterator[str]:
    rows: list[list[str]] = []
    for line in [*lines, ""]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip()[1:-1].split("|")])
            continue
        if rows:
            yield _table(rows)
            rows = []
        yield _paragraph(line)


def _table(rows: Sequence[Sequence[str]]) -> str:
    grid = '<w:gridCol w:w="1500"/>' * max(map(len, rows))
    body = "".join(_row(rows, at) for at in range(len(rows)))
    return f"<w:tbl><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def _row(rows: Sequence[Sequence[str]], at: int) -> str:
    cells = []
    row = rows[at]
    for n, text in enumerate(row):
        if text == "<":
            continue
        span = 1
        while n + span < len(row) and row[n + span] == "<":
            span += 1
        below = rows[at + 1] if at + 1 < len(rows) else []
        properties = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        if text == "^":
            properties += "<w:vMerge/>"
        elif n < len(below) and below[n] == "^":
            properties += '<w:vMerge w:val="restart"/>'
        paragraphs = [""] if text == "^" else [_paragraph(part.strip()) for part in text.split("¶")]
        cells.append(tc(paragraphs, properties))
    return tr(cells)


def _paragraph(text: str) -> str:
    listed = re.match(r"@(\d)\.(\d) ?", text)
    properties = numbered(int(listed[1]), int(listed[2])) if listed else ""
    text = text[listed.end() :] if listed else text
    parts = [f'<w:t xml:space="preserve">{escape(part.strip())}</w:t>' for part in text.split("↵")]
    return p(f"<w:r>{'<w:br/>'.join(parts)}</w:r>" if text else "", properties)
