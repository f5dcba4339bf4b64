"""Commands run as processes, watched and disturbed by strace; knows nothing of what they do."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MARK = "/nastavnik-begins-here"
_CALL = re.compile(r"^(\w+)\(")


@dataclass(frozen=True)
class Point:
    """The `nth` call of this name in the life of a process (from 1)."""

    call: str
    nth: int


def argv(path: Path, what: str) -> list[str]:
    return [sys.executable, "-m", "tests.storage_write.child", str(path), what]


def environment() -> dict[str, str]:
    """The same system calls in every run."""
    changing = ("PYTHON", "COV", "GIT")
    keep = {name: value for name, value in os.environ.items() if not name.startswith(changing)}
    fixed = {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
    return keep | fixed | {"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"}


def run(words: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        words, cwd=ROOT, env=environment(), capture_output=True, text=True, timeout=60, check=False
    )


def needs_strace() -> None:
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    probe = subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"], capture_output=True, check=False)
    if probe.returncode != 0:
        pytest.skip("strace may not trace here")


def traced(words: list[str], log: Path) -> list[str]:
    """The lines of a process's system calls, its children's not."""
    run(["strace", "-qq", "-y", "-s", "300", "-o", str(log), *words])
    return log.read_text("utf-8", errors="replace").splitlines()


def points(lines: list[str], *, from_mark: bool = True) -> list[Point]:
    """Every system call, or those from the mark on."""
    seen: Counter[str] = Counter()
    found: list[Point] = []
    begun = not from_mark
    for line in lines:
        match = _CALL.match(line)
        if match is None:
            continue
        seen[match[1]] += 1
        begun = begun or MARK in line
        if begun:
            found.append(Point(match[1], seen[match[1]]))
    return found


def disturbed(words: list[str], point: Point, how: str) -> subprocess.CompletedProcess[str]:
    """Run with one system call disturbed: `signal=KILL` before it is made, `error=ENOSPC` instead of it."""
    inject = f"--inject={point.call}:{how}:when={point.nth}"
    return run(["strace", "-qq", "-o", "/dev/null", "-e", f"trace={point.call}", inject, *words])
