"""A .docx as raw tables and lines: walks w:tr, w:tc, w:p itself; understands no plan.

python-docx's `.text` loses automatic numbers, tracked insertions and content controls, and repeats
merged cells; here each is read as Word shows it.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from nastavnik_cli.domain.doubts import ImportReason
from nastavnik_cli.errors import FileFailure
from nastavnik_cli.importer.raw import Line, RawCell, RawDocument, RawRow, RawTable, clean
from nastavnik_cli.importer.readers.docx_numbering import Numbering, switched_on, val, whole
from nastavnik_cli.importer.readers.docx_text import SKIPPED, Text, chosen, read_footnotes, read_styles
from nastavnik_cli.importer.readers.markup import parse
from nastavnik_cli.importer.readers.package import Package

MAX_SPAN = 63
"""Word's own limit of columns in a table (promise 16)."""
MAX_CELLS = 100_000
_MAX_NESTING = 8

_DOCUMENT, _RELATIONS = "word/document.xml", "_rels/.rels"
_HOLDERS = frozenset({"w_sdtContent", "w_customXml", "w_ins", "w_moveTo", "w_smartTag"})


def read_docx(package: Package) -> RawDocument:
    """The body of a document in its order; FileFailure for what is out of bounds or no document."""
    main = _related(package, _RELATIONS).get("officeDocument", _DOCUMENT)
    root = _part(package, main)
    body = root.find("w_body") if root is not None else None
    if body is None:
        raise FileFailure(ImportReason.DAMAGED, file=package.file, detail=main)
    folder, _, name = main.rpartition("/")
    parts = _related(package, f"{folder}/_rels/{name}.rels")

    def part(kind: str) -> Element | None:
        return _part(package, parts.get(kind, f"{folder}/{kind}.xml"))

    text = Text(
        Numbering(part("numbering")),
        read_styles(part("styles")),
        read_footnotes(part("footnotes"), part("endnotes")),
    )
    reader = _Reader(package.file, text)
    blocks = tuple(reader.blocks(body, 0))
    return RawDocument(blocks, tuple(note for note in text.seen_footnotes if note), reader.hidden)


def _related(package: Package, relations: str) -> dict[str, str]:
    """The parts that a part is related to, by the last word of the relation's type."""
    if relations not in package:
        return {}
    base = posixpath.dirname(posixpath.dirname(relations))
    return {
        link.get("Type", "").rpartition("/")[2]: posixpath.normpath(
            posixpath.join("/", base, link.get("Target", ""))
        ).lstrip("/")
        for link in parse(package.file, package.chunks(relations))
    }


def _part(package: Package, name: str) -> Element | None:
    return parse(package.file, package.chunks(name), SKIPPED) if name in package else None


class _Reader:
    def __init__(self, file: str, text: Text) -> None:
        self._file, self._text, self._cells = file, text, 0
        self.hidden = 0

    def blocks(self, parent: Element | None, nesting: int) -> Iterator[Line | RawTable]:
        """Paragraphs' lines and tables below an element, controls and wrappers opened."""
        joined: list[Line] = []
        for element in parent if parent is not None else ():
            if element.tag == "w_p":
                if self._text.gone(element):
                    continue
                lines = _joined(joined, self._text.lines(element))
                joined = lines if self._text.joins_next(element) else []
                yield from () if joined else lines
            elif element.tag == "w_tbl":
                yield self._table(element, nesting)
            elif element.tag == "w_sdt":
                if element.find("w_sdtPr/w_showingPlcHdr") is None:
                    yield from self.blocks(element.find("w_sdtContent"), nesting)
            elif element.tag == "mc_AlternateContent":
                yield from self.blocks(chosen(element), nesting)
            elif element.tag in _HOLDERS:
                yield from self.blocks(element, nesting)
        yield from joined

    def _table(self, table: Element, nesting: int) -> RawTable:
        if nesting > _MAX_NESTING:
            raise FileFailure(ImportReason.TOO_COMPLEX, file=self._file, what="nesting", limit=_MAX_NESTING)
        rows = []
        for number, row in enumerate(_inside(table, "w_tr"), 1):
            properties = row.find("w_trPr")
            if properties is not None and properties.find("w_del") is not None:
                continue
            if switched_on(row.find("w_trPr/w_hidden")):
                self.hidden += 1
                continue
            rows.append(RawRow(number, tuple(self._row(row, nesting))))
        return RawTable(tuple(rows))

    def _row(self, row: Element, nesting: int) -> Iterator[RawCell]:
        column = self._span(row.find("w_trPr/w_gridBefore"), 0)
        last: RawCell | None = None
        for cell in _inside(row, "w_tc"):
            self._cells += 1
            if self._cells > MAX_CELLS:
                raise FileFailure(ImportReason.TOO_COMPLEX, file=self._file, what="cells", limit=MAX_CELLS)
            span = self._span(cell.find("w_tcPr/w_gridSpan"), 1)
            if column + span > MAX_SPAN:
                raise self._too_wide()
            if last and val(cell.find("w_tcPr/w_hMerge"), "-") == "continue":
                last = replace(last, span=last.span + span)  # the older way to merge across
            else:
                if last:
                    yield last
                last = self._cell(cell, column, span, nesting)
            column += span
        if last:
            yield last

    def _cell(self, cell: Element, column: int, span: int, nesting: int) -> RawCell:
        merge = cell.find("w_tcPr/w_vMerge")
        continues = merge is not None and val(merge, "continue") != "restart"
        if cell.find("w_tcPr/w_cellDel") is not None:
            return RawCell((), column, span)
        lines: list[Line] = []
        tables: list[RawTable] = []
        for block in self.blocks(cell, nesting + 1):
            if isinstance(block, RawTable):
                tables.append(block)
                lines += _flattened(block)
            else:
                lines.append(block)
        return RawCell(_trimmed(lines), column, span, continues, tuple(tables))

    def _span(self, element: Element | None, least: int) -> int:
        span = whole(val(element, str(least)), MAX_SPAN + 1)
        if span > MAX_SPAN:
            raise self._too_wide()
        return max(span, least)

    def _too_wide(self) -> FileFailure:
        return FileFailure(ImportReason.TOO_COMPLEX, file=self._file, what="columns", limit=MAX_SPAN)


def _inside(parent: Element, tag: str) -> Iterator[Element]:
    """Rows of a table, cells of a row, also inside controls and tracked wrappers."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _HOLDERS or child.tag == "w_sdt":
            yield from _inside(child, tag)


def _joined(before: list[Line], lines: list[Line]) -> list[Line]:
    """The lines of a paragraph whose predecessor lost its end mark: one paragraph of both."""
    if not before or not lines:
        return before or lines
    seam = replace(before[-1], text=clean(f"{before[-1].text} {lines[0].text}"))
    return [*before[:-1], seam, *lines[1:]]


def _flattened(table: RawTable) -> list[Line]:
    """The rows of a nested table as lines of the cell around it."""
    rows = (clean(" ".join(cell.text for cell in row.cells)) for row in table.rows)
    return [Line(row) for row in rows if row]


def _trimmed(lines: list[Line]) -> tuple[Line, ...]:
    """Blank lines at both ends say nothing."""
    filled = [at for at, line in enumerate(lines) if not line.blank]
    return tuple(lines[filled[0] : filled[-1] + 1]) if filled else ()
