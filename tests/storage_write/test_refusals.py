"""Promise 8: refuse rather than guess; one test a reason, and the words and the line to type for each."""

from __future__ import annotations

import os
import string
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from nastavnik_cli import vcs
from nastavnik_cli.errors import Exit, FileFailure
from nastavnik_cli.i18n import Lang, words
from nastavnik_cli.output.messages_write import TEXTS
from nastavnik_cli.storage.edit import EditReason
from nastavnik_cli.storage.lock import held
from nastavnik_cli.storage.refusal import WriteReason, not_written
from nastavnik_cli.storage.write import preview, update
from nastavnik_cli.text import Source
from nastavnik_cli.vcs import VcsReason

from .plain import NoGit, adding, leftovers, whole

OLD = whole(["one"])


def git(folder: Path, *argv: str, check: bool = True) -> None:
    name = ("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(["git", "-C", str(folder), *name, *argv], check=check, capture_output=True)


def read_only(path: Path) -> None:
    path.chmod(0o444)


def hard_link(path: Path) -> None:
    os.link(path, path.with_name("second-name.yaml"))


def conflict(path: Path) -> None:
    path.write_bytes(OLD + b"<<<<<<< HEAD\r\nours\n=======\ntheirs\n>>>>>>> branch\n")


def conflict_diff3(path: Path) -> None:
    path.write_bytes(b"a\n||||||| merged common ancestors\n" + OLD)


def unmerged(path: Path) -> None:
    """The markers are gone from the file, but git still waits for `git add`."""
    git(path.parent, "init", "-q")
    git(path.parent, "add", path.name)
    git(path.parent, "commit", "-qm", "base")
    for branch, text in (("ours", b"a\n"), ("theirs", b"b\n")):
        git(path.parent, "checkout", "-q", "-B", branch, "main")
        path.write_bytes(text)
        git(path.parent, "commit", "-qam", branch)
    git(path.parent, "merge", "-q", "ours", check=False)
    path.write_bytes(OLD)


def folder_instead(path: Path) -> None:
    path.unlink()
    path.mkdir()


def pipe_instead(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def gone(path: Path) -> None:
    path.unlink()


def circle(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.name)


CASES: list[tuple[Callable[[Path], None], WriteReason]] = [
    (read_only, WriteReason.READ_ONLY),
    (hard_link, WriteReason.HARD_LINK),
    (conflict, WriteReason.CONFLICT),
    (conflict_diff3, WriteReason.CONFLICT),
    (unmerged, WriteReason.UNMERGED),
    (folder_instead, WriteReason.NOT_A_FILE),
    (pipe_instead, WriteReason.NOT_A_FILE),
    (gone, WriteReason.MISSING),
    (circle, WriteReason.MISSING),
]


@pytest.mark.parametrize(("make", "reason"), CASES, ids=lambda case: getattr(case, "__name__", ""))
@pytest.mark.parametrize("dry", [False, True], ids=["write", "dry-run"])
def test_refused(tmp_path: Path, make: Callable[[Path], None], reason: WriteReason, *, dry: bool) -> None:
    path = tmp_path / "roadmap.yaml"
    path.write_bytes(OLD)
    make(path)
    before = path.read_bytes() if path.is_file() else None
    write = preview if dry else update
    with pytest.raises(FileFailure) as caught:
        write(path, adding("two"), vcs=vcs)
    assert caught.value.reason is reason
    assert caught.value.exit is Exit.FILE
    assert (path.read_bytes() if path.is_file() else None) == before
    assert leftovers(tmp_path) == []
    assert_said(caught.value)


def test_changed_since_read(tmp_path: Path) -> None:
    path = tmp_path / "roadmap.yaml"
    path.write_bytes(OLD)

    def decide(source: Source) -> Source:
        path.write_bytes(b"saved by an editor")
        return Source(source.name, whole(["two"]))

    with pytest.raises(FileFailure) as caught:
        update(path, decide, vcs=NoGit)
    assert caught.value.reason is WriteReason.CHANGED
    assert path.read_bytes() == b"saved by an editor"
    assert leftovers(tmp_path) == []
    assert_said(caught.value)


def test_link_led_elsewhere_since_read(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_bytes(OLD)
    link = tmp_path / "roadmap.yaml"
    link.symlink_to("a")

    def decide(source: Source) -> Source:
        link.unlink()
        link.symlink_to("b")
        return Source(source.name, whole(["two"]))

    with pytest.raises(FileFailure) as caught:
        update(link, decide, vcs=NoGit)
    assert caught.value.reason is WriteReason.CHANGED
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes() == OLD


def test_locked_by_another_writer(tmp_path: Path) -> None:
    path = tmp_path / "roadmap.yaml"
    path.write_bytes(OLD)
    with held(path, None, 0, named=path), pytest.raises(FileFailure) as caught:
        update(path, adding("two"), vcs=NoGit, wait=0.1)
    assert caught.value.reason is WriteReason.LOCKED
    assert path.read_bytes() == OLD
    assert_said(caught.value)
    update(path, adding("two"), vcs=NoGit, wait=0)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can make a file of another user")
def test_owner_that_cannot_be_kept(tmp_path: Path) -> None:
    tmp_path.chmod(0o777)
    for parent in tmp_path.parents[:3]:
        parent.chmod(parent.stat().st_mode | 0o755)
    path = tmp_path / "roadmap.yaml"
    path.write_bytes(OLD)
    path.chmod(0o666)
    os.chown(path, 12345, 12345)
    os.seteuid(23456)
    try:
        with pytest.raises(FileFailure) as caught:
            update(path, adding("two"), vcs=NoGit)
    finally:
        os.seteuid(0)
    assert caught.value.reason is WriteReason.OWNER
    assert path.read_bytes() == OLD
    assert path.stat().st_uid == 12345
    assert leftovers(tmp_path) == []
    assert_said(caught.value)


def assert_said(failure: FileFailure) -> None:
    """The failure carries every field its words ask for, in both languages, hint included."""
    text = TEXTS[failure.reason]
    for lang in Lang:
        for said in (words(lang)(text.message, **failure.params), words(lang)(text.hint, **failure.params)):
            assert "{" not in said


def test_every_reason_has_words() -> None:
    assert set(TEXTS) == {*WriteReason, *VcsReason, *EditReason}


def test_a_path_is_quoted_in_the_line_to_type() -> None:
    failure = not_written(Path("-r'; rm *.yaml"), PermissionError(13, "no"))
    assert failure.params["typed"] == "'./-r'\"'\"'; rm *.yaml'"
    hint = TEXTS[WriteReason.READ_ONLY].hint.format_map(failure.params)
    assert hint.endswith("chmod u+w './-r'\"'\"'; rm *.yaml'")


def test_hints_name_only_known_fields() -> None:
    known = {"path", "typed", "folder", "detail", "seconds", "lock", "lock_typed", "links", "owner", "line"}
    known |= {"id", "key", "what", "field", "number", "place", "nastavnik"}
    for text in TEXTS.values():
        for part in (text.message, text.hint):
            assert {name for _, name, _, _ in string.Formatter().parse(part) if name} <= known
