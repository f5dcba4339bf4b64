"""One mistake, one message, and everything in one run: what is said when several things are wrong."""

from __future__ import annotations

from datetime import date

import pytest

from nastavnik_cli.errors import Code
from nastavnik_cli.storage.load import Checked, check

AS_OF = date(2023, 1, 1)
BASE = """\
version: 1
title: План
period: 2022/2023
people:
  ivanova: И. И. Иванова
  petrov: П. П. Петров
strategies:
  - id: prep
    title: Подготовка
    responsible: ivanova
    activities:
      - id: survey
        title: Анкетирование
        when: ежеквартально
        responsible: [ivanova, petrov]
        done:
          2022-Q1: {on: 2022-03-25, by: petrov}
      - id: meet
        title: Встречи
        when: постоянно
"""


def edited(*pairs: tuple[str, str]) -> Checked:
    """The base with words replaced, each found once."""
    text = BASE
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return check("roadmap.yaml", text.encode(), as_of=AS_OF)


def said(checked: Checked) -> list[tuple[str, int]]:
    return [(each.problem.code.value, each.place.line) for each in checked.diagnostics]


def test_base_is_clean() -> None:
    assert said(edited()) == []


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        # what follows from a mistake is not said again
        ([("period: 2022/2023\n", "")], [("missing-field", 1)]),
        ([("2022/2023", "2022-2023")], [("bad-value", 3)]),
        ([("people:\n  ivanova: И. И. Иванова\n  petrov: П. П. Петров\n", "people: все\n")],
         [("wrong-type", 4)]),
        ([("  petrov: П. П. Петров\n", "  пет ров: П. П. Петров\n")],
         [("bad-id", 6)]),
        ([("  petrov: П. П. Петров\n", "  petrov: {position: учитель}\n")], [("missing-field", 6)]),
        ([("when: ежеквартально", "when: [ежеквартальна]")], [("bad-phrase", 14)]),
        ([("when: ежеквартально", "when: []")], [("bad-value", 14)]),
        ([("when: ежеквартально", "when:")], [("no-when", 12)]),
        ([("on: 2022-03-25", "on: 25 марта")], [("bad-date", 17)]),
        ([("2022-Q1: {on: 2022-03-25, by: petrov}", "2022-Q1:")], [("missing-field", 17)]),
        ([("title: Встречи", "titel: Встречи")], [("unknown-field", 19)]),
        ([("when: постоянно", "deadline: постоянно")], [("unknown-field", 20)]),
        ([("when: ежеквартально", "whne: сентебрь")], [("unknown-field", 14), ("bad-phrase", 14)]),
        ([("when: ежеквартально", "deadline: сентебрь")], [("unknown-field", 14)]),
        ([("when: постоянно", "when: постоянно\n        owner: Иванов")], [("unknown-field", 21)]),
        ([("ежеквартально", "{text: ежеквартально, from: 2023-01-01, until: 2022-01-01}")],
         [("bad-value", 14)]),
        ([("period: 2022/2023", "period: 2022/2023\nfrom: 2023-01-01\nuntil: 2022-01-01")],
         [("bad-value", 5)]),
        ([("period: 2022/2023", "period: 2022-Q1")], [("bad-value", 3)]),
        ([("  petrov: П. П. Петров", "  petrov: {name: П. П. Петров, to: 2023-01-01}")],
         [("unknown-field", 6)]),
        ([("  petrov: П. П. Петров", "  petrov: П. П. Петров\n  <a>: {name: а, to: 2023-01-01}")],
         [("bad-id", 7), ("unknown-field", 7)]),
        ([("responsible: [ivanova, petrov]", 'responsible: ""')], [("missing-field", 15)]),
        ([("people:", "persons:")], [("unknown-field", 4)]),
        ([("version: 1", "version: 2"), ("title: План", "title:")],
         [("bad-version", 1), ("missing-field", 2)]),
        ([("      - id: meet\n        title: Встречи\n        when: постоянно\n", "      - Встречи\n")],
         [("wrong-type", 18)]),
        ([("2022/2023", "2022/2023\nyear: школьный")], [("bad-value", 4)]),
        # mistakes that have nothing to do with each other are all said
        ([("title: Анкетирование", "title:"), ("when: ежеквартально", "when: сентебрь")],
         [("missing-field", 13), ("bad-phrase", 14)]),
        ([("responsible: [ivanova, petrov]", 'responsible: [ivanova, "", petrow]')],
         [("bad-value", 15), ("unknown-person", 15)]),
        ([("title: Встречи", "title: Встречи\n        colour: red"), ("2022-Q1", "2022-Q5")],
         [("no-such-window", 17), ("unknown-field", 20)]),
        ([("  - id: prep\n", "  - 12\n  - id: prep\n"), ("2022-Q1", "2022-Q5")],
         [("wrong-type", 8), ("no-such-window", 18)]),
    ],
)  # fmt: skip
def test_each_mistake_is_said_once(pairs: list[tuple[str, str]], expected: list[tuple[str, int]]) -> None:
    assert said(edited(*pairs)) == expected


