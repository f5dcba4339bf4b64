"""Real processes: pipes, full and closed streams, terminals, read-only folders, interrupts."""

from __future__ import annotations

import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.sessions import PLANS

SRC = Path(__file__).parents[2] / "src"
READING = [
    [],
    ["status"],
    ["status", "--format", "json"],
    ["overdue"],
    ["next"],
    ["show", "2.2"],
    ["timeline"],
    ["when"],
    ["validate"],
]


def environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "SYSTEMROOT"}}
    fixed = {"NASTAVNIK_AS_OF": "2022-06-15", "NASTAVNIK_LANG": "ru", "PYTHONPATH": str(SRC)}
    return kept | fixed | {"LANG": "C.UTF-8"} | more


def run(*words: str, folder: Path, **more: str) -> subprocess.CompletedProcess[bytes]:
    argv = [sys.executable, "-m", "nastavnik_cli", *words]
    return subprocess.run(argv, cwd=folder, env=environment(**more), capture_output=True, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(PLANS / "small.yaml", tmp_path / "roadmap.yaml")
    return tmp_path


def shell(line: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    program = f"{sys.executable} -m nastavnik_cli"
    argv = ["bash", "-c", line.replace("nastavnik", program)]
    return subprocess.run(argv, cwd=folder, env=environment(), capture_output=True, check=False)


def test_a_pipe_gets_no_codes_and_whole_lines(folder: Path) -> None:
    done = run("status", folder=folder)
    assert done.returncode == 0
    assert b"\x1b" not in done.stdout
    assert done.stderr == b""


def test_colours_can_be_forced_and_forbidden(folder: Path) -> None:
    assert b"\x1b[" in run("status", folder=folder, FORCE_COLOR="1").stdout
    assert b"\x1b[" not in run("status", folder=folder, FORCE_COLOR="1", NO_COLOR="1").stdout
    assert b"\x1b[" not in run("status", folder=folder, FORCE_COLOR="0").stdout


def test_a_reader_that_goes_away_is_no_failure(folder: Path) -> None:
    done = shell("nastavnik status | head -1; exit ${PIPESTATUS[0]}", folder)
    assert (done.returncode, done.stderr) == (0, b"")
    checked = shell("nastavnik overdue --check | true; exit ${PIPESTATUS[0]}", folder)
    assert (checked.returncode, checked.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
@pytest.mark.parametrize("words", ["status", "--help", "--version", "validate --format json"])
def test_a_full_disk_is_told(words: str, folder: Path) -> None:
    done = shell(f"nastavnik {words} > /dev/full", folder)
    assert done.returncode == 3
    assert "Вывод записать не удалось" in done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_a_closed_stdout_is_told(folder: Path) -> None:
    done = shell("nastavnik status >&-", folder)
    assert done.returncode == 3
    assert b"Traceback" not in done.stderr


def test_closed_streams_all_together_make_no_traceback(folder: Path) -> None:
    assert shell("nastavnik status >&- 2>&- <&-", folder).returncode == 3


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
@pytest.mark.parametrize("where", ["> /dev/full", ">&-", "| true; exit ${PIPESTATUS[0]}"])
def test_a_record_is_written_though_its_report_cannot_be(where: str, folder: Path) -> None:
    done = shell(f"nastavnik done 1.1 --on 2022-05-27 {where}", folder)
    assert done.returncode == 0  # the truth: it is on the disk
    assert "2022-05: 2022-05-27" in (folder / "roadmap.yaml").read_text("utf-8")


@pytest.fixture
def read_only(folder: Path) -> Iterator[Path]:
    (folder / "roadmap.yaml").chmod(0o444)
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)


@pytest.mark.parametrize("words", READING, ids=lambda words: " ".join(words) or "monday")
def test_looking_never_writes(words: list[str], read_only: Path) -> None:
    before = sorted((path.name, path.stat().st_mtime_ns) for path in read_only.iterdir())
    done = run(*words, folder=read_only, PYTHONDONTWRITEBYTECODE="1")
    assert done.returncode == 0, done.stderr.decode()
    assert sorted((path.name, path.stat().st_mtime_ns) for path in read_only.iterdir()) == before


def test_a_read_only_file_is_not_written(folder: Path) -> None:
    path = folder / "roadmap.yaml"
    path.chmod(stat.S_IRUSR)
    done = run("done", "1.1", folder=folder)
    assert done.returncode == 3
    assert "chmod u+w" in done.stderr.decode()


def test_other_encodings_of_a_terminal_make_no_traceback(folder: Path) -> None:
    done = run("status", folder=folder, PYTHONIOENCODING="koi8-r")
    assert done.returncode == 0
    assert "План наставничества" in done.stdout.decode("koi8-r")


def test_arguments_that_are_not_text_make_no_traceback(folder: Path) -> None:
    argv = [sys.executable.encode(), b"-m", b"nastavnik_cli", b"when", b"\xff\xfe\x1b[31m"]
    done = subprocess.run(argv, cwd=folder, env=environment(), capture_output=True, check=False)
    assert done.returncode == 1
    assert b"\x1b" not in done.stdout + done.stderr
    assert b"Traceback" not in done.stderr


def test_a_mistake_of_ours_is_told_without_a_traceback(folder: Path) -> None:
    code = "import nastavnik_cli.cli.status as s, sys; s.run.__globals__['open_plan'] = lambda session: 1 / 0"
    main = "from nastavnik_cli.cli.main import main; sys.argv = ['nastavnik', 'status']; main()"
    argv = [sys.executable, "-c", f"{code}\n{main}"]
    done = subprocess.run(argv, cwd=folder, env=environment(), capture_output=True, check=False)
    assert done.returncode == 70
    said = done.stderr.decode()
    assert "Traceback" not in said
    assert "ZeroDivisionError" in said
    assert "NASTAVNIK_DEBUG=1 nastavnik status" in said
    shown = subprocess.run(
        argv, cwd=folder, env=environment(NASTAVNIK_DEBUG="1"), capture_output=True, check=False
    )
    assert b"Traceback" in shown.stderr


def _hear_sigint() -> None:
    """A suite that runs in the background may have been started deaf to it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_ctrl_c_ends_with_130(folder: Path) -> None:
    argv = [sys.executable, "-m", "nastavnik_cli", "when", "-", "--period", "2022"]
    with subprocess.Popen(
        argv,
        cwd=folder,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=_hear_sigint,  # noqa: PLW1509 — no threads here
    ) as process:
        time.sleep(3)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert b"Traceback" not in err


def test_stdin_is_read_where_a_dash_stands(folder: Path) -> None:
    argv = [sys.executable, "-m", "nastavnik_cli", "when", "-", "--period", "2022", "--format", "json"]
    done = subprocess.run(
        argv,
        cwd=folder,
        env=environment(),
        input="май 2022\n\nапрель 2022\r\nфыва\n".encode(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert [each["phrase"] for each in json.loads(done.stdout)] == ["май 2022", "апрель 2022", "фыва"]
