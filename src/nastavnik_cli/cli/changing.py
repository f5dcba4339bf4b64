"""The way of every writing command: read, decide, edit, write once, tell; decides no change itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated

import typer

from nastavnik_cli import vcs
from nastavnik_cli.cli import committing
from nastavnik_cli.cli.asking import Undecided, ask_which
from nastavnik_cli.cli.context import Session
from nastavnik_cli.cli.loading import plan_of
from nastavnik_cli.cli.values import number_from
from nastavnik_cli.domain.evaluate import LeafStatus, evaluate
from nastavnik_cli.domain.plan import Leaf, Plan
from nastavnik_cli.errors import Exit, InvalidFile, UsageFailure
from nastavnik_cli.i18n import N_
from nastavnik_cli.output.messages_changes import ChangeReason
from nastavnik_cli.storage.edit import AddActivity, Edited, Intent, apply, unified
from nastavnik_cli.storage.load import of_document
from nastavnik_cli.storage.write import preview, update
from nastavnik_cli.text import Source

if TYPE_CHECKING:  # rich is imported when something is drawn
    from rich.text import Text

WAIT = 30

DryRunOption = Annotated[bool, typer.Option("--dry-run", help=N_("Show the diff, write nothing."))]
CommitOption = Annotated[bool, typer.Option("--commit", help=N_("Commit just this file to git afterwards."))]
WaitOption = Annotated[
    int,
    typer.Option(
        "--wait",
        parser=number_from(0),
        metavar=N_("SECONDS"),
        help=N_("How long to wait for another writer; 30 if not said."),
    ),
]


@dataclass(frozen=True, slots=True)
class How:
    """The options of every writing command."""

    dry_run: bool = False
    commit: bool = False
    wait: int = WAIT


@dataclass(frozen=True)
class Decision:
    """What is to be done to the file, what to tell when it is, and the message of its commit."""

    intents: tuple[Intent, ...]
    told: Callable[[Done], Iterable[Text]]
    commit: str = ""


@dataclass(frozen=True)
class Done:
    """A change that was made, or that turned out to be there already (`edited` is None)."""

    plan: Plan
    edited: Edited | None

    def after(self, leaf: Leaf, session: Session) -> LeafStatus:
        """An activity as the new text has it, as of today or of the latest of its records."""
        from nastavnik_cli.domain.take import ACTIVITY
        from nastavnik_cli.storage.shape import plain

        if self.edited is not None and (node := self.edited.node(leaf.at)) is not None:
            leaf = replace(leaf, activity=ACTIVITY(plain(node)))
        as_of = max([session.today, *(record.on for record in leaf.activity.done.values())])
        return evaluate(Plan(self.plan.roadmap, (), (leaf,)), as_of=as_of).leaves[0]


Decide = Callable[[Plan, Mapping[str, str]], Decision]
"""From the plan as it is now, and what a person answered, to what shall be done."""


def change(session: Session, decide: Decide, how: How) -> int:
    """Makes a change or shows it; asks where the request fits several things and a person is there."""
    answers: dict[str, str] = {}
    while True:
        try:
            return _attempt(session, decide, answers, how)
        except Undecided as question:
            if not session.streams.can_ask or not question.choices:
                raise
            answers[question.about] = ask_which(session, question)


def _attempt(session: Session, decide: Decide, answers: Mapping[str, str], how: How) -> int:
    path = session.path
    made: list[tuple[Decision, Done]] = []

    def edited(source: Source) -> Source | None:
        found = plan_of(session, source.name, source.data)
        decision = decide(found.plan, answers)
        after = apply(found.document, decision.intents) if decision.intents else None
        if after is not None:
            _refuse_errors(session, after, decision.intents)
        made.append((decision, Done(found.plan, after)))
        return after.source if after else None

    if how.commit:
        committing.check(path)
    if how.dry_run:
        written = preview(path, edited, vcs=vcs)
        session.streams.data("".join(unified(written.before, written.after)))
        session.streams.note(session.t("Nothing is written: this was --dry-run."))
        return Exit.OK
    written = update(path, edited, vcs=vcs, wait=float(how.wait))
    decision, done = made[-1]
    session.streams.report(lambda: decision.told(done), session.t)
    if how.commit and written.changed:
        committing.commit(session, decision.commit)
    return Exit.OK


def _refuse_errors(session: Session, after: Edited, intents: Sequence[Intent]) -> None:
    """What is well written may still make no sense in the plan: an activity without a deadline.

    Of a large file only the changed items were read again; records were judged by their options.
    """
    if after.proven.document is None and not any(isinstance(each, AddActivity) for each in intents):
        return
    try:
        of_document(after.document)
    except InvalidFile as failure:
        from nastavnik_cli.output.messages import said

        first = said(failure.diagnostics[0].problem, session.t)
        why = " ".join(f"{first.message} {first.hint}".split())
        raise UsageFailure(ChangeReason.WOULD_BE_WRONG, why=why) from failure
