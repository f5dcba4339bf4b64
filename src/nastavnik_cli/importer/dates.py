"""Months by their names in either language and whole dates inside texts; reads no deadline."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

MONTHS: Final = (
    "январь", "февраль", "март", "апрель", "май", "июнь",
    "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
)  # fmt: skip
ENGLISH_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_STEMS: Final = tuple("ма[йяе]" if name == "май" else re.sub("[ьй]$", "", name) for name in MONTHS)
MONTH: Final = rf"\b(?:{'|'.join((*_STEMS, *ENGLISH_MONTHS))})\w*"
"""A month's name in any form, in a folded text."""
_WORD_DATE = re.compile(r"(\d{1,2})[»\s]+([а-яa-z]+)\s+((?:19|20)\d\d)")
_DMY = re.compile(r"(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)(?!\d)")


def month_number(word: str) -> int:
    """1 for a form of «январь» or January, folded; 0 where it is no month's name."""
    for names in (_STEMS, ENGLISH_MONTHS):
        for number, stem in enumerate(names, 1):
            if re.match(stem, word):
                return number
    return 0


def date_in(text: str) -> date | None:
    """The first whole date of a folded text: 18.02.2022, 12 января 2023, 14 december 2022."""
    if match := _DMY.search(text):
        return valid_date(int(match[3]), int(match[2]), int(match[1]))
    if match := _WORD_DATE.search(text):
        return valid_date(int(match[3]), month_number(match[2]), int(match[1]))
    return None


def valid_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
