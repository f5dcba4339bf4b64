"""The states of a plan worked out a second, naive way; shares nothing with the program.

It reads a plan as the file has it, dates as ISO texts, phrases from a table of windows worked out
by hand, and goes down the contract's sections 1 and 3 line by line.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

File = dict[str, Any]

HALVES = [
    (f"{year}-H{half}", f"{year}-{start}", f"{year}-{due}")
    for year in (2022, 2023, 2024)
    for half, start, due in ((1, "01-01", "06-30"), (2, "07-01", "12-31"))
]
ONGOING = "в течение всего периода"
UNDATED = "по мере необходимости"
PHRASES: dict[str, list[tuple[str, str, str]]] = {
    "май 2022": [("2022-05", "2022-05-01", "2022-05-31")],
    "сентябрь": [(f"{year}-09", f"{year}-09-01", f"{year}-09-30") for year in (2022, 2023, 2024)],
    "до 1 марта 2023": [("2023-03-01", "2022-01-01", "2023-03-01")],
    "1 марта 2023": [("2023-03-01", "2023-03-01", "2023-03-01")],
    "раз в полугодие": HALVES,
    ONGOING: [("2022/2024", "2022-01-01", "2024-12-31")],
    UNDATED: [],
}
RANK = ["overdue", "due", "ongoing", "upcoming", "missed", "late", "done", "cancelled"]


def states(file: File, as_of: str) -> dict[str, Any]:
    """The `summary` and, by id, the `kind`, `state` and `windows` of every activity, as JSON has them."""
    leaves = {leaf["id"]: lineage for strategy in file["strategies"] for leaf, lineage in below(strategy, ())}
    found = {name: activity(file, lineage, as_of) for name, lineage in leaves.items()}
    windows = [(leaf["kind"], window) for leaf in found.values() for window in leaf["windows"]]
    counts = {state: sum(window["state"] == state for _, window in windows) for state in RANK}
    dated = [window["state"] for _, window in windows if window["key"] != "2022/2024"]
    fell_due = [state for state in dated if state in ("done", "late", "overdue", "missed")]
    counts["discipline"] = fell_due.count("done") / len(fell_due) if fell_due else None
    return {"summary": counts, "activities": found}


def below(stated: File, above: tuple[File, ...]) -> list[tuple[File, tuple[File, ...]]]:
    """The leaves under a strategy or group, each with all that stands above it and itself."""
    lineage = (*above, stated)
    if "activities" not in stated:
        return [(stated, lineage)]
    return [pair for child in stated["activities"] for pair in below(child, lineage)]


def nearest(lineage: tuple[File, ...], field: str) -> list[Any]:
    value: Any = next((stated[field] for stated in reversed(lineage) if field in stated), [])
    return value if isinstance(value, list) else [value]


def activity(file: File, lineage: tuple[File, ...], as_of: str) -> File:
    phrases = [p if isinstance(p, dict) else {"text": p} for p in nearest(lineage, "when")]
    texts = [phrase["text"] for phrase in phrases]
    dated = any(text not in (ONGOING, UNDATED) for text in texts)
    kind = "dated" if dated else "ongoing" if ONGOING in texts else "undated"
    windows = [window_of(file, lineage, each, as_of) for each in windows_of(phrases, (file, *lineage))]
    own = [window["state"] for window in windows]
    return {"kind": kind, "state": min(own, key=RANK.index, default="undated"), "windows": windows}


def windows_of(phrases: list[File], holders: tuple[File, ...]) -> list[tuple[str, str, str]]:
    """The union of the phrases, each cut by the narrowest `from` and `until` that stand above it."""
    spans = []
    for phrase in phrases:
        start = max([h["from"] for h in (*holders, phrase) if "from" in h], default="0001-01-01")
        end = min([h["until"] for h in (*holders, phrase) if "until" in h], default="9999-12-31")
        spans.append((phrase["text"], start, end))
    dated = [(start, end) for text, start, end in spans if text not in (ONGOING, UNDATED)]
    kept: dict[str, tuple[str, str, str]] = {}
    for text, start, end in spans:
        for key, first, due in PHRASES[text]:
            window = (key, first, due)
            if text == ONGOING:
                if any(max(start, other) <= min(end, last) for other, last in dated):
                    continue  # gives way while both hold
                window = (key, max(first, start), min(due, end))
                if window[1] > window[2]:
                    continue
            elif due < start or first > end:
                continue
            if key not in kept or window[1] < kept[key][1]:
                kept[key] = window
    return sorted(kept.values(), key=lambda window: window[1:])


def window_of(file: File, lineage: tuple[File, ...], window: tuple[str, str, str], as_of: str) -> File:
    """One row of the contract's table after another."""
    key, start, due = window
    leaf, ongoing = lineage[-1], key == "2022/2024"
    moves = [m if isinstance(m, dict) else {"to": m} for m in listed(leaf.get("moved", {}).get(key))]
    moves = [move for move in moves if move.get("on", "") <= as_of]
    in_force = moves[-1]["to"] if moves else due
    if not ongoing:
        in_force = shifted(file.get("calendar"), in_force)
    record = leaf.get("done", {}).get(key)
    record = record if isinstance(record, dict) else {"on": record} if record else None
    if record is not None and record["on"] > as_of:
        record = None
    cancelled = leaf.get("cancelled", {}).get(key)
    cancelled = {"reason": cancelled} if isinstance(cancelled, str) else cancelled
    if cancelled is not None and cancelled.get("on", "") > as_of:
        cancelled = None
    answer: File = {
        "key": key,
        "start": start,
        "due": due,
        "in_force": in_force,
        "moved_to": in_force if moves else None,
        "reason": moves[-1].get("reason") if moves else None,
        "days_late": 0,
        "on": None,
        "by": None,
        "result": [],
        "link": [],
        "note": None,
    }
    named = nearest(lineage, "responsible")
    in_charge = list(dict.fromkeys(successor(file["people"], person, in_force) for person in named))
    if in_charge != named:
        answer["responsible"] = in_charge
    if record is not None:
        answer |= {field: listed(record.get(field)) for field in ("result", "link")}
        answer |= {field: record.get(field) for field in ("on", "by", "note")}
        if ongoing or record["on"] <= due or record["on"] <= in_force:
            return answer | {"state": "done"}
        return answer | {"state": "late", "days_late": days(in_force, record["on"])}
    if cancelled is not None:
        missed = not ongoing and cancelled.get("on", "") > in_force
        reason = cancelled.get("reason") or answer["reason"]
        return answer | {"state": "missed" if missed else "cancelled", "reason": reason}
    if ongoing and start <= as_of:
        return answer | {"state": "ongoing"}
    if not ongoing and in_force < as_of:
        return answer | {"state": "overdue", "days_late": days(in_force, as_of)}
    if not ongoing and start <= as_of <= in_force:
        return answer | {"state": "due"}
    return answer | {"state": "upcoming"}


def listed(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]


def successor(people: dict[str, Any], person: str, due: str) -> str:
    known = people[person]
    if isinstance(known, dict) and due > known.get("until", "9999-12-31") and "successor" in known:
        return successor(people, known["successor"], due)
    return person


def shifted(calendar: File | None, due: str) -> str:
    """To the working day before or after, weekends being off, decrees first."""
    if calendar is None:
        return due
    day, step = date.fromisoformat(due), timedelta(days=-1 if calendar.get("shift") == "previous" else 1)
    off, work = calendar.get("off", []), calendar.get("work", [])
    while day.isoformat() not in work and (day.isoformat() in off or day.strftime("%a") in ("Sat", "Sun")):
        day += step
    return day.isoformat()


def days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days
