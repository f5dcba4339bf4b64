"""`import` as it is typed: a new file that validates, a review on stderr, nothing overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.sessions import FIXED, typed

TABLE = """№;Мероприятие;Срок;Ответственный
1;Приказ о наставничестве;май 2022;Куценко В. Н.
2;Анкетирование;2 раза в год;Куценко В. Н.
3;Встреча;к приезду комиссии;Падун Н. Л.
"""


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "план.csv"
    path.write_text(TABLE, "utf-8")
    return path


def test_a_table_becomes_a_file_that_validates(plan: Path) -> None:
    out, err, code = typed(["import", plan.name, "--period", "2022/2023", "--report", "review.md"], FIXED)
    assert (code, Path("roadmap.yaml").exists(), Path("review.md").exists()) == (0, True, True)
    assert out.index("2 раза в год") < out.index("май 2022"), "the assumed readings come first"
    assert len(out.splitlines()) < 24, "one screen"
    assert "к приезду комиссии" in err
    text = Path("roadmap.yaml").read_text("utf-8")
    assert "when: {text: к приезду комиссии}" in text
    assert "TODO" in text
    assert typed(["validate"], FIXED)[2] == 0


def test_a_file_is_never_overwritten(plan: Path) -> None:
    Path("roadmap.yaml").write_text("mine", "utf-8")
    _, err, code = typed(["import", plan.name, "--period", "2022"], FIXED)
    assert code == 3
    assert "roadmap.yaml" in err
    assert Path("roadmap.yaml").read_text("utf-8") == "mine"


def test_explain_writes_nothing(plan: Path) -> None:
    out, _, code = typed(["import", plan.name, "--period", "2022", "--explain"], FIXED)
    assert (code, Path("roadmap.yaml").exists()) == (0, False)
    assert "Мероприятие" in out


def test_what_is_no_plan_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("x.docx").write_bytes(b"%PDF-1.7 a page")
    assert typed(["import", "x.docx"], FIXED)[2] == 3
    assert typed(["import", "none.docx"], FIXED)[2] == 3


def test_a_big_plan_is_told_on_one_screen(plan: Path) -> None:
    months = ("январь", "март", "май", "июль", "сентябрь", "ноябрь", "до 1 мая", "до 1 июня", "ежемесячно")
    rows = [f"{n};Дело {n};{month};Куценко В. Н." for n, month in enumerate(months * 30, 1)]
    rows += [f"{n};Дело {n};{n % 28 + 1}.05.2022;Куценко В. Н." for n in range(300, 330)]
    plan.write_text("№;Мероприятие;Срок;Ответственный\n" + "\n".join(rows), "utf-8")
    out, err, code = typed(["import", plan.name, "--period", "2022/2023"], FIXED)
    assert (code, len(out.splitlines()) <= 24) == (0, True), err
    assert max(map(len, out.splitlines())) <= 80
    assert out.splitlines()[-1] == "Все сроки и их окна: nastavnik when -f roadmap.yaml"
    assert "«январь» → каждый год: январь" in out
    assert "январь 2022, январь 2023 · 1 … 262 (30)" in out


def test_a_dry_run_prints_the_file(plan: Path) -> None:
    out, _, code = typed(["import", plan.name, "--period", "2022", "--dry-run"], FIXED)
    assert (code, Path("roadmap.yaml").exists()) == (0, False)
    Path("a.yaml").write_text(out, "utf-8")
    assert typed(["validate", "a.yaml"], FIXED)[2] == 0
