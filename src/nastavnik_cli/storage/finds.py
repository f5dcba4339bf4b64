"""A problem with its place in a source, before it becomes a diagnostic; looks for none itself."""

from __future__ import annotations

from dataclasses import dataclass

from nastavnik_cli.errors import Code, Diagnostic, Param, Path, Place, Problem
from nastavnik_cli.storage.reasons import YamlReason
from nastavnik_cli.text import Source

SHOWN = 160
"""The longest excerpt, code points; longer lines are cut around the place."""


@dataclass(frozen=True, slots=True)
class Find:
    """A problem at [start, end), code points of the source's text."""

    start: int
    end: int
    problem: Problem


def find(start: int, end: int, code: Code, reason: YamlReason, /, **params: Param) -> Find:
    return Find(start, end, Problem(code, reason, params=params))


def diagnostic(source: Source, found: Find) -> Diagnostic:
    """The find as every form of `validate` shows it."""
    place = source.place(found.start)
    return placed(source.name, source.line(place.line), place, _end(source, found, place), found.problem)


def placed(file: str, line: str, place: Place, end: Place, problem: Problem) -> Diagnostic:
    """A diagnostic whose line, place and end are known."""
    excerpt, caret = shorten(line, place.column - 1)
    return Diagnostic(file, place, end, problem, excerpt, caret, pointer(problem.path))


def _end(source: Source, found: Find, place: Place) -> Place:
    """One past the last character, kept on the line of the start: a mark over many lines hides the file."""
    line = len(source.line(place.line))
    length = min(found.end - found.start, max(line - (place.column - 1), 0))
    return Place(place.line, place.column + max(length, 0))


def shorten(line: str, caret: int) -> tuple[str, int]:
    """The part of a line around the caret, at most SHOWN long, and where the caret is in it."""
    if len(line) <= SHOWN:
        return line, caret
    first = max(0, min(caret - SHOWN // 2, len(line) - SHOWN))
    part = line[first : first + SHOWN]
    if first:
        part = "…" + part[1:]
    if first + SHOWN < len(line):
        part = part[:-1] + "…"
    return part, caret - first


def pointer(path: Path) -> str:
    """A path as text: strategies[0].activities[2].responsible[0]."""
    parts: list[str] = []
    for step in path:
        parts.append(f"[{step}]" if isinstance(step, int) else f".{step}" if parts else step)
    return "".join(parts)
