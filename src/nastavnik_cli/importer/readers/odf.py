"""An .odt or .ods as raw tables and lines, without LibreOffice; understands no plan.

Kept: tracked insertions, automatic numbers, text frames. Left out: deletions (kept apart in the
file), hidden text, rows and sheets, comments, footnotes (told beside the document).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from nastavnik_cli.domain.doubts import ImportReason
from nastavnik_cli.errors import FileFailure
from nastavnik_cli.importer.raw import Line, RawCell, RawDocument, RawRow, RawTable, clean
from nastavnik_cli.importer.readers.docx import MAX_CELLS, MAX_SPAN
from nastavnik_cli.importer.readers.markup import parse
from nastavnik_cli.importer.readers.odf_lists import Counters, Lists
from nastavnik_cli.importer.readers.package import Package
from nastavnik_cli.importer.readers.xlsx_values import iso_shown

_SKIPPED = frozenset(
    {
        "text_tracked-changes", "office_annotation", "office_annotation-end", "text_hidden-text",
        "text_sequence-decls", "office_forms", "office_scripts", "table_shapes", "text_alphabetical-index",
        "text_bookmark", "text_bookmark-start", "text_bookmark-end", "text_soft-page-break",
        "table_content-validations", "table_named-expressions", "table_database-ranges",
        "text_ruby-text", "text_placeholder",
    }
)  # fmt: skip
_HOLDERS = frozenset({"text_section", "text_index-body", "table_table-header-rows", "table_table-rows"})
_ROWS = frozenset({*_HOLDERS, "table_table-row-group"})
_MAX_REPEAT = 1_000
BREAK = "\n"


def read_odf(package: Package) -> RawDocument:
    """The body of a text document or the visible sheets of a workbook, in order."""
    if "content.xml" not in package:
        raise FileFailure(ImportReason.DAMAGED, file=package.file, detail="content.xml")
    content = parse(package.file, package.chunks("content.xml"), _SKIPPED)
    roots = [content]
    if "styles.xml" in package:
        roots.append(parse(package.file, package.chunks("styles.xml"), _SKIPPED))
    body = content.find("office_body")
    kind = next(iter(body), None) if body is not None else None
    if kind is None or kind.tag not in ("office_text", "office_spreadsheet"):
        raise FileFailure(ImportReason.DAMAGED, file=package.file, detail="office:body")
    reader = _Reader(package.file, roots)
    return RawDocument(tuple(reader.blocks(kind)), tuple(reader.footnotes), reader.hidden)


class _Reader:
    def __init__(self, file: str, roots: list[Element]) -> None:
        self._file, self._cells = file, 0
        self._lists = Lists(style for root in roots for style in root.iter("text_list-style"))
        self._styles = {s.get("style_name", ""): s for root in roots for s in root.iter("style_style")}
        self.footnotes: list[str] = []
        self.hidden = 0

    def blocks(self, parent: Element) -> Iterator[Line | RawTable]:
        for element in parent:
            match element.tag:
                case "text_p" | "text_h":
                    yield from self._paragraph(element, "", bullet=False, level=0)
                case "text_list":
                    yield from self._list(element, 1, "", None)
                case "table_table":
                    if self._hides(element, "table_display", "false"):
                        self.hidden += 1
                    else:
                        yield self._table(element)
                case "text_section" if element.get("text_display") == "none":
                    pass
                case tag if tag in _HOLDERS:
                    yield from self.blocks(element)
                case _:
                    pass

    def _list(
        self, element: Element, level: int, style: str, counters: Counters | None
    ) -> Iterator[Line | RawTable]:
        if counters is None or "text_style-name" in element.attrib:
            style, counters = self._lists.open(element, style)
        for item in element:
            marker = ("", False)
            if item.tag == "text_list-item" and any(c.tag in ("text_p", "text_h") for c in item):
                marker = counters.next(level, item.get("text_start-value"))
            for child in item:
                if child.tag == "text_list":
                    yield from self._list(child, level + 1, style, counters)
                elif child.tag in ("text_p", "text_h"):
                    yield from self._paragraph(child, marker[0], bullet=marker[1], level=level - 1)
                    marker = ("", False)

    def _paragraph(self, element: Element, number: str, *, bullet: bool, level: int) -> Iterator[Line]:
        if self._unseen(element):
            return
        frames: list[Element] = []
        parts = [clean(part) for part in "".join(self._text(element, frames)).split(BREAK)]
        yield Line(parts[0], number, bullet=bullet, level=level)
        yield from (Line(part, soft=True) for part in parts[1:])
        for frame in frames:
            for block in self.blocks(frame):
                if isinstance(block, Line) and not block.blank:
                    yield block

    def _text(self, element: Element, frames: list[Element]) -> Iterator[str]:
        yield _unbroken(element.text)
        for child in element:
            match child.tag:
                case "text_s":
                    count = child.get("text_c", "1")
                    yield " " * min(int(count) if count.isdigit() else 1, _MAX_REPEAT)
                case "text_tab":
                    yield " "
                case "text_line-break":
                    yield BREAK
                case "text_note":
                    note = child.find("text_note-body")
                    if note is not None:
                        self.footnotes.append(clean(" ".join(note.itertext())))
                case "draw_frame" | "draw_text-box" | "draw_custom-shape":
                    frames += [child] if child.tag == "draw_custom-shape" else child.iter("draw_text-box")
                case _:
                    if not self._unseen(child):
                        yield from self._text(child, frames)
            yield _unbroken(child.tail)

    def _unseen(self, element: Element) -> bool:
        if element.tag == "text_hidden-paragraph":
            return True
        return self._styled(element.get("text_style-name", ""), "text_display") == "none"

    def _hides(self, table: Element, attribute: str, value: str) -> bool:
        return self._styled(table.get("table_style-name", ""), attribute) == value

    def _styled(self, name: str, attribute: str) -> str:
        """What a style or the nearest one it is based on says of an attribute."""
        seen: set[str] = set()
        while name and name not in seen and name in self._styles:
            seen.add(name)
            for properties in self._styles[name]:
                if attribute in properties.attrib:
                    return properties.attrib[attribute]
            name = self._styles[name].get("style_parent-style-name", "")
        return ""

    def _table(self, table: Element) -> RawTable:
        rows: list[RawRow] = []
        number = 1
        below: dict[int, int] = {}
        gone = self._hidden_columns(table)
        for row in _rows(table):
            repeats = _whole(row.get("table_number-rows-repeated", "1"))
            if row.get("table_visibility", "visible") != "visible":
                self.hidden += 1
                number += repeats
                continue
            cells = tuple(cell for cell in self._row(row, below) if cell.column not in gone)
            filled = any(not cell.empty for cell in cells)
            copies = min(repeats, _MAX_REPEAT) if filled else 1
            rows += [RawRow(number + again, cells) for again in range(copies)]
            number += repeats
        while rows and not rows[-1].filled:
            rows.pop()
        return RawTable(tuple(rows), table.get("table_name", ""))

    def _hidden_columns(self, table: Element) -> frozenset[int]:
        found: set[int] = set()
        at = 0
        for column in table.iter("table_table-column"):
            repeats = _whole(column.get("table_number-columns-repeated", "1"))
            if column.get("table_visibility", "visible") != "visible":
                found |= set(range(at, min(at + repeats, MAX_SPAN)))
                self.hidden += 1
            at += repeats
        return frozenset(found)

    def _row(self, row: Element, below: dict[int, int]) -> Iterator[RawCell]:
        """The cells of a row; `below` holds the rows that a merged cell still covers, by column."""
        column = 0
        for cell in row:
            if cell.tag not in ("table_table-cell", "table_covered-table-cell"):
                continue
            repeats = _whole(cell.get("table_number-columns-repeated", "1"))
            lines, tables = self._inside(cell)
            if not lines and column + repeats > MAX_SPAN:
                return  # the empty rest of a sheet
            for _ in range(repeats):
                span = _whole(cell.get("table_number-columns-spanned", "1"))
                self._bound(column + span)
                covered = cell.tag == "table_covered-table-cell"
                if covered and not below.get(column):
                    column += 1
                    continue  # covered by the cell on its left, whose span holds it
                if not covered:
                    below[column] = _whole(cell.get("table_number-rows-spanned", "1"))
                below[column] -= 1
                yield RawCell(() if covered else lines, column, span, continues=covered, tables=tables)
                column += 1

    def _inside(self, cell: Element) -> tuple[tuple[Line, ...], tuple[RawTable, ...]]:
        if "office_date-value" in cell.attrib:
            shown, value = clean(" ".join(cell.itertext())), cell.attrib["office_date-value"]
            # «15 июн» hides the year, «июнь 2024» says all that it means to.
            return (Line(shown if value[:4] in shown else iso_shown(value)),), ()
        lines: list[Line] = []
        tables: list[RawTable] = []
        for block in self.blocks(cell):
            if isinstance(block, RawTable):
                tables.append(block)
                texts = (clean(" ".join(c.text for c in row.cells)) for row in block.rows)
                lines += [Line(text) for text in texts if text]
            else:
                lines.append(block)
        filled = [at for at, line in enumerate(lines) if not line.blank]
        return (tuple(lines[filled[0] : filled[-1] + 1]) if filled else ()), tuple(tables)

    def _bound(self, columns: int) -> None:
        self._cells += 1
        what = "columns" if columns > MAX_SPAN else "cells"
        limit = MAX_SPAN if columns > MAX_SPAN else MAX_CELLS
        if columns > MAX_SPAN or self._cells > MAX_CELLS:
            raise FileFailure(ImportReason.TOO_COMPLEX, file=self._file, what=what, limit=limit)


def _rows(parent: Element) -> Iterator[Element]:
    for child in parent:
        if child.tag == "table_table-row":
            yield child
        elif child.tag in _ROWS:
            yield from _rows(child)


def _unbroken(text: str | None) -> str:
    """XML line ends are blanks in OpenDocument."""
    return re.sub(r"\s+", " ", text or "")


def _whole(text: str) -> int:
    return max(1, int(text)) if re.fullmatch(r"\d{1,8}", text) else 1
