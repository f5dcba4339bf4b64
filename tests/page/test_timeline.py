"""The picture alone: well-formed, bounded, in the right places."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from datetime import date

import pytest

from nastavnik_cli.domain.units import Days, parse_period
from nastavnik_cli.i18n import Lang, words
from nastavnik_cli.output.shown import ORDER
from nastavnik_cli.output.svg.bar import bar
from nastavnik_cli.output.svg.burnup import burn_up_chart
from nastavnik_cli.output.svg.chart import NAMES, chart, strokes
from nastavnik_cli.output.svg.lettering import fitted, width, wrapped
from nastavnik_cli.output.svg.scale import Scale, axis
from nastavnik_cli.views import plan_view
from nastavnik_cli.views.months import burn_up, monthly
from nastavnik_cli.views.page import Mark, page_view
from nastavnik_cli.views.shown import Shown
from tests.making import activity, evaluated
from tests.page.plans import svg, view

NS = {"s": "http://www.w3.org/2000/svg"}
YEAR = Scale(parse_period("2022"), left=0, width=365)


def drawn(text: str) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314 — our own output


@pytest.mark.parametrize("internal", [False, True])
@pytest.mark.parametrize("lang", Lang)
def test_picture_is_well_formed_and_named(lang: Lang, internal: bool) -> None:  # noqa: FBT001 — a table
    root = drawn(svg(lang=lang, internal=internal))
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == lang.value
    assert root.findtext("s:title", namespaces=NS) == "План"
    assert "9" in (root.findtext("s:desc", namespaces=NS) or "")
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "t"


def test_picture_asks_for_nothing() -> None:
    text = svg(internal=True).removeprefix('<?xml version="1.0" encoding="UTF-8"?>')
    assert not re.search(r"href|url\(|@import|<script|<image|<foreignObject", text)
    assert text.count("http") == 1  # the namespace


def test_picture_writes_its_colours_out() -> None:
    text = svg(internal=True)
    assert "var(" not in text  # slides know no variables
    assert "root" not in text
    light, dark = text.split("@media (prefers-color-scheme:dark)")
    assert "path.d{stroke:#2b6a48" in light
    assert "path.d{stroke:#6cc093" in dark
    assert "path.v{stroke:#ff8f86" in dark
    assert "path.v" not in svg()


def test_picture_is_the_same_each_time() -> None:
    assert svg() == svg(view())


def test_a_window_is_drawn_where_it_lies() -> None:
    (stroke,) = strokes([_mark("2022-02-01", "2022-02-28", Shown.DONE)], YEAR, 0)
    assert (stroke.letter, stroke.path) == ("d", "M31 0h26")  # 28 days less the gap


def test_windows_of_a_state_are_one_path() -> None:
    marks = [_mark("2022-01-01", "2022-01-31", Shown.DONE), _mark("2022-02-01", "2022-02-28", Shown.DONE)]
    (stroke,) = strokes(marks, YEAR, 0)
    assert stroke.path == "M0 0h29m2 0h26"


def test_the_shortest_window_can_be_seen() -> None:
    (stroke,) = strokes([_mark("2022-12-31", "2022-12-31", Shown.DONE)], YEAR, 0)
    assert stroke.path == "M362 0h3"


def test_a_window_moved_before_its_start_is_still_drawn() -> None:
    (stroke,) = strokes([_mark("2022-06-01", "2022-03-01", Shown.UPCOMING)], YEAR, 0)
    assert stroke.path.startswith("M59 0h")


def test_what_lies_far_outside_is_cut_at_the_edge() -> None:
    marks = (_mark("2022-01-01", "9999-12-31", Shown.UPCOMING),)
    scale = Scale.of(parse_period("2022"), marks, left=0, width=100)
    assert scale.days.last == date(2023, 12, 31)
    assert strokes(marks, scale, 0)[0].path == "M0 0h98"


@pytest.mark.parametrize("period", ["2022", "2022-05", "2022/2024", "2015/2030", "1990/2090", "0002/9998"])
def test_axis_has_only_names_there_is_room_for(period: str) -> None:
    scale = Scale.of(parse_period(period), (), left=NAMES, width=800)
    found = axis(scale, words(Lang.RU))
    assert 1 <= len(found.years) <= 30
    assert len(found.parts) <= 70
    places = [int(tick.x) for tick in (*found.years, *found.parts)]
    assert all(NAMES <= place <= NAMES + 800 for place in places)


@pytest.mark.parametrize(
    ("period", "names"),
    [
        ("2022", ["янв", "фев", "мар"]),
        ("2022/2024", ["Я", "Ф", "М"]),
        ("2020/2029", ["I", "II", "III"]),
        ("2000/2040", []),
    ],
)
def test_axis_names_months_or_quarters(period: str, names: list[str]) -> None:
    found = axis(Scale.of(parse_period(period), (), left=0, width=800), words(Lang.RU))
    assert [tick.text for tick in found.parts][:3] == names


def test_today_is_marked_inside_the_plan_only() -> None:
    t = words(Lang.RU)
    assert chart(page_view(view(), internal=False), t).today
    assert chart(page_view(view(as_of="2026-01-01"), internal=False), t).today is None


def test_long_strategies_are_cut_into_pieces_for_paper() -> None:
    many = plan_view(evaluated("2022-06-01", *(activity(f"a{n}") for n in range(60))))
    pieces = chart(page_view(many, internal=False), words(Lang.RU)).pieces
    assert [(len(piece.rows), piece.continues) for piece in pieces] == [(27, False), (27, True), (6, True)]


def test_a_millennium_of_weeks_stays_small() -> None:
    long = plan_view(evaluated("2022-06-01", activity("a", "еженедельно"), period="2000/2090"))
    assert len(svg(long)) < 100_000


def test_bar_is_whole_and_in_order() -> None:
    parts = bar(((Shown.UPCOMING, 30), (Shown.DONE, 60), (Shown.CANCELLED, 10)))
    assert [part.letter for part in parts] == ["d", "u", "c"]
    assert [(part.x, part.width) for part in parts] == [("0%", "59.6%"), ("60%", "29.6%"), ("90%", "10%")]
    assert bar(()) == ()
    assert {*ORDER, Shown.UNDATED} == set(Shown)


def test_burn_up_sums_by_month() -> None:
    known = page_view(view(), internal=True)
    levels = burn_up(monthly(known.marks))
    last = levels[-1]
    dated = view().dated
    assert last.due == sum((dated.fell_due, dated.due, dated.upcoming))
    assert (last.done, last.late) == (dated.done, dated.late)
    made = burn_up_chart(levels, known, words(Lang.RU))
    assert made.due.startswith("M44 268")
    assert made.rungs[-1].y == "44"


def test_labels_fit_their_room() -> None:
    assert fitted("короткое", 200, 12) == "короткое"
    cut = fitted("проведение мониторинга эффективности реализации программы", 200, 12)
    assert cut.endswith("…")
    assert width(cut, 12) <= 200
    assert fitted("Ш" * 40_000, 100, 12).startswith("Ш")
    assert fitted("", 10, 12) == ""


def test_title_is_wrapped_into_so_many_lines() -> None:
    lines = wrapped("слово " * 100, 300, 20, most=3)
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert all(width(line, 20) <= 300 for line in lines)


def _mark(start: str, due: str, shown: Shown) -> Mark:
    days = Days.through(date.fromisoformat(start), date.fromisoformat(start))
    return Mark(
        key=start,
        start=days.start,
        due=date.fromisoformat(due),
        is_moved=False,
        is_ongoing=False,
        shown=shown,
        on=None,
        links=(),
    )
