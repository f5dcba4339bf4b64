"""The timeline alone as an SVG file, for a slide or a README; computes no states."""

from __future__ import annotations

from dataclasses import dataclass

from nastavnik_cli.i18n import Words
from nastavnik_cli.output.dates import say_day, say_span
from nastavnik_cli.output.markup import rendered
from nastavnik_cli.output.shown import LETTERS, shown_label, sum_text
from nastavnik_cli.output.svg.chart import BOLD, HEAD, ROW, WIDTH, Chart, Piece, chart
from nastavnik_cli.output.svg.colours import picture_style
from nastavnik_cli.output.svg.lettering import fitted, width, wrapped
from nastavnik_cli.views.page import PageView, page_view
from nastavnik_cli.views.plan import PlanView

PAD = 32
_TITLE, _TEXT, _LINE = 20, 12, 26
_LEGEND_STEP = 50


@dataclass(frozen=True, slots=True)
class Key:
    """A sample of a state and its name in the legend; the line of the day has no letter."""

    letter: str
    label: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Strip:
    """A strategy, or a part of one, at its place down the picture; no title where it continues."""

    top: int
    title: str
    piece: Piece


def timeline(view: PlanView, t: Words, *, internal: bool = False) -> bytes:
    """The whole plan as one picture with title, description and legend; the same bytes each time.

    For the public by default: see `views.page`.
    """
    shown = page_view(view, internal=internal)
    drawn = chart(shown, t)
    lines = wrapped(shown.roadmap.title, WIDTH, _TITLE, most=3)
    keys = legend(drawn, as_of(shown, t), t)
    above = len(lines) * _LINE + 30 + max((key.y for key in keys), default=0) + 26
    strips, height = _strips(drawn, above + HEAD)
    context = {
        "chart": drawn,
        "lines": lines,
        "subtitle": f"{say_span(shown.roadmap.period, t)} · {as_of(shown, t)}",
        "keys": keys,
        "keys_top": len(lines) * _LINE + 30,
        "above": above,
        "strips": strips,
        "height": height,
        "width": WIDTH,
        "pad": PAD,
        "title": shown.roadmap.title,
        "desc": described(drawn, shown, t),
        "lang": t.lang.value,
        "css": picture_style(internal=internal),
    }
    return rendered("timeline.svg.j2", context).encode()


def as_of(view: PageView, t: Words) -> str:
    return t.about("page", "as of {day}", day=say_day(view.as_of, t))


def span(drawn: Chart, t: Words) -> str:
    """The days that lie across a timeline."""
    first, last = drawn.scale.days.start, drawn.scale.days.last
    return t.about("page", "From {first} to {last}.", first=say_day(first, t), last=say_day(last, t))


def described(drawn: Chart, shown: PageView, t: Words) -> str:
    """A timeline in a few sentences: its span, and the figures that it shows."""
    activities = t.plural("{n} activity", "{n} activities", len(shown.rows))
    windows = t.plural("{n} window", "{n} windows", len(shown.marks))
    return " ".join((span(drawn, t), f"{activities}, {windows}.", sum_text(shown.counts, t))).strip()


def legend(drawn: Chart, day: str, t: Words) -> tuple[Key, ...]:
    """The samples in lines as wide as the picture; the day of the page where it is marked."""
    keys: list[Key] = []
    x, y = 0, 12
    for state in (*drawn.shown, *([None] if drawn.today else [])):
        label = shown_label(state, t) if state else day
        step = int(width(label, _TEXT)) + _LEGEND_STEP
        if x and x + step > WIDTH:
            x, y = 0, y + 20
        keys.append(Key(LETTERS[state] if state else "", label, x, y))
        x += step
    return tuple(keys)


def _strips(drawn: Chart, top: int) -> tuple[tuple[Strip, ...], int]:
    strips = []
    for piece in drawn.pieces:
        title = ""
        if not piece.continues:
            heading = piece.band.heading
            title = fitted(f"{heading.id}. {heading.title}", WIDTH / BOLD, _TEXT + 1)
            top += 28
        strips.append(Strip(top - HEAD, title, piece))
        top += len(piece.rows) * ROW
    return tuple(strips), top + 8
