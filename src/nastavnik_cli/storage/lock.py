"""One writer at a time for a file, held in a lock file that is kept; reads and writes nothing else.

The lock is a file of its own because the roadmap itself is replaced by a rename, and it is kept
because a lock file deleted after use lets two writers in (promise 2 shows both as failing controls).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from nastavnik_cli.storage.refusal import WriteReason, errno_name, for_shell, not_written, refusal

POLL = 0.02
"""Seconds between two tries for a lock: a write takes about as long."""


def lock_file(target: Path, git_dir: Path | None) -> Path:
    """Inside git's own folder, which is never committed; outside git beside the file."""
    return git_dir / "nastavnik.lock" if git_dir is not None else target.parent / f".{target.name}.lock"


@contextmanager
def held(target: Path, git_dir: Path | None, wait: float, *, named: Path) -> Iterator[None]:
    """Hold the lock of a (resolved) file; waits up to `wait` seconds, 0 tries once.

    The descriptor is closed on exec, so no child keeps the lock, and the kernel drops it when the
    process dies. Raises FileFailure(LOCKED), (NO_LOCK) where the file system has no locks, or the
    reason why the lock file cannot be opened; `named` is how messages call the file.
    """
    from filelock import FileLock, Timeout  # 50 ms that reading commands do not pay

    path = lock_file(target, git_dir)
    of_lock = {"lock": str(path), "lock_typed": for_shell(path)}
    lock = FileLock(
        path, timeout=max(wait, 0), poll_interval=POLL, fallback_to_soft=False, preserve_lock_file=True
    )
    try:
        lock.acquire()
    except Timeout as error:
        raise refusal(WriteReason.LOCKED, named, **of_lock, seconds=round(wait)) from error
    except NotImplementedError as error:
        raise refusal(WriteReason.NO_LOCK, named, **of_lock, detail="flock") from error
    except OSError as error:
        if errno_name(error) in {"ENOSYS", "ENOLCK", "ENOTSUP", "EOPNOTSUPP"}:
            raise refusal(WriteReason.NO_LOCK, named, **of_lock, detail=errno_name(error)) from error
        raise not_written(named, error) from error
    try:
        yield
    finally:
        with suppress(OSError):  # it dies with the process; what was written is written
            lock.release()
