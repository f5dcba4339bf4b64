"""How many windows fall due and are fulfilled in each month; draws nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from nastavnik_cli.views.page import Mark
from nastavnik_cli.views.shown import FULFILLED, Shown


@dataclass(frozen=True, slots=True)
class Month:
    """Dated windows by month: due by the date in force, done and late by the day of the record.

    A cancelled window falls due no more; a missed one did. `late` is part of an internal page
    only: for the public everything fulfilled is `done`.
    """

    first: date
    due: int
    done: int
    late: int

    @property
    def fulfilled(self) -> int:
        return self.done + self.late


def monthly(marks: Iterable[Mark]) -> tuple[Month, ...]:
    """The months that have any figure, in order."""
    due: dict[date, int] = {}
    done: dict[date, int] = {}
    late: dict[date, int] = {}
    for mark in marks:
        if falls_due(mark):
            _add(due, mark.due)
        if not mark.is_ongoing and mark.on is not None and mark.shown in FULFILLED:
            _add(late if mark.shown is Shown.LATE else done, mark.on)
    months = sorted({*due, *done, *late})
    return tuple(Month(m, due.get(m, 0), done.get(m, 0), late.get(m, 0)) for m in months)


def falls_due(mark: Mark) -> bool:
    return not mark.is_ongoing and mark.shown is not Shown.CANCELLED


def _add(counts: dict[date, int], day: date) -> None:
    first = day.replace(day=1)
    counts[first] = counts.get(first, 0) + 1


@dataclass(frozen=True, slots=True)
class Level:
    """The sums up to the end of a month."""

    first: date
    due: int
    done: int
    late: int


def burn_up(months: Iterable[Month]) -> tuple[Level, ...]:
    """The same figures summed from the beginning."""
    levels: list[Level] = []
    due = done = late = 0
    for month in months:
        due, done, late = due + month.due, done + month.done, late + month.late
        levels.append(Level(month.first, due, done, late))
    return tuple(levels)
