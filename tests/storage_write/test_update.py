"""What `update` and `preview` do when nothing goes wrong, and what they leave alone."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from nastavnik_cli import vcs
from nastavnik_cli.errors import FileFailure
from nastavnik_cli.storage import temp
from nastavnik_cli.storage.refusal import WriteReason
from nastavnik_cli.storage.write import preview, replace_file, update, write_new
from nastavnik_cli.text import Source

from .plain import NoGit, adding, leftovers, lines_of, whole


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "roadmap.yaml"
    path.write_bytes(whole(["one"]))
    return path


def test_writes_what_was_decided(file: Path) -> None:
    written = update(file, adding("two"), vcs=NoGit)
    assert written.changed
    assert lines_of(file.read_bytes()) == ["one", "two"]
    assert written.before.data == whole(["one"])
    assert written.after.name == str(file)


@pytest.mark.parametrize("same", [None, "bytes"])
def test_nothing_to_write_writes_nothing(file: Path, same: str | None) -> None:
    before = file.stat()
    written = update(file, lambda source: source if same else None, vcs=NoGit)
    assert not written.changed
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_failing_decision_writes_nothing(file: Path) -> None:
    def decide(source: Source) -> Source:
        raise ZeroDivisionError(source.name)

    with pytest.raises(ZeroDivisionError):
        update(file, decide, vcs=NoGit)
    assert file.read_bytes() == whole(["one"])
    assert leftovers(file.parent) == []


def test_preview_leaves_no_trace(file: Path) -> None:
    written = preview(file, adding("two"), vcs=NoGit)
    assert lines_of(written.after.data) == ["one", "two"]
    assert file.read_bytes() == whole(["one"])
    assert [entry.name for entry in file.parent.iterdir()] == [file.name]


def test_dead_temp_files_go_with_the_next_run(file: Path) -> None:
    update(file, adding("two"), vcs=NoGit)
    beside = file.with_name("other.yaml")
    write_new(beside, b"")
    # a run killed before its rename, of this file and of another one
    for path in (file, beside):
        temp.write_temp(path.parent / temp.temp_name(path, "edit"), b"dead", path.stat(), {})
    assert len(leftovers(file.parent)) == 2
    update(file, adding("three"), vcs=NoGit)
    assert len(leftovers(file.parent)) == 1
    update(beside, lambda _: None, vcs=NoGit)
    assert leftovers(file.parent) == []


def test_lock_is_in_the_git_folder_and_stays(file: Path) -> None:
    subprocess.run(["git", "init", "-q", str(file.parent)], check=True)
    update(file, adding("two"), vcs=vcs)
    assert (file.parent / ".git" / "nastavnik.lock").exists()
    assert sorted(entry.name for entry in file.parent.iterdir()) == [".git", "roadmap.yaml"]


def test_lock_is_beside_the_file_outside_git(file: Path) -> None:
    update(file, adding("two"), vcs=vcs)
    assert sorted(entry.name for entry in file.parent.iterdir()) == [".roadmap.yaml.lock", "roadmap.yaml"]


def test_lock_is_closed_on_exec(file: Path) -> None:
    """A child started while the lock is held does not hold it after us."""

    def decide(source: Source) -> None:
        fds = Path("/proc/self/fd")
        if not fds.exists():
            pytest.skip("no /proc to look into")
        held = [fd for fd in fds.iterdir() if os.path.realpath(fd).endswith(".roadmap.yaml.lock")]
        assert held, source.name
        assert not any(os.get_inheritable(int(fd.name)) for fd in held)

    update(file, decide, vcs=NoGit)


def test_a_hostile_name_is_only_a_name(tmp_path: Path) -> None:
    for name in ("-rf *.yaml", ":(top)x.yaml", "план\n\x1b[31m.yaml", "я" * 120 + ".yaml"):
        path = tmp_path / name
        write_new(path, whole([]))
        update(path, adding("one"), vcs=vcs)
        assert lines_of(path.read_bytes()) == ["one"]
    assert leftovers(tmp_path) == []


def test_new_file_has_the_mode_of_the_umask(tmp_path: Path) -> None:
    path = tmp_path / "new.yaml"
    write_new(path, b"text")
    (tmp_path / "plain").touch()
    assert path.read_bytes() == b"text"
    assert path.stat().st_mode == (tmp_path / "plain").stat().st_mode
    assert path.stat().st_nlink == 1
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize("what", ["file", "folder", "dangling"])
def test_new_file_is_never_written_over(tmp_path: Path, what: str) -> None:
    path = tmp_path / "roadmap.yaml"
    if what == "file":
        path.write_bytes(b"mine")
    elif what == "folder":
        path.mkdir()
    else:
        path.symlink_to("nowhere")
    with pytest.raises(FileFailure) as caught:
        write_new(path, b"theirs")
    assert caught.value.reason is WriteReason.EXISTS
    assert what != "file" or path.read_bytes() == b"mine"
    assert leftovers(tmp_path) == []


def test_export_replaces_and_keeps_the_mode(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    replace_file(path, b"first")
    path.chmod(0o640)
    replace_file(path, b"second")
    assert path.read_bytes() == b"second"
    assert path.stat().st_mode & 0o777 == 0o640
    assert leftovers(tmp_path) == []


def test_export_follows_a_symlink(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"first")
    (tmp_path / "link").symlink_to("real")
    replace_file(tmp_path / "link", b"second")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"second"


def test_export_into_a_pipe_is_poured(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:
        replace_file(pipe, b"text")
        assert reader.communicate(timeout=10)[0] == b"text"
    with pytest.raises(FileFailure) as caught:
        replace_file(Path("/dev/full"), b"text")
    assert caught.value.reason is WriteReason.NO_SPACE


def test_export_does_not_touch_a_read_only_file(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_bytes(b"signed")
    path.chmod(0o444)
    with pytest.raises(FileFailure) as caught:
        replace_file(path, b"second")
    assert caught.value.reason is WriteReason.READ_ONLY
    assert path.read_bytes() == b"signed"
