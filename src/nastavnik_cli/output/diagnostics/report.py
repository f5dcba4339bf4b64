"""What `validate` found in which files; says it in no form."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from nastavnik_cli.errors import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class FileReport:
    """A file that was checked, by the name the user gave, and what is wrong with it, sorted."""

    file: str
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """All files of one run; `strict` makes warnings count (contract, section 4)."""

    files: tuple[FileReport, ...]
    strict: bool = False

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        return tuple(each for file in self.files for each in file.diagnostics)

    @property
    def is_valid(self) -> bool:
        """Whether nothing counts: exit code 0."""
        return not any(self.counts(each) for each in self.diagnostics)

    @property
    def wrong_files(self) -> int:
        return sum(any(self.counts(each) for each in file.diagnostics) for file in self.files)

    @property
    def warnings(self) -> int:
        return sum(each.problem.code.severity is Severity.WARNING for each in self.diagnostics)

    def counts(self, diagnostic: Diagnostic) -> bool:
        """Whether a diagnostic makes its file invalid."""
        return self.strict or diagnostic.problem.code.severity is Severity.ERROR


def repository_path(file: str) -> str:
    """A file's name as CI compares it with the files of a change: with /, without a leading ./."""
    return posixpath.normpath(file.replace("\\", "/")) if file else file
