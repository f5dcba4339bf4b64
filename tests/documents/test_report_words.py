"""The words of a report: what an office would write, in both languages."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from nastavnik_cli.domain.schedule import YearKind
from nastavnik_cli.domain.units import Days, parse_period
from nastavnik_cli.output.report.merging import with_spans
from nastavnik_cli.output.report.spans import period_words
from nastavnik_cli.output.report.terminal import report_lines
from nastavnik_cli.output.report.text import Line, ReportText, report_text
from nastavnik_cli.output.terminal.paint import Screen, painted
from nastavnik_cli.views import report_view
from tests.documents.plans import EN, RU, school
from tests.making import activity, evaluated

YEAR = parse_period("2022")


def told(as_of: str, item: dict[str, Any], period: Days = YEAR, **fields: Any) -> tuple[str, str]:
    """The mark and the note of the only row."""
    text = report_text(report_view(evaluated(as_of, item, **fields), period), RU)
    (row,) = (line for line in text.rows if isinstance(line, Line))
    return row.cells[4], row.cells[5]


MAY = "май 2022"


@pytest.mark.parametrize(
    ("fields", "mark", "note"),
    [
        ({"done": {"2022-05": "2022-05-20"}}, "Исполнено 20.05.2022", ""),
        ({"done": {"2022-05": "2022-06-01"}}, "Исполнено 01.06.2022 с нарушением срока (1 день)", ""),
        ({"done": {"2022-05": "2022-06-03"}}, "Исполнено 03.06.2022 с нарушением срока (3 дня)", ""),
        ({"done": {"2022-05": "2022-06-15"}}, "Исполнено 15.06.2022 с нарушением срока (15 дней)", ""),
        ({}, "Не исполнено. Срок истёк 31.05.2022", ""),
        (
            {"log": {"2022-06-10": {"note": "ждём приказ", "key": "2022-05", "result": "письмо № 3"}}},
            "Не исполнено. Срок истёк 31.05.2022",
            "10.06.2022: ждём приказ (письмо № 3)",
        ),
        (
            {"moved": {"2022-05": {"to": "2022-09-15", "reason": "приказ № 12"}}},
            "Срок перенесён на 15.09.2022 (приказ № 12)",
            "",
        ),
        ({"moved": {"2022-05": "2022-09-15"}}, "Срок перенесён на 15.09.2022", ""),
        (
            {"moved": {"2022-05": {"to": "2022-06-10", "reason": "приказ № 12"}}},
            "Не исполнено. Срок истёк 10.06.2022",
            "Срок перенесён на 10.06.2022 (приказ № 12)",
        ),
        (
            {"cancelled": {"2022-05": "объединено с 3.1.3"}},
            "Отменено (объединено с 3.1.3)",
            "",
        ),
        ({"cancelled": {"2022-05": {"on": "2022-05-01"}}}, "Отменено", ""),
        (
            {"cancelled": {"2022-05": {"on": "2022-06-10", "reason": "приказ № 3"}}},
            "Не исполнено. Снято с контроля 10.06.2022 (приказ № 3)",
            "",
        ),
        (
            {
                "done": {
                    "2022-05": {
                        "on": "2022-05-20",
                        "by": "padun",
                        "result": ["справка № 14", "приказ"],
                        "link": "https://example.org/14",
                        "note": "с участием школ",
                    }
                }
            },
            "Исполнено 20.05.2022\nсправка № 14\nприказ",
            "Исполнитель: Н. Л. Падун\nс участием школ\nhttps://example.org/14",
        ),
    ],
)
def test_marks_and_notes(fields: dict[str, Any], mark: str, note: str) -> None:
    assert told("2022-06-20", activity("a", MAY, **fields)) == (mark, note)


@pytest.mark.parametrize(
    ("as_of", "mark"),
    [("2022-05-10", "В работе"), ("2022-04-30", "Срок не наступил"), ("2022-05-31", "В работе")],
)
def test_before_the_deadline(as_of: str, mark: str) -> None:
    assert told(as_of, activity("a", MAY))[0] == mark


def test_without_news() -> None:
    assert (
        told("2022-06-20", activity("a", "постоянно"))[0] == "Исполняется постоянно; сведений за период нет"
    )
    undated = activity("a", "по мере необходимости")
    assert told("2022-06-20", undated)[0] == "Срок не установлен; сведений за период нет"
    with_news = activity("a", "постоянно", log={"2022-06-01": "46 встреч", "2022-03-01": "12 встреч"})
    assert told("2022-06-20", with_news)[0] == "01.03.2022: 12 встреч\n01.06.2022: 46 встреч"


def test_carried_over_says_so() -> None:
    assert told("2022-10-10", activity("a", MAY), parse_period("2022-07/2022-09"))[1] == (
        "Перешло из прошлого периода"
    )


def test_a_debt_that_was_cleared_in_the_period_was_carried_over_too() -> None:
    cleared = activity("a", MAY, done={"2022-05": "2022-07-10"})
    assert told("2022-10-10", cleared, parse_period("2022-07/2022-09")) == (
        "Исполнено 10.07.2022 с нарушением срока (40 дней)",
        "Перешло из прошлого периода",
    )


def test_a_due_date_on_a_day_off_follows_the_calendar() -> None:
    item = activity("a", "до 1 мая 2022")
    mark, _ = told("2022-05-10", item, calendar={"country": "RU"})
    assert mark == "Не исполнено. Срок истёк 04.05.2022"


def whole() -> ReportText:
    period = Days(date(2022, 1, 1), date(2022, 7, 1))
    return report_text(report_view(school(), period), RU)


def test_the_head_names_document_period_and_day() -> None:
    report = whole()
    assert report.heading == "Отчёт об исполнении"
    assert report.subject == "Дорожная карта на 2022 год"
    assert report.details == ("(Приложение 3, утверждено 20.01.2022, в ред. приказа от 01.09.2022 № 12)",)
    assert report.span == "за I полугодие 2022 года, по состоянию на 15.06.2022"
    assert report.columns == (
        "№",
        "Мероприятие",
        "Срок исполнения",
        "Ответственный исполнитель",
        "Отметка об исполнении",
        "Примечание",
    )


def test_a_row_tells_the_approved_words_and_which_window_it_is() -> None:
    row = next(line for line in whole().rows if isinstance(line, Line) and line.cells[0] == "2.1.1")
    assert row.cells[2] == "2 раза в год\nI полугодие 2022\nсрок — 30.06.2022"
    assert row.cells[3] == "И. П. Белов\nсоисполнители: Кураторы"


def test_what_windows_of_an_activity_share_stands_once() -> None:
    people = {"padun": {"name": "П", "until": "2022-08-31", "successor": "kutsenko"}, "kutsenko": "К"}
    items = [activity(name, "ежеквартально", responsible="padun") for name in "ab"]
    view = report_view(evaluated("2022-12-31", *items, people=people), YEAR)
    spans = [heights for _, heights in with_spans(report_text(view, RU).rows)]
    one = [(4, 4, 1, 2, 1, 1), (0, 0, 1, 0, 1, 1), (0, 0, 1, 2, 1, 1), (0, 0, 1, 0, 1, 1)]
    assert spans == [(), *one, *one], "two answer for two windows each; the activities stay apart"


def test_the_totals_in_words_and_figures() -> None:
    report = whole()
    assert report.summary == (
        "За I полугодие 2022 года: исполнено 1 из 3 (33 %), в срок 1 (33 %)",
        "С начала 2022 года: исполнено 1 из 3 (33 %), в срок 1 (33 %)",
        "Срок не наступил: 2",
    )
    strategies, people = report.totals
    assert strategies.title == "По стратегиям"
    assert strategies.rows[0][:5] == ("1. Нормативная база", 2, "1 (50 %)", "1 (50 %)", 1)
    assert strategies.rows[-1][0] == "Всего"
    assert people.columns[5] == "Участвует"
    assert people.rows[2][:6] == ("Кураторы", 0, 0, 0, 0, 3)
    assert "Руководитель" in report.signature[0]


def test_a_narrow_screen_lists_the_figures_instead_of_breaking_them() -> None:
    def told(width: int) -> str:
        return painted(list(report_lines(whole(), Screen(RU, width))), Screen(RU, width))

    assert "Подлежало исполнению: 2; Исполнено: 1 (50 %)" in told(80)
    assert "1. Нормативная база                     2" in told(160)
    assert max(map(len, told(80).splitlines())) <= 80


def test_an_empty_report_says_so() -> None:
    view = report_view(evaluated("2022-10-10", activity("a", MAY)), parse_period("2024"))
    report = report_text(view, RU)
    assert report.empty == ""
    done = activity("a", MAY, done={"2022-05": "2022-05-05"})
    report = report_text(report_view(evaluated("2022-10-10", done), parse_period("2024")), RU)
    assert report.empty == "Мероприятий с исполнением в отчётном периоде нет."
    assert report.summary == ("За 2024 год: подлежавших исполнению не было",)


def test_the_english_variant() -> None:
    period = Days(date(2022, 1, 1), date(2022, 7, 1))
    report = report_text(report_view(school(), period), EN)
    assert report.span == "for H1 of 2022, as of 15 Jun 2022"
    assert report.summary[0] == "For H1 of 2022: done 1 of 3 (33%), in time 1 (33%)"
    row = next(line for line in report.rows if isinstance(line, Line) and line.cells[0] == "1.2")
    assert row.cells[4] == "Not done. The deadline passed on 31 Mar 2022"


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("2022", "2022 год"),
        ("2022/2024", "2022–2024 годы"),
        ("2022-01/2022-06", "I полугодие 2022 года"),
        ("2022-07/2022-12", "II полугодие 2022 года"),
        ("2022-07/2022-09", "III квартал 2022 года"),
        ("2022-01/2022-09", "9 месяцев 2022 года"),
        ("2022-05", "май 2022 года"),
        ("2022-05/2022-08", "май–август 2022 года"),
        ("2022-10/2023-04", "октябрь 2022 года – апрель 2023 года"),
        ("2022-02-01/2022-03-15", "период с 01.02.2022 по 15.03.2022"),
        ("2022-05-31", "31.05.2022"),
    ],
)
def test_periods(period: str, words: str) -> None:
    assert period_words(parse_period(period), YearKind.CALENDAR, RU) == words


def test_the_school_year() -> None:
    days = parse_period("2022-09/2023-05")
    assert period_words(days, YearKind.SCHOOL, RU) == "2022/2023 учебный год"
    assert period_words(days, YearKind.CALENDAR, RU) == "сентябрь 2022 года – май 2023 года"
