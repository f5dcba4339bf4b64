"""What is wrong with a plan beyond the shape of its fields: ordered registries of named checks.

Each check finds one kind of mistake and yields it once, at the place where it is to be mended.
None of them knows the file, the disk or the clock: what the disk says of links comes as `Links`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from nastavnik_cli.domain.checks.calendars import calendar_contradicts, country_unknown, reversed_bounds
from nastavnik_cli.domain.checks.deadlines import (
    due_before_approval,
    no_deadline,
    phrase_outside_period,
    phrase_refused,
    text_unread,
)
from nastavnik_cli.domain.checks.linked import link_missing, link_refused
from nastavnik_cli.domain.checks.named import confusable_ids, duplicate_ids, empty_groups
from nastavnik_cli.domain.checks.people import (
    nobody_responsible,
    successors_in_a_circle,
    unknown_people,
    unused_people,
)
from nastavnik_cli.domain.checks.records import (
    done_and_cancelled,
    future_dates,
    record_before_period,
    record_without_window,
)
from nastavnik_cli.domain.checks.subject import Subject
from nastavnik_cli.domain.links import Anywhere, Links
from nastavnik_cli.domain.plan import Plan
from nastavnik_cli.errors import Problem

Check = Callable[[Subject], Iterator[Problem]]

ERRORS: tuple[Check, ...] = (
    duplicate_ids,
    reversed_bounds,
    country_unknown,
    calendar_contradicts,
    successors_in_a_circle,
    unknown_people,
    phrase_refused,
    no_deadline,
    record_without_window,
    link_refused,
)
"""What stops every command that reads the plan."""

WARNINGS: tuple[Check, ...] = (
    confusable_ids,
    empty_groups,
    unused_people,
    nobody_responsible,
    text_unread,
    phrase_outside_period,
    due_before_approval,
    record_before_period,
    future_dates,
    done_and_cancelled,
    link_missing,
)
"""What only `validate` says."""


def errors(plan: Plan, links: Links | None = None) -> Iterator[Problem]:
    """The problems that stop a command; they do not depend on the day."""
    subject = Subject(plan, date.min, links or Anywhere())
    return (problem for check in ERRORS for problem in check(subject))


def problems(plan: Plan, *, as_of: date, links: Links | None = None) -> Iterator[Problem]:
    """Errors and warnings, as of a day."""
    subject = Subject(plan, as_of, links or Anywhere())
    return (problem for check in (*ERRORS, *WARNINGS) for problem in check(subject))
