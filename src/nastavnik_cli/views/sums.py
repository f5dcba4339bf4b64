"""The windows of a view summed by strategy, person, quarter or year; draws no bar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from nastavnik_cli.domain.evaluate import Tally, WindowStatus
from nastavnik_cli.domain.units import Unit, unit_key
from nastavnik_cli.views.plan import PlanView
from nastavnik_cli.views.rows import Row, dated_tally


class By(StrEnum):
    """What a summary is split by."""

    STRATEGY = "strategy"
    PERSON = "person"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Share:
    """One line of a summary. `name` is a strategy's or person's id, a quarter's or year's key.

    By person each window counts under the one who answers (the first of `responsible`);
    `taking_part` counts those where the person is another of them.
    """

    name: str
    tally: Tally
    dated: Tally
    taking_part: int


def shares(view: PlanView, by: By) -> tuple[Share, ...]:
    """The windows of a view summed by strategy, person, quarter or year of the date in force."""
    names = _namer(by)
    parts: dict[str, list[WindowStatus]] = {}
    taking: dict[str, int] = {}
    for row in view.rows:
        for window in row.windows:
            for name in names(row, window):
                parts.setdefault(name, []).append(window)
            if by is By.PERSON:
                for other in window.responsible[1:]:
                    parts.setdefault(other, [])
                    taking[other] = taking.get(other, 0) + 1
    ordered = parts if by in (By.STRATEGY, By.PERSON) else dict(sorted(parts.items()))
    return tuple(
        Share(name, Tally.of(windows), dated_tally(windows), taking.get(name, 0))
        for name, windows in ordered.items()
    )


def _namer(by: By) -> Callable[[Row, WindowStatus], tuple[str, ...]]:
    match by:
        case By.STRATEGY:
            return lambda row, _: (row.path[0],)
        case By.PERSON:
            return lambda _, window: window.responsible[:1]
        case By.QUARTER:
            return lambda _, window: () if window.ongoing else (unit_key(window.in_force, Unit.QUARTER),)
        case By.YEAR:
            return lambda _, window: () if window.ongoing else (unit_key(window.in_force, Unit.YEAR),)
