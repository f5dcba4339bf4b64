"""Where a document goes: to a file, whole or not at all, or to stdout; makes none."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from nastavnik_cli.cli.context import Session
from nastavnik_cli.errors import UsageFailure
from nastavnik_cli.output.messages_documents import DocumentReason

KindT = TypeVar("KindT", bound=StrEnum)

STDOUT = "-"


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
    aliases = {"htm": "html", "markdown": "md", "txt": "text"}
    ending = aliases.get(ending, ending)
    if ending not in {kind.value for kind in kinds}:
        raise UsageFailure(DocumentReason.UNKNOWN_ENDING, file=output, kinds=_endings(kinds))
    return kinds(ending)


def deliver(session: Session, document: bytes | str, output: str | None, *, kind: str, command: str) -> None:
    """To the file, which keeps what it had when writing fails; without one to stdout.

    A text is data; bytes are refused where a terminal would have to show them.
    """
    if output is not None and output != STDOUT:
        from nastavnik_cli.storage.write import replace_file

        replace_file(Path(output), document if isinstance(document, bytes) else document.encode())
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


def _first(kinds: type[StrEnum]) -> str:
    return next(iter(kinds)).value


def _endings(kinds: type[StrEnum]) -> tuple[str, ...]:
    return tuple(f".{kind.value}" for kind in kinds)
