"""Every field of the contract, in the page for everybody, the picture and the calendar beside it."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from nastavnik_cli.domain.evaluate import evaluate
from nastavnik_cli.i18n import Lang, words
from nastavnik_cli.output.ics import plan_ics
from nastavnik_cli.storage.load import load
from nastavnik_cli.views import PlanView, plan_view
from tests.page.plans import html, svg

FILE = Path(__file__).with_name("everything.yaml")
SCHEMA = Path(__file__).parents[2] / "schema" / "roadmap.schema.json"

TOLD = [f"явно-{number:02}" for number in range(1, 24)]
IN_NO_TABLE = {"явно-10"}
"""The heading of the column of strategies: on the page a strategy is a line of its own."""

HELD_BACK = re.compile(
    "тайн|taino|secret|222-33|marker|x-[nsy]|просроч|нарушен|не исполнено|overdue|late|missed"
)
DAYS_HELD_BACK = (
    "2022-06-07", "2022-06-08", "2022-06-09", "2022-06-10",  # the log
    "2022-09-09", "2022-09-10", "2022-11-11", "2022-06-16",  # when an order was signed
    "2023-02-03",  # a day that a later order replaced
)  # fmt: skip


@cache
def view() -> PlanView:
    return plan_view(evaluate(load(FILE).plan, as_of=date(2022, 12, 1)))


@cache
def made(kind: str, lang: Lang, *, internal: bool = False) -> str:
    match kind:
        case "page":
            return html(view(), lang=lang, internal=internal)
        case "picture":
            return svg(view(), lang=lang, internal=internal)
        case _:
            folded = plan_ics(view(), words(lang), public=not internal).decode()
            return folded.replace("\r\n ", "")


def test_the_file_has_every_field_of_the_schema() -> None:
    """A new field of the contract has to be told or held back here."""
    known = set(_properties(json.loads(SCHEMA.read_text("utf-8"))))
    used = set(_keys(yaml.load(FILE.read_text("utf-8"), yaml.BaseLoader)))  # noqa: S506 — texts only
    assert known <= used


def _properties(part: Any) -> list[str]:
    if isinstance(part, list):
        return [name for item in part for name in _properties(item)]
    if not isinstance(part, dict):
        return []
    own = part.get("properties")
    return [
        *(own if isinstance(own, dict) else ()),
        *(n for value in part.values() for n in _properties(value)),
    ]


def _keys(part: Any) -> list[str]:
    if isinstance(part, list):
        return [name for item in part for name in _keys(item)]
    return [*part, *(n for value in part.values() for n in _keys(value))] if isinstance(part, dict) else []


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("kind", ["page", "picture", "calendar"])
def test_what_is_not_for_everybody_is_nowhere_in_the_bytes(kind: str, lang: Lang) -> None:
    text = made(kind, lang).casefold()
    if kind == "page":  # our own scripts and styles say `translate`, `max-width`, `x-origin`
        text = re.sub(r"<(style|script)>.*?</\1>", "", text, flags=re.DOTALL)
    if kind == "picture":
        text = re.sub(r"<style>.*?</style>| transform=\"[^\"]*\"", "", text, flags=re.DOTALL)
    assert not HELD_BACK.findall(text)


@pytest.mark.parametrize("kind", ["page", "picture", "calendar"])
@pytest.mark.parametrize("day", DAYS_HELD_BACK)
def test_days_that_only_the_office_knows_are_nowhere(day: str, kind: str) -> None:
    known = date.fromisoformat(day)
    for lang in Lang:
        text = made(kind, lang)
        for said in (
            day,
            f"{known:%d.%m.%Y}",
            f"{known:%Y%m%d}",
            f"{known.day} {known:%b}",
            f"{known.toordinal()}",
        ):
            assert said not in text, (lang, said)


def test_the_plan_is_told_whole() -> None:
    text = made("page", Lang.RU)
    assert [told for told in TOLD if told not in text.casefold() and told not in IN_NO_TABLE] == []
    for day in (
        "21.07",
        "17.02.2023",
        "04.05.2022",
    ):  # done, moved to, past its day, which the calendar shifted
        assert day in text
    assert 'href="https://example.org/yavno.pdf"' in text
    assert "с 01.09.2022 — В. Н. Явно-02" in text


def test_no_letter_tells_a_window_past_its_day_from_one_in_time() -> None:
    """1.1.1 is done and moved ahead, 1.2 and 1.5 are past their days."""
    for kind in ("page", "picture"):
        classes = set(re.findall(r"class=\"?([a-z])[ \">]", made(kind, Lang.RU)))
        assert not classes & set("vlmw"), kind
    tokens = re.findall(r'<tr id="[^"]*" data-r="([^";]*)', made("page", Lang.RU))
    assert {token[-1] for row in tokens for token in row.split()} <= set("doguacn")


def test_internal_page_tells_it_but_no_page_tells_how_to_reach_a_person() -> None:
    text = made("page", Lang.RU, internal=True)
    secrets = (
        "тайно приказ", "тайно примечание", "тайно опять", "тайно отмена", "тайно в журнале",
        "Отмечающий тайно", "тайно ещё; тайно итог", "evidence/taino.pdf", "http://taino/share",
    )  # fmt: skip
    for secret in secrets:
        assert secret in text, secret
    for nowhere in ("secret.example", "222-33-44", "должность тайно", "место работы", "a comment"):
        assert nowhere not in text, nowhere
