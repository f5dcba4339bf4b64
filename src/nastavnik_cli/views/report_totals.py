"""The sums of a report: of all its rows, by strategy and by person; chooses no rows and says no words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from nastavnik_cli.domain.evaluate import Tally
from nastavnik_cli.domain.schedule import YearKind
from nastavnik_cli.domain.units import Days
from nastavnik_cli.views.report_rows import ReportRow

SEPTEMBER = 9


@dataclass(frozen=True, slots=True)
class Portion:
    """The dated windows of one strategy or person: in the period, and from the start of the year.

    By person a window counts under the one who answers for it; `taking_part` counts those of the
    period where the person is another of the responsible. `name` is an id, empty for nobody.
    """

    name: str
    period: Tally
    year: Tally
    taking_part: int


def year_to_date(period: Days, kind: YearKind) -> Days | None:
    """From the start of the year that the period ends in to its end; None for a whole year or more."""
    last = period.last
    if kind is YearKind.SCHOOL:
        start = date(last.year - (last.month < SEPTEMBER), SEPTEMBER, 1)
    else:
        start = date(last.year, 1, 1)
    if period.start < start or period == Days(start, start.replace(year=start.year + 1)):
        return None
    return Days(start, period.stop)


def counted(rows: Iterable[ReportRow]) -> tuple[ReportRow, ...]:
    """The rows that stand in the sums: dated windows that were to be done in the period."""
    return tuple(item for item in rows if item.window is not None and item.why.counts)


def tally_of(rows: Iterable[ReportRow]) -> Tally:
    return Tally.of(item.window for item in counted(rows) if item.window is not None)


def by_strategy(here: Sequence[ReportRow], in_year: Sequence[ReportRow]) -> tuple[Portion, ...]:
    """Those of the strategies that have a row in the sums, in the order of the rows."""

    def strategy(item: ReportRow) -> str:
        return item.row.path[0]

    return _portions(here, in_year, strategy, order=(), taking={})


def by_person(
    here: Sequence[ReportRow], in_year: Sequence[ReportRow], people: Iterable[str]
) -> tuple[Portion, ...]:
    """Those who answer or take part, in the order of the file's `people`; nobody's windows last."""

    def answers(item: ReportRow) -> str:
        return item.responsible[0] if item.responsible else ""

    taking = Counter(person for item in counted(here) for person in item.responsible[1:])
    return _portions(here, in_year, answers, order=people, taking=taking)


def _portions(
    here: Sequence[ReportRow],
    in_year: Sequence[ReportRow],
    name_of: Callable[[ReportRow], str],
    *,
    order: Iterable[str],
    taking: Mapping[str, int],
) -> tuple[Portion, ...]:
    period, year = _parts(here, name_of), _parts(in_year, name_of)
    used = {**year, **period, **taking}
    names = dict.fromkeys((*(name for name in order if name in used), *used))
    return tuple(
        Portion(name, tally_of(period.get(name, ())), tally_of(year.get(name, ())), taking.get(name, 0))
        for name in names
    )


def _parts(rows: Sequence[ReportRow], name_of: Callable[[ReportRow], str]) -> dict[str, list[ReportRow]]:
    found: dict[str, list[ReportRow]] = {}
    for item in counted(rows):
        found.setdefault(name_of(item), []).append(item)
    return found
