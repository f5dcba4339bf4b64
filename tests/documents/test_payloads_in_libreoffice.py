"""Promise 15 by a second program: each payload in Word, Excel and CSV files as LibreOffice reads them.

All files of a kind go through one start of it; skipped where it is not installed.
"""

from __future__ import annotations

import csv
import io
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from nastavnik_cli import soffice
from nastavnik_cli.output.flat.plan_table import activities
from nastavnik_cli.output.flat.tables import as_csv
from nastavnik_cli.output.office.docx_plan import plan_docx
from nastavnik_cli.output.office.xlsx_plan import plan_xlsx
from nastavnik_cli.output.report.sheet import report_xlsx
from nastavnik_cli.output.report.word import report_docx
from nastavnik_cli.output.visible import visible
from tests.documents.plans import PAYLOADS, RU, hostile, seen
from tests.documents.test_inert import reported

pytestmark = pytest.mark.skipif(soffice.program() is None, reason="LibreOffice (soffice) is not installed")
ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
ALL_EVALUATED = (
    "--infilter=Text - txt - csv (StarCalc):{mark},34,76,1,,1049,false,true,false,false,false,0,true"
)
"""Numbers and formulas looked for as eagerly as it can, in Russian."""
HEADINGS, _ = activities(seen(hostile("текст")), RU)
names = pytest.mark.parametrize("name", PAYLOADS)


def letters(text: str) -> str:
    """A text without spaces, which programs set in their own way, as far as a cell of Excel holds it."""
    return "".join(visible(text, keep="\n\t\u00ad").split())[:30_000]


Made = dict[tuple[str, str], list[Path]]
"""The files that LibreOffice made, by what was exported and the payload in it."""


def converted(folder: Path, kind: str, makers: Mapping[str, Callable[[str], bytes]], *options: str) -> Made:
    sources = {
        (what, name): folder / f"{number}-{what}.{kind}"
        for what in makers
        for number, name in enumerate(PAYLOADS)
    }
    for (what, name), path in sources.items():
        path.write_bytes(makers[what](PAYLOADS[name]))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [soffice.program() or "", profile, "--headless", "--norestore", *options]
    subprocess.run(
        [*command, "--outdir", "out", *sources.values()], cwd=folder, check=True, capture_output=True
    )
    return {key: sorted((folder / "out").glob(f"{path.stem}*")) for key, path in sources.items()}


def word_plan(payload: str) -> bytes:
    return plan_docx(seen(hostile(payload)), RU, marks=True)


def word_report(payload: str) -> bytes:
    return report_docx(reported(hostile(payload)), hostile(payload).as_of, RU)


def excel_plan(payload: str) -> bytes:
    return plan_xlsx(seen(hostile(payload)), RU)


def excel_report(payload: str) -> bytes:
    return report_xlsx(reported(hostile(payload)), hostile(payload).as_of, RU)


def plain_csv(payload: str) -> bytes:
    return as_csv(*activities(seen(hostile(payload)), RU)).encode()


def russian_csv(payload: str) -> bytes:
    return as_csv(*activities(seen(hostile(payload)), RU), excel_ru=True).encode()


@pytest.fixture(scope="module")
def in_writer(tmp_path_factory: pytest.TempPathFactory) -> Made:
    makers = {"plan": word_plan, "report": word_report}
    return converted(
        tmp_path_factory.mktemp("docx"), "docx", makers, "--convert-to", "txt:Text (encoded):UTF8"
    )


@pytest.fixture(scope="module")
def in_calc(tmp_path_factory: pytest.TempPathFactory) -> Made:
    makers = {"plan": excel_plan, "report": excel_report}
    return converted(tmp_path_factory.mktemp("xlsx"), "xlsx", makers, "--convert-to", ALL_SHEETS)


@pytest.fixture(scope="module")
def csv_in_calc(tmp_path_factory: pytest.TempPathFactory) -> Made:
    options = (ALL_EVALUATED.format(mark=44), "--convert-to", "fods")
    return converted(tmp_path_factory.mktemp("csv"), "csv", {"csv": plain_csv}, *options)


@pytest.fixture(scope="module")
def russian_csv_in_calc(tmp_path_factory: pytest.TempPathFactory) -> Made:
    options = (ALL_EVALUATED.format(mark=59), "--convert-to", "fods")
    return converted(tmp_path_factory.mktemp("csv"), "csv", {"csv": russian_csv}, *options)


@names
@pytest.mark.parametrize("what", ["plan", "report"])
def test_word(name: str, what: str, in_writer: Made) -> None:
    (text,) = in_writer[what, name]
    assert letters(PAYLOADS[name]) in letters(text.read_text("utf-8-sig"))


@names
@pytest.mark.parametrize("what", ["plan", "report"])
def test_excel(name: str, what: str, in_calc: Made) -> None:
    sheets = [sheet.read_bytes().decode() for sheet in in_calc[what, name]]
    assert len(sheets) == 3
    cells = [cell for sheet in sheets for row in csv.reader(io.StringIO(sheet, newline="")) for cell in row]
    assert any(letters(PAYLOADS[name]) in letters(cell) for cell in cells)
    assert not [cell for cell in cells if cell.startswith(("Err:", "#NAME", "#VALUE"))]


@names
@pytest.mark.parametrize("made", ["csv_in_calc", "russian_csv_in_calc"])
def test_csv(name: str, made: str, request: pytest.FixtureRequest) -> None:
    (sheet,) = request.getfixturevalue(made)["csv", name]
    told = sheet.read_text("utf-8")
    assert "table:formula" not in told
    assert "xlink:href" not in told
    assert told.count('office:value-type="string"') >= len(HEADINGS)
