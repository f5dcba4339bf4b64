"""Promises 6 and 7 on random roadmaps: one-line diffs, exact `undo`, and nothing else is said otherwise.

`pytest -m slow` takes 2,000 of them, the daily run 200. What a file says is read by PyYAML alone.
"""

from __future__ import annotations

import hashlib
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from nastavnik_cli.storage.edit import Cancel, Intent, LogNote, Move, Record, What, Withdraw, proof

from .frame import edited
from .generate import KEYS, Made, make

DAY = date(2022, 9, 20)
QUICK, ALL, CHUNK = 200, 2000, 50
LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def read(data: bytes) -> Any:
    """What a file says; a last line without its end, as if it had one."""
    text = data.decode("utf-8-sig")
    text += "" if text.endswith("\n") else "\n"
    return yaml.load(text, Loader=LOADER)  # noqa: S506 — the base loader: texts only


def find(node: Any, target: str) -> Any:
    for child in [*node.get("strategies", []), *node.get("activities", [])]:
        found = child if child.get("id") == target else find(child, target)
        if found is not None:
            return found
    return None


def numstat(folder: Path, old: bytes, new: bytes) -> tuple[int, int]:
    (folder / "old").write_bytes(old)
    (folder / "new").write_bytes(new)
    said = subprocess.run(
        ["git", "diff", "--no-index", "--numstat", "old", "new"],
        cwd=folder, capture_output=True, encoding="utf-8", check=False,
    ).stdout.split()  # fmt: skip
    return int(said[0]), int(said[1])


def check_done(made: Made, folder: Path) -> None:
    free = [key for key in KEYS if key not in made.has.get("done", ())]
    key = free[len(made.data) % len(free)]
    done = edited(made.data, Record(target=made.target, key=key, on=DAY, order=KEYS))
    new = done.source.data

    said, was = read(new), read(made.data)
    records = find(said, made.target)["done"]
    assert records.pop(key) == "2022-09-20"
    before = find(was, made.target)
    if not records and not before.get("done"):
        del find(said, made.target)["done"]
        before.pop("done", None)
    assert said == was

    back = edited(new, Withdraw(target=made.target, what=What.DONE, key=key)).source.data
    if made.done in {"null", "{}"}:
        assert "done" not in find(read(back), made.target)
    else:
        assert hashlib.sha256(back).digest() == hashlib.sha256(made.data).digest()

    if not made.in_braces and made.done in {"none", "null", "block"}:
        expected = (2 if made.done == "none" else 1, 0)
        at_the_end = not made.data.endswith(b"\n") and new.startswith(
            (made.data + b"\n", made.data + b"\r\n")
        )
        assert numstat(folder, made.data, new) == ((expected[0] + 1, 1) if at_the_end else expected)


def check_others(made: Made) -> None:
    """A move, a cancellation, a note: the second of a window too, and back."""
    key = KEYS[len(made.data) % len(KEYS)]
    there = made.has.get("cancelled", ())
    free = next(each for each in KEYS if each not in there)
    intents: list[tuple[Intent, What, str]] = [
        (Move(target=made.target, key=key, to=date(2023, 1, 2), reason="приказ № 3: да"), What.MOVE, key),
        (Cancel(target=made.target, key=free, reason="объединено", on=DAY), What.CANCEL, free),
        (LogNote(target=made.target, on=date(2022, 5, 5), note="[ещё]", key=key), What.LOG, "2022-05-05"),
    ]
    for intent, what, under in intents:
        new = edited(made.data, intent).source.data
        back = edited(new, Withdraw(target=made.target, what=what, key=under)).source.data
        assert back == made.data, (what, under)


def check_what_stood_there(made: Made) -> None:
    """Every record, move, cancellation and note of somebody else's hand goes alone, or is replaced."""
    for what in What:
        for key in made.has.get(what.field, ()):
            gone = edited(made.data, Withdraw(target=made.target, what=what, key=key))
            said, was = read(gone.source.data), read(made.data)
            activity = find(was, made.target)
            del activity[what.field][key]
            if not activity[what.field]:
                del activity[what.field]
                if find(said, made.target).get(what.field) == {}:  # a comment keeps the braces
                    del find(said, made.target)[what.field]
            assert said == was
    for key in made.has.get("done", ()):
        anew = Record(target=made.target, key=key, on=DAY, result=("р, к", "б"), note="н", replace=True)
        record = find(read(edited(made.data, anew).source.data), made.target)["done"][key]
        assert (record["on"], record["result"], record["note"]) == ("2022-09-20", ["р, к", "б"], "н")


def check(seed: int, folder: Path) -> None:
    """Every second one is proven as a large file is."""
    made = make(seed)
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(proof, "WHOLE", 0 if seed % 2 else proof.WHOLE)
            check_done(made, folder)
            check_others(made)
            if seed % 4 == 0:
                check_what_stood_there(made)
    except Exception:
        (folder / "failed.yaml").write_bytes(made.data)
        print(f"seed {seed}, {made.target}: {folder / 'failed.yaml'}")  # noqa: T201 — pytest shows it on failure
        raise


@pytest.mark.parametrize("first", range(0, QUICK, CHUNK))
def test_generated(first: int, tmp_path: Path) -> None:
    for seed in range(first, first + CHUNK):
        check(seed, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("first", range(QUICK, ALL, CHUNK))
def test_generated_many(first: int, tmp_path: Path) -> None:
    for seed in range(first, first + CHUNK):
        check(seed, tmp_path)
