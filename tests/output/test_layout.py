"""Lines never pass the width, wide characters included; a pipe loses nothing; no code without colours."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from rich.text import Text

from nastavnik_cli.domain.evaluate import Evaluation, Tally
from nastavnik_cli.i18n import Lang, words
from nastavnik_cli.output.terminal import items, monday, show, status, timeline
from nastavnik_cli.output.terminal.bars import shared_out, tally_bar
from nastavnik_cli.output.terminal.paint import Palette, Screen, painted, width_of
from nastavnik_cli.views import coming, overdue, plan_view
from nastavnik_cli.views.monday import monday as monday_view
from tests.making import activity, evaluated

LONG = "Организационно-методическое сопровождение наставнической деятельности педагогических работников"
WIDE = "指導者を育てる計画 " * 6
TITLES = (LONG, WIDE, "Э" * 70, "первая строка\nвторая строка", "короткое")
WHENS = ("май 2022", "ежеквартально", "в течение всего периода реализации программы", "по мере необходимости")

Draw = Callable[[Evaluation, Screen], Iterator[Text]]
DRAWN: dict[str, Draw] = {
    "status": lambda found, screen: status.status(plan_view(found), screen),
    "overdue": lambda found, screen: items.overdue(found, overdue(found), screen),
    "next": lambda found, screen: items.coming(found, coming(found, days=90), 90, screen, ""),
    "show": lambda found, screen: show.show(plan_view(found), "s", screen),
    "timeline": lambda found, screen: timeline.chart(plan_view(found), screen),
    "monday": lambda found, screen: monday.monday(monday_view(found), screen, ""),
}


def made() -> Evaluation:
    leaves = [
        activity(f"1.{row}.{column}", when, title=title, log={"2022-02-01": LONG})
        for row, title in enumerate(TITLES)
        for column, when in enumerate(WHENS)
    ]
    return evaluated("2022-06-15", *leaves)


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("width", [60, 80, 99, 100, 129, 130, 160])
@pytest.mark.parametrize("name", DRAWN)
def test_no_line_passes_the_width(name: str, width: int, lang: Lang) -> None:
    lines = painted(DRAWN[name](made(), Screen(words(lang), width)), Screen(words(lang), width)).splitlines()
    commands = [line for line in lines if "nastavnik " in line]  # are whole, to be pasted
    assert [line for line in lines if width_of(line) > width and line not in commands] == []


@pytest.mark.parametrize("width", [80, 100, 160])
def test_a_title_has_more_than_twenty_columns(width: int) -> None:
    screen = Screen(words(Lang.RU), width)
    lines = painted(DRAWN["status"](made(), screen), screen).splitlines()
    assert any("Организационно-методическое" in line for line in lines)


@pytest.mark.parametrize("name", DRAWN)
def test_a_pipe_gets_whole_titles_and_no_codes(name: str) -> None:
    screen = Screen(words(Lang.RU))
    text = painted(DRAWN[name](made(), screen), screen)
    assert LONG in text
    assert "\x1b" not in text
    assert "…" not in text
    assert all(line == line.rstrip() for line in text.splitlines())


@pytest.mark.parametrize("palette", Palette)
def test_colours_are_codes_around_the_same_words(palette: Palette) -> None:
    plain, coloured = Screen(words(Lang.RU), 80), Screen(words(Lang.RU), 80, palette)
    bare = painted(DRAWN["status"](made(), plain), plain)
    text = Text.from_ansi(painted(DRAWN["status"](made(), coloured), coloured)).plain
    assert [line.rstrip() for line in text.splitlines()] == bare.splitlines()


def test_text_of_a_file_is_no_markup_and_no_code() -> None:
    found = evaluated("2022-06-15", activity(title="[bold red]x[/] \x1b[31my \u202ez"))
    screen = Screen(words(Lang.RU), 160)
    text = painted(DRAWN["status"](found, screen), screen)
    assert "[bold red]x[/] \\x1b[31my \\u202ez" in text


@pytest.mark.parametrize("counts", [(0, 0), (1, 0), (1, 1000), (3, 2, 1), (1, 1, 1, 1, 1, 1, 1)])
@pytest.mark.parametrize("size", [6, 20, 40])
def test_a_bar_is_always_as_long(counts: tuple[int, ...], size: int) -> None:
    shares = shared_out(counts, size)
    assert sum(shares) == size
    assert all(
        share > 0 for share, count in zip(shares, counts, strict=True) if count and len(counts) <= size
    )


def test_a_bar_of_states_is_heavy_where_it_is_settled() -> None:
    bar = tally_bar(Tally(done=1, overdue=1, upcoming=2), 8)
    assert bar.plain == "━━━━────"
