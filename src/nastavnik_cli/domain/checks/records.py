"""Checks of records, moves, cancellations and notes against the windows and the days of the plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from nastavnik_cli.domain.checks.reasons import Sense
from nastavnik_cli.domain.checks.subject import Subject
from nastavnik_cli.domain.checks.windows import misfit
from nastavnik_cli.domain.model import Activity
from nastavnik_cli.domain.phrases import Refusal
from nastavnik_cli.domain.plan import Leaf
from nastavnik_cli.errors import At, Code, Param, Path, Problem

KEPT_BY_WINDOW = ("done", "moved", "cancelled")


def record_without_window(subject: Subject) -> Iterator[Problem]:
    """A key that is no window of its leaf; any record on a group."""
    frame = subject.plan.roadmap.frame
    for leaf in subject.plan.leaves:
        if not _has_known_windows(leaf, subject):
            continue  # that is the mistake to mend
        keys = {slot.window.key for slot in leaf.slots}
        for key, path, at in _keys(leaf):
            if key not in keys:
                yield misfit(leaf, key, frame, path, at)
    for stated, at_ in subject.stated:
        if isinstance(stated, Activity) and stated.is_group:
            yield from _on_group(stated, at_)


def _has_known_windows(leaf: Leaf, subject: Subject) -> bool:
    if not leaf.deadlines or any(isinstance(each.reading, Refusal) for each in leaf.deadlines):
        return False
    if not subject.contradictions:
        return True
    places = (leaf.at, *(deadline.at for deadline in leaf.deadlines))
    return not any(place[: len(at)] == at for at in subject.contradictions for place in places)


def _keys(leaf: Leaf) -> Iterator[tuple[str, Path, At]]:
    activity = leaf.activity
    for field in KEPT_BY_WINDOW:
        for key in getattr(activity, field):
            yield key, (*leaf.at, field, key), At.KEY
    for day, notes in activity.log.items():
        for number, note in enumerate(notes):
            if note.key is not None:
                yield note.key, (*leaf.at, "log", day.isoformat(), number, "key"), At.VALUE


def _on_group(group: Activity, at: Path) -> Iterator[Problem]:
    leaves = tuple(activity.id for activity in _leaves(group))
    for field in KEPT_BY_WINDOW:
        if getattr(group, field):
            params: dict[str, Param] = {"id": group.id, "field": field, "leaves": leaves}
            yield Problem(Code.NO_SUCH_WINDOW, Sense.RECORD_ON_GROUP, (*at, field), At.KEY, params=params)
    for day, notes in group.log.items():
        for number, note in enumerate(notes):
            if note.key is not None:
                path = (*at, "log", day.isoformat(), number, "key")
                params = {"id": group.id, "key": note.key, "leaves": leaves}
                yield Problem(Code.NO_SUCH_WINDOW, Sense.KEY_ON_GROUP, path, params=params)


def _leaves(group: Activity) -> Iterator[Activity]:
    for activity in group.activities or ():
        if activity.is_group:
            yield from _leaves(activity)
        else:
            yield activity


def done_and_cancelled(subject: Subject) -> Iterator[Problem]:
    for leaf in subject.plan.leaves:
        for key in leaf.activity.cancelled:
            if key in leaf.activity.done:
                params: dict[str, Param] = {"id": leaf.id, "key": key}
                path = (*leaf.at, "cancelled", key)
                related = (*leaf.at, "done", key)
                yield Problem(
                    Code.DONE_AND_CANCELLED,
                    Sense.DONE_AND_CANCELLED,
                    path,
                    At.KEY,
                    params=params,
                    related=related,
                )


def future_dates(subject: Subject) -> Iterator[Problem]:
    """A record or a note more than a day after as-of: one day is left to time zones."""
    if subject.as_of == date.max:
        return
    latest = subject.as_of + timedelta(days=1)
    for stated, at in subject.stated:
        if not isinstance(stated, Activity):
            continue
        for key, record in stated.done.items():
            if record.on > latest:
                yield _future(Sense.FUTURE_RECORD, record.on, subject, (*at, "done", key, "on"), At.VALUE)
        for day in stated.log:
            if day > latest:
                yield _future(Sense.FUTURE_NOTE, day, subject, (*at, "log", day.isoformat()), At.KEY)


def _future(reason: Sense, day: date, subject: Subject, path: Path, at: At) -> Problem:
    params: dict[str, Param] = {"date": day.isoformat(), "as_of": subject.as_of.isoformat()}
    return Problem(Code.FUTURE_DATE, reason, path, at, params=params)


def record_before_period(subject: Subject) -> Iterator[Problem]:
    start = subject.plan.roadmap.period.start
    for leaf in subject.plan.leaves:
        for key, record in leaf.activity.done.items():
            if record.on < start:
                params: dict[str, Param] = {"date": record.on.isoformat(), "start": start.isoformat()}
                path = (*leaf.at, "done", key, "on")
                yield Problem(Code.OUTSIDE_PERIOD, Sense.RECORD_OUTSIDE, path, params=params)
