"""A deadline in words to its windows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from nastavnik_cli.domain.schedule import Frame, Kind, Window
from nastavnik_cli.errors import Params


class Assumption(StrEnum):
    """What a reading takes for granted (contract, section 2: shown wherever the reading is)."""

    EVERY_YEAR = "every-year"  # a month or day without a year
    SPLIT_YEAR = "split-year"  # N windows for "N times a year"
    DEADLINE_START = "deadline-start"  # from when a deadline runs


class RefusalReason(StrEnum):
    NOT_UNDERSTOOD = "not-understood"


@dataclass(frozen=True)
class Reading:
    """A phrase understood: `meaning` is the frozen schedule, put into words by `output`."""

    text: str
    kind: Kind
    windows: tuple[Window, ...]
    assumed: tuple[Assumption, ...]


@dataclass(frozen=True)
class Refusal:
    """A phrase not understood: code points [start, end) of the text, and the nearest phrases."""

    text: str
    reason: RefusalReason
    span: tuple[int, int]
    nearest: tuple[str, ...] = ()
    params: Params = field(default_factory=dict, hash=False)


def read(text: str, frame: Frame) -> Reading | Refusal:
    """The windows of one phrase inside a frame; a phrase outside the grammar is a Refusal."""
    raise NotImplementedError


def unite(readings: Sequence[Reading]) -> tuple[Kind, tuple[Window, ...]]:
    """The union: undated gives way to ongoing, both to dated; of equal keys the earliest start."""
    kinds = {reading.kind for reading in readings}
    kind = next((k for k in (Kind.DATED, Kind.ONGOING) if k in kinds), Kind.UNDATED)
    found: dict[str, Window] = {}
    for window in (w for reading in readings if reading.kind is kind for w in reading.windows):
        if window.key not in found or window.start < found[window.key].start:
            found[window.key] = window
    return kind, tuple(sorted(found.values(), key=lambda w: (w.start, w.due)))
