"""Git by subprocess: right answers in a repository, None or False without one, whatever a file is called."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from nastavnik_cli import vcs
from nastavnik_cli.errors import FileFailure
from nastavnik_cli.vcs import VcsReason


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "t")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "t@example.org")
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    return tmp_path


@pytest.mark.parametrize("name", ["roadmap.yaml", "-m.yaml", ":(top)*.yaml", "план\n.yaml", '"$(x)".yaml'])
def test_life_of_a_file(repository: Path, name: str) -> None:
    path = repository / "sub" / name
    path.parent.mkdir()
    path.write_text("1")
    (repository / "other").write_text("staged, not ours")
    subprocess.run(["git", "-C", str(repository), "add", "other"], check=True)
    assert vcs.git_dir(path) == repository / ".git"
    assert vcs.toplevel(path) == repository
    assert vcs.has_uncommitted_changes(path) is True
    assert vcs.last_commit(path) is None
    assert vcs.is_unmerged(path) is False

    with pytest.raises(FileFailure) as caught:
        vcs.commit_file(path, "git does not know the file yet")
    assert caught.value.reason is VcsReason.COMMIT_FAILED

    subprocess.run(["git", "-C", str(path.parent), "add", "--", f"./{name}"], check=True)
    commit = vcs.commit_file(path, "3.1.2 · 2022-H1: исполнено 20.06.2022")
    assert vcs.has_uncommitted_changes(path) is False
    shown = subprocess.run(
        ["git", "-C", str(repository), "show", "-z", "--format=%h %s", "--name-only", "HEAD"],
        check=True, capture_output=True, encoding="utf-8",
    ).stdout.strip("\0")  # fmt: skip
    assert shown == f"{commit} 3.1.2 · 2022-H1: исполнено 20.06.2022\0\nsub/{name}"

    path.write_text("2")
    assert vcs.has_uncommitted_changes(path) is True
    vcs.commit_file(path, "second")
    commits = vcs.last_commit(path)
    assert commits is not None
    assert commits.count == 2


def test_through_a_symlink(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    (repository / "roadmap.yaml").write_text("1")
    link = tmp_path_factory.mktemp("elsewhere") / "plan.yaml"
    link.symlink_to(repository / "roadmap.yaml")
    assert vcs.git_dir(link) == repository / ".git"
    assert vcs.has_uncommitted_changes(link) is True


def test_an_ignored_file_counts_as_uncommitted(repository: Path) -> None:
    (repository / ".gitignore").write_text("*.yaml\n")
    (repository / "roadmap.yaml").write_text("1")
    assert vcs.has_uncommitted_changes(repository / "roadmap.yaml") is True


def test_a_hook_of_another_repository_does_not_mislead(
    repository: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path_factory.mktemp("foreign")))
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere")
    assert vcs.git_dir(repository / "roadmap.yaml") == repository / ".git"
    assert vcs.is_unmerged(repository / "roadmap.yaml") is False


def test_a_worktree_has_its_own_folder(repository: Path) -> None:
    (repository / "roadmap.yaml").write_text("1")
    subprocess.run(["git", "-C", str(repository), "add", "."], check=True)
    vcs.commit_file(repository / "roadmap.yaml", "first")
    second = repository.parent / f"{repository.name}-second"
    subprocess.run(["git", "-C", str(repository), "worktree", "add", "-q", str(second)], check=True)
    assert vcs.git_dir(second / "roadmap.yaml") == repository / ".git" / "worktrees" / second.name


@pytest.mark.parametrize("why", ["no git", "no repository", "no folder"])
def test_without_git_nothing_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, why: str) -> None:
    path = tmp_path / ("x/roadmap.yaml" if why == "no folder" else "roadmap.yaml")
    if why == "no git":
        subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
        monkeypatch.setenv("PATH", "/nonexistent")
    assert vcs.git_dir(path) == (tmp_path / ".git" if why == "no git" else None)  # one lock for all
    assert vcs.toplevel(path) is None
    assert vcs.is_unmerged(path) is False
    assert vcs.has_uncommitted_changes(path) is None
    assert vcs.last_commit(path) is None
    with pytest.raises(FileFailure) as caught:
        vcs.commit_file(path, "no")
    assert caught.value.reason is (VcsReason.NO_GIT if why == "no git" else VcsReason.COMMIT_FAILED)


def test_git_never_waits_for_an_answer(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hook that reads gets the end of input at once; one that hangs is given up."""
    (repository / "roadmap.yaml").write_text("1")
    subprocess.run(["git", "-C", str(repository), "add", "."], check=True)
    hook = repository / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nread answer\nexec sleep 60\n")
    hook.chmod(0o755)
    monkeypatch.setattr(vcs, "COMMIT", 0.3)
    with pytest.raises(FileFailure) as caught:
        vcs.commit_file(repository / "roadmap.yaml", "first")
    assert caught.value.reason is VcsReason.COMMIT_FAILED
