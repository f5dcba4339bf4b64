"""`--commit`: what is looked at before a file is written, and the commit afterwards; writes no file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from nastavnik_cli import vcs
from nastavnik_cli.cli.context import Session
from nastavnik_cli.errors import FileFailure
from nastavnik_cli.output.messages_changes import ChangeReason
from nastavnik_cli.storage.refusal import for_shell

if TYPE_CHECKING:  # rich is imported when something is drawn
    from rich.text import Text


def check(path: Path) -> None:
    """FileFailure where a commit would take in other changes, or where git would not make it."""
    changed = vcs.has_uncommitted_changes(path)
    of_path = {"path": str(path), "typed": for_shell(path)}
    if changed is None:
        raise FileFailure(ChangeReason.NO_REPOSITORY, **of_path)
    if changed:
        known = vcs.is_tracked(path)
        raise FileFailure(ChangeReason.OTHER_CHANGES if known else ChangeReason.NOT_IN_GIT, **of_path)
    if (what := vcs.unfinished(path)) is not None:
        raise FileFailure(ChangeReason.UNFINISHED, what=what)
    if not vcs.knows_who(path):
        raise FileFailure(ChangeReason.NO_IDENTITY)


def commit(session: Session, message: str) -> None:
    """Commit just the session's file and say so. Raises FileFailure in git's own words."""
    t, path = session.t, session.path
    made = vcs.commit_file(path, message)
    said = [t("Committed: {commit} “{message}”", commit=made, message=message)]
    if vcs.branch(path) is None:
        said.append(t("HEAD is on no branch; to keep the commit: git branch NAME {commit}", commit=made))
    session.streams.report(lambda: _quiet(said), t)


def _quiet(lines: list[str]) -> list[Text]:
    from nastavnik_cli.output.terminal.paint import Ink, text

    return [text(line, Ink.QUIET) for line in lines]
