"""The calendar, read back by vobject and, where node has it, by ical.js."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import vobject

from nastavnik_cli.domain.evaluate import Evaluation
from nastavnik_cli.output.ics import Revision, plan_ics
from nastavnik_cli.views import Selection, plan_view
from tests.documents.plans import PAYLOADS, RU, hostile, school, seen
from tests.making import activity, evaluated

JS = Path(__file__).parent / "js"


def events(data: bytes) -> list[Any]:
    calendar = vobject.readOne(data.decode())
    return list(getattr(calendar, "vevent_list", []))


def uids(data: bytes) -> list[str]:
    return [event.uid.value for event in events(data)]


def by_node(*calendars: bytes) -> list[list[dict[str, Any]]]:
    """The events of each calendar as ical.js reads them."""
    if shutil.which("node") is None:
        pytest.skip("node is not installed")
    if not (JS / "node_modules" / "ical.js" / "dist").is_dir():
        pytest.skip("ical.js is not installed: npm install --prefix tests/documents/js")
    texts = json.dumps([data.decode() for data in calendars])
    done = subprocess.run(["node", "read.mjs"], cwd=JS, input=texts.encode(), capture_output=True, check=True)
    found: list[list[dict[str, Any]]] = json.loads(done.stdout)
    return found


def test_one_event_for_each_window_on_its_due_day_in_force() -> None:
    made = events(plan_ics(seen(school()), RU))
    assert len(made) == len(school().windows) == 8
    first = made[0]
    assert (first.dtstart.value, first.dtend.value) == (date(2022, 3, 1), date(2022, 3, 2))
    assert first.summary.value == "1.1 Положение — 01.03.2022"
    assert "Ответственные: А. С. Орлова" in first.description.value
    assert first.transp.value == "TRANSPARENT"


def test_a_moved_window_stands_on_its_new_day_and_keeps_its_name() -> None:
    plain = evaluated("2022-04-01", activity("1"))
    moved = evaluated(
        "2022-04-01", activity("1", moved={"2022-05": {"to": "2022-06-10", "reason": "приказ № 12"}})
    )
    before, after = plan_ics(seen(plain), RU), plan_ics(seen(moved), RU)
    assert events(before)[0].dtstart.value == date(2022, 5, 31)
    assert events(after)[0].dtstart.value == date(2022, 6, 10)
    assert "Срок перенесён на 10.06.2022 (приказ № 12)" in events(after)[0].description.value
    assert uids(before) == uids(after)


def test_names_are_stable_and_tell_plans_apart() -> None:
    whole = uids(plan_ics(seen(school()), RU))
    assert len(set(whole)) == len(whole)
    later = Evaluation(school().plan, date(2022, 12, 1), school().leaves)
    assert uids(plan_ics(seen(later), RU)) == whole
    other = evaluated("2022-06-15", activity("1"), title="Другой план")
    assert not set(uids(plan_ics(seen(other), RU))) & set(
        uids(plan_ics(seen(evaluated("2022-06-15", activity("1"))), RU))
    )


def test_stamps_come_from_the_history_and_never_from_the_clock() -> None:
    last = datetime(2022, 6, 1, 9, 30, tzinfo=UTC)
    event = events(plan_ics(seen(school()), RU, revision=Revision(4, last)))[0]
    assert (event.sequence.value, event.dtstamp.value, event.last_modified.value) == ("4", last, last)
    bare = events(plan_ics(seen(school()), RU))[0]
    assert (bare.sequence.value, bare.dtstamp.value.date()) == ("0", date(2022, 2, 20)), "the newest record"


def test_alarms_only_for_what_is_still_to_be_done() -> None:
    data = plan_ics(seen(school()), RU, alarm_days=7)
    alarms = [len(getattr(event, "valarm_list", [])) for event in events(data)]
    assert alarms == [0, 1, 1, 1, 1, 1, 1, 1]
    assert b"TRIGGER:-P7D" in data


def test_a_calendar_of_one_s_own() -> None:
    view = plan_view(school(), Selection(person="orlova"))
    data = plan_ics(view, RU, owner="А. С. Орлова")
    assert len(events(data)) == 2
    assert vobject.readOne(data.decode()).x_wr_calname.value == "А. С. Орлова — Дорожная карта на 2022 год"


def test_cancelled_windows_say_so() -> None:
    data = plan_ics(seen(evaluated("2022-06-15", activity("1", cancelled={"2022-05": "не нужно"}))), RU)
    assert events(data)[0].status.value == "CANCELLED"


def test_lines_are_folded_at_75_octets_on_a_character() -> None:
    data = plan_ics(seen(evaluated("2022-06-15", activity("1", title="слово🎉 " * 50))), RU)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    for line in data.split(b"\r\n"):
        line.decode()


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_no_payload_gets_out_of_its_event(payload: str) -> None:
    evaluation = hostile(payload)
    data = plan_ics(seen(evaluation), RU, alarm_days=7)
    made = events(data)
    assert len(made) == len(evaluation.windows)
    assert not re.search(rb"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]", data)
    lines = data.decode().split("\r\n")
    assert "".join(lines).isprintable() or all(
        ord(c) > 0x9F for line in lines for c in line if not c.isprintable()
    )
    assert lines.count("BEGIN:VEVENT") == len(made)


def test_ical_js_reads_the_same() -> None:
    data = plan_ics(seen(school()), RU, alarm_days=7)
    ours = [(e.uid.value, e.summary.value, e.dtstart.value.isoformat()) for e in events(data)]
    (theirs,) = by_node(data)
    assert [(e["uid"], e["summary"], e["start"]) for e in theirs] == ours
    assert all(event["allDay"] for event in theirs)
    assert theirs[1]["alarms"] == ["-P7D"]


def test_ical_js_reads_the_payloads() -> None:
    plans = [hostile(payload) for payload in PAYLOADS.values()]
    found = by_node(*(plan_ics(seen(plan), RU) for plan in plans))
    assert [len(made) for made in found] == [len(plan.windows) for plan in plans]


def test_a_plan_without_windows_is_a_calendar_too() -> None:
    assert events(plan_ics(seen(evaluated("2022-06-15", activity("1", "по мере необходимости"))), RU)) == []


def test_the_same_plan_is_the_same_bytes() -> None:
    assert plan_ics(seen(school()), RU) == plan_ics(seen(school()), RU)
