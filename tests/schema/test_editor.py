"""yaml-language-server, the one in VS Code and others, with our schema: it knows the fields and is quiet.

Skipped without node; `npm install --prefix tests/schema/js` installs the server (.ci/run does it).
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from nastavnik_cli.i18n import Lang, words
from nastavnik_cli.output.schema import render
from tests.schema.lsp import Server

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PROGRAM = HERE / "js" / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
MODELINE = "# yaml-language-server: $schema=schema/roadmap.schema.json\n"
PLAN = f"""{MODELINE}version: 1
title: План
period: 2022/2024
people:
  kutsenko: {{name: В. Н. Куценко}}
strategies:
  - id: "1"
    title: Подготовка
    activities:
      - id: "1.1"
        title: 2022
        when: 2 раза в год
        responsible: kutsenko
        done:
          2022-H1: 2022-06-20
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    if shutil.which("node") is None:
        pytest.skip("node is not installed")
    if not PROGRAM.exists():
        pytest.skip("yaml-language-server is not installed: npm install --prefix tests/schema/js")
    folder = tmp_path_factory.mktemp("editor")
    (folder / "schema").mkdir()
    (folder / "schema" / "roadmap.schema.json").write_text(render(words(Lang.RU)), "utf-8")
    with Server(["node", str(PROGRAM), "--stdio"], folder) as running:
        yield running


def place(text: str, words_: str) -> tuple[int, int]:
    """Line and column, from 1, one past the first occurrence of some words."""
    at = text.index(words_) + len(words_)
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def labels(found: Any) -> set[str]:
    items = found["items"] if isinstance(found, dict) else found or []
    return {item["label"] for item in items}


def test_valid_plans_are_quiet(server: Server) -> None:
    assert server.open("plan.yaml", PLAN) == []
    for path in (ROOT / "roadmap.yaml", *sorted(ROOT.glob("examples/*.yaml"))):
        text = path.read_text("utf-8").replace("$schema=../schema/", "$schema=schema/")
        assert server.open(path.name, text) == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("responsible:", "responsable:", 14),
        ("period: 2022/2024", "period: 2022-2024", 4),
        ("version: 1", "version: 2", 2),
        ("2022-H1: 2022-06-20", "2022-H1: 20.06.2022", 16),
        ("        title: 2022\n", "", 11),
    ],
)
def test_mistakes_of_shape_are_underlined(server: Server, old: str, new: str, line: int) -> None:
    found = server.open(f"bad-{line}.yaml", PLAN.replace(old, new))
    assert line in {each["range"]["start"]["line"] + 1 for each in found}


def test_fields_of_an_activity_are_offered(server: Server) -> None:
    text = PLAN + "        \n"
    server.open("offer.yaml", text)
    line = text.count("\n")
    assert {"result", "moved", "cancelled", "log"} <= labels(server.at("completion", "offer.yaml", line, 9))


def test_fields_of_the_plan_are_offered(server: Server) -> None:
    text = PLAN.replace("people:", "pe\npeople:")
    server.open("top.yaml", text)
    line, _ = place(text, "\npe\n")
    assert {"approved", "calendar"} <= labels(server.at("completion", "top.yaml", line - 1, 1))


def test_values_of_a_closed_field_are_offered(server: Server) -> None:
    text = PLAN.replace("people:", "year: \npeople:")
    server.open("year.yaml", text)
    assert {"calendar", "school"} <= labels(server.at("completion", "year.yaml", *place(text, "year: ")))


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("period", "оба конца включены"),
        ("responsibl", "Идентификаторы из people"),
        ("whe", "Срок словами документа"),
        ("don", "Исполнения по окнам"),
        ("kutsenko: {nam", "Имя, как его пишут"),
    ],
)
def test_hover_says_what_a_field_is(server: Server, word: str, said: str) -> None:
    server.open("hover.yaml", PLAN)
    line, column = place(PLAN, word)
    found = server.at("hover", "hover.yaml", line, column - 1)
    contents = found["contents"]
    assert said in (contents["value"] if isinstance(contents, dict) else str(contents))


def test_the_place_of_people_is_explained(server: Server) -> None:
    """What ids there are is for the checks to say; the editor says that ids stand there."""
    server.open("who.yaml", PLAN)
    line, column = place(PLAN, "responsible: kuts")
    found = server.at("hover", "who.yaml", line, column)
    assert "people" in str(found["contents"])
