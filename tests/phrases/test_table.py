"""The phrases of real documents with windows worked out by hand; a wrong reading is the worst."""

from __future__ import annotations

from pathlib import Path

import pytest

from nastavnik_cli.domain.phrases import read
from tests.phrases.table import Row, answer, judged, rows

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared" / "data" / "phrases.tsv"
COLLECTION = list(rows(HERE / "collection.tsv"))


@pytest.fixture(scope="module")
def shared_rows() -> list[Row]:
    if not SHARED.exists():
        pytest.skip("this collection of phrases lies beside the project, not in it")
    return list(rows(SHARED))


def test_no_phrase_is_read_wrongly(shared_rows: list[Row]) -> None:
    assert [row.phrase for row in shared_rows if judged(row) == "wrong"] == []


def test_nearly_every_phrase_is_read_right(shared_rows: list[Row]) -> None:
    missed = [row.phrase for row in shared_rows if judged(row) != "right"]
    print(f"{len(shared_rows) - len(missed)} of {len(shared_rows)} right", missed)  # noqa: T201
    assert len(missed) <= 0.02 * len(shared_rows), missed


@pytest.mark.parametrize("row", COLLECTION, ids=lambda row: f"{row.phrase[:40]}-{row.frame.period.start}")
def test_our_own_collection_is_read_right(row: Row) -> None:
    assert judged(row) == "right", (row.right, answer(read(row.phrase, row.frame), row.windows))
