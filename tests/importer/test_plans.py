"""Plans in the layouts of real ones: a file dropped into plans/ is a test, what it must give below `====`.

`--update` writes what the importer says; a person reads it before it is committed.
"""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest

from nastavnik_cli import soffice
from nastavnik_cli.domain.doubts import DoubtReason
from nastavnik_cli.domain.draft import Draft
from nastavnik_cli.i18n import Lang, words
from nastavnik_cli.importer import read_plan
from nastavnik_cli.output.imported import roadmap_text
from nastavnik_cli.storage.load import check
from tests.importer.markup import document
from tests.importer.outlines import outline

PLANS = sorted((Path(__file__).parent / "plans").glob("*.txt"))
_RULE = "\n====\n"

each_plan = pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)


def drafted(path: Path) -> Draft:
    source, _, _ = path.read_text("utf-8").partition(_RULE)
    return read_plan("plan.docx", document(source))


@each_plan
def test_a_plan_is_understood(path: Path, request: pytest.FixtureRequest) -> None:
    source, _, wanted = path.read_text("utf-8").partition(_RULE)
    said = outline(drafted(path))
    if request.config.getoption("--update"):
        path.write_text(f"{source.rstrip()}\n{_RULE}{said}\n", "utf-8")
    else:
        assert said == wanted.rstrip("\n")


@each_plan
def test_nothing_is_lost_and_the_file_validates(path: Path) -> None:
    draft = drafted(path)
    assert [doubt.params for doubt in draft.review if doubt.reason is DoubtReason.LEFT_OUT] == []
    text = roadmap_text(draft, words(Lang(draft.language)), source="plan")
    assert check("roadmap.yaml", text.encode(), as_of=date(2030, 1, 1)).errors == ()


@pytest.mark.slow
@pytest.mark.skipif(not soffice.program(), reason="no LibreOffice (soffice) on this machine")
def test_libreoffice_makes_the_same_plans_of_them(tmp_path: Path) -> None:
    """Each document converted to .odt by another program is understood alike: about 90 s."""
    for path in PLANS:
        (tmp_path / f"{path.stem}.docx").write_bytes(document(path.read_text("utf-8").partition(_RULE)[0]))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        soffice.program() or "",
        profile,
        "--headless",
        "--convert-to",
        "odt",
        "--outdir",
        str(tmp_path),
    ]
    subprocess.run([*command, *map(str, sorted(tmp_path.glob("*.docx")))], check=True, capture_output=True)
    other = [
        path.stem
        for path in PLANS
        if outline(read_plan("plan.odt", (tmp_path / f"{path.stem}.odt").read_bytes()))
        != path.read_text("utf-8").partition(_RULE)[2].rstrip("\n")
    ]
    assert other == []
