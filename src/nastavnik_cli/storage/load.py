"""A file's bytes to a plan and everything wrong with it; the one entrance for all commands.

Says nothing in words and evaluates nothing: what lies in the future is asked with `as_of`.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import chain
from pathlib import Path as FilePath

from nastavnik_cli.domain import checks
from nastavnik_cli.domain.links import Links
from nastavnik_cli.domain.plan import Plan, resolve
from nastavnik_cli.errors import Code, Diagnostic, FileFailure, InvalidFile, Problem, Severity
from nastavnik_cli.storage.document import Document, open_document
from nastavnik_cli.storage.shape import Shaped, shaped


class LoadReason(StrEnum):
    """Why a command cannot work on a roadmap."""

    INVALID = "invalid"
    NO_SUCH_FILE = "no-such-file"
    A_FOLDER = "a-folder"
    NO_ACCESS = "no-access"
    CANNOT_OPEN = "cannot-open"


_BY_NUMBER = {
    errno.ENOENT: LoadReason.NO_SUCH_FILE,
    errno.ENOTDIR: LoadReason.NO_SUCH_FILE,
    errno.EISDIR: LoadReason.A_FOLDER,
    errno.EACCES: LoadReason.NO_ACCESS,
    errno.EPERM: LoadReason.NO_ACCESS,
}


@dataclass(frozen=True)
class Checked:
    """All that `validate` knows of a file.

    `document` is None where the bytes or the YAML cannot be trusted, `plan` where anything is an
    error. `diagnostics` are in the order of the file.
    """

    document: Document | None
    plan: Plan | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        return tuple(each for each in self.diagnostics if is_error(each))


@dataclass(frozen=True)
class Loaded:
    """A valid roadmap, as commands use it."""

    document: Document
    plan: Plan


def check(
    name: str,
    data: bytes,
    *,
    as_of: date,
    ignore: Collection[Code] = (),
    links: Links | None = None,
) -> Checked:
    """Everything wrong with a file in one run (contract, sections 1 and 5).

    `name` is how messages call the file. `links` answers for the paths of links (`FilesBeside`);
    without it only their form is judged. Never raises, whatever the bytes are.
    """
    from nastavnik_cli.storage import writing  # what only `validate` asks: commands start without it
    from nastavnik_cli.storage.ignores import silenced
    from nastavnik_cli.storage.placing import Placing

    document, found = open_document(name, data)
    if document is None:
        return Checked(None, None, _sorted(found, ignore))
    shape = shaped(document.root)
    plan = resolve(shape.roadmap) if shape.roadmap is not None else None
    semantic = checks.problems(plan, as_of=as_of, links=links) if plan is not None else iter(())
    problems = [*_all(document, shape, semantic, plan, found), *writing.problems(document, shape)]
    placing = Placing(document)
    diagnostics = [*found, *map(placing.place, problems)]
    whole = not any(map(is_error, diagnostics))
    kept = silenced(document, diagnostics, all_were_found=whole)
    return Checked(document, plan if whole else None, _sorted(kept, ignore))


def loaded(name: str, data: bytes) -> Loaded:
    """The plan of a file. Raises InvalidFile with every error; warnings are not looked for."""
    document, found = open_document(name, data)
    if document is None:
        raise invalid(name, found)
    return of_document(document, found)


def of_document(document: Document, found: Iterable[Diagnostic] = ()) -> Loaded:
    """The plan of what was parsed; `found` is what the parser had to say. Raises as `loaded` does."""
    shape = shaped(document.root)
    plan = resolve(shape.roadmap) if shape.roadmap is not None else None
    semantic = checks.errors(plan) if plan is not None else iter(())
    errors = [*filter(is_error, found)]
    if problems := [*_all(document, shape, semantic, plan, found)]:
        from nastavnik_cli.storage.placing import Placing  # only a file with errors pays for it

        errors += map(Placing(document).place, problems)
    if errors or plan is None:
        raise invalid(document.source.name, errors)
    return Loaded(document, plan)


def load(path: FilePath) -> Loaded:
    """The plan of a file on the disk.

    Raises InvalidFile, and FileFailure(CANNOT_OPEN, path, detail) where it cannot be read.
    """
    return loaded(os.fspath(path), read_bytes(path))


def read_bytes(path: FilePath, most: int = -1) -> bytes:
    """The bytes of a file, at most `most` and one more, so that a longer one can be told.

    Raises FileFailure with a LoadReason; `detail` is the system's name of the error (EIO).
    """
    try:
        with path.open("rb") as file:
            return file.read(most + 1 if most >= 0 else most)
    except OSError as error:
        reason = _BY_NUMBER.get(error.errno or 0, LoadReason.CANNOT_OPEN)
        detail = errno.errorcode.get(error.errno or 0, type(error).__name__)
        raise FileFailure(reason, path=os.fspath(path), detail=detail) from None


def invalid(name: str, errors: Iterable[Diagnostic]) -> InvalidFile:
    """The failure that carries a file's errors, in the order of the file."""
    ordered = _sorted(errors, ())
    return InvalidFile(LoadReason.INVALID, ordered, path=name, count=len(ordered))


def is_error(diagnostic: Diagnostic) -> bool:
    return diagnostic.problem.code.severity is Severity.ERROR


def _all(
    document: Document,
    shape: Shaped,
    semantic: Iterator[Problem],
    plan: Plan | None,
    found: Iterable[Diagnostic],
) -> Iterator[Problem]:
    """The misfits with their remedies, and what the checks found that no misfit explains."""
    if shape.problems:
        from nastavnik_cli.storage import writing  # only a file with errors pays for it
        from nastavnik_cli.storage.remedies import with_remedies

        yield from writing.with_comments(document, with_remedies(shape, plan))
    first = next(semantic, None)
    if first is not None:
        from nastavnik_cli.storage.consequences import own_mistakes  # as above

        yield from own_mistakes(chain([first], semantic), shape, found)


def _sorted(diagnostics: Iterable[Diagnostic], ignore: Collection[Code]) -> tuple[Diagnostic, ...]:
    kept = (each for each in diagnostics if each.problem.code not in ignore)
    return tuple(sorted(kept, key=lambda each: each.sort_key))
