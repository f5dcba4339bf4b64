"""The first lines of a screen: what plan it is and as of which day; shows no activity."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rich.text import Text

from nastavnik_cli.domain.model import Roadmap
from nastavnik_cli.output.dates import say_day, say_span
from nastavnik_cli.output.terminal.layout import wrapped
from nastavnik_cli.output.terminal.paint import Ink, Screen, text


def head(roadmap: Roadmap, as_of: date, screen: Screen) -> Iterator[Text]:
    """The title, the period and the day, and an empty line."""
    title = " ".join(roadmap.title.split())
    yield from wrapped(text(title, Ink.STRONG), screen.width)
    yield text(
        screen.t(
            "Period {period} · as of {day}",
            period=say_span(roadmap.period, screen.t),
            day=say_day(as_of, screen.t),
        ),
        Ink.QUIET,
    )
    yield Text()
