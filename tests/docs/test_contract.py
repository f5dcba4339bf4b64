"""docs/contract.md is the contract: where the copy it comes from lies beside the clone, it holds each of
its lines in their order; what is being designed here may stand between them."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OURS = ROOT / "docs" / "contract.md"
THEIRS = ROOT.parent / "shared" / "contract.md"


@pytest.mark.skipif(not THEIRS.exists(), reason="no shared folder beside the clone")
def test_the_contract_has_not_drifted() -> None:
    theirs = THEIRS.read_text("utf-8").splitlines()
    ours = iter(OURS.read_text("utf-8").splitlines())
    assert [line for line in theirs if line not in ours] == [], "copy ../shared/contract.md"
