"""Records in braces and in fields that stood empty, and the tricky files that are beside the checkout."""

from __future__ import annotations

from pathlib import Path

import pytest

from .frame import HEAD, VARIANTS, as_variant, edited, record, undo

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
    "done: ~ # who": "done: # who\n          2022-09: 2022-09-20",
    "done:\n          ~": "done:\n          2022-09: 2022-09-20",
    "done: {}": "done: {2022-09: 2022-09-20}",
    "done: { }": "done: { 2022-09: 2022-09-20 }",
    "done: {\n        }": "done: {\n          2022-09: 2022-09-20\n        }",
    "done:\n          {}": "done:\n          {2022-09: 2022-09-20}",
}


@pytest.mark.parametrize("before", EMPTY)
def test_an_empty_field_is_filled_and_goes_with_undo(before: str) -> None:
    text = f"{HEAD}      - id: x\n        {{}}\n        title: Т\n"
    done = edited(text.replace("{}", before, 1).encode(), record())
    assert done.source.data == text.replace("{}", EMPTY[before], 1).encode()
    assert edited(done.source.data, undo()).source.data == text.replace("        {}\n", "", 1).encode()


@pytest.mark.parametrize("before", ["done", "done: ", "done: ~"])
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
