"""Every reading, key and refusal has words in both languages."""

from __future__ import annotations

import pytest
from rich.cells import cell_len, chop_cells

from nastavnik_cli.domain.phrases import Reading, Refusal, RefusalReason, read
from nastavnik_cli.domain.phrases.grammar import GRAMMAR
from nastavnik_cli.domain.schedule import Frame
from nastavnik_cli.domain.units import parse_period
from nastavnik_cli.i18n import Lang, words
from nastavnik_cli.output.messages_phrases import TEXTS, explain
from nastavnik_cli.output.readings import describe, describe_key
from nastavnik_cli.output.terminal.paint import Screen
from nastavnik_cli.output.terminal.when import when
from nastavnik_cli.views import ReadPhrase

PLAN = Frame(parse_period("2022/2024"))
EXAMPLES = sorted({rule.example for rules in GRAMMAR.values() for rule in rules})


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("example", EXAMPLES)
def test_every_reading_is_said(example: str, lang: Lang) -> None:
    reading = read(example, PLAN)
    assert isinstance(reading, Reading)
    assert describe(reading, words(lang))
    for window in reading.windows[:3]:
        assert describe_key(window.key, words(lang))


@pytest.mark.parametrize(
    ("phrase", "ru", "en"),
    [
        ("сентябрь", "каждый год: сентябрь", "every year: September"),
        ("май 2022", "май 2022", "May 2022"),
        ("до 1 мая", "каждый год до 1 мая", "every year, by 1 May"),
        ("ежеквартально", "каждый квартал", "every quarter"),
        ("3 раза в год", "3 раза в год, равными частями", "3 times a year, in equal parts"),
        ("до конца I квартала 2023", "до конца I квартала 2023", "by the end of Q1 2023"),
        ("до конца 2 полугодия", "каждый год до конца II полугодия", "every year, by the end of H2"),
        ("до конца 2022 года", "до конца 2022 года", "by the end of 2022"),
        ("до конца мая 2022", "до конца мая 2022", "by the end of May 2022"),
        ("III–IV квартал 2022", "III квартал – IV квартал 2022", "Q3 – Q4 2022"),
        ("сентябрь 2022 – май 2023", "сентябрь 2022 – май 2023", "September 2022 – May 2023"),
        ("2 раза в год, октябрь, апрель", "каждый год: октябрь, апрель", "every year: October, April"),
        ("до 1 мая, 1 сентября", "каждый год до 1 мая, 1 сентября", "every year, by 1 May, 1 September"),
        ("май, до 1 июня", "каждый год: май; каждый год до 1 июня", "every year: May; every year, by 1 June"),
        ("конец марта", "каждый год: конец марта", "every year: end of March"),
    ],
)
def test_readings_in_words(phrase: str, ru: str, en: str) -> None:
    reading = read(phrase, PLAN)
    assert isinstance(reading, Reading)
    assert (describe(reading, words(Lang.RU)), describe(reading, words(Lang.EN))) == (ru, en)


@pytest.mark.parametrize(
    ("key", "ru", "en"),
    [
        ("2022-Q3", "III квартал 2022", "Q3 2022"),
        ("2022-H1", "I полугодие 2022", "H1 2022"),
        ("2022-05", "май 2022", "May 2022"),
        ("2022-05/2022-08", "май–август 2022", "May–August 2022"),
        ("2022-09/2023-05", "сентябрь 2022 – май 2023", "September 2022 – May 2023"),
        ("2022/2024", "2022–2024", "2022–2024"),
        ("2022", "2022 год", "2022"),
        ("2022-05-31", "31.05.2022", "31 May 2022"),
        ("2022-W23", "23-я неделя 2022 (06.06 – 12.06)", "week 23 of 2022 (6 Jun – 12 Jun)"),
        ("2025-W01", "1-я неделя 2025 (30.12 – 05.01)", "week 1 of 2025 (30 Dec – 5 Jan)"),
        ("странный ключ", "странный ключ", "странный ключ"),
    ],
)
def test_keys_in_words(key: str, ru: str, en: str) -> None:
    assert (describe_key(key, words(Lang.RU)), describe_key(key, words(Lang.EN))) == (ru, en)


@pytest.mark.parametrize("width", [None, 160, 80, 40, 24])
@pytest.mark.parametrize(
    ("phrase", "word"),
    [
        ("май, " * 60 + "сентябь, июнь", "сентябь"),
        ("сентябь, " + "май, " * 60, "сентябь"),
        ("до 1 мая\nили до 1 июня 2022 года, смотря по погоде и по наличию средств в бюджете", "или"),
        ("日本語の計画, " * 20 + "май", "日本語の計画"),
    ],
)
def test_the_caret_stands_under_the_word_however_narrow(phrase: str, word: str, width: int | None) -> None:
    refusal = read(phrase, PLAN)
    lines = [line.plain for line in when([ReadPhrase(phrase, refusal)], Screen(words(Lang.RU), width))]
    said, carets = lines[:2]
    at = cell_len(carets) - cell_len(carets.lstrip())
    under = chop_cells(said, at)[1:]
    assert "".join(under).startswith(word[:3])
    assert width is None or cell_len(said) <= width
    assert set(carets.strip()) == {"^"}


def test_every_refusal_has_its_words() -> None:
    assert set(TEXTS) == set(RefusalReason)


def test_a_refusal_names_the_word_and_the_nearest() -> None:
    refusal = read("сентябь 2022", PLAN)
    assert isinstance(refusal, Refusal)
    cause, remedy = explain(refusal, words(Lang.RU))
    assert "«сентябь»" in cause
    assert "сентябрь 2022" in remedy
