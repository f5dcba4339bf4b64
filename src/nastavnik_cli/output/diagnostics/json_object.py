"""Diagnostics as the JSON of the contract (section 5); for programs, stable."""

from __future__ import annotations

import json

from nastavnik_cli.errors import Diagnostic
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.diagnostics.report import Report
from nastavnik_cli.output.messages import said
from nastavnik_cli.output.visible import visible


def render(report: Report, t: Words) -> str:
    whole = {
        "version": 1,
        "valid": report.is_valid,
        "files": [visible(file.file) for file in report.files],
        "diagnostics": [entry(each, t) for each in report.diagnostics],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def entry(each: Diagnostic, t: Words) -> dict[str, object]:
    words = said(each.problem, t)
    return {
        "file": visible(each.file),
        "line": each.place.line,
        "column": each.place.column,
        "end_line": each.end.line,
        "end_column": each.end.column,
        "severity": each.problem.code.severity,
        "code": each.problem.code,
        "path": visible(each.pointer),
        "message": words.message,
        "hint": words.hint or None,
    }
