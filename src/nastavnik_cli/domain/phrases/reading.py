"""One phrase to its reading or its refusal: surface, grammar, union, windows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from itertools import islice

from nastavnik_cli.domain.phrases.grammar import GRAMMAR
from nastavnik_cli.domain.phrases.lexicon import T
from nastavnik_cli.domain.phrases.meaning import (
    ByDay,
    Deadline,
    Meaning,
    Named,
    Ongoing,
    Split,
    Term,
    Undated,
    Union,
    Within,
    clipped,
)
from nastavnik_cli.domain.phrases.parser import Parser
from nastavnik_cli.domain.phrases.refusal import RefusalReason, Refused
from nastavnik_cli.domain.phrases.slips import named_slip
from nastavnik_cli.domain.phrases.times import without_times
from nastavnik_cli.domain.phrases.tokens import LONG, Token, lex
from nastavnik_cli.domain.phrases.undated import is_undated
from nastavnik_cli.domain.phrases.union import PartMeaning, is_complete_date, united
from nastavnik_cli.domain.schedule import Frame, Kind, Window
from nastavnik_cli.errors import Params

MOST_WINDOWS = 5_000
"""Windows of one phrase at the most (contract, section 5, `limit`)."""


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


@lru_cache(maxsize=20_000)
def read(text: str, frame: Frame) -> Reading | Refusal:
    """The windows of one phrase inside a frame; a phrase outside the grammar is a Refusal."""
    found = _read(text, frame)
    if isinstance(found, Reading):
        return found
    from nastavnik_cli.domain.phrases.nearest import nearest  # for refusals only

    offers = nearest(text, found.reason, lambda offer: isinstance(_read(offer, frame), Reading))
    return Refusal(text, found.reason, found.span, offers)


def _read(text: str, frame: Frame) -> Reading | Refusal:
    whole = (0, len(text))
    try:
        meaning = understood(text)
        windows = _windows(meaning, frame)
    except Refused as refused:
        return Refusal(text, refused.reason, refused.span or whole)
    except (OverflowError, ValueError):  # beyond the years 1 to 9999 of the calendar
        return Refusal(text, RefusalReason.IMPOSSIBLE_DATE, whole)
    return Reading(text, _kind(meaning, frame), windows, tuple(_assumed(meaning)), meaning)


def understood(text: str) -> Meaning:
    """What a phrase means, in any frame; raises `Refused`."""
    if not text.strip():
        raise Refused(RefusalReason.EMPTY)
    if len(text) > LONG:
        raise Refused(RefusalReason.TOO_LONG)
    as_one_line = text.replace("\r", " ").replace("\n", " ").replace("\N{LINE SEPARATOR}", " ")
    try:
        return _line(lex(as_one_line))
    except Refused as refused:
        lines = _by_lines(lex(text))
        if len(lines) == 1:
            raise
        try:
            return united([part for line in lines for part in _alone(line)])
        except Refused:
            raise refused from None


def _by_lines(tokens: Sequence[Token]) -> list[list[Token]]:
    lines: list[list[Token]] = [[]]
    for token in tokens:
        if token.kind is T.LINE:
            lines.append([])
        else:
            lines[-1].append(token)
    return [line for line in lines if line]


def _alone(line: list[Token]) -> list[PartMeaning]:
    """The parts of a line that is a phrase by itself."""
    parts = _parts(line)
    united(parts)
    return parts


def _line(tokens: list[Token]) -> Meaning:
    return united(_parts(tokens))


def _parts(tokens: list[Token]) -> list[PartMeaning]:
    """The parts of one line; `Refused` with the most telling reason."""
    tokens = _without_labels(tokens)
    if not tokens:
        raise Refused(RefusalReason.EMPTY)
    timeless = without_times(tokens)
    parser = Parser(GRAMMAR, timeless)
    for parts in _split(parser, 0):
        return parts
    if is_undated(tokens):
        return [Undated()]
    raise named_slip(tokens, timeless) or parser.refused or _not_understood(parser)


def _without_labels(tokens: list[Token]) -> list[Token]:
    """Without a leading «срок» and its dash or colon, and without a «г.» at the end."""
    if len(tokens) > 1 and tokens[0].kind is T.SROK:
        tokens = tokens[1:]
        if len(tokens) > 1 and tokens[0].kind in (T.DASH, T.COMMA):
            tokens = tokens[1:]
    if len(tokens) > 1 and tokens[-1].kind is T.G:
        tokens = tokens[:-1]
    return tokens


def _split(parser: Parser, start: int) -> Iterator[list[PartMeaning]]:
    """Every way to cut the tokens from `start` into parts, the longest parts first."""
    for part, end in _part_ends(parser, start):
        own: list[PartMeaning] = part if isinstance(part, list) else [part]
        if end == len(parser.tokens):
            yield own
            continue
        for _, after in parser.ends("sign", end):
            for rest in _split(parser, after):
                yield own + rest
        if is_complete_date(part):
            for rest in _split(parser, end):
                if is_complete_date(rest[0]):
                    yield own + rest


def _part_ends(parser: Parser, start: int) -> Iterator[tuple[PartMeaning | list[PartMeaning], int]]:
    yield from parser.ends("part", start)
    signs = (T.COMMA, T.AND)
    stop = next((i for i in range(start, len(parser.tokens)) if parser.tokens[i].kind in signs), None)
    segment = parser.tokens[start : stop if stop is not None else len(parser.tokens)]
    if stop is not None and segment and is_undated(segment):
        yield Undated(), stop
    elif stop is None and start and segment and is_undated(segment):
        yield Undated(), len(parser.tokens)


def _not_understood(parser: Parser) -> Refused:
    """Points at the first word in no table, else at the first that no rule could take."""
    unknown = next((token for token in parser.tokens if token.kind is T.WORD), None)
    token = unknown or parser.tokens[min(parser.furthest, len(parser.tokens) - 1)]
    return Refused(RefusalReason.NOT_UNDERSTOOD, (token.start, token.end))


def _windows(meaning: Meaning, frame: Frame) -> tuple[Window, ...]:
    """Inside the period, sorted by (start, due); of equal keys the earliest start holds."""
    found: dict[str, Window] = {}
    parts = meaning.parts if isinstance(meaning, Union) else (meaning,)
    made = (window for part in parts for window in clipped(part, frame))
    for window in islice(made, MOST_WINDOWS + 1):
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
    years_of_the_plan = (
        isinstance(meaning, Named) and meaning.is_range_of_years and meaning.covers_no_more_than(frame.period)
    )
    return Kind.ONGOING if years_of_the_plan else Kind.DATED


def _assumed(meaning: Meaning) -> Iterator[Assumption]:
    """What is taken for granted, each once."""
    parts = meaning.parts if isinstance(meaning, Union) else (meaning,)
    if any(isinstance(part, Named | Deadline) and part.year is None for part in parts):
        yield Assumption.EVERY_YEAR
    if any(_counts(part) for part in parts):
        yield Assumption.SPLIT_YEAR
    if any(isinstance(part, Deadline) or (isinstance(part, ByDay) and not part.report) for part in parts):
        yield Assumption.DEADLINE_START


def _counts(part: Meaning) -> bool:
    rhythm = part.rhythm if isinstance(part, Within) else part
    return isinstance(rhythm, Split) and rhythm.counted
