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
    ("весь 2023 год", R.NOT_UNDERSTOOD, "год", ("2023 год",)),
    ("не ранее 1 мая", R.NOT_UNDERSTOOD, "не", ()),
    ("12.2022", R.NOT_UNDERSTOOD, "2022", ("декабрь 2022",)),
    ("09.2022–05.2023", R.NOT_UNDERSTOOD, "2022", ("сентябрь 2022–май 2023",)),
    ("22-30.04.2023", R.NOT_UNDERSTOOD, "30.04.2023", ("22.04.2023-30.04.2023",)),
    ("с 01 по 15.09.2022", R.NOT_UNDERSTOOD, "15.09.2022", ("с 01.09.2022 по 15.09.2022",)),
    ("2022.05.31", R.NOT_UNDERSTOOD, "2022.05.31", ("31.05.2022",)),
    ("1 раз(а) в неделю", R.NOT_UNDERSTOOD, "а", ("1 раз в неделю",)),
    ("2 (два) раза в год", R.NOT_UNDERSTOOD, ")", ("2 раза в год",)),
    (
        "до 20 числа следующего месяца",
        R.NOT_UNDERSTOOD,
        "месяца",
        ("ежемесячно до 20 числа следующего месяца",),
    ),
    ("до мая 2023", R.DEADLINE_NEEDS_A_DAY, "до мая", ("до 1 мая 2023", "до конца мая 2023")),
    ("к маю 2023", R.DEADLINE_NEEDS_A_DAY, "к маю", ("к 1 мая 2023", "до конца мая 2023")),
    ("до 2024 года", R.DEADLINE_NEEDS_A_DAY, "до 2024", ("до конца 2024 года", "до 01.01.2024")),
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
        ("май, июнь", "3 раза в год", "июнь"),
    ),
    ("ежеквартально, март", R.RHYTHM_BESIDE_WINDOWS, "ежеквартально, март", ("март", "ежеквартально")),
    (
        "по окончании квартала",
        R.HIDDEN_DATE,
        "квартала",
        ("ежеквартально до 10 числа месяца, следующего за отчётным", "ежеквартально"),
    ),
    ("по плану на 2023 год", R.HIDDEN_DATE, "2023", ("по плану", "2023 год")),
    ("после 1 мая 2023", R.HIDDEN_DATE, "мая", ("1 мая 2023",)),
    ("24 раза в год", R.TOO_OFTEN, "24 раза в год", ("ежемесячно", "2 раза в месяц", "еженедельно")),
    ("2022/2024 учебный год", R.SCHOOL_YEARS_APART, "2022/2024 учебный год", ("2022/2023 учебный год",)),
    ("май, 31 ноября", R.IMPOSSIBLE_DATE, "31 ноября", ("май, 30 ноября",)),
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
