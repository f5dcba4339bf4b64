"""Which fields a mapping at a path of the file may have, and an example of each; reads no file."""

from __future__ import annotations

from enum import StrEnum

from nastavnik_cli.domain import schema
from nastavnik_cli.errors import Path


class Below(StrEnum):
    """How a field holds the mappings below it."""

    ONE = "one"
    LISTED = "listed"
    KEYED = "keyed"


_STATED: dict[str, tuple[type[schema.Fields], Below]] = {
    "activities": (schema.Activity, Below.LISTED),
    "when": (schema.Phrase, Below.LISTED),
}
_CHILDREN: dict[type[schema.Fields], dict[str, tuple[type[schema.Fields], Below]]] = {
    schema.Roadmap: {
        "people": (schema.Person, Below.KEYED),
        "calendar": (schema.Calendar, Below.ONE),
        "headings": (schema.Headings, Below.ONE),
        "strategies": (schema.Strategy, Below.LISTED),
    },
    schema.Strategy: _STATED,
    schema.Activity: {
        **_STATED,
        "done": (schema.Record, Below.KEYED),
        "moved": (schema.Move, Below.KEYED),
        "cancelled": (schema.Cancellation, Below.KEYED),
        "log": (schema.LogNote, Below.KEYED),
    },
}


def holder(path: Path) -> type[schema.Fields]:
    """The model of the mapping at a path; pydantic's own steps into lists do no harm."""
    here: type[schema.Fields] = schema.Roadmap
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
    return tuple(names)


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
