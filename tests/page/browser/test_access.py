"""The page for everyone: axe-core in both themes, every width, and paper."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from nastavnik_cli.i18n import Lang
from tests.page.browser.opening import Opener, shown_ids
from tests.page.plans import html, large

if TYPE_CHECKING:
    from playwright.sync_api import Page

AXE = Path(__file__).parents[1] / "js" / "node_modules" / "axe-core" / "axe.min.js"


@pytest.fixture(scope="session")
def axe() -> str:
    if not AXE.exists():
        pytest.skip("axe-core is not installed: npm install --prefix tests/page/js")
    return AXE.read_text("utf-8")


CUT = """() => [...document.querySelectorAll('#table td, #table th, h1, h2, li, label, .facts div')]
  .filter(e => e.getClientRects().length && e.clientWidth && e.scrollWidth > e.clientWidth + 1)
  .map(e => e.textContent.slice(0, 40))"""


def findings(page: Page, axe: str) -> list[str]:
    """Everything axe-core finds, its best practices included."""
    page.evaluate(axe)
    found = page.evaluate(
        "axe.run(document, {resultTypes: ['violations'], rules: {'target-size': {enabled: true}}})"
    )
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("kind", ["public", "internal"])
@pytest.mark.parametrize("lang", Lang)
def test_axe_finds_nothing(opener: Opener, axe: str, kind: str, lang: Lang) -> None:
    """In both themes, on a wide and on a narrow screen, folded and unfolded."""
    page = opener.open(html(internal=kind == "internal", lang=lang))
    assert findings(page, axe) == []
    page.emulate_media(color_scheme="dark")
    page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)")
    page.locator("th[data-k=title] button").click()
    assert findings(page, axe) == []
    page.set_viewport_size({"width": 360, "height": 800})
    page.emulate_media(color_scheme="light")
    assert findings(page, axe) == []


def test_axe_finds_nothing_without_the_script(opener: Opener, axe: str) -> None:
    bare = re.sub(r"<script>.*?</script>", "", html(), flags=re.DOTALL)
    assert findings(opener.open(bare), axe) == []


OTHER_LANGUAGE = """() => {
  const found = [], texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode, text = node.data.trim(), parent = node.parentElement;
    if (!text || parent.closest('script, style')) continue;
    const lang = parent.closest('[lang]').getAttribute('lang');
    const russian = /[а-яё]{2}/i.test(text);
    const english = !russian && /[a-z]{3}/i.test(text.replace(/\\S+[.@/]\\S+/g, ''));
    if (russian && lang !== 'ru' || english && lang !== 'en') found.push([lang, text]);
  }
  return found;
}"""


def test_each_text_says_its_language(opener: Opener) -> None:
    """A Russian plan in an English page: nothing is read aloud by the rules of the other language."""
    page = opener.open(html(lang=Lang.EN, internal=True))
    found = page.evaluate(OTHER_LANGUAGE)
    # a name in a sentence of ours is a proper name (WCAG 3.1.2)
    assert [text for _, text in found if "Куценко" not in text] == []


@pytest.mark.parametrize("kind", ["public", "internal"])
def test_nothing_sticks_out(opener: Opener, kind: str) -> None:
    page = opener.open(html(internal=kind == "internal"))
    for width in (320, 375, 600, 768, 1024, 1057, 1366, 1920, 2560):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(CUT) == [], width


def test_text_twice_as_large_still_fits(opener: Opener) -> None:
    page = opener.open(html(), width=1280)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_names_stay_in_sight_while_the_timeline_scrolls(opener: Opener) -> None:
    """Beside their lines on a wide screen, above them on a narrow one."""
    page = opener.open(html(), width=1366)
    assert page.locator("#chart.stacked").count() == 0
    page.wait_for_function(NAMES_IN_SIGHT)
    for width in (1000, 375):
        page.set_viewport_size({"width": width, "height": 800})
        page.locator("#chart.stacked").wait_for()
        for scrolled in (0, 200):
            page.evaluate(f"document.getElementById('chart').scrollLeft = {scrolled}")
            page.wait_for_function(NAMES_IN_SIGHT)


NAMES_IN_SIGHT = """() => [...document.querySelectorAll('.tl > g text')].every(name => {
  const box = document.getElementById('chart').getBoundingClientRect();
  const left = name.getBoundingClientRect().left - box.left;
  return left >= -1 && left < 40;
})"""


def test_timeline_wider_than_the_screen_opens_at_today(opener: Opener) -> None:
    page = opener.open(html(large(20)), width=375)
    tip = page.locator(".tl use").first.evaluate(
        """use => { const now = document.querySelector('#axis .now').getBBox().x;
        const svg = use.ownerSVGElement, box = svg.viewBox.baseVal, at = svg.getBoundingClientRect();
        return at.left + (now - box.x) * at.width / box.width; }"""
    )
    assert 0 < tip < 375
    wide = opener.open(html(large(20)), width=1366)
    assert wide.evaluate("document.getElementById('chart').scrollLeft") == 0


@pytest.mark.parametrize("chosen", ["", "dark"])
def test_paper_is_light_however_dark_the_screen(opener: Opener, chosen: str) -> None:
    page = opener.open(html(internal=True), scheme="dark")
    if chosen:
        page.evaluate(f"document.documentElement.dataset.theme = '{chosen}'")
    page.set_viewport_size({"width": 1000, "height": 800})
    page.locator("#chart.stacked").wait_for()
    page.emulate_media(media="print", color_scheme="dark")
    page.locator("#chart:not(.stacked)").wait_for()
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator(".totals .v b").evaluate("e => getComputedStyle(e).color") == "rgb(27, 34, 41)"


def test_paper_gets_the_whole_plan_whatever_is_filtered(opener: Opener, tmp_path: Path) -> None:
    page = opener.open(html(large(60)), scheme="dark")
    page.fill("#q", "1.5")
    page.locator("th[data-k=title] button").click()
    before = shown_ids(page)
    data = page.pdf(prefer_css_page_size=True)
    assert shown_ids(page) == before
    sizes = {tuple(map(float, found)) for found in re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data)}
    assert all(abs(w - 842) < 1 and abs(h - 595) < 1 for w, h in sizes), sizes
    if shutil.which("pdftotext") is None:
        pytest.skip("no pdftotext here: apt-get install poppler-utils")
    (tmp_path / "plan.pdf").write_bytes(data)
    text = subprocess.run(
        ["pdftotext", "-layout", "plan.pdf", "-"], cwd=tmp_path, capture_output=True, check=True
    ).stdout.decode()
    pages = [sheet for sheet in text.split("\f") if sheet.strip()]
    plan = [sheet for sheet in pages if re.search(r"^ *[123]\.\d+ ", sheet, re.MULTILINE)]
    for name in ("1.1", "1.20", "2.7", "3.20"):
        assert re.search(rf"^ *{re.escape(name)} ", text, re.MULTILINE), name
    assert "Показано" not in text
    assert "Найти" not in text
    with_rows = [sheet for sheet in plan if "Кураторы" in sheet or "Падун" in sheet]
    assert len(with_rows) > 2
    # the timeline: a strategy stands whole on a sheet, under its name
    (sheet,) = [sheet for sheet in pages if all(f"\n3.{n} " in sheet for n in range(1, 21))]
    assert "3 Стратегия 3" in sheet
    assert all("Мероприятие" in sheet for sheet in with_rows)


SHOTS = {
    "phone": (375, 812),
    "laptop": (1366, 900),
    "wide": (2560, 1440),
    "dark": (1366, 900),
    "print": (1122, 793),
}


@pytest.mark.parametrize("name", SHOTS)
def test_pictures_for_the_eye(opener: Opener, tmp_path: Path, name: str) -> None:
    """Written to the folder that NASTAVNIK_SHOTS names, to be looked at by people."""
    width, height = SHOTS[name]
    page = opener.open(
        html(large(40)), width=width, height=height, scheme="dark" if name == "dark" else "light"
    )
    if name == "print":
        page.emulate_media(media="print")
    folder = Path(os.environ.get("NASTAVNIK_SHOTS", tmp_path))
    data = page.screenshot(path=folder / f"{name}.png", full_page=name == "phone")
    assert len(data) > 20_000
