"""`--commit`: just that file with a message a person would write, and refusals before anything is written."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.sessions import FIXED, PLANS, typed

DONE = ("done", "2.2", "2022-Q1", "--on", "2022-03-20", "--commit")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "nobody"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    shutil.copy(PLANS / "small.yaml", tmp_path / "roadmap.yaml")
    git("init", "-q", "-b", "main")
    git("config", "user.name", "T")
    git("config", "user.email", "t@example.org")
    git("add", "roadmap.yaml")
    git("commit", "-q", "-m", "first")
    return tmp_path


def git(*words: str) -> str:
    return subprocess.run(["git", *words], check=True, capture_output=True, encoding="utf-8").stdout


def run(*words: str) -> tuple[str, str, int]:
    return typed([*words], FIXED)


def last() -> str:
    """The message of the last commit and its files."""
    return git("log", "-1", "--format=%s", "--name-only").strip()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("done", "2.2", "2022-Q1", "--on", "2022-03-20"), "2.2 · 2022-Q1: исполнено 20.03.2022"),
        (
            ("done", "2.2@2022-Q1", "1.1", "--on", "2022-05-20"),
            "2.2 · 2022-Q1: исполнено 20.05.2022; 1.1 · 2022-05: исполнено 20.05.2022",
        ),
        (("move", "1.1", "--to", "2022-07-01"), "1.1 · 2022-05: перенесено на 01.07.2022"),
        (("cancel", "1.1", "--reason", "указ"), "1.1 · 2022-05: отменено"),
        (("log", "2.3", "первая\nвторая"), "2.3 · 15.06.2022: первая вторая"),
        (("undo", "1.2"), "1.2 · снято: отметка · март 2022 · 20.03.2022"),
        (("add", "activity", "--to", "2.1", "--title", "Итоги"), "2.1.3 · добавлено: Итоги"),
        (("replace", "schools", "orlova", "--from", "2023-01-01"), "schools → orlova: с 01.01.2023"),
    ],
)
def test_the_message_and_the_file(folder: Path, words: tuple[str, ...], message: str) -> None:
    (folder / "other").write_text("staged, not ours")
    git("add", "other")
    out, err, code = run(*words, "--commit")
    assert (err, code) == ("", 0)
    assert f"«{message}»" in out
    assert last() == f"{message}\n\nroadmap.yaml"
    assert git("status", "--porcelain") == "A  other\n"


@pytest.mark.usefixtures("folder")
def test_nothing_to_write_nothing_to_commit() -> None:
    run(*DONE)
    before = git("rev-parse", "HEAD")
    out, _, code = run(*DONE)
    assert code == 0
    assert "уже записано" in out
    assert git("rev-parse", "HEAD") == before


def changed() -> None:
    with Path("roadmap.yaml").open("ab") as file:
        file.write(b"# mine\n")


def staged() -> None:
    changed()
    git("add", "roadmap.yaml")


def unknown() -> None:
    git("rm", "-q", "--cached", "roadmap.yaml")
    git("commit", "-q", "-m", "gone")


def merging() -> None:
    conflict()
    subprocess.run(["git", "merge", "-q", "side"], capture_output=True, check=False)


def picking() -> None:
    conflict()
    subprocess.run(["git", "cherry-pick", "side"], capture_output=True, check=False)


def conflict() -> None:
    for branch, said in (("side", "a"), ("main", "b")):
        git("checkout", "-q", *(["-b"] if branch == "side" else []), branch)
        Path("other").write_text(said)
        git("add", "other")
        git("commit", "-q", "-m", said)


def nobody() -> None:
    git("config", "--unset", "user.email")
    git("config", "user.useConfigOnly", "true")


@pytest.mark.parametrize(
    ("before", "why", "remedy"),
    [
        (changed, "незафиксированные изменения", "git commit -- roadmap.yaml"),
        (staged, "незафиксированные изменения", "git commit -- roadmap.yaml"),
        (unknown, "в git ещё нет", "git add roadmap.yaml"),
        (merging, "git merge не завершён", "git status"),
        (picking, "git cherry-pick не завершён", "git status"),
        (nobody, "не знает, кто вы", "git config user.name"),
    ],
)
def test_refused_before_anything_is_written(
    folder: Path, before: Callable[[], None], why: str, remedy: str
) -> None:
    before()
    data = (folder / "roadmap.yaml").read_bytes()
    head = git("rev-parse", "HEAD")
    for more in ((), ("--dry-run",)):
        _, err, code = run(*DONE, *more)
        assert code == 3
        assert err.startswith("Не записано: ")
        assert why in err
        assert remedy in err
    assert (folder / "roadmap.yaml").read_bytes() == data
    assert git("rev-parse", "HEAD") == head


def test_outside_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(PLANS / "small.yaml", tmp_path / "roadmap.yaml")
    _, err, code = run(*DONE)
    assert code == 3
    assert "лежит вне репозитория git" in err
    assert (tmp_path / "roadmap.yaml").read_bytes() == (PLANS / "small.yaml").read_bytes()


def test_a_hook_that_refuses(folder: Path) -> None:
    """The file is written then, and what git says is shown with the command for later."""
    hook = folder / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho 'no commits on Fridays'\nexit 1\n")
    hook.chmod(0o755)
    out, err, code = run(*DONE)
    assert code == 3
    assert "исполнено 20.03.2022" in out
    assert "записан, но не зафиксирован" in err
    assert "no commits on Fridays" in err
    assert "git commit -m '2.2 · 2022-Q1: исполнено 20.03.2022' -- roadmap.yaml" in err
    assert "2022-Q1: 2022-03-20" in (folder / "roadmap.yaml").read_text("utf-8")


@pytest.mark.usefixtures("folder")
def test_on_no_branch_the_commit_is_named() -> None:
    git("checkout", "-q", "--detach")
    out, _, code = run(*DONE)
    assert code == 0
    assert f"git branch ИМЯ {git('rev-parse', '--short', 'HEAD').strip()}" in out
    assert last().startswith("2.2 · 2022-Q1: исполнено 20.03.2022")


LINE = (
    "{version: 1, title: T, period: 2022/2023, strategies: [{id: s, title: S, when: ежеквартально, "
    "activities: [{id: '2.2', title: T}]}]}"
)


@pytest.mark.parametrize(
    "text", ["", LINE, f"\ufeff{LINE}", f"\ufeff{LINE}\r\n"], ids=["", "line", "bom", "crlf"]
)
def test_the_diff_of_a_dry_run_is_one_for_git(folder: Path, text: str) -> None:
    path, words = folder / "roadmap.yaml", DONE[:-1]
    before = text.encode() or path.read_bytes()
    path.write_bytes(before)
    out, _, code = run(*words, "--dry-run")
    assert code == 0
    assert path.read_bytes() == before
    subprocess.run(["git", "apply"], input=out.encode(), check=True, capture_output=True)
    applied = path.read_bytes()
    path.write_bytes(before)
    run(*words)
    assert path.read_bytes() == applied != before
