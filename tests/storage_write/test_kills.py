"""Promises 1 and 4: whatever kills a command, the file is the old one or the new one, and a rerun is safe.

Daily: a kill before and after every call to the system that Python makes, and NASTAVNIK_KILLS (200)
kills at random times. `pytest -m slow`: real processes killed at every system call, 2,000 at random.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from nastavnik_cli.storage.write import update

from .commands import COMMANDS, ROADMAP, after, deciding
from .plain import NoGit, leftovers
from .processes import argv, disturbed, environment, made, needs_strace, points, run, traced

KILLS = int(os.environ.get("NASTAVNIK_KILLS", "200"))
NEW = {what: after(intent) for what, intent in COMMANDS.items()}
DAILY = ("done", "undo")
IDLE = {"getpid", "fspath", "geteuid", "get_inheritable"}
SLOW = tuple(COMMANDS.keys() - set(DAILY))
TO_THE_SYSTEM = {"posix", "fcntl", "io", "_io"}


def assert_whole_and_rerun(path: Path, what: str) -> bool:
    """Old or new bytes; then the same command gives the new ones, once, and no temp file is left."""
    found = path.read_bytes()
    assert found in {ROADMAP, NEW[what]}, found
    update(path, deciding(COMMANDS[what]), vcs=NoGit)
    assert path.read_bytes() == NEW[what]
    assert leftovers(path.parent) == []
    return found == NEW[what]


def in_child(work: Callable[[], object]) -> int:
    """Do it in a fork; the status of its end (a signal is negative)."""
    pid = os.fork()
    if pid == 0:
        try:
            work()
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def killing(path: Path, what: str, at: int, counted: list[int] | None = None) -> None:
    """Write, and die before (even) or after (odd) a call to the system; count them where told."""
    seen = -1

    def watch(_frame: FrameType, event: str, called: Any) -> None:
        nonlocal seen
        home = getattr(called, "__module__", None) or type(getattr(called, "__self__", None)).__module__
        named = getattr(called, "__name__", "")
        if event in {"c_call", "c_return", "c_exception"} and home in TO_THE_SYSTEM and named not in IDLE:
            seen += 1
            if seen == at:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(watch)
    update(path, deciding(COMMANDS[what]), vcs=NoGit)
    sys.setprofile(None)
    if counted is not None:
        counted.append(seen + 1)


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Path]:
    """A folder whose fsync costs nothing: a kill loses no memory, so the disk proves nothing more."""
    if not os.access("/dev/shm", os.W_OK):  # noqa: S108 — where Linux has it
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        yield Path(folder)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("what", [*DAILY, *(pytest.param(each, marks=pytest.mark.slow) for each in SLOW)])
def test_killed_around_every_call(memory: Path, what: str) -> None:
    path = memory / "roadmap.yaml"
    path.write_bytes(ROADMAP)
    counted: list[int] = []
    update(path, lambda _: None, vcs=NoGit)  # what is imported only once
    killing(path, what, -2, counted)
    assert counted[0] > 60
    written = []
    for at in range(counted[0]):
        path.write_bytes(ROADMAP)
        assert in_child(lambda at=at: killing(path, what, at)) == -signal.SIGKILL  # type: ignore[misc]
        written.append(assert_whole_and_rerun(path, what))
    print(f"{what}: {counted[0]} points")  # noqa: T201
    assert written == sorted(written)  # old until the rename, new from it on
    assert {True, False} == set(written)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_killed_at_random_times(memory: Path) -> None:
    dice = random.Random(1)  # noqa: S311 — a test's dice
    path = memory / "roadmap.yaml"
    killed = written = 0
    for i in range(KILLS):
        what = list(COMMANDS)[i % len(COMMANDS)]
        path.write_bytes(ROADMAP)
        pid = os.fork()
        if pid == 0:
            try:
                update(path, deciding(COMMANDS[what]), vcs=NoGit)
            finally:
                os._exit(0)
        time.sleep(dice.random() * 0.008)
        os.kill(pid, signal.SIGKILL)
        died = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == -signal.SIGKILL
        killed += died
        written += assert_whole_and_rerun(path, what) and died
    print(f"{killed} of {KILLS} killed, {written} of them had written")  # noqa: T201
    assert killed > KILLS // 4


@pytest.mark.slow
@pytest.mark.parametrize("what", COMMANDS)
def test_process_killed_at_every_system_call(tmp_path: Path, what: str) -> None:
    """Before each call that names the file, its folder, the temp file or the lock: between two of them
    nothing on the disk changes; of all other calls every 50th. The same command again ends it.
    """
    needs_strace()
    folder = tmp_path / "plan"
    folder.mkdir()
    path = folder / "roadmap.yaml"
    path.write_bytes(ROADMAP)
    run(argv(path, what))  # makes the lock file: the calls of the first run are not those of the next
    path.write_bytes(ROADMAP)
    lines = traced(argv(path, what), tmp_path / "log")
    assert path.read_bytes() == NEW[what]
    calls = points(lines)
    ours = [point for line, point in zip(made(lines), calls, strict=True) if str(folder) in line]
    killed, written = 0, 0
    for point in [*ours, *calls[::50]]:
        path.write_bytes(ROADMAP)
        killed += disturbed(argv(path, what), point, "signal=KILL").returncode == -signal.SIGKILL
        written += assert_whole_and_rerun(path, what)
    print(  # noqa: T201
        f"{what}: killed at {killed} of {len(ours)} calls on our files and {len(calls[::50])} others; "
        f"{written} had written"
    )
    assert killed > 0.9 * len([*ours, *calls[::50]])
    assert 0 < written < killed


@pytest.mark.slow
def test_process_killed_at_random_times(tmp_path: Path) -> None:
    """Kills fall between the lock and the end, by the clock; the rerun is the command itself."""
    dice = random.Random(2)  # noqa: S311 — a test's dice
    path = tmp_path / "roadmap.yaml"
    path.write_bytes(ROADMAP)
    killed = written = again = 0
    for i in range(2000):
        path.write_bytes(ROADMAP)
        with subprocess.Popen(
            argv(path, "done"), env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as child:
            lock = path.with_name(".roadmap.yaml.lock")
            lock.unlink(missing_ok=True)  # nobody else is there: it comes when the command begins to write
            while not lock.exists() and child.poll() is None:
                time.sleep(0.0005)
            time.sleep(dice.random() * 0.05)
            child.kill()
        killed += child.returncode == -signal.SIGKILL
        found = path.read_bytes()
        assert found in {ROADMAP, NEW["done"]}
        written += found == NEW["done"]
        if i % 20 == 0:
            rerun = run(argv(path, "done"))
            assert rerun.returncode == 0, rerun
            assert path.read_bytes() == NEW["done"]
            assert leftovers(tmp_path) == []
            again += 1
    print(f"{killed} of 2000 killed, {written} had written; {again} reruns, each one record")  # noqa: T201
    assert killed > 1000
    assert 0 < written < 2000


def test_a_rerun_is_safe(tmp_path: Path) -> None:
    """Promise 4, by the command itself: again, another date, --replace."""
    path = tmp_path / "roadmap.yaml"
    path.write_bytes(ROADMAP)
    assert run(argv(path, "done")).returncode == 0
    before = path.stat()
    again = run(argv(path, "done"))
    assert again.returncode == 0
    assert path.read_bytes() == NEW["done"]
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    other = run([*argv(path, "done")[:-3], "2022-09-21", "--file", str(path)])
    assert other.returncode == 2
    assert "20" in other.stderr
    assert "21" in other.stderr
    assert path.read_bytes() == NEW["done"]
    assert run([*argv(path, "done")[:-3], "2022-09-21", "--replace", "--file", str(path)]).returncode == 0
    assert path.read_bytes() == NEW["done"].replace(b"2022-09-20", b"2022-09-21")
