"""Diagnostics as workflow commands of GitHub Actions, which puts them beside the lines of a change.

GitHub shows ten errors and ten warnings of a step; the log holds all of them.
"""

from __future__ import annotations

from nastavnik_cli.errors import Diagnostic
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.diagnostics.plain import numbers
from nastavnik_cli.output.diagnostics.report import Report, repository_path
from nastavnik_cli.output.messages import said
from nastavnik_cli.output.visible import visible


def render(report: Report, t: Words) -> str:
    lines = [command(each, t) for each in report.diagnostics]
    return "\n".join([*lines, numbers(report, t)]) + "\n"


def command(each: Diagnostic, t: Words) -> str:
    """`::error file=…,line=…,…::text`: one line, whatever the file holds."""
    words = said(each.problem, t)
    properties = {
        "file": repository_path(visible(each.file)),
        "line": each.place.line,
        "endLine": each.end.line,
        "col": each.place.column,
        "endColumn": each.end.column,
        "title": f"nastavnik {each.problem.code}",
    }
    named = ",".join(f"{name}={in_property(str(value))}" for name, value in properties.items())
    text = f"{words.message}\n{words.hint}" if words.hint else words.message
    return f"::{each.problem.code.severity} {named}::{in_data(text)}"


def in_data(text: str) -> str:
    """Escaped for the part after the second `::`, as the runner unescapes it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def in_property(text: str) -> str:
    return in_data(text).replace(":", "%3A").replace(",", "%2C")
