"""Due dates that fall on days off move to a working day, by the calendar the file names."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from nastavnik_cli.domain.model import Calendar
from nastavnik_cli.domain.take import CALENDAR
from nastavnik_cli.domain.workdays import (
    is_known_country,
    known_countries,
    shift_of,
    undecreed_years,
    working,
)


def calendar(**fields: Any) -> Calendar:
    return CALENDAR(fields)


def shifted(day: str, **fields: Any) -> str:
    return shift_of(calendar(**fields))(date.fromisoformat(day)).isoformat()


@pytest.mark.parametrize(
    ("day", "next_", "previous"),
    [
        ("2022-05-31", "2022-05-31", "2022-05-31"),
        ("2022-05-01", "2022-05-04", "2022-04-29"),  # Labour Day, moved to Monday and Tuesday
        ("2022-03-05", "2022-03-05", "2022-03-05"),  # a Saturday worked by decree
        ("2022-03-07", "2022-03-09", "2022-03-05"),  # a Monday off by decree
        ("2024-04-27", "2024-04-27", "2024-04-27"),
        ("2024-12-28", "2024-12-28", "2024-12-28"),
        ("2024-12-31", "2025-01-09", "2024-12-28"),  # across the year, back to a working Saturday
        ("2025-11-01", "2025-11-01", "2025-11-01"),
        ("2026-01-09", "2026-01-12", "2025-12-30"),  # the day that older libraries miss
        ("2022-12-31", "2023-01-09", "2022-12-30"),
    ],
)
def test_russia(day: str, next_: str, previous: str) -> None:
    assert shifted(day, country="RU") == next_
    assert shifted(day, country="RU", shift="next") == next_
    assert shifted(day, country="RU", shift="previous") == previous


def test_own_lists_come_before_the_country() -> None:
    assert shifted("2022-05-31", country="RU", off=["2022-05-31"]) == "2022-06-01"
    assert shifted("2022-05-01", country="RU", work=["2022-05-01"]) == "2022-05-01"
    assert shifted("2022-05-31", country="RU", off=["2022-05-31"], work=["2022-05-31"]) == "2022-05-31"


def test_without_a_country_there_are_weekends_and_own_days() -> None:
    assert shifted("2022-05-01") == "2022-05-02"
    assert shifted("2022-05-09") == "2022-05-09"
    assert shifted("2022-05-09", off=["2022-05-09"]) == "2022-05-10"
    assert shift_of(None)(date(2022, 5, 1)) == date(2022, 5, 1)


def test_the_weekend_is_the_country_s_own() -> None:
    assert shifted("2023-09-01", country="EG") == "2023-09-03"  # Friday and Saturday


def test_each_day_may_be_asked_first() -> None:
    assert working(calendar(country="RU"))(date(2022, 3, 5))


def test_the_end_of_the_calendar_is_no_trap() -> None:
    assert shifted("9999-12-31", off=["9999-12-31"]) == "9999-12-31"


def test_years_without_a_decree_are_told() -> None:
    last = max(y for y in range(2020, 2100) if not undecreed_years(calendar(country="RU"), [y]))
    assert last >= 2026
    assert undecreed_years(calendar(country="RU"), range(last - 1, last + 3)) == (last + 1, last + 2)
    own = calendar(country="RU", off=[f"{last + 1}-05-04"])
    assert undecreed_years(own, range(last, last + 3)) == (last + 2,)
    assert undecreed_years(None, [2090]) == ()
    assert undecreed_years(calendar(), [2090]) == ()
    assert undecreed_years(calendar(country="DE"), [2022, 2090]) == ()


def test_countries_are_known_by_their_codes() -> None:
    assert {"RU", "BY", "KZ"} <= set(known_countries())
    assert is_known_country("RUS")
    assert not is_known_country("ru")
    assert not is_known_country("XX")
    assert not is_known_country("list_supported_countries")
    with pytest.raises(ValueError, match="XX"):
        shift_of(calendar(country="XX"))
