"""Documents made by whole processes: the same bytes wherever they run, the old file when one dies."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src"
PLAN = Path(__file__).parents[2] / "examples" / "mentoring-2026.yaml"
EXPORTS = ("docx", "xlsx", "csv", "md", "ics", "json", "html", "svg")
REPORTS = ("docx", "xlsx", "md", "html", "txt")
MAKE_ALL = """
import sys
from nastavnik_cli.cli.main import run
from nastavnik_cli.cli.streams import Streams
for words in sys.stdin.read().splitlines():
    code = run(words.split(), Streams.of_process())
    if code:
        sys.exit(code)
"""
PLACES = (
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "COLUMNS": "40"},
    {"PYTHONHASHSEED": "77", "TZ": "Pacific/Pago_Pago", "LC_ALL": "POSIX", "PYTHONUTF8": "0"},
)


def started(command: list[str], folder: Path, **environ: str) -> subprocess.Popen[bytes]:
    fixed = {"PYTHONPATH": str(SOURCE), "NASTAVNIK_AS_OF": "2026-10-12", "HOME": str(folder)}
    fixed["PYTHONDONTWRITEBYTECODE"] = "1"  # cut short by a limit it would break every later start
    return subprocess.Popen(
        [sys.executable, *command],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={"PATH": os.environ["PATH"], **fixed, **environ},
    )


def test_the_same_bytes_in_every_zone_locale_and_process(tmp_path: Path) -> None:
    (tmp_path / "roadmap.yaml").write_bytes(PLAN.read_bytes())
    made: list[dict[str, bytes]] = []
    for number, place in enumerate(PLACES):
        out = tmp_path / str(number)
        out.mkdir()
        lines = [f"export -o {out.name}/plan.{kind}" for kind in EXPORTS]
        lines += [f"report --period 2026-Q3 -o {out.name}/report.{kind}" for kind in REPORTS]
        lines += [f"remind --within 60d --to {out.name}/letters"]
        with started(["-c", MAKE_ALL], tmp_path, **place) as process:
            _, err = process.communicate("\n".join(lines).encode(), timeout=120)
        assert process.returncode == 0, err.decode()
        files = sorted(path for path in out.rglob("*") if path.is_file())
        made.append({str(path.relative_to(out)): path.read_bytes() for path in files})
    first, second = made
    assert len(first) == len(EXPORTS) + len(REPORTS) + 4, "a letter and three texts"
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


@pytest.mark.skipif(os.name != "posix", reason="limits of a process are POSIX's")
@pytest.mark.parametrize("kind", ["docx", "xlsx", "csv"])
def test_no_room_leaves_what_was_there(kind: str, tmp_path: Path) -> None:
    (tmp_path / "roadmap.yaml").write_bytes(PLAN.read_bytes())
    kept = tmp_path / f"plan.{kind}"
    kept.write_bytes(b"before")
    code = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (1500, 1500))\n{MAKE_ALL}"
    # Without bytecode: Python would leave cut .pyc files behind.
    with started(["-B", "-c", code], tmp_path) as process:
        process.communicate(f"export -o {kept.name}".encode(), timeout=60)
    assert process.returncode == 3
    assert kept.read_bytes() == b"before"
    assert sorted(path.name for path in tmp_path.iterdir()) == [kept.name, "roadmap.yaml"]


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_killed_at_any_moment_it_leaves_a_whole_file(tmp_path: Path) -> None:
    (tmp_path / "roadmap.yaml").write_bytes(PLAN.read_bytes())
    kept = tmp_path / "plan.docx"
    command = ["-m", "nastavnik_cli", "export", "-o", kept.name]
    with started(command, tmp_path) as process:
        process.communicate(timeout=60)
    whole = kept.read_bytes()
    seen = set()
    for step in range(60):
        kept.write_bytes(b"before")
        with started(command, tmp_path) as process:
            try:
                process.communicate(timeout=0.02 + step * 0.025)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.communicate()
        seen.add(kept.read_bytes())
    assert seen <= {b"before", whole}
    assert b"before" in seen
