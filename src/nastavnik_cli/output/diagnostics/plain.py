"""Diagnostics for people: `file:line:col: error: text [code]`, the line with a caret, the remedy."""

from __future__ import annotations

from collections.abc import Iterator

from nastavnik_cli.errors import Diagnostic
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.diagnostics.report import Report
from nastavnik_cli.output.visible import visible, width

_TAB = "\t"


def render(report: Report, t: Words) -> str:
    blocks = ["\n".join(block(each, t)) + "\n" for each in report.diagnostics]
    return "".join(blocks) + numbers(report, t) + "\n"


def block(each: Diagnostic, t: Words) -> Iterator[str]:
    """The lines about one diagnostic."""
    from nastavnik_cli.output.messages import said  # every table of words: a file without faults needs none

    words = said(each.problem, t)
    yield first_line(each, words.message)
    number = str(each.place.line)
    if each.excerpt.strip():
        yield f" {number} | {visible(each.excerpt, keep=_TAB)}"
        yield f" {' ' * len(number)} | {underline(each)}"
    for line in words.hint.splitlines():
        yield f" {' ' * len(number)}   {line}"


def first_line(each: Diagnostic, message: str) -> str:
    """The line that editors and CI read; the words error and warning are theirs, not a language's."""
    problem = each.problem
    where = f"{visible(each.file)}:{each.place.line}:{each.place.column}"
    return f"{where}: {problem.code.severity}: {message.removesuffix('.')} [{problem.code}]"


def underline(each: Diagnostic) -> str:
    """Carets under the place, in columns of a terminal; tabs stay tabs, so that both lines agree."""
    before, rest = each.excerpt[: each.caret], each.excerpt[each.caret :]
    length = each.end.column - each.place.column if each.end.line == each.place.line else len(rest)
    marked = sum(width(char) for char in visible(rest[: max(length, 0)], keep=_TAB))
    indent = "".join(_TAB if char == _TAB else " " * width(char) for char in visible(before, keep=_TAB))
    return indent + "^" * max(marked, 1)


def numbers(report: Report, t: Words) -> str:
    """How many files were checked, and what was found in them."""
    parts = [t.plural("{n} file checked", "{n} files checked", len(report.files))]
    wrong = report.wrong_files
    parts.append(
        t.plural("{n} file with errors", "{n} files with errors", wrong) if wrong else t("no errors")
    )
    if report.warnings:
        parts.append(t.plural("{n} warning", "{n} warnings", report.warnings))
    return ", ".join(parts)
