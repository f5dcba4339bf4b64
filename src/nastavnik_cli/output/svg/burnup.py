"""The burn-up as lines ready for a template: windows due, done and late, summed by month."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from nastavnik_cli.i18n import Words
from nastavnik_cli.output.dates import say_day
from nastavnik_cli.output.svg.scale import Axis, Scale, axis, number
from nastavnik_cli.views.months import Level, falls_due
from nastavnik_cli.views.page import PageView

WIDTH, HEIGHT = 880, 280
LEFT, TOP, BOTTOM = 44, 44, 12
_LINES = 5


@dataclass(frozen=True, slots=True)
class Rung:
    """A horizontal line and its number."""

    y: str
    text: str


@dataclass(frozen=True, slots=True)
class BurnUp:
    axis: Axis
    rungs: tuple[Rung, ...]
    due: str
    done: str
    late: str
    today: str | None
    desc: str


def burn_up_chart(levels: Sequence[Level], page: PageView, t: Words) -> BurnUp:
    """Steps at the end of each month; what is done ends at the day of the page."""
    scale = Scale.of(page.roadmap.period, page.marks, left=LEFT, width=WIDTH - LEFT - 1)
    top = max(1, levels[-1].due, levels[-1].done + levels[-1].late)
    step = _step(top)
    highest = -(-top // step) * step
    inner = HEIGHT - TOP - BOTTOM

    def y(value: int) -> str:
        return number(TOP + inner * (1 - value / highest))

    def line(value: Callable[[Level], int], end: float) -> str:
        parts = [f"M{number(scale.left)} {y(0)}"]
        for level in levels:
            x = min(scale.month_end(level.first), end)
            parts.append(f"H{number(x)}V{y(value(level))}")
        return "".join((*parts, f"H{number(end)}"))

    now = min(max(scale.after(page.as_of), scale.left), scale.right)
    last = levels[-1]
    return BurnUp(
        axis=axis(scale, t),
        rungs=tuple(Rung(y(value), f"{value}") for value in range(0, highest + 1, step)),
        due=line(lambda level: level.due, scale.right),
        done=line(lambda level: level.done + level.late, now),
        late=line(lambda level: level.late, now),
        today=number(now) if page.as_of in scale.days else None,
        desc=t.about(
            "page",
            "By {day} {due} fell due, {done} are done, {late} of them late; "
            "by the end of the plan {all} fall due.",
            day=say_day(page.as_of, t),
            due=sum(falls_due(mark) and mark.due <= page.as_of for mark in page.marks),
            done=last.done + last.late,
            late=last.late,
            all=last.due,
        ),
    )


def _step(top: int) -> int:
    """A round distance between the horizontal lines: 1, 2 or 5 and noughts."""
    size = 1
    while True:
        for factor in (1, 2, 5):
            if size * factor * _LINES >= top:
                return size * factor
        size *= 10
