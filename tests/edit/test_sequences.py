"""Random sequences of every intent on random roadmaps and on odd handwriting: each proven, each valid after.

An edit is either made or refused with a reason: Bug, the exit code 70, is never the answer. What
`undo` takes back is the old text. `pytest -m slow` takes 1,500 sequences, the daily run 60.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from nastavnik_cli.domain.model import Roadmap
from nastavnik_cli.domain.plan import Leaf, Plan
from nastavnik_cli.errors import UsageFailure
from nastavnik_cli.storage.edit import (
    AddActivity,
    Amend,
    Cancel,
    EditReason,
    Insert,
    Intent,
    LogNote,
    Move,
    Record,
    Replace,
    Supersede,
    What,
    Withdraw,
    apply,
    proof,
)
from nastavnik_cli.storage.load import loaded
from nastavnik_cli.storage.nodes import Mapping, descend

from .frame import HEAD, VARIANTS, as_variant, edited
from .generate import make

QUICK, ALL, CHUNK, STEPS = 60, 1500, 20, 8
TEXTS = (
    "x", "- a", "a: b", "a #b", "'", '"', "[", "{x}", "две\nстроки", "таб\t.", "ж" * 50, "null", "2022-01-01",
    "😀 # c", "@x", "a:", "#", "c\\d", "\"q\" # 'z'", ">-", "| x", "? y", "e\u0301", "- - x",
    "&a *b", "!t", "%y", "`",
)  # fmt: skip
ODD = sorted((Path(__file__).parent / "odd").glob("*.yaml"))
"""The fields of an activity as nobody writes them; a file dropped in is a test."""


def odd(body: Path, variant: str) -> bytes:
    """A roadmap whose activity x has these fields."""
    lines = body.read_text("utf-8").splitlines()
    fields = "".join(f"        {line}\n" if line else "\n" for line in lines)
    head = f"{HEAD}      - id: x\n        title: Т\n        when: [май 2022, сентябрь 2022, декабрь 2022]\n"
    return as_variant(f"{head}{fields}      - {{id: y, title: Т, when: май, done: }}\n", variant)


class Dice:
    """Chooses what is asked of a plan."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 — a test's dice

    def texts(self, most: int) -> tuple[str, ...]:
        return tuple(self.random.choice(TEXTS) for _ in range(self.random.randrange(most + 1)))

    def text(self) -> str:
        return self.random.choice(TEXTS)

    def intents(self, plan: Plan) -> list[Intent]:
        """One thing, or up to four of different activities."""
        if self.random.random() < 0.2:
            return [self.of_plan(plan)]
        count = min(self.random.choice((1, 1, 1, 2, 4)), len(plan.leaves))
        return [self.of_leaf(leaf, plan.roadmap) for leaf in self.random.sample(plan.leaves, k=count)]

    def of_plan(self, plan: Plan) -> Intent:
        number = self.random.randrange(10**6)
        people = [name for name, person in plan.roadmap.people.items() if person.successor is None]
        if people and self.random.random() < 0.5:
            until, leaves = date(2022, 5, 1), self.random.choice(people)
            return Replace(person=leaves, successor=f"p{number}", until=until, name=self.text())
        when = ("ежеквартально", "май")[: self.random.randrange(1, 3)]
        to = self.random.choice(plan.groups).at
        return AddActivity(to=to, id=f"n{number}", title=self.text(), when=when, result=self.texts(2))

    def of_leaf(self, leaf: Leaf, roadmap: Roadmap) -> Intent:
        entries = [
            *((What.DONE, key, 1) for key in leaf.activity.done),
            *((What.MOVE, key, len(moves)) for key, moves in leaf.activity.moved.items()),
            *((What.CANCEL, key, 1) for key in leaf.activity.cancelled),
            *((What.LOG, day.isoformat(), len(notes)) for day, notes in leaf.activity.log.items()),
        ]
        if entries and self.random.random() < 0.4:
            what, key, count = self.random.choice(entries)
            index = self.random.choice((None, *range(count)))
            return Withdraw(target=leaf.at, what=what, key=key, index=index)
        order = tuple(slot.window.key for slot in leaf.slots)
        key, day = self.random.choice(order), date(2022, 1, 1) + timedelta(self.random.randrange(700))
        by = self.random.choice((None, *roadmap.people))
        notes = {
            "result": self.texts(2),
            "link": ("a.pdf", "https://e.org/?a=1#b")[: self.random.randrange(3)],
        }
        match self.random.choice((*What, What.DONE)):
            case What.DONE:
                anew, note = key in leaf.activity.done, self.random.choice((None, self.text()))
                return Record(
                    target=leaf.at, key=key, on=day, by=by, note=note, order=order, replace=anew, **notes
                )
            case What.MOVE:
                return Move(target=leaf.at, key=key, to=day, reason=self.text(), order=order)
            case What.CANCEL:
                return Cancel(target=leaf.at, key=key, reason=self.text(), on=day, order=order)
            case _:
                on = self.random.choice((day, date(2022, 5, 5)))
                return LogNote(target=leaf.at, on=on, note=self.text(), by=by, key=key, **notes)


