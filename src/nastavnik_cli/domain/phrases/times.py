"""Times of day, which say nothing about the day: skipped after a date, never instead of one."""

from __future__ import annotations

from collections.abc import Sequence

from nastavnik_cli.domain.phrases.lexicon import T
from nastavnik_cli.domain.phrases.tokens import Token

DATED = frozenset({T.MONTH, T.YEAR, T.G, T.YEARW, T.DMY, T.DM, T.ISO})
TO = frozenset({T.DO, T.PO, T.DASH})
LAST_HOUR, LAST_DAY, LAST_MINUTE = 24, 31, 59


def without_times(tokens: Sequence[Token]) -> list[Token]:
    """The tokens less every time that follows a date: «в 14:45», «с 09-00 до 16-00», «10.00 ч.»."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        size = _time_after(tokens, i) if out and out[-1].kind in DATED else 0
        if size:
            i += size
        else:
            out.append(tokens[i])
            i += 1
    return out


def _time_after(tokens: Sequence[Token], i: int) -> int:
    """How many tokens at i are a time with its preposition; 0 where they are none."""
    start = i
    if i < len(tokens) and tokens[i].kind is T.COMMA:
        i += 1
    led = i < len(tokens) and tokens[i].kind in (T.IN, T.S)
    i += led
    first = _clock(tokens, i, led=led)
    if not first:
        return 0
    i += first
    if i < len(tokens) and tokens[i].kind in TO:
        second = _clock(tokens, i + 1, led=True)
        if second:
            i += 1 + second
    if i < len(tokens) and tokens[i].kind is T.HOUR:
        i += 1
    return i - start


def _clock(tokens: Sequence[Token], i: int, *, led: bool) -> int:
    """The size of one time at i: 14:45, 10.00, 09-00, 10 ч."""
    kinds = [token.kind for token in tokens[i : i + 4]]
    if kinds[:1] == [T.TIME]:
        return 1
    if kinds[:2] in ([T.DM, T.HOUR], [T.NUM, T.HOUR]):
        return 1
    if kinds[:3] == [T.NUM, T.DASH, T.NUM] and _hour_minute(tokens[i], tokens[i + 2], led=led):
        return 3
    return 0


def _hour_minute(hour: Token, minute: Token, *, led: bool) -> bool:
    """«09-00»: two digits that cannot be a day, or any minutes behind «с», «в», «до»."""
    two_digits = len(minute.text) == len("00")
    impossible_day = minute.number == 0 or LAST_DAY < minute.number <= LAST_MINUTE
    return hour.number <= LAST_HOUR and two_digits and (impossible_day or (led and minute.number in (15, 30)))
