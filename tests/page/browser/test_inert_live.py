"""Promise 15 where it matters: in a browser no payload runs, asks for anything or breaks out."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest

from nastavnik_cli.views import plan_view
from tests.page.browser.opening import Opener
from tests.page.payloads import SHORT, hostile_together
from tests.page.plans import html, svg

COUNTED = """() => ({
  scripts: document.scripts.length, styles: document.styleSheets.length,
  forms: document.forms.length, frames: frames.length,
  foreign: document.querySelectorAll('iframe, object, embed, img, base, foreignObject, animate, ' +
    'meta[http-equiv=refresh], use:not([href="#axis"])').length,
  attributes: [...document.querySelectorAll('*')].flatMap(e => [...e.attributes])
    .filter(a => a.name.startsWith('on') || (a.name === 'href' && !/^(#|https?:|data:image)/.test(a.value)))
    .map(a => a.name),
  escaped: document.body.lastElementChild.tagName,
})"""
CALM = {
    "scripts": 2, "styles": 1, "forms": 1, "frames": 0, "foreign": 0, "attributes": [], "escaped": "SCRIPT",
}  # fmt: skip


@pytest.mark.parametrize("internal", [False, True], ids=["public", "internal"])
def test_no_payload_does_anything_in_the_page(opener: Opener, internal: bool) -> None:  # noqa: FBT001
    """All of them in one plan, each in an activity, and all in every other text; alone: test_inert."""
    page = opener.open(html(plan_view(hostile_together()), internal=internal))
    assert page.locator("#table tr[id]").count() == len(SHORT) + 1
    assert page.evaluate(COUNTED) == CALM
    page.locator("th[data-k=title] button").click()
    page.select_option("#f-person", index=1)
    assert page.evaluate(COUNTED) == CALM


def test_no_payload_in_the_address_or_the_search_does_anything(opener: Opener) -> None:
    page = opener.open(html())
    for payload in SHORT:
        hash_ = f"q={quote(payload)}&person={quote(payload)}&sort={payload}"
        page.evaluate("hash => { location.hash = hash; }", hash_)
    page.fill("#q", "".join(SHORT).replace("\r", "").replace("\n", ""))
    assert page.evaluate(COUNTED) == CALM


def test_no_payload_does_anything_in_the_picture(opener: Opener, tmp_path: Path) -> None:
    page = opener.open("<!doctype html><title>x</title>")
    file = tmp_path / "timeline.svg"
    file.write_text(svg(plan_view(hostile_together()), internal=True), "utf-8")
    page.goto(file.as_uri())
    assert page.evaluate("[document.documentElement.tagName, document.scripts.length]") == ["svg", 0]
