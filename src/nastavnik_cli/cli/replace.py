"""`replace`: a successor for a person; what falls due from a day on is the successor's."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from nastavnik_cli.cli.changing import (
    WAIT,
    CommitOption,
    Decision,
    Done,
    DryRunOption,
    How,
    WaitOption,
    change,
)
from nastavnik_cli.cli.choosing import person_of
from nastavnik_cli.cli.completing import complete_people
from nastavnik_cli.cli.context import Session, session_of
from nastavnik_cli.cli.recorded import text_of
from nastavnik_cli.cli.targets import Typed
from nastavnik_cli.cli.values import read_day
from nastavnik_cli.domain.evaluate import evaluate
from nastavnik_cli.domain.model import Roadmap
from nastavnik_cli.domain.plan import Plan
from nastavnik_cli.domain.shapes import Misfit, read_id
from nastavnik_cli.errors import UsageFailure
from nastavnik_cli.i18n import N_
from nastavnik_cli.output.dates import say_day
from nastavnik_cli.output.messages_changes import ChangeReason
from nastavnik_cli.storage.edit import Replace

if TYPE_CHECKING:  # rich is imported when something is drawn
    from rich.text import Text

PersonArgument = Annotated[
    str,
    typer.Argument(metavar=N_("PERSON"), autocompletion=complete_people, help=N_("Who leaves.")),
]
SuccessorArgument = Annotated[
    str,
    typer.Argument(
        metavar=N_("SUCCESSOR"), autocompletion=complete_people, help=N_("Who follows; a new id with --name.")
    ),
]
FromOption = Annotated[
    str, typer.Option("--from", metavar=N_("DATE"), help=N_("The first day on which the successor answers."))
]
NameOption = Annotated[
    str | None,
    typer.Option("--name", metavar=N_("NAME"), help=N_("The name of a new person.")),
]


def run(
    ctx: typer.Context,
    *,
    person: PersonArgument,
    successor: SuccessorArgument,
    start: FromOption,
    name: NameOption = None,
    dry_run: DryRunOption = False,
    commit: CommitOption = False,
    wait: WaitOption = WAIT,
) -> int:
    session = session_of(ctx)
    day, new_name = read_day(start, today=session.today), text_of("--name", name)
    typed = Typed(
        "replace",
        (person, successor),
        {"from": day.isoformat(), "dry_run": dry_run, "commit": commit},
        session.file_words,
    )
    decide = partial(_decide, session, typed, day, new_name)
    return change(session, decide, How(dry_run, commit, wait))


def _decide(
    session: Session, typed: Typed, start: date, name: str | None, plan: Plan, _answers: Mapping[str, str]
) -> Decision:
    roadmap, t = plan.roadmap, session.t
    first = roadmap.period.start
    if start < first or start == date.min:  # the day before must be one
        command = typed.with_options(**{"from": first.isoformat()})
        days = {"day": say_day(start, t), "start": say_day(first, t)}
        raise UsageFailure(ChangeReason.REPLACED_BEFORE, command=command, **days)
    until = start - timedelta(days=1)
    person = person_of(roadmap, typed.words[0])
    successor = _successor(roadmap, typed, name, session)
    if successor == person:
        raise UsageFailure(ChangeReason.SAME_PERSON, id=successor)
    if person in _after(roadmap, successor):
        raise UsageFailure(ChangeReason.IN_A_CIRCLE, id=person, successor=successor)
    known = roadmap.people[person]
    there = known.successor == successor and known.until == until
    if known.successor is not None and not there:
        raise UsageFailure(ChangeReason.HAS_SUCCESSOR, id=person, successor=known.successor)
    intent = Replace(person=person, successor=successor, until=until, name=name)
    told = partial(_told, session, intent, start)
    message = f"{person} → {successor}: {session.t('from {day}', day=say_day(start, session.t))}"
    return Decision(() if there else (intent,), told, message)


def _successor(roadmap: Roadmap, typed: Typed, name: str | None, session: Session) -> str:
    """Somebody of the plan, or with a name a new id."""
    word = typed.words[1]
    if name is None:
        try:
            return person_of(roadmap, word)
        except UsageFailure as failure:
            if not _can_be_id(word):
                raise
            command = typed.with_options(name=session.t("A. B. Name"))
            raise UsageFailure(ChangeReason.NEEDS_NAME, id=word, command=command) from failure
    if not _can_be_id(word):
        raise UsageFailure(ChangeReason.BAD_NEW_ID, id=word, near="sidorova")
    known = roadmap.people.get(read_id(word))
    if known is not None and known.name != name:
        raise UsageFailure(ChangeReason.NAME_TAKEN, id=word, name=known.name)
    return read_id(word)


def _can_be_id(word: str) -> bool:
    try:
        read_id(word)
    except Misfit:
        return False
    return True


def _after(roadmap: Roadmap, person: str) -> set[str]:
    """Everybody who follows a person, however far."""
    found: set[str] = set()
    following = roadmap.people[person].successor if person in roadmap.people else None
    while following and following not in found:
        found.add(following)
        following = roadmap.people[following].successor if following in roadmap.people else None
    return found


def _told(session: Session, intent: Replace, start: date, done: Done) -> list[Text]:
    from nastavnik_cli.output.terminal import written

    t, roadmap = session.t, done.plan.roadmap
    name = intent.name or roadmap.name_of(intent.successor)
    old = roadmap.name_of(intent.person)
    said = t("From {day}: {new} in place of {old}", day=say_day(start, t), new=name, old=old)
    if done.edited is None:
        return [written.heading(f"{said} — {t('recorded already, nothing is changed')}")]
    windows = evaluate(done.plan, as_of=session.today).windows
    passed = sum(intent.person in w.responsible and w.in_force >= start and w.record is None for w in windows)
    lines = [written.heading(said)]
    lines.append(written.remark(t.plural("{n} window passes over", "{n} windows pass over", passed)))
    lines += written.exchanged(done.edited.removed_lines, done.edited.added_lines)
    return [*lines, written.way_back(t("put the old lines back by hand"), t)]
