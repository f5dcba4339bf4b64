"""`remind`: texts for those who are late or soon due, ready to send; sends nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from nastavnik_cli.cli.choosing import person_of
from nastavnik_cli.cli.context import Session, session_of
from nastavnik_cli.cli.delivery import refuse_target
from nastavnik_cli.cli.loading import evaluated, open_plan
from nastavnik_cli.cli.selecting import PersonOption
from nastavnik_cli.cli.spans import read_span
from nastavnik_cli.domain.model import Roadmap
from nastavnik_cli.errors import Exit, FileFailure
from nastavnik_cli.i18n import N_
from nastavnik_cli.output.messages_documents import DocumentReason
from nastavnik_cli.output.remind import Reminder, as_eml, reminders

FORTNIGHT = 14
_OPTION = "--to"

WithinOption = Annotated[
    int | None,
    typer.Option(
        "--within",
        parser=read_span,
        metavar=N_("DAYS"),
        help=N_("How far ahead to look: 14d, 2w. Two weeks where it is not given."),
    ),
]
ToOption = Annotated[
    str | None,
    typer.Option("--to", metavar=N_("FOLDER"), help=N_("Where the files go; else the texts are shown.")),
]


def run(
    ctx: typer.Context,
    *,
    within: WithinOption = None,
    to: ToOption = None,
    person: PersonOption = None,
) -> int:
    session = session_of(ctx)
    opened = open_plan(session)
    roadmap = opened.plan.roadmap
    only = person_of(roadmap, person) if person is not None else None
    evaluation = evaluated(session, opened)
    found = [
        r
        for r in reminders(evaluation, FORTNIGHT if within is None else within, session.t)
        if only in (None, r.person)
    ]
    if not found:
        t = session.t
        session.streams.note(
            t("There is nobody to remind: nothing is overdue, and nothing comes due so soon.")
        )
    elif to is None:
        session.streams.data("\n".join(f"{'─' * 40}\n{reminder.text}" for reminder in found))
    else:
        folder = Path(to)
        _write(session, found, roadmap, folder)
        if only is None:
            _tell_old(session, found, roadmap, folder)
    return Exit.OK


def _write(session: Session, found: list[Reminder], roadmap: Roadmap, folder: Path) -> None:
    """A text for each, a letter where there is an address."""
    from nastavnik_cli.storage.write import replace_file

    _make(folder)
    for reminder in found:
        text = folder / f"{reminder.person}.txt"
        refuse_target(session.path, text, "reminders", option=_OPTION)
        replace_file(text, reminder.text.encode())
        written = [text]
        letter = as_eml(reminder)
        if letter is not None:
            written.append(text.with_name(f"{reminder.person}.eml"))
            replace_file(written[-1], letter)
        names = ", ".join(str(path) for path in written)
        session.streams.data(f"{names}  {roadmap.name_of(reminder.person)}. {reminder.subject}\n")


def _tell_old(session: Session, found: list[Reminder], roadmap: Roadmap, folder: Path) -> None:
    """Texts of an earlier day must not be sent by mistake: those who have none today are named."""
    renewed = {reminder.person for reminder in found}
    old = [name for name in roadmap.people if name not in renewed and (folder / f"{name}.txt").exists()]
    if old:
        t = session.t
        files = ", ".join(f"{name}.txt" for name in old)
        session.streams.note(t("Older reminders in this folder are out of date: {files}", files=files))


def _make(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise FileFailure(DocumentReason.NOT_A_FOLDER, path=str(folder), option=_OPTION)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileFailure(
            DocumentReason.NO_FOLDER, path=str(folder), detail=error.strerror or "", option=_OPTION
        ) from error
