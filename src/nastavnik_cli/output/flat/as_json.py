"""Plans as JSON, field by field as the contract's section 5 promises; translates nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from nastavnik_cli.domain.evaluate import Tally, WindowStatus
from nastavnik_cli.domain.model import Person, Roadmap
from nastavnik_cli.domain.plan import Group
from nastavnik_cli.views import By, Heading, LogLine, PlanView, Row, Share

VERSION = 1
"""Of the form; fields are only added to it."""


def plan_json(view: PlanView, file: str, split: tuple[By, Sequence[Share]] | None = None) -> str:
    """The whole object of `status`, `overdue`, `next`, `show`; `split` adds sums by something."""
    found = plan_object(view, file)
    if split is not None:
        by, parts = split
        found["by"] = by.value
        found["shares"] = [_share(part) for part in parts]
    return dumped(found)


_HIDDEN = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
"""What JSON allows raw and a terminal or an editor would obey; inside its texts only."""


def dumped(value: object) -> str:
    """JSON as all commands print it: readable, Cyrillic as it is, one line end at the end.

    Characters that act where they are shown are escapes, which a reader turns back.
    """
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def plan_object(view: PlanView, file: str) -> dict[str, Any]:
    roadmap = view.evaluation.plan.roadmap
    return {
        "version": VERSION,
        "file": file,
        "title": roadmap.title,
        "period": {
            "start": roadmap.period.start.isoformat(),
            "end": roadmap.period.last.isoformat(),
        },
        "as_of": view.as_of.isoformat(),
        "summary": _sums(view.total, view.dated),
        "activities": [_activity(row) for row in view.rows],
        "groups": [_group(line) for line in view.lines if isinstance(line, Heading)],
        "people": _people(roadmap),
    }


def _sums(total: Tally, dated: Tally) -> dict[str, Any]:
    return {**asdict(total), "discipline": dated.discipline}


def _share(share: Share) -> dict[str, Any]:
    return {"name": share.name, **_sums(share.tally, share.dated), "taking_part": share.taking_part}


def _activity(row: Row) -> dict[str, Any]:
    return {
        "id": row.id,
        "path": list(row.path),
        "title": row.title,
        "when": list(row.when),
        "kind": row.status.leaf.kind.value,
        "result": list(row.result),
        "responsible": list(row.responsible),
        "state": row.state.value,
        "windows": [_window(window) for window in row.windows],
        "log": [_log(line) for line in row.log],
    }


def _window(window: WindowStatus) -> dict[str, Any]:
    record = window.record
    found = {
        "key": window.key,
        "start": window.window.start.isoformat(),
        "due": window.window.due.isoformat(),
        "in_force": window.in_force.isoformat(),
        "moved_to": window.moved_to.isoformat() if window.moved_to else None,
        "reason": window.reason,
        "state": window.state.value,
        "days_late": window.days_late,
        "on": record.on.isoformat() if record else None,
        "by": record.by if record else None,
        "result": list(record.result or ()) if record else [],
        "link": list(record.link or ()) if record else [],
        "note": record.note if record else None,
    }
    if window.taken_over:
        found["responsible"] = list(window.responsible)
    return found


def _log(line: LogLine) -> dict[str, Any]:
    entry = line.entry
    return {
        "on": line.on.isoformat(),
        "note": entry.note,
        "result": list(entry.result or ()),
        "link": list(entry.link or ()),
        "by": entry.by,
        "key": entry.key,
    }


def _group(line: Heading) -> dict[str, Any]:
    """What a strategy or group states itself; what it inherits stands in its activities."""
    group: Group = line.group
    stated = group.stated
    return {
        "id": group.id,
        "path": list(group.path),
        "title": stated.title,
        "when": [phrase.text for phrase in stated.when or ()],
        "result": list(stated.result or ()),
        "responsible": list(stated.responsible or ()),
        "state": line.state.value,
        "summary": asdict(line.tally),
    }


def _people(roadmap: Roadmap) -> dict[str, Any]:
    """As in the file, a bare text as its name; only the fields that are there."""
    return {name: _person(person) for name, person in roadmap.people.items()}


def _person(person: Person) -> dict[str, Any]:
    fields = {
        "name": person.name,
        "position": person.position,
        "organization": person.organization,
        "email": person.email,
        "phone": person.phone,
        "until": person.until.isoformat() if person.until else None,
        "successor": person.successor,
    }
    return {name: value for name, value in fields.items() if value is not None}
