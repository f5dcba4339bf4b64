"""The README and the pages of docs: their links lead somewhere, their picture says what is printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tools import picture

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"`[^`]*`", "", page.read_text("utf-8"))
    assert [link for link in LINK.findall(text) if not (page.parent / link).exists()] == []


def test_the_readme_leads_to_every_page() -> None:
    links = set(LINK.findall((ROOT / "README.md").read_text("utf-8")))
    assert [page.name for page in PAGES[1:] if f"docs/{page.name}" not in links] == []


def test_the_picture_says_what_the_command_says() -> None:
    assert picture.is_current(), "run `python -m tools.picture`"


def test_the_picture_asks_nothing_of_the_network() -> None:
    svg = picture.TARGET.read_text("utf-8").replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert "http" not in svg
