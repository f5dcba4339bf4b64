"""Material beside the checkout, read by tests that are skipped where it is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2] / ".." / "shared"

needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the documents beside the checkout are not here"
)
