"""The results of `validate` in the form that each reader wants; finds and counts no problem itself."""

from __future__ import annotations

from enum import StrEnum
from typing import assert_never

from nastavnik_cli.i18n import Words
from nastavnik_cli.output.diagnostics.report import FileReport, Report

__all__ = ["FileReport", "Format", "Report", "render"]


class Format(StrEnum):
    """Forms of `validate --format`."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"

    @property
    def is_for_programs(self) -> bool:
        """Whether nothing may stand beside it on stdout, not even the line with the numbers."""
        return self not in {Format.TEXT, Format.GITHUB}


def render(form: Format, report: Report, t: Words) -> str:
    """The whole of stdout, with its last line end; `text` and `github` end with the numbers."""
    match form:
        case Format.TEXT:
            from nastavnik_cli.output.diagnostics.plain import render as renderer
        case Format.JSON:
            from nastavnik_cli.output.diagnostics.json_object import render as renderer
        case Format.GITHUB:
            from nastavnik_cli.output.diagnostics.github import render as renderer
        case Format.GITLAB:
            from nastavnik_cli.output.diagnostics.gitlab import render as renderer
        case Format.SARIF:
            from nastavnik_cli.output.diagnostics.sarif import render as renderer
        case Format.JUNIT:
            from nastavnik_cli.output.diagnostics.junit import render as renderer
        case _:
            assert_never(form)
    return renderer(report, t)
