"""What needs attention this week: the sections of the Monday screen; says nothing in words."""

from __future__ import annotations

from dataclasses import dataclass

from nastavnik_cli.domain.evaluate import Evaluation, State
from nastavnik_cli.domain.units import Unit, containing
from nastavnik_cli.views.plan import plan_view
from nastavnik_cli.views.rows import Row
from nastavnik_cli.views.selection import Selection
from nastavnik_cli.views.single_windows import Item, coming, overdue

SILENT_DAYS = 90
"""After so many days without news an ongoing activity is asked about (contract, section 4)."""


@dataclass(frozen=True)
class Monday:
    """Late, due up to Sunday, due later up to the month's end, ongoing without news; each once."""

    evaluation: Evaluation
    overdue: tuple[Item, ...]
    this_week: tuple[Item, ...]
    this_month: tuple[Item, ...]
    silent: tuple[Row, ...]

    @property
    def is_calm(self) -> bool:
        return not (self.overdue or self.this_week or self.this_month or self.silent)


def monday(evaluation: Evaluation) -> Monday:
    as_of = evaluation.as_of
    sunday, month_end = (containing(as_of, unit).last for unit in (Unit.WEEK, Unit.MONTH))
    soon = coming(evaluation, days=(max(sunday, month_end) - as_of).days)
    return Monday(
        evaluation=evaluation,
        overdue=overdue(evaluation),
        this_week=tuple(item for item in soon if item.window.in_force <= sunday),
        this_month=tuple(item for item in soon if sunday < item.window.in_force <= month_end),
        silent=_silent(evaluation),
    )


def _silent(evaluation: Evaluation) -> tuple[Row, ...]:
    wanted = Selection(stale_days=SILENT_DAYS)
    return tuple(row for row in plan_view(evaluation, wanted).rows if row.state is State.ONGOING)
