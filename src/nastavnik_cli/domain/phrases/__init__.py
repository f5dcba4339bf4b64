"""A deadline in words to its windows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from nastavnik_cli.domain.schedule import Frame, Kind, Window
from nastavnik_cli.errors import NO_PARAMS, Params


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
    params: Params = NO_PARAMS


def read(text: str, frame: Frame) -> Reading | Refusal:
    """The windows of one phrase inside a frame; a phrase outside the grammar is a Refusal."""
    raise NotImplementedError
