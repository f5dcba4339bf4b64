"""A refusal gives its reason, points at the word and offers phrases that can be read."""

from __future__ import annotations

import pytest

from nastavnik_cli.domain.phrases import Reading, Refusal, RefusalReason, read
from nastavnik_cli.domain.schedule import Frame, YearKind
from nastavnik_cli.domain.units import parse_period

PLAN = Frame(parse_period("2022/2024"))
SCHOOL = Frame(parse_period("2022-09/2023-05"), YearKind.SCHOOL)
R = RefusalReason

REFUSED: list[tuple[str, RefusalReason, str, tuple[str, ...]]] = [
    ("сентябь", R.NOT_UNDERSTOOD, "сентябь", ("сентябрь",)),
    ("Май, сентябь 2022", R.NOT_UNDERSTOOD, "сентябь", ("Май, сентябрь 2022",)),
    ("Апрельмай", R.NOT_UNDERSTOOD, "Апрельмай", ("апрель-май",)),
    ("Сентябр ьдекабр ь", R.NOT_UNDERSTOOD, "Сентябр", ("сентябрь-декабрь",)),
    ("Каждый понедельн ик", R.NOT_UNDERSTOOD, "понедельн", ("Каждый понедельник",)),
    ("ориентировочно май 2022", R.NOT_UNDERSTOOD, "ориентировочно", ("май 2022",)),
    ("1-я декада мая", R.NOT_UNDERSTOOD, "декада", ()),
    ("в течение всего времени", R.NOT_UNDERSTOOD, "времени", ("в течение всего периода",)),
    ("не ранее 1 мая", R.NOT_UNDERSTOOD, "не", ()),
    ("09–12.2022", R.NOT_UNDERSTOOD, "12.2022", ("09.2022–12.2022",)),
    ("31-05-2022", R.NOT_UNDERSTOOD, "-", ("31.05.2022",)),
    ("по 31 мая 2022", R.NOT_UNDERSTOOD, "по", ("до 31 мая 2022",)),
    ("Ш кв. 2022 г.", R.NOT_UNDERSTOOD, "Ш", ("III кв. 2022 г.",)),
    ("IIкв. 2022", R.NOT_UNDERSTOOD, "IIкв", ("II кв. 2022",)),
    ("сен-\nтябрь 2022", R.NOT_UNDERSTOOD, "тябрь", ("сентябрь 2022",)),
    ("май/июнь 2022", R.NOT_UNDERSTOOD, "/", ("май–июнь 2022", "май, июнь 2022")),
    ("ежегодно – сентябрь", R.NOT_UNDERSTOOD, "–", ("ежегодно, сентябрь",)),
    ("2 раза в год – май, октябрь", R.NOT_UNDERSTOOD, "–", ("2 раза в год, май, октябрь",)),
    ("– до 1 мая 2022", R.NOT_UNDERSTOOD, "до", ("до 1 мая 2022",)),
    ("каждый понедельник и среда", R.NOT_UNDERSTOOD, "среда", ()),
    ("в конце 2023 года", R.NOT_UNDERSTOOD, "2023", ("до конца 2023 года",)),
    ("до 1 марта текущего года", R.NOT_UNDERSTOOD, "текущего", ("до 1 марта",)),
    ("весь отопительный период", R.NOT_UNDERSTOOD, "отопительный", ()),
    ("2 раза в неделю", R.NOT_UNDERSTOOD, "неделю", ()),
    ("mid-March 2023", R.NOT_UNDERSTOOD, "mid", ("middle of March 2023",)),
    ("w/c 5 June 2023", R.NOT_UNDERSTOOD, "w", ()),
    ("пятница", R.NOT_UNDERSTOOD, "пятница", ("по пятницам",)),
    ("первый вторник", R.NOT_UNDERSTOOD, "вторник", ("первый вторник месяца",)),
    ("1-2 раза в год", R.NOT_UNDERSTOOD, "раза", ("1 раз в год", "2 раза в год")),
    ("2022 г. II квартал", R.NOT_UNDERSTOOD, "II", ("II квартал 2022",)),
    ("зима 2022–2023", R.NOT_UNDERSTOOD, "2023", ("зима 2022",)),
    ("май 2022/2023 учебного года", R.NOT_UNDERSTOOD, "/", ("май 2023",)),
    ("every other week", R.NOT_UNDERSTOOD, "other", ()),
    ("22-30.04.2023", R.NOT_UNDERSTOOD, "30.04.2023", ("22.04.2023-30.04.2023",)),
    ("с 01 по 15.09.2022", R.NOT_UNDERSTOOD, "15.09.2022", ("с 01.09.2022 по 15.09.2022",)),
    ("2022.05.31", R.NOT_UNDERSTOOD, "2022.05.31", ("31.05.2022",)),
    ("1 раз(а) в неделю", R.NOT_UNDERSTOOD, "а", ("1 раз в неделю",)),
    ("2 (три) раза в год", R.NOT_UNDERSTOOD, "раза", ()),
    (
        "до 20 числа следующего месяца",
        R.NOT_UNDERSTOOD,
        "месяца",
        ("ежемесячно до 20 числа следующего месяца",),
    ),
    ("до мая 2023", R.DEADLINE_NEEDS_A_DAY, "до мая", ("до 1 мая 2023", "до конца мая 2023")),
    ("к маю 2023", R.DEADLINE_NEEDS_A_DAY, "к маю", ("до 1 мая 2023", "до конца мая 2023")),
    ("до 2024 года", R.DEADLINE_NEEDS_A_DAY, "до 2024", ("до 1 января 2024 года", "до конца 2024 года")),
    ("до начала мая", R.DEADLINE_NEEDS_A_DAY, "до начала мая", ("до 1 мая",)),
    ("до весны 2023", R.DEADLINE_NEEDS_A_DAY, "до весны", ("до 1 марта 2023", "до конца мая 2023")),
    ("до II квартала 2023", R.DEADLINE_NEEDS_A_DAY, "до II квартала", ("до конца II квартала 2023",)),
    ("до 12.2022", R.DEADLINE_NEEDS_A_DAY, "до 12.2022", ("до 01.12.2022", "до конца декабря 2022")),
    ("до конца квартала", R.DEADLINE_NEEDS_A_DAY, "до конца квартала", ()),
    ("с мая до июня 2022", R.DEADLINE_NEEDS_A_DAY, "до июня", ("с мая по июнь 2022",)),
    ("by Q2 2022", R.DEADLINE_NEEDS_A_DAY, "by Q2", ("by end of Q2 2022",)),
    ("до конца мая, июня", R.DEADLINE_NEEDS_A_DAY, "до конца мая, июня", ("до конца мая, до конца июня",)),
    ("by May 2023", R.DEADLINE_NEEDS_A_DAY, "by May", ("by 1 May 2023", "by end of May 2023")),
    ("март 2022, май", R.YEAR_ONLY_FIRST, "март 2022, май", ("март 2022, май 2022",)),
    ("март 2022, 2023", R.YEAR_ONLY_FIRST, "март 2022, 2023", ("март 2022, март 2023",)),
    ("с 01.09.2022 по 31.05", R.YEAR_ONLY_FIRST, "с 01.09.2022 по 31.05", ("с 01.09.2022 по 31.05.2023",)),
    (
        "октябрь–апрель 2023",
        R.YEAR_OF_WRAPPING_RANGE,
        "октябрь–апрель 2023",
        ("октябрь 2022 – апрель 2023",),
    ),
    ("15.12-15.01.2023", R.YEAR_OF_WRAPPING_RANGE, "15.12-15.01.2023", ("15.12.2022 – 15.01.2023",)),
    ("2022 год, II квартал", R.YEAR_ONLY_FIRST, "2022 год, II квартал", ("II квартал 2022",)),
    (
        "декабрь–январь 2022/2023",
        R.YEAR_OF_WRAPPING_RANGE,
        "декабрь–январь 2022",
        ("декабрь 2022 – январь 2023",),
    ),
    ("с 01.09.2022", R.OPEN_START, "с 01.09.2022", ("01.09.2022 – 31.12.2024",)),
    ("начиная с 2022", R.OPEN_START, "начиная с 2022", ("2022–2024",)),
    (
        "начиная с сентября 2022",
        R.OPEN_START,
        "начиная с сентября 2022",
        ("с сентября 2022 по декабрь 2024",),
    ),
    ("from May 2022", R.OPEN_START, "from May 2022", ("from May 2022 to December 2024",)),
    ("2009 2011 годы", R.YEARS_IN_A_ROW, "2009 2011", ("2009–2011 годы", "2009, 2011 годы")),
    ("03.10 10.10", R.DATE_OR_TIME, "03.10 10.10", ("03.10, 10.10", "03.10")),
    ("2 мая 10.10", R.DATE_OR_TIME, "мая 10.10", ("2 мая, 10.10", "2 мая")),
    ("01, 08, 15.10", R.BARE_DAYS, "01, 08", ("01.10, 08.10, 15.10",)),
    ("1 и 15 мая", R.BARE_DAYS, "1 и 15", ("1 мая, 15 мая",)),
    ("bi-weekly", R.TWO_READINGS, "bi-weekly", ("every two weeks",)),
    ("biannual", R.TWO_READINGS, "biannual", ("twice a year", "every 2 years")),
    ("сентябрь 22", R.DAY_OR_YEAR, "сентябрь 22", ("22 сентября", "сентябрь 2022")),
    ("May 24", R.DAY_OR_YEAR, "May 24", ("24 May", "May 2024")),
    ("FY23", R.FISCAL_YEAR, "FY23", ()),
    ("8-00", R.TIME_ONLY, "8-00", ()),
    ("--//--", R.SAME_AS_ABOVE, "--//--", ()),
    ("ежегодно по плану", R.NO_UNION_SIGN, "ежегодно по", ("ежегодно, по плану",)),
    ("1 раз в год в мае", R.NO_UNION_SIGN, "год в", ("1 раз в год, в мае",)),
    ("в течение года по графику", R.NO_UNION_SIGN, "года по", ("в течение года, по графику",)),
    ("январь март", R.NO_UNION_SIGN, "январь март", ("январь–март", "январь, март")),
    (
        "ежегодно, май 2022",
        R.YEARLY_WITH_A_YEAR,
        "ежегодно, май 2022",
        ("май 2022", "ежегодно", "ежегодно, май"),
    ),
    (
        "3 раза в год, май, июнь",
        R.COUNT_MISMATCH,
        "3 раза в год, май, июнь",
        ("май, июнь", "3 раза в год"),
    ),
    (
        "ежемесячно (с мая по июнь)",
        R.RHYTHM_BESIDE_WINDOWS,
        "ежемесячно (с мая по июнь)",
        ("ежемесячно с мая по июнь", "с мая по июнь", "ежемесячно"),
    ),
    ("ежеквартально, март", R.RHYTHM_BESIDE_WINDOWS, "ежеквартально, март", ("март", "ежеквартально")),
    (
        "по окончании квартала",
        R.HIDDEN_DATE,
        "квартала",
        ("ежеквартально до 10 числа месяца, следующего за отчётным", "ежеквартально"),
    ),
    ("по плану на 2023 год", R.HIDDEN_DATE, "2023", ("по плану, 2023 год", "по плану")),
    (
        "по мере необходимости в течение года",
        R.HIDDEN_DATE,
        "года",
        ("по мере необходимости, в течение года", "по мере необходимости"),
    ),
    (
        "по мере необходимости, но не реже 1 раза в год",
        R.HIDDEN_DATE,
        "раза",
        ("по мере необходимости, не реже 1 раза в год", "по мере необходимости"),
    ),
    ("после 1 мая 2023", R.HIDDEN_DATE, "мая", ()),
    (
        "по запросу, но не позднее чем за месяц до конца года",
        R.HIDDEN_DATE,
        "месяц",
        ("по запросу",),
    ),
    ("после 15 числа", R.HIDDEN_DATE, "числа", ()),
    ("по утвержденному на 2023 год плану", R.HIDDEN_DATE, "2023", ()),
    ("по окончании учебного года", R.HIDDEN_DATE, "учебного года", ("до конца учебного года",)),
    ("24 раза в год", R.TOO_OFTEN, "24 раза в год", ("ежемесячно", "2 раза в месяц", "еженедельно")),
    ("2022/2024 учебный год", R.SCHOOL_YEARS_APART, "2022/2024 учебный год", ("2022/2023 учебный год",)),
    ("май, 31 ноября", R.IMPOSSIBLE_DATE, "31 ноября", ("май, 30 ноября",)),
    ("до 32 числа каждого месяца", R.IMPOSSIBLE_DATE, "32 числа", ("до 31 числа каждого месяца",)),
    ("13.2022", R.IMPOSSIBLE_DATE, "13.2022", ()),
    ("31.11.2022", R.IMPOSSIBLE_DATE, "31.11.2022", ("30.11.2022",)),
    ("05/31/2022", R.IMPOSSIBLE_DATE, "05/31/2022", ("31.05.2022",)),
    ("29 февраля 2023", R.IMPOSSIBLE_DATE, "29 февраля 2023", ("28 февраля 2023",)),
    ("2022-23", R.IMPOSSIBLE_DATE, "2022-23", ("2022–2023", "2022/2023 учебный год")),
    ("май 2023 – май 2022", R.REVERSED, "май 2023 – май 2022", ("май 2022 – май 2023",)),
    ("RRULE:FREQ=HOURLY", R.RULE_TOO_FINE, "RRULE:FREQ=HOURLY", ()),
    ("RRULE:FREQ=OFTEN", R.BAD_RULE, "RRULE:FREQ=OFTEN", ()),
    (" ", R.EMPTY, " ", ()),
    ("***", R.EMPTY, "***", ()),
    ("я" * 2001, R.TOO_LONG, "я" * 2001, ()),
]


