"""`log`: writes down how an activity goes; marks nothing as done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
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
from nastavnik_cli.cli.choosing import person_of, slot_of
from nastavnik_cli.cli.completing import complete_people
from nastavnik_cli.cli.context import Session, session_of
from nastavnik_cli.cli.recorded import (
    ForceOption,
    LinkOption,
    OnOption,
    ResultOption,
    check_day,
    day_of,
    text_of,
    texts_of,
)
from nastavnik_cli.cli.targets import Target, Typed
from nastavnik_cli.cli.undo import IdArgument
from nastavnik_cli.cli.windowed import target_of
from nastavnik_cli.domain.plan import Plan
from nastavnik_cli.i18n import N_
from nastavnik_cli.output.dates import say_day
from nastavnik_cli.storage.edit import LogNote

if TYPE_CHECKING:  # rich is imported when something is drawn
    from rich.text import Text

TextArgument = Annotated[str, typer.Argument(metavar=N_("TEXT"), help=N_("How it goes, in your words."))]
KeyOption = Annotated[
    str | None, typer.Option("--key", metavar=N_("KEY"), help=N_("The window it is about: 2022-Q3."))
]
ByOption = Annotated[
    str | None,
    typer.Option("--by", metavar=N_("PERSON"), autocompletion=complete_people, help=N_("Whose news it is.")),
]


@dataclass(frozen=True)
class Noting:
    """What `log` was asked to write."""

    note: str
    on: date
    key: str | None
    result: tuple[str, ...]
    link: tuple[str, ...]
    by: str | None


def run(
    ctx: typer.Context,
    *,
    words: IdArgument,
    note: TextArgument,
    key: KeyOption = None,
    result: ResultOption = None,
    link: LinkOption = None,
    by: ByOption = None,
    on: OnOption = None,
    force: ForceOption = False,
    dry_run: DryRunOption = False,
    commit: CommitOption = False,
    wait: WaitOption = WAIT,
) -> int:
    session = session_of(ctx)
    asked = Noting(
        note=text_of(session.t("TEXT"), note) or "",
        on=day_of(session, on),
        key=key,
        result=texts_of("--result", result),
        link=texts_of("--link", link),
        by=by,
    )
    options = {"key": key, "result": result, "link": link, "by": by, "on": on and asked.on.isoformat()}
    typed = Typed("log", (words, note), {**options, "force": force}, session.file_words)
    return change(session, partial(_decide, session, typed, asked), How(dry_run, commit, wait))


def _decide(
    session: Session, typed: Typed, asked: Noting, plan: Plan, _answers: Mapping[str, str]
) -> Decision:
    check_day(session, plan.roadmap, asked.on, typed)
    target = target_of(plan, typed.words[0], asked.key)
    leaf = target.leaf
    intent = LogNote(
        target=leaf.at,
        on=asked.on,
        note=asked.note,
        key=slot_of(plan, leaf, target.key).window.key if target.key is not None else None,
        result=asked.result,
        link=asked.link,
        by=person_of(plan.roadmap, asked.by) if asked.by is not None else None,
    )
    there = any(entry.note == asked.note for entry in leaf.activity.log.get(asked.on, ()))
    message = f"{leaf.id} · {say_day(asked.on, session.t)}: {asked.note}"
    return Decision(() if there else (intent,), partial(_told, session, target, asked), message)


def _told(session: Session, target: Target, asked: Noting, done: Done) -> list[Text]:
    from nastavnik_cli.output.terminal import written

    t, status = session.t, done.after(target.leaf, session)
    said = f"{target.id} · {say_day(asked.on, t)} · {asked.note}"
    if done.edited is None:
        return [written.heading(f"{said} — {t('recorded already, nothing is changed')}")]
    back = f"nastavnik {session.file_words}undo {target.id} {asked.on.isoformat()} --what log"
    lines = [written.heading(said), *written.title(status, session.screen), written.way_back(back, t)]
    return [*lines, *written.taken(done.edited.removed_lines), *written.added(done.edited.added_lines)]
