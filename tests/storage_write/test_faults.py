"""Promises 3 and 5: what the command says of the disk is true, and the order of its calls is the durable one.

Daily: every function of `os` that writing calls fails once, in each of five ways; a full disk, a limit
on file sizes. `pytest -m slow`: every system call on our files fails, in a real process, by strace.
"""

from __future__ import annotations

import errno
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from nastavnik_cli.errors import FileFailure
from nastavnik_cli.storage.refusal import WriteReason
from nastavnik_cli.storage.write import replace_file, update, write_new

from .commands import COMMANDS, ROADMAP, after, deciding
from .plain import NoGit, leftovers
from .processes import argv, disturbed, made, needs_strace, points, run, traced

NEW = {what: after(intent) for what, intent in COMMANDS.items()}
WAYS = ("ENOSPC", "EIO", "EDQUOT", "EROFS", "EACCES")
CALLS = ("open", "write", "fsync", "close", "replace", "rename", "fchmod", "fchown", "fstat", "stat", "lstat",
         "link", "listxattr", "getxattr", "setxattr", "scandir", "readlink")  # fmt: skip


class Failing:
    """Lets the nth of the calls fail; counts them all."""

    def __init__(self, patch: pytest.MonkeyPatch, nth: int, error: str) -> None:
        self.seen = 0
        self.failed = ""
        for name in CALLS:
            patch.setattr(os, name, self._wrapped(name, getattr(os, name), nth, error))

    def _wrapped(self, name: str, real: Callable[..., Any], nth: int, error: str) -> Callable[..., Any]:
        def call(*args: Any, **named: Any) -> Any:
            self.seen += 1
            if self.seen == nth:
                self.failed = name
                if name == "close":
                    real(*args, **named)  # Linux closes it even where it reports an error
                number = getattr(errno, error)
                raise OSError(number, os.strerror(number))
            return real(*args, **named)

        return call


def writing(path: Path) -> None:
    update(path, deciding(COMMANDS["done"]), vcs=NoGit)


@pytest.mark.parametrize("error", WAYS)
def test_every_call_fails_once(tmp_path: Path, error: str) -> None:
    path = tmp_path / "roadmap.yaml"
    path.write_bytes(ROADMAP)
    writing(path)  # what is imported or made only once
    reasons: dict[str, set[WriteReason]] = {}
    for nth in range(1, 500):
        path.write_bytes(ROADMAP)
        said: WriteReason | None = None
        with pytest.MonkeyPatch.context() as patch:
            failing = Failing(patch, nth, error)
            try:
                writing(path)
            except FileFailure as failure:
                said = failure.reason  # type: ignore[assignment]
        if not failing.failed:
            break
        in_place = said in {None, WriteReason.NOT_DURABLE}
        assert path.read_bytes() == (NEW["done"] if in_place else ROADMAP), (failing.failed, said)
        assert leftovers(tmp_path) == []
        if said is not None:
            reasons.setdefault(failing.failed, set()).add(said)
    assert nth > 30
    assert reasons["fsync"] == {reason_of(error), WriteReason.NOT_DURABLE}
    assert reasons["write"] == reasons["replace"] == {reason_of(error)}


def reason_of(error: str) -> WriteReason:
    return {
        "ENOSPC": WriteReason.NO_SPACE,
        "EIO": WriteReason.DISK_ERROR,
        "EDQUOT": WriteReason.QUOTA,
        "EROFS": WriteReason.READ_ONLY_DISK,
        "EACCES": WriteReason.NO_PERMISSION,
    }[error]


@pytest.mark.parametrize("make", [write_new, replace_file])
def test_a_new_or_exported_file_is_whole_or_not_there(
    tmp_path: Path, make: Callable[[Path, bytes], None]
) -> None:
    path = tmp_path / "report.html"
    old = b"old" if make is replace_file else None
    for nth in range(1, 100):
        path.unlink(missing_ok=True)
        if old is not None:
            path.write_bytes(old)
        said = None
        with pytest.MonkeyPatch.context() as patch:
            failing = Failing(patch, nth, "EIO")
            try:
                make(path, b"new")
            except FileFailure as failure:
                said = failure.reason
        if not failing.failed:
            break
        found = path.read_bytes() if path.exists() else None
        assert found == (b"new" if said in {None, WriteReason.NOT_DURABLE} else old), (failing.failed, said)
        assert leftovers(tmp_path) == []
    assert nth > 6


def test_a_rename_whose_answer_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "roadmap.yaml"
    path.write_bytes(ROADMAP)
    real = os.replace

    def replace(old: str, new: str) -> None:
        real(old, new)
        raise OSError(errno.EIO, "the answer is lost")

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(FileFailure) as caught:
        writing(path)
    assert caught.value.reason is WriteReason.NOT_DURABLE
    assert path.read_bytes() == NEW["done"]


