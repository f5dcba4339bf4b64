"""Constructors of diagnostics for tests, without a file."""

from __future__ import annotations

from nastavnik_cli.domain.shapes import Shape
from nastavnik_cli.errors import Code, Diagnostic, Place, Problem
from nastavnik_cli.output.diagnostics import FileReport, Report

HOSTILE = "]]></failure>%0A\x1b]0;x\x07\n::error file=x::pwn,\u202e##[add-mask]<b>"


def found(
    excerpt: str = "        responsable: petrov",
    word: str = "responsable",
    *,
    line: int = 47,
    file: str = "roadmap.yaml",
    code: Code = Code.UNKNOWN_FIELD,
    anchor: str = "",
) -> Diagnostic:
    """An unknown field at the first place of a word in a line."""
    caret = excerpt.index(word)
    problem = Problem(code, Shape.UNKNOWN, params={"field": word, "known": ("responsible", "result")})
    return Diagnostic(
        file,
        Place(line, caret + 1),
        Place(line, caret + 1 + len(word)),
        problem,
        excerpt,
        caret,
        f"strategies[0].{word}",
        anchor,
    )


def warned(line: int = 3, file: str = "roadmap.yaml") -> Diagnostic:
    return found(line=line, file=file, code=Code.UNUSED_PERSON)


def report(*diagnostics: Diagnostic, strict: bool = False) -> Report:
    """All in the files they name, and one file without any."""
    files = list(dict.fromkeys([each.file for each in diagnostics] + ["clean.yaml"]))
    return Report(
        tuple(FileReport(file, tuple(each for each in diagnostics if each.file == file)) for file in files),
        strict=strict,
    )
