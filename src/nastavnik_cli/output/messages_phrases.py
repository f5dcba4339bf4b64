"""Why a phrase is not read, and what to write instead; finds nothing itself.

The fields are `text`, `word` (what is pointed at) and `nearest` (offers, ready to paste).
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from nastavnik_cli.domain.phrases import Refusal, RefusalReason
from nastavnik_cli.domain.phrases.surface import as_one_line
from nastavnik_cli.i18n import N_, Words
from nastavnik_cli.output.message import Text

NEAREST: Final = N_("Perhaps: {nearest}.")
"""Follows the remedy where there are offers."""

TEXTS: Final[Mapping[StrEnum, Text]] = {
    RefusalReason.NOT_UNDERSTOOD: Text(
        N_("The deadline “{text}” is not understood: “{word}” is no word of deadlines here."),
        N_("Keep the approved words and say how to read them: when: {{text: …, as: May 2022}}"),
    ),
    RefusalReason.EMPTY: Text(
        N_("The deadline is empty."),
        N_("Write a deadline, or “–” where there is none."),
    ),
    RefusalReason.TOO_LONG: Text(
        N_("A deadline of more than 2,000 characters is not read."),
        N_("Keep the deadline itself; the rest belongs to the title or a note."),
    ),
    RefusalReason.SAME_AS_ABOVE: Text(
        N_("“{word}” repeats another row: rows move, and the deadline with them."),
        N_("Write the deadline itself."),
    ),
    RefusalReason.OPEN_START: Text(
        N_("“{word}” says when it begins but not when it ends."),
        N_(
            "Say both ends: from September 2022 to May 2023. Or “throughout the period” with from: beside it."
        ),
    ),
    RefusalReason.BARE_DAYS: Text(
        N_("“{word}”: days without their month."),
        N_("Give each day its month: 1 October, 8 October, 15 October."),
    ),
    RefusalReason.YEARS_IN_A_ROW: Text(
        N_("“{word}”: two years side by side may be a range or a list."),
        N_("Write a dash for a range (2009–2011), a comma for a list (2009, 2011)."),
    ),
    RefusalReason.TWO_READINGS: Text(
        N_("“{word}” has two readings: twice in a period, or once in two."),
        N_("Write “every two weeks”, “twice a year” or “every 2 years”."),
    ),
    RefusalReason.DAY_OR_YEAR: Text(
        N_("“{word}”: a day of the month or a year?"),
        N_("Write the day first, or the year in full: 22 September, September 2022."),
    ),
    RefusalReason.FISCAL_YEAR: Text(
        N_("“{word}” is a financial year: its months differ from office to office."),
        N_("Write its months: April 2022 – March 2023."),
    ),
    RefusalReason.TIME_ONLY: Text(
        N_("“{word}” is a time of day without a day."),
        N_("Give the day: 15 May 2022."),
    ),
    RefusalReason.DATE_OR_TIME: Text(
        N_("“{word}”: two dates, or a date and a time of day?"),
        N_("Write two dates with a comma, or leave the time out."),
    ),
    RefusalReason.NO_UNION_SIGN: Text(
        N_("“{word}”: two deadlines side by side, and no sign between them."),
        N_("Put a comma for both, a dash for the time between."),
    ),
    RefusalReason.YEAR_ONLY_FIRST: Text(
        N_("The year in “{text}” is said for some dates only."),
        N_("Give every date its year, or one year at the very end."),
    ),
    RefusalReason.YEAR_OF_WRAPPING_RANGE: Text(
        N_("“{text}” runs into another year, but names one."),
        N_("Give both ends their year: October 2022 – April 2023."),
    ),
    RefusalReason.COUNT_MISMATCH: Text(
        N_("“{text}” counts so many times and names another number of dates."),
        N_("Name as many dates as are counted, or leave the count out."),
    ),
    RefusalReason.RHYTHM_BESIDE_WINDOWS: Text(
        N_("“{text}” joins a rhythm with something else: which holds?"),
        N_("Keep one, or write two phrases: when: [quarterly, March]"),
    ),
    RefusalReason.YEARLY_WITH_A_YEAR: Text(
        N_("“{text}” says every year and one year."),
        N_("Leave out one of them."),
    ),
    RefusalReason.DEADLINE_NEEDS_A_DAY: Text(
        N_("“{word}”: by which day?"),
        N_("Name the day or the end: by 1 May 2023, by end of May 2023."),
    ),
    RefusalReason.HIDDEN_DATE: Text(
        N_("“{text}” hides a date in “{word}”."),
        N_("Write the date: quarterly, by the 10th of the following month."),
    ),
    RefusalReason.TOO_OFTEN: Text(
        N_("More than 12 times a year has no months of its own."),
        N_("Write “weekly”, “twice a month” or name the dates."),
    ),
    RefusalReason.SCHOOL_YEAR: Text(
        N_("“{text}” has no meaning in a school year (year: school)."),
        N_("Name the months or the year: January–March, Q1 2023, by end of May."),
    ),
    RefusalReason.SCHOOL_YEARS_APART: Text(
        N_("“{text}”: a school year begins in one year and ends in the next."),
        N_("Write two years in a row: 2022/2023 school year."),
    ),
    RefusalReason.IMPOSSIBLE_DATE: Text(
        N_("“{word}”: there is no such day."),
        N_("Correct the day or the month: 30 November, 28 February 2023."),
    ),
    RefusalReason.REVERSED: Text(
        N_("“{text}” ends before it begins."),
        N_("Put the earlier date first."),
    ),
    RefusalReason.BAD_RULE: Text(
        N_("“{word}” is no rule of RFC 5545."),
        N_("For example the last Friday of the month: RRULE:FREQ=MONTHLY;BYDAY=-1FR"),
    ),
    RefusalReason.RULE_TOO_FINE: Text(
        N_("“{word}” repeats within a day; deadlines are days."),
        N_("Use FREQ=DAILY or a longer one, without hours."),
    ),
    RefusalReason.TOO_MANY_WINDOWS: Text(
        N_("“{text}” has more than 5,000 windows."),
        N_("Use a longer rhythm or a shorter period."),
    ),
}


def fields(refusal: Refusal) -> dict[str, str]:
    """What the texts name."""
    start, end = refusal.span
    text = as_one_line(refusal.text)
    return {
        "text": text,
        "word": text[start:end] or text,
        "nearest": " · ".join(refusal.nearest),
    }


def explain(refusal: Refusal, t: Words) -> tuple[str, str]:
    """Why a phrase is not read, and the remedy with the nearest phrases."""
    text, named = TEXTS[refusal.reason], fields(refusal)
    remedy = t(text.hint, **named)
    return t(text.message, **named), f"{t(NEAREST, **named)} {remedy}" if refusal.nearest else remedy
