"""ID… [KEY]: what the last word is, and that several are one write, all or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from nastavnik_cli.storage.load import loaded
from tests.cli.sessions import FIXED, typed

PLAN = """\
version: 1
title: План
period: 2022/2023
strategies:
  - id: s
    title: Стратегия
    when: [сентябрь 2022, декабрь 2022]
    activities:
      - {id: x, title: Т}
      - {id: y, title: Т}
      - {id: 2022-09, title: Т, when: сентябрь 2022}
      - {id: "май", title: Т, when: май 2022}
      - {id: "\u0438\u0306", title: Т}
"""
NOW = {**FIXED, "NASTAVNIK_AS_OF": "2022-12-31"}


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "roadmap.yaml"
    path.write_text(PLAN, "utf-8")
    return path


@pytest.mark.parametrize(
    ("words", "written"),
    [
        (("x", "2022-12"), {"x": "2022-12"}),
        (("x", "декабрь 2022"), {"x": "2022-12"}),
        (("x", "y", "2022-12"), {"x": "2022-12", "y": "2022-12"}),
        (("x@2022-12", "y"), {"x": "2022-12", "y": "2022-09"}),
        (("x@2022-12", "2022-12"), {"x": "2022-12"}),
        (("x", "2022-09"), {"x": "2022-09", "2022-09": "2022-09"}),  # an id first, though a key of x too
        (("x@2022-09",), {"x": "2022-09"}),
        (("x", "x@2022-09", "x@сентябрь 2022"), {"x": "2022-09"}),
        (("й",), {"й": "2022-09"}),  # the file has its other spelling
    ],
)
def test_what_is_marked(path: Path, words: tuple[str, ...], written: dict[str, str]) -> None:
    assert typed(["done", *words, "--on", "2022-09-20"], NOW)[2] == 0
    plan = loaded("roadmap.yaml", path.read_bytes()).plan
    assert {leaf.id: key for leaf in plan.leaves for key in leaf.activity.done} == written


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("x", "z"), "«z» — не мероприятие плана и не окно x."),
        (("x@2022-12", "z"), "«z» — не мероприятие плана и не окно x."),
        (("x", "2022-12", "y"), "2022-12 — не мероприятие; окно одного из нескольких пишется после @."),
        (("x@2022-10", "y"), "У x нет окна «2022-10»."),
        (("z", "x"), "Мероприятия z нет."),
        (("x", "2022"), "«2022» — не мероприятие плана и не окно x."),
        (("s",), "s — группа: отметки ставят её мероприятиям."),
        (("",), "Мероприятия  нет."),
        (("@",), "Мероприятия  нет."),
        (("x@",), "У x нет окна «»."),
    ],
)
def test_what_is_refused(path: Path, words: tuple[str, ...], why: str) -> None:
    _, err, code = typed(["done", *words, "--on", "2022-09-20"], NOW)
    assert err.startswith(why)
    assert code == 2
    assert path.read_text("utf-8") == PLAN
