"""Phrases that name no date of their own, by their heads; a hidden date is refused.

A head takes any tail («по мере поступления …»), but not one that names a unit of the calendar or
a date: «по окончании квартала» hides one (contract, section 2, "Undated").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nastavnik_cli.domain.phrases.lexicon import T
from nastavnik_cli.domain.phrases.refusal import RefusalReason, Refused
from nastavnik_cli.domain.phrases.tokens import Token


@dataclass(frozen=True)
class Head:
    """A beginning and what follows it: `tail` of the pattern is looked through for dates.

    `reference` heads name another paper («по плану работы на год»): units of the calendar in the
    tail belong to that paper's name.
    """

    pattern: re.Pattern[str]
    example: str
    reference: bool = False


def head(pattern: str, example: str, *, reference: bool = False) -> Head:
    return Head(re.compile(pattern), example, reference)


HEADS = (
    head(
        r"(?:по|согласно|в соответствии с) (?:\S+ ){0,5}?(?:план(?:у|ам|ом)|график(?:у|ам|ом))"
        r"(?P<tail>(?: .+)?)",
        "по отдельному графику",
        reference=True,
    ),
    head(r"по мере (?P<tail>.+)", "по мере поступления обращений"),
    head(r"при (?P<tail>.+)", "при приёме на работу"),
    head(
        r"по (?:запросу|факту|согласованию|необходимости)(?P<tail>(?: .+)?)",
        "по согласованию с администрацией",
    ),
    head(r"после (?P<tail>.+)", "после утверждения программы"),
    head(r"по (?:окончании|завершении|итогам|результатам) (?P<tail>.+)", "по итогам конкурса"),
    head(
        r"(?:не позднее |не позже |не менее )?(?:чем )?за (?:\S+ ){0,4}?до (?P<tail>.+)",
        "за 2 недели до мероприятия",
    ),
    head(
        r"(?:не позднее )?в течени[ие] (?:\S+ ){1,4}?"
        r"(?:со дня|с момента|с даты|после|по окончании) (?P<tail>.+)",
        "в течение 3 рабочих дней со дня подписания",
    ),
    head(
        r"в (?:\d+ ?-? ?)?\S*(?:дневный|недельный|месячный) срок (?P<tail>.+)",
        "в месячный срок после издания приказа",
    ),
    head(
        r"в (?:установленные сроки|установленный срок|сроки ,? ?установленные|срок ,? ?установленный)"
        r"(?P<tail>(?: .+)?)",
        "в установленные сроки",
    ),
    head(r"(?:as|when) (?:needed|required|necessary)(?P<tail>(?: .+)?)", "as needed"),
    head(r"(?:on|upon) request(?P<tail>(?: .+)?)", "on request"),
    head(r"after (?P<tail>.+)", "after the order"),
    head(r"within (?:\S+ ){1,4}?(?:of|after|from) (?P<tail>.+)", "within 5 days of the request"),
)

UNIT = re.compile(
    r"\b(?:год(?:а|у|ом)?|полугоди\w+|квартал\w*|четверт\w+|месяц\w*|недел\w+"
    r"|years?|quarters?|months?|weeks?|terms?|half)\b"
)
DATES = frozenset(
    {T.MONTH, T.DMY, T.DM, T.ISO, T.ISO_MONTH, T.QN, T.HN, T.QUARTERW, T.HALFW, T.SEASON}
    | {T.ADV, T.ANNUAL, T.TIMES, T.ONGOING, T.SCHOOLYEAR, T.WEEKDAY, T.RRULE, T.SINCE}
)
OF_A_REFERENCE = DATES - {T.SCHOOLYEAR}


def is_undated(tokens: Sequence[Token]) -> bool:
    """Whether the tokens are a head with its tail; `Refused` where the tail hides a date."""
    said = " ".join(token.text for token in tokens)
    for known in HEADS:
        match = known.pattern.fullmatch(said)
        if match is None:
            continue
        start = len(said[: match.start("tail")].split())
        tail = _from_word(tokens, start)
        if any(token.kind in (OF_A_REFERENCE if known.reference else DATES) for token in tail) or (
            not known.reference and UNIT.search(match["tail"])
        ):
            raise Refused(RefusalReason.HIDDEN_DATE, _span(tail) if tail else None)
        return True
    return False


def _from_word(tokens: Sequence[Token], words: int) -> Sequence[Token]:
    """The tokens after so many words; a folded token is several."""
    count = 0
    for i, token in enumerate(tokens):
        if count >= words:
            return tokens[i:]
        count += len(token.text.split())
    return []


def _span(tokens: Sequence[Token]) -> tuple[int, int]:
    return tokens[0].start, tokens[-1].end
