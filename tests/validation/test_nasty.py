"""The tricky files beside the checkout: verdict, code and place of each (skipped where absent)."""

from __future__ import annotations

import csv
import runpy
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from nastavnik_cli.errors import Diagnostic, Severity
from nastavnik_cli.i18n import Lang, words
from nastavnik_cli.output.diagnostics.plain import block
from nastavnik_cli.storage.linked_files import FilesBeside
from nastavnik_cli.storage.load import check

NASTY = (Path(__file__).parents[2] / ".." / "shared" / "data" / "nasty").resolve()
AS_OF = date(2024, 12, 31)


@dataclass(frozen=True)
class Row:
    """A line of the manifest."""

    file: str
    layer: str
    verdict: str
    code: str
    line: str
    col: str

    def allows(self, found: Diagnostic) -> bool:
        codes = self.code.split("|")
        line, column = str(found.place.line), str(found.place.column)
        return found.problem.code in codes and self.line in {"-", line} and self.col in {"-", column}


def rows() -> Iterator[Row]:
    manifest = NASTY / "manifest.tsv"
    if manifest.exists():
        with manifest.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                yield Row(*(row[name] for name in ("file", "layer", "verdict", "code", "line", "col")))


ROWS = list(rows())


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files that are too big to store."""
    folder = tmp_path_factory.mktemp("nasty")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["gen_limits.py", str(folder)])
        runpy.run_path(str(NASTY / "gen_limits.py"))
    return folder


@pytest.mark.skipif(not ROWS, reason="the folder of tricky files is not beside this checkout")
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.file)
def test_verdict_code_and_place(row: Row, generated: Path) -> None:
    path = NASTY / row.file
    path = path if path.exists() else generated / row.file
    checked = check(row.file, path.read_bytes(), as_of=AS_OF, links=FilesBeside(path.parent, path.parent))
    errors = {each.problem.code.value for each in checked.errors}
    warnings = [each for each in checked.diagnostics if each.problem.code.severity is Severity.WARNING]
    match row.verdict:
        case "valid":
            assert not checked.diagnostics
        case "valid-with-warning":
            assert not errors
            assert any(row.allows(each) for each in warnings)
        case _:
            assert len(errors) == 1
            assert any(row.allows(each) for each in checked.errors)
            assert checked.plan is None
    for lang in Lang:  # every message can be said
        assert all(list(block(each, words(lang))) for each in checked.diagnostics)
