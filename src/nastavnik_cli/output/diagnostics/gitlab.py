"""Diagnostics as a GitLab Code Quality report; fingerprints stay when lines move."""

from __future__ import annotations

import json

from nastavnik_cli.errors import Diagnostic, Severity
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.diagnostics.fingerprint import fingerprinted
from nastavnik_cli.output.diagnostics.report import Report, repository_path
from nastavnik_cli.output.messages import said
from nastavnik_cli.output.visible import visible

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def render(report: Report, t: Words) -> str:
    issues = [issue(each, fingerprint, t) for each, fingerprint in fingerprinted(report.diagnostics)]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def issue(each: Diagnostic, fingerprint: str, t: Words) -> dict[str, object]:
    words = said(each.problem, t)
    return {
        "description": " ".join([words.message, *words.hint.splitlines()]),
        "check_name": each.problem.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITY[each.problem.code.severity],
        "location": {
            "path": repository_path(visible(each.file)),
            "lines": {"begin": each.place.line, "end": each.end.line},
        },
    }
