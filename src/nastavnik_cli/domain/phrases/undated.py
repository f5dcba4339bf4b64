"""Phrases that name no date of their own, by their heads; a hidden date is refused.

A head takes any tail («по мере поступления …»), but not one that names a unit of the calendar:
«по окончании квартала» hides a date (contract, section 2, "Undated"). A date hides one anywhere,
also before the last word of a head: «по утверждённому на 2023 год плану».
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from nastavnik_cli.domain.phrases.lexicon import T
from nastavnik_cli.domain.phrases.refusal import RefusalReason, Refused
from nastavnik_cli.domain.phrases.surface import LOOKALIKE
from nastavnik_cli.domain.phrases.tokens import Token
from nastavnik_cli.domain.phrases.words import HEADS, UNIT_WORDS

UNITS = frozenset({T.YEARW, T.HALFW, T.SEMESTERW, T.QUARTERW, T.TERMW, T.MONTHW, T.WEEKW})
"""Units of the calendar: how long a head waits («в течение месяца после …»), or what a tail hides."""

DATES = frozenset(
    {T.YEAR, T.MONTH, T.SEASON, T.WEEKDAY, T.WEEKDAYS, T.DMY, T.DM, T.MY, T.ISO, T.ISO_MONTH, T.QN, T.HN}
    | {T.FISCAL, T.SCHOOLYEAR, T.NUMBERW, T.TIME, T.ADV, T.ANNUAL, T.TIMES, T.ONGOING, T.RRULE, T.SINCE}
)
"""Dates and rhythms: they hide nowhere."""


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Compiled when the first phrase needs them: most plans are read without."""
    return tuple(re.compile(head.pattern) for head in HEADS)


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(UNIT_WORDS)


def is_undated(tokens: Sequence[Token]) -> bool:
    """Whether the tokens are a head with its tail; `Refused` where they hide a date."""
    said = " ".join(token.text for token in tokens)
    for text in dict.fromkeys((said, said.translate(LOOKALIKE))):
        for pattern in _patterns():
            match = pattern.fullmatch(text)
            if match:
                _refuse_hidden(tokens, len(text[: match.start("tail")].split()))
                return True
    return False


def _refuse_hidden(tokens: Sequence[Token], words: int) -> None:
    """A date anywhere, a unit of the calendar behind so many words; a folded token is several."""
    before = 0
    for token in tokens:
        in_tail = before >= words
        if token.kind in DATES or (in_tail and _names_unit(token)):
            raise Refused(RefusalReason.HIDDEN_DATE, (token.start, token.end))
        before += token.text.count(" ") + 1


def _names_unit(token: Token) -> bool:
    spelt = (token.text, token.text.translate(LOOKALIKE))
    return token.kind in UNITS or any(_unit().fullmatch(text) for text in spelt)
