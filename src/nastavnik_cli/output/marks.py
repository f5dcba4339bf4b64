"""What an office writes about one window: its mark, its deadline, its reason; decides nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import assert_never

from nastavnik_cli.domain.evaluate import State, WindowStatus
from nastavnik_cli.domain.model import LogNote
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.dates import say_day
from nastavnik_cli.output.readings import describe_key
from nastavnik_cli.views import LogLine, Row


def mark(row: Row, window: WindowStatus, t: Words) -> str:  # noqa: PLR0911 — one return a state
    """«Исполнено 20.06.2022»: the state of a dated window in the words of a report on execution."""
    match window.state:
        case State.DONE | State.LATE:
            return _fulfilled(window, t)
        case State.MISSED | State.CANCELLED:
            return _cancelled(row, window, t)
        case State.OVERDUE:
            return t("Not done. The deadline passed on {day}", day=say_day(window.in_force, t))
        case State.DUE | State.UPCOMING:
            if window.moved_to is not None:
                return moved(window.moved_to, window.reason, t)
            return (
                t.about("mark", "In progress")
                if window.state is State.DUE
                else t.about("mark", "Not due yet")
            )
        case State.ONGOING:
            return t.about("mark", "In progress all the time")
        case State.UNDATED:
            return t.about("mark", "No set date")
        case _:
            assert_never(window.state)


def _fulfilled(window: WindowStatus, t: Words) -> str:
    on = say_day(window.record.on, t) if window.record else ""
    if window.state is State.DONE:
        return t("Done on {day}", day=on)
    return t.plural(
        "Done on {day}, past the deadline ({n} day)",
        "Done on {day}, past the deadline ({n} days)",
        window.days_late,
        day=on,
    )


def _cancelled(row: Row, window: WindowStatus, t: Words) -> str:
    on = row.status.leaf.activity.cancelled[window.key].on
    if window.state is State.CANCELLED:
        return with_reason(t.about("mark", "Cancelled"), window.reason)
    return with_reason(
        t("Not done. Taken off on {day}", day=say_day(on, t)) if on else t.about("mark", "Not done"),
        window.reason,
    )


def moved(to: date, reason: str | None, t: Words) -> str:
    """«Срок перенесён на 15.09.2022 (приказ № 12)»."""
    return with_reason(t("The deadline is moved to {day}", day=say_day(to, t)), reason)


def with_reason(said: str, reason: str | None) -> str:
    return f"{said} ({reason})" if reason else said


def window_name(window: WindowStatus, t: Words) -> str:
    """«III квартал 2022»; a day by its date."""
    if is_day(window):
        return say_day(window.window.due, t)
    return describe_key(window.key, t)


def due_words(window: WindowStatus, t: Words) -> str:
    """«III квартал 2022, срок — 30.09.2022»: which of an activity's windows is meant, and till when."""
    due = due_day(window, t)
    return due if is_day(window) else f"{window_name(window, t)}, {due}"


def due_day(window: WindowStatus, t: Words) -> str:
    """«срок — 30.09.2022»; where a deadline was moved from its own day, that day beside it."""
    due = t("due {day}", day=say_day(window.in_force, t))
    if not is_day(window) or window.in_force == window.window.due:
        return due
    return t("{due} (at first {day})", due=due, day=say_day(window.window.due, t))


def is_day(window: WindowStatus) -> bool:
    """Whether the window's name is its due date, so that one of them says both."""
    return window.key == window.window.due.isoformat()


def log_words(line: LogLine, t: Words) -> str:
    """«03.10.2022: разосланы анкеты (справка № 14)»."""
    return f"{say_day(line.on, t)}: {entry_words(line.entry)}"


def entry_words(entry: LogNote) -> str:
    note = entry.note or ""
    more = "; ".join((*(entry.result or ()), *(entry.link or ())))
    if not note:
        return more
    return f"{note} ({more})" if more else note


def news(lines: Iterable[LogLine], t: Words) -> tuple[str, ...]:
    return tuple(log_words(line, t) for line in lines)


def known_log(row: Row) -> tuple[LogLine, ...]:
    """The entries of a log that are not after as-of."""
    last = row.last_log
    return tuple(line for line in row.log if last is not None and line.on <= last.on)


def facts(row: Row, t: Words) -> tuple[str, ...]:
    """An activity's cell «Отметка об исполнении»: what has happened so far, a line a window.

    Windows that are only ahead or in progress are left out: their cell is to be filled yet. What was
    not done in time has its reason beside it, from the log. Ongoing and undated activities show
    their log.
    """
    several = len(row.status.windows) > 1
    lines: list[str] = []
    for window in row.windows:
        nothing_yet = window.state in (State.DUE, State.UPCOMING) and window.moved_to is None
        if nothing_yet or window.state is State.ONGOING:
            continue
        results = (window.record.result or ()) if window.record else ()
        said = "; ".join((mark(row, window, t), *results, *_reasons(row, window)))
        lines.append(f"{window_name(window, t)}: {_lower(said)}" if several else said)
    if not any(not window.ongoing for window in row.windows):
        lines.extend(news(known_log(row), t))
    return tuple(lines)


def _reasons(row: Row, window: WindowStatus) -> tuple[str, ...]:
    """Why it is or was late: entries tied to the window, or of an activity that has no other."""
    if window.state not in (State.OVERDUE, State.LATE, State.MISSED):
        return ()
    keys = (window.key, None) if len(row.status.windows) == 1 else (window.key,)
    return tuple(entry_words(line.entry) for line in known_log(row) if line.entry.key in keys)


def _lower(said: str) -> str:
    return said[:1].lower() + said[1:]
