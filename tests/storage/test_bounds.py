"""What is meant to exhaust a reader is answered soon and in little memory (promise 11)."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from nastavnik_cli.errors import Code
from nastavnik_cli.storage.document import open_document
from nastavnik_cli.storage.guard import BIGGEST
from nastavnik_cli.storage.reasons import YamlReason

SOON, LATER = 0.5, 4.0
"""Seconds of a machine with other work to do; the promise for a limit is 0.1 on a quiet one."""
LIMITS = {
    "brackets": b"[" * 60_000,
    "brackets on lines": b"[\n" * 500_000,
    "braces and keys": b'{"}": ' * 10_000,
    "braces with a comment": b"{ # }\n" * 100_000,
    "dashes": b"- " * 30_000,
    "question marks": b"? " * 30_000,
    "deeper and deeper": b"\n".join(b" " * n + b"a:" for n in range(3_000)),
    "a long line": b"a: " + b"x" * 10_000_000,
    "too big": b"a: 1\n" * (BIGGEST // 5 + 1),
}
REFUSED = {
    "NULs": bytes(1_000_000),
    "controls": b"\x01" * 60_000,
    "UTF-16": ("a: б\n" * 100_000).encode("utf-16"),
    "another encoding": ("a: справка\n" * 100_000).encode("cp1251"),
    "conflicts": b"<<<<<<< a\nb\n=======\nc\n>>>>>>> d\n" * 20_000,
    "bad escapes": b'a: "' + b"\\0" * 30_000 + b'"',
    "tabs": b"a:\t1\n" * 50_000,
    "anchors": b"- &a b\n" * 30_000,
}


@pytest.mark.parametrize("data", LIMITS.values(), ids=LIMITS)
def test_over_a_limit_is_refused_at_once(data: bytes) -> None:
    began = time.process_time()
    document, (found,) = open_document("roadmap.yaml", data)
    assert time.process_time() - began < SOON
    assert document is None
    assert found.problem.code is Code.LIMIT


@pytest.mark.parametrize("data", REFUSED.values(), ids=REFUSED)
def test_refused_in_time(data: bytes) -> None:
    began = time.process_time()
    document, problems = open_document("roadmap.yaml", data)
    assert time.process_time() - began < LATER
    assert document is None
    assert 0 < len(problems) < 50
    assert all(len(found.excerpt) <= 160 for found in problems)


READ = {
    "many small texts": b"a%d: b\n",
    "an open quote": b'a%d: "b\n',
    "quote after quote": b'a%d: "b" "c"\n',
    "colons": b"a%d: b: c\n",
    "duplicate keys": b"a: %.0d1\n",
}


@pytest.mark.parametrize("line", READ.values(), ids=READ)
def test_a_megabyte_is_read_in_seconds(line: bytes) -> None:
    data = b"".join(line % n for n in range(60_000))
    began = time.process_time()
    _, problems = open_document("roadmap.yaml", data)
    assert time.process_time() - began < 10
    assert len(problems) < 60_000


LONG_LINES = [
    before + piece * (60_000 // len(piece)) + after
    for before in ("a: ", "", "- ", "a: [", 'a: "', "a: b: ", "a: {b: ")
    for piece in (
        " ",
        "x ",
        "- ",
        ": ",
        "a:",
        "[",
        "]",
        "]]} ",
        '"',
        "'",
        '" ',
        "\\",
        "#",
        " #",
        "\t",
        "? ",
        "\xa0",
    )
    for after in ("", "b: c", "@", '"')
]


@pytest.mark.parametrize(
    "lines", [LONG_LINES[::11], pytest.param(LONG_LINES, marks=pytest.mark.slow)], ids=["some", "all"]
)
def test_a_long_line_of_anything_is_answered_soon(lines: list[str]) -> None:
    """No pattern of ours goes back and forth over a line: the work grows with its length."""
    slow = []
    for line in lines:
        began = time.process_time()
        open_document("roadmap.yaml", f"x: 1\n{line}\ny: 2\n".encode())
        took = time.process_time() - began
        if took > SOON:
            slow.append((line[:8], line[-8:], took))
    assert not slow


def test_keys_without_end_are_compared_in_linear_time() -> None:
    data = b"{" + b", ".join(b"k%d: 1\n" % n for n in range(100_000)) + b"}"
    began = time.process_time()
    document, _ = open_document("roadmap.yaml", data)
    assert document is not None
    assert time.process_time() - began < 10


@pytest.mark.skipif(sys.platform == "win32", reason="no RLIMIT_AS on Windows")
def test_nesting_in_little_memory() -> None:
    script = (
        "import resource; resource.setrlimit(resource.RLIMIT_AS, (300 << 20, 300 << 20))\n"
        "from nastavnik_cli.storage.document import open_document\n"
        "for data in (b'[' * 65_000, b'[\\n' * 1_000_000, b'- ' * 32_000, b'{\"}\": [' * 9_000):\n"
        "    document, found = open_document('r', data)\n"
        "    print(document, found[0].problem.reason)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60,
        env={"PYTHONPATH": "src"},
    )  # fmt: skip
    assert done.stdout.splitlines() == [f"None {YamlReason.NESTING}"] * 4
