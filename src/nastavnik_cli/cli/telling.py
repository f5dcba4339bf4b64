"""Marked windows as a decision: what is written, said afterwards and put into a commit's message."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from nastavnik_cli.cli.changing import Decision, Done
from nastavnik_cli.cli.context import Session
from nastavnik_cli.cli.marking import Mark
from nastavnik_cli.storage.edit import What

if TYPE_CHECKING:  # rich is imported when something is drawn
    from rich.text import Text


def decided(
    session: Session, marks: Sequence[Mark], what: What, said: str, remarks: Sequence[str] = ()
) -> Decision:
    """`said` is of a commit, as a person would write it: «3.1.2 · 2022-H1: исполнено 20.06.2022»."""
    new = [mark for mark in marks if mark.intent is not None]
    return Decision(
        intents=tuple(mark.intent for mark in new if mark.intent is not None),
        told=partial(_told, session, marks, what, remarks),
        commit="; ".join(f"{mark.leaf.id} · {mark.slot.window.key}: {said}" for mark in new),
    )


def _told(
    session: Session, marks: Sequence[Mark], what: What, remarks: Sequence[str], done: Done
) -> Iterator[Text]:
    """What is now true of each window, what comes next, the way back; then the lines of the file."""
    from nastavnik_cli.output.terminal import written

    t, program = session.t, f"nastavnik {session.file_words}"
    for before, mark, after in zip([None, *marks], marks, [*marks[1:], None], strict=False):
        leaf, key, status = mark.leaf, mark.slot.window.key, done.after(mark.leaf, session)
        if mark.intent is None:
            yield written.already(status, key, t)
            yield from map(written.remark, mark.remarks)
            continue
        yield written.now_true(status, key, t)
        if before is None or before.leaf is not leaf:
            yield from written.title(status, session.screen)
        if after is None or after.leaf is not leaf:
            yield written.coming_next(status, t)
        kind = "" if what is What.DONE else f" --what {what}"
        yield written.way_back(f"{program}undo {leaf.id} {key}{kind}", t)
        yield from written.doubts(status, key, f"{program}undo {leaf.id} {key} --what cancel", t)
    if done.edited is not None:
        yield from written.exchanged(done.edited.removed_lines, done.edited.added_lines)
        yield from map(written.remark, remarks)
