"""Phrases that name no date of their own, by their heads; a hidden date is refused.

A head takes any tail («по мере поступления …»), but not one that names a unit of the calendar or
a date: «по окончании квартала» hides one (contract, section 2, "Undated").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from nastavnik_cli.domain.phrases.lexicon import T
from nastavnik_cli.domain.phrases.refusal import RefusalReason, Refused
from nastavnik_cli.domain.phrases.tokens import Token


class Head(NamedTuple):
    """A beginning over the tokens joined by single spaces; its group `tail` must hide no date."""

    pattern: str
    example: str


PLAN = r"(?:план(?:у|ам)|график(?:у|ам))"
TAIL = r"(?P<tail>(?: .+)?)"
HEADS = (
    Head(rf"(?:по|согласно) (?:\S+ ){{0,5}}?{PLAN}{TAIL}", "по отдельному графику"),
    Head(
        rf"в соответствии с (?:\S+ ){{0,5}}?(?:план(?:ом|ами)|график(?:ом|ами)){TAIL}",
        "в соответствии с планом",
    ),
    Head(r"по мере (?P<tail>.+)", "по мере поступления обращений"),
    Head(r"при (?P<tail>.+)", "при приёме на работу"),
    Head(rf"по (?:запросу|факту|согласованию|необходимости){TAIL}", "по согласованию с администрацией"),
    Head(r"после (?P<tail>.+)", "после утверждения программы"),
    Head(r"по (?:окончании|завершении|итогам|результатам) (?P<tail>.+)", "по итогам конкурса"),
    Head(
        r"(?:не (?:позднее|позже|менее) (?:, )?)?(?:чем )?за (?:\S+ ){0,4}?до (?P<tail>.+)",
        "не позднее чем за 2 недели до мероприятия",
    ),
    Head(
        r"(?:не (?:позднее|позже) )?в течени[ие] (?:\S+ ){1,4}?"
        r"(?:со дня|с момента|с даты|после|по окончании) (?P<tail>.+)",
        "в течение 3 рабочих дней со дня подписания",
    ),
    Head(
        r"в (?:\d+ ?-? ?)?\S*(?:дневный|недельный|месячный) срок (?P<tail>.+)",
        "в месячный срок после издания приказа",
    ),
    Head(rf"в (?:установленные сроки|установленный срок){TAIL}", "в установленные сроки"),
    Head(r"в (?:сроки|срок) (?:, )?установленн(?:ые|ый) (?P<tail>.+)", "в сроки, установленные приказом"),
    Head(rf"(?:as|when) (?:needed|required|necessary){TAIL}", "as needed"),
    Head(rf"(?:on|upon) request{TAIL}", "on request"),
    Head(r"after (?P<tail>.+)", "after the order"),
    Head(r"within (?:\S+ ){1,4}?(?:of|after|from) (?P<tail>.+)", "within 5 days of the request"),
)

UNIT = re.compile(
    r"год(?:а|у|ом|ы|ов)?|полугоди\w+|квартал\w*|четверт\w+|триместр\w*|семестр\w*|месяц\w*|недел\w+"
    r"|(?:half|quarter|year|month|week|term|semester|trimester)s?"
)
DATES = frozenset(
    {T.YEAR, T.MONTH, T.SEASON, T.WEEKDAY, T.DMY, T.DM, T.ISO, T.ISO_MONTH, T.QN, T.HN, T.FISCAL}
    | {T.QUARTERW, T.HALFW, T.SCHOOLYEAR, T.ADV, T.ANNUAL, T.TIMES, T.ONGOING, T.RRULE, T.SINCE}
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Compiled when the first phrase needs them: most plans are read without."""
    return tuple(re.compile(head.pattern) for head in HEADS)


def is_undated(tokens: Sequence[Token]) -> bool:
    """Whether the tokens are a head with its tail; `Refused` where the tail hides a date."""
    said = " ".join(token.text for token in tokens)
    for pattern in _patterns():
        match = pattern.fullmatch(said)
        if match:
            _refuse_hidden(_from_word(tokens, len(said[: match.start("tail")].split())))
            return True
    return False


def _refuse_hidden(tail: Sequence[Token]) -> None:
    for token in tail:
        if token.kind in DATES or UNIT.fullmatch(token.text):
            raise Refused(RefusalReason.HIDDEN_DATE, (token.start, token.end))


def _from_word(tokens: Sequence[Token], words: int) -> Sequence[Token]:
    """The tokens after so many words; a folded token is several."""
    count = 0
    for i, token in enumerate(tokens):
        if count >= words:
            return tokens[i:]
        count += token.text.count(" ") + 1
    return []
