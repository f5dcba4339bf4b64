"""Every code has a file that provokes it and nothing else, and the exact text that is printed.

A file dropped into tests/errors is a test: `CODE.yaml` or `CODE.what.yaml`; what it prints is
written beside it by `pytest tests/validation/test_errors.py --update`.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from tools.errors_doc import DOC, ERRORS, checked, document, printed

from nastavnik_cli.domain.checks.reasons import Sense
from nastavnik_cli.domain.shapes import Shape
from nastavnik_cli.errors import Code
from nastavnik_cli.i18n import Lang, words
from nastavnik_cli.output.messages import said

FILES = sorted(ERRORS.glob("*.yaml"), key=lambda path: path.name)


def code_of(path: Path) -> str:
    return path.name.split(".")[0]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_file_provokes_its_code_alone(path: Path) -> None:
    assert {each.problem.code.value for each in checked(path).diagnostics} == {code_of(path)}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_file_prints_what_is_written_beside_it(path: Path, request: pytest.FixtureRequest) -> None:
    expected = path.with_suffix(".txt")
    text = printed(path)
    if request.config.getoption("--update"):
        expected.write_text(text, "utf-8")
    assert expected.exists(), "run with --update and read what is written"
    assert expected.read_text("utf-8") == text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_english_says_it_too(path: Path) -> None:
    for each in checked(path).diagnostics:
        words_ = said(each.problem, words(Lang.EN))
        assert words_.message
        assert words_.hint
        assert words_.message != said(each.problem, words(Lang.RU)).message


def test_every_code_has_a_file() -> None:
    assert {code_of(path) for path in FILES} == {code.value for code in Code}


@pytest.mark.parametrize("reasons", [Shape, Sense])
def test_every_reason_has_a_file(reasons: type[Shape | Sense]) -> None:
    found = [each.problem.reason for path in FILES for each in checked(path).diagnostics]
    assert {reason for reason in found if isinstance(reason, reasons)} == set(reasons)


def test_page_of_errors_is_current(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update"):
        DOC.write_text(document(), "utf-8")
    assert DOC.read_text("utf-8") == document(), "run `python tools/errors_doc.py`"
