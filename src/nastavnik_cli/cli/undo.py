"""`undo`: takes back a record, a move, a cancellation or a note; decides which in `withdrawing`."""

from __future__ import annotations

from collections.abc import Mapping
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
from nastavnik_cli.cli.choosing import leaf_of
from nastavnik_cli.cli.completing import complete_leaves
from nastavnik_cli.cli.context import Session, session_of
from nastavnik_cli.cli.targets import Typed
from nastavnik_cli.cli.values import choices, one_of
from nastavnik_cli.cli.withdrawing import Entry, Taking, entry_of
from nastavnik_cli.domain.plan import Leaf, Plan
from nastavnik_cli.i18n import N_
from nastavnik_cli.storage.edit import What, Withdraw

if TYPE_CHECKING:  # rich is imported when something is drawn
    from rich.text import Text

IdArgument = Annotated[
    str,
    typer.Argument(metavar=N_("ID"), autocompletion=complete_leaves, help=N_("An activity, or ID@KEY.")),
]
KeyArgument = Annotated[
    str | None,
    typer.Argument(metavar=N_("KEY"), help=N_("The window; of a note its day: 2022-10-03.")),
]
WhatOption = Annotated[
    What | None,
    typer.Option("--what", parser=one_of(What), metavar=choices(What), help=N_("What of it.")),
]


def run(
    ctx: typer.Context,
    *,
    words: IdArgument,
    key: KeyArgument = None,
    what: WhatOption = None,
    dry_run: DryRunOption = False,
    commit: CommitOption = False,
    wait: WaitOption = WAIT,
) -> int:
    session = session_of(ctx)
    name, at, own = words.partition("@")
    options = {"what": what.value if what else None, "commit": commit}
    typed = Typed("undo", (name,), {**options}, session.file_words)
    decide = partial(_decide, session, Taking(typed, own if at else key, what))
    return change(session, decide, How(dry_run, commit, wait))


def _decide(session: Session, asked: Taking, plan: Plan, answers: Mapping[str, str]) -> Decision:
    leaf = leaf_of(plan, asked.typed.words[0])
    entry = entry_of(plan, leaf, asked, answers, session.t)
    intent = Withdraw(target=leaf.at, what=entry.what, key=entry.key)
    message = f"{leaf.id} · {session.t('taken back')}: {entry.words}"
    return Decision((intent,), partial(_told, session, leaf, entry), message)


def _told(session: Session, leaf: Leaf, entry: Entry, done: Done) -> list[Text]:
    from nastavnik_cli.output.terminal import written

    t, status = session.t, done.after(leaf, session)
    lines = [written.heading(f"{leaf.id} · {t('taken back')}: {entry.words}")]
    if any(window.key == entry.key for window in status.windows):
        lines.append(written.now(status, entry.key, t))
    if done.edited is not None:
        lines.append(written.remark(t("The lines that are gone, to put back by hand if need be:")))
        lines += written.taken(done.edited.removed_lines)
        lines += written.added(done.edited.added_lines)
    return lines
