"""What evaluation promises beyond the states: inheritance, bounds, successors, calendars."""

from __future__ import annotations

from datetime import date
from typing import Any

from nastavnik_cli.domain.evaluate import LeafStatus, State, Tally
from nastavnik_cli.domain.schedule import Kind
from tests.making import activity, evaluated


def only(as_of: str, when: Any, **fields: Any) -> LeafStatus:
    top: dict[str, Any] = {name: fields.pop(name) for name in ("calendar", "people") if name in fields}
    if "from_plan" in fields:
        top["from"] = fields.pop("from_plan")
    return evaluated(as_of, activity("a", when, **fields), **top).leaves[0]


def keys(leaf: LeafStatus) -> list[str]:
    return [window.key for window in leaf.windows]


def test_windows_due_before_from_do_not_exist() -> None:
    assert keys(only("2022-06-15", "раз в полугодие", from_plan="2022-09-01"))[0] == "2022-H2"


def test_a_dated_window_is_never_cut() -> None:
    window = only("2022-06-15", "раз в полугодие", from_plan="2022-03-01").windows[0].window
    assert (window.key, window.start.isoformat()) == ("2022-H1", "2022-01-01")


def test_windows_starting_after_until_do_not_exist() -> None:
    assert keys(only("2022-06-15", "раз в полугодие", until="2022-07-01")) == ["2022-H1", "2022-H2"]
    assert keys(only("2022-06-15", "раз в полугодие", until="2022-06-30")) == ["2022-H1"]


def test_an_ongoing_window_starts_and_ends_at_the_bounds() -> None:
    leaf = only("2022-06-15", "постоянно", **{"from": "2022-05-01", "until": "2023-04-30"})
    (window,) = leaf.windows
    assert window.key == "2022/2024"
    assert (window.window.start.isoformat(), window.window.due.isoformat()) == ("2022-05-01", "2023-04-30")


def test_the_narrowest_bound_holds() -> None:
    when = [{"text": "раз в полугодие", "from": "2022-01-01"}]
    assert keys(only("2022-06-15", when, from_plan="2023-01-01"))[0] == "2023-H1"


def test_a_deadline_changed_by_an_order_keeps_its_old_windows() -> None:
    when = [
        {"text": "раз в полугодие", "until": "2022-12-31"},
        {"text": "ежеквартально", "from": "2023-01-01"},
    ]
    assert keys(only("2022-06-15", when))[:3] == ["2022-H1", "2022-H2", "2023-Q1"]


def test_ongoing_gives_way_to_dated_only_while_both_hold() -> None:
    both = ["постоянно", "май 2023"]
    assert keys(only("2022-06-15", both)) == ["2023-05"]
    after = [{"text": "постоянно", "until": "2022-12-31"}, {"text": "май", "from": "2023-01-01"}]
    leaf = only("2022-06-15", after)
    assert keys(leaf) == ["2022/2024", "2023-05", "2024-05"]
    assert leaf.leaf.kind is Kind.DATED
    assert leaf.windows[0].state is State.ONGOING


def test_a_text_that_is_not_understood_is_undated() -> None:
    leaf = only("2022-06-15", {"text": "к приезду комиссии"})
    assert (leaf.leaf.kind, leaf.state, leaf.windows) == (Kind.UNDATED, State.UNDATED, ())


def test_as_wins_over_any_reading_of_the_text() -> None:
    assert keys(only("2022-06-15", {"text": "сентябрь", "as": "сентябрь 2022"})) == ["2022-09"]


def test_what_falls_due_after_until_is_the_successors() -> None:
    people = {
        "kutsenko": {"name": "В. Н. Куценко", "until": "2022-12-31", "successor": "padun"},
        "padun": "Н. Л. Падун",
    }
    leaf = only("2022-06-15", "раз в полугодие", people=people)
    assert [window.responsible for window in leaf.windows[:3]] == [("kutsenko",), ("kutsenko",), ("padun",)]
    assert [window.taken_over for window in leaf.windows[:3]] == [False, False, True]


