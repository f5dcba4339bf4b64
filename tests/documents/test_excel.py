"""The workbook, read back by openpyxl."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

import openpyxl
import pytest

from nastavnik_cli.output.office.sheet import LONGEST, is_followed
from nastavnik_cli.output.office.xlsx_plan import plan_xlsx
from nastavnik_cli.views import Selection, plan_view
from tests.documents.plans import RU, school, seen
from tests.making import activity, evaluated

# openpyxl does not know the solid bars of Excel 2010 and says so.
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported")


def book(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


def by_heading(sheet: Any, header: int = 3) -> list[dict[str, Any]]:
    names = [cell.value for cell in sheet[header]]
    rows = sheet.iter_rows(min_row=header + 1)
    return [dict(zip(names, row, strict=True)) for row in rows if any(cell.value for cell in row)]


def test_three_sheets_with_filters_and_headers_that_stay() -> None:
    made = book(plan_xlsx(seen(school()), RU))
    assert made.sheetnames == ["План", "Сроки", "Исполнители"]
    for sheet in made:
        assert sheet.freeze_panes == "C4"
        assert sheet.auto_filter.ref.startswith("A3:")
        assert sheet.print_title_rows == "$3:$3"
        assert sheet.page_setup.orientation == "landscape"
        assert (sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight) == (True, 0)
        assert all(dimension.width for dimension in sheet.column_dimensions.values())


def test_dates_are_dates_and_numbers_numbers() -> None:
    rows = by_heading(book(plan_xlsx(seen(school()), RU))["Сроки"])
    first = rows[0]
    assert first["Исполнено"].value == datetime(2022, 2, 20)  # noqa: DTZ001 — a cell has no zone
    assert first["Исполнено"].number_format == "dd.mm.yyyy"
    assert (first["Ключ"].value, first["Период исполнения"].value) == ("2022-03-01", "01.03.2022")
    late = rows[1]
    assert (late["Состояние"].value, late["Дней просрочки"].value) == ("просрочено", 76)


def test_states_and_progress_follow_conditions() -> None:
    made = book(plan_xlsx(seen(school()), RU))
    rules = [rule for found in made["План"].conditional_formatting for rule in found.rules]
    assert {rule.type for rule in rules} == {"cellIs", "dataBar"}
    assert '"просрочено"' in {formula for rule in rules for formula in rule.formula}
    plan = by_heading(made["План"])
    assert [row["Доля исполнения"].value for row in plan] == [1, 0, 0, 0, 0, None], "what goes on has none"


def test_people_with_what_they_answer_for() -> None:
    rows = by_heading(book(plan_xlsx(seen(school()), RU))["Исполнители"])
    orlova, belov, curators = rows
    assert [orlova["Отвечает, сроков"].value, orlova["Доля в срок"].value] == [2, 0.5]
    assert [belov["Отвечает, сроков"].value, belov["Участвует, сроков"].value] == [5, 0]
    assert [curators["Отвечает, сроков"].value, curators["Участвует, сроков"].value] == [1, 5]
    assert belov["Эл. почта"].hyperlink.target == "mailto:belov@example.org"


def test_text_stays_text() -> None:
    view = seen(
        evaluated("2022-06-15", activity("1", title="=1+1", result="007", done={"2022-05": "2022-05-05"}))
    )
    row = by_heading(book(plan_xlsx(view, RU))["План"])[0]
    title = row["Ключевые механизмы (мероприятия реализации)"]
    assert (title.value, title.data_type) == ("=1+1", "s")
    assert (row["Планируемые результаты"].value, row["№ п/п"].value) == ("007", "1")


@pytest.mark.parametrize("text", ["я" * 40_000, "🎉" * 20_000])
def test_a_text_too_long_for_a_cell_is_cut_with_a_note(text: str) -> None:
    made = book(plan_xlsx(seen(evaluated("2022-06-15", activity("1", title=text))), RU))
    title = by_heading(made["План"])[0]["Ключевые механизмы (мероприятия реализации)"].value
    assert len(title.encode("utf-16-le")) // 2 in (LONGEST, LONGEST - 1)
    assert title.endswith("… [обрезано: в ячейке Excel помещается не более 32767 знаков]")
    assert title.startswith(text[:1000])


@pytest.mark.parametrize(
    ("target", "followed"),
    [
        ("https://example.org/5", True),
        ("http://example.org/а b", True),
        ("mailto:a@example.org", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("evidence/14.pdf", False),
        ("https://example.org/" + "я" * 1000, False),
    ],
)
def test_only_links_of_the_web_are_followed(target: str, followed: bool) -> None:  # noqa: FBT001
    assert is_followed(target) is followed
    done = {"2022-05": {"on": "2022-05-05", "link": target}}
    made = book(plan_xlsx(seen(evaluated("2022-06-15", activity("1", done=done))), RU))
    cell = by_heading(made["Сроки"])[0]["Ссылка"]
    assert cell.value == target
    assert (cell.hyperlink is not None) is followed


def test_a_selection_is_what_is_written() -> None:
    view = plan_view(school(), Selection(person="belov"))
    made = book(plan_xlsx(view, RU))
    assert [row["№ п/п"].value for row in by_heading(made["План"])] == ["2.1.1", "2.1.2", "2.1.3"]


def test_an_empty_selection_is_an_openable_book() -> None:
    view = plan_view(school(), Selection(find="нет такого"))
    assert book(plan_xlsx(view, RU)).sheetnames == ["План", "Сроки", "Исполнители"]


def test_the_same_plan_is_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = plan_xlsx(seen(school()), RU)
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert plan_xlsx(seen(school()), RU) == first
