"""`undo`: takes back records, moves, cancellations or notes; decides which in `withdrawing`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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
from nastavnik_cli.cli.completing import complete_entries
from nastavnik_cli.cli.context import Session, session_of
from nastavnik_cli.cli.targets import Request, Typed
from nastavnik_cli.cli.values import choices, one_of
from nastavnik_cli.cli.withdrawing import Entry, entries_asked
from nastavnik_cli.domain.plan import Leaf, Plan
from nastavnik_cli.i18n import N_
from nastavnik_cli.output.names import one_line
from nastavnik_cli.storage.edit import What, Withdraw

if TYPE_CHECKING:  # rich is imported when something is drawn
    from rich.text import Text

WordsArgument = Annotated[
    list[str],
    typer.Argument(
        metavar=N_("ID… [KEY]"),
        autocompletion=complete_entries,
        help=N_("Activities, and the window; of a note its day: 3.2.5 2022-10-03."),
    ),
]
WhatOption = Annotated[
    What | None,
    typer.Option("--what", parser=one_of(What), metavar=choices(What), help=N_("What of it.")),
]


def run(
    ctx: typer.Context,
    *,
    words: WordsArgument,
    what: WhatOption = None,
    dry_run: DryRunOption = False,
    commit: CommitOption = False,
    wait: WaitOption = WAIT,
) -> int:
    session = session_of(ctx)
    options = {"what": what.value if what else None, "dry_run": dry_run, "commit": commit}
    typed = Typed("undo", tuple(words), {**options}, session.file_words)
    return change(session, partial(_decide, session, typed, what), How(dry_run, commit, wait))


def _decide(
    session: Session, typed: Typed, what: What | None, plan: Plan, answers: Mapping[str, str]
) -> Decision:
    t = session.t
    found = entries_asked(Request(plan, typed, answers, t), what)
    return Decision(
        intents=tuple(Withdraw(target=leaf.at, what=entry.what, key=entry.key) for leaf, entry in found),
        told=partial(_told, session, found),
        commit="; ".join(f"{leaf.id} · {t('taken back')}: {one_line(entry.words)}" for leaf, entry in found),
    )


def _told(session: Session, found: Sequence[tuple[Leaf, Entry]], done: Done) -> Iterator[Text]:
    from nastavnik_cli.output.terminal import written

    t = session.t
    for leaf, entry in found:
        status = done.after(leaf, session)
        yield written.heading(f"{leaf.id} · {t('taken back')}: {one_line(entry.words)}")
        if any(window.key == entry.key for window in status.windows):
            yield written.now(status, entry.key, t)
    if done.edited is not None:
        yield written.remark(t("The lines that are gone, to put back by hand if need be:"))
        yield from written.restorable(done.edited.removed_lines)
        yield from written.exchanged((), done.edited.added_lines)
