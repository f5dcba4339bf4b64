"""Whole sessions as text: reads a case file, types its commands, tells what came of them.

A case file holds comments (`# …`), settings and commands; all else is what the program answered:

    use small.yaml as roadmap.yaml     a file of tests/cli/plans, copied into the session's folder
    set NASTAVNIK_LANG=ru              a variable for the commands below
    $ nastavnik status --as-of 2022-06-15
      stdout, two spaces before each line
    ! stderr
    [1]                                the exit code, where it is not 0

`pytest --update` writes the answers anew; read the diff before you keep it.
"""

from __future__ import annotations

import io
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from nastavnik_cli.cli.main import run
from nastavnik_cli.cli.streams import Streams

HERE = Path(__file__).parent
CASES = HERE / "cases"
PLANS = HERE / "plans"
FIXED = {"NASTAVNIK_LANG": "ru", "NASTAVNIK_AS_OF": "2022-06-15", "COLUMNS": "80", "LANG": "C.UTF-8"}


def replayed(case: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The text of the case file as it should be: its commands, and what they answer now."""
    monkeypatch.chdir(folder)
    environ = dict(FIXED)
    told: list[str] = []
    for line in case.read_text("utf-8").splitlines():
        if line.startswith("use "):
            source, _, target = line.removeprefix("use ").partition(" as ")
            shutil.copy(PLANS / source, folder / (target or source))
            told.append(line)
        elif line.startswith("set "):
            name, _, value = line.removeprefix("set ").partition("=")
            environ[name] = value
            told.append(line)
        elif line.startswith("#"):
            told.extend(["", line] if told else [line])
        elif line.startswith("$ "):
            told.extend(["", line] if told and not told[-1].startswith("#") else [line])
            told.extend(answered(line.removeprefix("$ "), environ, folder))
    return "\n".join(told) + "\n"


def answered(command: str, environ: dict[str, str], folder: Path) -> Iterator[str]:
    """What a command says and its exit code; `cat FILE` shows a file of the folder."""
    words = shlex.split(command)
    if words[0] == "cat":
        yield from _marked((folder / words[1]).read_text("utf-8"), "  ")
        return
    out, err, code = typed(words[1:], environ)
    yield from _marked(out.replace(str(folder), "/work"), "  ")
    yield from _marked(err.replace(str(folder), "/work"), "! ")
    if code:
        yield f"[{code}]"


def typed(argv: list[str], environ: dict[str, str]) -> tuple[str, str, int]:
    """Runs one command in this process: stdout, stderr, exit code."""
    out, err = io.StringIO(newline=""), io.StringIO(newline="")
    code = run(argv, Streams(out, err, environ))
    return out.getvalue(), err.getvalue(), code


def _marked(text: str, mark: str) -> Iterator[str]:
    for line in text.splitlines():
        yield f"{mark}{line}".rstrip()
