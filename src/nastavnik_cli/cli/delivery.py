"""Where a document goes: to a file, whole or not at all, or to stdout; makes none."""

from __future__ import annotations

import shlex
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from nastavnik_cli.cli.context import Session
from nastavnik_cli.errors import FileFailure, UsageFailure
from nastavnik_cli.output.messages_documents import DocumentReason

KindT = TypeVar("KindT", bound=StrEnum)

STDOUT = "-"
_ALIASES = {"htm": "html", "markdown": "md", "txt": "text"}


def kind_of(
    kinds: type[KindT], form: KindT | None, output: str | None, *, command: str, usual: KindT | None = None
) -> KindT:
    """The kind that was asked for: by --format, else by the file's ending, else the usual one."""
    if form is not None:
        return form
    if output is None or output == STDOUT:
        if usual is None:
            raise UsageFailure(
                DocumentReason.NO_KIND,
                command=command,
                example=f"plan.{_first(kinds)}",
                kinds=_endings(kinds),
            )
        return usual
    ending = Path(output).suffix.removeprefix(".").lower()
    ending = _ALIASES.get(ending, ending)
    if ending not in {kind.value for kind in kinds}:
        raise UsageFailure(DocumentReason.UNKNOWN_ENDING, file=output, kinds=_endings(kinds))
    return kinds(ending)


def deliver(session: Session, document: bytes | str, output: str | None, *, kind: str, command: str) -> None:
    """To the file, which keeps what it had when writing fails; without one to stdout.

    A text is data; bytes are refused where a terminal would have to show them.
    """
    if output is not None and output != STDOUT:
        from nastavnik_cli.storage.write import replace_file

        target = Path(output)
        refuse_target(session.path, target, f"plan{_ending(kind)}")
        replace_file(target, document if isinstance(document, bytes) else document.encode())
        t = session.t
        session.streams.note(t("Written: {file}", file=output))
        return
    if isinstance(document, str):
        session.streams.data(document)
        return
    if session.streams.is_terminal:
        raise UsageFailure(
            DocumentReason.NOT_FOR_A_TERMINAL, kind=f".{kind}", command=command, example=f"plan.{kind}"
        )
    session.streams.raw(document)


def refuse_target(roadmap: Path, target: Path, example: str, *, option: str = "-o") -> None:
    """A document never takes the place of the plan it is made from, whatever name leads to it.

    Raises FileFailure for that, for a folder, and where there is no folder for the file.
    """
    if target.is_dir():
        raise FileFailure(DocumentReason.IS_A_FOLDER, path=str(target), example=str(target / example))
    if not target.parent.is_dir():
        raise FileFailure(
            DocumentReason.NO_SUCH_FOLDER, folder=str(target.parent), typed=shlex.quote(str(target.parent))
        )
    if target.exists() and roadmap.exists() and target.samefile(roadmap):
        raise FileFailure(DocumentReason.IS_THE_PLAN, path=str(target), option=option, example=example)


def _first(kinds: type[StrEnum]) -> str:
    return next(iter(kinds)).value


def _endings(kinds: type[StrEnum]) -> tuple[str, ...]:
    return tuple(_ending(kind.value) for kind in kinds)


def _ending(kind: str) -> str:
    """As files end: a text is called .txt."""
    return ".txt" if kind == "text" else f".{kind}"
