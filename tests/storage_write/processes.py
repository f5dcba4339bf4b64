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
COMMANDS: dict[str, tuple[str, ...]] = {
    "done": ("done", "x", "2022-Q3", "--on", "2022-09-20"),
    "undo": ("undo", "x", "2022-Q1"),
    "move": ("move", "x", "2022-Q3", "--to", "2022-10-20", "--reason", "приказ № 3", "--on", "2022-09-20"),
    "cancel": ("cancel", "x", "2022-Q4", "--reason", "объединено", "--on", "2022-09-20"),
    "log": ("log", "x", "Разосланы анкеты", "--on", "2022-09-20"),
    "add": ("add", "activity", "--to", "a", "--title", "Новое", "--id", "new", "--when", "май"),
}
"""What each of `commands.COMMANDS` is in the terminal."""
_CALL = re.compile(r"^\w+\(")


@dataclass(frozen=True)
class Point:
    """The `nth` call of this name in the life of a process (from 1)."""

    call: str
    nth: int


def argv(path: Path, what: str) -> list[str]:
    """A command on a file."""
    return [sys.executable, "-m", "nastavnik_cli", *COMMANDS[what], "--file", str(path)]


def environment() -> dict[str, str]:
    """The same system calls in every run."""
    changing = ("PYTHON", "COV", "GIT", "NASTAVNIK")
    keep = {name: value for name, value in os.environ.items() if not name.startswith(changing)}
    fixed = {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "NASTAVNIK_LANG": "en"}
    return keep | fixed | {"PYTHONPATH": str(ROOT / "src")}


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


def made(lines: list[str]) -> list[str]:
    """The lines that are system calls, not their ends or signals."""
    return [line for line in lines if _CALL.match(line)]


def points(lines: list[str]) -> list[Point]:
    """Every system call of a trace."""
    seen: Counter[str] = Counter()
    found: list[Point] = []
    for line in made(lines):
        call = line.partition("(")[0]
        seen[call] += 1
        found.append(Point(call, seen[call]))
    return found


def disturbed(words: list[str], point: Point, how: str) -> subprocess.CompletedProcess[str]:
    """Run with one system call disturbed: `signal=KILL` before it is made, `error=ENOSPC` instead of it."""
    inject = f"--inject={point.call}:{how}:when={point.nth}"
    return run(["strace", "-qq", "-o", "/dev/null", "-e", f"trace={point.call}", inject, *words])
