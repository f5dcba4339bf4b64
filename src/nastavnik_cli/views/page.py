"""What the page shows of a plan and what it holds back from the public; holds no words.

A renderer of the page or of its pictures is given these values only, so that what the public is
not shown cannot reach the bytes: an open window past its day keeps its due date and gets no
verdict, and log, notes, evidence and links that are not public are not there at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from nastavnik_cli.domain.evaluate import WindowStatus
from nastavnik_cli.domain.links import is_public
from nastavnik_cli.domain.model import Roadmap
from nastavnik_cli.domain.phrases import Assumption
from nastavnik_cli.domain.units import DAY
from nastavnik_cli.views.plan import PlanView
from nastavnik_cli.views.rows import Heading, LogLine, Row
from nastavnik_cli.views.shown import AWAITED, Shown, shown

Counts = tuple[tuple[Shown, int], ...]
"""How many windows are in each state, the states in order, those without windows left out."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One window. `due` is the date in force; `links` are those this reader may follow or see.

    For the public `by`, `result`, `note`, `reason` and `days_late` are empty.
    """

    key: str
    start: date
    due: date
    is_moved: bool
    is_ongoing: bool
    shown: Shown
    on: date | None
    links: tuple[str, ...]
    by: str | None = None
    result: tuple[str, ...] = ()
    note: str | None = None
    reason: str | None = None
    days_late: int = 0


@dataclass(frozen=True, slots=True)
class Handover:
    """From which day who answers instead of a person of the plan."""

    person: str
    since: date
    successor: str


@dataclass(frozen=True, slots=True)
class PageRow:
    """An activity; `people` are all who answer for any of its windows, those of the plan first.

    `log` is empty for the public. `due` is the earliest due date of a window still awaited.
    """

    id: str
    path: tuple[str, ...]
    title: str
    when: tuple[str, ...]
    assumed: tuple[Assumption, ...]
    result: tuple[str, ...]
    responsible: tuple[str, ...]
    people: tuple[str, ...]
    handovers: tuple[Handover, ...]
    shown: Shown
    marks: tuple[Mark, ...]
    log: tuple[LogLine, ...]

    @property
    def depth(self) -> int:
        """Groups above, the strategy not counted."""
        return len(self.path) - 1

    @property
    def due(self) -> date | None:
        return min((mark.due for mark in self.marks if mark.shown in AWAITED), default=None)


@dataclass(frozen=True, slots=True)
class PageHeading:
    """A strategy (depth 0) or a group with the sum of its leaves."""

    id: str
    title: str
    depth: int
    counts: Counts


@dataclass(frozen=True, slots=True)
class Band:
    """A strategy and all that stands under it, in file order."""

    heading: PageHeading
    lines: tuple[PageHeading | PageRow, ...]

    @property
    def rows(self) -> tuple[PageRow, ...]:
        return tuple(line for line in self.lines if isinstance(line, PageRow))


@dataclass(frozen=True, slots=True)
class PageView:
    """The whole page as data; `source` is for what only an internal page may ask."""

    roadmap: Roadmap
    as_of: date
    internal: bool
    counts: Counts
    bands: tuple[Band, ...]

    @property
    def rows(self) -> tuple[PageRow, ...]:
        return tuple(row for band in self.bands for row in band.rows)

    @property
    def marks(self) -> tuple[Mark, ...]:
        return tuple(mark for row in self.rows for mark in row.marks)


def page_view(view: PlanView, *, internal: bool) -> PageView:
    """What this reader is shown of a view."""
    bands: list[tuple[PageHeading, list[PageHeading | PageRow]]] = []
    for line in view.lines:
        if isinstance(line, Row):
            bands[-1][1].append(_row(line, view, internal=internal))
        elif line.depth == 0:
            bands.append((_heading(line, view, internal=internal), []))
        else:
            bands[-1][1].append(_heading(line, view, internal=internal))
    return PageView(
        roadmap=view.evaluation.plan.roadmap,
        as_of=view.as_of,
        internal=internal,
        counts=_counts((w for row in view.rows for w in row.windows), internal=internal),
        bands=tuple(Band(heading, tuple(lines)) for heading, lines in bands),
    )


def _heading(line: Heading, view: PlanView, *, internal: bool) -> PageHeading:
    below = (w for row in view.rows if line.id in row.path for w in row.windows)
    return PageHeading(line.id, line.title, line.depth, _counts(below, internal=internal))


def _counts(windows: Iterable[WindowStatus], *, internal: bool) -> Counts:
    found: dict[Shown, int] = {}
    for window in windows:
        state = shown(window.state, internal=internal)
        found[state] = found.get(state, 0) + 1
    return tuple((state, found[state]) for state in Shown if state in found)


def _row(row: Row, view: PlanView, *, internal: bool) -> PageRow:
    people = (*row.responsible, *(person for window in row.windows for person in window.responsible))
    return PageRow(
        id=row.id,
        path=row.path,
        title=row.title,
        when=row.when,
        assumed=row.assumed,
        result=row.result,
        responsible=row.responsible,
        people=tuple(dict.fromkeys(people)),
        handovers=tuple(_handovers(row, view.evaluation.plan.roadmap)),
        shown=shown(row.state, internal=internal),
        marks=tuple(_mark(window, internal=internal) for window in row.windows),
        log=tuple(line for line in row.log if line.on <= view.as_of) if internal else (),
    )


def _handovers(row: Row, roadmap: Roadmap) -> Iterator[Handover]:
    """Those of the plan from whom a window of this activity has passed to a successor."""
    for name in row.responsible:
        person = roadmap.people.get(name)
        if not (person and person.until and person.successor):
            continue
        if any(window.in_force > person.until for window in row.windows):
            yield Handover(name, person.until + DAY, person.successor)


def _mark(window: WindowStatus, *, internal: bool) -> Mark:
    record = window.record
    links = (record.link if record else None) or ()
    public = Mark(
        key=window.key,
        start=window.window.start,
        due=window.in_force,
        is_moved=window.moved_to is not None,
        is_ongoing=window.ongoing,
        shown=shown(window.state, internal=internal),
        on=record.on if record else None,
        links=links if internal else tuple(link for link in links if is_public(link)),
    )
    if not internal:
        return public
    return replace(
        public,
        by=record.by if record else None,
        result=(record.result if record else None) or (),
        note=record.note if record else None,
        reason=window.reason,
        days_late=window.days_late,
    )
