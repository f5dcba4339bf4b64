"""Documents as people really write them: what an import gets right of each, printed and held.

The expectations and the comparison stand beside the checkout; without them these tests are skipped.
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml

from nastavnik_cli.domain.doubts import ImportReason
from nastavnik_cli.domain.draft import Draft
from nastavnik_cli.domain.phrases import Reading, read
from nastavnik_cli.domain.schedule import Frame
from nastavnik_cli.domain.units import parse_period
from nastavnik_cli.errors import FileFailure
from nastavnik_cli.i18n import Lang, words
from nastavnik_cli.importer import read_plan
from nastavnik_cli.output.imported import roadmap_text
from nastavnik_cli.output.review import to_check
from nastavnik_cli.storage.load import check
from tests.importer.shared import SHARED, needs_shared

ZOO = SHARED / "data/zoo"
EXPECTED = sorted(ZOO.glob("*.expected.json"))

pytestmark = needs_shared


def source_of(expected: Path) -> Path:
    stem = expected.name.removesuffix(".expected.json")
    places = [
        *(ZOO / f"{stem}{end}" for end in (".docx", ".xlsx", ".odt")),
        SHARED / "source" / f"{stem}.docx",
    ]
    return next(path for path in places if path.exists())


def comparing() -> Callable[..., list[str]]:
    spec = importlib.util.spec_from_file_location("zoo_compare", ZOO / "compare.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: Callable[..., list[str]] = module.compare
    return found


def drafted(source: Path) -> Draft:
    return read_plan(source.name, source.read_bytes())


def written(draft: Draft) -> str:
    return roadmap_text(draft, words(Lang(draft.language)), source="plan")


def score(expected: Path) -> list[str]:
    """What an import got wrong, in words; empty where a clear refusal is as good."""
    wanted = json.loads(expected.read_text("utf-8"))
    try:
        draft = drafted(source_of(expected))
    except FileFailure as failure:
        return [] if wanted.get("may_fail") else [str(failure)]
    data = yaml.load(written(draft), yaml.BaseLoader)  # noqa: S506 — every scalar a text, as in the contract
    # `headings:` hold the document's own words on purpose; what must not be imported is their rows.
    data.pop("headings", None)
    frame = Frame(parse_period(data["period"]))

    def windows(phrase: str) -> str | None:
        reading = read(phrase, frame)
        days = reading.windows[0].days if isinstance(reading, Reading) and reading.windows else None
        return f"{days.start}/{days.last}" if days else None

    review = [str(doubt.reason) for doubt in to_check(draft)]
    wrong = comparing()(wanted, data, review, windows)
    noise = [] if wanted["review"] else [f"flagged for nothing: {reason}" for reason in review]
    return wrong + noise


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: path.name.removesuffix(".expected.json"))
def test_a_document_is_understood(expected: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = score(expected)
    lost = 0
    flagged = "refused"
    try:
        draft = drafted(source_of(expected))
    except FileFailure:
        pass
    else:
        flagged = str(len(to_check(draft)))
        lost = sum(str(doubt.reason) == "left-out" for doubt in draft.review)
    with capsys.disabled():
        fields = {
            name: sum(f": {name}" in line for line in wrong)
            for name in ("title", "when", "responsible", "result")
        }
        levels = sum("instead of" in line and not any(f": {n}" in line for n in fields) for line in wrong)
        told = ", ".join(f"{name} {count or 'right'}" for name, count in fields.items())
        print(  # noqa: T201
            f"\n{expected.name.removesuffix('.expected.json'):24} {told}, levels {levels or 'right'}; "
            f"flagged {flagged}; lost {lost}",
            end="",
        )
    assert wrong == []
    assert lost == 0


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: path.name.removesuffix(".expected.json"))
def test_the_file_validates(expected: Path) -> None:
    try:
        draft = drafted(source_of(expected))
    except FileFailure as failure:
        assert failure.reason is ImportReason.NO_TABLE  # noqa: PT017
        return
    checked = check("roadmap.yaml", written(draft).encode(), as_of=date(2026, 1, 1))
    assert checked.errors == ()
    allowed = {
        "unread-text",
        "empty-group",
        "before-approval",
        "outside-period",
        "no-responsible",
        "unused-person",
    }
    assert {d.problem.code.value for d in checked.diagnostics} <= allowed


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: path.name.removesuffix(".expected.json"))
def test_what_must_be_flagged_is_flagged_at_its_place(expected: Path) -> None:
    wanted = json.loads(expected.read_text("utf-8"))
    try:
        draft = drafted(source_of(expected))
    except FileFailure:
        return
    found = {(path[1::2], d.about) for d in to_check(draft) for path in (d.path, *d.also)}
    for place in wanted.get("review_at", []):
        path = tuple(int(step) - 1 for step in place["path"].split(".") if step)
        below = [about for steps, about in found if steps[: len(path)] == path]
        assert below, place
        if place["field"] not in ("structure", "document"):
            assert place["field"] in below, place
