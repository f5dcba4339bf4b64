"""Promise 15: no text of a file acts in the page or in the picture; both read by a second program."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from functools import cache

import pytest

from nastavnik_cli.output.html.policy import source_hash
from nastavnik_cli.output.visible import visible
from nastavnik_cli.views import plan_view
from tests.page.parsing import Parsed, parsed
from tests.page.payloads import PAYLOADS, hostile
from tests.page.plans import html, svg

HARMLESS = "текст"

every_payload = pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
both_pages = pytest.mark.parametrize("internal", [False, True], ids=["public", "internal"])


@cache
def made(payload: str, *, internal: bool) -> str:
    return html(plan_view(hostile(payload)), internal=internal)


@cache
def read(payload: str, *, internal: bool) -> Parsed:
    return parsed(made(payload, internal=internal))


def shape(page: Parsed) -> Counter[tuple[str, tuple[str, ...]]]:
    """Elements with the names of their attributes: what a payload must not change.

    A link of the payload's own is an element more, and is looked at apart.
    """
    return Counter(
        (e.tag, tuple(e.attributes))
        for e in page.elements
        if not (e.tag in ("a", "tspan") or e.attributes.get("class") == "ref")
    )


@every_payload
@both_pages
def test_page_keeps_its_shape(payload: str, internal: bool) -> None:  # noqa: FBT001 — a table
    text, found = made(payload, internal=internal), read(payload, internal=internal)
    calm = read(HARMLESS, internal=internal)
    assert shape(found) == shape(calm)
    for link in found.all("a"):
        assert link.attributes["href"].startswith(("#", "http://", "https://"))
        assert set(link.attributes) <= {"href", "class"}
    scripts = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    policy = found.all("meta")[1].attributes["content"]
    assert len(scripts) == 2
    assert all(source_hash(block) in policy for block in (*scripts, style))
    assert "x.example" not in style


@every_payload
@both_pages
def test_page_shows_the_text_itself(payload: str, internal: bool) -> None:  # noqa: FBT001 — a table
    found = read(payload, internal=internal)
    shown = visible(payload, keep="\t\n\u00ad")
    assert shown in "".join(e.text for e in found.all("h1"))
    assert shown in "".join(e.text for e in found.all("th"))
    assert not re.search("[\0\x1b\x07\x9b\u202e\u2028\ufffe\r]", found.text)


@every_payload
@both_pages
def test_picture_keeps_its_shape(payload: str, internal: bool) -> None:  # noqa: FBT001 — a table
    found, calm = (
        ET.fromstring(svg(plan_view(hostile(text)), internal=internal))  # noqa: S314 — our own output
        for text in (payload, HARMLESS)
    )
    assert _tags(found) == _tags(calm)


def _tags(root: ET.Element) -> Counter[tuple[str, tuple[str, ...]]]:
    drawn = [element for element in root.iter() if element.get("class") != "title"]
    return Counter((element.tag, tuple(element.attrib)) for element in drawn)
