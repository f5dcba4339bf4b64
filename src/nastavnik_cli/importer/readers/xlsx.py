"""A .xlsx as raw tables, a sheet each: stored values as Excel shows them; computes no formulas."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from nastavnik_cli.domain.doubts import ImportReason
from nastavnik_cli.errors import FileFailure
from nastavnik_cli.importer.raw import RawDocument, RawTable
from nastavnik_cli.importer.readers.grid import Address, Area, table
from nastavnik_cli.importer.readers.markup import parse
from nastavnik_cli.importer.readers.package import Package
from nastavnik_cli.importer.readers.xlsx_values import Format, iso_shown, read_formats, shown

MAX_ROWS, MAX_COLUMNS = 20_000, 256
"""A plan is far smaller; stray formats far below it must not make a million rows of it."""
_MAX_MERGES = 20_000
_WORKBOOK = "xl/workbook.xml"
_SKIPPED = frozenset(
    {"x_f", "x_rPr", "x_phoneticPr", "x_rPh", "x_conditionalFormatting", "x_dataValidations"}
)


def read_xlsx(package: Package) -> RawDocument:
    """The visible sheets in their order; FileFailure for what is out of bounds or no workbook."""
    book = _part(package, _WORKBOOK)
    if book is None:
        raise FileFailure(ImportReason.DAMAGED, file=package.file, detail=_WORKBOOK)
    reader = _Sheets(package, book)
    return RawDocument(tuple(reader.tables()), hidden=reader.hidden)


def _part(package: Package, name: str) -> Element | None:
    return parse(package.file, package.chunks(name), _SKIPPED) if name in package else None


class _Sheets:
    def __init__(self, package: Package, book: Element) -> None:
        self._package, self._book = package, book
        self._formats = read_formats(_part(package, "xl/styles.xml"))
        self._shared = [_rich(item) for item in _children(_part(package, "xl/sharedStrings.xml"), "x_si")]
        properties = book.find("x_workbookPr")
        self._from_1904 = properties is not None and properties.get("date1904", "0") in ("1", "true")
        self.hidden = 0

    def tables(self) -> Iterator[RawTable]:
        targets = {
            link.get("Id", ""): link.get("Target", "")
            for link in _children(_part(self._package, "xl/_rels/workbook.xml.rels"), "rel_Relationship")
        }
        for sheet in _children(self._book.find("x_sheets"), "x_sheet"):
            if sheet.get("state", "visible") != "visible":
                self.hidden += 1
                continue
            target = targets.get(sheet.get("r_id", ""), "")
            name = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
            root = _part(self._package, name)
            if root is not None:
                yield self._table(root, sheet.get("name", ""))

    def _table(self, root: Element, name: str) -> RawTable:
        gone = self._hidden_columns(root)
        cells: dict[Address, str] = {}
        row_number = 0
        for row in _children(root.find("x_sheetData"), "x_row"):
            row_number = _whole(row.get("r", ""), row_number + 1)
            if row.get("hidden", "0") in ("1", "true"):
                self.hidden += 1
                continue
            column = 0
            for cell in _children(row, "x_c"):
                column = _column(cell.get("r", ""), column + 1)
                text = self._text(cell)
                if text.strip() and column not in gone:
                    self._bound(row_number, column)
                    cells[row_number, column] = text
        return table(cells, list(_merged(root)), name)

    def _hidden_columns(self, root: Element) -> frozenset[int]:
        found: set[int] = set()
        for column in _children(root.find("x_cols"), "x_col"):
            first, last = _whole(column.get("min", ""), 0), _whole(column.get("max", ""), 0)
            if column.get("hidden", "0") in ("1", "true") and first <= MAX_COLUMNS:
                found |= set(range(first, min(last, MAX_COLUMNS) + 1))
                self.hidden += 1
        return frozenset(found)

    def _bound(self, row: int, column: int) -> None:
        if row > MAX_ROWS or column > MAX_COLUMNS:
            limit = MAX_ROWS if row > MAX_ROWS else MAX_COLUMNS
            what = "rows" if row > MAX_ROWS else "columns"
            raise FileFailure(ImportReason.TOO_COMPLEX, file=self._package.file, what=what, limit=limit)

    def _text(self, cell: Element) -> str:
        value = cell.findtext("x_v") or ""
        match cell.get("t", "n"):
            case "s":
                at = _whole(value, -1)
                return self._shared[at] if 0 <= at < len(self._shared) else ""
            case "inlineStr":
                inline = cell.find("x_is")
                return _rich(inline) if inline is not None else ""
            case "n":
                style = _whole(cell.get("s", ""), 0)
                form = self._formats[style] if style < len(self._formats) else Format()
                return shown(value, form, from_1904=self._from_1904)
            case "d":
                return iso_shown(value)
            case "e":
                return ""  # an error value says nothing of the plan
            case _:
                return value


def _children(parent: Element | None, tag: str) -> Iterator[Element]:
    return iter(parent.findall(tag)) if parent is not None else iter(())


def _rich(item: Element) -> str:
    """A text that may be stored in runs of several formats; controls in it are spelled «_x000D_»."""
    text = "".join(t.text or "" for t in item.iter("x_t"))
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text)


def _whole(text: str, default: int) -> int:
    return int(text) if re.fullmatch(r"\d{1,9}", text) else default


def _column(reference: str, default: int) -> int:
    match = re.fullmatch(r"([A-Z]{1,3})\d+", reference)
    if not match:
        return default
    number = 0
    for letter in match[1]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _merged(root: Element) -> Iterator[Area]:
    for count, merge in enumerate(_children(root.find("x_mergeCells"), "x_mergeCell")):
        if count >= _MAX_MERGES:
            return
        first, _, last = merge.get("ref", "").partition(":")
        rows = [_whole(re.sub(r"\D", "", end), 0) for end in (first, last or first)]
        columns = [_column(end, 0) for end in (first, last or first)]
        if all(rows) and all(columns):
            yield rows[0], columns[0], rows[1], columns[1]
