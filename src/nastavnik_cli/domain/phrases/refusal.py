"""Why a phrase is not read: reasons and the exception that carries one inside this package."""

from __future__ import annotations

from enum import StrEnum


class RefusalReason(StrEnum):
    """Each is said to people with its own remedy (`output.messages_phrases`)."""

    NOT_UNDERSTOOD = "not-understood"
    EMPTY = "empty"
    TOO_LONG = "too-long"
    SAME_AS_ABOVE = "same-as-above"
    OPEN_START = "open-start"
    BARE_DAYS = "bare-days"
    YEARS_IN_A_ROW = "years-in-a-row"
    TWO_READINGS = "two-readings"  # bi-weekly, biannual
    DAY_OR_YEAR = "day-or-year"  # сентябрь 22
    FISCAL_YEAR = "fiscal-year"
    TIME_ONLY = "time-only"
    DATE_OR_TIME = "date-or-time"  # 03.10 10.10
    NO_UNION_SIGN = "no-union-sign"
    YEAR_ONLY_FIRST = "year-only-first"
    YEAR_OF_WRAPPING_RANGE = "year-of-wrapping-range"
    COUNT_MISMATCH = "count-mismatch"
    RHYTHM_BESIDE_WINDOWS = "rhythm-beside-windows"
    YEARLY_WITH_A_YEAR = "yearly-with-a-year"
    DEADLINE_NEEDS_A_DAY = "deadline-needs-a-day"
    HIDDEN_DATE = "hidden-date"  # по окончании квартала
    TOO_OFTEN = "too-often"  # 24 раза в год
    SCHOOL_YEAR = "school-year"  # no such thing under `year: school`
    SCHOOL_YEARS_APART = "school-years-apart"  # 2022/2024 учебный год
    IMPOSSIBLE_DATE = "impossible-date"
    REVERSED = "reversed"  # the end before the start
    BAD_RULE = "bad-rule"
    RULE_TOO_FINE = "rule-too-fine"
    TOO_MANY_WINDOWS = "too-many-windows"


class Refused(Exception):
    """Raised while a phrase is read; `span` in code points of the phrase, None: all of it."""

    def __init__(self, reason: RefusalReason, span: tuple[int, int] | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.span = span

    def at(self, start: int, end: int) -> Refused:
        """The same, with its place where it had none."""
        self.span = self.span or (start, end)
        return self
