"""What a text looks like before the plan's period is known: a deadline, a number, a person's post."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from nastavnik_cli.domain.phrases import Reading, read
from nastavnik_cli.domain.schedule import Frame, Kind
from nastavnik_cli.domain.units import Days

_PROBE = Frame(Days.through(date(2015, 1, 1), date(2030, 12, 31)))
_CLASSES = re.compile(r"\d{1,2}( ?[-–—,] ?\d{1,2})*( ?(кл\.?|класс\w*))?")
_NUMBER = re.compile(r"(?:№ ?)?(\d{1,3}(?:\.\d{1,3})*)[.)]?|([IVXLIХ]{1,6})[.)]?", re.IGNORECASE)


@lru_cache(maxsize=4096)
def reads(text: str) -> bool:
    """Whether the grammar understands a text as a deadline."""
    return bool(text) and isinstance(read(text, _PROBE), Reading)


@lru_cache(maxsize=4096)
def is_dated(text: str) -> bool:
    """Whether it is a deadline with days of its own, and no class or column number."""
    if not text or _CLASSES.fullmatch(text):
        return False
    reading = read(text, _PROBE)
    return isinstance(reading, Reading) and reading.kind is not Kind.UNDATED


def number_of(text: str) -> str:
    """The number that a text consists of, without its last dot: «1.2.» is «1.2»; else nothing."""
    match = _NUMBER.fullmatch(text.strip())
    if not match:
        return ""
    return match[1] or match[2].upper().replace("Х", "X")
