"""The watch hears what it is there for, and lets pass what may be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from nastavnik_cli import vcs
from tests import watch

CASES = {
    "import socket; socket.create_connection(('127.0.0.1', 1))": "socket.connect",
    "import urllib.request; urllib.request.urlopen('http://127.0.0.1:1/')": "urllib.Request",
    "import os; os.system('true')": "os.system",
    "import subprocess; subprocess.run(['true'])": "subprocess.Popen true",
    "import pickle; pickle.loads(pickle.dumps(__import__('datetime').date(2022, 1, 1)))": "pickle.find_class",
}


@pytest.fixture
def heard() -> Iterator[Callable[[], list[str]]]:
    """What was heard so far; all of it is forgotten after the test, which asked for it."""
    yield lambda: list(watch.violations)
    watch.violations.clear()


def play(code: str, file: str) -> None:
    """Run a line as if it stood in a file; what it fails with is of no interest."""
    with suppress(OSError):
        exec(compile(code, file, "exec"), {})  # noqa: S102 — a line of this module


@pytest.mark.parametrize(("code", "event"), CASES.items())
def test_what_the_program_may_not_do_is_heard(code: str, event: str, heard: Callable[[], list[str]]) -> None:
    play(code, f"{watch.OURS}/anything.py")
    assert event in heard()


@pytest.mark.parametrize("code", CASES)
def test_what_a_test_does_is_its_own(code: str, heard: Callable[[], list[str]]) -> None:
    play(code, "tests/anything.py")
    assert heard() == []


def test_git_may_be_asked(tmp_path: Path, heard: Callable[[], list[str]]) -> None:
    vcs.toplevel(tmp_path / "roadmap.yaml")
    assert heard() == []
