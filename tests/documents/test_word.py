"""The plan as a Word document, read back by python-docx and by the parts of the package itself."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from nastavnik_cli.output.office.docx_plan import plan_docx
from nastavnik_cli.views import PlanView
from tests.documents.plans import EN, RU, school, seen
from tests.making import activity, evaluated

USUAL = [
    "№ п/п",
    "Стратегии программы",
    "Ключевые механизмы (мероприятия реализации)",
    "Планируемые результаты",
    "Сроки исполнения",
    "Ответственные исполнители",
]


def opened(data: bytes) -> Any:
    return docx.Document(io.BytesIO(data))


def grid(view: PlanView, *, marks: bool = False) -> list[list[str]]:
    table = opened(plan_docx(view, RU, marks=marks)).tables[0]
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_the_page_is_the_official_one() -> None:
    document = opened(plan_docx(seen(school()), RU))
    section = document.sections[0]
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (29.7, 21.0)
    assert section._sectPr.pgSz.get(qn("w:orient")) == "landscape"
    normal = document.styles["Normal"].font
    assert (normal.name, normal.size.pt) == ("Times New Roman", 12)
    assert section.different_first_page_header_footer
    assert 'w:instr="PAGE"' in section.header._element.xml
    right, title, edition = (document.paragraphs[i] for i in (0, 3, 4))
    assert (right.text, right.alignment) == ("Приложение 3", 2)
    assert document.paragraphs[1].text == "Утверждено 20.01.2022"
    assert (title.text, title.alignment) == ("Дорожная карта на 2022 год", 1)
    assert edition.text == "(в ред. приказа от 01.09.2022 № 12)"


def test_the_six_columns_of_the_usual_form() -> None:
    rows = grid(seen(school()))
    assert rows[0] == USUAL
    assert rows[1] == ["1", "2", "3", "4", "5", "6"]
    assert rows[2] == [
        "1.",
        "Нормативная база",
        "1.1. Положение",
        "приказ",
        "до 1 марта 2022 года",
        "Центр\nметодист\nА. С. Орлова",
    ]
    assert rows[3][:3] == ["1.", "Нормативная база", "1.2. Сайт\n- база\n- новости"]
    assert rows[5][2] == "2.1.1. Анкетирование"


def test_what_a_group_states_stands_once_over_those_who_inherit_it() -> None:
    table = opened(plan_docx(seen(school()), RU)).tables[0]
    merges = [
        [(tc.vMerge or "", tc.tcPr.vMerge_val if tc.tcPr is not None else None) for tc in row._tr.tc_lst]
        for row in table.rows
    ]
    when = [row[4][0] for row in merges[4:9]]
    assert when == ["restart", "continue", "", "", ""], "2.1 and 2.1.1; 2.1.2 its own; 2.1.3 again; 2.2"
    responsible = [row[5][0] for row in merges[4:9]]
    assert responsible == ["restart", "continue", "continue", "continue", ""]
    strategy = [row[1][0] for row in merges[2:9]]
    assert strategy == ["restart", "continue", "restart", "continue", "continue", "continue", "continue"]


def test_both_header_rows_are_repeated_and_no_row_is_cut() -> None:
    table = opened(plan_docx(seen(school()), RU)).tables[0]
    repeated = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
    assert repeated == [True, True] + [False] * (len(repeated) - 2)
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_a_row_longer_than_a_page_may_be_cut() -> None:
    view = seen(evaluated("2022-06-15", activity("1", title="слово " * 2000), activity("2")))
    table = opened(plan_docx(view, RU)).tables[0]
    kept = [row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows]
    assert kept == [True, True, False, True]


def test_widths_stand_on_columns_and_on_cells() -> None:
    table = opened(plan_docx(seen(school()), RU)).tables[0]
    columns = [column.width for column in table.columns]
    assert all(columns)
    for row in table.rows:
        assert [tc.width for tc in row._tr.tc_lst] == columns
    assert table._tbl.tblPr.find(qn("w:tblLayout")).get(qn("w:type")) == "fixed"


def test_marks_are_the_report_of_many_offices() -> None:
    rows = grid(seen(school()), marks=True)
    assert rows[0][6] == "Отметка об исполнении"
    marks = {row[2].split(" ")[0]: row[6] for row in rows[2:]}
    assert marks["1.1."] == "Исполнено 20.02.2022; приказ № 17"
    assert marks["1.2."] == "Не исполнено. Срок истёк 31.03.2022"
    assert marks["2.1.1."] == ""


def test_what_was_late_has_its_reason_among_the_marks() -> None:
    log = {"2022-06-02": {"note": "ждём приказ", "key": "2022-05"}, "2022-06-03": "о другом"}
    late = activity("1", "май 2022", log=log, done={"2022-05": "2022-06-10"})
    in_time = activity("2", "май 2022", log=log, done={"2022-05": "2022-05-10"})
    several = activity("3", ["май 2022", "июнь 2022"], log=log)
    marks = [row[6] for row in grid(seen(evaluated("2022-07-15", late, in_time, several)), marks=True)[2:]]
    assert marks == [
        "Исполнено 10.06.2022 с нарушением срока (10 дней); ждём приказ; о другом",
        "Исполнено 10.05.2022",
        (
            "май 2022: не исполнено. Срок истёк 31.05.2022; ждём приказ\n"
            "июнь 2022: не исполнено. Срок истёк 30.06.2022"
        ),
    ]


def test_the_document_s_own_columns_in_its_own_order() -> None:
    headings = {"when": "Срок", "title": "Дела", "responsible": "Кто", "id": "№"}
    view = seen(evaluated("2022-06-15", activity("1.1"), activity("1.2"), headings=headings))
    rows = grid(view)
    assert rows[0] == ["Срок", "Дела", "Кто", "№"]
    assert rows[2] == ["1. Стратегия"] * 4, "without a column of strategies they are rows over the table"
    assert rows[3] == ["май 2022", "Мероприятие 1.1", "В. Н. Куценко", "1.1."]


def test_ids_that_are_no_numbers_are_counted_instead() -> None:
    view = seen(evaluated("2022-06-15", activity("norms"), activity("survey")))
    assert [row[2] for row in grid(view)[2:]] == ["1.1. Мероприятие norms", "1.2. Мероприятие survey"]


def test_a_strategy_without_activities_keeps_its_place() -> None:
    view = seen(evaluated("2022-06-15"))
    assert grid(view)[2] == ["1.", "Стратегия", "", "", "", ""]


def test_english_form() -> None:
    document = opened(plan_docx(seen(school()), EN))
    assert document.tables[0].rows[0].cells[4].text == "Deadlines"
    assert document.core_properties.language == "en-GB"


def test_the_same_plan_is_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    view = seen(school())
    first = plan_docx(view, RU)
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert plan_docx(view, RU) == first
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert {part.date_time for part in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    core = opened(first).core_properties
    assert (core.title, core.author, core.comments) == ("Дорожная карта на 2022 год", "", "")
    assert core.created.date().isoformat() == "2022-06-15"
    assert core.keywords == "nastavnik-cli"
