"""Old formats through LibreOffice into .docx or .xlsx; reads none of them itself.

It can lose a table and still exit with 0, so a result without one is an error (the caller's).
"""

from __future__ import annotations

from nastavnik_cli import soffice
from nastavnik_cli.domain.doubts import ImportReason
from nastavnik_cli.errors import FileFailure
from nastavnik_cli.importer.readers.kinds import DocumentKind
from nastavnik_cli.importer.readers.package import MAX_INFLATED
from nastavnik_cli.soffice import OfficeReason

_TARGETS = {
    DocumentKind.DOC: ("docx:MS Word 2007 XML", ()),
    DocumentKind.RTF: ("docx:MS Word 2007 XML", ()),
    DocumentKind.HTML: ("docx:MS Word 2007 XML", ("--infilter=HTML (StarWriter)",)),
    DocumentKind.XLS: ("xlsx:Calc MS Excel 2007 XML", ()),
}
_REASONS = {
    OfficeReason.MISSING: ImportReason.NO_OFFICE,
    OfficeReason.FAILED: ImportReason.OFFICE_FAILED,
    OfficeReason.SLOW: ImportReason.OFFICE_SLOW,
}


def converts(kind: DocumentKind) -> bool:
    return kind in _TARGETS


def converted(file: str, data: bytes, kind: DocumentKind, seconds: float = soffice.SECONDS) -> bytes:
    """The document as .docx (.xls: .xlsx); FileFailure where LibreOffice is not there, fails or is slow."""
    target, options = _TARGETS[kind]
    try:
        result = soffice.convert(data, str(kind), target, options=options, seconds=seconds)
    except FileFailure as failure:
        reason = _REASONS[OfficeReason(failure.reason)]
        raise FileFailure(reason, **{**failure.params, "file": file, "kind": f".{kind}"}) from None
    if len(result) > MAX_INFLATED:
        raise FileFailure(ImportReason.OFFICE_FAILED, file=file, kind=f".{kind}", detail=f"{len(result)} B")
    return result
