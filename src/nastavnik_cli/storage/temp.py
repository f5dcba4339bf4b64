"""A new file beside the one it will replace: made private, given the old one's attributes, swept when dead.

Knows nothing of locks, YAML or when to rename.
"""

from __future__ import annotations

import errno
import os
import secrets
import stat
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

PRIVATE = 0o600
KEPT_BY_US = ("user.", "system.posix_acl_access")
"""Extended attributes that a plain user can set; the rest (security., trusted.) is the kernel's."""


class OwnerNotKept(Exception):
    """The old file belongs to somebody whose files we may not make."""


def temp_name(target: Path, purpose: str) -> str:
    """A fresh hidden name; never too long, whatever the target is called."""
    return f"{_prefix(target, purpose)}{secrets.token_hex(8)}.tmp"


def write_temp(temp: Path, data: bytes, like: os.stat_result | None, attributes: dict[str, bytes]) -> None:
    """Make `temp`, which must not exist, with these bytes on the disk (fsync), then the old one's face.

    It is readable by its owner only until it is whole. `like` None: the mode that the umask gives.
    Raises OSError, or OwnerNotKept.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    fd = os.open(temp, flags, PRIVATE if like is not None else 0o666)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(fd, rest) :]
        if like is not None:
            _dress(fd, like, attributes)
        os.fsync(fd)
    finally:
        os.close(fd)  # may be the first to hear of a full network disk: its error counts


def _dress(fd: int, like: os.stat_result, attributes: dict[str, bytes]) -> None:
    """Owner, extended attributes, mode: in this order, as each may reset the next."""
    if sys.platform == "win32":
        return
    own = os.fstat(fd)
    if (own.st_uid, own.st_gid) != (like.st_uid, like.st_gid):
        try:
            os.fchown(fd, like.st_uid, like.st_gid)
        except PermissionError as error:
            raise OwnerNotKept from error
    _set_attributes(fd, attributes)
    os.fchmod(fd, stat.S_IMODE(like.st_mode))


def read_attributes(fd: int) -> dict[str, bytes]:
    """Extended attributes of an open file; none where the system has none."""
    if sys.platform != "linux":
        return {}
    try:
        return {name: os.getxattr(fd, name) for name in os.listxattr(fd)}
    except OSError as error:
        if error.errno in (errno.ENOTSUP, errno.ENOSYS, errno.EPERM):
            return {}
        raise


def _set_attributes(fd: int, wanted: dict[str, bytes]) -> None:
    if sys.platform != "linux":
        return
    present = read_attributes(fd)
    for name, value in wanted.items():
        if present.get(name) == value:
            continue
        try:
            os.setxattr(fd, name, value)
        except OSError:
            if name.startswith(KEPT_BY_US):
                raise
    for name in present.keys() - wanted.keys():  # a default ACL of the folder
        if name.startswith(KEPT_BY_US):
            os.removexattr(fd, name)


def sync_folder(folder: Path) -> None:
    """Put a folder's entries on the disk; where the file system has no such call there is nothing to do."""
    if sys.platform == "win32":
        return
    fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(fd)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(fd)


def sweep(
    target: Path, purpose: str, *, older_than: os.stat_result | None = None, seconds: float = 0
) -> None:
    """Remove what dead runs left for this target.

    Under the target's lock every such file is dead. Without a lock only those are taken that are
    `seconds` older than a file just made (no clock but the file system's own).
    """
    prefix = _prefix(target, purpose)
    with suppress(OSError):
        for entry in list(os.scandir(target.parent)):
            if not entry.name.startswith(prefix):
                continue
            with suppress(OSError):
                if older_than is None or entry.stat().st_mtime < older_than.st_mtime - seconds:
                    Path(entry).unlink()


def remove(temp: Path) -> None:
    with suppress(OSError):
        temp.unlink()


def _prefix(target: Path, purpose: str) -> str:
    mark = sha256(os.fsencode(target.name)).hexdigest()[:8]
    return f".nastavnik-{purpose}-{mark}-"