@pytest.mark.parametrize(
    ("bounds", "keys"),
    [
        ("from: 2022-06-01", ["2022/2023"]),
        ("until: 9999-12-31", ["2022/2023"]),
        ("until: 0001-01-01", []),
        ("from: 9999-12-31", []),
    ],
)
def test_bounds_beyond_the_period(bounds: str, keys: list[str]) -> None:
    checked = edited(("when: постоянно", f"when: постоянно\n        {bounds}"))
    assert checked.plan is not None
    assert [slot.window.key for slot in checked.plan.leaves[1].slots] == keys


def test_bounds_that_leave_nothing_across_levels() -> None:
    checked = edited(
        ("    responsible: ivanova\n", "    responsible: ivanova\n    until: 2022-12-01\n"),
        ("when: постоянно", "when: постоянно\n        from: 2023-01-01"),
    )
    assert checked.plan is not None
    assert checked.plan.leaves[1].slots == ()


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("# nastavnik: ignore future-date", []),
        (
            "# проверено # nastavnik: ignore future-date, unused-person — опечатки нет",
            [("unused-ignore", 17)],
        ),
        ("# nastavnik: ignore", [("future-date", 17), ("unused-ignore", 17)]),
        ("# nastavnik:ignore future-date", []),
        ("# nastavnik: ignore no-when", [("future-date", 17), ("unused-ignore", 17)]),
    ],
)
def test_a_comment_silences_warnings_of_its_line(comment: str, expected: list[tuple[str, int]]) -> None:
    checked = edited(("{on: 2022-03-25, by: petrov}", f"{{on: 2202-03-25, by: petrov}} {comment}"))
    assert sorted(said(checked)) == sorted(expected)


def test_a_comment_silences_no_error_and_is_not_complained_of_beside_one() -> None:
    checked = edited(("when: ежеквартально", "when: сентебрь # nastavnik: ignore bad-phrase"))
    assert said(checked) == [("bad-phrase", 14)]


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("title: акты # 2", True),
        ("title: акты #2", True),
        ("title: акты  #2", True),
        ("title: акты  # проверить", False),
        ("title: акты   # проверить", False),
        ('title: "акты # 2"', False),
        ("title: акты#2", False),
        ("title: >-\n          акты # 2", False),
        ("title: 'акты' # 2", False),
        ("title: акты\n        result: [справка, акт] # 2", False),
        ("title: акты\n        result:\n          - справка # 2\n          - акт", True),
        ("title: акты\n        log:\n          2022-05-01: Письмо # 14", True),
        ("title: акты\n        cancelled:\n          2022/2023: приказ # 3", True),
    ],
)
def test_comments_that_cut_texts(text: str, warned: bool) -> None:  # noqa: FBT001
    checked = edited(("title: Встречи", text))
    assert [code for code, _ in said(checked)] == (["comment-in-text"] if warned else [])


