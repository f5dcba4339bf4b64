"""Small .docx files made from raw XML, for tests; nothing in them is valid beyond what we read."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_KINDS = {"document": "document.main"}
_DEFAULTS = (
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
)

Cell = str | Sequence[str]
"""A cell: its paragraphs; texts that begin with `<` go in as XML."""


def p(text: str = "", properties: str = "") -> str:
    """A paragraph; text that begins with `<` is its runs."""
    runs = (
        text
        if text.startswith("<")
        else (f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else "")
    )
    return f"<w:p>{properties and f'<w:pPr>{properties}</w:pPr>'}{runs}</w:p>"


def tc(cell: Cell = "", properties: str = "") -> str:
    paragraphs = [cell] if isinstance(cell, str) else cell
    body = "".join(x if x.startswith(("<w:p>", "<w:tbl>", "<w:sdt>")) else p(x) for x in paragraphs)
    return f"<w:tc>{properties and f'<w:tcPr>{properties}</w:tcPr>'}{body}</w:tc>"


def tr(cells: Iterable[Cell], properties: str = "") -> str:
    row = "".join(cell if isinstance(cell, str) and cell.startswith("<w:tc>") else tc(cell) for cell in cells)
    return f"<w:tr>{properties and f'<w:trPr>{properties}</w:trPr>'}{row}</w:tr>"


def tbl(rows: Iterable[Iterable[Cell] | str]) -> str:
    return "<w:tbl>" + "".join(row if isinstance(row, str) else tr(row) for row in rows) + "</w:tbl>"


def xml(body: str, root: str = "document", prolog: str = "") -> str:
    inner = f"<w:body>{body}</w:body>" if root == "document" else body
    return f'<?xml version="1.0" encoding="UTF-8"?>{prolog}<w:{root} {_SPACES}>{inner}</w:{root}>'


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, text)
    return file.getvalue()


def docx(*blocks: str, **parts: str) -> bytes:
    """A document of these blocks; parts: numbering=…, styles=…, footnotes=… (their inner XML).

    It has the types and relations without which other programs do not open it.
    """
    names = ["document", *parts]
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE.format(_KINDS.get(name, name))}"/>'
        for name in names
    )
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">{_DEFAULTS}{types}</Types>',
        "_rels/.rels": related(officeDocument="word/document.xml"),
        "word/_rels/document.xml.rels": related(**{name: f"{name}.xml" for name in parts}),
        "word/document.xml": xml("".join(x if x.startswith("<") else p(x) for x in blocks)),
    }
    files |= {f"word/{name}.xml": xml(text, name) for name, text in parts.items()}
    return zipped(files)


def related(**targets: str) -> str:
    """A part of relations: the target of each kind."""
    links = "".join(
        f'<Relationship Id="r{n}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'


def plan(
    *rows: Iterable[Cell] | str, above: Iterable[str] = ("План мероприятий на 2022–2024 годы",)
) -> bytes:
    """A document with one table and the usual lines above it."""
    return docx(*above, tbl(rows))


def level(number: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def numbered(number: int, depth: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
