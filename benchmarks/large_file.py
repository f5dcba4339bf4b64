"""What `done` costs in a file of 10,000 activities, in units of `validate` of the same file.

`python benchmarks/large_file.py [ROUNDS [ACTIVITIES]]`. The promise: at most 1.3, a diff of one line,
150 MB. The two run in turns; counted is the time of the processor, which neighbours spoil less.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
HEAD = """\
version: 1
title: План
period: 2022/2024
people:
  orlova: {name: А. С. Орлова}
strategies:
"""
STRATEGY = """\
  - id: "{s}"
    title: Стратегия {s}
    responsible: orlova
    activities:
"""
ACTIVITY = """\
      - id: "{s}.{a}"
        title: Мероприятие {a} стратегии {s}, названное так же длинно, как в настоящем плане
        when: ежеквартально
        result: справка
        done:
          2022-Q1: 2022-03-20
          2022-Q2: {{on: 2022-06-15, by: orlova, result: справка № {a}}}
"""


class Cost(NamedTuple):
    """Seconds of the processor, and megabytes at the most."""

    seconds: float
    megabytes: float


def roadmap(activities: int) -> str:
    """A hundred activities in a strategy."""
    parts = [HEAD]
    for number in range(activities):
        s, a = divmod(number, 100)
        if a == 0:
            parts.append(STRATEGY.format(s=s + 1))
        parts.append(ACTIVITY.format(s=s + 1, a=a + 1))
    return "".join(parts)


def cost(folder: Path, *words: str) -> Cost:
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env |= {"NASTAVNIK_AS_OF": "2022-12-31", "PYTHONPATH": str(ROOT / "src")}
    env["PYTHONPYCACHEPREFIX"] = str(ROOT / ".cache" / "bytecode")
    argv = [sys.executable, "-m", "nastavnik_cli", *words]
    with subprocess.Popen(argv, cwd=folder, env=env, stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(f"{words}: {process.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def git(folder: Path, *words: str) -> str:
    who = ["-c", "user.name=b", "-c", "user.email=b@example.org"]
    argv = ["git", *who, *words]
    return subprocess.run(argv, cwd=folder, check=True, capture_output=True, encoding="utf-8").stdout


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    activities = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000  # noqa: PLR2004 — the second word
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "roadmap.yaml").write_text(roadmap(activities), "utf-8")
        git(folder, "init", "-q")
        git(folder, "add", ".")
        git(folder, "commit", "-q", "-m", "first")
        cost(folder, "validate")  # bytecode
        checks, marks, diffs = [], [], set()
        for number in range(rounds):
            leaf = f"{number % (activities // 100) + 1}.{number + 1}"
            checks.append(cost(folder, "validate"))
            marks.append(cost(folder, "done", leaf, "2022-Q3", "--on", "2022-09-20"))
            diffs.add(git(folder, "diff", "--numstat").replace("\troadmap.yaml\n", "").replace("\t", " "))
            git(folder, "commit", "-q", "-a", "-m", leaf)
        size = (folder / "roadmap.yaml").stat().st_size
    print(f"{activities} activities, {size / 1e6:.1f} MB; git diff --numstat: {', '.join(sorted(diffs))}")
    for what, found in (("validate", checks), ("done", marks)):
        middle = statistics.median(each.seconds for each in found)
        print(f"{what:9} {middle:5.2f} s  {max(each.megabytes for each in found):5.0f} MB")
    ratios = [mark.seconds / check.seconds for check, mark in zip(checks, marks, strict=True)]
    print(f"done / validate: {statistics.median(ratios):.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
