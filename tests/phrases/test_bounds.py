"""Hostile phrases and periods are answered soon; long unions still work."""

from __future__ import annotations

from time import process_time

import pytest

from nastavnik_cli.domain.phrases import Reading, Refusal, RefusalReason, read
from nastavnik_cli.domain.phrases.reading import LONG, MOST_WINDOWS
from nastavnik_cli.domain.schedule import Frame, Kind, YearKind
from nastavnik_cli.domain.units import parse_period

PLAN = Frame(parse_period("2022/2024"))
SECONDS = 2.0
"""Of processor time; alone on a machine the worst takes a tenth of a second."""

HOSTILE = [
    "май, " * 400 + "ххх",
    "1, " * 600,
    "1 и " * 480 + "квартал",
    "I, " * 600 + "квартал",
    "(" * 2000,
    "и " * 1000,
    "- " * 1000,
    "май-" * 500,
    "1-" * 1000,
    "с мая по июнь " * 140,
    "в течение " * 200,
    "в течение 1 1 1 1 " * 100,
    "за отчетным " * 160,
    "за " * 660,
    "по " * 600 + "плану",
    "при " * 480 + "мая",
    "при х, " * 280,
    "до " * 660,
    "2 мая 10.00 " * 160,
    "май\nх\n" * 300,
    "май в " * 330,
    "1 (один) " * 220,
    "с мая по июнь ежемесячно " * 80,
    "aб" * 1000,
    "a" * 1999 + "б",
    "май х " * 9,
    "в течение года " * 6,
    "e\u0301" * 1000,
    "я" * 2000,
    "1" * 2000,
    "1." * 1000,
    "RRULE:" + "FREQ=DAILY;" * 180,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:14].strip())
def test_hostile_texts_are_answered_soon(text: str) -> None:
    began = process_time()
    read(text[:LONG], PLAN)
    assert process_time() - began < SECONDS


@pytest.mark.parametrize(("text", "windows"), [("Q1," * 666, 3), ("1.1," * 500, 3), ("май\n" * 500, 3)])
def test_a_long_union_still_works(text: str, windows: int) -> None:
    reading = read(text, PLAN)
    assert isinstance(reading, Reading)
    assert len(reading.windows) == windows


def test_a_thousand_phrases_in_one() -> None:
    reading = read("–," * 1000, PLAN)
    assert isinstance(reading, Reading)
    assert reading.kind is Kind.UNDATED


def test_no_part_of_a_long_union_is_lost() -> None:
    century = Frame(parse_period("1950/2049"))
    reading = read("май, " * 300 + "июнь", century)
    assert isinstance(reading, Reading)
    assert len(reading.windows) == 200


@pytest.mark.parametrize(
    "phrase", ["RRULE:FREQ=DAILY", "каждый понедельник", "еженедельно", "2 раза в месяц"]
)
def test_more_than_five_thousand_windows_are_refused(phrase: str) -> None:
    found = read(phrase, Frame(parse_period("1800/2199")))
    assert isinstance(found, Refusal)
    assert (found.reason, MOST_WINDOWS) == (RefusalReason.TOO_MANY_WINDOWS, 5_000)


def test_phrases_that_mean_the_same_share_their_windows() -> None:
    century = Frame(parse_period("1950/2044"))
    readings = [read("еженедельно" + " " * n + ".", century) for n in range(50)]
    assert {type(reading) for reading in readings} == {Reading}
    assert len({id(reading.windows) for reading in readings if isinstance(reading, Reading)}) == 1


@pytest.mark.parametrize("text", ["я" * 65_536, "май, " * 16_000, "(" * 65_536, "май\n" * 16_000])
def test_a_text_of_64_kilobytes_is_no_deadline(text: str) -> None:
    found = read(text, PLAN)
    assert isinstance(found, Refusal)
    assert found.reason is RefusalReason.TOO_LONG


@pytest.mark.parametrize("period", ["0002", "9998", "0002/9998", "9990/9998"])
@pytest.mark.parametrize(
    "phrase",
    [
        "сентябрь–май",
        "раз в 5 лет",
        "раз в 9999999 лет",
        "зима",
        "еженедельно",
        "последняя пятница месяца",
        "ежеквартально до 10 числа",
        "до 25 марта года, следующего за отчётным",
        "в течение 999999999 дней",
        "в течение 999999 месяцев",
        "31.12.9999",
        "учебный год",
        "еженедельно с 1 мая по 2 мая",
    ],
)
def test_the_ends_of_the_calendar(phrase: str, period: str) -> None:
    frame = Frame(parse_period(period), YearKind.CALENDAR, parse_period(period).last)
    assert read(phrase, frame).text == phrase
