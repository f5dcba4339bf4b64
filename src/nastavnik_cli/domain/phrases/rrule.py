"""RFC 5545 recurrence rules through dateutil, made safe: days only, bounded; the one user of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import islice

from dateutil.rrule import rrulestr

from nastavnik_cli.domain.phrases.refusal import RefusalReason, Refused
from nastavnik_cli.domain.units import Days

FREQUENCIES = frozenset({"YEARLY", "MONTHLY", "WEEKLY", "DAILY"})
FINER = frozenset({"HOURLY", "MINUTELY", "SECONDLY"})
FINER_PARTS = frozenset({"BYHOUR", "BYMINUTE", "BYSECOND"})
PARTS = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTH", "BYMONTHDAY"}) | {
    "BYYEARDAY",
    "BYWEEKNO",
    "BYSETPOS",
}
MOST_DAYS = 5_001
LONGEST = 500


def days_of(rule: str, period: Days) -> Iterator[date]:
    """The days of a rule inside a period; `Refused` for a bad one or one finer than a day."""
    parts = _parts(rule)
    if parts["FREQ"] in FINER or FINER_PARTS & parts.keys():
        raise Refused(RefusalReason.RULE_TOO_FINE)
    if parts["FREQ"] not in FREQUENCIES or not parts.keys() <= PARTS:
        raise Refused(RefusalReason.BAD_RULE)
    start = datetime.combine(period.start, time())
    # UNTIL bounds rules that never come true (30 February): dateutil would look to the year 9999.
    count = int(parts.pop("COUNT", MOST_DAYS))
    last = period.last.strftime("%Y%m%d")
    parts["UNTIL"] = min(parts.get("UNTIL", last)[:8], last)
    text = ";".join(f"{name}={value}" for name, value in parts.items())
    try:
        found = rrulestr(text, dtstart=start)
        moments = islice(iter(found), min(count, MOST_DAYS))
        yield from (moment.date() for moment in moments if moment.date() in period)
    except (ValueError, TypeError, KeyError, IndexError, OverflowError, AttributeError):
        raise Refused(RefusalReason.BAD_RULE) from None


def _parts(rule: str) -> dict[str, str]:
    if len(rule) > LONGEST:
        raise Refused(RefusalReason.BAD_RULE)
    parts: dict[str, str] = {}
    for piece in rule.removeprefix("RRULE:").rstrip(";.").split(";"):
        name, equals, value = piece.partition("=")
        if not equals or not value or name in parts:
            raise Refused(RefusalReason.BAD_RULE)
        parts[name] = value
    if "FREQ" not in parts:
        raise Refused(RefusalReason.BAD_RULE)
    for name in ("INTERVAL", "COUNT"):
        value = parts.get(name, "1")
        if not (value.isascii() and value.isdigit() and len(value) <= len("9999") and int(value)):
            raise Refused(RefusalReason.BAD_RULE)
    if "COUNT" in parts and "UNTIL" in parts:
        raise Refused(RefusalReason.BAD_RULE)
    return parts
