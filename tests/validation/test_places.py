"""One twist a row on a valid plan: what is said, and at which character.

places.tsv: the code (`valid`; `w:` before a warning; `a|b` either), flags, then pairs of words of the
plan and what stands for them, escaped as in JSON. `‸` marks the place expected. Flags: `crlf`, `bom`,
`@DAY` for another as-of, `~` for any column of the line, `-` for none.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from nastavnik_cli.errors import Diagnostic, Severity
from nastavnik_cli.storage.linked_files import FilesBeside
from nastavnik_cli.storage.load import check

TABLE = Path(__file__).parent / "places.tsv"
ROWS = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines()]
MARK = "‸"
PLAN = """\
version: 1
title: Дорожная карта внедрения наставничества
approved: 2022-01-20
organization: МБОУ «Школа № 1»
period: 2022/2023
people:
  ivanova: {name: И. И. Иванова, position: заместитель директора}
  petrov: П. П. Петров
strategies:
  - id: prep
    title: Подготовка
    responsible: ivanova
    activities:
      - id: norms
        title: Локальные акты
        when: май 2022
        result: приказ
        done:
          2022-05: {on: 2022-05-20, by: ivanova, link: "https://example.org/5"}
      - id: survey
        title: Анкетирование
        when: ежеквартально
        done:
          2022-Q1: 2022-03-25
        moved:
          2022-Q2: {to: 2022-07-10, reason: приказ № 3}
        cancelled:
          2022-Q3: объединено с рабочей группой
        log:
          2022-03-01: Разосланы анкеты
  - id: work
    title: Реализация
    responsible: petrov
    activities:
      - id: meet
        title: Встречи пар
        when: 2 раза в год
        activities:
          - id: meet.start
            title: Стартовая встреча
          - id: meet.final
            title: Итоговая встреча
            when: декабрь 2022
      - id: help
        title: Консультации
        when: постоянно
        responsible: [ivanova, petrov]
      - id: teams
        title: Рабочая группа
        when: [сентябрь 2022, декабрь 2022]
"""


def edited(pairs: list[str]) -> tuple[str, tuple[int, int] | None]:
    """The plan with words replaced, and the line and column that are marked."""
    text = PLAN
    for old, new in zip(pairs[::2], pairs[1::2], strict=True):
        assert old in text
        text = text.replace(old, new, 1)
    at = text.find(MARK)
    if at < 0:
        return text, None
    text = text.replace(MARK, "")
    return text, (text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


@pytest.fixture(scope="module")
def beside(tmp_path_factory: pytest.TempPathFactory) -> FilesBeside:
    folder = tmp_path_factory.mktemp("links")
    (folder / "evidence").mkdir()
    (folder / "evidence" / "14.pdf").touch()
    return FilesBeside(folder, folder)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]}-{row[-1][-40:]}")
def test_code_and_place(row: list[str], beside: FilesBeside) -> None:
    expected, flags, *escaped = row
    text, place = edited([json.loads(f'"{each}"') for each in escaped])
    text = text.replace("\n", "\r\n") if "crlf" in flags else text
    data = (b"\xef\xbb\xbf" if "bom" in flags else b"") + text.encode()
    as_of = date(2022, 6, 1) if "@2022-06-01" in flags else date(2024, 12, 31)
    found = check("roadmap.yaml", data, as_of=as_of, links=beside).diagnostics
    errors = [each for each in found if each.problem.code.severity is Severity.ERROR]

    def is_meant(each: Diagnostic, codes: str) -> bool:
        line_only = place is not None and "~" in flags and each.place.line == place[0]
        at = place is None or line_only or (each.place.line, each.place.column) == place
        return each.problem.code.value in codes.split("|") and at

    if expected == "valid":
        assert not found
    elif expected.startswith("w:"):
        assert not errors
        assert any(is_meant(each, expected.removeprefix("w:")) for each in found)
    else:
        assert len({each.problem.code for each in errors}) == 1
        assert any(is_meant(each, expected) for each in errors)
