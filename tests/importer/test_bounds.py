"""Promise 16: hostile documents are refused in under 2 s and 200 MB, each with its reason."""

from __future__ import annotations

import io
import os
import struct
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from nastavnik_cli.domain.doubts import ImportReason
from nastavnik_cli.errors import FileFailure
from nastavnik_cli.importer.readers.opening import open_document
from tests.importer.word import docx, p, tbl, tc, tr, xml, zipped

NAME = "plan.docx"


def refused(data: bytes) -> ImportReason:
    start = time.process_time()  # the clock of a busy machine would tell of the others
    with pytest.raises(FileFailure) as caught:
        open_document(NAME, data)
    assert time.process_time() - start < 2
    reason = caught.value.reason
    assert isinstance(reason, ImportReason)
    return reason


def document(body: str, prolog: str = "") -> bytes:
    return zipped({"word/document.xml": xml(body, prolog=prolog)})


def bomb(name: str, size: int) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        package.writestr("word/document.xml", xml(p("а")))
        with package.open(name, "w", force_zip64=False) as part:
            for _ in range(size >> 20):
                part.write(b" " * (1 << 20))
    return file.getvalue()


def nested(depth: int) -> str:
    table = tbl([["x"]])
    for _ in range(depth):
        table = f"<w:tbl><w:tr><w:tc>{table}{p()}</w:tc></w:tr></w:tbl>"
    return table


SHARED_CELLS = "".join(f'<c r="{column}1" t="s"><v>0</v></c>' for column in "ABCDEFGHIJ")
SHEETS = (
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
)


def sheet(rows: str, shared: str = "", more: str = "") -> bytes:
    """A workbook of one sheet; `shared`: its one shared string; `more` stands behind the rows."""
    sheets = '<sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets>'
    data = f"<sheetData>{rows}</sheetData>{more}"
    relation = '<Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>'
    return zipped(
        {
            "xl/workbook.xml": f"<workbook {SHEETS}>{sheets}</workbook>",
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{RELATIONS}">{relation}</Relationships>',
            "xl/worksheets/sheet1.xml": f"<worksheet {SHEETS}>{data}</worksheet>",
            "xl/sharedStrings.xml": f"<sst {SHEETS}><si><t>{shared}</t></si></sst>",
        }
    )


def odf(cells: str) -> bytes:
    table = f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
    text = f"<office:body><office:text>{table}</office:text></office:body>"
    return zipped({"content.xml": f"<office:document-content {ODF}>{text}</office:document-content>"})


