"""The only way bytes reach a file: lock, read, decide, temp file, fsync, rename, fsync; knows no YAML.

What is promised about it, and how each promise is tested: docs/reliability.md.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from nastavnik_cli.storage import temp
from nastavnik_cli.storage.lock import held
from nastavnik_cli.storage.refusal import WriteReason, errno_name, not_written, refusal
from nastavnik_cli.text import Source

WAIT = 30.0
"""Seconds a writer waits for the lock (contract, section 4)."""
_EDIT, _EXPORT = "edit", "export"
_STALE = 3600
"""Seconds after which a temp file of an export is surely dead: exports take no lock."""
_CONFLICT = re.compile(rb"^(<<<<<<<|>>>>>>>|\|\|\|\|\|\|\|)( |\r?$)", re.MULTILINE)

Decide = Callable[[Source], Source | None]
"""From the file as it is now to the file as it shall be; None or the same bytes: nothing to write.

Called under the lock; whatever it raises goes through and nothing is written. The bytes are not
checked yet: `open_document` does that.
"""


class Repository(Protocol):
    """What a writer asks of version control; the module `nastavnik_cli.vcs` fits."""

    def git_dir(self, path: Path) -> Path | None: ...
    def is_unmerged(self, path: Path) -> bool: ...


@dataclass(frozen=True, slots=True)
class Written:
    """The file before and after; the same object twice where nothing had to be written."""

    before: Source
    after: Source

    @property
    def changed(self) -> bool:
        return self.before.data != self.after.data


@dataclass(frozen=True, slots=True)
class _Read:
    """A file as it was found: what the new one must look like, and what must not have changed."""

    target: Path
    data: bytes
    status: os.stat_result
    attributes: dict[str, bytes]


def update(path: Path, decide: Decide, *, vcs: Repository, wait: float = WAIT) -> Written:
    """Replace a file by what `decide` makes of it, whole or not at all, one writer at a time.

    `path` as the user named it (messages repeat it, `Source.name` is it); a symlink stays one, the
    file it leads to is replaced and keeps mode, owner and extended attributes. Raises FileFailure
    with a WriteReason: NOT_DURABLE when the new bytes are in place and only their safety is not
    confirmed, any other when the old bytes are.
    """
    target = _resolved(path)
    with held(target, vcs.git_dir(target), wait, named=path):
        temp.sweep(target, _EDIT)
        found = _read(path, target)
        before = _source(path, found, vcs)
        after = decide(before)
        if after is None or after.data == before.data:
            return Written(before, before)
        _replace(path, found, after.data)
    return Written(before, after)


def preview(path: Path, decide: Decide, *, vcs: Repository) -> Written:
    """What `update` would do, with its refusals, but no lock and no write (`--dry-run`)."""
    before = _source(path, _read(path, _resolved(path)), vcs)
    after = decide(before)
    return Written(before, before if after is None else after)


def write_new(path: Path, data: bytes) -> None:
    """Make a file that is not there yet; never overwrites, not even a dangling symlink.

    Raises FileFailure(EXISTS) or the reason why nothing was made.
    """
    scratch = path.parent / temp.temp_name(path, _EDIT)
    try:
        if os.path.lexists(path):
            raise refusal(WriteReason.EXISTS, path)
        temp.write_temp(scratch, data, None, {})
        _give_name(scratch, path, data)
    except OSError as error:
        raise not_written(path, error) from error
    finally:
        temp.remove(scratch)
    _confirm(path, path.parent)


def replace_file(path: Path, data: bytes) -> None:
    """Put an export where it was asked for; when it fails the file that stood there stays.

    Takes no lock: an export is made anew, not edited. What is no regular file (a pipe, /dev/stdout)
    is written straight into. Raises FileFailure as `update` does.
    """
    target = Path(os.path.realpath(path))
    try:
        status = target.stat() if target.exists() else None
        if status is not None and not stat.S_ISREG(status.st_mode):
            _pour(target, data)
            return
    except OSError as error:
        raise not_written(path, error) from error
    if status is not None and not _writable(target, status):
        raise refusal(WriteReason.READ_ONLY, path)
    scratch = target.parent / temp.temp_name(target, _EXPORT)
    try:
        temp.write_temp(scratch, data, None, {})
        made = scratch.stat()
        if status is not None:
            scratch.chmod(stat.S_IMODE(status.st_mode))
        scratch.replace(target)
    except OSError as error:
        raise not_written(path, error) from error
    finally:
        temp.remove(scratch)
    _confirm(path, target.parent)
    temp.sweep(target, _EXPORT, older_than=made, seconds=_STALE)


def _resolved(path: Path) -> Path:
    try:
        return path.resolve(strict=True)
    except OSError as error:
        raise not_written(path, error) from error
    except RuntimeError as error:  # a circle of symlinks, before Python 3.13
        raise refusal(WriteReason.MISSING, path) from error


def _read(path: Path, target: Path) -> _Read:
    """The bytes and the face of a file that may be replaced; refuses one that may not (promise 8)."""
    try:
        if not stat.S_ISREG(target.stat().st_mode):
            raise refusal(WriteReason.NOT_A_FILE, path)
        with target.open("rb") as file:
            status = os.fstat(file.fileno())
            attributes = temp.read_attributes(file.fileno())
            data = file.read()
    except OSError as error:
        raise not_written(path, error) from error
    if not _writable(target, status):
        raise refusal(WriteReason.READ_ONLY, path)
    if status.st_nlink > 1:
        raise refusal(WriteReason.HARD_LINK, path, links=status.st_nlink)
    return _Read(target, data, status, attributes)


def _source(path: Path, found: _Read, vcs: Repository) -> Source:
    if (marker := _CONFLICT.search(found.data)) is not None:
        raise refusal(WriteReason.CONFLICT, path, line=found.data.count(b"\n", 0, marker.start()) + 1)
    if vcs.is_unmerged(found.target):
        raise refusal(WriteReason.UNMERGED, path)
    return Source(str(path), found.data)


def _writable(target: Path, status: os.stat_result) -> bool:
    """Somebody took the right to write away, even where root could write all the same."""
    return bool(status.st_mode & 0o222) and os.access(target, os.W_OK)


def _replace(path: Path, found: _Read, data: bytes) -> None:
    scratch = found.target.parent / temp.temp_name(found.target, _EDIT)
    try:
        temp.write_temp(scratch, data, found.status, found.attributes)
        if not _unchanged(path, found):
            raise refusal(WriteReason.CHANGED, path)
        scratch.replace(found.target)
    except temp.OwnerNotKept as error:
        raise refusal(WriteReason.OWNER, path, owner=found.status.st_uid) from error
    except OSError as error:
        if not _holds(found.target, data):  # a network may lose the answer to a rename that was done
            raise not_written(path, error) from error
        raise refusal(WriteReason.NOT_DURABLE, path, detail=errno_name(error)) from error
    finally:
        temp.remove(scratch)
    _confirm(path, found.target.parent)


def _unchanged(path: Path, found: _Read) -> bool:
    """Whether the path still leads to the bytes that were read: an editor takes no lock."""
    return Path(os.path.realpath(path)) == found.target and found.target.read_bytes() == found.data


def _holds(target: Path, data: bytes) -> bool:
    try:
        return target.read_bytes() == data
    except OSError:
        return False


def _give_name(scratch: Path, path: Path, data: bytes) -> None:
    """Name a whole file, failing where the name is taken: a rename would overwrite."""
    try:
        os.link(scratch, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links (FAT, some shares): not atomic, still never over
        with path.open("xb") as file:
            try:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            except OSError:
                with suppress(OSError):
                    path.unlink()
                raise


def _pour(target: Path, data: bytes) -> None:
    with target.open("wb", buffering=0) as file:
        rest = memoryview(data)
        while rest:
            rest = rest[file.write(rest) or 0 :]


def _confirm(path: Path, folder: Path) -> None:
    try:
        temp.sync_folder(folder)
    except OSError as error:
        raise refusal(WriteReason.NOT_DURABLE, path, detail=errno_name(error)) from error
