"""Promise 9: symlink, mode, owner, extended attributes kept; the temp file private until ready."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from nastavnik_cli.storage.write import update

from .plain import NoGit, adding, leftovers, lines_of, whole


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "roadmap.yaml"
    path.write_bytes(whole(["one"]))
    return path


def changed(path: Path) -> None:
    update(path, adding("two"), vcs=NoGit)
    assert lines_of(path.read_bytes()) == ["one", "two"]


def test_symlink(file: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    first, second = tmp_path / "elsewhere" / "link.yaml", tmp_path / "link.yaml"
    first.symlink_to("../roadmap.yaml")
    second.symlink_to(first)
    changed(second)
    assert first.readlink() == Path("../roadmap.yaml")
    assert second.is_symlink()
    assert not file.is_symlink()
    assert [entry.name for entry in first.parent.iterdir()] == ["link.yaml"]


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o666, 0o755, 0o604])
def test_mode(file: Path, mode: int) -> None:
    file.chmod(mode)
    changed(file)
    assert stat.S_IMODE(file.stat().st_mode) == mode


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_owner(file: Path) -> None:
    os.chown(file, 12345, 23456)
    file.chmod(0o664)
    changed(file)
    status = file.stat()
    assert (status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)) == (12345, 23456, 0o664)


@pytest.mark.skipif(sys.platform != "linux", reason="extended attributes by Linux calls")
def test_extended_attributes(file: Path) -> None:
    try:
        os.setxattr(file, "user.origin", b"\xd0\xbf\x00\xff")
        os.setxattr(file, "user.empty", b"")
    except OSError as error:
        pytest.skip(f"no extended attributes here: {error}")
    changed(file)
    assert os.getxattr(file, "user.origin") == b"\xd0\xbf\x00\xff"
    assert os.getxattr(file, "user.empty") == b""


@pytest.mark.skipif(sys.platform != "linux", reason="access lists by Linux calls")
def test_access_list_is_kept_and_none_is_added(file: Path) -> None:
    # version 2; owner rw, user 12345 rw, group r, mask rw, other r
    entries = [(1, 6, -1), (2, 6, 12345), (4, 4, -1), (16, 6, -1), (32, 4, -1)]
    acl = b"\x02\x00\x00\x00" + b"".join(
        tag.to_bytes(2, "little") + perm.to_bytes(2, "little") + who.to_bytes(4, "little", signed=True)
        for tag, perm, who in entries
    )
    try:
        os.setxattr(file, "system.posix_acl_access", acl)
    except OSError as error:
        pytest.skip(f"no access lists here: {error}")
    mode = file.stat().st_mode
    changed(file)
    assert os.getxattr(file, "system.posix_acl_access") == acl
    assert file.stat().st_mode == mode

    bare = file.with_name("bare.yaml")
    bare.write_bytes(whole(["one"]))
    os.setxattr(file.parent, "system.posix_acl_default", acl)
    changed(bare)
    assert "system.posix_acl_access" not in os.listxattr(bare)


def test_temp_file_is_private_until_ready(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.chmod(0o666)
    seen: list[int] = []
    real = os.write

    def write(fd: int, data: bytes) -> int:
        seen.append(stat.S_IMODE(os.fstat(fd).st_mode))
        return real(fd, bytes(data)[:7])  # short writes are legal

    monkeypatch.setattr(os, "write", write)
    changed(file)
    assert len(seen) > 2
    assert set(seen) == {0o600}
    assert leftovers(file.parent) == []
