"""How an Excel sheet of ours is laid out: typed cells, widths, filter, printing; knows no plan.

Every text is written as text: nothing in a file becomes a formula, a link or a number by its look.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from nastavnik_cli.i18n import Words
from nastavnik_cli.output.office.measure import lines_in
from nastavnik_cli.output.office.package import moment, timeless
from nastavnik_cli.output.visible import visible

if TYPE_CHECKING:
    from xlsxwriter import Workbook

LONGEST = 32_767
"""UTF-16 units that a cell of Excel holds."""
LONGEST_LINK = 2_079
POINTS_A_LINE, HIGHEST = 15.0, 409.0
EMS_A_UNIT = 0.47
"""A unit of width is a digit of Excel's own font, 7 pixels, and an em of ours 14.7; less the padding."""
FIRST_DAY = date(1900, 3, 1)
"""Before it Excel counts a day that never was; such dates stay text."""
LAST_DAY = date(9999, 12, 31)
TEXT = "@"
"""The form of a column of short texts."""

Value = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads somewhere: followed only where it is http, https or mailto."""

    target: str
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """A text over all columns: a strategy or a group in a report."""

    text: str


Cell = Value | Link
SheetRow = Sequence[Cell] | Band


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A heading, its width in characters, and how its numbers are shown; such columns are centred."""

    heading: str
    width: float
    number: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A sheet that has been written: what conditions are laid over; rows from 0, the header excluded."""

    sheet: Any
    first: int
    last: int


class Book:
    """One workbook; the same sheets are the same bytes."""

    def __init__(self, title: str, made: date, t: Words) -> None:
        import xlsxwriter  # 60 ms, and only for Excel files

        self.t = t
        self._bytes = io.BytesIO()
        options = {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "remove_timezone": True,
        }
        self.book: Workbook = xlsxwriter.Workbook(self._bytes, options)
        self.book.set_properties({"title": visible(title)[:255], "created": moment(made)})
        font = {"font_name": "Times New Roman", "font_size": 11, "valign": "top"}
        self._font = font
        self._text = self.book.add_format({**font, "text_wrap": True, "border": 1})
        self._header = self.book.add_format(
            {**font, "bold": True, "text_wrap": True, "border": 1, "bg_color": "#DDE6F0", "align": "center"}
        )
        self._band = self.book.add_format({**font, "bold": True, "text_wrap": True, "border": 1})
        self._title = self.book.add_format({**font, "bold": True, "font_size": 13})
        self._plain = self.book.add_format(font)
        self._numbers: dict[str, Any] = {}

    def add(
        self,
        name: str,
        above: Sequence[str],
        columns: Sequence[SheetColumn],
        rows: Iterable[SheetRow],
        *,
        below: Sequence[str] = (),
        filtered: bool = True,
    ) -> Placed:
        """A sheet: lines above (the first a title), a header that stays, a filter, the rows, lines below."""
        sheet = self.book.add_worksheet(_sheet_name(name))
        for number, line in enumerate(above):
            sheet.write_string(number, 0, self._cut(line), self._title if number == 0 else self._plain)
        header = len(above)
        for place, column in enumerate(columns):
            sheet.set_column(place, place, column.width)
            sheet.write_string(header, place, self._cut(column.heading), self._header)
        sheet.set_row(header, _height([column.heading for column in columns], columns))
        last = header
        for last, cells in enumerate(rows, header + 1):
            self._add_row(sheet, last, cells, columns)
        for number, line in enumerate(below, last + 1):
            sheet.write_string(number, 0, self._cut(line), self._plain)
        sheet.freeze_panes(header + 1, 2 if filtered else 0)  # the number and the title stay
        if filtered:
            sheet.autofilter(header, 0, max(last, header + 1), len(columns) - 1)
        self._print_setup(sheet, header)
        return Placed(sheet, header + 1, last)

    def _add_row(self, sheet: Any, number: int, cells: SheetRow, columns: Sequence[SheetColumn]) -> None:
        if isinstance(cells, Band):
            shown = self._cut(cells.text)
            sheet.merge_range(number, 0, number, len(columns) - 1, "", self._band)
            sheet.write_string(number, 0, shown, self._band)
            return
        sheet.set_row(number, _height(cells, columns))
        for place, (cell, column) in enumerate(zip(cells, columns, strict=True)):
            self._write(sheet, number, place, cell, column)

    def colour(self, placed: Placed, column: int, value: str, *, ground: str, ink: str) -> None:
        """Cells of a column that hold just this text get a colour: a condition, so that it follows edits."""
        if placed.last >= placed.first:
            form = self.book.add_format({"bg_color": ground, "font_color": ink})
            condition = {"type": "cell", "criteria": "==", "value": f'"{value}"', "format": form}
            placed.sheet.conditional_format(placed.first, column, placed.last, column, condition)

    def bars(self, placed: Placed, column: int) -> None:
        """Parts from 0 to 1 of a column as bars."""
        if placed.last >= placed.first:
            bar = {
                "type": "data_bar",
                "bar_color": "#8DB38B",
                "bar_solid": True,
                "min_type": "num",
                "max_type": "num",
                "min_value": 0,
                "max_value": 1,
            }
            placed.sheet.conditional_format(placed.first, column, placed.last, column, bar)

    def saved(self) -> bytes:
        self.book.close()
        return timeless(self._bytes.getvalue())

    def _write(self, sheet: Any, row: int, place: int, cell: Cell, column: SheetColumn) -> None:
        form = self._form(_number_form(cell, column))
        match cell:
            case None:
                sheet.write_blank(row, place, None, form)
            case Link(target, shown) if is_followed(target):
                sheet.write_url(row, place, _quoted(target), form, self._cut(shown or target))
            case Link(target, shown):
                sheet.write_string(row, place, self._cut(shown or target), form)
            case str():
                sheet.write_string(row, place, self._cut(cell), form)
            case date() if FIRST_DAY <= cell <= LAST_DAY:
                sheet.write_datetime(row, place, datetime.combine(cell, time()), form)
            case date():
                sheet.write_string(row, place, cell.isoformat(), form)
            case _:
                sheet.write_number(row, place, cell, form)

    def _form(self, number: str) -> Any:
        if not number:
            return self._text
        if number not in self._numbers:
            shown = {**self._font, "border": 1, "num_format": number, "align": "center"}
            self._numbers[number] = self.book.add_format(shown)
        return self._numbers[number]

    def _cut(self, text: str) -> str:
        """At most what a cell holds; a note tells that it was cut."""
        shown = visible(text, keep="\n\t\u00ad")
        if _units(shown) <= LONGEST:
            return shown
        note = self.t("… [cut: a cell of Excel holds no more than {n} characters]", n=LONGEST)
        room = LONGEST - _units(note)
        return shown.encode("utf-16-le")[: 2 * room].decode("utf-16-le", errors="ignore") + note

    def _print_setup(self, sheet: Any, header: int) -> None:
        """Landscape A4, one page wide, the header on every page, page numbers."""
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(header)
        sheet.set_margins(left=0.5, right=0.4, top=0.6, bottom=0.6)
        sheet.set_footer("&C&P / &N")
        sheet.hide_gridlines(2)


def _number_form(cell: Cell, column: SheetColumn) -> str:
    """How a cell is shown: as its column says, which for a column of texts says nothing of numbers."""
    if isinstance(cell, int) and column.number in ("", TEXT):
        return "0"
    return column.number or ("dd.mm.yyyy" if isinstance(cell, date) else "")


def _sheet_name(name: str) -> str:
    """At most 31 characters, none of those Excel forbids in the name of a sheet."""
    return name.translate(str.maketrans("", "", "[]:*?/\\'"))[:31]


def _height(cells: Sequence[Cell], columns: Sequence[SheetColumn]) -> float:
    """Points a row needs: no program sets the height of wrapped cells the same way by itself."""
    lines = 1
    for cell, column in zip(cells, columns, strict=True):
        if isinstance(cell, str):
            lines = max(lines, lines_in(cell, column.width * EMS_A_UNIT))
    return min(lines * POINTS_A_LINE, HIGHEST)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def is_followed(target: str) -> bool:
    """Whether a link may be followed from a document: http, https and mailto, of a length Excel bears."""
    scheme, _, rest = target.partition(":")
    if scheme.lower() == "mailto":
        return is_address(rest)
    return scheme.lower() in {"http", "https"} and len(_quoted(target)) <= LONGEST_LINK


def is_address(text: str) -> bool:
    """Whether a text is an e-mail address by its looks; what is none gets no link."""
    return re.fullmatch(r"[\w.+-]{1,64}@[\w-]+(\.[\w-]+)+", text) is not None


def _quoted(target: str) -> str:
    """The link in ASCII, as relationships of a package ask; what is quoted already stays."""
    from urllib.parse import quote

    return quote(target, safe="!#$%&'()*+,/:;=?@[]~")
