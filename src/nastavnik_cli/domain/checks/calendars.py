"""Checks of days that bound the plan: `from`, `until`, and the calendar of days off."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from nastavnik_cli.domain.checks.reasons import Sense
from nastavnik_cli.domain.checks.subject import Subject
from nastavnik_cli.domain.suggest import nearest
from nastavnik_cli.domain.workdays import is_known_country, known_countries
from nastavnik_cli.errors import Code, Param, Path, Problem


def reversed_bounds(subject: Subject) -> Iterator[Problem]:
    """`until` before the `from` beside it: such a thing never is."""
    roadmap = subject.plan.roadmap
    yield from _reversed(roadmap.from_, roadmap.until, ())
    for stated, at in subject.stated:
        yield from _reversed(stated.from_, stated.until, at)
    for each in subject.phrases:
        yield from _reversed(each.phrase.from_, each.phrase.until, each.at)


def _reversed(start: date | None, until: date | None, at: Path) -> Iterator[Problem]:
    if start is not None and until is not None and until < start:
        params: dict[str, Param] = {"start": start.isoformat(), "until": until.isoformat()}
        yield Problem(Code.BAD_VALUE, Sense.BOUNDS_REVERSED, (*at, "until"), params=params)


def country_unknown(subject: Subject) -> Iterator[Problem]:
    calendar = subject.plan.roadmap.calendar
    if calendar is None or calendar.country is None or is_known_country(calendar.country):
        return
    near = nearest(calendar.country, known_countries())
    params: dict[str, Param] = {"value": calendar.country, "near": near or ("RU",)}
    yield Problem(Code.BAD_VALUE, Sense.COUNTRY, ("calendar", "country"), params=params)


def calendar_contradicts(subject: Subject) -> Iterator[Problem]:
    """A day that is both off and worked on."""
    calendar = subject.plan.roadmap.calendar
    if calendar is None:
        return
    off = set(calendar.off)
    for number, day in enumerate(calendar.work):
        if day in off:
            params: dict[str, Param] = {"date": day.isoformat()}
            yield Problem(Code.BAD_VALUE, Sense.OFF_AND_WORK, ("calendar", "work", number), params=params)
