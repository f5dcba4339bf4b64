"""Tokens cut into parts, each with its meaning; what no rule takes is refused with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nastavnik_cli.domain.phrases.grammar import GRAMMAR
from nastavnik_cli.domain.phrases.lexicon import T
from nastavnik_cli.domain.phrases.meaning import Undated
from nastavnik_cli.domain.phrases.parser import Index, Parser
from nastavnik_cli.domain.phrases.refusal import RefusalReason, Refused
from nastavnik_cli.domain.phrases.slips import named_slip
from nastavnik_cli.domain.phrases.times import without_times
from nastavnik_cli.domain.phrases.tokens import Token
from nastavnik_cli.domain.phrases.undated import is_undated
from nastavnik_cli.domain.phrases.union import PartMeaning, is_complete_date, united

Parts = list[PartMeaning]
INDEX = Index(GRAMMAR)
SIGNS = (T.COMMA, T.AND)
LONGEST_PAIR = 20
"""Tokens of a text in which two phrases are looked for."""


def parts_of(tokens: Sequence[Token]) -> Parts:
    """The parts of one line, at least one; `Refused` with the most telling reason."""
    tokens = _without_labels(tokens)
    if not tokens:
        raise Refused(RefusalReason.EMPTY)
    timeless = without_times(tokens)
    parser = Parser(INDEX, timeless)
    parts = _cut(parser)
    if parts:
        return parts
    if is_undated(tokens):
        return [Undated()]
    raise (
        named_slip(tokens, timeless) or parser.refused or _side_by_side(timeless) or _not_understood(parser)
    )


def _without_labels(tokens: Sequence[Token]) -> Sequence[Token]:
    """Without a leading «срок» and its dash or colon, and without a «г.» at the end."""
    if len(tokens) > 1 and tokens[0].kind is T.SROK:
        tokens = tokens[1:]
        if len(tokens) > 1 and tokens[0].kind in (T.DASH, T.COMMA):
            tokens = tokens[1:]
    if len(tokens) > 1 and tokens[-1].kind is T.G and not _ends_with_short_years(tokens[:-1]):
        tokens = tokens[:-1]
    return tokens


def _ends_with_short_years(tokens: Sequence[Token]) -> bool:
    """«2009-10 г.», «2009/2010 г.», «май 10 г.»: here «г.» tells that years are meant."""
    kinds = [token.kind for token in tokens[-3:]]
    in_a_row = kinds == [T.YEAR, T.SLASH, T.YEAR] and tokens[-1].number - tokens[-3].number == 1
    return kinds[-1] in (T.ISO, T.ISO_MONTH, T.NUM) or in_a_row


class Place(NamedTuple):
    """Where the next part begins, and whether only a complete date may."""

    start: int
    date_only: bool = False


def _cut(parser: Parser) -> Parts:
    """The tokens as parts, the longest first; empty where they cannot be cut."""
    path: list[Parts] = []
    stack = [choices(parser, Place(0))]
    tried: set[Place] = set()
    while stack:
        own, place = next(stack[-1], (None, None))
        if own is None:
            stack.pop()
            if path:
                path.pop()
        elif place is None:
            return [part for parts in [*path, own] for part in parts]
        elif place not in tried:
            tried.add(place)
            path.append(own)
            stack.append(choices(parser, place))
    return []


def choices(parser: Parser, place: Place) -> Iterator[tuple[Parts, Place | None]]:
    """What may stand at a place, and the place after it; None where the phrase ends."""
    for part, end in _part_ends(parser, place.start):
        own = part if isinstance(part, list) else [part]
        if place.date_only and not is_complete_date(own[0]):
            continue
        if end == len(parser.tokens):
            yield own, None
            continue
        for _, after in parser.ends("sign", end):
            yield own, Place(after)
        if is_complete_date(own[-1]):
            yield own, Place(end, date_only=True)


def _part_ends(parser: Parser, start: int) -> Iterator[tuple[PartMeaning | Parts, int]]:
    """By the grammar; or a phrase without a date up to the next sign."""
    yield from parser.ends("part", start)
    tokens = parser.tokens
    stop = next((i for i in range(start, len(tokens)) if tokens[i].kind in SIGNS), len(tokens))
    if start < stop and (start or stop < len(tokens)) and is_undated(tokens[start:stop]):
        yield Undated(), stop


def _side_by_side(tokens: Sequence[Token]) -> Refused | None:
    """Two phrases that a sign would join: «ежегодно по плану», «1 раз в год в мае»."""
    if len(tokens) > LONGEST_PAIR:
        return None
    for i in range(1, len(tokens)):
        if {tokens[i - 1].kind, tokens[i].kind} & {*SIGNS, T.DASH}:
            continue
        try:
            united([*_phrase(tokens[:i]), *_phrase(tokens[i:])])
        except Refused:
            continue
        return Refused(RefusalReason.NO_UNION_SIGN, (tokens[i - 1].start, tokens[i].end))
    return None


def _phrase(tokens: Sequence[Token]) -> Parts:
    """The parts of tokens that are a phrase by themselves; else `Refused`."""
    parser = Parser(INDEX, tokens)
    parts = _cut(parser)
    if parts:
        return parts
    if is_undated(tokens):
        return [Undated()]
    raise _not_understood(parser)


def _not_understood(parser: Parser) -> Refused:
    """Points at the first word in no table, else at the first that no rule could take."""
    unknown = next((token for token in parser.tokens if token.kind is T.WORD), None)
    token = unknown or parser.tokens[min(parser.furthest, len(parser.tokens) - 1)]
    return Refused(RefusalReason.NOT_UNDERSTOOD, (token.start, token.end))
