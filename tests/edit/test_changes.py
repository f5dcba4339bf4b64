"""Edits byte for byte: every file in `changes` is a test, run with five kinds of line ends.

Its first line names the intent, and whether `undo` restores the old bytes; below it are the
activities of a strategy as in a diff: lines taken out with -, lines put in with +.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from nastavnik_cli.storage.edit import (
    AddActivity,
    Amend,
    Insert,
    Intent,
    Move,
    Record,
    Supersede,
    What,
    Withdraw,
)
from nastavnik_cli.storage.edit.entries import Block, Entry
from nastavnik_cli.storage.edit.values import Bare, Value

from .frame import HEAD, ORDER, VARIANTS, as_variant, edited

DAY = date(2022, 9, 20)
LATER: Value = {"text": "май 2023", "from": Bare("2022-09-01")}
NEW = Block(
    (
        Entry("id", "nn"),
        Entry("title", "Н"),
        Entry("when", {"text": "к лету"}, beside="TODO"),
        Entry("activities", (Block((Entry("id", "nn.1"), Entry("title", "Н1"))),)),
    )
)
INTENTS: dict[str, Intent] = {
    "done": Record(target="x", key="2022-09", on=DAY, order=ORDER),
    "replace": Record(target="x", key="2022-09", on=DAY, order=ORDER, replace=True),
    "replace fuller": Record(target="x", key="2022-09", on=DAY, result=("р",), note="н", replace=True),
    "move": Move(target="x", key="2022-09", to=date(2022, 10, 20), reason="приказ № 3", on=DAY, order=ORDER),
    "add": AddActivity(to="x", id="new", title="Т"),
    "insert": Insert(to=("strategies", 0), index=1, items=(NEW,)),
    "insert first": Insert(to=("strategies", 0), index=0, items=(NEW,)),
    "supersede": Supersede(target="x", until=date(2022, 8, 31), phrases=(LATER,), beside="TODO"),
    "amend": Amend(target="x", entries=(Entry("title", "Новое"), Entry("until", Bare("2022-08-31")))),
    "restate": Amend(target="x", entries=(Entry("result", ["р1", "р3"]),)),
}
BACK = {
    "done": Withdraw(target="x", what=What.DONE, key="2022-09"),
    "move": Withdraw(target="x", what=What.MOVE, key="2022-09"),
}
CASES = sorted((Path(__file__).parent / "changes").glob("*.diff"))


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_change(case: Path, variant: str) -> None:
    title, *lines = case.read_text("utf-8").splitlines(keepends=True)
    name, _, back = title.removeprefix("# ").rstrip().partition(" and ")
    old, new = (
        as_variant(HEAD + "".join(line[1:] for line in lines if line[0] != mark), variant) for mark in "+-"
    )
    done = edited(old, INTENTS[name])
    assert done.source.data == new
    if name == "done":
        assert done.added_lines == tuple(line[1:].rstrip("\n") for line in lines if line[0] == "+")
        assert done.removed_lines == ()
    if back:
        undone = edited(new, BACK[name])
        assert undone.source.data == old
        assert undone.removed_lines == done.added_lines
