"""Diagnostics as SARIF 2.1.0 (OASIS), for code scanning; one run, every code a rule."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from nastavnik_cli import __version__
from nastavnik_cli.errors import Code, Diagnostic
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.diagnostics.fingerprint import fingerprinted
from nastavnik_cli.output.diagnostics.report import Report, repository_path
from nastavnik_cli.output.messages import said
from nastavnik_cli.output.messages_codes import CODES
from nastavnik_cli.output.visible import visible

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_CODES = tuple(Code)


def render(report: Report, t: Words) -> str:
    run = {
        "tool": {"driver": driver(t)},
        "columnKind": "unicodeCodePoints",
        "language": t.lang.value,
        "artifacts": [{"location": location(file.file), "sourceLanguage": "yaml"} for file in report.files],
        "results": [result(each, name, t) for each, name in fingerprinted(report.diagnostics)],
    }
    whole = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def driver(t: Words) -> dict[str, Any]:
    return {
        "name": "nastavnik",
        "version": __version__,
        "rules": [rule(code, t) for code in _CODES],
    }


def rule(code: Code, t: Words) -> dict[str, Any]:
    text = CODES[code]
    return {
        "id": code,
        "shortDescription": {"text": t(text.message)},
        "fullDescription": {"text": t(text.message)},
        "help": {"text": t(text.hint)},
        "defaultConfiguration": {"level": code.severity},
    }


def result(each: Diagnostic, fingerprint: str, t: Words) -> dict[str, Any]:
    words = said(each.problem, t)
    place: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": location(each.file), "region": region(each)}
    }
    if each.pointer:
        place["logicalLocations"] = [{"fullyQualifiedName": visible(each.pointer), "kind": "value"}]
    return {
        "ruleId": each.problem.code,
        "ruleIndex": _CODES.index(each.problem.code),
        "level": each.problem.code.severity,
        "message": {"text": f"{words.message}\n{words.hint}" if words.hint else words.message},
        "locations": [place],
        "partialFingerprints": {"nastavnik/v1": fingerprint},
    }


def location(file: str) -> dict[str, str]:
    """A file as a URI reference; a relative one counts from the root of the sources."""
    path = repository_path(file)
    uri = quote(path, errors="surrogateescape")
    return {"uri": f"file://{uri}"} if path.startswith("/") else {"uri": uri, "uriBaseId": "%SRCROOT%"}


def region(each: Diagnostic) -> dict[str, Any]:
    """Lines and columns from 1 in code points, the end one past the last character."""
    return {
        "startLine": each.place.line,
        "startColumn": each.place.column,
        "endLine": each.end.line,
        "endColumn": each.end.column,
    }
