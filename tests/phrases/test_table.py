"""The phrases of real documents with windows worked out by hand; a wrong reading is the worst."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.phrases.table import Row, judged, rows

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared" / "data" / "phrases.tsv"


@pytest.fixture(scope="module")
def shared_rows() -> list[Row]:
    if not SHARED.exists():
        pytest.skip("the collection of phrases lies beside the project, not in it")
    return list(rows(SHARED))


def test_no_phrase_is_read_wrongly(shared_rows: list[Row]) -> None:
    assert [row.phrase for row in shared_rows if judged(row) == "wrong"] == []


def test_nearly_every_phrase_is_read_right(shared_rows: list[Row]) -> None:
    missed = [row.phrase for row in shared_rows if judged(row) != "right"]
    print(f"{len(shared_rows) - len(missed)} of {len(shared_rows)} right", missed)  # noqa: T201
    assert len(missed) <= 0.02 * len(shared_rows), missed
