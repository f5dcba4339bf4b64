"""A document of any kind as raw tables and lines; the one door to the readers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath

from nastavnik_cli.domain.doubts import ImportReason
from nastavnik_cli.errors import FileFailure
from nastavnik_cli.importer.raw import RawDocument, RawTable
from nastavnik_cli.importer.readers.docx import read_docx
from nastavnik_cli.importer.readers.kinds import DocumentKind, kind_of
from nastavnik_cli.importer.readers.odf import read_odf
from nastavnik_cli.importer.readers.office import converted, converts
from nastavnik_cli.importer.readers.package import MAX_FILE, MB, Package
from nastavnik_cli.importer.readers.separated import read_csv
from nastavnik_cli.importer.readers.xlsx import read_xlsx

MAX_CELL_TEXT = 30_000
"""Characters of a cell: a text of a roadmap is at most 64 KiB (contract, `limit`), two bytes a letter."""
MAX_CELL_LINES = 1_000


def open_document(file: str, data: bytes) -> RawDocument:
    """What the document holds; FileFailure for what cannot be read or is out of bounds.

    `file` is the name by which messages call it: it tells nothing of the kind.
    """
    if len(data) > MAX_FILE:
        raise FileFailure(ImportReason.TOO_LARGE, file=file, limit=MAX_FILE // MB)
    kind = kind_of(file, data)
    if converts(kind):
        document = _by_bytes(file, converted(file, data, kind))
        if not any(isinstance(block, RawTable) for block in document.blocks):
            raise FileFailure(ImportReason.OFFICE_NO_TABLE, file=file, kind=f".{kind}")
    else:
        document = _by_kind(file, data, kind)
    _refuse_monsters(file, document)
    return replace(document, stem=PurePath(file).stem)


def _refuse_monsters(file: str, document: RawDocument) -> None:
    """A cell that no field of a roadmap could hold, or that no person could have laid out."""
    tables = [block for block in document.blocks if isinstance(block, RawTable)]
    for cell in (cell for table in tables for row in table.rows for cell in row.cells):
        if len(cell.lines) > MAX_CELL_LINES:
            raise FileFailure(ImportReason.TOO_COMPLEX, file=file, what="lines", limit=MAX_CELL_LINES)
        if sum(len(line.text) for line in cell.lines) > MAX_CELL_TEXT:
            raise FileFailure(ImportReason.TOO_COMPLEX, file=file, what="characters", limit=MAX_CELL_TEXT)


def _by_bytes(file: str, data: bytes) -> RawDocument:
    return _by_kind(file, data, kind_of(file, data))


def _by_kind(file: str, data: bytes, kind: DocumentKind) -> RawDocument:
    match kind:
        case DocumentKind.DOCX:
            return read_docx(Package(file, data))
        case DocumentKind.XLSX:
            return read_xlsx(Package(file, data))
        case DocumentKind.ODT:
            return read_odf(Package(file, data))
        case DocumentKind.CSV:
            return read_csv(file, data)
        case DocumentKind.PDF:
            raise FileFailure(ImportReason.PDF, file=file)
        case DocumentKind.DOC | DocumentKind.XLS | DocumentKind.RTF | DocumentKind.HTML:
            raise FileFailure(ImportReason.UNKNOWN_KIND, file=file)
