"""A file whose wholeness can be read off it, and updates of it; no YAML, so that only the writer is tested.

The first line counts the lines below it and names their digest: a torn or mixed file shows.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from nastavnik_cli.storage.write import Decide
from nastavnik_cli.text import Source


def whole(lines: list[str]) -> bytes:
    body = "".join(f"{line}\n" for line in lines)
    return f"{len(lines)} {sha256(body.encode()).hexdigest()}\n{body}".encode()


def lines_of(data: bytes) -> list[str]:
    """The lines of a whole file; ValueError of a torn one."""
    lines = data.decode().splitlines()[1:]
    if whole(lines) != data:
        raise ValueError(f"torn: {data[:80]!r}")
    return lines


def adding(line: str) -> Decide:
    """Add a line, unless it is there."""

    def decide(source: Source) -> Source | None:
        lines = lines_of(source.data)
        return None if line in lines else Source(source.name, whole([*lines, line]))

    return decide


class NoGit:
    """Stands for a folder outside git."""

    @staticmethod
    def git_dir(path: Path) -> Path | None:  # noqa: ARG004 — the protocol's form
        return None

    @staticmethod
    def is_unmerged(path: Path) -> bool:  # noqa: ARG004 — the protocol's form
        return False


def leftovers(folder: Path) -> list[str]:
    """Temp files of ours in a folder."""
    return sorted(entry.name for entry in folder.iterdir() if entry.name.startswith(".nastavnik-"))
