"""A list in a terminal: what keys do, how much of it is drawn."""

from __future__ import annotations

import io

import pytest

from nastavnik_cli.cli.menu import Choosing, Key, _cut, _draw, keys


@pytest.mark.parametrize(
    ("pressed", "at"),
    [
        (b"", None),
        (b"\x1b[B", 0),
        (b"\x1b[B\x1b[B\x1b[B\x1b[B", 2),
        (b"\x1b[A", 2),
        (b"\x1b[B\x1b[A\x1b[A", 0),
        (b"\x1b[F\x1b[H", 0),
        (b"2", 1),
        (b"12", None),  # there are three
        (b"12\x7f", 0),
        (b"1\x7f", None),
        (b"x\xd0\x96\x1b[5~", None),
    ],
)
def test_what_is_pointed_at(pressed: bytes, at: int | None) -> None:
    state = Choosing(3)
    for key in keys(pressed):
        state = state.pressed(key)
    assert state.at == at


def test_names_of_keys() -> None:
    assert [*keys(b"\x1b")] == [Key.LEAVE]
    assert [*keys(b"\x04")] == [Key.LEAVE]
    assert [*keys(b"10\r")] == ["1", "0", Key.ENTER]
    assert [*keys(b"\x1b[1;5C")] == []  # Ctrl and an arrow


def test_a_long_list_is_drawn_around_what_is_pointed_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    monkeypatch.setenv("LINES", "8")
    err = io.StringIO()
    drawn = _draw([f"строка {n}" for n in range(100)], "Какое?: ", Choosing(100, 50, "51"), err, 0)
    lines = err.getvalue().split("\n")
    assert drawn == 5
    assert [line[:5] for line in lines[:-1]] == ["\r\x1b[J ", "   50", "›  51", "   52", "   53"]
    assert lines[-1] == "Какое?: 51"


def test_lines_are_cut_to_the_terminal() -> None:
    assert _cut("日本語", 6) == "日本語"
    assert _cut("日本語", 5) == "日本…"
    assert _cut("строка", 4) == "стр…"
