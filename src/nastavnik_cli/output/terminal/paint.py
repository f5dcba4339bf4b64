"""Colours, widths and the way of lines to a stream's text; knows no plan but its states.

Renderers give rich `Text`, never markup, so that nothing in a file can act as a command. Colours
come beside words, never instead of them, and are only such as can be read on black and on white
(a test computes the contrast). A stream that is no terminal gets neither colours nor a width.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from rich.cells import cell_len
from rich.text import Text

from nastavnik_cli.domain.evaluate import State
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.labels import state_mark, state_short
from nastavnik_cli.output.visible import visible


class Ink(StrEnum):
    """Styles of rich, by what they mean. Numbers are of the 256-colour palette."""

    PLAIN = ""
    STRONG = "bold"
    QUIET = "color(243)"
    GOOD = "color(28)"
    LATE = "color(130)"
    BAD = "bold color(161)"
    NOW = "color(32)"
    STEADY = "color(30)"
    COMMAND = "color(97)"


def state_ink(state: State) -> Ink:
    match state:
        case State.DONE:
            return Ink.GOOD
        case State.LATE:
            return Ink.LATE
        case State.OVERDUE | State.MISSED:
            return Ink.BAD
        case State.DUE:
            return Ink.NOW
        case State.ONGOING:
            return Ink.STEADY
        case State.UPCOMING | State.CANCELLED | State.UNDATED:
            return Ink.QUIET
        case _:
            assert_never(state)


class Palette(StrEnum):
    """How many colours a terminal shows."""

    STANDARD = "standard"
    MANY = "256"
    ALL = "truecolor"


@dataclass(frozen=True, slots=True)
class Screen:
    """Where lines go: columns (None: as many as the text needs), colours (None: no codes at all)."""

    t: Words
    width: int | None = None
    palette: Palette | None = None

    @property
    def is_narrow(self) -> bool:
        """Too narrow for a column of deadlines beside the titles (fewer than 100 columns)."""
        return self.width is not None and self.width < NARROW

    @property
    def is_tiny(self) -> bool:
        """Too narrow for any column beside the titles but that of the numbers."""
        return self.width is not None and self.width < TINY


NARROW, TINY = 100, 64
UNBOUNDED = 1_000_000
"""Columns given to rich, which prints the lines as they are."""


def text(content: str, ink: Ink = Ink.PLAIN, *, keep: str = "") -> Text:
    """A text, from a file or ours, that is safe to show; `keep` names the controls to keep."""
    return Text(visible(content, keep=keep), style=ink.value)


def state_text(state: State, screen: Screen) -> Text:
    """The mark and the word of a state in its colour: «! просрочено»."""
    return text(f"{state_mark(state)} {state_short(state, screen.t)}", state_ink(state))


def width_of(content: str | Text) -> int:
    """Columns that a text takes; wide characters take two."""
    return cell_len(content if isinstance(content, str) else content.plain)


def painted(lines: Iterable[Text], screen: Screen) -> str:
    """The lines as a stream gets them, each with its line end; no spaces at the ends of lines."""
    if screen.palette is None:
        return "".join(f"{line.plain.rstrip()}\n" for line in lines)
    from rich.console import Console  # 18 ms, and a pipe needs none

    console = Console(
        color_system=screen.palette.value,
        force_terminal=True,
        width=UNBOUNDED,
        legacy_windows=False,
        highlight=False,
        emoji=False,
        markup=False,
        no_color=False,
        _environ={},
    )
    with console.capture() as capture:
        for line in lines:
            line.rstrip()
            console.print(line, soft_wrap=True)
    return capture.get()
