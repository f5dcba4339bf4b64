"""The JSON of plans, field by field as the contract's section 5 has it."""

from __future__ import annotations

import json
from typing import Any

from nastavnik_cli.domain.evaluate import Evaluation
from nastavnik_cli.output.flat.as_json import plan_json
from nastavnik_cli.views import By, Selection, items_view, overdue, plan_view, shares
from tests.making import activity, evaluated

PEOPLE = {
    "kutsenko": {
        "name": "В. Н. Куценко",
        "position": "методист",
        "until": "2022-08-31",
        "successor": "padun",
    },
    "padun": "Н. Л. Падун",
}


def made() -> Evaluation:
    return evaluated(
        "2022-06-15",
        activity(
            "1.1",
            done={
                "2022-05": {
                    "on": "2022-06-03",
                    "by": "padun",
                    "result": "справка",
                    "link": "a.pdf",
                    "note": "н",
                }
            },
            log={"2022-10-03": {"note": "разосланы", "key": "2022-05", "by": "padun"}},
        ),
        activity("1.2", moved={"2022-05": {"to": "2022-06-01", "reason": "приказ", "on": "2022-05-01"}}),
        activity("1.3", when="сентябрь 2022", done={"2022-09": "2022-09-01"}),
        activity("1.4", when="постоянно"),
        activity("1.5", when="по мере необходимости", result=["справка", "список"]),
        people=PEOPLE,
    )


def loaded(view: Any = None, **more: Any) -> dict[str, Any]:
    found = json.loads(plan_json(view or plan_view(made()), "roadmap.yaml", **more))
    assert isinstance(found, dict)
    return found


def test_the_object_itself() -> None:
    found = loaded()
    assert list(found) == [
        *("version", "file", "title", "period", "as_of", "summary", "activities", "groups", "people"),
    ]
    assert found["version"] == 1
    assert found["file"] == "roadmap.yaml"
    assert found["title"] == "План"
    assert found["period"] == {"start": "2022-01-01", "end": "2024-12-31"}
    assert found["as_of"] == "2022-06-15"


def test_the_summary_counts_windows() -> None:
    assert loaded()["summary"] == {
        "done": 0,
        "late": 1,
        "overdue": 1,
        "due": 0,
        "ongoing": 1,
        "upcoming": 1,
        "missed": 0,
        "cancelled": 0,
        "discipline": 0.0,
    }


def test_an_activity_and_its_window() -> None:
    assert loaded()["activities"][0] == {
        "id": "1.1",
        "path": ["s"],
        "title": "Мероприятие 1.1",
        "when": ["май 2022"],
        "kind": "dated",
        "result": [],
        "responsible": ["kutsenko"],
        "state": "late",
        "windows": [
            {
                "key": "2022-05",
                "start": "2022-05-01",
                "due": "2022-05-31",
                "in_force": "2022-05-31",
                "moved_to": None,
                "reason": None,
                "state": "late",
                "days_late": 3,
                "on": "2022-06-03",
                "by": "padun",
                "result": ["справка"],
                "link": ["a.pdf"],
                "note": "н",
            }
        ],
        "log": [
            {
                "on": "2022-10-03",
                "note": "разосланы",
                "result": [],
                "link": [],
                "by": "padun",
                "key": "2022-05",
            }
        ],
    }


def test_a_move_and_a_successor() -> None:
    moved = loaded()["activities"][1]["windows"][0]
    assert (moved["moved_to"], moved["in_force"], moved["reason"]) == ("2022-06-01", "2022-06-01", "приказ")
    assert (moved["state"], moved["days_late"]) == ("overdue", 14)
    assert "responsible" not in moved
    taken_over = loaded()["activities"][2]["windows"][0]
    assert taken_over["responsible"] == ["padun"]


def test_a_record_that_does_not_count_yet_is_not_told() -> None:
    window = loaded()["activities"][2]["windows"][0]
    assert window["state"] == "upcoming"
    assert (window["on"], window["by"], window["note"]) == (None, None, None)
    assert (window["result"], window["link"]) == ([], [])


def test_kinds() -> None:
    assert [found["kind"] for found in loaded()["activities"]] == [
        *("dated", "dated", "dated", "ongoing", "undated"),
    ]
    undated = loaded()["activities"][4]
    assert (undated["state"], undated["windows"], undated["result"]) == ("undated", [], ["справка", "список"])


def test_groups_and_people() -> None:
    found = loaded()
    (group,) = found["groups"]
    assert {"id", "title", "path", "when"} <= set(group)
    assert (group["id"], group["path"], group["when"]) == ("s", [], [])
    assert found["people"] == {
        "kutsenko": PEOPLE["kutsenko"],
        "padun": {"name": "Н. Л. Падун"},
    }


def test_discipline_is_null_while_nothing_fell_due() -> None:
    view = plan_view(evaluated("2022-01-01", activity()))
    assert loaded(view)["summary"]["discipline"] is None


def test_overdue_is_the_same_object_with_its_windows_only() -> None:
    evaluation = made()
    found = loaded(items_view(evaluation, overdue(evaluation)))
    assert [each["id"] for each in found["activities"]] == ["1.2"]
    assert found["summary"]["overdue"] == 1
    assert found["summary"]["late"] == 0


def test_sums_are_added_where_they_are_asked_for() -> None:
    view = plan_view(made(), Selection())
    found = loaded(view, split=(By.PERSON, shares(view, By.PERSON)))
    assert found["by"] == "person"
    assert [share["name"] for share in found["shares"]] == ["kutsenko", "padun"]