def play(data: bytes, seed: int, folder: Path) -> None:
    """A sequence of changes; every second one is proven as a large file is."""
    dice = Dice(seed)
    for step in range(STEPS):
        known = loaded("roadmap.yaml", data)
        intents = dice.intents(known.plan)
        try:
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(proof, "WHOLE", 0 if step % 2 else proof.WHOLE)
                new = apply(known.document, intents).source.data
            loaded("roadmap.yaml", new)
            if len(intents) == 1:
                check_way_back(data, new, intents[0])
        except UsageFailure as failure:
            if failure.reason is not EditReason.ALREADY_THERE:
                raise
        except Exception:
            (folder / "failed.yaml").write_bytes(data)
            print(f"seed {seed}, step {step}: {intents}; {folder / 'failed.yaml'}")  # noqa: T201 — pytest shows it on failure
            raise
        else:
            data = new


def check_way_back(old: bytes, new: bytes, intent: Intent) -> None:
    """The first entry under a new key goes without a trace, but for a field that stood empty."""
    kinds = {Record: What.DONE, Move: What.MOVE, Cancel: What.CANCEL, LogNote: What.LOG}
    what = kinds.get(type(intent))
    if (
        what is None
        or isinstance(intent, Withdraw | AddActivity | Replace | Insert | Amend | Supersede)
        or getattr(intent, "replace", False)
    ):
        return
    key = intent.on.isoformat() if isinstance(intent, LogNote) else intent.key
    activity = descend(loaded("old", old).document.root, tuple(intent.target))
    records = activity.get(what.field) if isinstance(activity, Mapping) else None
    stood = isinstance(records, Mapping) and bool(records.pairs)
    if records is not None and (not stood or (isinstance(records, Mapping) and records.get(key) is not None)):
        return
    assert edited(new, Withdraw(target=intent.target, what=what, key=key)).source.data == old


@pytest.mark.parametrize("first", range(0, QUICK, CHUNK))
def test_sequences(first: int, tmp_path: Path) -> None:
    for seed in range(first, first + CHUNK):
        play(make(seed).data, seed, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("first", range(QUICK, ALL, CHUNK))
def test_sequences_many(first: int, tmp_path: Path) -> None:
    for seed in range(first, first + CHUNK):
        play(make(seed).data, seed, tmp_path)


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("body", ODD, ids=lambda path: path.stem)
def test_sequences_in_odd_handwriting(body: Path, variant: str, tmp_path: Path) -> None:
    play(odd(body, variant), len(body.stem) + VARIANTS.index(variant), tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("body", ODD, ids=lambda path: path.stem)
def test_many_sequences_in_odd_handwriting(body: Path, variant: str, tmp_path: Path) -> None:
    for seed in range(20):
        play(odd(body, variant), seed, tmp_path)
