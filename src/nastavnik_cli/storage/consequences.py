"""One mistake, one message: what the checks found only because something else was put aside.

Judges no plan: it knows which complaint follows from which hole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from nastavnik_cli.errors import Code, Diagnostic, Path, Problem
from nastavnik_cli.storage.shape import Shaped

_OF_ABSENCE = frozenset(
    {Code.UNUSED_PERSON, Code.NO_RESPONSIBLE, Code.EMPTY_GROUP, Code.BEFORE_APPROVAL, Code.OUTSIDE_PERIOD}
)
"""Warnings that something is not there: worth nothing while a part of the file is not read."""
_OF_WINDOWS = frozenset({Code.NO_SUCH_WINDOW, Code.OUTSIDE_PERIOD, Code.BEFORE_APPROVAL, Code.LIMIT})
"""What depends on which windows a phrase gives."""
_FRAME = frozenset({"period", "year", "approved"})
"""Top fields that every reading depends on."""
_BOUNDS = frozenset({"when", "from", "until"})
"""Fields of an activity, or of what stands above it, that decide on its windows."""


def own_mistakes(
    problems: Iterable[Problem], shape: Shaped, found: Iterable[Diagnostic]
) -> Iterator[Problem]:
    """The problems that no hole of the shape and no second key explains, with paths of the file."""
    twice = {str(each.problem.params["key"]) for each in found if each.problem.code is Code.DUPLICATE_KEY}
    holes = shape.mending.holes | shape.mending.guessed
    # a person whose id is to be mended may be the one that is not found
    lost = any(each.code is Code.BAD_ID and each.path[:1] == ("people",) for each in shape.problems)
    for problem in problems:
        if shape.problems or twice:
            path = shape.mending.original(problem.path)
            related = shape.mending.original(problem.related) if problem.related else None
            moved = replace(problem, path=path, related=related)
            is_perhaps_lost = lost and moved.code is Code.UNKNOWN_PERSON
            if not is_perhaps_lost and not _follows(moved, holes, twice):
                yield moved
        else:
            yield problem


def _follows(problem: Problem, holes: set[Path], twice: set[str]) -> bool:
    code, path = problem.code, problem.path
    if (code in _OF_ABSENCE and (holes or twice)) or any(path[: len(hole)] == hole for hole in holes):
        return True
    if code is Code.UNKNOWN_PERSON:
        named = ("people", problem.params["value"])
        return "people" in twice or ("people",) in holes or named in holes
    if code in _OF_WINDOWS and (_FRAME & twice or any(hole[0] in _FRAME for hole in holes)):
        return True
    if code in _OF_WINDOWS or code is Code.NO_WHEN:
        return bool(_BOUNDS & twice) or any(_bounds(hole, path) for hole in holes)
    return False


def _bounds(hole: Path, path: Path) -> bool:
    """Whether a hole is in a field that decides on the windows of what stands at a path."""
    for number, step in enumerate(hole):
        if step in _BOUNDS:
            return path[:number] == hole[:number]
    return False
