"""`done`: marks windows as complete; decides which in `marking`, writes by `changing`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace as changed
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
from nastavnik_cli.cli.completing import complete_leaves, complete_people
from nastavnik_cli.cli.context import Session, session_of
from nastavnik_cli.cli.marking import Mark, Marking, ask_what, marks
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
from nastavnik_cli.cli.targets import Typed
from nastavnik_cli.domain.plan import Plan
from nastavnik_cli.i18n import N_, Words

if TYPE_CHECKING:  # rich is imported when something is drawn
    from rich.text import Text

WordsArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=N_("ID… [KEY]"),
        autocompletion=complete_leaves,
        help=N_("Activities, and the window where several are open: 3.2.5 2022-Q3, or 3.2.5@2022-Q3 1.3."),
    ),
]
ByOption = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar=N_("PERSON"),
        autocompletion=complete_people,
        help=N_("Who did it: an id or a part of the name."),
    ),
]
NoteOption = Annotated[
    str | None, typer.Option("--note", metavar=N_("TEXT"), help=N_("A note to the record."))
]
CloseOption = Annotated[bool, typer.Option("--close", help=N_("Close an ongoing activity for good."))]
ReplaceOption = Annotated[
    bool, typer.Option("--replace", help=N_("Change a record that is there to the new date."))
]


def run(
    ctx: typer.Context,
    *,
    words: WordsArgument = None,
    on: OnOption = None,
    by: ByOption = None,
    result: ResultOption = None,
    link: LinkOption = None,
    note: NoteOption = None,
    close: CloseOption = False,
    replace: ReplaceOption = False,
    force: ForceOption = False,
    dry_run: DryRunOption = False,
    commit: CommitOption = False,
    wait: WaitOption = WAIT,
) -> int:
    session = session_of(ctx)
    day = day_of(session, on)
    asked = Marking(
        words=tuple(words) if words else ask_what(session, day),
        on=day,
        by=by,
        result=texts_of("--result", result),
        link=texts_of("--link", link),
        note=text_of("--note", note),
        close=close,
        replace=replace,
    )
    options = {"on": day.isoformat(), "by": by, "result": result, "link": link, "note": note}
    flags = {"close": close, "replace": replace, "force": force, "commit": commit}
    typed = Typed("done", asked.words, {**options, **flags}, session.file_words)
    decide = partial(_decide, session, asked, typed, took_today=on is None)
    return change(session, decide, How(dry_run, commit, wait))


def _decide(
    session: Session,
    asked: Marking,
    typed: Typed,
    plan: Plan,
    answers: Mapping[str, str],
    *,
    took_today: bool,
) -> Decision:
    t = session.t
    check_day(session, plan.roadmap, asked.on, typed)
    found = marks(plan, changed(asked, answers=answers), typed, t)
    intents = tuple(mark.intent for mark in found if mark.intent is not None)
    told = partial(_told, session, found, took_today=took_today)
    return Decision(intents, told, message(found, t))


def message(found: Sequence[Mark], t: Words) -> str:
    """Of a commit, as a person would write it: «3.1.2 · 2022-H1: исполнено 20.06.2022»."""
    from nastavnik_cli.output.terminal.written import record_words

    new = [mark for mark in found if mark.intent is not None]
    return "; ".join(
        f"{m.leaf.id} · {record_words(m.slot.window.key, m.intent.on, t)}" for m in new if m.intent
    )


def _told(session: Session, found: Sequence[Mark], done: Done, *, took_today: bool) -> list[Text]:
    """What is now true of each window; the lines; the way back."""
    from nastavnik_cli.output.terminal import written

    t, lines = session.t, []
    for mark in found:
        key, status = mark.slot.window.key, done.after(mark.leaf, session)
        if mark.intent is None:
            lines.append(written.already(status, key, t))
            continue
        lines += [written.now_true(status, key, t), *written.title(status, session.screen)]
        lines.append(written.coming_next(status, t))
        lines.append(written.way_back(f"nastavnik {session.file_words}undo {mark.leaf.id} {key}", t))
    if done.edited is not None:
        lines += written.taken(done.edited.removed_lines)
        lines += written.added(done.edited.added_lines)
        if took_today:
            lines.append(
                written.remark(t("The day written down is today's. If it was another: --on DATE --replace"))
            )
    return lines
