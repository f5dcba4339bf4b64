"""The case files: every command as it is typed and answered, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.sessions import CASES, replayed


@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
def test_session(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    now = replayed(case, tmp_path, monkeypatch)
    if request.config.getoption("--update"):
        case.write_text(now, "utf-8")
    assert case.read_text("utf-8") == now
