"""Documents opened by LibreOffice; skipped where it is not installed."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from nastavnik_cli import soffice
from nastavnik_cli.errors import FileFailure
from nastavnik_cli.output.office.docx_plan import plan_docx
from nastavnik_cli.output.office.pdf import as_pdf, timeless_pdf
from nastavnik_cli.output.office.xlsx_plan import plan_xlsx
from tests.documents.plans import RU, school, seen

needs_office = pytest.mark.skipif(soffice.program() is None, reason="LibreOffice (soffice) is not installed")


def pages(pdf: bytes, folder: Path) -> list[str]:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler) is not installed")
    file = folder / "made.pdf"
    file.write_bytes(pdf)
    done = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, check=True)
    return done.stdout.decode().rstrip("\f").split("\f")


@needs_office
def test_the_plan_as_pages(tmp_path: Path) -> None:
    made = as_pdf(plan_docx(seen(school()), RU))
    assert made.startswith(b"%PDF-")
    assert made == timeless_pdf(made)
    assert b"19800101000000" in made
    told = " ".join(" ".join(pages(made, tmp_path)).split())
    for text in ("Приложение 3", "Сроки исполнения", "2.1.1. Анкетирование", "2 раза в год"):
        assert text in told


@pytest.mark.slow
@needs_office
def test_the_header_is_on_every_page_and_the_number_on_all_but_the_first(tmp_path: Path) -> None:
    from tests.making import activity, evaluated

    plan = evaluated("2022-06-15", *(activity(f"{n}.1", title="слово " * 30) for n in range(1, 31)))
    told = pages(as_pdf(plan_docx(seen(plan), RU)), tmp_path)
    assert len(told) > 2
    for number, page in enumerate(told, 1):
        assert "Сроки исполнения" in page
        assert re.search(r"1\s+2\s+3\s+4\s+5\s+6", page)
        first_line = page.strip("\n").split("\n")[0].strip()
        assert (first_line == str(number)) is (number > 1)


@pytest.mark.slow
@needs_office
def test_the_same_pages_are_the_same_bytes() -> None:
    document = plan_docx(seen(school()), RU)
    assert as_pdf(document) == as_pdf(document)


@pytest.mark.slow
@needs_office
def test_calc_reads_the_book_as_it_was_meant() -> None:
    data = soffice.convert(
        plan_xlsx(seen(school()), RU),
        "xlsx",
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false",
    )
    rows = list(csv.reader(io.StringIO(data.decode())))
    assert rows[3][:3] == ["1.1", "Положение", "1. Нормативная база"]
    assert rows[3][7] == "исполнено"


def test_without_libreoffice_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(soffice, "program", lambda: None)
    with pytest.raises(FileFailure) as failed:
        as_pdf(b"")
    assert failed.value.reason is soffice.OfficeReason.MISSING


@needs_office
def test_what_is_no_document_fails_without_a_file() -> None:
    with pytest.raises(FileFailure) as failed:
        soffice.convert(b"\0\1\2", "docx", "pdf:no_such_filter")
    assert failed.value.reason is soffice.OfficeReason.FAILED


@pytest.mark.skipif(shutil.which("sh") is None, reason="no shell to pretend with")
def test_a_hanging_program_is_stopped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    slow = tmp_path / "soffice"
    slow.write_text("#!/bin/sh\nsleep 60\n", "utf-8")
    slow.chmod(0o755)
    monkeypatch.setattr(soffice, "program", lambda: str(slow))
    with pytest.raises(FileFailure) as failed:
        soffice.convert(b"", "docx", "pdf", seconds=0.3)
    assert failed.value.reason is soffice.OfficeReason.SLOW