LAUGHS = (
    "<!DOCTYPE x ["
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(10))
    + "]>"
)
CASES = {
    "a DOCTYPE": (document(p("а"), "<!DOCTYPE document>"), ImportReason.DOCTYPE),
    "entities in entities": (document(p("&a9;"), LAUGHS), ImportReason.DOCTYPE),
    "an outer entity": (
        document(p("&x;"), '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
        ImportReason.DOCTYPE,
    ),
    "no XML": (zipped({"word/document.xml": "план"}), ImportReason.DAMAGED),
    "no zip": (b"PK\x03\x04 word/document.xml", ImportReason.DAMAGED),
    "many entries": (
        zipped({"word/document.xml": xml(""), **{f"word/{n}": "" for n in range(10_000)}}),
        ImportReason.TOO_MANY_ENTRIES,
    ),
    "a million columns": (
        docx(tbl([tr([tc("а", '<w:gridSpan w:val="10000000"/>')])])),
        ImportReason.TOO_COMPLEX,
    ),
    "columns before the row": (
        docx(tbl([tr(["а"], '<w:gridBefore w:val="10000000"/>')])),
        ImportReason.TOO_COMPLEX,
    ),
    "64 columns": (docx(tbl([["а"] * 64])), ImportReason.TOO_COMPLEX),
    "tables in tables": (docx(nested(10)), ImportReason.TOO_COMPLEX),
    "deep XML": (document("<w:sdt>" * 10_000 + "</w:sdt>" * 10_000), ImportReason.TOO_COMPLEX),
    "endless elements": (document("<w:p/>" * 1_000_000), ImportReason.TOO_COMPLEX),
    "an endless text": (document(p("а" * 21_000_000)), ImportReason.TOO_COMPLEX),
    "no document inside": (zipped({"word/other.xml": "<a/>"}), ImportReason.DAMAGED),
    "an unknown zip": (zipped({"a.txt": "b"}), ImportReason.UNKNOWN_KIND),
    "a cell of a megabyte": (docx(tbl([["дело", "а " * 500_000]])), ImportReason.TOO_COMPLEX),
    "a cell of a thousand lines": (docx(tbl([["дело", ["а"] * 1_001]])), ImportReason.TOO_COMPLEX),
    "a line of six million cells": (("а;" * 6_000_000).encode(), ImportReason.TOO_COMPLEX),
    "too many lines": (("1;дело;май 2022\n" * 300_000).encode(), ImportReason.TOO_COMPLEX),
    "nothing but quotes": (b'"' * 5_000_000, ImportReason.TOO_COMPLEX),
    "a cell at the end of a sheet": (
        sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
        ImportReason.TOO_COMPLEX,
    ),
    "shared strings for all cells": (
        sheet("".join(f'<row r="{r}">{SHARED_CELLS}</row>' for r in range(1, 15_000)), "а" * 1_000_000),
        ImportReason.TOO_COMPLEX,
    ),
    "letters of an unknown kind": (
        zipped({"word/document.xml": b'<?xml version="1.0" encoding="UTF-7"?><a/>'}),
        ImportReason.DAMAGED,
    ),
    "cut short": (zipped({"word/document.xml": xml(p("а"))[:-20]}), ImportReason.DAMAGED),
    "nothing": (b"", ImportReason.EMPTY),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", ImportReason.UNKNOWN_KIND),
    "a PDF": (b"%PDF-1.7\n", ImportReason.PDF),
    "a protected document": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        ImportReason.ENCRYPTED,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_refused_with_its_reason(case: str) -> None:
    data, reason = CASES[case]
    assert refused(data) == reason


ONE_CELL = '<row r="1"><c r="A1"><v>1</v></c></row>'
MERGES = "".join(f'<mergeCell ref="A1:C{n}"/>' for n in range(2, 100_000))
ODD = {
    "names that leave the folder": zipped(
        {"/etc/passwd": "x", "../../x": "y", "word/document.xml": xml(p("а"))}
    ),
    "relations to elsewhere": zipped(
        {
            "word/document.xml": xml(p("а")),
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" '
            'Type="x/numbering" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
        }
    ),
    "macros": zipped({"word/document.xml": xml(p("а")), "word/vbaProject.bin": b"\xd0\xcf" * 1000}),
    "styles based on each other": docx(
        p("а", '<w:pStyle w:val="a"/>'),
        styles='<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style>'
        '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
    ),
    "a merged sheet": sheet(ONE_CELL, more='<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    "many merges": sheet(ONE_CELL, more=f"<mergeCells>{MERGES}</mergeCells>"),
    "a number that is none": sheet('<row r="1"><c r="A1"><v>1e309</v></c></row>'),
    "a milliard of columns": odf('<table:table-cell table:number-columns-repeated="1000000000"/>'),
    "a milliard of spaces": odf(
        '<table:table-cell><text:p>a<text:s text:c="1000000000"/>b</text:p></table:table-cell>'
    ),
    "a cell over a milliard": odf('<table:table-cell table:number-rows-spanned="1000000000"/>'),
}


@pytest.mark.parametrize("case", ODD)
def test_what_is_odd_does_no_harm(case: str) -> None:
    start = time.process_time()
    open_document(NAME, ODD[case])
    assert time.process_time() - start < 2


def test_too_large() -> None:
    assert refused(b"PK" + bytes(20 << 20)) == ImportReason.TOO_LARGE


@pytest.mark.parametrize("part", ["word/document2.xml", "word/media/image1.png"])
def test_a_zip_bomb(part: str) -> None:
    assert refused(bomb(part, 120 << 20)) == ImportReason.INFLATES


def test_a_zip_that_lies_about_its_sizes() -> None:
    data = bytearray(bomb("word/media/image1.png", 120 << 20))
    at = data.rfind(b"PK\x01\x02")
    struct.pack_into("<L", data, at + 24, 10)  # the size in the directory
    assert refused(bytes(data)) in (ImportReason.DAMAGED, ImportReason.INFLATES)


def test_a_directory_that_promises_few_entries() -> None:
    data = bytearray(zipped({f"word/{n}": "" for n in range(10_000)}))
    at = data.rfind(b"PK\x05\x06")
    struct.pack_into("<HH", data, at + 8, 1, 1)
    assert refused(bytes(data)) == ImportReason.TOO_MANY_ENTRIES


@pytest.mark.skipif(sys.platform != "linux", reason="peak memory is read from /proc")
@pytest.mark.parametrize(
    "case",
    [
        "an endless text",
        "endless elements",
        "many entries",
        "a line of six million cells",
        "shared strings for all cells",
        "a zip bomb",
    ],
)
def test_memory_stays_low(case: str, tmp_path: Path) -> None:
    data = CASES[case][0] if case in CASES else bomb("word/document.xml2", 120 << 20)
    (tmp_path / "bad.docx").write_bytes(data)
    code = (
        "import pathlib\n"
        "from nastavnik_cli.errors import FileFailure\n"
        "from nastavnik_cli.importer.readers.opening import open_document\n"
        f"data = pathlib.Path({str(tmp_path / 'bad.docx')!r}).read_bytes()\n"
        "try:\n    open_document('bad.docx', data)\nexcept FileFailure:\n"
        "    status = pathlib.Path('/proc/self/status').read_text()\n"  # getrusage would tell the parent's
        "    print(int(status.split('VmHWM:')[1].split()[0]) // 1024)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": "src"},
    )
    assert int(done.stdout) < 200
