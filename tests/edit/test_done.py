"""Where a record goes, byte for byte, and that `undo` takes it back; each with five kinds of line ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from .frame import HEAD, VARIANTS, as_variant, edited, record, undo

PLACES = sorted((Path(__file__).parent / "places").glob("*.diff"))
"""The activities of a strategy after `done x 2022-09`, the added lines marked by +: a file is a test."""


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("case", PLACES, ids=lambda path: path.stem)
def test_place(case: Path, variant: str) -> None:
    lines = case.read_text("utf-8").splitlines(keepends=True)
    added = [line[1:].removesuffix("\n") for line in lines if line.startswith("+")]
    old = as_variant(HEAD + "".join(line[1:] for line in lines if line.startswith(" ")), variant)
    done = edited(old, record())
    assert done.source.data == as_variant(HEAD + "".join(line[1:] for line in lines), variant)
    assert done.removed_lines == ()
    assert list(done.added_lines) == added
    back = edited(done.source.data, undo())
    assert back.source.data == old
    assert list(back.removed_lines) == added


IN_LINE = {
    "{id: x, title: Т}": "{id: x, title: Т, done: {2022-09: 2022-09-20}}",
    "{ id: x, title: Т }": "{ id: x, title: Т, done: {2022-09: 2022-09-20} }",
    "{id: x, title: Т,}": "{id: x, title: Т, done: {2022-09: 2022-09-20},}",
    "{id: x, title: Т, log: {}}": "{id: x, title: Т, done: {2022-09: 2022-09-20}, log: {}}",
    "{moved: {}, id: x, title: Т}": "{done: {2022-09: 2022-09-20}, moved: {}, id: x, title: Т}",
    "{id: x, title: Т, done: {2022-05: 2022-05-30}}": (
        "{id: x, title: Т, done: {2022-05: 2022-05-30, 2022-09: 2022-09-20}}"
    ),
    "{id: x, title: Т, done: {2022-12: 2022-12-01}}": (
        "{id: x, title: Т, done: {2022-09: 2022-09-20, 2022-12: 2022-12-01}}"
    ),
    '{"id": "x", "title": "Т", "done": {"2022-05":{"on":"2022-05-30"}}}': (
        '{"id": "x", "title": "Т", "done": {"2022-05":{"on":"2022-05-30"}, 2022-09: 2022-09-20}}'
    ),
    "{id: x,\n         title: Т}": "{id: x,\n         title: Т, done: {2022-09: 2022-09-20}}",
    "{\n         id: x,\n         title: Т, # why, then\n        }": (
        "{\n         id: x,\n         title: Т, # why, then\n         done: {2022-09: 2022-09-20},\n        }"
    ),
    "{\n         id: x,\n         title: Т # why, then\n        }": (
        "{\n         id: x,\n         title: Т, # why, then\n         done: {2022-09: 2022-09-20}\n        }"
    ),
}


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("before", IN_LINE)
def test_place_in_braces(before: str, variant: str) -> None:
    old = as_variant(f"{HEAD}      - {before}\n      - id: y\n        title: Т\n", variant)
    new = as_variant(f"{HEAD}      - {IN_LINE[before]}\n      - id: y\n        title: Т\n", variant)
    done = edited(old, record())
    assert done.source.data == new
    assert edited(new, undo()).source.data == old


EMPTY = {
    "done:": "done:\n          2022-09: 2022-09-20",
    "done: # who": "done: # who\n          2022-09: 2022-09-20",
    "done: {}": "done: {2022-09: 2022-09-20}",
    "done: { }": "done: { 2022-09: 2022-09-20 }",
    "done: { # who\n        }": "done: {2022-09: 2022-09-20 # who\n        }",
    "done: {# who\n        }": "done: {2022-09: 2022-09-20 # who\n        }",
    "done:\n          {}": "done:\n          {2022-09: 2022-09-20}",
}


@pytest.mark.parametrize("before", EMPTY)
def test_an_empty_field_is_filled_and_goes_with_undo(before: str) -> None:
    text = f"{HEAD}      - id: x\n        {{}}\n        title: Т\n"
    done = edited(text.replace("{}", before, 1).encode(), record())
    assert done.source.data == text.replace("{}", EMPTY[before], 1).encode()
    assert edited(done.source.data, undo()).source.data == text.replace("        {}\n", "", 1).encode()


@pytest.mark.parametrize("before", ["done", "done: "])
def test_an_empty_field_in_braces_is_filled(before: str) -> None:
    text = f"{HEAD}      - {{id: x, {before}, title: Т}}\n"
    filled = "done: {2022-09: 2022-09-20}"
    after = text.replace(before, f"{filled} " if before == "done: " else filled)
    assert edited(text.encode(), record()).source.data.decode() == after


SHARED = Path(__file__).parents[2] / ".." / "shared" / "data" / "nasty"
FILES = sorted(path for path in SHARED.glob("e[0-9][0-9]_*.yaml")) if SHARED.is_dir() else []


@pytest.mark.skipif(not FILES, reason="the folder of tricky files is not beside the checkout")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_tricky_files(path: Path) -> None:
    done = edited(path.read_bytes(), record(target="teams"))
    assert done.source.data == path.with_name(f"{path.name[:3]}.expected.yaml").read_bytes()
    back = edited(done.source.data, undo(target="teams")).source.data
    stood_empty = path.stem in {"e04_flow_done_empty", "e29_done_null"}
    assert (back == path.read_bytes()) is not stood_empty
