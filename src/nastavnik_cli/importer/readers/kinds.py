"""What a document is, by its bytes and never by its name; opens none."""

from __future__ import annotations

import re
from enum import StrEnum

from nastavnik_cli.domain.doubts import ImportReason
from nastavnik_cli.errors import FileFailure

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEAD = 4096
_DIRECTORY = 1 << 20


class DocumentKind(StrEnum):
    DOCX = "docx"
    XLSX = "xlsx"
    ODT = "odt"
    CSV = "csv"
    DOC = "doc"
    XLS = "xls"
    RTF = "rtf"
    HTML = "html"
    PDF = "pdf"


def kind_of(file: str, data: bytes) -> DocumentKind:
    """The kind of a document; FileFailure for an empty file and for what is none of these."""
    if not data.strip():
        raise FileFailure(ImportReason.EMPTY, file=file)
    if data.startswith(b"PK"):
        return _zipped(file, data)
    if data.startswith(_OLE):
        return _compound(file, data)
    if b"%PDF-" in data[:1024]:
        return DocumentKind.PDF
    if data.lstrip().startswith(b"{\\rtf"):
        return DocumentKind.RTF
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if re.match(rb"<(!doctype html|html|\?xml.{0,400}(<html|word\.document)|meta |table)", head, re.DOTALL):
        return DocumentKind.HTML
    if b"\0" in data[:_HEAD] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise FileFailure(ImportReason.UNKNOWN_KIND, file=file)
    return DocumentKind.CSV


def _zipped(file: str, data: bytes) -> DocumentKind:
    """Which office document a zip is: by the names of its parts, which its directory holds plain."""
    directory = data[-_DIRECTORY:]
    parts = {
        b"xl/workbook.xml": DocumentKind.XLSX,
        b"word/": DocumentKind.DOCX,
        b"content.xml": DocumentKind.ODT,  # .ods as well: one reader knows both
    }
    for name, kind in parts.items():
        if name in directory:
            return kind
    raise FileFailure(ImportReason.UNKNOWN_KIND, file=file)


def _compound(file: str, data: bytes) -> DocumentKind:
    """Old Office files and encrypted new ones share a container; the streams' names tell them."""
    streams = {
        "EncryptedPackage": None,
        "WordDocument": DocumentKind.DOC,
        "Workbook": DocumentKind.XLS,
        "Book": DocumentKind.XLS,
    }
    for name, kind in streams.items():
        if name.encode("utf-16-le") in data:
            if kind is None:
                raise FileFailure(ImportReason.ENCRYPTED, file=file)
            return kind
    raise FileFailure(ImportReason.UNKNOWN_KIND, file=file)
