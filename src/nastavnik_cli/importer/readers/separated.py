"""A .csv as a raw table: encoding and separator found strictly or not at all; guesses neither."""

from __future__ import annotations

import csv
import io

from nastavnik_cli.domain.doubts import ImportReason
from nastavnik_cli.errors import FileFailure
from nastavnik_cli.importer.raw import RawDocument
from nastavnik_cli.importer.readers.grid import table
from nastavnik_cli.importer.readers.xlsx import MAX_COLUMNS, MAX_ROWS

_SEPARATORS = (";", "\t", ",", "|")
MAX_LINE = 1_000_000
"""Characters of a line: a million cells of one would take a gigabyte before anybody could count them."""
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def read_csv(file: str, data: bytes) -> RawDocument:
    """UTF-8 (with or without a BOM), UTF-16 with one, else Windows-1251; FileFailure for anything else."""
    text = _decoded(file, data)
    if max(map(len, text.splitlines()), default=0) > MAX_LINE:
        raise FileFailure(ImportReason.TOO_COMPLEX, file=file, what="characters", limit=MAX_LINE)
    rows = _separated(file, text)
    cells = {
        (row, column): text
        for row, texts in enumerate(rows, 1)
        for column, text in enumerate(texts, 1)
        if text
    }
    return RawDocument((table(cells, ()),))


def _decoded(file: str, data: bytes) -> str:
    encodings = ("utf-16",) if data.startswith(_UTF16) else ("utf-8-sig", "cp1251")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        # Any bytes pass for Windows-1251; a text in another code page shows controls and stray signs.
        if not any(char < " " and char not in "\t\n\r" for char in text):
            return text
    raise FileFailure(ImportReason.CSV_ENCODING, file=file)


def _separated(file: str, text: str) -> list[list[str]]:
    """The rows by the one separator that gives most rows the same number of columns, two at least."""
    best: tuple[float, int, list[list[str]]] | None = None
    for separator in _SEPARATORS:
        rows = _rows(file, text, separator)
        widths = [len(row) for row in rows if any(cell.strip() for cell in row)]
        if not widths:
            continue
        usual = max(set(widths), key=lambda width: (widths.count(width), width))
        share = widths.count(usual) / len(widths)
        if usual > 1 and (best is None or (share, usual) > best[:2]):
            best = (share, usual, rows)
    if best is None:
        raise FileFailure(ImportReason.CSV_SEPARATOR, file=file)
    return best[2]


def _rows(file: str, text: str, separator: str) -> list[list[str]]:
    rows = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            rows.append(row)
            if len(rows) > MAX_ROWS or len(row) > MAX_COLUMNS:
                what, limit = ("rows", MAX_ROWS) if len(rows) > MAX_ROWS else ("columns", MAX_COLUMNS)
                raise FileFailure(ImportReason.TOO_COMPLEX, file=file, what=what, limit=limit)
    except csv.Error:  # one field of more than 128 KB: not this separator
        return []
    return rows
