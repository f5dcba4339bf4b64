"""`# nastavnik: ignore CODE` at a line's end: what it silences, and whether it silences anything."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from nastavnik_cli.domain.checks.reasons import Sense
from nastavnik_cli.domain.suggest import nearest
from nastavnik_cli.errors import Code, Diagnostic, Param, Problem, Severity
from nastavnik_cli.storage.document import Document
from nastavnik_cli.storage.finds import Find, diagnostic

_COMMENT = re.compile(r"#\s*nastavnik:\s*ignore\b[\s:]*([a-z0-9\-]+(?:\s*,\s*[a-z0-9\-]+)*)?")
_WARNINGS = tuple(code.value for code in Code if code.severity is Severity.WARNING)


@dataclass(slots=True)
class Ignore:
    """A comment: [start, end) of its words in the source, its codes, those that silenced something."""

    start: int
    end: int
    codes: tuple[str, ...]
    used: set[str] = field(default_factory=set)


def without_ignore(comment: str) -> str:
    """What else a comment says; empty where it says nothing else."""
    found = _COMMENT.search(comment)
    return comment[: found.start()].rstrip() if found else comment


def silenced(
    document: Document, diagnostics: Iterable[Diagnostic], *, all_were_found: bool
) -> list[Diagnostic]:
    """The diagnostics without the warnings that a comment on their line silences.

    A comment that silences nothing is a warning itself, unless errors may hide what it is for.
    """
    if "nastavnik:" not in document.source.text:
        return list(diagnostics)
    ignores = dict(_ignores(document))
    kept = [each for each in diagnostics if not _is_silenced(each, ignores)]
    if all_were_found:
        for ignore in ignores.values():
            kept += [diagnostic(document.source, each) for each in _unused(ignore)]
    return kept


def _ignores(document: Document) -> Iterator[tuple[int, Ignore]]:
    for line, (offset, comment) in document.comments.items():
        match = _COMMENT.search(comment)
        if match is not None:
            codes = tuple(part.strip() for part in (match[1] or "").split(","))
            start = offset + match.start()
            yield line, Ignore(start, start + len(match[0].rstrip()), codes)


def _is_silenced(each: Diagnostic, ignores: dict[int, Ignore]) -> bool:
    ignore = ignores.get(each.place.line)
    code = each.problem.code
    if ignore is None or code.value not in ignore.codes or code.severity is Severity.ERROR:
        return False
    ignore.used.add(code.value)
    return True


def _unused(ignore: Ignore) -> Iterator[Find]:
    for code in ignore.codes:
        if code in ignore.used:
            continue
        reason = Sense.UNUSED_IGNORE
        params: dict[str, Param] = {"value": code}
        if code not in _WARNINGS:
            reason = Sense.IGNORED_ERROR if code in set(Code) else Sense.IGNORED_NOTHING
            params["near"] = nearest(code, _WARNINGS) or _WARNINGS
        yield Find(ignore.start, ignore.end, Problem(Code.UNUSED_IGNORE, reason, params=params))
