"""Newer editions of documents: every file in `editions` is a test, run with several kinds of line ends.

A file has three parts: the roadmap as a diff (what goes with -, what comes with +), the document (lines
above the table, then its rows, cells parted by |; a row without | spans the table; / parts paragraphs),
and what is told on stderr.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from nastavnik_cli.domain.plan import Plan
from nastavnik_cli.storage.load import check, load
from tests.cli.sessions import FIXED, typed
from tests.edit.frame import as_variant

from . import word

CASES = sorted((Path(__file__).parent / "editions").glob("*.txt"))
VARIANTS = ("lf", "crlf", "bom", "no final newline")
ASKED = ("--from", "2023-09-01", "--order", "приказ № 12", "--lang", "ru")


def document(text: str) -> bytes:
    above, rows, columns = [], [], 1
    for line in text.strip().splitlines():
        if "|" in line:
            cells = [[p.strip() for p in cell.split("/")] for cell in line.split("|")]
            columns = len(cells)
            rows.append(word.tr(cells))
        elif rows:
            rows.append(word.tr([word.tc(line, f'<w:gridSpan w:val="{columns}"/>')]))
        else:
            above.append(line)
    return word.docx(*above, word.tbl(rows))


def parts(case: Path) -> tuple[str, str, str]:
    roadmap, _, rest = case.read_text("utf-8").partition("=== документ\n")
    table, _, told = rest.partition("=== сказано\n")
    return roadmap, table, told


def side(roadmap: str, mark: str) -> str:
    return "".join(line[1:] for line in roadmap.splitlines(keepends=True) if line[0] != mark)


def recorded(plan: Plan) -> dict[str, list[tuple[str, bool]]]:
    """Of every activity its recorded keys, and whether each has a window."""
    found = {}
    for leaf in plan.leaves:
        keys = (*leaf.activity.done, *leaf.activity.moved, *leaf.activity.cancelled)
        found[leaf.id] = [(key, leaf.slot(key) is not None) for key in keys]
    return found


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_edition(case: Path, variant: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    roadmap, table, told = parts(case)
    monkeypatch.chdir(tmp_path)
    old, new = (as_variant(side(roadmap, mark), variant) for mark in "+-")
    path = Path("roadmap.yaml")
    path.write_bytes(old)
    Path("new.docx").write_bytes(document(table))
    before = load(path).plan
    out, err, code = typed(["import", "new.docx", "--update", "roadmap.yaml", *ASKED, "--dry-run"], FIXED)
    assert (code, path.read_bytes()) == (0, old), err
    shown, err, code = typed(["import", "new.docx", "--update", "roadmap.yaml", *ASKED], FIXED)
    assert code == 0, err
    assert shown == out
    assert err.replace("Записано: roadmap.yaml\n", "") == told
    assert path.read_bytes().decode() == new.decode()
    checked = check("roadmap.yaml", new, as_of=date(2024, 12, 31))
    assert checked.plan is not None, checked.diagnostics
    after = recorded(checked.plan)
    assert all(after[name] == keys for name, keys in recorded(before).items())
    again = typed(["import", "new.docx", "--update", "roadmap.yaml", *ASKED], FIXED)
    assert (again[0], again[2], path.read_bytes()) == ("", 0, new)