def test_a_successor_who_takes_part_already_is_named_once() -> None:
    people = {
        "kutsenko": {"name": "В. Н. Куценко", "until": "2022-01-01", "successor": "padun"},
        "padun": "Н. Л. Падун",
    }
    leaf = only("2022-06-15", "май 2022", responsible=["padun", "kutsenko"], people=people)
    assert leaf.windows[0].responsible == ("padun",)


def test_two_who_succeed_each_other_do_not_hang() -> None:
    people = {
        "kutsenko": {"name": "К", "until": "2022-01-01", "successor": "padun"},
        "padun": {"name": "П", "until": "2022-01-01", "successor": "kutsenko"},
    }
    assert only("2022-06-15", "май 2022", people=people).windows[0].responsible


def test_due_dates_move_off_days_off() -> None:
    # 30 April 2022 was a Saturday, then came the May holidays
    leaf = only("2022-05-01", "до 30 апреля 2022", calendar={"country": "RU"})
    assert leaf.windows[0].in_force.isoformat() == "2022-05-04"
    before = only("2022-05-01", "до 30 апреля 2022", calendar={"country": "RU", "shift": "previous"})
    assert before.windows[0].in_force.isoformat() == "2022-04-29"


def test_decrees_of_the_file_win_over_the_holidays() -> None:
    calendar = {"country": "RU", "work": ["2022-04-30"]}
    assert only("2022-05-01", "до 30 апреля 2022", calendar=calendar).windows[0].in_force.day == 30
    closed = {"off": ["2022-04-29"]}
    assert only("2022-05-01", "до 29 апреля 2022", calendar=closed).windows[0].in_force.day == 2


def test_a_record_in_time_by_the_original_date_is_in_time_after_a_move_to_an_earlier_one() -> None:
    leaf = only("2022-12-31", "май 2022", moved={"2022-05": "2022-05-10"}, done={"2022-05": "2022-05-20"})
    assert leaf.windows[0].state is State.DONE


def test_a_moved_window_is_late_from_the_date_in_force() -> None:
    leaf = only("2022-08-01", "май 2022", moved={"2022-05": "2022-07-10"})
    assert (leaf.state, leaf.windows[0].days_late) == (State.OVERDUE, 22)


def test_a_move_that_is_not_yet_known_does_not_count() -> None:
    leaf = only("2022-06-10", "май 2022", moved={"2022-05": {"to": "2022-07-10", "on": "2022-06-11"}})
    assert (leaf.state, leaf.windows[0].moved_to) == (State.OVERDUE, None)


def test_an_ongoing_window_ends_when_it_was_moved_to_and_is_not_shifted() -> None:
    moved = {"2022/2024": {"to": "2023-04-30", "reason": "приказ № 4", "on": "2022-06-01"}}  # a Sunday
    window = only("2022-06-15", "постоянно", moved=moved, calendar={"country": "RU"}).windows[0]
    assert (window.state, window.in_force, window.moved_to) == (
        State.ONGOING,
        date(2023, 4, 30),
        date(2023, 4, 30),
    )
    before = only("2022-05-31", "постоянно", moved=moved, calendar={"country": "RU"}).windows[0]
    assert (before.in_force, before.moved_to) == (date(2024, 12, 31), None)


def test_an_undated_activity_is_the_successors_from_the_day_after() -> None:
    people = {
        "kutsenko": {"name": "В. Н. Куценко", "until": "2022-12-31", "successor": "padun"},
        "padun": "Н. Л. Падун",
    }
    on_the_day = only("2022-12-31", "по мере необходимости", people=people)
    after = only("2023-01-01", "по мере необходимости", people=people)
    assert (on_the_day.responsible, after.responsible) == (("kutsenko",), ("padun",))


def test_what_goes_on_all_the_time_is_no_part_of_the_progress() -> None:
    both = [{"text": "постоянно", "until": "2022-12-31"}, {"text": "май", "from": "2023-01-01"}]
    leaf = only("2022-06-15", both, done={"2023-05": "2022-06-01"})
    tally = Tally.of(leaf.windows)
    assert (tally.planned, tally.countable, tally.fulfilled) == (3, 2, 1)
