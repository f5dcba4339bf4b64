"""The links of a command line, judged as those of the file are; opens no file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from nastavnik_cli import vcs
from nastavnik_cli.cli.context import Session
from nastavnik_cli.domain.checks.linked import fault_of, lack_of
from nastavnik_cli.domain.links import Leads
from nastavnik_cli.errors import UsageFailure
from nastavnik_cli.storage.linked_files import FilesBeside


@dataclass(frozen=True)
class Beside:
    """The files around a roadmap; git is asked for the root only when a link asks for a file."""

    folder: Path

    @cached_property
    def _files(self) -> FilesBeside:
        return FilesBeside(self.folder, vcs.toplevel(self.folder / "roadmap.yaml") or self.folder)

    def leads(self, path: str) -> Leads:
        return self._files.leads(path)


def refuse_bad(session: Session, links: Sequence[str]) -> None:
    """UsageFailure for a link that would be an error in the file (contract, `bad-link`)."""
    beside = Beside(session.path.parent)
    for link in links:
        if (reason := fault_of(link, beside)) is not None:
            raise UsageFailure(reason, value=link)


def missing(session: Session, links: Sequence[str]) -> Iterator[str]:
    """A word about each link whose file is not there (contract, `missing-link`)."""
    from nastavnik_cli.output.messages import said_failure

    beside = Beside(session.path.parent)
    for link in links:
        if (reason := lack_of(link, beside)) is not None:
            said = said_failure(UsageFailure(reason, value=link), session.t)
            yield f"{said.message} {said.hint}"
