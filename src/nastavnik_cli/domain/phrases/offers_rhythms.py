"""Offers for rhythms, unions and references that are refused: what either side says alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nastavnik_cli.domain.phrases.asked import LINKS, Asked
from nastavnik_cli.domain.phrases.lexicon import T


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
    """«ежеквартально, март»: each side alone."""
    segments = asked.segments
    if len(segments) > 1:
        yield asked.said([token for segment in segments[1:] for token in segment])
        yield asked.said(segments[0])
        yield asked.text[segments[0][0].start : segments[-2][-1].end]
        yield asked.said(segments[-1])
    if asked.first(*LINKS) is None:
        yield asked.without([token for token in asked.tokens if token.kind in (T.YEAR, T.G)])
    yield asked.without([token for token in asked.tokens if token.kind is T.ANNUAL])


def around_the_hidden(asked: Asked) -> Iterator[str]:
    """«по итогам квартала»: ежеквартально; «по плану на 2023 год»: по плану, 2023 год."""
    rhythms = {
        T.QUARTERW: "ежеквартально",
        T.MONTHW: "ежемесячно",
        T.HALFW: "раз в полугодие",
        T.TERMW: "раз в четверть",
        T.WEEKW: "еженедельно",
        T.YEARW: "ежегодно",
    }
    hidden = asked.pointed[0]
    at = asked.tokens.index(hidden)
    if hidden.kind is T.MONTH and at and asked.tokens[at - 1].kind in (T.NUM, T.ORD):
        hidden = asked.tokens[at - 1]
    is_reference = asked.text.casefold().startswith(("по план", "по граф", "согласно"))
    if hidden.kind in rhythms and not asked.is_english and not is_reference:
        yield f"{rhythms[hidden.kind]} до 10 числа месяца, следующего за отчётным"
        yield rhythms[hidden.kind]
    yield re.sub(r"\s+\w{1,2}\s*$", "", asked.text[: hidden.start])
    yield asked.text[hidden.start :]


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
