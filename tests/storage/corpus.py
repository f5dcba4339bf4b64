"""Texts from outside to read: the tricky files beside the checkout and the YAML test suite."""

from __future__ import annotations

import os
from pathlib import Path

from nastavnik_cli.storage.guard import guard

NASTY = (Path(__file__).parents[2] / ".." / "shared" / "data" / "nasty").resolve()
SUITE = Path(os.environ.get("YAML_TEST_SUITE", "/nowhere"))
"""A checkout of github.com/yaml/yaml-test-suite, branch data: a folder a case, each with in.yaml."""

SMALL = 20_000


def nasty_texts() -> list[str]:
    """The small ones of the tricky files that are clean UTF-8."""
    return [
        source.text
        for path in sorted(NASTY.glob("*.yaml"))
        if path.stat().st_size < SMALL and (source := guard(path.name, path.read_bytes())[0]) is not None
    ]


def suite_files() -> list[Path]:
    """The cases themselves; the folders name/ and tags/ only link to them."""
    return sorted(p for p in SUITE.glob("[A-Z0-9]*/**/in.yaml") if p.is_file())
