"""Offers for rhythms, unions and references that are refused: what either side says alone."""

from __future__ import annotations

from collections.abc import Iterator

from nastavnik_cli.domain.phrases.asked import LINKS, Asked
from nastavnik_cli.domain.phrases.lexicon import T
from nastavnik_cli.domain.phrases.tokens import Token


def doubtful(asked: Asked) -> Iterator[str]:
    """«biannual»: twice a year, every 2 years."""
    word = asked.pointed[0].text
    readings = {
        "week": ("every two weeks",),
        "month": ("every two months", "twice a month"),
        "ennial": ("every 2 years",),
        "annual": ("twice a year", "every 2 years"),
    }
    yield from next((said for stem, said in readings.items() if stem in word), ())


def with_a_sign(asked: Asked) -> Iterator[str]:
    """«ежегодно по плану»: ежегодно, по плану."""
    second = asked.pointed[1]
    before, after = asked.text[: second.start].rstrip(), asked.text[second.start :]
    if asked.pointed[0].kind in (T.MONTH, T.SEASON):
        yield f"{before}–{after}"
    yield f"{before}, {after}"


def one_of_them(asked: Asked) -> Iterator[str]:
    """«ежемесячно (с мая по июнь)»: without the sign; «ежеквартально, март»: each side alone."""
    segments = asked.segments
    if len(segments) > 1:
        if len(segments) == len(("rhythm", "span")):
            yield " ".join(asked.said(segment) for segment in segments)
        yield asked.said([token for segment in segments[1:] for token in segment])
        yield asked.said(segments[0])
        yield asked.text[segments[0][0].start : segments[-2][-1].end]
    if asked.first(*LINKS) is None:
        yield asked.without([token for token in asked.tokens if token.kind in (T.YEAR, T.G)])
    yield asked.without([token for token in asked.tokens if token.kind is T.ANNUAL])


RHYTHMS = {
    T.QUARTERW: "ежеквартально",
    T.MONTHW: "ежемесячно",
    T.HALFW: "раз в полугодие",
    T.SEMESTERW: "раз в полугодие",
    T.TERMW: "раз в четверть",
    T.WEEKW: "еженедельно",
    T.YEARW: "ежегодно",
}
LEADS = frozenset({T.IN, T.DURING, T.S, T.NOLESS, T.EVERY, T.NUM, T.ORD, T.ROMAN})
"""What stands between a head and the date that it hides."""

LINKING = frozenset({"на", "за", "for"})
NUMBERS = (T.NUM, T.ORD, T.ROMAN)
SELF_LED = frozenset({T.ADV, T.ANNUAL, T.TIMES, T.ONGOING, T.WEEKDAYS, T.RRULE})
"""Rhythms need no word to lead them."""


def around_the_hidden(asked: Asked) -> Iterator[str]:
    """«по итогам квартала»: ежеквартально; «по плану на 2023 год»: по плану, 2023 год."""
    hidden = asked.pointed[0]
    at = start = asked.tokens.index(hidden)
    while start and (asked.tokens[start - 1].kind in LEADS or asked.tokens[start - 1].text in LINKING):
        start -= 1
    lead, before = asked.tokens[start:at], asked.tokens[:start]
    if all(token.kind in NUMBERS for token in lead) and hidden.kind not in SELF_LED:
        yield from _instead_of_the_head(asked, hidden)
        return
    while before and (before[-1].kind in (T.COMMA, T.DO, T.NOLESS) or before[-1].text in ("но", "чем")):
        before = before[:-1]
    plain = next((token for token in lead if token.text not in LINKING), hidden)
    rest = asked.text[plain.start :]
    yield f"{asked.said(before)}, {rest}"
    yield asked.said(before)
    yield rest


def _instead_of_the_head(asked: Asked, hidden: Token) -> Iterator[str]:
    """The head governs the unit itself: a report on it, or its end."""
    if hidden.kind is T.SCHOOLYEAR:
        begins = any(token.kind is T.EDGE and token.number == 1 for token in asked.tokens)
        edge = "начала" if begins else "конца"
        yield "by the end of the school year" if asked.is_english else f"до {edge} учебного года"
    rhythm = RHYTHMS.get(hidden.kind)
    if rhythm and not asked.is_english:
        yield f"{rhythm} до 10 числа месяца, следующего за отчётным"
        yield rhythm


def less_often(asked: Asked) -> Iterator[str]:
    yield from (
        ("monthly", "twice a month", "weekly")
        if asked.is_english
        else ("ежемесячно", "2 раза в месяц", "еженедельно")
    )


def in_a_school_year(asked: Asked) -> Iterator[str]:
    """«I квартал»: of a year, or by its months; «до конца года»: of the school year."""
    if asked.first(T.DO) and asked.first(T.EDGE):
        yield "до конца учебного года"
    if asked.first(T.QUARTERW, T.HALFW, T.QN, T.HN):
        years = sorted({asked.frame.period.start.year, asked.frame.period.last.year})
        yield from (f"{asked.text} {year}" for year in years)
    if asked.first(T.TIMES):
        yield from ("ежемесячно", "4 раза в год")
