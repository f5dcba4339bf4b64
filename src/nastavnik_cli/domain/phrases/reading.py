"""One phrase to its reading or its refusal: surface, parts, union, windows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from itertools import groupby

from nastavnik_cli.domain.phrases.lexicon import T
from nastavnik_cli.domain.phrases.meaning import (
    ByDay,
    Meaning,
    Ongoing,
    Term,
    Undated,
    Union,
    clipped,
)
from nastavnik_cli.domain.phrases.parts import parts_of
from nastavnik_cli.domain.phrases.points import Deadline, Named
from nastavnik_cli.domain.phrases.refusal import RefusalReason, Refused
from nastavnik_cli.domain.phrases.rhythms import Split, Within
from nastavnik_cli.domain.phrases.surface import as_one_line
from nastavnik_cli.domain.phrases.tokens import lex
from nastavnik_cli.domain.phrases.union import PartMeaning, united
from nastavnik_cli.domain.schedule import Frame, Kind, Window
from nastavnik_cli.errors import Params

LONG = 2_000
"""Code points of a phrase at the most: a longer text is no deadline."""

MOST_WINDOWS = 5_000
"""Windows of one phrase at the most (contract, section 5, `limit`)."""

DITTO = re.compile(r"[\s\-–—]*(?:[\"«»“”„']|''|,,)[\s\-–—]*")
"""A quote mark alone in a cell repeats the one above; quotes are dropped from words later on."""


class Assumption(StrEnum):
    """What a reading takes for granted (contract, section 2: shown wherever the reading is)."""

    EVERY_YEAR = "every-year"  # a month or day without a year
    SPLIT_YEAR = "split-year"  # N windows for "N times a year"
    DEADLINE_START = "deadline-start"  # from when a deadline runs


@dataclass(frozen=True)
class Reading:
    """A phrase understood: `meaning` is the frozen schedule, put into words by `output`."""

    text: str
    kind: Kind
    windows: tuple[Window, ...]
    assumed: tuple[Assumption, ...]
    meaning: Meaning


@dataclass(frozen=True)
class Refusal:
    """A phrase not understood: code points [start, end) of the text, and the nearest phrases."""

    text: str
    reason: RefusalReason
    span: tuple[int, int]
    nearest: tuple[str, ...] = ()
    params: Params = field(default_factory=dict, hash=False)


@lru_cache(maxsize=1_024)
def read(text: str, frame: Frame) -> Reading | Refusal:
    """The windows of one phrase inside a frame; a phrase outside the grammar is a Refusal."""
    found = read_plainly(text, frame)
    if isinstance(found, Reading):
        return found
    from nastavnik_cli.domain.phrases.nearest import nearest  # for refusals only

    return Refusal(text, found.reason, found.span, nearest(found, frame))


def read_plainly(text: str, frame: Frame) -> Reading | Refusal:
    """The same without the nearest phrases of a refusal."""
    try:
        meaning = understood(text)
        windows = _windows(meaning, frame)
    except Refused as refused:
        return Refusal(text, refused.reason, refused.span or (0, len(text)))
    except (OverflowError, ValueError):  # beyond the years 1 to 9999 of the calendar
        return Refusal(text, RefusalReason.IMPOSSIBLE_DATE, (0, len(text)))
    return Reading(text, _kind(meaning, frame), windows, tuple(_assumed(meaning)), meaning)


def understood(text: str) -> Meaning:
    """What a phrase means, in any frame; raises `Refused`."""
    if not text.strip():
        raise Refused(RefusalReason.EMPTY)
    if len(text) > LONG:
        raise Refused(RefusalReason.TOO_LONG)
    if DITTO.fullmatch(text):
        raise Refused(RefusalReason.SAME_AS_ABOVE)
    try:
        return united(parts_of(lex(as_one_line(text))))
    except Refused as refused:
        try:
            return united(list(_lines(text)))
        except Refused:
            raise refused from None


def _lines(text: str) -> Iterator[PartMeaning]:
    """The parts of several lines, each a phrase by itself; `Refused` where one is none."""
    lines = [list(line) for is_end, line in groupby(lex(text), lambda t: t.kind is T.LINE) if not is_end]
    if len(lines) < 2:  # noqa: PLR2004 — one line is no union
        raise Refused(RefusalReason.NOT_UNDERSTOOD)
    for line in lines:
        parts = parts_of(line)
        united(parts)
        yield from parts


@lru_cache(maxsize=256)
def _windows(meaning: Meaning, frame: Frame) -> tuple[Window, ...]:
    """Inside the period, sorted by (start, due); of equal keys the earliest start holds.

    Phrases that mean the same share them: a plan may say «еженедельно» in a thousand ways.
    """
    found: dict[str, Window] = {}
    parts = meaning.parts if isinstance(meaning, Union) else (meaning,)
    for window in (window for part in parts for window in clipped(part, frame)):
        known = found.get(window.key)
        if known is None or window.start < known.start:
            found[window.key] = window
            if len(found) > MOST_WINDOWS:
                raise Refused(RefusalReason.TOO_MANY_WINDOWS)
    return tuple(sorted(found.values(), key=lambda window: (window.start, window.due)))


def _kind(meaning: Meaning, frame: Frame) -> Kind:
    if isinstance(meaning, Undated) or (isinstance(meaning, Term) and frame.approved is None):
        return Kind.UNDATED
    if isinstance(meaning, Ongoing):
        return Kind.ONGOING
    is_the_plan = isinstance(meaning, Named) and meaning.is_range_of_years and meaning.covers(frame.period)
    return Kind.ONGOING if is_the_plan else Kind.DATED


def _assumed(meaning: Meaning) -> Iterator[Assumption]:
    """What is taken for granted, each once."""
    parts = meaning.parts if isinstance(meaning, Union) else (meaning,)
    if any(_is_bare(part.span if isinstance(part, Within) else part) for part in parts):
        yield Assumption.EVERY_YEAR
    if any(isinstance(part, Split) and part.counted for part in parts):
        yield Assumption.SPLIT_YEAR
    if any(isinstance(part, Deadline) or (isinstance(part, ByDay) and not part.report) for part in parts):
        yield Assumption.DEADLINE_START


def _is_bare(part: Meaning) -> bool:
    """A named window without a year, and nothing says that it comes each year."""
    return isinstance(part, Named | Deadline) and part.year is None and not part.stated
