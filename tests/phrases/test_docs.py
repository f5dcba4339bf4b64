"""docs/phrases.md says of every phrase in it what the program says; `--update` writes it there."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from nastavnik_cli.domain.phrases import Reading, Refusal, read
from nastavnik_cli.domain.schedule import Frame, Window, YearKind
from nastavnik_cli.domain.units import parse_day, parse_period
from nastavnik_cli.i18n import Lang, words
from nastavnik_cli.output.messages_phrases import explain
from nastavnik_cli.output.readings import describe

PAGE = Path(__file__).parents[2] / "docs" / "phrases.md"
RU = words(Lang.RU)
FRAME = re.compile(r"<!-- period: (\S+?)(?:, year: (\w+))?(?:, approved: (\S+))? -->")
PHRASE = re.compile(r"\| `([^`]+)` \|")
READ, REFUSED = "| пишут | понимается | окна |", "| пишут | почему нет | предлагается |"
SHOWN = 4


def keys(windows: tuple[Window, ...]) -> str:
    names = [f"`{window.key}`" for window in windows]
    if len(names) > SHOWN:
        names = [*names[:2], f"… ({len(names)})", names[-1]]
    return ", ".join(names) or "—"


def row(phrase: str, frame: Frame, *, is_read: bool) -> str:
    """The line of a table as the program would write it."""
    found = read(phrase, frame)
    if is_read:
        assert isinstance(found, Reading), phrase
        return f"| `{phrase}` | {describe(found, RU)} | {keys(found.windows)} |"
    assert isinstance(found, Refusal), phrase
    offers = ", ".join(f"`{offer}`" for offer in found.nearest) or "—"
    return f"| `{phrase}` | {explain(found, RU)[0]} | {offers} |"


def said_by_the_program(page: str) -> str:
    frame = Frame(parse_period("2022/2024"))
    is_read, out = True, []
    for line in page.splitlines():
        setting = FRAME.fullmatch(line)
        if setting:
            approved = parse_day(setting[3]) if setting[3] else None
            frame = replace(frame, period=parse_period(setting[1]), approved=approved)
            frame = replace(frame, year=YearKind(setting[2] or "calendar"))
        is_read = line == READ or (is_read and line != REFUSED)
        phrase = PHRASE.match(line)
        out.append(row(phrase[1], frame, is_read=is_read) if phrase else line)
    return "\n".join(out) + "\n"


def test_the_page_says_what_the_program_says(request: pytest.FixtureRequest) -> None:
    page = PAGE.read_text("utf-8")
    said = said_by_the_program(page)
    if request.config.getoption("--update"):
        PAGE.write_text(said, "utf-8")
        return
    assert page == said


def test_the_page_has_all_families_and_what_is_refused() -> None:
    page = PAGE.read_text("utf-8")
    assert page.count(READ) >= 12
    assert page.count(REFUSED) >= 1
    assert len(re.findall(r"^\| `", page, re.MULTILINE)) > 150
