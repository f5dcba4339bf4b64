"""A cell of Excel as the text that Excel shows: dates, months, decimals; walks no sheet.

ECMA-376, part 1, 18.8.30 (number formats) and 18.17.4 (dates as numbers, two epochs).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from xml.etree.ElementTree import Element

from nastavnik_cli.importer.dates import MONTHS

_BUILT_IN_DATES = frozenset((*range(14, 18), 22, *range(27, 32), *range(34, 37), *range(50, 59)))
_BUILT_IN_DECIMALS = {2: 2, 4: 2, 9: 0, 10: 2, 39: 2, 40: 2}
_BUILT_IN_PERCENTS = frozenset((9, 10))
_MONTH_YEAR = 17
"""The built-in format «mmm-yy»."""
_EXACT = 1e15
"""Whole numbers below this are stored exactly."""
_MAX_SERIAL = 2_958_465
"""31 December 9999."""
_LEAP_BUG = 60
"""Excel counts a 29 February 1900 that never was."""


@dataclass(frozen=True)
class Format:
    """How a number is shown: as a day, a month, a year, in per cent, or with so many decimals."""

    unit: str = ""
    decimals: int | None = None
    percent: bool = False


def read_formats(styles: Element | None) -> tuple[Format, ...]:
    """The format of each cell style, by its number in `cellXfs`."""
    if styles is None:
        return ()
    own = {f.get("numFmtId", ""): f.get("formatCode", "") for f in styles.iter("x_numFmt")}
    cells = styles.find("x_cellXfs")
    return tuple(_format(xf.get("numFmtId", "0"), own) for xf in (cells if cells is not None else ()))


def _format(number: str, own: dict[str, str]) -> Format:
    code = own.get(number)
    if code is None:
        built_in = int(number) if number.isdigit() else 0
        if built_in == _MONTH_YEAR:
            return Format(unit="month")
        unit = "day" if built_in in _BUILT_IN_DATES else ""
        return Format(unit, _BUILT_IN_DECIMALS.get(built_in), built_in in _BUILT_IN_PERCENTS)
    code = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.', "", code.split(";")[0]).casefold()
    dated = "m" in code and not re.search(r"[hsч]", code)
    if "y" in code or "г" in code or dated:
        return Format("day" if "d" in code or "д" in code else "month" if "m" in code else "year")
    if "%" in code:
        return Format(decimals=len(code.partition(".")[2].rstrip("%")), percent=True)
    decimals = re.search(r"0\.(0+)", code)
    return Format(decimals=len(decimals[1]) if decimals and "e" not in code else None)


def shown(number: str, form: Format, *, from_1904: bool) -> str:
    """A stored number as it is seen; what is no number comes back as it is."""
    try:
        value = float(number)
    except ValueError:
        return number
    if form.unit and 0 < value <= _MAX_SERIAL:
        return _dated(int(value), form.unit, from_1904=from_1904)
    if form.percent:
        return f"{value:.{form.decimals or 0}%}"
    if form.decimals is not None:
        return f"{value:.{form.decimals}f}"
    return str(int(value)) if value.is_integer() and abs(value) < _EXACT else f"{value:.15g}"


def _dated(serial: int, unit: str, *, from_1904: bool) -> str:
    if from_1904:
        day = date(1904, 1, 1) + timedelta(days=serial)
    else:
        day = date(1899, 12, 31 if serial < _LEAP_BUG else 30) + timedelta(days=serial)
    match unit:
        case "month":
            return f"{MONTHS[day.month - 1]} {day.year}"
        case "year":
            return str(day.year)
        case _:
            return f"{day:%d.%m.%Y}"


def iso_shown(text: str) -> str:
    """An ISO date or moment as a day of the field: 2024-06-15T00:00:00 is 15.06.2024."""
    match = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})(T.*)?", text)
    return f"{match[3]}.{match[2]}.{match[1]}" if match else text
