"""Which fields a mapping at a path of the file may have, and an example of each; reads no file."""

from __future__ import annotations

from enum import StrEnum

from nastavnik_cli.domain import model
from nastavnik_cli.errors import Path


class Below(StrEnum):
    """How a field holds the mappings below it."""

    ONE = "one"
    LISTED = "listed"
    KEYED = "keyed"


_STATED: dict[str, tuple[type[model.Fields], Below]] = {
    "activities": (model.Activity, Below.LISTED),
    "when": (model.Phrase, Below.LISTED),
}
_CHILDREN: dict[type[model.Fields], dict[str, tuple[type[model.Fields], Below]]] = {
    model.Roadmap: {
        "people": (model.Person, Below.KEYED),
        "calendar": (model.Calendar, Below.ONE),
        "headings": (model.Headings, Below.ONE),
        "strategies": (model.Strategy, Below.LISTED),
    },
    model.Strategy: _STATED,
    model.Activity: {
        **_STATED,
        "done": (model.Record, Below.KEYED),
        "moved": (model.Move, Below.KEYED),
        "cancelled": (model.Cancellation, Below.KEYED),
        "log": (model.LogNote, Below.KEYED),
    },
}


def holder(path: Path) -> type[model.Fields]:
    """The model of the mapping at a path; pydantic's own steps into lists do no harm."""
    here: type[model.Fields] = model.Roadmap
    steps = list(path)
    while steps:
        here, below = _CHILDREN[here][str(steps.pop(0))]
        if below is Below.KEYED and steps:
            steps.pop(0)
        while steps and isinstance(steps[0], int):
            steps.pop(0)
    return here


def fields_at(path: Path) -> tuple[str, ...]:
    """The names a mapping at this path may have."""
    names = (field.alias or name for name, field in holder(path).model_fields.items())
    return tuple(name for name in names if not name.startswith("\0"))


_LINES = {
    "version": "1",
    "period": "2022/2024",
    "strategies": '\n  - id: "1"\n    title: …',
    "id": '"1.1"',
    "on": "2022-05-31",
    "to": "2022-05-31",
}


def example(field: str) -> str:
    """A line with a required field, ready to paste; a text is for its author to say."""
    return f"{field}: {_LINES.get(field, '…')}"
