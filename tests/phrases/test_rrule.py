"""Recurrence rules: against a second opinion on random ones, what is refused, and how long it takes."""

from __future__ import annotations

from datetime import date, datetime, time
from itertools import takewhile
from time import process_time

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from nastavnik_cli.domain.phrases.refusal import Refused
from nastavnik_cli.domain.phrases.rrule import days_of
from nastavnik_cli.domain.units import Days, parse_period

PERIODS = ["2022/2024", "2022-09/2023-05", "2023-02-10/2024-03-20", "2020-01-31/2023-12-31"]
DAYS = st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"])


def _signed(most: int) -> st.SearchStrategy[str]:
    return st.builds(lambda sign, n: f"{sign}{n}", st.sampled_from(["", "", "-"]), st.integers(1, most))


def _several(item: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(item, min_size=1, max_size=3).map(",".join)


# dateutil joins numbered and plain weekdays by "and", RFC 5545 by "or": never both here
WEEKDAYS = st.one_of(_several(DAYS), _several(st.builds(str.__add__, _signed(5), DAYS)))
PARTS = {
    "INTERVAL": st.integers(1, 4).map(str),
    "COUNT": st.integers(1, 60).map(str),
    "UNTIL": st.sampled_from(["20230101", "20230630T000000Z"]),
    "WKST": DAYS,
    "BYDAY": WEEKDAYS,
    "BYMONTH": _several(st.integers(1, 12).map(str)),
    "BYMONTHDAY": _several(_signed(28)),
    "BYYEARDAY": _several(_signed(365)),
    "BYWEEKNO": _several(_signed(52)),
}


@st.composite
def rules(draw: st.DrawFn) -> str:
    names = draw(st.lists(st.sampled_from(sorted(PARTS)), max_size=3, unique=True))
    parts = [f"FREQ={draw(st.sampled_from(['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY']))}"]
    return "RRULE:" + ";".join(parts + [f"{name}={draw(PARTS[name])}" for name in names])


def second_opinion(rule: str, period: Days) -> list[date]:
    """A day after the period stops dateutil, which looks for days until the year 9999."""
    plain = rule.replace("20230630T000000Z", "20230630")
    until = plain if "UNTIL" in plain or "COUNT" in plain else f"{plain};UNTIL={period.last:%Y%m%d}"
    moments = rrulestr(until, dtstart=datetime.combine(period.start, time()))
    return [m.date() for m in takewhile(lambda m: m.date() <= period.last, moments)]


@settings(max_examples=150, deadline=None)
@given(rules(), st.sampled_from(PERIODS))
def test_the_days_of_random_rules(rule: str, text: str) -> None:
    period = parse_period(text)
    try:
        ours = list(days_of(rule, period))
    except Refused:
        return
    if ours:  # where there is none, dateutil would look for days until the year 9999
        try:
            theirs = second_opinion(rule, period)
        except IndexError:  # its own mistake in some leap years
            return
        assert ours[: len(theirs)] == theirs
        assert len(ours) == len(theirs)


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("FREQ=MONTHLY;BYDAY=-1FR", ["2022-09-30", "2022-10-28", "2022-11-25"]),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", ["2022-09-30", "2022-10-31", "2022-11-30"]),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-200", ["2022-09-01", "2022-10-03", "2022-11-01"]),
        ("FREQ=MONTHLY", ["2022-09-01", "2022-10-01", "2022-11-01"]),
        ("FREQ=MONTHLY;BYMONTHDAY=31", ["2022-10-31"]),
        ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", []),
        ("FREQ=YEARLY;BYMONTH=10;BYDAY=2TU", ["2022-10-11"]),
        ("FREQ=YEARLY;BYWEEKNO=40;BYDAY=MO", ["2022-10-03"]),
        ("FREQ=YEARLY;BYYEARDAY=-61", ["2022-11-01"]),
        ("FREQ=WEEKLY;INTERVAL=4", ["2022-09-01", "2022-09-29", "2022-10-27", "2022-11-24"]),
        ("FREQ=WEEKLY;BYDAY=MO,1TU", None),  # the first Tuesday of a week?
        ("FREQ=DAILY;COUNT=2", ["2022-09-01", "2022-09-02"]),
        ("FREQ=DAILY;UNTIL=20210101", []),
        ("FREQ=DAILY;UNTIL=20220903T120000Z", ["2022-09-01", "2022-09-02", "2022-09-03"]),
        ("FREQ=DAILY;UNTIL=20220231", None),
        ("FREQ=DAILY;UNTIL=20220903;COUNT=2", None),
        ("FREQ=YEARLY;BYWEEKNO=40", None),  # which day of it?
        ("FREQ=MONTHLY;BYMONTH=13", None),
        ("FREQ=MONTHLY;BYMONTHDAY=0", None),
        ("FREQ=MONTHLY;BYSETPOS=1", None),
        ("FREQ=MONTHLY;FREQ=DAILY", None),
        ("INTERVAL=2", None),
        ("FREQ=DAILY;INTERVAL=0", None),
        ("FREQ=DAILY;X-OWN=1", None),
        ("FREQ=DAILY;BYHOUR=9", None),
    ],
)
def test_rules_by_hand(rule: str, days: list[str] | None) -> None:
    period = parse_period("2022-09/2022-11")
    if days is None:
        with pytest.raises(Refused):
            list(days_of(f"RRULE:{rule}", period))
    else:
        assert [day.isoformat() for day in days_of(f"RRULE:{rule}", period)] == days


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTH=5;BYSETPOS=-200,-12,297",
        "FREQ=DAILY;INTERVAL=2;BYMONTH=10,6;BYMONTHDAY=21,11;BYSETPOS=312,-363",
        "FREQ=YEARLY;BYDAY=53MO;BYMONTH=1",
    ],
)
def test_a_rule_that_never_comes_true_is_looked_for_no_further_than_the_period(rule: str) -> None:
    began = process_time()
    assert list(days_of(f"RRULE:{rule}", parse_period("1950/2149"))) == []
    assert process_time() - began < 5


def test_a_plan_of_more_than_two_hundred_years_is_no_plan() -> None:
    with pytest.raises(Refused):
        list(days_of("RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", parse_period("0002/9998")))
