"""Checks of the deadlines: phrases that are not understood, missing, or outside the plan's days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from nastavnik_cli.domain.checks.reasons import Sense
from nastavnik_cli.domain.checks.subject import Subject
from nastavnik_cli.domain.phrases import Reading, Refusal, RefusalReason
from nastavnik_cli.domain.schedule import Kind
from nastavnik_cli.errors import At, Code, Param, Problem


def phrase_refused(subject: Subject) -> Iterator[Problem]:
    """A phrase outside the grammar, at the word that is not understood."""
    for each in subject.phrases:
        reading = each.reading
        if isinstance(reading, Refusal):
            start, end = reading.span
            word = each.words[start:end] or each.words
            yield Problem(
                Code.LIMIT if reading.reason is RefusalReason.TOO_MANY_WINDOWS else Code.BAD_PHRASE,
                reading.reason,
                each.words_at,
                within=reading.span,
                params={"text": each.words, "word": word, "nearest": reading.nearest},
            )


def no_deadline(subject: Subject) -> Iterator[Problem]:
    year = subject.plan.roadmap.period.start.year
    for leaf in subject.plan.leaves:
        if not leaf.deadlines:
            params: dict[str, Param] = {"id": leaf.id, "year": year}
            yield Problem(Code.NO_WHEN, Sense.NO_WHEN, leaf.at, At.FIRST_KEY, params=params)


def text_unread(subject: Subject) -> Iterator[Problem]:
    """A `{text}` that is not understood and has no `as`."""
    for each in subject.phrases:
        if each.reading is None:
            yield Problem(Code.UNREAD_TEXT, Sense.UNREAD_TEXT, each.words_at, params={"text": each.words})


def phrase_outside_period(subject: Subject) -> Iterator[Problem]:
    """A dated phrase none of whose windows lies in the period."""
    period = subject.plan.roadmap.period
    for each in subject.phrases:
        reading = each.reading
        if isinstance(reading, Reading) and reading.kind is Kind.DATED and not reading.windows:
            params: dict[str, Param] = {
                "text": each.words,
                "start": period.start.isoformat(),
                "end": period.last.isoformat(),
            }
            yield Problem(Code.OUTSIDE_PERIOD, Sense.PHRASE_OUTSIDE, each.words_at, params=params)


def due_before_approval(subject: Subject) -> Iterator[Problem]:
    """Windows due before the signing while no `from` of the plan says when it began to hold.

    The day offered keeps every window that has a record: the line can be pasted as it is.
    """
    roadmap = subject.plan.roadmap
    approved = roadmap.approved
    if approved is None or roadmap.from_ is not None:
        return
    early: list[date] = []
    kept: list[date] = []
    for leaf in subject.plan.leaves:
        named = {*leaf.activity.done, *leaf.activity.moved, *leaf.activity.cancelled}
        for slot in leaf.slots:
            if not slot.ongoing and slot.window.days.stop <= approved:
                early.append(slot.window.due)
                if slot.window.key in named:
                    kept.append(slot.window.due)
    if early:
        offer = min([approved, *kept]).isoformat()
        params: dict[str, Param] = {"count": len(early), "approved": approved.isoformat(), "offer": offer}
        yield Problem(Code.BEFORE_APPROVAL, Sense.BEFORE_APPROVAL, ("approved",), params=params)
