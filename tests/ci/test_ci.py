"""What docs/ci.md gives to paste is true: it parses, names what exists, and works as it stands."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from nastavnik_cli import __version__
from nastavnik_cli.errors import Code

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "ci.md").read_text("utf-8")
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
GITLAB = yaml.safe_load((ROOT / "ci" / "nastavnik.gitlab-ci.yml").read_text("utf-8"))
BASH = shutil.which("bash")
GOOD = (ROOT / "tests" / "errors" / "unused-person.yaml").read_text("utf-8")  # one warning
BAD = (ROOT / "tests" / "errors" / "no-when.yaml").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


def steps() -> Iterator[dict[str, Any]]:
    """Every step of every workflow on the page."""
    for text in blocks("yaml"):
        workflow = yaml.safe_load(text)
        for job in workflow.get("jobs", {}).values() if isinstance(workflow, dict) else ():
            yield from job["steps"]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a roadmap, and `nastavnik` on the PATH as after an installation."""
    if BASH is None:
        pytest.skip("bash is not installed")
    program = tmp_path / "bin" / "nastavnik"
    program.parent.mkdir()
    start = "from nastavnik_cli.cli.main import main; main()"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{start}" "$@"\n', "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "src"))
    monkeypatch.setenv("NASTAVNIK_AS_OF", "2023-01-01")
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return work


def bash(script: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A script as a runner starts it: stop at the first failure."""
    command = [str(BASH), "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    whole = {**os.environ, **environment}
    return subprocess.run(command, env=whole, capture_output=True, text=True, check=False)


def action(check: str, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The step of the action that one kind of check runs, with the inputs in its variables."""
    given = {name: str(each["default"]) for name, each in ACTION["inputs"].items()} | inputs
    step = next(s for s in ACTION["runs"]["steps"] if s.get("if") == f"inputs.check == '{check}'")
    values = {name: given[re.sub(r".*inputs\.(\S+).*", r"\1", text)] for name, text in step["env"].items()}
    return bash(step["run"], **values)


def test_versions_on_the_page_are_ours() -> None:
    assert set(re.findall(r"nastavnik@v([\d.]+)", PAGE)) == {__version__}
    assert set(re.findall(r"nastavnik-cli==([\d.]+)", PAGE)) == {__version__}
    assert set(re.findall(r"(?:rev|ref): v([\d.]+)", PAGE)) == {__version__}
    assert GITLAB["variables"]["NASTAVNIK"] == f"nastavnik-cli=={__version__}"


def test_the_action_takes_what_the_page_gives_it() -> None:
    used = [step for step in steps() if str(step.get("uses", "")).startswith("OWNER/nastavnik@")]
    assert len(used) == 2
    for step in used:
        assert set(step["with"]) <= set(ACTION["inputs"])


def test_no_input_stands_in_the_text_of_a_command() -> None:
    """An input could hold a command of its own; a variable cannot."""
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step["run"]


def test_the_two_checks_never_share_a_job() -> None:
    for text in [
        *blocks("yaml"),
        json.dumps(GITLAB["nastavnik-validate"]),
        json.dumps(GITLAB["nastavnik-overdue"]),
    ]:
        assert not ("validate" in text and "overdue" in text and "include:" not in text), text


def test_the_hook_of_the_page_exists() -> None:
    hooks = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    config = next(value for text in blocks("yaml") if "repos" in (value := yaml.safe_load(text)))
    assert {hook["id"] for repo in config["repos"] for hook in repo["hooks"]} <= hooks


def test_the_action_says_errors_beside_their_lines(project: Path) -> None:
    (project / "roadmap.yaml").write_text(BAD, "utf-8")
    done = action("validate")
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=roadmap.yaml,line=11,endLine=11,col=9,endColumn=11,")


def test_the_action_takes_several_files_and_switches(project: Path) -> None:
    for name in ("roadmap.yaml", "plans/a b.yaml"):
        (project / name).parent.mkdir(exist_ok=True)
        (project / name).write_text(GOOD, "utf-8")
    files = "roadmap.yaml\n\nplans/*.yaml\n"
    assert action("validate", files=files).returncode == 0
    assert action("validate", files=files).stdout.count("::warning ") == 2
    assert action("validate", files=files, strict="true").returncode == 1
    assert action("validate", files=files, strict="true", ignore="unused-person").returncode == 0


@pytest.mark.parametrize(("grace", "code"), [("0", 1), ("9999", 0)])
def test_the_action_tells_what_is_overdue(project: Path, grace: str, code: int) -> None:
    (project / "roadmap.yaml").write_text(GOOD, "utf-8")
    assert action("overdue", grace=grace).returncode == code


def gitlab(job: str) -> subprocess.CompletedProcess[str]:
    variables = {name: value for name, value in GITLAB["variables"].items() if name != "NASTAVNIK"}
    return bash("\n".join(GITLAB[job]["script"]), **variables)


def test_gitlab_gets_its_report_and_the_answer(project: Path) -> None:
    (project / "roadmap.yaml").write_text(BAD, "utf-8")
    done = gitlab("nastavnik-validate")
    assert done.returncode == 1
    assert "roadmap.yaml:11:9: error: " in done.stdout
    (issue,) = json.loads((project / "gl-code-quality-report.json").read_text("utf-8"))
    assert issue["check_name"] == "no-when"
    (project / "roadmap.yaml").write_text(GOOD, "utf-8")
    assert gitlab("nastavnik-validate").returncode == 0
    assert gitlab("nastavnik-overdue").returncode == 1


def test_vs_code_reads_every_first_line(project: Path) -> None:
    """The problem matcher of the page on real output, in both languages, with names that are hard."""
    tasks = json.loads(blocks("json")[0])
    pattern = re.compile(tasks["tasks"][0]["problemMatcher"]["pattern"]["regexp"])
    command = "nastavnik " + " ".join(tasks["tasks"][0]["args"][:-1])
    name = "план: 12:7 [a].yaml"
    (project / name).write_text(BAD.replace("ivanova: И", "ivanova: [И"), "utf-8")
    (project / "roadmap.yaml").write_text(GOOD, "utf-8")
    for lang in ("ru", "en"):
        lines = bash(f'{command} roadmap.yaml "{name}" --lang {lang}').stdout.splitlines()
        found = [match.groups() for line in lines if (match := pattern.match(line))]
        assert [(file, code in set(Code)) for file, _, _, _, _, code in found] == [
            ("roadmap.yaml", True),
            (name, True),
        ]
        assert [severity for _, _, _, severity, _, _ in found] == ["warning", "error"]


@pytest.mark.slow
def test_pre_commit_stops_a_commit(project: Path) -> None:
    """pre-commit itself, with an environment of its own made from this repository."""
    if shutil.which("pre-commit") is None:
        pytest.skip("pre-commit is not installed")
    (project / "roadmap.yaml").write_text(BAD, "utf-8")
    script = (
        f"git init -q . && git add . && pre-commit try-repo {ROOT} nastavnik-validate --all-files --verbose"
    )
    done = bash(script, GIT_AUTHOR_NAME="a", GIT_AUTHOR_EMAIL="a@example.org", PYTHONPATH="")
    assert done.returncode == 1
    assert "roadmap.yaml:11:9: error: " in done.stdout
    (project / "roadmap.yaml").write_text(GOOD, "utf-8")
    assert bash(script, PYTHONPATH="").returncode == 0
