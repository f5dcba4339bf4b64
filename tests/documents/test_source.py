"""The exported plan of this repository beside the document it was taken from: same table, same words.

The document's columns are aligned by empty lines and its activities lie several to a cell, so that
whole columns are compared: their texts from top to bottom, without the marks of lists.
"""

from __future__ import annotations

import io
import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import docx
import pytest

from nastavnik_cli.domain.evaluate import evaluate
from nastavnik_cli.output.office.docx_plan import plan_docx
from nastavnik_cli.storage.load import loaded, read_bytes
from nastavnik_cli.views import plan_view
from tests.documents.plans import RU

ROOT = Path(__file__).parents[2]
SOURCE = ROOT.parent / "shared" / "source" / "novoshakhtinsk.docx"
pytestmark = pytest.mark.skipif(not SOURCE.is_file(), reason="../shared/source is not here")

NUMBER, STRATEGY, TITLE, RESULT, WHEN, RESPONSIBLE = range(6)
MARK = re.compile(r"^\s*(-|\d+(\.\d+)*\.)\s*", re.MULTILINE)


@cache
def source() -> Any:
    return docx.Document(str(SOURCE))


@cache
def exported() -> Any:
    file = ROOT / "roadmap.yaml"
    plan = loaded(str(file), read_bytes(file)).plan
    return docx.Document(io.BytesIO(plan_docx(plan_view(evaluate(plan, as_of=date(2022, 6, 15))), RU)))


def column(document: Any, number: int) -> list[str]:
    """The cells of a column below the header, a merged cell once."""
    cells = {cell._tc: cell for row in document.tables[0].rows[2:] if (cell := row.cells[number])}
    return [cell.text for cell in cells.values()]


def letters(texts: list[str]) -> str:
    """The texts as one, without list marks and spaces: both documents break words and lines freely."""
    return "".join("".join(MARK.sub("", text).split()) for text in texts)


def lines(texts: list[str]) -> list[str]:
    return [" ".join(line.split()) for text in texts for line in text.split("\n") if line.strip()]


def test_the_head_is_the_document_s() -> None:
    ours = [paragraph.text for paragraph in exported().paragraphs if paragraph.text]
    theirs = [paragraph.text for paragraph in source().paragraphs if paragraph.text]
    assert [letters([text]) for text in ours] == [letters([text]) for text in theirs]
    page, other = exported().sections[0], source().sections[0]
    assert (round(page.page_width.cm, 1), round(page.page_height.cm, 1)) == (
        round(other.page_width.cm, 1),
        round(other.page_height.cm, 1),
    )
    font, their_font = (document.styles["Normal"].font for document in (exported(), source()))
    assert (font.name, font.size) == (their_font.name, their_font.size)


def test_both_header_rows_are_the_document_s() -> None:
    for number in (0, 1):
        ours, theirs = (document.tables[0].rows[number].cells for document in (exported(), source()))
        assert [cell.text for cell in ours] == [cell.text for cell in theirs]


def test_numbers_of_strategies() -> None:
    assert lines(column(exported(), NUMBER)) == lines(column(source(), NUMBER)) == ["1.", "2.", "3."]


@pytest.mark.parametrize("number", [STRATEGY, TITLE, RESULT])
def test_strategies_activities_and_results_word_for_word(number: int) -> None:
    assert letters(column(exported(), number)) == letters(column(source(), number))


def test_deadlines_word_for_word() -> None:
    """A deadline that goes on below another is said once more: a row of ours has one cell."""
    theirs, rest = lines(column(source(), WHEN)), iter(lines(column(exported(), WHEN)))
    again = []
    for phrase in theirs:
        for said in rest:
            if said == phrase:
                break
            again.append(said)
        else:
            pytest.fail(f"{phrase} is not where the document has it")
    again.extend(rest)
    assert again == ["В течение всего периода реализации программы"], "3.2.9 after what stands between"


def test_the_responsible() -> None:
    """Apart from a capital letter and the place of the initials, which stand once under `people`."""

    def people(document: Any) -> list[str]:
        return [" ".join(sorted(line.casefold().split())) for line in lines(column(document, RESPONSIBLE))]

    assert people(exported()) == people(source())
