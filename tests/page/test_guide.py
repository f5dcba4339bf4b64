"""The workflows in docs/page.md: read as YAML, their commands run, as far as that goes without them."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.sessions import FIXED, typed
from tests.page.test_commands import ROADMAP

GUIDE = (Path(__file__).parents[2] / "docs" / "page.md").read_text("utf-8")
YAML = re.compile(r"^```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)
GITHUB, GITLAB = (yaml.safe_load(text) for text in YAML.findall(GUIDE))


def test_github_pages_workflow_deploys_what_it_makes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (job,) = GITHUB["jobs"].values()
    # YAML 1.1 reads the key `on` as true; GitHub reads YAML 1.2
    assert set(GITHUB[True]) == {"push", "schedule", "workflow_dispatch"}
    assert GITHUB["permissions"] == {"contents": "read", "pages": "write", "id-token": "write"}
    assert job["environment"]["name"] == "github-pages"
    ids = {step["id"] for step in job["steps"] if "id" in step}
    assert set(re.findall(r"steps\.(\w+)\.", job["environment"]["url"])) <= ids
    uploads = _step(job["steps"], "actions/upload-pages-artifact")
    assert _step(job["steps"], "actions/deploy-pages")
    _run([step["run"] for step in job["steps"] if "run" in step], tmp_path, monkeypatch)
    _is_a_site(tmp_path / uploads["with"]["path"])


def test_gitlab_pages_job_publishes_what_it_makes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    job = GITLAB["pages"]
    _run(job["script"], tmp_path, monkeypatch)
    assert job["artifacts"]["paths"] == ["public"]
    _is_a_site(tmp_path / "public")


def test_commands_of_the_guide_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commands = re.findall(r"^    (nastavnik .*)$", GUIDE, re.MULTILINE)
    assert len(commands) == 2
    _run(commands, tmp_path, monkeypatch)
    assert (tmp_path / "timeline.svg").exists()


def _step(steps: list[dict[str, Any]], name: str) -> dict[str, Any]:
    return next(step for step in steps if step.get("uses", "").startswith(f"{name}@"))


def _run(commands: list[str], folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "roadmap.yaml").write_text(ROADMAP, "utf-8")
    monkeypatch.chdir(folder)
    for command in commands:
        program, *words = shlex.split(command)
        if program == "nastavnik":
            assert typed(words, {**FIXED, "NASTAVNIK_AS_OF": "2022-07-01"})[2] == 0, command
        else:
            assert command == "pip install nastavnik-cli"


def _is_a_site(folder: Path) -> None:
    assert {file.name for file in folder.iterdir()} == {"index.html", "index.ics"}
    assert 'href="index.ics"' in (folder / "index.html").read_text("utf-8")
