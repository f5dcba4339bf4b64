"""Checks of days that bound the plan: `from`, `until`, and the calendar of days off."""

from __future__ import annotations

from collections.abc import Iterator

from nastavnik_cli.domain.checks.reasons import Sense
from nastavnik_cli.domain.checks.subject import Subject
from nastavnik_cli.domain.suggest import nearest
from nastavnik_cli.domain.workdays import is_known_country, known_countries
from nastavnik_cli.errors import Code, Param, Problem


def reversed_bounds(subject: Subject) -> Iterator[Problem]:
    """`until` before the `from` beside it: such a thing never is."""
    for at, (start, until) in subject.contradictions.items():
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
