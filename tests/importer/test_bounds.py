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
@pytest.mark.parametrize("case", ["an endless text", "endless elements", "many entries", "a zip bomb"])
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
