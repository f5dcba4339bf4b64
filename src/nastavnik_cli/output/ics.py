"""The windows of a plan as an iCalendar file (RFC 5545): one all-day event on each due day in force.

Knows no clock: stamps come from the file's history or, without one, from the newest date in it,
for the public from the day of the page.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from nastavnik_cli.domain.evaluate import WindowStatus
from nastavnik_cli.domain.model import Roadmap
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.marks import moved, window_name
from nastavnik_cli.output.shown import shown_label
from nastavnik_cli.output.visible import visible
from nastavnik_cli.views import PlanView, Row
from nastavnik_cli.views.shown import Shown, shown

if TYPE_CHECKING:
    from icalendar import Alarm, Event


@dataclass(frozen=True, slots=True)
class Revision:
    """How often and when (UTC) the file changed: SEQUENCE and LAST-MODIFIED of its events."""

    number: int
    last: datetime


def plan_ics(
    view: PlanView,
    t: Words,
    *,
    revision: Revision | None = None,
    alarm_days: int | None = None,
    owner: str | None = None,
    public: bool = False,
) -> bytes:
    """The windows of a view as a calendar; the same view and revision give the same bytes.

    `alarm_days`: a reminder so many days before each due day that is still open. Google and Outlook
    show no VTODO, hence events; they take no time of anybody (TRANSPARENT). `owner`: the name of
    the person whose calendar it is. `public`: beside a page for everybody, no verdicts, no reasons.
    """
    from icalendar import Calendar, vText  # 90 ms, and only for calendars

    roadmap = view.evaluation.plan.roadmap
    calendar = Calendar()
    calendar.add("PRODID", "-//nastavnik//nastavnik-cli//RU")
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    # A name of our own choice has no type that the library knows: it must be told to escape it.
    calendar.add("X-WR-CALNAME", vText(_line(f"{owner} — {roadmap.title}" if owner else roadmap.title)))
    stamp = revision.last if revision else _midnight(view.as_of) if public else _newest(view)
    plan = plan_id(roadmap)
    for row, window in _windows(view):
        event = _event(row, window, roadmap, t, public=public)
        event.add("UID", f"{_uid(plan, row.id, window.key)}@nastavnik")
        event.add("DTSTAMP", stamp)
        event.add("LAST-MODIFIED", stamp)
        event.add("SEQUENCE", revision.number if revision else 0)
        if alarm_days is not None and window.state.is_open:
            event.add_component(_alarm(event, alarm_days))
        calendar.add_component(event)
    made: bytes = calendar.to_ical()
    return made


def plan_id(roadmap: Roadmap) -> str:
    """What tells one plan from another and stays while it is worked on."""
    return "\n".join((roadmap.title, roadmap.organization or "", roadmap.period.start.isoformat()))


def _uid(plan: str, activity: str, key: str) -> str:
    """The plan's identity, an id and a key as one ASCII name that tells nothing and never changes."""
    whole = unicodedata.normalize("NFC", f"{plan}\n{activity}\n{key}")
    return hashlib.sha256(whole.encode()).hexdigest()[:32]


def _windows(view: PlanView) -> Iterator[tuple[Row, WindowStatus]]:
    for row in view.rows:
        for window in row.windows:
            yield row, window


def _newest(view: PlanView) -> datetime:
    """The newest date that the file itself knows, not after as-of; so that a later file is newer.

    Not for the public: it may be the day of a note in the log.
    """
    roadmap = view.evaluation.plan.roadmap
    days: list[date] = [roadmap.approved or roadmap.period.start, roadmap.period.start]
    for leaf in view.evaluation.plan.leaves:
        activity = leaf.activity
        days.extend(record.on for record in activity.done.values())
        days.extend(move.on for moves in activity.moved.values() for move in moves if move.on)
        days.extend(cancelled.on for cancelled in activity.cancelled.values() if cancelled.on)
        days.extend(activity.log)
    return _midnight(max((day for day in days if day <= view.as_of), default=min(days)))


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _event(row: Row, window: WindowStatus, roadmap: Roadmap, t: Words, *, public: bool) -> Event:
    from icalendar import Event

    state = shown(window.state, internal=not public)

    event = Event()
    event.add("SUMMARY", _line(f"{row.id} {row.title} — {window_name(window, t)}"))
    event.add("DTSTART", window.in_force)
    if window.in_force < date.max:
        event.add("DTEND", window.in_force + timedelta(days=1))
    event.add("TRANSP", "TRANSPARENT")
    event.add("STATUS", "CANCELLED" if state is Shown.CANCELLED else "CONFIRMED")
    event.add("CATEGORIES", [shown_label(state, t)])
    event.add("DESCRIPTION", _text("\n".join(_description(row, window, state, roadmap, t, public=public))))
    return event


def _description(
    row: Row, window: WindowStatus, state: Shown, roadmap: Roadmap, t: Words, *, public: bool
) -> Iterator[str]:
    yield t("State: {state}", state=shown_label(state, t))
    if row.when:
        yield t("Deadline in the plan: {when}", when="; ".join(row.when))
    if window.moved_to is not None:
        yield moved(window.moved_to, None if public else window.reason, t)
    if window.responsible:
        names = ", ".join(roadmap.name_of(name) for name in window.responsible)
        yield t("Responsible: {names}", names=names)
    if row.result:
        yield t("Planned result: {result}", result="; ".join(row.result))


def _alarm(event: Event, days: int) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("TRIGGER", timedelta(days=-days))
    alarm.add("DESCRIPTION", event["SUMMARY"])
    return alarm


def _text(text: str) -> str:
    """Safe for readers that split at any line end they know: only LF stays, escaped by the library."""
    return visible(text, keep="\n")


def _line(text: str) -> str:
    return _text(" ".join(text.split()))
