"""Which rows a report has, why, and what it counts."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from nastavnik_cli.domain.schedule import YearKind
from nastavnik_cli.domain.units import Days, parse_period
from nastavnik_cli.views import ReportView, Selection, Why, last_quarter, report_view, year_to_date
from tests.making import activity, evaluated

Q3 = Days(date(2022, 7, 1), date(2022, 10, 1))


def report(as_of: str, *activities: dict[str, Any], period: Days = Q3, **fields: Any) -> ReportView:
    return report_view(evaluated(as_of, *activities, **fields), period)


def rows(view: ReportView) -> list[tuple[str, str]]:
    return [(item.window.key if item.window else item.row.id, item.why) for item in view.rows]


QUARTERS = activity("a", "ежеквартально", done={"2022-Q1": "2022-03-20"})


def test_due_in_force_in_the_period_and_carried_over() -> None:
    assert rows(report("2022-10-10", QUARTERS)) == [("2022-Q2", "carried"), ("2022-Q3", "due")]


def test_recorded_in_the_period_whenever_due() -> None:
    early = activity("a", "декабрь 2022", done={"2022-12": "2022-09-20"})
    late = activity("b", "май 2022", done={"2022-05": "2022-07-20"})
    before = activity("c", "май 2022", done={"2022-05": "2022-06-30"})
    assert rows(report("2022-10-10", early, late, before)) == [
        ("2022-12", "recorded"),
        ("2022-05", "carried"),
    ]


def test_recorded_after_the_period_was_unfulfilled_in_it() -> None:
    late = activity("a", "май 2022", done={"2022-05": "2022-10-05"})
    assert rows(report("2022-10-10", late)) == [("2022-05", "carried")]


def test_moves_out_of_the_period_and_into_it() -> None:
    away = activity("a", "август 2022", moved={"2022-08": {"to": "2022-11-15", "reason": "приказ № 12"}})
    into = activity("b", "июнь 2022", moved={"2022-06": "2022-08-01"})
    within = activity("c", "август 2022", moved={"2022-08": "2022-09-15"})
    view = report("2022-10-10", away, into, within)
    assert [why for _, why in rows(view)] == [Why.MOVED_AWAY, Why.DUE, Why.DUE]
    assert view.total.fell_due == 2, "what was moved away was not to be done"


def test_a_debt_that_was_moved_in_the_period_is_not_passed_over() -> None:
    order = {"to": "2022-11-15", "on": "2022-07-20"}
    debt = activity("a", "июнь 2022", moved={"2022-06": order})
    twice = activity("b", "май 2022", moved={"2022-05": [{"to": "2022-08-10", "on": "2022-05-20"}, order]})
    before = activity("c", "июнь 2022", moved={"2022-06": {"to": "2022-11-15", "on": "2022-06-20"}})
    view = report("2022-10-10", debt, twice, before)
    assert [(item.row.id, item.why) for item in view.rows] == [("a", Why.MOVED_AWAY), ("b", Why.MOVED_AWAY)]
    assert view.total.fell_due == 0


def test_what_was_done_and_moved_before_the_period_is_not_in_it() -> None:
    early = activity(
        "a", "август 2022", moved={"2022-08": "2022-11-15"}, done={"2022-08": {"on": "2022-06-10"}}
    )
    assert rows(report("2022-10-10", early)) == []


def test_nothing_is_carried_into_a_period_that_has_not_begun() -> None:
    assert rows(report("2022-05-20", activity("a", "май 2022"))) == []
    assert rows(report("2022-06-01", activity("a", "май 2022"))) == [("2022-05", "carried")]


def test_a_move_that_does_not_count_yet_moves_nothing() -> None:
    later = activity("a", "август 2022", moved={"2022-08": {"to": "2022-11-15", "on": "2022-10-20"}})
    assert rows(report("2022-10-10", later)) == [("2022-08", "due")]


def test_cancelled_before_and_in_the_period() -> None:
    before = activity("a", "май 2022", cancelled={"2022-05": {"on": "2022-04-01", "reason": "x"}})
    in_it = activity("b", "август 2022", cancelled={"2022-08": {"on": "2022-07-05", "reason": "x"}})
    missed = activity("c", "май 2022", cancelled={"2022-05": {"on": "2022-08-01", "reason": "x"}})
    missed_before = activity("d", "апрель 2022", cancelled={"2022-04": {"on": "2022-06-01"}})
    view = report("2022-10-10", before, in_it, missed, missed_before)
    assert [(item.row.id, item.why) for item in view.rows] == [("b", Why.DUE), ("c", Why.CARRIED)]
    assert (view.total.cancelled, view.total.missed, view.total.fell_due) == (1, 1, 1)


def test_ongoing_and_undated_are_always_there_with_the_log_of_the_period() -> None:
    log = {"2022-06-30": "раньше", "2022-08-01": "тогда", "2022-10-05": "позже"}
    ongoing = activity("a", "постоянно", log=log)
    undated = activity("b", "по мере необходимости", log=log)
    silent = activity("c", "по мере необходимости")
    view = report("2022-10-10", ongoing, undated, silent)
    assert [(item.why, [line.entry.note for line in item.log]) for item in view.rows] == [
        (Why.ONGOING, ["тогда"]),
        (Why.UNDATED, ["тогда"]),
        (Why.UNDATED, []),
    ]
    assert view.total.fell_due == 0


def test_ongoing_that_was_closed_before_is_left_out() -> None:
    closed = activity("a", "постоянно", done={"2022/2024": "2022-06-01"})
    in_it = activity("b", "постоянно", done={"2022/2024": "2022-08-01"})
    assert [item.row.id for item in report("2022-10-10", closed, in_it).rows] == ["b"]


@pytest.mark.parametrize(
    ("bounds", "there"),
    [
        ({"until": "2022-06-30"}, False),
        ({"from": "2022-10-01"}, False),
        ({"from": "2022-09-30", "until": "2022-12-31"}, True),
        ({"when": {"text": "по запросу", "until": "2022-03-31"}}, False),
        ({"when": [{"text": "по запросу", "until": "2022-03-31"}, "по факту"]}, True),
    ],
)
def test_undated_outside_its_bounds_is_left_out(bounds: dict[str, Any], there: bool) -> None:  # noqa: FBT001
    undated = {**activity("a", "по запросу"), **bounds}
    assert bool(report("2022-10-10", undated).rows) is there


def test_the_news_of_a_window_are_those_tied_to_it() -> None:
    log = {
        "2022-09-01": {"note": "о третьем", "key": "2022-Q3"},
        "2022-09-02": {"note": "о втором", "key": "2022-Q2"},
        "2022-09-03": "ни о чём",
        "2022-11-01": {"note": "ещё не было", "key": "2022-Q3"},
    }
    view = report("2022-10-10", {**QUARTERS, "log": log})
    assert [[line.entry.note for line in item.log] for item in view.rows] == [["о втором"], ["о третьем"]]
    alone = report("2022-10-10", activity("a", "август 2022", log={"2022-09-03": "о единственном"}))
    assert [line.entry.note for line in alone.rows[0].log] == ["о единственном"]


def test_totals_of_the_period_and_since_the_start_of_the_year() -> None:
    done = {"2022-Q1": "2022-03-20", "2022-Q2": "2022-07-10", "2022-Q3": "2022-09-30"}
    view = report("2022-10-10", {**QUARTERS, "done": done}, activity("b", "май 2022"))
    assert (view.total.done, view.total.late, view.total.overdue, view.total.fell_due) == (1, 1, 1, 3)
    assert (view.year_total.fulfilled, view.year_total.fell_due) == (3, 4)


def test_parts_add_up_and_taking_part_stands_beside() -> None:
    shared = activity("b", "август 2022", responsible=["padun", "kutsenko"])
    nobody = {"id": "c", "title": "c", "when": "август 2022"}
    view = report("2022-10-10", QUARTERS, shared, nobody)
    assert sum(part.period.fell_due for part in view.by_person) == view.total.fell_due == 4
    assert sum(part.period.fell_due for part in view.by_strategy) == 4
    assert [(part.name, part.period.fell_due, part.taking_part) for part in view.by_person] == [
        ("kutsenko", 2, 1),
        ("padun", 1, 0),
        ("", 1, 0),
    ]


def test_a_window_counts_under_the_successor() -> None:
    people = {"padun": {"name": "П", "until": "2022-08-31", "successor": "kutsenko"}, "kutsenko": "К"}
    view = report("2022-10-10", {**QUARTERS, "responsible": "padun"}, people=people)
    assert [(part.name, part.period.fell_due) for part in view.by_person] == [("padun", 1), ("kutsenko", 1)]


def test_what_has_no_due_date_is_of_those_in_charge_at_the_period_s_end() -> None:
    people = {"padun": {"name": "П", "until": "2022-08-31", "successor": "kutsenko"}, "kutsenko": "К"}
    items = [
        activity(name, when, responsible="padun") for name, when in (("a", "постоянно"), ("b", "по запросу"))
    ]
    before = report("2022-10-10", *items, people=people, period=parse_period("2022-04/2022-06"))
    after = report("2022-10-10", *items, people=people)
    assert [item.responsible for item in before.rows] == [("padun",)] * 2
    assert [item.responsible for item in after.rows] == [("kutsenko",)] * 2


def test_a_successor_is_asked_for_by_name_too() -> None:
    people = {"padun": {"name": "П", "until": "2022-08-31", "successor": "kutsenko"}, "kutsenko": "К"}
    items = [activity("a", "август 2022"), activity("b", "по запросу", responsible="padun")]
    evaluation = evaluated("2022-10-10", *items, people=people)
    asked = [report_view(evaluation, Q3, Selection(person=person)) for person in people]
    assert [[item.row.id for item in view.rows] for view in asked] == [[], ["a", "b"]]
    before = report_view(evaluation, parse_period("2022-04/2022-06"), Selection(person="padun"))
    assert [item.row.id for item in before.rows] == ["b"], "then it was the one who left"


def test_only_those_asked_for() -> None:
    evaluation = evaluated("2022-10-10", QUARTERS, activity("b", "август 2022", responsible="padun"))
    view = report_view(evaluation, Q3, Selection(person="padun"))
    assert [item.row.id for item in view.rows] == ["b"]


@pytest.mark.parametrize(
    ("period", "kind", "year"),
    [
        ("2022-07/2022-09", "calendar", "2022-01/2022-09"),
        ("2022-01/2022-03", "calendar", "2022-01/2022-03"),
        ("2022", "calendar", None),
        ("2022/2024", "calendar", None),
        ("2022-10/2023-03", "calendar", None),
        ("2022-10/2022-12", "school", "2022-09/2022-12"),
        ("2023-01/2023-05", "school", "2022-09/2023-05"),
        ("2022-09/2023-05", "school", "2022-09/2023-05"),
        ("2022-09/2023-08", "school", None),
    ],
)
def test_the_year_up_to_the_period_s_end(period: str, kind: str, year: str | None) -> None:
    expected = parse_period(year) if year else None
    assert year_to_date(parse_period(period), YearKind(kind)) == expected


@pytest.mark.parametrize(
    ("as_of", "start"),
    [
        ("2022-10-10", date(2022, 7, 1)),
        ("2022-09-30", date(2022, 7, 1)),
        ("2022-09-29", date(2022, 4, 1)),
        ("2022-01-10", date(2022, 1, 1)),
        ("2021-05-01", date(2022, 1, 1)),
        ("2026-01-01", date(2024, 10, 1)),
    ],
)
def test_the_period_of_a_report_that_names_none(as_of: str, start: date) -> None:
    assert last_quarter(date.fromisoformat(as_of), parse_period("2022/2024")).start == start
