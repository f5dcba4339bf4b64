"""`log`: writes down how an activity goes; marks nothing as done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import takewhile
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
from nastavnik_cli.cli.choosing import person_of, slot_of, split_at
from nastavnik_cli.cli.completing import complete_leaves, complete_people
from nastavnik_cli.cli.context import Session, session_of
from nastavnik_cli.cli.help import usage_line
from nastavnik_cli.cli.linking import missing
from nastavnik_cli.cli.recorded import (
    ForceOption,
    LinkOption,
    OnOption,
    ResultOption,
    check_day,
    day_of,
    links_of,
    text_of,
    texts_of,
)
from nastavnik_cli.cli.targets import Target, Typed, targets_of
from nastavnik_cli.domain.plan import Leaf, Plan
from nastavnik_cli.errors import UsageFailure
from nastavnik_cli.i18n import N_
from nastavnik_cli.output.dates import say_day
from nastavnik_cli.output.messages_changes import ChangeReason
from nastavnik_cli.output.messages_requests import RequestReason
from nastavnik_cli.output.names import one_line
from nastavnik_cli.storage.edit import LogNote

if TYPE_CHECKING:  # rich is imported when something is drawn
    from rich.text import Text

WordsArgument = Annotated[
    list[str],
    typer.Argument(
        metavar=N_("ID… TEXT"),
        autocompletion=complete_leaves,
        help=N_("Activities (or ID@KEY), then how it goes, in your words."),
    ),
]
KeyOption = Annotated[
    str | None, typer.Option("--key", metavar=N_("KEY"), help=N_("The window it is about: 2022-Q3."))
]
ByOption = Annotated[
    str | None,
    typer.Option("--by", metavar=N_("PERSON"), autocompletion=complete_people, help=N_("Whose news it is.")),
]


def run(
    ctx: typer.Context,
    *,
    words: WordsArgument,
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
    if len(words) == 1:
        usage = usage_line(ctx, session.t)
        raise UsageFailure(RequestReason.MISSING_ARGUMENT, name=session.t("TEXT"), usage=usage)
    day = day_of(session, on)
    note = LogNote(
        target="",
        on=day,
        note=text_of(session.t("TEXT"), words[-1]) or "",
        key=key,
        result=texts_of("--result", result),
        link=links_of(session, link),
        by=by,
    )
    options = {"key": key, "result": result, "link": link, "by": by, "on": on and day.isoformat()}
    flags = {"force": force, "dry_run": dry_run, "commit": commit}
    typed = Typed("log", tuple(words), {**options, **flags}, session.file_words)
    return change(session, partial(_decide, session, typed, note), How(dry_run, commit, wait))


def _decide(
    session: Session, typed: Typed, asked: LogNote, plan: Plan, _answers: Mapping[str, str]
) -> Decision:
    """`asked` is the note as it was typed, without its activity."""
    roadmap, day = plan.roadmap, say_day(asked.on, session.t)
    check_day(session, roadmap, asked.on, typed)
    by = person_of(roadmap, asked.by) if asked.by is not None else None
    found = []
    for target in _targets(plan, typed):
        leaf, named = target.leaf, target.key or asked.key
        key = slot_of(plan, leaf, named).window.key if named is not None else None
        note = replace(asked, target=leaf.at, by=by, key=key)
        found.append((leaf, None if _is_there(leaf, note) else note))
    said = one_line(asked.note)
    return Decision(
        intents=tuple(note for _, note in found if note is not None),
        told=partial(_told, session, found, f"{day} · {said}", tuple(missing(session, asked.link))),
        commit="; ".join(f"{leaf.id} · {day}" for leaf, note in found if note is not None) + f": {said}",
    )


def _targets(plan: Plan, typed: Typed) -> tuple[Target, ...]:
    """The activities before the text; a text of several words without quotes is offered with them."""
    try:
        return targets_of(plan, typed.words[:-1])
    except UsageFailure as failure:
        known = takewhile(lambda word: split_at(word)[0] in plan.by_id, typed.words)
        ids = tuple(known)
        if not ids or len(typed.words) - len(ids) < 2:  # noqa: PLR2004 — one word is a text
            raise
        text = " ".join(typed.words[len(ids) :])
        command = typed.spelled((*ids, text), typed.options)
        raise UsageFailure(ChangeReason.TEXT_IN_WORDS, text=text, command=command) from failure


def _is_there(leaf: Leaf, note: LogNote) -> bool:
    """A note of that day with these words that says all that is given."""
    given = (note.result, note.link, note.by, note.key)
    return any(
        known.note == note.note
        and all(
            not new or new == old
            for new, old in zip(given, (known.result, known.link, known.by, known.key), strict=True)
        )
        for known in leaf.activity.log.get(note.on, ())
    )


def _told(
    session: Session,
    found: Sequence[tuple[Leaf, LogNote | None]],
    said: str,
    remarks: Sequence[str],
    done: Done,
) -> Iterator[Text]:
    from nastavnik_cli.output.terminal import written

    t = session.t
    for leaf, note in found:
        line = f"{leaf.id} · {said}"
        if note is None:
            yield written.heading(f"{line} — {t('recorded already, nothing is changed')}")
            continue
        yield written.heading(line)
        yield from written.title(done.after(leaf, session), session.screen)
        back = f"nastavnik {session.file_words}undo {leaf.id} {note.on.isoformat()} --what log"
        yield written.way_back(back, t)
    if done.edited is not None:
        yield from written.exchanged(done.edited.removed_lines, done.edited.added_lines)
        yield from map(written.remark, remarks)
