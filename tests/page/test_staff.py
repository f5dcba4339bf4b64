"""What an internal page adds in front of the plan: one line an activity, of the part that is shown."""

from __future__ import annotations

from datetime import date

from nastavnik_cli.domain.evaluate import evaluate
from nastavnik_cli.i18n import Lang, words
from nastavnik_cli.output.html.staff import Staff, staff_part
from nastavnik_cli.views import Selection, plan_view
from nastavnik_cli.views.page import page_view
from tests.making import activity, plan

PLAN = plan(
    activity("1", "ежеквартально", log={"2022-07-01": {"note": "ждём зал", "key": "2022-Q2"}}),
    activity("2", "май 2022", responsible="padun", log={"2022-06-02": "болеет"}),
    activity("3", "август 2022", responsible="padun"),
    activity("4", "по запросу", responsible="padun"),
    activity("5", "апрель 2022", done={"2022-04": "2022-05-10"}),
)


def part(as_of: str = "2022-08-10", wanted: Selection | None = None) -> Staff:
    view = plan_view(evaluate(PLAN, as_of=date.fromisoformat(as_of)), wanted)
    return staff_part(view, page_view(view, internal=True), words(Lang.RU))


def test_an_activity_that_is_overdue_is_named_once_the_worst_first() -> None:
    first, second = part().overdue
    assert (first.id, first.window, first.due, first.days_late) == ("1", "I квартал 2022", "31.03.2022", 132)
    assert first.rest == "и ещё 1 до 30.06.2022"
    assert first.news is not None
    assert (first.news.day, first.news.note) == ("01.07.2022", "ждём зал")  # of its other window
    assert (second.id, second.rest) == ("2", "")
    assert second.news is not None
    assert second.news.note == "болеет"  # tied to no window: the activity's last


def test_what_comes_next_is_due_within_thirty_days() -> None:
    assert [(item.id, item.due) for item in part().coming] == [("3", "31.08.2022")]
    assert [item.id for item in part("2022-09-01").coming] == ["1"]


def test_a_page_of_a_part_tells_of_that_part_only() -> None:
    padun = part(wanted=Selection(person="padun"))
    assert [item.id for item in padun.overdue] == ["2"]
    assert [item.id for item in padun.coming] == ["3"]
    assert [person.name for person in padun.people] == ["Н. Л. Падун"]
    assert [item.id for item in part(wanted=Selection(find="Мероприятие 1")).overdue] == ["1"]


def test_people_have_the_figures_of_the_contract() -> None:
    kutsenko, padun = part().people
    # windows, in time, late, overdue, not done, under control, in time %, takes part
    assert kutsenko.figures == ("13", "0", "1", "2", "0", "12", "0", "0")
    assert padun.figures == ("2", "0", "0", "1", "0", "2", "0", "0")


def test_burn_up_says_the_same_in_words() -> None:
    known = part()
    assert known.burn_up is not None
    assert known.burn_up.desc == (
        "На 10.08.2022 наступило сроков: 4, исполнено: 1, из них с нарушением срока: 1; "
        "к концу плана сроков: 15."
    )
    assert known.levels[-1] == ("декабрь 2024", 15, 1, 1)
    assert known.discipline == "Исполнительская дисциплина: исполнено 1 из 4 (25 %), в срок 0 (0 %)"