@pytest.mark.parametrize(
    ("phrase", "reason", "word", "offers"), REFUSED, ids=[row[0][:40] for row in REFUSED]
)
def test_why_where_and_what_instead(
    phrase: str, reason: RefusalReason, word: str, offers: tuple[str, ...]
) -> None:
    found = read(phrase, PLAN)
    assert isinstance(found, Refusal)
    start, end = found.span
    assert (found.reason, phrase[start:end], found.nearest) == (reason, word, offers)
    assert all(isinstance(read(offer, PLAN), Reading) for offer in found.nearest)


@pytest.mark.parametrize(
    ("phrase", "offers"),
    [
        ("I квартал", ("I квартал 2022", "I квартал 2023")),
        ("до конца года", ("до конца учебного года",)),
        ("11 раз в год", ("ежемесячно", "4 раза в год")),
    ],
)
def test_what_a_school_year_lacks(phrase: str, offers: tuple[str, ...]) -> None:
    found = read(phrase, SCHOOL)
    assert isinstance(found, Refusal)
    assert (found.reason, found.nearest) == (R.SCHOOL_YEAR, offers)


def test_every_reason_is_given_by_some_phrase() -> None:
    elsewhere = {R.SCHOOL_YEAR, R.TOO_MANY_WINDOWS}  # above, and in test_bounds
    assert {row[1] for row in REFUSED} | elsewhere == set(RefusalReason)
