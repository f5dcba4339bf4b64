"""A real browser for the tests of the page; they are skipped, with the reason, where there is none."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.page.browser.opening import Opener

if TYPE_CHECKING:
    from playwright.sync_api import Browser

QUIET = (
    "--no-sandbox",  # the gate runs as root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NAMES = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium driven by playwright; no browser is downloaded."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip("no Chromium here: apt-get install chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        pytest.skip("no playwright here: pip install playwright")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=found, args=[*QUIET])
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def opener_of_all(browser: Browser) -> Opener:
    return Opener(browser)


@pytest.fixture
def opener(opener_of_all: Opener) -> Iterator[Opener]:
    """Opens pages and fails where one complains, runs a dialog, or asks the network for anything."""
    yield opener_of_all
    assert opener_of_all.verdict() == []
