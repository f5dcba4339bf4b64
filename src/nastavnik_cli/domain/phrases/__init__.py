"""A deadline in words to its windows (contract, section 2); knows no file and no clock.

    text → tokens → parts → one meaning → windows in a frame

`tokens` takes the surface away, `grammar` is the table of rules, `union` joins the parts,
`meaning` makes the windows, `slips` and `undated` know what is refused or has no date.
"""

from __future__ import annotations

from collections.abc import Sequence

from nastavnik_cli.domain.phrases.reading import Assumption, Reading, Refusal, read
from nastavnik_cli.domain.phrases.refusal import RefusalReason
from nastavnik_cli.domain.schedule import Frame, Kind, Window

__all__ = [
    "Assumption",
    "Reading",
    "Refusal",
    "RefusalReason",
    "find_windows",
    "read",
    "unite",
]


def unite(readings: Sequence[Reading]) -> tuple[Kind, tuple[Window, ...]]:
    """The union: undated gives way to ongoing, both to dated; of equal keys the earliest start."""
    kinds = {reading.kind for reading in readings}
    kind = next((k for k in (Kind.DATED, Kind.ONGOING) if k in kinds), Kind.UNDATED)
    found: dict[str, Window] = {}
    for window in (w for reading in readings if reading.kind is kind for w in reading.windows):
        if window.key not in found or window.start < found[window.key].start:
            found[window.key] = window
    return kind, tuple(sorted(found.values(), key=lambda w: (w.start, w.due)))


def find_windows(windows: Sequence[Window], named: str, frame: Frame) -> tuple[Window, ...]:
    """Those of the windows that a key or a phrase names («2022-Q3», «3 кв 2022»)."""
    exact = tuple(window for window in windows if window.key == named)
    if exact:
        return exact
    reading = read(named, frame)
    if isinstance(reading, Refusal):
        return ()
    meant = {window.key for window in reading.windows} | {window.days for window in reading.windows}
    dues = {window.due for window in reading.windows if window.start == window.due}
    return tuple(w for w in windows if w.key in meant or w.days in meant or w.due in dues)
