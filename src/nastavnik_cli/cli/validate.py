"""`validate`: all problems of all files; finds none itself and says them by `output.diagnostics`."""

from __future__ import annotations

import glob
import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from nastavnik_cli.cli.boundary import complain
from nastavnik_cli.cli.context import Session, session_of
from nastavnik_cli.cli.linking import Beside
from nastavnik_cli.cli.streams import read_stdin_bytes
from nastavnik_cli.cli.values import choices, one_of
from nastavnik_cli.domain.suggest import nearest
from nastavnik_cli.errors import Code, Exit, FileFailure, UsageFailure
from nastavnik_cli.i18n import N_, Lang
from nastavnik_cli.output.diagnostics import FileReport, Format, Report, render
from nastavnik_cli.output.diagnostics.plain import numbers
from nastavnik_cli.output.messages_requests import RequestReason
from nastavnik_cli.storage.load import check, read_bytes

STDIN = "-"

FilesArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=N_("[FILE…]"),
        help=N_("Files, patterns (plans/**/*.yaml), - for stdin; none: the nearest."),
    ),
]
FormatOption = Annotated[
    Format | None,
    typer.Option(
        "--format",
        parser=one_of(Format),
        metavar=choices(Format),
        help=N_("For people or for a CI."),
    ),
]
StrictOption = Annotated[bool, typer.Option("--strict", help=N_("Let warnings count as errors."))]
IgnoreOption = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar=N_("CODE"), help=N_("Say nothing of this; may be said several times.")),
]


def run(
    ctx: typer.Context,
    *,
    files: FilesArgument = None,
    form: FormatOption = None,
    strict: StrictOption = False,
    ignore: IgnoreOption = None,
) -> int:
    session = session_of(ctx)
    shown = form or (Format.GITHUB if session.streams.environ.get("GITHUB_ACTIONS") else Format.TEXT)
    codes, as_of = _codes(ignore or ()), session.as_of
    reports: list[FileReport] = []
    failures: list[FileFailure] = []
    for name in _names(session, files or ()):
        try:
            reports.append(_report(session, name, as_of, codes))
        except FileFailure as error:
            failures.append(error)
    report = Report(tuple(reports), strict)
    if reports or shown.is_for_programs:
        session.streams.data(render(shown, report, session.t))
    if shown.is_for_programs:
        session.streams.note(numbers(report, session.t))
    for failure in failures:
        complain(session, failure)
    return Exit.FILE if failures else Exit.OK if report.is_valid else Exit.NO


def _report(session: Session, name: str, as_of: date, ignore: Sequence[Code]) -> FileReport:
    """What is wrong with one file. Raises FileFailure where it cannot be opened."""
    if name == STDIN:
        data, beside = read_stdin_bytes(), Beside(Path.cwd())
    else:
        data, beside = read_bytes(Path(name)), Beside(Path(name).parent)
    found = check(name, data, as_of=as_of, ignore=ignore, links=beside)
    if found.plan is not None:
        session.file_language = Lang(found.plan.roadmap.language.value)
    return FileReport(name, found.diagnostics)


def _names(session: Session, patterns: Sequence[str]) -> list[str]:
    """The files meant, each once. Raises UsageFailure where a pattern fits none."""
    if not patterns:
        return [str(session.path)]
    found: dict[str, None] = {}
    empty = []
    for pattern in patterns:
        fits = [pattern] if pattern == STDIN or os.path.lexists(pattern) else _expanded(pattern)
        found |= dict.fromkeys(fits)
        if not fits:
            empty.append(pattern)
    if empty:
        raise UsageFailure(RequestReason.NO_FILES, patterns=tuple(empty), folder=str(Path.cwd()))
    return list(found)


def _expanded(pattern: str) -> list[str]:
    """Files that fit a pattern, `**` included, sorted."""
    return sorted(name for name in glob.glob(pattern, recursive=True) if Path(name).is_file())  # noqa: PTH207 — names stay as they are typed


def _codes(typed: Sequence[str]) -> tuple[Code, ...]:
    """The codes of --ignore, each option one or several with commas."""
    found = []
    for word in (part.strip() for value in typed for part in value.split(",")):
        if word not in set(Code):
            near = nearest(word, [code.value for code in Code])
            if near:
                raise UsageFailure(RequestReason.UNKNOWN_CODE_NEAR, value=word, near=near)
            raise UsageFailure(RequestReason.UNKNOWN_CODE, value=word)
        found.append(Code(word))
    return tuple(found)
