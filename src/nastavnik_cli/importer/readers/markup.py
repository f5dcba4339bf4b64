"""XML into a small tree, with DOCTYPE and entities refused and its size bounded; knows no format.

Names come out short (`w_tbl`), whichever of a format's namespaces, transitional or strict, is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from nastavnik_cli.domain.doubts import ImportReason
from nastavnik_cli.errors import FileFailure

MAX_ELEMENTS = 250_000
MAX_DEPTH = 200
"""Deeper than any document: a cell of a table inside a table inside a table stands at about 30."""
MAX_TEXT = 20_000_000

NAMESPACES: Mapping[str, str] = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "x",
    "http://purl.oclc.org/ooxml/spreadsheetml/main": "x",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
    "http://www.w3.org/XML/1998/namespace": "xml",
}


class _Refused(Exception):
    def __init__(self, reason: ImportReason, **params: str | int) -> None:
        self.reason, self.params = reason, params


class _Builder:
    """Builds the tree, leaving out what `skip` names with all that stands inside it."""

    def __init__(self, skip: frozenset[str]) -> None:
        self._tree = TreeBuilder()
        self._skip = skip
        self._short: dict[str, str] = {}
        self._depth = self._skipping = self._elements = self._text = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise _Refused(ImportReason.TOO_COMPLEX, what="depth", limit=MAX_DEPTH)
        if self._skipping:
            self._skipping += 1
            return
        short = self._name(name)
        if short in self._skip:
            self._skipping = 1
            return
        self._elements += 1
        if self._elements > MAX_ELEMENTS:
            raise _Refused(ImportReason.TOO_COMPLEX, what="elements", limit=MAX_ELEMENTS)
        self._tree.start(short, {self._name(key): value for key, value in attributes.items()})

    def end(self, name: str) -> None:
        self._depth -= 1
        if self._skipping:
            self._skipping -= 1
        else:
            self._tree.end(self._name(name))

    def data(self, text: str) -> None:
        if not self._skipping:
            self._text += len(text)
            if self._text > MAX_TEXT:
                raise _Refused(ImportReason.TOO_COMPLEX, what="characters", limit=MAX_TEXT)
            self._tree.data(text)

    def close(self) -> Element:
        return self._tree.close()

    def _name(self, name: str) -> str:
        short = self._short.get(name)
        if short is None:
            space, _, local = name.rpartition("}")
            prefix = NAMESPACES.get(space, "?") if space else ""
            short = self._short[name] = f"{prefix}_{local}" if prefix else local
        return short


def parse(file: str, chunks: Iterable[bytes], skip: frozenset[str] = frozenset()) -> Element:
    """The root element; FileFailure for what is no XML, holds a DOCTYPE or is out of bounds."""
    builder = _Builder(skip)
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)  # noqa: FBT003 — expat's own signature
        parser.Parse(b"", True)  # noqa: FBT003
        return builder.close()
    except _Refused as refused:
        raise FileFailure(refused.reason, file=file, **refused.params) from None
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise FileFailure(ImportReason.DAMAGED, file=file, detail=str(error)) from None


def _refuse_doctype(*_: object) -> None:
    raise _Refused(ImportReason.DOCTYPE)
