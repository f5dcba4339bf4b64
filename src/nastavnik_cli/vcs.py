"""Git by subprocess with argument lists; reads and commits one file, never merges, pushes or configures.

Every function answers None where git cannot tell (not installed, no repository, too slow), so that
a plain folder works as well as a repository. Paths may be called anything: git runs in the file's
folder, gets the bare name after `--` and takes it literally.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from nastavnik_cli.errors import FileFailure

ASK = 10.0
"""Seconds that a question to git may take: a local repository answers in milliseconds."""
COMMIT = 300.0
"""Seconds that a commit may take: hooks of the user run in it."""


class VcsReason(StrEnum):
    """Why a commit did not happen; the file itself is written by then."""

    NO_GIT = "no-git"
    COMMIT_FAILED = "commit-failed"


@dataclass(frozen=True, slots=True)
class Commits:
    """The commits that touched a file: when the last one was made (UTC), and how many there are."""

    last: datetime
    count: int


def git_dir(path: Path) -> Path | None:
    """The repository's own folder (of this worktree) for the folder that holds `path`.

    Found as git finds it, but without git: the lock in it has to be the same for everybody, also
    where git is missing, slow, or does not trust a repository of another user.
    """
    folder = Path(os.path.realpath(path)).parent
    for here in (folder, *folder.parents):
        found = here / ".git"
        with suppress(OSError, UnicodeDecodeError):
            if found.is_file():  # of a worktree or a submodule
                said = found.read_text("utf-8")
                found = here / said.removeprefix("gitdir:").strip()
            if (found / "HEAD").exists() or (found / "HEAD").is_symlink():
                return Path(os.path.realpath(found))
    return None


def toplevel(path: Path) -> Path | None:
    """The root of the working tree that holds `path`."""
    said = _git(path, "rev-parse", "--show-toplevel")
    return Path(said.removesuffix("\n")) if said else None


def is_unmerged(path: Path) -> bool:
    """Whether a merge of the file waits to be finished; False outside git."""
    return bool(_git(path, "ls-files", "--unmerged", "-z", "--", _name(path)))


def has_uncommitted_changes(path: Path) -> bool | None:
    """Whether the file differs from the last commit, staged or not; a file git does not know does."""
    said = _git(path, "status", "--porcelain", "-z", "--ignored", "--untracked-files=all", "--", _name(path))
    return None if said is None else bool(said)


def is_tracked(path: Path) -> bool:
    """Whether git has the file, committed or staged."""
    return bool(_git(path, "ls-files", "-z", "--", _name(path)))


def unfinished(path: Path) -> str | None:
    """The command of git that waits to be finished and forbids to commit one file: merge, rebase …"""
    folder = git_dir(path)
    if folder is None:
        return None
    if (folder / "MERGE_HEAD").exists():
        return "merge"
    if (folder / "CHERRY_PICK_HEAD").exists():
        return "rebase" if (folder / "rebase-merge").exists() else "cherry-pick"
    return None


def knows_who(path: Path) -> bool:
    """Whether git has a name and an address for the author of a commit."""
    return all(_git(path, "var", f"GIT_{who}_IDENT") for who in ("AUTHOR", "COMMITTER"))


def branch(path: Path) -> str | None:
    """The branch that a commit goes to; None where HEAD is on none."""
    said = _git(path, "symbolic-ref", "--quiet", "--short", "HEAD")
    return said.strip() if said else None


def last_commit(path: Path) -> Commits | None:
    """The history of the file up to HEAD; None where it has none."""
    said = _git(path, "log", "--format=%ct", "--", _name(path))
    if not said:
        return None
    stamps = said.split()
    return Commits(datetime.fromtimestamp(int(stamps[0]), UTC), len(stamps))


def commit_file(path: Path, message: str) -> str:
    """Commit just that file as it is on the disk, whatever else is staged; the short commit id.

    Raises FileFailure(COMMIT_FAILED, detail=git's own words) or FileFailure(NO_GIT).
    """
    typed = f"-m {shlex.quote(message)} -- {shlex.quote(str(path))}"
    of_path = {"path": str(path), "typed": typed}
    if shutil.which("git") is None:
        raise FileFailure(VcsReason.NO_GIT, **of_path)
    words = ("commit", "--only", "--quiet", f"--message={message}", "--", _name(path))
    done = _run(path, *words, wait=COMMIT)
    if done is None or done.returncode != 0:
        said = "" if done is None else (done.stderr or done.stdout).strip()
        raise FileFailure(VcsReason.COMMIT_FAILED, **of_path, detail=said)
    return (_git(path, "rev-parse", "--short", "HEAD") or "").strip()


def _name(path: Path) -> str:
    """The name in its real folder: a symlink is followed as the writer follows it."""
    return Path(os.path.realpath(path)).name


def _git(path: Path, *words: str) -> str | None:
    """What git says to a question; None where it fails."""
    done = _run(path, *words, wait=ASK)
    return done.stdout if done is not None and done.returncode == 0 else None


def _run(path: Path, *words: str, wait: float) -> subprocess.CompletedProcess[str] | None:
    argv = ["git", *words]
    try:
        with subprocess.Popen(  # noqa: S603 — a list of words, no shell; the only program is git
            argv,
            cwd=Path(os.path.realpath(path)).parent,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="surrogateescape",
        ) as git:
            try:
                out, err = git.communicate(timeout=wait)
            except BaseException:  # too slow, or Ctrl-C
                _stop(git)
                raise
            return subprocess.CompletedProcess(argv, git.returncode, out, err)
    except (OSError, subprocess.TimeoutExpired, ValueError):  # ValueError: a name with NUL
        return None


def _stop(git: subprocess.Popen[str]) -> None:
    """Ask first: a git that is killed leaves its index.lock behind."""
    git.terminate()
    try:
        git.wait(timeout=2)
    except subprocess.TimeoutExpired:
        git.kill()


def _environment() -> dict[str, str]:
    """The user's environment without what would point git elsewhere or make it ask.

    GIT_DIR and its like are set inside hooks: our answers must not depend on who calls us.
    """
    kept = {name: value for name, value in os.environ.items() if name not in _POINTING}
    return kept | {
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_LITERAL_PATHSPECS": "1",
        "GIT_EDITOR": "true",
        "GIT_PAGER": "cat",
    }


_POINTING = frozenset(
    {
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_COMMON_DIR",
        "GIT_CONFIG",
        "GIT_DIR",
        "GIT_GLOB_PATHSPECS",
        "GIT_GRAFT_FILE",
        "GIT_ICASE_PATHSPECS",
        "GIT_IMPLICIT_WORK_TREE",
        "GIT_INDEX_FILE",
        "GIT_INTERNAL_SUPER_PREFIX",
        "GIT_NAMESPACE",
        "GIT_NOGLOB_PATHSPECS",
        "GIT_NO_REPLACE_OBJECTS",
        "GIT_OBJECT_DIRECTORY",
        "GIT_PREFIX",
        "GIT_REPLACE_REF_BASE",
        "GIT_SHALLOW_FILE",
        "GIT_WORK_TREE",
    }
)
