"""Did you mean: what is near, what is not, in which order."""

from __future__ import annotations

import pytest

from nastavnik_cli.domain.suggest import nearest

FIELDS = (
    "id",
    "title",
    "when",
    "result",
    "responsible",
    "from",
    "until",
    "activities",
    "done",
    "moved",
    "log",
)
COMMANDS = ("status", "overdue", "validate", "done", "undo", "статус")


@pytest.mark.parametrize(
    ("word", "known", "found"),
    [
        ("responsable", FIELDS, ("responsible",)),
        ("responsibles", FIELDS, ("responsible",)),
        ("reponsible", FIELDS, ("responsible",)),
        ("repsonsible", FIELDS, ("responsible",)),
        ("resp", FIELDS, ("responsible", "result")),
        ("titel", FIELDS, ("title",)),
        ("Title", FIELDS, ("title",)),
        ("activity", FIELDS, ("activities",)),
        ("whеn", FIELDS, ("when",)),  # a Cyrillic е
        ("цруть", FIELDS, ("when",)),
        ("црут", FIELDS, ("when",)),  # typed in the other layout
        ("ыефегы", COMMANDS, ("status",)),
        ("cnfnec", COMMANDS, ("статус",)),
        ("colour", FIELDS, ()),
        ("", FIELDS, ()),
        ("x", FIELDS, ()),
        ("ivanov", ("ivanova", "petrov"), ("ivanova",)),
        ("ru", ("RU", "RO", "AU"), ("RU",)),
    ],
)
def test_nearest(word: str, known: tuple[str, ...], found: tuple[str, ...]) -> None:
    assert nearest(word, known) == found


def test_the_order_is_by_slips_then_by_the_list() -> None:
    assert nearest("petrow", ("petrov", "petrova", "petro")) == ("petrov", "petro", "petrova")


def test_at_most_so_many() -> None:
    assert len(nearest("a1", [f"a{number}" for number in range(9)], most=2)) <= 2
