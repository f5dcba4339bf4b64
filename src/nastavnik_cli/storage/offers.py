"""A date or a period written for people → the form that the file has; guesses where only one is meant."""

from __future__ import annotations

import re
from datetime import date

from nastavnik_cli.domain.phrases import Reading, read
from nastavnik_cli.domain.schedule import Frame, Kind, Window
from nastavnik_cli.domain.shapes import Misfit, offered_day, read_period
from nastavnik_cli.domain.units import parse_period

_EVER = Frame(parse_period("2000/2099"))
"""What a plan may speak of."""
_YEARS = re.compile(r"(\d{4})\s*[-–—/]\s*(\d{2}|\d{4})(?:\s*(?:гг?\.?){0,2})?")
_DATES = re.compile(
    r"(?<!\d)(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})|\d{1,2} [^\W\d]+ \d{4})(?!\d)"
)
WORD = 3
"""Letters that say something: «на» and «г.» beside a date do not."""
_AROUND = " \t\r\n,;:.()–—-"


def offered_date(text: str) -> str | None:
    """The day that a text names as a whole: «20 января 2022» → 2022-01-20."""
    plain = offered_day(text)
    window = None if plain else _window(text)
    if window is not None and window.start == window.due:
        return window.start.isoformat()
    return plain


def date_and_more(text: str) -> tuple[str, str] | None:
    """The only date of a text and what else it says: `2022-03-25, справка № 4`."""
    found = list(_DATES.finditer(text))
    if len(found) != 1:
        return None
    (one,) = found
    day = one[0] if _is_day(one[0]) else offered_date(one[0])
    around = (text[: one.start()].strip(_AROUND), text[one.end() :].strip(_AROUND))
    rest = " ".join(part for part in around if len(part) >= WORD)
    return (day, rest) if day else None


def offered_period(text: str) -> str | None:
    """`2022-2024`, «2022–2024 гг.», «с 1 сентября 2022 по 31 мая 2023» as an interval."""
    years = _YEARS.fullmatch(text.strip())
    if years:
        last = years[2] if len(years[2]) == len(years[1]) else years[1][:2] + years[2]
        offer = f"{years[1]}/{last}"
    else:
        window = _window(text) or _window(f"с {text}")
        if window is None:
            return None
        offer = window.key if _is_period(window.key) else f"{window.start}/{window.due}"
    return offer if _is_period(offer) else None


def _window(text: str) -> Window | None:
    reading = read(text, _EVER)
    windows = reading.windows if isinstance(reading, Reading) and reading.kind is Kind.DATED else ()
    return windows[0] if len(windows) == 1 else None


def _is_period(text: str) -> bool:
    try:
        read_period(text)
    except Misfit:
        return False
    return True


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
