"""A Word document as PDF, without the time it was made at; draws nothing itself."""

from __future__ import annotations

import hashlib
import re

from nastavnik_cli import soffice

_TIME = re.compile(rb"(/(?:CreationDate|ModDate)\s?\(D:)(\d{14})")
_XMP_TIME = re.compile(rb"(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)([\d:T-]{19})")
_NAME = re.compile(rb"(/ID \[ <)([0-9A-F]{32})(>\s<)([0-9A-F]{32})(> \]\s/DocChecksum /)([0-9A-F]{32})")


def as_pdf(document: bytes) -> bytes:
    """The pages of a .docx; the same bytes for the same document and program.

    Raises FileFailure(OfficeReason) where LibreOffice is not there or fails.
    """
    return timeless_pdf(soffice.convert(document, "docx", "pdf"))


def timeless_pdf(data: bytes) -> bytes:
    """The same file with its times and the names made from them fixed; no byte changes its place."""
    data = _TIME.sub(rb"\g<1>19800101000000", data)
    data = _XMP_TIME.sub(rb"\g<1>1980-01-01T00:00:00", data)
    data = _NAME.sub(_named(b"0" * 32), data)
    return _NAME.sub(_named(hashlib.sha256(data).hexdigest()[:32].upper().encode()), data)


def _named(name: bytes) -> bytes:
    return rb"\g<1>%b\g<3>%b\g<5>%b" % (name, name, name)
