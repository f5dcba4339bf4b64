"""Why a file was not written, or not surely; decides nothing and writes nothing."""

from __future__ import annotations

import errno
import shlex
from enum import StrEnum
from pathlib import Path

from nastavnik_cli.errors import FileFailure


class WriteReason(StrEnum):
    """All but NOT_DURABLE mean: the bytes on the disk are what they were (promises 3 and 8)."""

    # refused before anything is written
    MISSING = "missing"
    NOT_A_FILE = "not-a-file"
    EXISTS = "exists"
    LOCKED = "locked"
    NO_LOCK = "no-lock"
    READ_ONLY = "read-only"
    HARD_LINK = "hard-link"
    OWNER = "owner"
    UNMERGED = "unmerged"
    CONFLICT = "conflict"
    CHANGED = "changed"
    # the world failed in the middle
    NO_SPACE = "no-space"
    QUOTA = "quota"
    DISK_ERROR = "disk-error"
    READ_ONLY_DISK = "read-only-disk"
    NO_PERMISSION = "no-permission"
    TOO_LARGE = "too-large"
    NOT_WRITTEN = "not-written"
    # after the rename
    NOT_DURABLE = "not-durable"


_BY_NUMBER = {
    errno.ENOSPC: WriteReason.NO_SPACE,
    errno.EDQUOT: WriteReason.QUOTA,
    errno.EIO: WriteReason.DISK_ERROR,
    errno.EROFS: WriteReason.READ_ONLY_DISK,
    errno.EACCES: WriteReason.NO_PERMISSION,
    errno.EPERM: WriteReason.NO_PERMISSION,
    errno.EFBIG: WriteReason.TOO_LARGE,
    errno.ENOENT: WriteReason.MISSING,
    errno.ENOTDIR: WriteReason.MISSING,
    errno.EISDIR: WriteReason.NOT_A_FILE,
    errno.EEXIST: WriteReason.EXISTS,
}


def refusal(reason: WriteReason, path: Path, **params: str | int) -> FileFailure:
    """A failure about a file: `path` as the user named it, `typed` and `folder` fit for a shell line."""
    folder = for_shell(path.parent)
    return FileFailure(reason, path=str(path), typed=for_shell(path), folder=folder, **params)


def for_shell(path: Path) -> str:
    """A path as a word to paste: quoted, and never taken for an option."""
    word = str(path)
    return shlex.quote(f"./{word}" if word.startswith("-") else word)


def not_written(path: Path, error: OSError) -> FileFailure:
    """What the system said, when the bytes on the disk are still the old ones."""
    reason = _BY_NUMBER.get(error.errno or 0, WriteReason.NOT_WRITTEN)
    return refusal(reason, path, detail=errno_name(error))


def errno_name(error: OSError) -> str:
    """ENOSPC, EIO …: the same in every language, and what a search engine knows."""
    return errno.errorcode.get(error.errno or 0, type(error).__name__)
