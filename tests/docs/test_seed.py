"""roadmap.yaml holds the approved document word by word, read from Word by another library."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import docx
import pytest

from nastavnik_cli.domain.model import Roadmap, Stated, Strategy
from nastavnik_cli.storage.load import check, loaded

ROOT = Path(__file__).parents[2]
SOURCE = ROOT.parent / "shared" / "source" / "novoshakhtinsk.docx"
needs_source = pytest.mark.skipif(not SOURCE.exists(), reason="the approved document is not here")


@pytest.fixture(scope="module")
def plan() -> Roadmap:
    return loaded("roadmap.yaml", (ROOT / "roadmap.yaml").read_bytes()).plan.roadmap


@pytest.fixture(scope="module")
def columns() -> list[list[str]]:
    """The paragraphs of each column below the headings and the row of numbers."""
    found: list[list[str]] = [[] for _ in range(6)]
    for row in docx.Document(str(SOURCE)).tables[0].rows[2:]:
        for column, cell in zip(found, row.cells, strict=True):
            column.extend(paragraph.text for paragraph in cell.paragraphs)
    return found


def letters(texts: Iterable[str]) -> str:
    """The texts in a row without what may be mended: spaces, and hyphens broken by them."""
    return re.sub(r"[\s-]", "", "".join(texts))


def stated(plan: Roadmap) -> list[Stated]:
    return [each for each, _, _ in plan.walk()]


@needs_source
def test_every_title_is_verbatim_and_in_order(plan: Roadmap, columns: list[list[str]]) -> None:
    strategies = [each.title for each in stated(plan) if isinstance(each, Strategy)]
    activities = [each.title for each in stated(plan) if not isinstance(each, Strategy)]
    numbers = re.compile(r"^\s*\d\.\s*")
    assert letters(strategies) == letters(columns[1])
    assert letters(activities) == letters(numbers.sub("", text) for text in columns[2])


@needs_source
def test_every_result_and_deadline_is_verbatim_and_in_order(plan: Roadmap, columns: list[list[str]]) -> None:
    assert letters(text for each in stated(plan) for text in each.result or ()) == letters(columns[3])
    deadlines = [phrase.text for each in stated(plan) for phrase in each.when or ()]
    assert deadlines == [text.strip() for text in columns[4] if text.strip()]


@needs_source
def test_the_head_of_the_document_is_verbatim(plan: Roadmap) -> None:
    document = docx.Document(str(SOURCE))
    head = [paragraph.text for paragraph in document.paragraphs if paragraph.text.strip()]
    assert [plan.document, letters([plan.title])] == [head[0], letters([head[1]])]
    assert plan.headings is not None
    names = [getattr(plan.headings, name) for name in plan.headings.order]
    assert names == [cell.text for cell in document.tables[0].rows[0].cells]


@needs_source
def test_everybody_named_is_there_with_place_and_post(plan: Roadmap, columns: list[list[str]]) -> None:
    said = " ".join(columns[5])
    people = list(plan.people.values())
    for name in ("Куценко", "Падун", "Кураторы общеобразовательных организаций"):
        assert name in said
        assert any(name in person.name for person in people)
    assert len(people) == 3
    assert {(p.organization, p.position) for p in people[:2]} == {("МБУ ЦБУ ХО МС", "ведущий методист")}


KUTSENKO, ALSO = ("kutsenko",), ("kutsenko", "curators")


def test_who_answers_for_what_and_when(plan: Roadmap) -> None:
    from nastavnik_cli.domain.plan import resolve

    leaves = resolve(plan).leaves
    assert len(leaves) == 23
    for leaf in leaves:
        shared = leaf.path[-1] in ("3.1", "3.2")
        assert leaf.responsible == (("padun",) if leaf.id == "2.3" else ALSO if shared else KUTSENKO), leaf.id
    when = {leaf.id: leaf.when for leaf in leaves}
    whole = "В течение всего периода реализации программы"
    assert when["3.1.4"] == ("2 раза в год",)
    assert when["3.2.3"] == when["3.2.9"] == when["2.2"] == (whole,)
    assert [when[f"3.2.{n}"][0] for n in range(4, 9)] == [
        "ежегодно",
        "ежеквартально",
        "апрель",
        "3 раза в год",
        "По мере необходимости",
    ]
    assert when["3.3.1"] == when["3.3.2"] == ("август",)


def test_nothing_is_recorded_that_the_document_does_not_say(plan: Roadmap) -> None:
    assert (plan.from_, plan.approved) == (None, None)
    for leaf in stated(plan):
        assert not any(getattr(leaf, name, None) for name in ("done", "moved", "cancelled", "log"))


@pytest.mark.parametrize("file", ["roadmap.yaml", "examples/mentoring-2026.yaml"])
def test_the_plans_that_are_shown_have_not_even_a_warning(file: str) -> None:
    found = check(file, (ROOT / file).read_bytes(), as_of=date(2026, 11, 27))
    assert [each.problem for each in found.diagnostics] == []
