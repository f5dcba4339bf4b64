"""The page as bytes: content, style and script joined under one policy; says nothing itself."""

from __future__ import annotations

from markupsafe import Markup

from nastavnik_cli.i18n import Words
from nastavnik_cli.output.dates import say_day, say_month
from nastavnik_cli.output.html.content import content
from nastavnik_cli.output.html.policy import policy
from nastavnik_cli.output.html.staff import staff_part
from nastavnik_cli.output.html.style import page_style
from nastavnik_cli.output.html.words import fixed
from nastavnik_cli.output.markup import asset, rendered
from nastavnik_cli.output.shown import sum_text
from nastavnik_cli.output.svg.chart import FOOT, HEAD, NAMES, ROW, WIDTH, Piece, chart
from nastavnik_cli.output.svg.picture import as_of, legend, span
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
    staff = staff_part(view, shown, t) if internal else None
    style = page_style(said, staff)
    theme, script = asset("html", "theme.js"), asset("html", "page.js")
    own, spoken = shown.roadmap.language.value, t.lang.value
    context = {
        "lang": spoken,
        # the plan's own words are in the plan's language, whatever the page speaks around them
        "own": _lang(own) if own != spoken else "",
        "ours": _lang(spoken) if own != spoken else "",
        "csp": policy(styles=(style,), scripts=(theme, script)),
        "style": Markup(style),  # noqa: S704 — our files, and headings as CSS escapes
        "theme": Markup(theme),  # noqa: S704 — our file
        "script": Markup(script),  # noqa: S704 — our file
        "w": fixed(t),
        "c": said,
        "day": say_day(shown.as_of, t),
        "months": [say_month(number, t)[:3] for number in range(1, MONTHS + 1)],
        "chart": drawn,
        "sizes": f"{HEAD} {ROW} {FOOT} {NAMES} {WIDTH}",
        "pieces": [(piece, _describe(piece, t)) for piece in drawn.pieces if piece.rows],
        "span": span(drawn, t),
        "keys": legend(drawn, as_of(shown, t), t),
        "calendar": calendar,
        "staff": staff,
    }
    return rendered("page.html.j2", context).encode()


def _lang(code: str) -> Markup:
    return Markup(f' lang="{code}"')  # noqa: S704 — an enum's value


def _describe(piece: Piece, t: Words) -> str:
    """What a part of the timeline shows in a sentence; its figures are its strategy's."""
    said = t.about(
        "page", "Activities: {activities}, windows: {windows}.",
        activities=piece.activities, windows=piece.windows,
    )  # fmt: skip
    figures = sum_text(piece.band.heading.counts, t)
    return f"{said} {figures}." if figures else said
