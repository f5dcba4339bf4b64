"""Phrases that name no date of their own, by their heads; a hidden date is refused.

A head takes any tail («по мере поступления …»), but not one that names a unit of the calendar:
«по окончании квартала» hides a date (contract, section 2, "Undated"). A date hides one anywhere,
also before the last word of a head: «по утверждённому на 2023 год плану».
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from nastavnik_cli.domain.phrases.lexicon import T
from nastavnik_cli.domain.phrases.refusal import RefusalReason, Refused
from nastavnik_cli.domain.phrases.surface import LOOKALIKE
from nastavnik_cli.domain.phrases.tokens import Token


class Head(NamedTuple):
    """A beginning over the tokens joined by single spaces; its group `tail` must name no unit."""

    pattern: str
    example: str


PLAN = r"(?:план(?:у|ам)|график(?:у|ам))"
BY_PLAN = r"(?:план(?:ом|ами)|график(?:ом|ами))"
SCHEDULE = r"(?:plans?|schedules?|timetables?)"
EVENT = r"(?:со дня|с момента|с даты|после|по (?:окончании|завершении|итогам|результатам))"
NEEDED = r"(?:needed|required|necessary)"
TAIL = r"(?P<tail>(?: .+)?)"
HEADS = (
    Head(rf"(?:по|согласно) (?:\S+ ){{0,5}}?{PLAN}{TAIL}", "по отдельному графику"),
    Head(rf"в соответствии с (?:\S+ ){{0,5}}?{BY_PLAN}{TAIL}", "в соответствии с планом"),
    Head(r"по мере (?P<tail>.+)", "по мере поступления обращений"),
    Head(r"при (?P<tail>.+)", "при приёме на работу"),
    Head(
        rf"по (?:запрос(?:у|ам)|факту|согласованию|необходимости){TAIL}", "по согласованию с администрацией"
    ),
    Head(r"после (?P<tail>.+)", "после утверждения программы"),
    Head(
        r"по (?:окончани[июя]|завершени[июя]|итогам|результатам) (?P<tail>.+)",
        "по итогам конкурса",
    ),
    Head(
        r"(?:не (?:позднее|позже|менее) (?:, )?)?(?:чем )?за (?:\S+ ){0,4}?до (?P<tail>.+)",
        "не позднее чем за 2 недели до мероприятия",
    ),
    Head(
        rf"(?:не (?:позднее|позже) )?в течени[ие] (?:\S+ ){{1,4}}?{EVENT} (?P<tail>.+)",
        "в течение 3 рабочих дней со дня подписания",
    ),
    Head(
        rf"не (?:позднее|позже) (?:, )?(?:чем )?(?:через )?(?:\S+ ){{1,4}}?(?:до|{EVENT}) (?P<tail>.+)",
        "не позднее 3 рабочих дней после мероприятия",
    ),
    Head(
        r"в (?:\d+ ?-? ?)?\S*(?:дневный|недельный|месячный) срок (?P<tail>.+)",
        "в месячный срок после издания приказа",
    ),
    Head(rf"в (?:установленные сроки|установленный срок){TAIL}", "в установленные сроки"),
    Head(r"в (?:сроки|срок) (?:, )?установленн(?:ые|ый) (?P<tail>.+)", "в сроки, установленные приказом"),
    Head(rf"(?:as|when|if|as and when) {NEEDED}{TAIL}", "as needed"),
    Head(rf"(?:on|upon) (?:request|demand){TAIL}", "on request"),
    Head(
        rf"(?:according to|in accordance with|as per|per) (?:\S+ ){{0,5}}?{SCHEDULE}{TAIL}",
        "according to the schedule",
    ),
    Head(r"after (?P<tail>.+)", "after the order"),
    Head(r"within (?:\S+ ){1,4}?(?:of|after|from) (?P<tail>.+)", "within 5 days of the request"),
)

UNIT = re.compile(
    r"год(?:а|у|ом|ы|ов)?|полугод\w+|квартал\w*|четверт\w+|триместр\w*|семестр\w*|месяц\w*|недел\w+"
    r"|(?:half|quarter|year|month|week|term|semester|trimester)s?"
)
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
    return token.kind in UNITS or any(UNIT.fullmatch(text) for text in spelt)
