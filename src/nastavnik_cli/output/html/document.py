"""The page as bytes: content, style and script joined under one policy; says nothing itself."""

from __future__ import annotations

from markupsafe import Markup

from nastavnik_cli.i18n import Words
from nastavnik_cli.output.dates import say_day, say_month
from nastavnik_cli.output.html.content import Content, content, sum_text
from nastavnik_cli.output.html.policy import css_string, policy
from nastavnik_cli.output.html.staff import staff_part
from nastavnik_cli.output.html.words import fixed
from nastavnik_cli.output.markup import asset, harmless, rendered
from nastavnik_cli.output.svg.chart import Chart, Piece, chart
from nastavnik_cli.output.svg.picture import described, legend
from nastavnik_cli.output.svg.scale import MONTHS
from nastavnik_cli.views import PlanView
from nastavnik_cli.views.page import page_view


def page(view: PlanView, t: Words, *, internal: bool = False, calendar: str | None = None) -> bytes:
    """The whole page in the language of `t`; the same bytes for the same view.

    For the public by default; `internal` adds what a department keeps to itself (see
    `views.page`). `calendar` is the address of an .ics file beside the page.
    """
    shown = page_view(view, internal=internal)
    said = content(shown, t)
    drawn = chart(shown, t)
    style = _style(said, internal=internal)
    script = asset("html", "page.js")
    own_lang = shown.roadmap.language.value
    context = {
        "lang": t.lang.value,
        # the plan's own words are in the plan's language, whatever the page speaks
        "own": Markup(f' lang="{own_lang}"') if own_lang != t.lang.value else "",  # noqa: S704 — an enum's value
        "csp": policy(styles=(style,), scripts=(script,)),
        "style": Markup(style),  # noqa: S704 — our files, and headings as CSS escapes
        "script": Markup(script),  # noqa: S704 — our file
        "w": fixed(t),
        "c": said,
        "day": say_day(shown.as_of, t),
        "months": [say_month(number, t)[:3] for number in range(1, MONTHS + 1)],
        "chart": drawn,
        "pieces": [(piece, _describe(piece, drawn, t)) for piece in drawn.pieces],
        "keys": legend((*drawn.shown, None), t.about("page", "as of {day}", day=say_day(shown.as_of, t)), t),
        "calendar": calendar,
        "staff": staff_part(view, shown, t) if internal else None,
    }
    return rendered("page.html.j2", context).encode()


def _describe(piece: Piece, drawn: Chart, t: Words) -> str:
    said = described(drawn, t, activities=piece.activities, windows=piece.windows)
    figures = sum_text(piece.band.heading.counts, t)
    return f"{said} {piece.band.heading.id}: {figures}." if figures else said


def _style(said: Content, *, internal: bool) -> str:
    """The sheets in one; on a narrow screen a cell names its column by a CSS text."""
    sheets = [("svg", "palette.css"), ("svg", "chart.css"), ("html", "page.css"), ("html", "print.css")]
    if internal:
        sheets += [("svg", "internal.css"), ("html", "internal.css")]
    labels = "\n".join(
        f"#table tbody tr:not(.h)>:nth-child({place})::before{{content:{css_string(harmless(column.label))}}}"
        for place, column in enumerate(said.columns, 1)
        if column.name not in ("id", "title")
    )
    return "\n".join(
        (*(asset(*sheet) for sheet in sheets), f"@media screen and (max-width:46rem){{{labels}}}")
    )
