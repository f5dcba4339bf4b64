"""Diagnostics as a JUnit report, for the test pages of Jenkins, GitLab and others."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from nastavnik_cli.errors import Diagnostic
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.diagnostics.plain import block
from nastavnik_cli.output.diagnostics.report import FileReport, Report
from nastavnik_cli.output.messages import said
from nastavnik_cli.output.visible import visible


def render(report: Report, t: Words) -> str:
    """A suite a file; a test case a diagnostic, one that passes where a file has none."""
    cases = [_cases(file) for file in report.files]
    failures = [sum(each is not None and report.counts(each) for each in some) for some in cases]
    root = ET.Element("testsuites", _attributes("nastavnik validate", sum(map(len, cases)), sum(failures)))
    for file, some, failed in zip(report.files, cases, failures, strict=True):
        suite = ET.SubElement(root, "testsuite", _attributes(visible(file.file), len(some), failed))
        for each in some:
            _case(suite, file, each, report, t)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _cases(file: FileReport) -> tuple[Diagnostic | None, ...]:
    return file.diagnostics or (None,)


def _attributes(name: str, tests: int, failures: int) -> dict[str, str]:
    return {"name": name, "tests": str(tests), "failures": str(failures), "errors": "0"}


def _case(suite: ET.Element, file: FileReport, each: Diagnostic | None, report: Report, t: Words) -> None:
    name = "valid" if each is None else f"{each.problem.code} {each.place.line}:{each.place.column}"
    case = ET.SubElement(suite, "testcase", {"classname": visible(file.file), "name": name})
    if each is None:
        return
    text = visible("\n".join(block(each, t)), keep="\t\n")
    if report.counts(each):
        about = {"type": each.problem.code.value, "message": said(each.problem, t).message}
        ET.SubElement(case, "failure", about).text = text
    else:
        ET.SubElement(case, "system-out").text = text
