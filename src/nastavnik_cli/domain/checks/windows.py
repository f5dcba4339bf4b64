"""Why a key is no window of a leaf, and which one was meant; finds no records."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from nastavnik_cli.domain.checks.reasons import Sense
from nastavnik_cli.domain.phrases import Reading, find_windows, read
from nastavnik_cli.domain.plan import Leaf
from nastavnik_cli.domain.schedule import Frame, Kind, Window
from nastavnik_cli.domain.suggest import nearest
from nastavnik_cli.errors import At, Code, Param, Path, Problem

SHOWN = 6
"""Keys that a message lists; the rest is for `nastavnik show`."""

_MONTH = re.compile(r"(\d{4})[-./_ ]?(\d{1,2})")
_MONTH_FIRST = re.compile(r"(\d{1,2})[-./](\d{4})")
_PART = re.compile(r"(\d{4})[-./_ ]?([QHWКк])(\d{1,2})|([QHWКк])(\d{1,2})[-./_ ]?(\d{4})", re.IGNORECASE)
_LETTER = {"q": "Q", "h": "H", "w": "W", "к": "Q"}


def misfit(leaf: Leaf, key: str, frame: Frame, path: Path, at: At) -> Problem:
    """The problem of a key that no window of the leaf has."""
    keys = tuple(slot.window.key for slot in leaf.slots)
    params: dict[str, Param] = {"id": leaf.id, "key": key, "keys": keys[:SHOWN]}
    if not keys:
        cut = leaf.kind is not Kind.UNDATED and key in _uncut(leaf)
        reason = Sense.NO_WINDOW_CUT if cut else _without_windows(leaf)
        return Problem(Code.NO_SUCH_WINDOW, reason, path, at, params=params)
    meant = _meant(key, leaf, frame)
    if not meant and key in _uncut(leaf):
        return Problem(Code.NO_SUCH_WINDOW, Sense.NO_WINDOW_CUT, path, at, params=params)
    near = meant or _near(key, leaf, frame)
    if (near and len(keys) > 1) or meant:
        params["near"] = near
        return Problem(Code.NO_SUCH_WINDOW, Sense.NO_WINDOW_NEAR, path, at, params=params)
    return Problem(Code.NO_SUCH_WINDOW, Sense.NO_WINDOW, path, at, params=params)


def _without_windows(leaf: Leaf) -> Sense:
    return Sense.UNDATED if leaf.kind is Kind.UNDATED else Sense.NO_WINDOWS


def _uncut(leaf: Leaf) -> frozenset[str]:
    """The keys that the phrases give before `from` and `until` take some away."""
    readings = (deadline.reading for deadline in leaf.deadlines)
    return frozenset(w.key for reading in readings if isinstance(reading, Reading) for w in reading.windows)


def _meant(key: str, leaf: Leaf, frame: Frame) -> tuple[str, ...]:
    """The key written another way: 2022-1 → 2022-01, Q2 2022 → 2022-Q2, or a phrase for one window."""
    for name in _respelled(key):
        if leaf.slot(name) is not None:
            return (name,)
    named = find_windows([slot.window for slot in leaf.slots], key, frame)
    return (named[0].key,) if len(named) == 1 else ()


def _respelled(key: str) -> Iterator[str]:
    text = key.strip()
    if match := _MONTH.fullmatch(text):
        yield f"{match[1]}-{int(match[2]):02d}"
    if match := _MONTH_FIRST.fullmatch(text):
        yield f"{match[2]}-{int(match[1]):02d}"
    if match := _PART.fullmatch(text):
        year, letter, number = (match[1], match[2], match[3]) if match[1] else (match[6], match[4], match[5])
        letter = _LETTER[letter.lower()]
        yield f"{year}-{letter}{int(number):02d}" if letter == "W" else f"{year}-{letter}{int(number)}"
    if "/" in text:
        parts = [next(_respelled(part), part) for part in text.split("/")]
        yield "/".join(parts)


def _near(key: str, leaf: Leaf, frame: Frame) -> tuple[str, ...]:
    """The windows within the span that the key names, else the one nearest in time, else in spelling."""
    windows = [slot.window for slot in leaf.slots]
    reading = read(key, frame)
    if isinstance(reading, Reading) and len(reading.windows) == 1:
        inside = [w.key for w in windows if w.days.overlaps(reading.windows[0].days)]
        if 0 < len(inside) <= SHOWN:
            return tuple(inside)
    day = _first_day(key)
    if day is not None:
        return (min(windows, key=lambda window: _apart(window, day)).key,)
    return nearest(key, (window.key for window in windows), most=1)


def _apart(window: Window, day: date) -> int:
    if day in window.days:
        return 0
    return min(abs((window.start - day).days), abs((window.due - day).days))


def _first_day(key: str) -> date | None:
    """Roughly when a key begins; only to find what lies near it."""
    match = re.match(r"(\d{4})(?:-(?:(\d{1,2})(?:-(\d{1,2}))?|Q(\d)|H(\d)|W(\d{1,2})))?", key)
    if match is None:
        return None
    year, month, day, quarter, half, week = (int(part) if part else 0 for part in match.groups())
    try:
        if week:
            return date.fromisocalendar(year, week, 1)
        first = month or (3 * quarter - 2 if quarter else 0) or (6 * half - 5 if half else 1)
        return date(year, min(max(first, 1), 12), min(max(day, 1), 28))
    except ValueError:
        return None
