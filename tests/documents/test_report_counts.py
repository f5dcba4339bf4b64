"""The sums of a report against a count of their own, made from the file's dates over random plans."""

from __future__ import annotations

import random
from calendar import monthrange
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest

from nastavnik_cli.domain.evaluate import Tally
from nastavnik_cli.domain.units import Days
from nastavnik_cli.views import ReportView, report_view
from tests.making import evaluated

NAMES = ("kutsenko", "padun", "orlova")
FIRST, LAST = date(2022, 1, 1), date(2024, 12, 31)


@dataclass(frozen=True)
class Fact:
    """One window as the file has it."""

    people: tuple[str, ...]
    due: date
    done: date | None
    move: tuple[date, date | None] | None
    cancelled: tuple[date | None] | None

    @property
    def key(self) -> str:
        return f"{self.due:%Y-%m}"

    @property
    def days(self) -> tuple[date | None, ...]:
        """Where periods like to begin: off by one is found there."""
        return (self.due, self.done, *(self.move or ()), *(self.cancelled or ()))

    def in_force(self, as_of: date) -> date:
        if self.move and (self.move[1] is None or self.move[1] <= as_of):
            return self.move[0]
        return self.due

    def verdict(self, as_of: date) -> str:
        """Contract, section 3, once more."""
        due = self.in_force(as_of)
        if self.done and self.done <= as_of:
            return "done" if self.done <= self.due or self.done <= due else "late"
        if self.cancelled and (self.cancelled[0] is None or self.cancelled[0] <= as_of):
            return "missed" if self.cancelled[0] and self.cancelled[0] > due else "cancelled"
        if due < as_of:
            return "overdue"
        return "due" if self.due.replace(day=1) <= as_of else "upcoming"

    def counts(self, first: date, last: date, as_of: date) -> bool:
        """Due in the period, recorded in it, or an old debt that was open when it began."""
        due = self.in_force(as_of)
        done = self.done if self.done and self.done <= as_of else None
        if first <= due <= last or (done and first <= done <= last):
            return True
        if due >= first:
            return False
        match self.verdict(as_of):
            case "overdue":
                return True
            case "done" | "late":
                return done is not None and done >= first
            case "missed" | "cancelled":
                day = self.cancelled[0] if self.cancelled else None
                return day is not None and day >= first
            case _:
                return False


def facts(chance: random.Random) -> list[list[Fact]]:
    """The windows of a few activities."""
    found = []
    for _ in range(chance.randint(1, 6)):
        people = tuple(chance.sample(NAMES, chance.randint(0, 3)))
        months = sorted(chance.sample(range(36), chance.randint(1, 4)))
        found.append([_fact(people, 2022 + month // 12, month % 12 + 1, chance) for month in months])
    return found


def _fact(people: tuple[str, ...], year: int, month: int, chance: random.Random) -> Fact:
    due = date(year, month, monthrange(year, month)[1])

    def near() -> date:
        return due + timedelta(days=chance.randint(-70, 120))

    def perhaps() -> date | None:
        return near() if chance.random() < 0.7 else None

    return Fact(
        people=people,
        due=due,
        done=near() if chance.random() < 0.5 else None,
        move=(near(), perhaps()) if chance.random() < 0.3 else None,
        cancelled=(perhaps(),) if chance.random() < 0.2 else None,
    )


def item(number: int, windows: list[Fact]) -> dict[str, Any]:
    """The activity as the file spells it."""
    whole: dict[str, Any] = {
        "id": f"1.{number}",
        "title": "Мероприятие",
        "when": [fact.key for fact in windows],
        "done": {fact.key: fact.done.isoformat() for fact in windows if fact.done},
        "moved": {fact.key: _move(*fact.move) for fact in windows if fact.move},
        "cancelled": {fact.key: _cancelled(*fact.cancelled) for fact in windows if fact.cancelled},
    }
    if windows[0].people:
        whole["responsible"] = list(windows[0].people)
    return whole


def _move(to: date, on: date | None) -> dict[str, str]:
    return {"to": to.isoformat()} | ({"on": on.isoformat()} if on else {})


def _cancelled(on: date | None) -> dict[str, str]:
    return {"reason": "приказ"} | ({"on": on.isoformat()} if on else {})


def counted(tally: Tally) -> Counter[str]:
    states = ("done", "late", "overdue", "missed", "cancelled", "due", "upcoming")
    return Counter({state: n for state in states if (n := getattr(tally, state))})


def expected(windows: list[Fact], period: Days, as_of: date) -> Counter[str]:
    return Counter(fact.verdict(as_of) for fact in windows if fact.counts(period.start, period.last, as_of))


@pytest.mark.parametrize("seed", range(150))
def test_every_sum_is_what_a_count_of_the_file_gives(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 — the same plans in every run
    plan = facts(chance)
    as_of = FIRST + timedelta(days=chance.randint(0, 1095))
    days = [day for one in plan for fact in one for day in fact.days if day]
    start = chance.choice((FIRST + timedelta(days=chance.randint(0, 1000)), *days))
    period = Days.through(start, start + timedelta(days=chance.choice((30, 90, 181, 364))))
    people = {name: name for name in NAMES}
    evaluation = evaluated(
        as_of.isoformat(), *(item(n, windows) for n, windows in enumerate(plan, 1)), people=people
    )
    windows = [fact for one in plan for fact in one]
    view = report_view(evaluation, period)
    assert counted(view.total) == expected(windows, period, as_of)
    if view.year is not None:
        assert counted(view.year_total) == expected(windows, view.year, as_of)
    check_parts(view, windows, period, as_of)

    whole = report_view(evaluation, Days.through(FIRST - timedelta(400), LAST + timedelta(400)))
    assert whole.total == evaluation.dated, "a report on everything says what `status` says"


def check_parts(view: ReportView, windows: list[Fact], period: Days, as_of: date) -> None:
    own = {part.name: part for part in view.by_person}
    for name in (*NAMES, ""):
        answers = [fact for fact in windows if (fact.people[0] if fact.people else "") == name]
        joins = [fact for fact in windows if name in fact.people[1:]]
        part = own.get(name)
        assert counted(part.period if part else Tally()) == expected(answers, period, as_of)
        taking = sum(expected(joins, period, as_of).values())
        assert (part.taking_part if part else 0) == taking
    for parts in (view.by_person, view.by_strategy):
        assert sum(part.period.fell_due for part in parts) == view.total.fell_due
        assert sum(part.year.fell_due for part in parts) == view.year_total.fell_due