@pytest.mark.parametrize(
    ("name", "warned"),
    [
        ("1.1", True), ("1.10", True), ("007", True), ("1e3", True), ("0x1F", True), ("1_000", True),
        ("12", True), ("0o17", True), ("1.", True), ('"1.1"', False), ("'12'", False), ("1.1.1", False),
        ("1a", False), ("no", False), ("2022-05-01", False), ("1-2", False),
    ],
)  # fmt: skip
def test_ids_that_others_read_as_numbers(name: str, warned: bool) -> None:  # noqa: FBT001
    checked = edited(("id: meet", f"id: {name}"))
    assert [code for code, _ in said(checked)] == (["number-like-id"] if warned else [])


@pytest.mark.parametrize(
    ("first", "second", "warned"),
    [
        ("survey", "Survey", True),
        ("survey", "survеy", True),
        ("аб", "аБ", True),
        ("аес", "aec", True),
        ("ёлка", "елка", True),
        ("блок-IT", "meet", True),
        ("блок-1", "блок-2", False),
        ("I.1", "1.1x", False),
        ("й", "и\u0306", False),
    ],
)
def test_ids_that_can_be_taken_for_another(first: str, second: str, warned: bool) -> None:  # noqa: FBT001
    checked = edited(("id: survey", f"id: {first}"), ("id: meet", f"id: {second}"))
    assert ("confusable-id" in [code for code, _ in said(checked)]) is warned


def test_ids_are_compared_in_nfc() -> None:
    assert said(edited(("id: survey", "id: й"), ("id: meet", "id: и\u0306"))) == [("duplicate-id", 18)]
    people = edited(
        ("  petrov:", "  майер:"),
        ("[ivanova, petrov]", "[ivanova, маи\u0306ер]"),
        ("by: petrov", "by: майер"),
    )
    assert said(people) == []


@pytest.mark.parametrize(
    ("key", "offer"),
    [
        ("2022-1", "2022-Q1"),
        ("Q1 2022", "2022-Q1"),
        ("2022 Q1", "2022-Q1"),
        ("2022-q1", "2022-Q1"),
        ("1 кв 2022", "2022-Q1"),
        ("I квартал 2022 года", "2022-Q1"),
        ("2022-Q5", "2022-Q4"),
        ("2022-01", "2022-Q1"),
        ("2022-H1", "2022-Q1, 2022-Q2"),
        ("2022-02-15", "2022-Q1"),
        ("2021-Q4", "2022-Q1"),
    ],
)
def test_the_key_that_was_meant(key: str, offer: str) -> None:
    (found,) = edited(("2022-Q1", key)).diagnostics
    assert found.problem.code is Code.NO_SUCH_WINDOW
    near = found.problem.params["near"]
    assert isinstance(near, tuple)
    assert ", ".join(near) == offer


def test_before_approval_offers_a_day_that_keeps_the_records() -> None:
    (found,) = edited(("period: 2022/2023", "approved: 2022-12-01\nperiod: 2022/2023")).diagnostics
    assert found.problem.code is Code.BEFORE_APPROVAL
    assert found.problem.params["count"] == 3
    assert found.problem.params["offer"] == "2022-03-31"
    mended = edited(("period: 2022/2023", "approved: 2022-12-01\nfrom: 2022-03-31\nperiod: 2022/2023"))
    assert said(mended) == []


def test_a_long_file_of_warnings_is_sorted_by_place() -> None:
    checked = edited(("id: survey", "id: 1.1"), ("id: meet", "id: 1.2"), ("2022-03-25", "2202-03-25"))
    assert said(checked) == [("number-like-id", 12), ("future-date", 17), ("number-like-id", 18)]
