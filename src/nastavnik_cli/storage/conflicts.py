"""Finds the markers that git leaves where two edits met; merges nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from nastavnik_cli.errors import Code
from nastavnik_cli.storage.finds import Find, find
from nastavnik_cli.storage.reasons import YamlReason

SIZE = 7
"""Characters of a marker as git writes it."""
SHOWN = 12
"""Lines of a side worth showing."""

_MARKER = re.compile(r"^(<{7,}|\|{7,}|={7,}|>{7,})(?: ([^\r\n]*))?\r?$", re.MULTILINE)
_RECORD = re.compile(r"( *)([\"']?)(\d{4}[-/\dA-ZW]*)\2:(?: .*)?$")


@dataclass(slots=True)
class _Conflict:
    """One pair of sides; `at` is the offset of its first marker."""

    at: int
    size: int
    names: dict[str, str] = field(default_factory=dict)
    sides: dict[str, list[str]] = field(default_factory=dict)
    closed: bool = False


def conflict_marker(text: str) -> list[Find]:
    """One find for all the conflicts of a text, at the first marker; none where there is no marker."""
    if not any(sign in text for sign in ("<<<<<<<", "=======", ">>>>>>>", "|||||||")):
        return []
    conflicts = [each for each in list(_conflicts(text)) if each.closed]
    if conflicts:
        return [_described(conflicts[0], len(conflicts))]
    stray = next((m for m in _MARKER.finditer(text) if _is_stray(m[1], m[2])), None)
    if stray is None:
        return []
    return [
        find(stray.start(), stray.end(1), Code.CONFLICT_MARKER, YamlReason.CONFLICT_STRAY, marker=stray[1])
    ]


def _is_stray(marker: str, name: str | None) -> bool:
    """A marker of git's own size; the middle one stands alone on its line."""
    return len(marker) == SIZE and (marker[0] != "=" or not name)


def _conflicts(text: str) -> Iterator[_Conflict]:
    """Each `<<<<<<<` with the sides below it; longer markers within are part of a side."""
    current: _Conflict | None = None
    side, since = "", 0
    for found in _MARKER.finditer(text):
        sign, size, name = found[1][0], len(found[1]), found[2] or ""
        if current is None or current.closed:
            if sign != "<":
                continue
            current, side, since = _Conflict(found.start(), size, {"<": name}), "<", found.end()
            yield current
            continue
        if size != current.size or sign == "<":
            continue
        current.sides[side] = _lines(text[since : found.start()])
        current.names[sign] = name
        current.closed = sign == ">"
        side, since = sign, found.end()


def _lines(text: str) -> list[str]:
    return [line.rstrip("\r") for line in text.split("\n")[1:-1]]


def _described(conflict: _Conflict, count: int) -> Find:
    ours, theirs = conflict.sides.get("<", []), conflict.sides.get("=", [])
    both = _records(ours) and _records(theirs)
    separate = both and not (_keys(ours) & _keys(theirs))
    return find(
        conflict.at,
        conflict.at + conflict.size,
        Code.CONFLICT_MARKER,
        YamlReason.CONFLICT_RECORDS if separate else YamlReason.CONFLICT,
        count=count,
        ours=_shown(ours),
        theirs=_shown(theirs),
        ours_name=conflict.names.get("<") or "—",
        theirs_name=conflict.names.get(">") or "—",
    )


def _shown(lines: list[str]) -> tuple[str, ...]:
    """The lines of a side without their common indentation, the first of many."""
    kept = [line for line in lines if line.strip()]
    return tuple([line.strip() for line in kept[:SHOWN]] + ["…"] * (len(kept) > SHOWN)) or ("—",)


def _records(lines: list[str]) -> bool:
    """Whether a side is nothing but records: lines keyed by windows, and what is indented below them."""
    column: int | None = None
    for line in lines:
        record = _RECORD.match(line)
        if record and (column is None or len(record[1]) == column):
            column = len(record[1])
        elif line.strip() and (column is None or len(line) - len(line.lstrip(" ")) <= column):
            return False
    return column is not None


def _keys(lines: list[str]) -> set[str]:
    found = [match for match in map(_RECORD.match, lines) if match]
    column = min(len(match[1]) for match in found)
    return {match[3] for match in found if len(match[1]) == column}
