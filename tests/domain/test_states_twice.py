"""States worked out a second, naive way agree with `evaluate` on random roadmaps and days.

The naive way knows no windows of ours: its phrases carry theirs, worked out by hand, and its
rules are the table of the contract's section 3 read row by row on ISO texts.
"""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

import pytest

from nastavnik_cli.domain.evaluate import Evaluation, WindowStatus
from tests.making import activity, evaluated

PHRASES: dict[str, list[tuple[str, str, str]]] = {
    "май 2022": [("2022-05", "2022-05-01", "2022-05-31")],
    "сентябрь": [(f"{year}-09", f"{year}-09-01", f"{year}-09-30") for year in (2022, 2023, 2024)],
    "до 1 марта 2023": [("2023-03-01", "2022-01-01", "2023-03-01")],
    "раз в полугодие": [
        (f"{year}-H{half}", f"{year}-{start}", f"{year}-{due}")
        for year in (2022, 2023, 2024)
        for half, start, due in ((1, "01-01", "06-30"), (2, "07-01", "12-31"))
    ],
    "в течение всего периода": [("2022/2024", "2022-01-01", "2024-12-31")],
    "по мере необходимости": [],
}
ONGOING = "в течение всего периода"
FIRST, LAST = date(2021, 10, 1), date(2025, 3, 31)


def random_day(rng: random.Random) -> str:
    return (FIRST + timedelta(days=rng.randrange((LAST - FIRST).days))).isoformat()


def random_activity(rng: random.Random, name: str) -> dict[str, Any]:
    when = rng.choice(list(PHRASES))
    fields: dict[str, Any] = {"done": {}, "moved": {}, "cancelled": {}}
    for key, _, due in PHRASES[when]:
        if rng.random() < 0.5:
            near = date.fromisoformat(due) + timedelta(days=rng.choice((-40, -1, 0, 1, 15)))
            fields["done"][key] = rng.choice((near.isoformat(), random_day(rng)))
        if rng.random() < 0.3 and when != ONGOING:
            fields["moved"][key] = [
                {"to": random_day(rng), "reason": f"приказ {n}"}
                | ({"on": random_day(rng)} if rng.random() < 0.6 else {})
                for n in range(rng.choice((1, 1, 2, 3)))
            ]
        if rng.random() < 0.25:
            fields["cancelled"][key] = {"reason": "объединено"} | (
                {"on": random_day(rng)} if rng.random() < 0.7 else {}
            )
    return activity(name, when, **fields)


def naive_window(fields: dict[str, Any], key: str, start: str, due: str, as_of: str) -> dict[str, Any]:
    """One row of the contract's table after another, on texts."""
    ongoing = fields["when"] == ONGOING
    in_force = due
    moved = None
    for move in fields["moved"].get(key, []):
        if "on" not in move or move["on"] <= as_of:
            in_force = moved = move["to"]
    record = fields["done"].get(key)
    cancelled = fields["cancelled"].get(key)
    answer: dict[str, Any] = {"in_force": in_force, "moved_to": moved, "days_late": 0, "on": None}
    if record is not None and record <= as_of:
        answer["on"] = record
        if ongoing or record <= due or record <= in_force:
            return answer | {"state": "done"}
        return answer | {"state": "late", "days_late": days(in_force, record)}
    if cancelled is not None and ("on" not in cancelled or cancelled["on"] <= as_of):
        after = "on" in cancelled and cancelled["on"] > in_force
        return answer | {"state": "missed" if after and not ongoing else "cancelled"}
    if ongoing and start <= as_of:
        return answer | {"state": "ongoing"}
    if not ongoing and in_force < as_of:
        return answer | {"state": "overdue", "days_late": days(in_force, as_of)}
    if not ongoing and start <= as_of <= in_force:
        return answer | {"state": "due"}
    return answer | {"state": "upcoming"}


def days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def seen(window: WindowStatus) -> dict[str, Any]:
    return {
        "in_force": window.in_force.isoformat(),
        "moved_to": window.moved_to.isoformat() if window.moved_to else None,
        "days_late": window.days_late,
        "on": window.record.on.isoformat() if window.record else None,
        "state": window.state.value,
    }


RANK = ["overdue", "due", "ongoing", "upcoming", "missed", "late", "done", "cancelled"]


def naive_summary(states: list[tuple[str, bool]]) -> tuple[dict[str, int], float | None]:
    counts = {state: sum(1 for s, _ in states if s == state) for state in RANK}
    dated = [state for state, ongoing in states if not ongoing]
    base = sum(dated.count(state) for state in ("done", "late", "overdue", "missed"))
    return counts, dated.count("done") / base if base else None


@pytest.mark.parametrize("seed", range(150))
def test_two_evaluations_agree(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 — a test's dice
    made = [random_activity(rng, f"a{n}") for n in range(6)]
    as_of = random_day(rng)
    evaluation = evaluated(as_of, *made)
    states: list[tuple[str, bool]] = []
    for fields, leaf in zip(made, evaluation.leaves, strict=True):
        expected = {
            key: naive_window(fields, key, start, due, as_of) for key, start, due in PHRASES[fields["when"]]
        }
        assert {window.key: seen(window) for window in leaf.windows} == expected
        own = [window["state"] for window in expected.values()]
        assert leaf.state.value == min(own, key=RANK.index, default="undated")
        states.extend((state, fields["when"] == ONGOING) for state in own)
    assert_sums(evaluation, states)


def assert_sums(evaluation: Evaluation, states: list[tuple[str, bool]]) -> None:
    counts, discipline = naive_summary(states)
    assert {state: getattr(evaluation.summary, state) for state in RANK} == counts
    assert evaluation.dated.discipline == discipline
