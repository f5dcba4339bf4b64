"""A name for a diagnostic that stays when lines move; compares nothing."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from nastavnik_cli.errors import Diagnostic
from nastavnik_cli.output.diagnostics.report import repository_path


def fingerprinted(diagnostics: Iterable[Diagnostic]) -> Iterator[tuple[Diagnostic, str]]:
    """Each diagnostic with its fingerprint, unique in the run (SHA-256, hex).

    Made from the file, the code, the ids on the way to the value and the words of the line, never
    from line numbers; equal ones are told apart by their order.
    """
    seen: Counter[str] = Counter()
    for each in diagnostics:
        marked = each.excerpt if not each.anchor else _marked(each)
        about = (
            repository_path(each.file),
            each.problem.code,
            each.problem.reason,
            each.anchor,
            " ".join(marked.split()),
        )
        name = "\0".join(about)
        seen[name] += 1
        whole = f"{name}\0{seen[name]}".encode(errors="backslashreplace")
        yield each, hashlib.sha256(whole).hexdigest()


def _marked(each: Diagnostic) -> str:
    """The words the diagnostic points at."""
    return each.excerpt[each.caret : each.caret + each.end.column - each.place.column]
