"""`add activity`: a new activity at the end of a strategy or a group."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from nastavnik_cli.cli.adding import check_phrases, new_id
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
from nastavnik_cli.cli.choosing import group_of, person_of
from nastavnik_cli.cli.completing import complete_items, complete_people
from nastavnik_cli.cli.context import Session, session_of
from nastavnik_cli.cli.recorded import ResultOption, text_of, texts_of
from nastavnik_cli.cli.values import choices, one_of
from nastavnik_cli.domain.plan import Leaf, Plan
from nastavnik_cli.i18n import N_
from nastavnik_cli.output.names import one_line
from nastavnik_cli.storage.edit import AddActivity
from nastavnik_cli.storage.load import of_document

if TYPE_CHECKING:  # rich is imported when something is drawn
    from rich.text import Text


class Addable(StrEnum):
    """What can be added."""

    ACTIVITY = "activity"


WhatArgument = Annotated[
    Addable,
    typer.Argument(parser=one_of(Addable), metavar=choices(Addable).strip("[]"), help=N_("What is added.")),
]
ToOption = Annotated[
    str,
    typer.Option("--to", metavar=N_("ID"), autocompletion=complete_items, help=N_("The strategy or group.")),
]
TitleOption = Annotated[str, typer.Option("--title", metavar=N_("TEXT"), help=N_("Its title."))]
IdOption = Annotated[
    str | None, typer.Option("--id", metavar=N_("ID"), help=N_("Its id; the next free number if not said."))
]
WhenOption = Annotated[
    list[str] | None,
    typer.Option("--when", metavar=N_("PHRASE"), help=N_("Its deadline in words, if not the group's.")),
]
ResponsibleOption = Annotated[
    list[str] | None,
    typer.Option(
        "--responsible",
        metavar=N_("PERSON"),
        autocompletion=complete_people,
        help=N_("Who answers for it, where not the group's; then who takes part."),
    ),
]


@dataclass(frozen=True)
class Adding:
    """What `add activity` was asked."""

    to: str
    id: str | None
    title: str
    when: tuple[str, ...]
    responsible: tuple[str, ...]
    result: tuple[str, ...]


def run(
    ctx: typer.Context,
    *,
    what: WhatArgument,  # noqa: ARG001 — there is one kind so far; the word is part of the command
    to: ToOption,
    title: TitleOption,
    name: IdOption = None,
    when: WhenOption = None,
    responsible: ResponsibleOption = None,
    result: ResultOption = None,
    dry_run: DryRunOption = False,
    commit: CommitOption = False,
    wait: WaitOption = WAIT,
) -> int:
    asked = Adding(
        to=to,
        id=name,
        title=text_of("--title", title) or "",
        when=texts_of("--when", when),
        responsible=texts_of("--responsible", responsible),
        result=texts_of("--result", result),
    )
    session = session_of(ctx)
    return change(session, partial(_decide, session, asked), How(dry_run, commit, wait))


def _decide(session: Session, asked: Adding, plan: Plan, _answers: Mapping[str, str]) -> Decision:
    group = group_of(plan, asked.to)
    check_phrases(plan, group, asked.when, session.t)
    intent = AddActivity(
        to=group.at,
        id=new_id(plan, group, asked.id),
        title=asked.title,
        when=asked.when,
        result=asked.result,
        responsible=tuple(person_of(plan.roadmap, person) for person in asked.responsible),
    )
    message = f"{intent.id} · {session.t('added')}: {one_line(intent.title)}"
    return Decision((intent,), partial(_told, session, intent), message)


def _told(session: Session, intent: AddActivity, done: Done) -> list[Text]:
    from nastavnik_cli.output.terminal import written

    t = session.t
    lines = [written.heading(f"{intent.id} · {t('added')}: {one_line(intent.title)}")]
    if done.edited is not None:
        leaf = of_document(done.edited.document).plan.by_id[intent.id]
        if isinstance(leaf, Leaf):
            lines.append(written.coming_next(done.after(leaf, session), t))
        lines += written.exchanged((), done.edited.added_lines)
    return [*lines, written.way_back(t("take these lines out of the file"), t)]
