"""Switches of the whole suite, and the watch that every test is under."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests import watch


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write what the program says into the case files")


def pytest_configure() -> None:
    watch.start()


@pytest.fixture(autouse=True)
def _no_network_and_no_foreign_program() -> Iterator[None]:
    yield
    heard = list(watch.violations)
    watch.violations.clear()
    assert heard == [], "the program reached out of its files (promise 17)"
