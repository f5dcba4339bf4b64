"""Which rows and windows of a plan are asked for; puts none of them into words."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date

from nastavnik_cli.domain.evaluate import Evaluation, State, WindowStatus
from nastavnik_cli.domain.units import Days
from nastavnik_cli.views.rows import Row, narrowed


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rows of a plan are asked for; empty fields ask for all.

    `person`, `strategy` are ids already resolved by the caller; `period` keeps the windows that
    lie in it by the due date in force; `find` is matched without case and «ё».
    """

    person: str | None = None
    strategy: str | None = None
    states: frozenset[State] = frozenset()
    period: Days | None = None
    find: str | None = None
    stale_days: int | None = None

    @property
    def is_empty(self) -> bool:
        return self == Selection()


def folded(text: str) -> str:
    """A text for search: case, «ё» and compatibility forms make no difference."""
    return unicodedata.normalize("NFKC", text).casefold().replace("ё", "е")


def select(row: Row, wanted: Selection, evaluation: Evaluation) -> Row | None:
    """The row with the windows that are asked for; None where nothing of it is."""
    if wanted.strategy is not None and wanted.strategy not in (*row.path, row.id):
        return None
    if wanted.find is not None and folded(wanted.find) not in folded(_searched(row, evaluation)):
        return None
    if wanted.stale_days is not None and not _is_stale(row, wanted.stale_days, evaluation.as_of):
        return None
    windows = [w for w in row.windows if _asked_for(w, wanted)]
    whole = len(windows) == len(row.windows)
    if not windows and not (whole and _undated_fits(row, wanted)):
        return None
    return row if whole else narrowed(row, windows)


def _searched(row: Row, evaluation: Evaluation) -> str:
    names = (evaluation.plan.roadmap.name_of(person) for person in row.responsible)
    return "\n".join((row.id, row.title, *row.when, *row.result, *names))


def _is_stale(row: Row, days: int, as_of: date) -> bool:
    """Ongoing or undated, begun, and without news for so many days."""
    if row.state not in (State.ONGOING, State.UNDATED):
        return False
    begun = row.windows[0].window.start if row.windows else None
    last = row.last_log.on if row.last_log else begun
    return last is None or (as_of - last).days >= days


def _asked_for(window: WindowStatus, wanted: Selection) -> bool:
    if wanted.states and window.state not in wanted.states:
        return False
    if wanted.person is not None and wanted.person not in window.responsible:
        return False
    if wanted.period is None:
        return True
    if window.ongoing:
        return window.window.days.overlaps(wanted.period)
    return window.in_force in wanted.period


def _undated_fits(row: Row, wanted: Selection) -> bool:
    if wanted.states and State.UNDATED not in wanted.states:
        return False
    if wanted.person is not None and wanted.person not in row.in_charge:
        return False
    return wanted.period is None or any(line.on in wanted.period for line in row.log)
