"""The page as a file: one piece, a strict policy, known languages, a bounded size."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from nastavnik_cli.domain.evaluate import evaluate
from nastavnik_cli.i18n import Lang, words
from nastavnik_cli.output.html import page
from nastavnik_cli.output.html.policy import css_string, source_hash
from nastavnik_cli.storage.load import load
from nastavnik_cli.views import plan_view
from tests.making import evaluated
from tests.page.parsing import Element, parsed
from tests.page.plans import html, large, states, svg, view

MOST_BYTES = 200_000


@pytest.mark.parametrize("lang", Lang)
def test_two_hundred_activities_stay_under_200_kb(lang: Lang) -> None:
    big = large(200)
    assert sum(len(row.windows) for row in big.rows) > 1200
    assert len(html(big, lang=lang).encode()) < MOST_BYTES


@pytest.mark.parametrize("internal", [False, True])
def test_same_plan_gives_the_same_bytes(internal: bool) -> None:  # noqa: FBT001 — a table
    assert html(internal=internal) == html(view(states()), internal=internal)


@pytest.mark.parametrize("internal", [False, True])
def test_policy_allows_these_very_blocks_only(internal: bool) -> None:  # noqa: FBT001 — a table
    text = html(internal=internal)
    policy = next(
        e.attributes["content"]
        for e in parsed(text).all("meta")
        if e.attributes.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag, name, count in (("style", "style-src", 1), ("script", "script-src", 2)):
        blocks = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        assert len(blocks) == text.count(f"<{tag}") == count
        assert f"{name} {' '.join(map(source_hash, blocks))};" in policy
    assert text.index("Content-Security-Policy") < text.index("<style>")


@pytest.mark.parametrize("internal", [False, True])
def test_nothing_is_loaded_and_nothing_runs_from_attributes(internal: bool) -> None:  # noqa: FBT001
    for element in parsed(html(internal=internal)).elements:
        assert element.tag not in {"iframe", "object", "embed", "img", "base", "audio", "video"}
        assert not [name for name in element.attributes if name.startswith("on") or name == "style"]
        assert "src" not in element.attributes
        href = element.attributes.get("href", "#")
        assert href.startswith(("#", "https://", "http://", "data:image/svg+xml,")), href


def test_ids_are_unique_and_references_lead_somewhere() -> None:
    elements = parsed(html(internal=True)).elements
    ids = [e.attributes["id"] for e in elements if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    for element in elements:
        for name in ("aria-labelledby", "aria-describedby"):
            assert set(element.attributes.get(name, "").split()) <= set(ids)
        href = element.attributes.get("href", "")
        assert not href.startswith("#") or href[1:] in ids


def test_russian_page_needs_no_other_language() -> None:
    elements = parsed(html()).elements
    assert _root(elements).attributes["lang"] == "ru"
    assert not [e for e in elements if e.tag != "html" and "lang" in e.attributes]


def test_english_page_says_that_the_plan_is_russian() -> None:
    elements = parsed(html(lang=Lang.EN, internal=True)).elements
    assert _root(elements).attributes["lang"] == "en"
    for element in elements:
        own = element.tag in ("h1", "figcaption") or element.attributes.get("scope") == "row"
        cyrillic = re.search("[а-яё]{3}", element.text, re.IGNORECASE)
        if own and cyrillic:
            assert element.attributes.get("lang") == "ru", element


def _root(elements: list[Element]) -> Element:
    return next(element for element in elements if element.tag == "html")


def test_every_chart_has_a_title_and_a_description() -> None:
    text = html(internal=True)
    charts = re.findall(r"<svg[^>]*role=\"img\"[^>]*>(.*?)</svg>", text, re.DOTALL)
    assert len(charts) == 3  # the bar, the burn-up, the timeline of the one strategy
    for chart in charts:
        assert re.match(r"<title id=\"[^\"]+\"[^>]*>[^<]+</title><desc id=\"[^\"]+\">[^<]+</desc>", chart)
    assert text.count("<svg") == text.count('role="img"') + text.count('aria-hidden="true"')


def test_document_keeps_its_own_columns_in_its_order() -> None:
    own = {"id": "№ п/п", "when": "Сроки", "title": "Мероприятия"}
    text = html(view(states(headings=own)))
    heads = [e.text.strip() for e in parsed(text).all("th") if e.attributes.get("data-k")]
    assert heads == ["№ п/п", "Сроки", "Мероприятия", "Результат", "Ответственные", "Исполнение"]


def test_calendar_is_linked_when_asked_for() -> None:
    assert 'href="roadmap.ics"' in page(view(), words(Lang.RU), calendar="roadmap.ics").decode()
    assert ".ics" not in html()


@pytest.mark.parametrize("internal", [False, True])
def test_an_empty_plan_is_a_page_too(internal: bool) -> None:  # noqa: FBT001 — a table
    empty = plan_view(evaluated("2022-01-01", strategies=[{"id": "s", "title": "Стратегия"}]))
    assert "<h1>План</h1>" in html(empty, internal=internal)
    assert "Стратегия" in svg(empty, internal=internal)


@pytest.mark.parametrize("text", ["Срок", 'a"b\\', "</style>", "\n}", "😀", "*/"])
def test_text_in_a_style_sheet_is_a_text(text: str) -> None:
    written = css_string(text)
    assert re.fullmatch(r'"(?:[^\W_]|\\[0-9a-f]{6})*"', written)
    escaped = re.sub(r"\\([0-9a-f]{6})", lambda found: chr(int(found[1], 16)), written[1:-1])
    assert escaped == text


@pytest.mark.parametrize("name", ["roadmap.yaml", "examples/mentoring-2026.yaml"])
def test_plans_of_the_project_make_a_page(name: str) -> None:
    plan = load(Path(__file__).parents[2] / name).plan
    for internal in (False, True):
        text = html(plan_view(evaluate(plan, as_of=plan.roadmap.period.last)), internal=internal)
        assert all(leaf.id in text for leaf in plan.leaves)