@pytest.mark.skipif(sys.platform == "win32", reason="limits of Unix")
def test_a_limit_on_file_sizes(tmp_path: Path) -> None:
    import resource  # not on Windows

    path = tmp_path / "roadmap.yaml"
    path.write_bytes(ROADMAP)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(ROADMAP), hard))
    try:
        with pytest.raises(FileFailure) as caught:
            writing(path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert caught.value.reason is WriteReason.TOO_LARGE
    assert path.read_bytes() == ROADMAP
    assert leftovers(tmp_path) == []


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 64 KB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
    try:
        mounted = subprocess.run(words, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        mounted = False
    if not mounted:
        pytest.skip("may not mount a tmpfs here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def fill(ballast: Path) -> None:
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(b"x" * 512)


def test_a_full_disk(tiny_disk: Path) -> None:
    path = tiny_disk / "roadmap.yaml"
    path.write_bytes(ROADMAP)
    fill(tiny_disk / "ballast")
    with pytest.raises(FileFailure) as caught:
        writing(path)
    assert caught.value.reason is WriteReason.NO_SPACE
    assert path.read_bytes() == ROADMAP
    assert leftovers(tiny_disk) == []
    (tiny_disk / "ballast").unlink()
    writing(path)
    assert path.read_bytes() == NEW["done"]


@pytest.mark.parametrize(
    "what", ["done", *(pytest.param(w, marks=pytest.mark.slow) for w in COMMANDS if w != "done")]
)
def test_durable_order(tmp_path: Path, what: str) -> None:
    """fsync(temp file) < rename < fsync(folder), and no write to the temp file after its fsync."""
    needs_strace()
    path = tmp_path / "roadmap.yaml"
    path.write_bytes(ROADMAP)
    lines = traced(argv(path, what), tmp_path / "log")
    assert path.read_bytes() == NEW[what]
    temp = re.escape(str(tmp_path)) + r"/\.nastavnik-edit-\w+-\w+\.tmp"
    steps = {
        "write": rf"^(?:p?write|writev)\w*\(\d+<{temp}>",
        "mode": rf"^fchmod\(\d+<{temp}>, 0?100644|^fchmod\(\d+<{temp}>, 0644",
        "sync": rf"^f(?:data)?sync\(\d+<{temp}>\) += 0",
        "rename": rf"^rename\w*\(.*{temp}.*roadmap\.yaml.*\) += 0",
        "sync the folder": rf"^fsync\(\d+<{re.escape(str(tmp_path))}>\) += 0",
    }
    where = {
        name: [i for i, line in enumerate(lines) if re.search(step, line)] for name, step in steps.items()
    }
    order = [where[name] for name in steps]
    assert all(order), where
    assert all(max(a) < min(b) for a, b in pairwise(order)), where


@pytest.mark.slow
@pytest.mark.parametrize("error", WAYS)
def test_every_system_call_on_our_files_fails(tmp_path: Path, error: str) -> None:
    """The command answers 0 or 3, and what it says of the file is true."""
    needs_strace()
    folder = tmp_path / "plan"
    folder.mkdir()
    path = folder / "roadmap.yaml"
    path.write_bytes(ROADMAP)
    run(argv(path, "done"))  # makes the lock file: the calls of the first run are not those of the next
    path.write_bytes(ROADMAP)
    lines = traced(argv(path, "done"), tmp_path / "log")
    ours = [
        point for line, point in zip(made(lines), points(lines), strict=True)
        if str(folder) in line and point.call not in {"execve", "readlink"}
    ]  # fmt: skip
    answers: Counter[str] = Counter()
    for point in ours:
        path.write_bytes(ROADMAP)
        ended = disturbed(argv(path, "done"), point, f"error={error}")
        assert ended.returncode in {0, 3}, (point, ended)
        assert "Traceback" not in ended.stderr
        not_durable = ended.stderr.startswith("Written, durability not confirmed")
        in_place = ended.returncode == 0 or not_durable
        assert path.read_bytes() == (NEW["done"] if in_place else ROADMAP), (point, ended)
        answers["done" if ended.returncode == 0 else "not durable" if not_durable else "not written"] += 1
        for name in leftovers(folder):  # an unlink that fails leaves the file to the next run
            (folder / name).unlink()
    print(f"{error} at each of {len(ours)} calls: {dict(answers)}")  # noqa: T201
    assert len(ours) > 20
    assert answers["not durable"] > 0
