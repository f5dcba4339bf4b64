"""States worked out a second, naive way agree with the JSON of `status`, on random plans and days."""

from __future__ import annotations

import random
import re
from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest

from nastavnik_cli.output.flat.as_json import plan_object
from nastavnik_cli.views import plan_view
from tests.domain import naive
from tests.making import evaluated

FIRST, LAST = date(2021, 10, 1), date(2025, 3, 31)


class Dice(random.Random):
    """The random choices that a plan is made of."""

    def chance(self, share: float) -> bool:
        return self.random() < share

    def day(self) -> str:
        return (FIRST + timedelta(days=self.randrange((LAST - FIRST).days))).isoformat()

    def near(self, day: str) -> str:
        return (
            date.fromisoformat(day) + timedelta(days=self.choice((-40, -2, -1, 0, 1, 2, 3, 15)))
        ).isoformat()

    def bounds(self, share: float) -> dict[str, str]:
        start, end = sorted((self.day(), self.day()))
        return ({"from": start} if self.chance(share) else {}) | (
            {"until": end} if self.chance(share) else {}
        )

    def file(self) -> dict[str, Any]:
        """A plan as the file has it: strategies, groups two deep, all that may stand in them."""
        people: dict[str, Any] = {
            "a": {"name": "А", "until": self.day(), "successor": "b"},
            "b": {"name": "Б", "until": self.day()} | ({"successor": "c"} if self.chance(0.7) else {}),
            "c": "В",
        }
        strategies = [self.group(f"{n}", depth=0) for n in range(self.choice((1, 2)))]
        calendar = {"calendar": self.calendar()} if self.chance(0.5) else {}
        return {"people": people, "strategies": strategies} | calendar | self.bounds(0.2)

    def calendar(self) -> dict[str, Any]:
        near = [self.near(due) for windows in naive.PHRASES.values() for _, _, due in windows]
        off = sorted({self.choice(near) for _ in range(8)})
        work = sorted({self.choice(near) for _ in range(4)} - set(off))
        return {"shift": self.choice(("next", "previous")), "off": off, "work": work}

    def group(self, name: str, depth: int) -> dict[str, Any]:
        made = [
            self.group(f"{name}.{n}", depth + 1) if depth < 2 and self.chance(0.3) else None for n in range(3)
        ]
        when = self.when()
        return {
            "id": name,
            "title": f"Группа {name}",
            "when": when,
            "responsible": self.choice(("a", ["b", "a"], ["c", "b"])),
            "activities": [one or self.activity(f"{name}.{n}", when) for n, one in enumerate(made)],
        } | self.bounds(0.15)

    def when(self) -> Any:
        def phrase() -> Any:
            text = self.choice(list(naive.PHRASES))
            return text if self.chance(0.6) else {"text": text} | self.bounds(0.5)

        if self.chance(0.5):
            return phrase()
        order = self.day()  # changed by an order from a day on
        before = (date.fromisoformat(order) - timedelta(days=self.choice((0, 1)))).isoformat()
        old, new = self.choice(list(naive.PHRASES)), self.choice(list(naive.PHRASES))
        return self.choice(
            ([phrase(), phrase()], [{"text": old, "until": before}, {"text": new, "from": order}])
        )

    def activity(self, name: str, inherited: Any) -> dict[str, Any]:
        own = {"when": self.when()} if self.chance(0.6) else {}
        person = {"responsible": self.choice((["a", "c"], "b"))} if self.chance(0.3) else {}
        found = {"id": name, "title": f"Мероприятие {name}"} | own | person | self.bounds(0.15)
        phrases = own.get("when", inherited)
        texts = [p if isinstance(p, str) else p["text"] for p in naive.listed(phrases)]
        dues = {key: due for text in texts for key, _, due in naive.PHRASES[text]}
        fields: dict[str, dict[str, Any]] = {"done": {}, "moved": {}, "cancelled": {}}
        for key, due in dues.items():
            if self.chance(0.5):
                fields["done"][key] = self.record(due)
            if self.chance(0.3):
                fields["moved"][key] = self.moves()
            if self.chance(0.25):
                dated = {"on": self.choice((self.near(due), self.day()))}
                fields["cancelled"][key] = self.choice(("объединено", dated, {"reason": "нет"} | dated))
        return found | {name: value for name, value in fields.items() if value}

    def record(self, due: str) -> Any:
        on = self.choice((self.near(due), self.day()))
        whole = {"on": on, "by": "c", "result": ["акт", "справка"], "link": "a.pdf", "note": "да"}
        return self.choice((on, {"on": on, "result": "акт"}, whole))

    def moves(self) -> Any:
        one = {"to": self.day(), "reason": "приказ"} | ({"on": self.day()} if self.chance(0.6) else {})
        return self.choice((self.day(), one, [one, {"to": self.day(), "on": self.day()}], [self.day(), one]))


def both(seed: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the program and the naive way make of one plan on one day."""
    dice = Dice(seed)
    file = dice.file()
    as_of = dice.choice((dice.day(), dice.choice(re.findall(r"2\d{3}-\d\d-\d\d", repr(file)))))
    found = plan_object(plan_view(evaluated(as_of, **file)), "roadmap.yaml")
    leaves = {
        leaf["id"]: {field: leaf[field] for field in ("kind", "state", "windows")}
        for leaf in found["activities"]
    }
    return {"summary": found["summary"], "activities": leaves}, naive.states(file, as_of)


@pytest.mark.parametrize("start", range(0, 400, 20))
def test_two_evaluations_agree(start: int) -> None:
    for seed in range(start, start + 20):
        ours, second = both(seed)
        assert ours == second, f"seed {seed}"


def test_the_dice_throw_every_state_and_turn() -> None:
    seen: Counter[str] = Counter()
    for seed in range(60):
        for leaf in both(seed)[1]["activities"].values():
            seen[leaf["state"]] += 1
            for window in leaf["windows"]:
                seen[f"window {window['state']}"] += 1
                seen["moved"] += window["moved_to"] is not None
                seen["shifted"] += window["moved_to"] is None and window["in_force"] != window["due"]
                seen["taken over"] += "responsible" in window
                seen["cut"] += window["key"] == "2022/2024" and window["start"] > "2022-01-01"
    turns = {"moved", "shifted", "taken over", "cut", "undated"}
    assert min(seen[each] for each in turns | {f"window {state}" for state in naive.RANK}) >= 5
