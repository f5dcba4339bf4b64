"""The README and the pages of docs: their links lead somewhere, their picture says what is printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tools import picture

ROOT = Path(__file__).parents[2]
READMES = [ROOT / "README.md", ROOT / "README.ru.md"]
OTHERS = [
    ROOT / f"{name}.md"
    for name in ("CONTRIBUTING", "SECURITY", "CHANGELOG", "findings/README", "tests/README")
]
DOCS = sorted((ROOT / "docs").glob("*.md"))
PAGES = [*READMES, *OTHERS, *DOCS]
LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"`[^`]*`", "", page.read_text("utf-8"))
    assert [link for link in LINK.findall(text) if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
def test_the_readme_leads_to_every_page(readme: Path) -> None:
    links = set(LINK.findall(readme.read_text("utf-8")))
    wanted = {str(page.relative_to(ROOT)) for page in [*OTHERS, *DOCS]}
    assert wanted - links == set()


def test_both_readmes_say_the_same_commands() -> None:
    """In the order they are typed; comments and the phrase that is read differ with the language."""
    english, russian = (commands(page.read_text("utf-8")) for page in READMES)
    assert english == russian


def commands(text: str) -> list[str]:
    lines = (line.strip() for line in text.splitlines() if line.startswith("    "))
    return [re.sub(r"when \".*", "when", line.partition("#")[0].rstrip()) for line in lines]


def test_the_picture_says_what_the_command_says() -> None:
    assert picture.is_current(), "run `python -m tools.picture`"


def test_the_picture_asks_nothing_of_the_network() -> None:
    svg = picture.TARGET.read_text("utf-8").replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert "http" not in svg
