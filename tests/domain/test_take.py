"""The reader of valid files and the pydantic schema take the same data, and refuse the same."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from typing import Any

import pytest

from nastavnik_cli.domain.model import Phrase
from nastavnik_cli.domain.shapes import Misfit
from nastavnik_cli.domain.take import taken
from nastavnik_cli.storage.shape import misfits

WHOLE: dict[str, Any] = {
    "version": "1",
    "title": "План",
    "period": "2022/2024",
    "approved": "2022-05-04",
    "from": "2022-01-01",
    "year": "school",
    "language": "en",
    "calendar": {"country": "RU", "shift": "next", "off": ["2022-05-02"], "work": None},
    "headings": {"when": "Срок", "title": "Мероприятие"},
    "people": {"a": "А", "b": {"name": "Б", "until": "2023-01-01", "successor": "a", "x-room": "4"}},
    "strategies": [
        {
            "id": "1",
            "title": "С",
            "responsible": ["a", "b"],
            "activities": [
                {
                    "id": "1.1",
                    "title": "М",
                    "when": ["май", {"text": "июнь", "as": "июнь 2022", "until": "2023-01-01"}],
                    "result": "справка",
                    "done": {"2022-05": "2022-05-20", "2023-05": {"on": "2023-05-20", "link": ["a.pdf"]}},
                    "moved": {"2022-06": [{"to": "2022-07-01", "reason": "приказ"}, "2022-08-01"]},
                    "cancelled": {"2024-05": "объединено", "2024-06": {"on": "2024-01-01"}},
                    "log": {"2022-05-01": ["начато", {"note": "идёт", "key": "2022-05", "by": "a"}]},
                },
                {"id": "1.2", "title": "Г", "activities": [{"id": "1.2.1", "title": "Л", "when": "2022"}]},
            ],
        }
    ],
    "x-own": {"kept": ["as", "it", "is"]},
}
ODD = [None, "", " ", "null", "x", "2022-02-30", "05.05.2022", [], {}, ["x"], [None], [""], {"on": "x"}, "é"]


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from places(item, (*path, key))


def spoiled(rng: random.Random) -> Any:
    data = copy.deepcopy(WHOLE)
    for _ in range(rng.choice((1, 1, 2))):
        path = rng.choice([path for path in places(data) if path])
        holder = data
        for step in path[:-1]:
            holder = holder[step]
        match rng.randrange(3):
            case 0:
                holder[path[-1]] = rng.choice(ODD)
            case 1:
                del holder[path[-1]]
            case _ if isinstance(holder, dict):
                holder[rng.choice(["titel", "x-y", "as", "on", "from", "activities"])] = rng.choice(ODD)
    return data


def takes(data: Any) -> bool:
    try:
        taken(data)
    except Misfit:
        return False
    return True


def test_the_whole_example_fits() -> None:
    assert misfits(WHOLE) == {}
    plan = taken(WHOLE)
    assert plan.headings is not None
    assert plan.headings.order == ("when", "title")
    assert plan.people["b"].extras == {"x-room": "4"}
    (activity, group) = plan.strategies[0].activities
    assert activity.when is not None
    assert [phrase.is_mapping for phrase in activity.when] == [False, True]
    assert activity.when[0] == Phrase("май")
    assert activity.moved["2022-06"][1].to.isoformat() == "2022-08-01"
    assert group.is_group


@pytest.mark.parametrize("seed", range(40))
def test_both_agree_on_spoiled_data(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 — a test's dice
    for _ in range(50):
        data = spoiled(rng)
        assert takes(data) == (not misfits(data)), data
