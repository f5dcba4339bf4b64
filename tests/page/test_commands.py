"""`export` of a page and `timeline -o` as they are typed."""

from __future__ import annotations

import re
import webbrowser
from pathlib import Path

import pytest

from tests.cli.sessions import FIXED, typed
from tests.page.parsing import parsed

ROADMAP = """\
version: 1
title: Дорожная карта
period: 2022/2024
people:
  kutsenko: {name: В. Н. Куценко, email: kutsenko@example.org}
strategies:
  - id: "1"
    title: Нормативная база
    responsible: kutsenko
    activities:
      - id: "1.1"
        title: Положение
        when: май 2022
        moved: {2022-05: {to: 2022-06-10, reason: тайный приказ}}
      - {id: "1.2", title: Сайт, when: март 2022, done: {2022-03: 2022-04-09}}
      - {id: "1.3", title: Отчёт, when: апрель 2022, cancelled: {2022-04: {reason: тайна, on: 2022-05-20}}}
"""
DAY = {**FIXED, "NASTAVNIK_AS_OF": "2022-07-01"}
VERDICTS = re.compile("просроч|нарушением|не исполнено|тайн", re.IGNORECASE)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "roadmap.yaml").write_text(ROADMAP, "utf-8")
    return tmp_path


def said(*words: str) -> tuple[str, str, int]:
    return typed(list(words), DAY)


def test_page_in_a_new_folder(folder: Path) -> None:
    assert said("export", "-o", "site/index.html") == ("", "Записано: site/index.html\n", 0)
    text = (folder / "site/index.html").read_text("utf-8")
    assert "<h1>Дорожная карта</h1>" in text
    assert not VERDICTS.search(text)
    assert said("export", "-o", "other.HTM")[2] == 0
    assert (folder / "other.HTM").read_text("utf-8") == text
    assert said("export", "--format", "html") == (text, "", 0)


def test_internal_page(folder: Path) -> None:
    assert said("export", "-o", "i.html", "--internal")[2] == 0
    assert len(set(VERDICTS.findall((folder / "i.html").read_text("utf-8").lower()))) == 4


def test_english_page_of_a_russian_plan(folder: Path) -> None:
    assert said("export", "-o", "e.html", "--lang", "en")[2] == 0
    text = (folder / "e.html").read_text("utf-8")
    assert '<html lang="en">' in text
    assert '<h1 lang="ru">Дорожная карта</h1>' in text


@pytest.mark.parametrize("internal", [False, True])
def test_calendar_stands_beside_the_page(folder: Path, internal: bool) -> None:  # noqa: FBT001 — a table
    more = ["--internal"] if internal else []
    _, err, code = said("export", "-o", "site/план: 1.html", "--calendar", *more)
    assert (err.splitlines(), code) == (["Записано: site/план: 1.html", "Записано: site/план: 1.ics"], 0)
    links = parsed((folder / "site/план: 1.html").read_text("utf-8")).all("a")
    assert "%D0%BF%D0%BB%D0%B0%D0%BD%3A%201.ics" in [link.attributes["href"] for link in links]
    calendar = (folder / "site/план: 1.ics").read_text("utf-8").replace("\r\n ", "")
    assert calendar.count("BEGIN:VEVENT") == 3
    assert bool(VERDICTS.search(calendar)) is internal


def test_open_shows_the_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []

    def fail_to_open(address: str) -> bool:
        shown.append(address)
        return False

    monkeypatch.setattr(webbrowser, "open", fail_to_open)
    out, err, code = said("export", "-o", "p.html", "--open")
    assert (out, code) == ("", 0)
    assert shown == [(folder / "p.html").as_uri()]
    assert "Браузер не открылся: откройте p.html сами." in err


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["export", "--format", "html", "--open"], "Параметру --open нужен файл"),
        (["export", "--format", "html", "-o", "-", "--calendar"], "Параметру --calendar нужен файл"),
        (["timeline", "--internal"], "nastavnik timeline -o timeline.svg --internal"),
        (["timeline", "-o", "plan.png"], ".svg"),
        (["export", "-o", "p.csv", "--internal"], ".html"),
        (["export", "-o", "p.svg", "--calendar"], ".html"),
        (["export", "-o", "p.html", "--state", "overdue"], "--state overdue,due"),
        (["export", "-o", "p.html", "--state", "done,upcoming"], "--state upcoming,late,done"),
    ],
)
def test_refused(folder: Path, words: list[str], part: str) -> None:
    out, err, code = said(*words)
    assert (out, code) == ("", 2)
    assert part in err
    assert [file.name for file in folder.iterdir()] == ["roadmap.yaml"]


def test_states_that_the_public_sees_as_one_may_be_chosen() -> None:
    assert said("export", "-o", "p.html", "--state", "done,late")[2] == 0
    assert said("export", "-o", "p.html", "--state", "overdue", "--internal")[2] == 0


def test_a_folder_that_cannot_be_made_is_told(folder: Path) -> None:
    (folder / "site").write_text("x")
    out, err, code = said("export", "-o", "site/index.html")
    assert (out, code) == ("", 3)
    assert "site" in err


def test_picture(folder: Path) -> None:
    assert said("timeline", "-o", "timeline.svg") == ("", "Записано: timeline.svg\n", 0)
    text = (folder / "timeline.svg").read_text("utf-8")
    assert text.startswith("<?xml")
    assert not VERDICTS.search(text)
    assert said("export", "-o", "same.svg")[2] == 0
    assert (folder / "same.svg").read_text("utf-8") == text
    assert said("timeline", "-o", "-") == (text, "", 0)
    assert said("timeline", "-o", "i.svg", "--internal")[2] == 0
    assert "просрочено" in (folder / "i.svg").read_text("utf-8")


def test_picture_of_a_part() -> None:
    assert "Положение" in said("timeline", "-o", "-", "--strategy", "1")[0]
    assert said("timeline", "-o", "-", "--person", "никто")[2] == 2
