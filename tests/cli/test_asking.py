"""What is asked of a person in a terminal, and what a shell offers after Tab."""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.sessions import PLANS
from tests.cli.test_streams import environment

pty = pytest.importorskip("pty", reason="no pseudo-terminals on this system")
PATIENCE = 30


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(PLANS / "small.yaml", tmp_path / "roadmap.yaml")
    return tmp_path


def talk(
    folder: Path, *words: str, answers: tuple[str, ...], term: str = "xterm-256color"
) -> tuple[str, int]:
    """Types answers, one at each question, into a terminal where the command runs."""
    master, slave = pty.openpty()
    argv = [sys.executable, "-m", "nastavnik_cli", *words]
    env = environment(TERM=term, COLUMNS="100")
    heard, waiting, until = "", list(answers), time.monotonic() + PATIENCE
    with subprocess.Popen(argv, cwd=folder, env=env, stdin=slave, stdout=slave, stderr=slave) as process:
        os.close(slave)
        while time.monotonic() < until:
            ready, _, _ = select.select([master], [], [], 0.2)
            try:
                said = os.read(master, 65536).decode("utf-8", "replace") if ready else ""
            except OSError:  # Linux: the other end is closed
                break
            heard += said
            if waiting and heard.endswith(": "):
                answer = waiting.pop(0)
                os.write(master, answer.encode() if answer.startswith("\x1b") else f"{answer}\n".encode())
                heard += "\n"
            if not ready and process.poll() is not None:
                break
        code = process.wait(timeout=PATIENCE)
    os.close(master)
    return heard, code


def text(folder: Path) -> str:
    return (folder / "roadmap.yaml").read_text("utf-8")


def test_one_of_several_windows_is_asked_for(folder: Path) -> None:
    heard, code = talk(folder, "done", "2.2", "--on", "2022-04-02", answers=("7", "1"))
    assert code == 0
    assert heard.count("Стрелки или номер") == 3  # 7 is none of them; the last shows what is taken
    assert "2022-Q1: 2022-04-02" in text(folder)


@pytest.mark.parametrize(
    ("pressed", "key"),
    [("\x1b[B\n", "2022-Q1"), ("\x1b[B\x1bOB\n", "2022-Q2"), ("\x1b[A\x1b[A\n", "2022-Q1")],
)
def test_arrow_keys(folder: Path, pressed: str, key: str) -> None:
    heard, code = talk(folder, "done", "2.2", "--on", "2022-04-02", answers=(pressed,))
    assert code == 0
    assert "›" in heard
    assert f"{key}: 2022-04-02" in text(folder)


def test_esc_leaves(folder: Path) -> None:
    before = text(folder)
    _, code = talk(folder, "done", answers=("\x1b",))
    assert code == 130
    assert text(folder) == before


def test_without_arrow_keys_a_number_is_asked_for(folder: Path) -> None:
    heard, code = talk(folder, "done", "2.2", "--on", "2022-04-02", answers=("7", "1"), term="dumb")
    assert code == 0
    assert heard.count("Номер или Enter") == 2
    assert "2022-Q1: 2022-04-02" in text(folder)


def test_enter_leaves_everything_as_it_is(folder: Path) -> None:
    before = text(folder)
    _, code = talk(folder, "done", "2.2", "--on", "2022-04-02", answers=("",))
    assert code == 130
    assert text(folder) == before


def test_done_by_itself_lists_what_is_open(folder: Path) -> None:
    heard, code = talk(folder, "done", answers=("2",))
    assert code == 0
    first, second, *_ = heard.split("\r\n")[1:]  # what is late stands first
    assert first.endswith("1  2.2 · I квартал 2022 · просрочено · Семинары")
    assert second == "  2  1.1 · май 2022 · просрочено · Положение о наставничестве"
    assert "2022-05: 2022-06-15" in text(folder)


def test_a_ground_is_asked_for_and_may_be_left_out(folder: Path) -> None:
    _, code = talk(folder, "move", "1.1", "--to", "2022-07-01", answers=("приказ № 12",))
    assert code == 0
    assert "2022-05: {to: 2022-07-01, reason: приказ № 12, on: 2022-06-15}" in text(folder)
    _, code = talk(folder, "cancel", "2.1.2@2022-H1", answers=("",))
    assert code == 0
    assert "2022-H1: {on: 2022-06-15}" in text(folder)


def test_what_to_take_back_is_asked_for(folder: Path) -> None:
    talk(folder, "done", "2.2", "2022-Q1", answers=())
    _, code = talk(folder, "undo", "2.2", answers=("1",))
    assert code == 0
    assert "2022-Q1: 2022" not in text(folder)


def test_a_terminal_gets_colours(folder: Path) -> None:
    heard, _ = talk(folder, "status", answers=())
    assert "\x1b[" in heard


def offered(folder: Path, line: str) -> list[str]:
    """What bash would offer at the end of a line."""
    words = line.split(" ")
    env = environment(
        _NASTAVNIK_COMPLETE="complete_bash", COMP_WORDS="\n".join(words), COMP_CWORD=str(len(words) - 1)
    )
    argv = [sys.executable, "-m", "nastavnik_cli"]
    done = subprocess.run(argv, cwd=folder, env=env, capture_output=True, check=False)
    assert done.stderr == b""
    return done.stdout.decode().split()


def test_a_shell_is_offered_commands_ids_windows_people(folder: Path) -> None:
    assert offered(folder, "nastavnik st") == ["status"]
    assert offered(folder, "nastavnik show 2.1") == ["2.1", "2.1.1", "2.1.2"]
    assert offered(folder, "nastavnik done 2.1") == ["2.1.1", "2.1.2"]
    assert offered(folder, "nastavnik done 2.2@2022") == [f"2.2@2022-Q{n}" for n in (1, 2, 3, 4)]
    assert offered(folder, "nastavnik done 2.1.1 2023") == ["2023-H1", "2023-H2"]
    assert offered(folder, "nastavnik done 1.1 --by b") == ["belov"]
    assert offered(folder, "nastavnik move 2.1.1 2022") == ["2022-H2"]  # the first half is recorded
    assert offered(folder, "nastavnik undo 2.1.1 2022") == ["2022-H1"]
    assert offered(folder, "nastavnik undo 2.1.1@") == ["2.1.1@2022-H1"]
    assert offered(folder, "nastavnik log 2.1.1@2023") == ["2.1.1@2023-H1", "2.1.1@2023-H2"]


def test_a_shell_is_offered_what_an_option_takes(folder: Path) -> None:
    assert offered(folder, "nastavnik status --by q") == ["quarter"]
    assert offered(folder, "nastavnik status --state overdue,d") == ["overdue,due", "overdue,done"]
    assert offered(folder, "nastavnik status --person b") == ["belov"]
    assert offered(folder, "nastavnik timeline --strategy 2.1") == ["2.1", "2.1.1", "2.1.2"]


def test_a_shell_is_offered_nothing_where_nothing_can_be_read(tmp_path: Path) -> None:
    assert offered(tmp_path, "nastavnik show 2") == []
    (tmp_path / "roadmap.yaml").write_text("[", "utf-8")
    assert offered(tmp_path, "nastavnik show 2") == []


def test_completion_of_another_file(folder: Path) -> None:
    (folder / "roadmap.yaml").rename(folder / "other.yaml")
    assert offered(folder, "nastavnik -f other.yaml show 1.4") == ["1.4"]
    assert offered(folder, "nastavnik show -f other.yaml 1.4") == ["1.4"]
