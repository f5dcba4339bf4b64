"""Promise 2: no lost update, and no reader sees a file that is not whole.

Daily: 12 processes × 5 rounds; `pytest -m slow`: 50 × 10. The wrong strategies are run the same
way: a test that did not catch them would prove nothing.
"""

from __future__ import annotations

import fcntl
import multiprocessing
import os
import tempfile
import time
from collections.abc import Callable
from datetime import date
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from nastavnik_cli.storage.document import open_document
from nastavnik_cli.storage.edit import Record, apply
from nastavnik_cli.storage.edit.values import value_of
from nastavnik_cli.storage.write import update
from nastavnik_cli.text import Source

from .plain import NoGit, leftovers, lines_of, whole

Strategy = Callable[[Path, str], None]
ORDER = tuple(f"2022-{month:02}" for month in range(1, 13))
FORK = multiprocessing.get_context("fork")


def roadmap(processes: int) -> bytes:
    leaves = "".join(
        f"      - id: x{i}\n        title: Т\n        when: ежемесячно\n" for i in range(processes)
    )
    return (
        "version: 1\ntitle: План\nperiod: 2022\nstrategies:\n  - id: a\n    title: С\n    activities:\n"
        f"{leaves}"
    ).encode()


def records(data: bytes) -> int:
    """How many records a roadmap has; ValueError where it is not a sound one."""
    document, problems = open_document("roadmap.yaml", data)
    if document is None or problems:
        raise ValueError(problems)
    top = value_of(document.root)
    assert isinstance(top, dict)
    return str(top["strategies"]).count("'2022-") // 2


def recording(path: Path, name: str) -> None:
    """One record by the real way: `name` is an activity and a month."""
    target, key = name.split("@")

    def decide(source: Source) -> Source:
        document, problems = open_document(source.name, source.data)
        assert document is not None, problems
        return apply(document, [Record(target=target, key=key, on=date(2022, 12, 31), order=ORDER)]).source

    update(path, decide, vcs=NoGit)


def in_place(path: Path, name: str) -> None:
    """Wrong: locked, but the file is written over: a reader sees it empty."""
    with path.with_name("lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        lines = lines_of(path.read_bytes())
        with path.open("wb") as file:
            time.sleep(0.001)
            file.write(whole([*lines, name]))


def rename_only(path: Path, name: str) -> None:
    """Wrong: a whole file each time, but of two writers one is lost."""
    _renamed(path, name)


def lock_on_the_file(path: Path, name: str) -> None:
    """Wrong: the lock is on a file that the rename takes away."""
    with path.open("rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        _renamed(path, name)


def lock_deleted(path: Path, name: str) -> None:
    """Wrong: who waits holds a lock file that is gone, who comes makes a new one."""
    lock_name = path.with_name("lock")
    with lock_name.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        _renamed(path, name)
        lock_name.unlink(missing_ok=True)


def _renamed(path: Path, name: str) -> None:
    lines = lines_of(path.read_bytes())
    time.sleep(0.001)
    temp = path.with_name(f"temp{os.getpid()}")
    temp.write_bytes(whole([*lines, name]))
    temp.replace(path)


def right(path: Path, name: str) -> None:
    """The same small work by the real writer."""

    def decide(source: Source) -> Source:
        lines = lines_of(source.data)
        time.sleep(0.001)
        return Source(source.name, whole([*lines, name]))

    update(path, decide, vcs=NoGit)


def count_lines(data: bytes) -> int:
    return len(lines_of(data))


class Outcome:
    """What writers reported and what is there, and what readers saw meanwhile."""

    def __init__(
        self, path: Path, strategy: Strategy, names: list[list[str]], count: Callable[[bytes], int]
    ) -> None:
        results: multiprocessing.SimpleQueue[tuple[int, int]] = FORK.SimpleQueue()
        seen: multiprocessing.SimpleQueue[tuple[int, int]] = FORK.SimpleQueue()
        stop = FORK.Event()
        reader = FORK.Process(target=_read, args=(path, count, stop, seen))
        reader.start()
        writers = [FORK.Process(target=_write, args=(path, strategy, each, results)) for each in names]
        for writer in writers:
            writer.start()
        both = [results.get() for _ in writers]
        self.reported = sum(done for done, _ in both)
        self.errors = sum(failed for _, failed in both)
        for writer in writers:
            writer.join()
        stop.set()
        self.reads, self.torn = seen.get()
        reader.join()
        try:
            self.there = count(path.read_bytes())
        except ValueError:
            self.there, self.torn = 0, self.torn + 1

    @property
    def wrong(self) -> bool:
        return self.there != self.reported or self.torn > 0 or self.errors > 0

    def __str__(self) -> str:
        return f"{self.reported} reported, {self.there} there; {self.torn} of {self.reads} reads torn"


def _write(
    path: Path, strategy: Strategy, names: list[str], results: multiprocessing.SimpleQueue[tuple[int, int]]
) -> None:
    done = failed = 0
    for name in names:
        try:
            strategy(path, name)
            done += 1
        except Exception:  # noqa: BLE001 — a wrong strategy may do anything
            failed += 1
    results.put((done, failed))


def _read(
    path: Path, count: Callable[[bytes], int], stop: Event, seen: multiprocessing.SimpleQueue[tuple[int, int]]
) -> None:
    reads = torn = 0
    while not stop.is_set():
        reads += 1
        try:
            count(path.read_bytes())
        except ValueError:
            torn += 1
        time.sleep(0.0005)
    seen.put((reads, torn))


def rounds(processes: int, each: int) -> list[list[str]]:
    return [[f"x{i}@{ORDER[n]}" for n in range(each)] for i in range(processes)]


@pytest.mark.parametrize("size", [(12, 5), pytest.param((50, 10), marks=pytest.mark.slow)], ids=str)
def test_no_record_is_lost(tmp_path: Path, size: tuple[int, int]) -> None:
    path = tmp_path / "roadmap.yaml"
    path.write_bytes(roadmap(size[0]))
    outcome = Outcome(path, recording, rounds(*size), records)
    print(outcome)  # noqa: T201
    assert outcome.reported == outcome.there == size[0] * size[1]
    assert (outcome.torn, outcome.errors) == (0, 0)
    assert outcome.reads > 5
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize("strategy", [in_place, rename_only, lock_on_the_file, lock_deleted])
@pytest.mark.parametrize("size", [(8, 12), pytest.param((50, 10), marks=pytest.mark.slow)], ids=str)
def test_wrong_strategies_are_caught(strategy: Strategy, size: tuple[int, int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "roadmap.yaml"
        path.write_bytes(whole([]))
        outcome = Outcome(path, strategy, rounds(*size), count_lines)
        print(f"{strategy.__name__}: {outcome}")  # noqa: T201
        assert outcome.wrong


def test_the_right_one_is_not(tmp_path: Path) -> None:
    path = tmp_path / "roadmap.yaml"
    path.write_bytes(whole([]))
    outcome = Outcome(path, right, rounds(8, 12), count_lines)
    print(outcome)  # noqa: T201
    assert not outcome.wrong
    assert outcome.there == 96
