"""The schema is valid, current, and agrees with `validate` on the shape of every file we have."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tools.schema import TARGET, is_current

from nastavnik_cli.errors import Code
from nastavnik_cli.i18n import Lang, words
from nastavnik_cli.output.schema import schema
from nastavnik_cli.storage.document import open_document
from nastavnik_cli.storage.load import check
from tests.schema.core import typed

ROOT = Path(__file__).parents[2]
SHARED = ROOT / ".." / "shared" / "data" / "nasty"

ONLY_VALIDATE = {
    Code.DUPLICATE_KEY,  # the data that a schema sees has one of the two
    Code.MISSING_FIELD,  # an empty value is null, as the texts no, null and 12 may be
    Code.BAD_VALUE,  # the end before the start, unknown countries, circles
    Code.BAD_VERSION,  # 1.0 and 1 are one number
    Code.BAD_DATE,  # 2023-02-29
    Code.BAD_PHRASE,
    Code.BAD_ID,  # № and other signs that are no letters
    Code.DUPLICATE_ID,
    Code.UNKNOWN_PERSON,
    Code.NO_WHEN,
    Code.NO_SUCH_WINDOW,
    Code.BAD_LINK,
    Code.LIMIT,  # windows of a phrase
}
"""Errors of meaning: what these report, the schema may take."""


def corpus() -> Iterator[Path]:
    """Every roadmap in the repository and beside it."""
    yield from [ROOT / "roadmap.yaml", *ROOT.glob("examples/*.yaml"), *ROOT.glob("tests/errors/*.yaml")]
    yield from sorted(SHARED.glob("*.yaml"))


FILES = list(corpus())


@pytest.fixture(scope="module")
def validator() -> Any:
    return Draft202012Validator(schema(words(Lang.EN)))


def test_written_schema_is_current() -> None:
    assert is_current(), "run `python tools/schema.py`"


@pytest.mark.parametrize("lang", Lang)
def test_schema_is_a_schema(lang: Lang) -> None:
    Draft202012Validator.check_schema(schema(words(lang)))


def test_every_field_says_what_it_is() -> None:
    whole = schema(words(Lang.RU))
    for definition in (whole, *whole["$defs"].values()):
        assert definition["description"]
        for field in definition["properties"].values():
            assert field["description"] != ""
            assert "title" not in field


def test_defaults_and_examples_are_there() -> None:
    properties = json.loads(TARGET.read_text("utf-8"))["properties"]
    assert properties["year"]["default"] == "calendar"
    assert properties["period"]["examples"]


def test_examples_are_valid_by_the_schema_itself() -> None:
    whole = schema(words(Lang.EN))
    for definition in (whole, *whole["$defs"].values()):
        for name, field in definition["properties"].items():
            part = {"$defs": whole["$defs"], **field}
            for example in field.get("examples", ()):
                assert Draft202012Validator(part).is_valid(example), (name, example)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_schema_and_validate_agree(path: Path, validator: Any) -> None:
    data = path.read_bytes()
    document, _ = open_document(path.name, data)
    errors = {each.problem.code for each in check(path.name, data, as_of=date(2024, 12, 31)).errors}
    if document is None:  # no YAML: an editor says so by itself, before it comes to the schema
        assert errors
    elif validator.is_valid(typed(document.root)):
        assert errors <= ONLY_VALIDATE
    else:
        assert errors
