"""Every word of help exists in both languages, and every command is documented."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer._click.core import Parameter

from nastavnik_cli.cli.app import built, root
from nastavnik_cli.cli.help import ABOUT
from nastavnik_cli.cli.registry import ENTRIES, Entry, Section
from nastavnik_cli.i18n import Lang, words
from tests.cli.sessions import FIXED, typed

DOCS = Path(__file__).parents[2] / "docs" / "commands.md"
CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)


def texts(param: Parameter) -> list[str]:
    """What help prints of a parameter and a person reads: its text, and its metavar unless a choice."""
    metavar = param.metavar or ""
    shown = [] if metavar.startswith("[") and "|" in metavar else [metavar]
    return [text for text in (getattr(param, "help", "") or "", *shown) if text]


def params(entry: Entry | None) -> list[Parameter]:
    return (built(entry) if entry else root()).params


@pytest.mark.parametrize("entry", [None, *ENTRIES], ids=lambda entry: entry.name if entry else "nastavnik")
def test_help_is_translated(entry: Entry | None) -> None:
    t = words(Lang.RU)
    said = [text for param in params(entry) for text in texts(param)]
    said.append(entry.summary if entry else ABOUT)
    assert [text for text in said if not CYRILLIC.search(t(text)) and text != "activity"] == []


@pytest.mark.parametrize("entry", [None, *ENTRIES], ids=lambda entry: entry.name if entry else "nastavnik")
def test_every_option_and_argument_is_explained(entry: Entry | None) -> None:
    assert [param.name for param in params(entry) if not getattr(param, "help", None)] == []


@pytest.mark.parametrize("section", Section)
def test_sections_have_names(section: Section) -> None:
    assert CYRILLIC.search(words(Lang.RU)(section.value))


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_help_stays_in_its_columns(entry: Entry, lang: Lang) -> None:
    out, err, code = typed([entry.name, "--help"], FIXED | {"NASTAVNIK_LANG": lang})
    assert (err, code) == ("", 0)
    assert [line for line in out.splitlines()[1:] if len(line) > 80] == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_every_command_and_option_is_in_the_docs(entry: Entry) -> None:
    text = DOCS.read_text("utf-8")
    assert f"`{entry.name}" in text or f"nastavnik {entry.name}" in text
    own = [name for param in params(entry) for name in param.opts if name.startswith("--")]
    assert [name for name in own if name not in text] == []


def test_a_common_option_stands_before_or_after_the_command(tmp_path: Path) -> None:
    missing = str(tmp_path / "none.yaml")
    before = typed(["-f", missing, "--as-of", "2022-01-01", "--lang", "en", "status"], FIXED)
    after = typed(["status", "-f", missing, "--as-of", "2022-01-01", "--lang", "en"], FIXED)
    assert before == after
    assert "There is no file" in before[1]
