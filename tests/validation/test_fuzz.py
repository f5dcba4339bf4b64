"""Whatever a file holds: no traceback, every place inside the file, an answer in time, schema agreed.

2,000 files in a usual run; NASTAVNIK_FUZZ=20000 in CI; 200,000 by hand (docs/reliability.md).
"""

from __future__ import annotations

import os
import time
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from nastavnik_cli.domain.evaluate import evaluate
from nastavnik_cli.errors import Diagnostic
from nastavnik_cli.i18n import Lang, words
from nastavnik_cli.output.diagnostics import FileReport, Format, Report, render
from nastavnik_cli.output.schema import schema
from nastavnik_cli.storage.document import open_document
from nastavnik_cli.storage.load import Checked, check
from tests.schema.core import typed
from tests.schema.test_schema import ONLY_VALIDATE
from tests.storage.mutations import mutations
from tests.validation.values import spoilt_values

ROOT = Path(__file__).parents[2]
COUNT = int(os.environ.get("NASTAVNIK_FUZZ", "2000"))
PARTS = 8
SEED = 2022
AS_OF = date(2023, 1, 1)
SLOWEST = 5.0
"""Seconds of the processor: the machine may have other work."""


@cache
def bases() -> tuple[str, ...]:
    """Small valid roadmaps, and the real one."""
    paths = [ROOT / "roadmap.yaml", *ROOT.glob("examples/*.yaml"), *sorted(ROOT.glob("tests/errors/*.yaml"))]
    texts = [path.read_bytes().decode("utf-8", errors="replace") for path in paths]
    return tuple(text for text in texts if len(text) < 20_000)


@cache
def roots() -> tuple[Any, ...]:
    documents = [open_document("x", text.encode())[0] for text in bases()]
    return tuple(typed(document.root) for document in documents if document is not None)


@cache
def validator() -> Any:
    return Draft202012Validator(schema(words(Lang.EN)))


def timed(data: bytes) -> Checked:
    before = time.process_time()
    checked = check("план.yaml", data, as_of=AS_OF)
    assert time.process_time() - before < SLOWEST, "too slow"
    return checked


def lines_of(data: bytes) -> list[str]:
    text = data.decode("utf-8", errors="replace").removeprefix("\ufeff")
    return [line.removesuffix("\r") for line in text.split("\n")]


def assert_inside(each: Diagnostic, lines: list[str]) -> None:
    """The place lies in the file, its end not before it."""
    assert 1 <= each.place.line <= len(lines)
    assert 1 <= each.place.column <= len(lines[each.place.line - 1]) + 2
    assert each.place <= each.end


def assert_answered(data: bytes, checked: Checked) -> None:
    lines = lines_of(data)
    is_text = not any(each.problem.code == "encoding" for each in checked.diagnostics)
    for each in checked.diagnostics:
        if is_text:
            assert_inside(each, lines)
        assert 0 <= each.caret <= len(each.excerpt) + 1
    report = Report((FileReport("план.yaml", checked.diagnostics),))
    for form in Format:
        render(form, report, words(Lang.RU)).encode()
    if checked.errors:
        assert checked.plan is None
    else:
        assert checked.plan is not None
        evaluate(checked.plan, as_of=AS_OF)


@pytest.mark.parametrize("part", range(PARTS))
def test_spoilt_text_is_answered(part: int) -> None:
    for data in mutations(bases(), COUNT // 2 // PARTS, SEED + part):
        assert_answered(data, timed(data))


@pytest.mark.parametrize("part", range(PARTS))
def test_spoilt_values_are_answered_and_agree_with_the_schema(part: int) -> None:
    for _, data in spoilt_values(roots(), COUNT // 2 // PARTS, SEED + part):
        checked = timed(data)
        assert_answered(data, checked)
        document, _ = open_document("x", data)
        if document is not None:
            codes = {each.problem.code for each in checked.errors}
            if validator().is_valid(typed(document.root)):
                assert codes <= ONLY_VALIDATE, data.decode()
            else:
                assert codes, data.decode()
