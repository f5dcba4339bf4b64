"""`export`, `report` and `remind` as they are typed."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.sessions import FIXED, typed

ROADMAP = """\
version: 1
title: Дорожная карта
period: 2022/2024
document: Приложение 3
people:
  kutsenko: {name: В. Н. Куценко, email: kutsenko@example.org}
  padun: Н. Л. Падун
strategies:
  - id: "1"
    title: Нормативная база
    responsible: kutsenko
    activities:
      - {id: "1.1", title: Положение, when: май 2022}
      - {id: "1.2", title: "=1+1", when: июнь 2022, responsible: padun}
      - {id: "1.3", title: Сайт, when: постоянно}
"""
KINDS = ("docx", "xlsx", "csv", "md", "ics", "json")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "roadmap.yaml").write_text(ROADMAP, "utf-8")
    return tmp_path


def said(*words: str, **environ: str) -> tuple[str, str, int]:
    return typed(list(words), {**FIXED, **environ})


@pytest.mark.parametrize("kind", KINDS)
def test_the_ending_names_the_kind(kind: str, folder: Path) -> None:
    assert said("export", "-o", f"plan.{kind}") == ("", f"Записано: plan.{kind}\n", 0)
    first = (folder / f"plan.{kind}").read_bytes()
    assert said("export", "--format", kind, "-o", "other")[2] == 0
    assert (folder / "other").read_bytes() == first
    assert said("export", "-o", f"PLAN.{kind.upper()}")[2] == 0


def test_json_is_the_contract_s() -> None:
    assert json.loads(said("export", "--format", "json")[0]) == json.loads(
        said("status", "--format", "json")[0]
    )


def test_csv_for_programs_and_for_excel(folder: Path) -> None:
    plain = list(csv.reader(io.StringIO(said("export", "--format", "csv")[0], newline="")))
    assert "Excel примет 1.1 и «май 2022»" in said("export", "-o", "plan.csv", "--excel-ru")[1]
    data = (folder / "plan.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")) == plain
    assert [row[3] for row in plain] == ["Мероприятие", "Положение", "'=1+1", "Сайт"]
    assert data.count(b"\r\n") == len(plain)


def test_rows_are_selected_as_in_status() -> None:
    rows = csv.reader(io.StringIO(said("export", "--format", "csv", "--person", "падун")[0], newline=""))
    assert [row[0] for row in rows][1:] == ["1.2"]


def test_a_calendar_of_one_s_own(folder: Path) -> None:
    said("export", "-o", "my.ics", "--person", "kutsenko", "--alarm", "7d")
    text = (folder / "my.ics").read_bytes().decode()
    assert "X-WR-CALNAME:В. Н. Куценко — Дорожная карта" in text
    assert text.count("BEGIN:VEVENT") == 2
    assert "TRIGGER:-P7D" in text


def test_the_calendar_s_revision_is_the_file_s_in_git(folder: Path) -> None:
    def git(*words: str) -> None:
        date = "2022-06-01T12:00:00+0300"
        environ = {**os.environ, "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
        who = ("-c", "user.name=t", "-c", "user.email=t@example.org")
        subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True, env=environ)

    def stamps() -> set[str]:
        said("export", "-o", "plan.ics")
        lines = (folder / "plan.ics").read_text("utf-8").splitlines()
        return {line for line in lines if line.startswith(("SEQUENCE", "LAST-MODIFIED", "DTSTAMP"))}

    git("init", "-q")
    git("add", "roadmap.yaml")
    git("commit", "-qm", "first")
    time = {"LAST-MODIFIED:20220601T090000Z", "DTSTAMP:20220601T090000Z"}
    assert stamps() == {"SEQUENCE:0", *time}
    (folder / "roadmap.yaml").write_text(ROADMAP + "# ещё\n", "utf-8")
    assert stamps() == {"SEQUENCE:1", *time}
    git("commit", "-qam", "second")
    assert stamps() == {"SEQUENCE:1", *time}


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("export",), "Не сказано, что сделать"),
        (("export", "-o", "plan"), "вид документа не определить"),
        (("export", "-o", "plan.doc"), "вид документа не определить"),
        (("export", "-o", "plan.csv", "--marks"), "Параметр --marks имеет смысл только для .docx, .pdf"),
        (("export", "-o", "plan.docx", "--excel-ru"), "Параметр --excel-ru"),
        (("export", "-o", "plan.ics", "--alarm", "скоро"), "не число дней"),
        (("export", "--format", "exe"), "exe"),
        (("export", "-o", "plan.md", "--person", "никто"), "никто"),
        (("report", "--period", "вчера"), "вчера"),
        (("remind", "--within", "-3"), "-3"),
    ],
)
def test_what_is_refused(words: tuple[str, ...], message: str, folder: Path) -> None:
    out, err, code = said(*words)
    assert (out, code) == ("", 2)
    assert message in err
    assert [path.name for path in folder.iterdir()] == ["roadmap.yaml"], "nothing is made"


def test_a_failed_export_leaves_what_was_there(folder: Path) -> None:
    kept = folder / "plan.docx"
    kept.write_bytes(b"before")
    kept.chmod(0o444)
    assert said("export", "-o", "plan.docx")[2] == 3
    assert kept.read_bytes() == b"before"
    assert said("export", "-o", "no/such/folder/plan.docx")[2] == 3
    (folder / "roadmap.yaml").write_text("version: 1\n", "utf-8")
    kept.chmod(0o644)
    assert said("export", "-o", "plan.docx")[2] == 3
    assert kept.read_bytes() == b"before"


@pytest.mark.parametrize("name", ["roadmap.yaml", "./roadmap.yaml", "link.md", "other.md"])
def test_no_document_takes_the_place_of_the_plan(name: str, folder: Path) -> None:
    (folder / "link.md").symlink_to("roadmap.yaml")
    os.link(folder / "roadmap.yaml", folder / "other.md")
    for command in (["export"], ["report", "--period", "2022"]):
        out, err, code = said(*command, "--format", "md", "-o", name)
        assert (out, code) == ("", 3)
        assert "сам план, и документ встал бы на его место.\nУкажите другое место: -o plan.md" in err
    assert (folder / "roadmap.yaml").read_text("utf-8") == ROADMAP


def test_no_reminder_takes_the_place_of_the_plan(folder: Path) -> None:
    (folder / "roadmap.yaml").rename(folder / "kutsenko.txt")
    _, err, code = said("remind", "-f", "kutsenko.txt", "--to", ".")
    assert (code, err.splitlines()[-1]) == (3, "Укажите другое место: --to reminders")
    assert (folder / "kutsenko.txt").read_text("utf-8") == ROADMAP


def test_a_place_where_no_file_can_stand_is_told(folder: Path) -> None:
    (folder / "plan.docx").mkdir()
    assert (
        "plan.docx — папка.\nУкажите файл в ней: -o plan.docx/plan.docx"
        in said("export", "-o", "plan.docx")[1]
    )
    assert (
        "нет папки no/such.\nСначала создайте её: mkdir -p no/such" in said("export", "-o", "no/such/a.md")[1]
    )


def test_a_report_on_what_has_not_begun_says_so() -> None:
    assert "отчётный период ещё не начался" in said("report", "--period", "2023")[1]
    assert "вне периода плана: 2022–2024" in said("report", "--period", "2031")[1]


def test_documents_go_through_a_pipe(folder: Path) -> None:
    command = [sys.executable, "-m", "nastavnik_cli", "export", "--format", "docx", "--as-of", "2022-06-15"]
    source = str(Path(__file__).parents[2] / "src")
    done = subprocess.run(
        command, cwd=folder, capture_output=True, check=True, env={**os.environ, "PYTHONPATH": source}
    )
    said("export", "-o", "plan.docx", "--lang", "ru")
    assert done.stdout == (folder / "plan.docx").read_bytes()


@pytest.mark.parametrize("kind", ["docx", "xlsx", "md", "html"])
def test_the_report_in_every_form(kind: str, folder: Path) -> None:
    assert said("report", "--period", "2022-Q2", "-o", f"отчёт.{kind}") == (
        "",
        f"Записано: отчёт.{kind}\n",
        0,
    )
    first = (folder / f"отчёт.{kind}").read_bytes()
    said("report", "--period", "2 кв 2022", "-o", f"отчёт.{kind}")
    assert (folder / f"отчёт.{kind}").read_bytes() == first


def test_the_report_in_the_terminal_is_of_the_last_quarter() -> None:
    out, err, code = said("report", NASTAVNIK_AS_OF="2022-07-05")
    assert code == 0
    assert "за II квартал 2022 года, по состоянию на 05.07.2022" in out
    assert "Не исполнено. Срок истёк 31.05.2022" in out
    assert "За II квартал 2022 года: исполнено 0 из 2 (0 %), в срок 0 (0 %)" in out
    assert err == "Отчёт за II квартал 2022 года. Другой период: --period 2022-H1\n"
    english = said("report", "--lang", "en", "--period", "2022-H1")[0]
    assert "for H1 of 2022, as of 15 Jun 2022" in english


def test_reminders_for_each(folder: Path) -> None:
    out, err, code = said("remind", "--within", "20d", "--to", "letters")
    assert (err, code) == ("", 0)
    assert sorted(path.name for path in (folder / "letters").iterdir()) == [
        "kutsenko.eml",
        "kutsenko.txt",
        "padun.txt",
    ]
    text = (folder / "letters" / "kutsenko.txt").read_text("utf-8")
    assert "Просрочено: 1\n• 1.1 Положение\n  май 2022, срок — 31.05.2022 (просрочено на 15 дней)" in text
    assert (
        out.splitlines()[1]
        == "letters/padun.txt  Н. Л. Падун. Сроки на 15.06.2022: просрочено 0, предстоит 1"
    )


def test_reminders_of_another_day_are_told_of(folder: Path) -> None:
    said("remind", "--within", "20d", "--to", "letters")
    _, err, _ = said("remind", "--within", "2d", "--to", "letters")
    assert err == "Прежние напоминания в этой папке устарели: padun.txt\n"
    assert said("remind", "--within", "20d", "--to", "letters", "--person", "padun")[1] == ""
    assert (folder / "letters" / "padun.txt").exists()


def test_reminders_on_the_screen_and_for_nobody() -> None:
    assert "В. Н. Куценко, здравствуйте!" in said("remind")[0]
    out, err, code = said("remind", NASTAVNIK_AS_OF="2022-01-10")
    assert (out, code) == ("", 0)
    assert "Напоминать некому" in err


def test_reminders_need_a_folder() -> None:
    assert said("remind", "--to", "roadmap.yaml")[2] == 3


def test_a_year_without_a_decree_is_told(folder: Path) -> None:
    text = ROADMAP.replace("2022/2024", "2022/2060").replace("июнь 2022", "июнь 2059")
    (folder / "roadmap.yaml").write_text(text + "calendar: {country: RU}\n", "utf-8")
    for words in (("status",), ("export", "-o", "plan.csv"), ("report", "--period", "2022")):
        assert "Переносы выходных на 2059, 2060 ещё не установлены" in said(*words)[1]
    (folder / "roadmap.yaml").write_text(ROADMAP + "calendar: {country: RU}\n", "utf-8")
    assert "Переносы" not in said("status")[1]
