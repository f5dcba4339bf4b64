"""Times of day, which say nothing about the day: skipped after a date or with «ч.», else left.

A time never takes the place of a possible day.month (contract, section 2, "Times of day").
"""

from __future__ import annotations

from collections.abc import Sequence

from nastavnik_cli.domain.phrases.lexicon import T
from nastavnik_cli.domain.phrases.tokens import Token

DATED = frozenset({T.MONTH, T.YEAR, T.G, T.YEARW, T.DMY, T.DM, T.ISO})
TO = frozenset({T.DO, T.PO, T.DASH})
LAST_HOUR, LAST_DAY, LAST_MINUTE = 24, 31, 59
HALVES = (15, 30)
"""Minutes that may also be a day: a time only behind «с», «в», «до»."""


def without_times(tokens: Sequence[Token]) -> list[Token]:
    """The tokens less every time: «1 мая в 14:45», «1 мая с 09-00 до 16-00», «10.00 ч.»."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        size, with_hour = _time(tokens, i)
        if size and (with_hour or (out and out[-1].kind in DATED)):
            i += size
        else:
            out.append(tokens[i])
            i += 1
    return out


def _time(tokens: Sequence[Token], start: int) -> tuple[int, bool]:
    """How many tokens are a time with its preposition, 0 where they are none; whether «ч.» is said."""
    i = start
    if i < len(tokens) and tokens[i].kind is T.COMMA:
        i += 1
    led = tokens[i].kind if i < len(tokens) and tokens[i].kind in (T.IN, T.S) else None
    i += led is not None
    first = _clock(tokens, i, led=led is not None)
    if not first:
        return 0, False
    i += first
    second = _clock(tokens, i + 1, led=True) if i < len(tokens) and tokens[i].kind in TO else 0
    i += second and 1 + second
    return i - start, tokens[i - 1].kind in (T.HOUR, T.MINUTE)


def _clock(tokens: Sequence[Token], start: int, *, led: bool) -> int:
    """The size of one time: 14:45, 10.00, 09-00, each with «ч.» or without; 10 ч., 14 ч. 30 мин."""
    kinds = [token.kind for token in tokens[start : start + 4]]
    if kinds == [T.NUM, T.HOUR, T.NUM, T.MINUTE]:
        return 4
    if kinds in ([T.NUM, T.DO, T.NUM, T.HOUR], [T.NUM, T.DASH, T.NUM, T.HOUR]):
        return 1  # the hour behind it belongs to both
    if kinds[:2] in ([T.DM, T.HOUR], [T.NUM, T.HOUR], [T.TIME, T.HOUR]):
        return 2
    if kinds[:1] == [T.TIME]:
        return 1
    if kinds[:3] == [T.NUM, T.DASH, T.NUM] and _hour_minute(tokens[start], tokens[start + 2], led=led):
        return 4 if kinds[3:] == [T.HOUR] else 3
    return 0


def _hour_minute(hour: Token, minute: Token, *, led: bool) -> bool:
    """«09-00»: two digits that cannot be a day, or any minutes behind «с», «в», «до»."""
    two_digits = len(minute.text) == len("00")
    impossible_day = minute.number == 0 or LAST_DAY < minute.number <= LAST_MINUTE
    return hour.number <= LAST_HOUR and two_digits and (impossible_day or (led and minute.number in HALVES))
