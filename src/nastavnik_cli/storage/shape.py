"""A document as a validated roadmap, or the misfits of its shape; judges no meaning.

pydantic validates; what it found is turned into problems here, and its own words go no further.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from nastavnik_cli.domain import model
from nastavnik_cli.domain.shapes import Shape
from nastavnik_cli.errors import At, Code, Param, Path, Problem
from nastavnik_cli.storage.nodes import Mapping, Node, Scalar, Sequence, Style


class Below(StrEnum):
    """How a field holds the mappings below it."""

    ONE = "one"
    LISTED = "listed"
    KEYED = "keyed"


_CHILDREN: dict[tuple[type[model.Fields], str], tuple[type[model.Fields], Below]] = {
    (model.Roadmap, "people"): (model.Person, Below.KEYED),
    (model.Roadmap, "calendar"): (model.Calendar, Below.ONE),
    (model.Roadmap, "headings"): (model.Headings, Below.ONE),
    (model.Roadmap, "strategies"): (model.Strategy, Below.LISTED),
    (model.Strategy, "activities"): (model.Activity, Below.LISTED),
    (model.Strategy, "when"): (model.Phrase, Below.LISTED),
    (model.Activity, "activities"): (model.Activity, Below.LISTED),
    (model.Activity, "when"): (model.Phrase, Below.LISTED),
    (model.Activity, "done"): (model.Record, Below.KEYED),
    (model.Activity, "moved"): (model.Move, Below.KEYED),
    (model.Activity, "cancelled"): (model.Cancellation, Below.KEYED),
    (model.Activity, "log"): (model.LogNote, Below.KEYED),
}


def plain(node: Node) -> Any:
    """The node as data for the model: texts, lists, mappings, None for an empty value or `~`."""
    if isinstance(node, Scalar):
        return None if node.style is Style.PLAIN and node.text in ("", "~") else node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.pairs}


def shaped(root: Node) -> tuple[model.Roadmap | None, tuple[Problem, ...]]:
    """The roadmap where everything fits, else None and every misfit once."""
    if not isinstance(root, Mapping):
        return None, (Problem(Code.WRONG_TYPE, Shape.NOT_A_MAPPING),)
    try:
        return model.Roadmap.model_validate(plain(root)), ()
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
    return None, tuple(dict.fromkeys(_problem(one) for one in details))


def _problem(error: ErrorDetails) -> Problem:
    path = tuple(step for step in error["loc"] if step != "[key]")
    kind = error["type"]
    if kind == "missing":
        return Problem(
            Code.MISSING_FIELD, Shape.MISSING, path[:-1], At.FIRST_KEY, params={"field": str(path[-1])}
        )
    if kind == "extra_forbidden":
        params: dict[str, Param] = {"field": str(path[-1]), "known": fields_at(path[:-1])}
        return Problem(Code.UNKNOWN_FIELD, Shape.UNKNOWN, path, At.KEY, params=params)
    context = dict(error.get("ctx") or {})
    reason = Shape(context.pop("reason"))
    at = At.KEY if "[key]" in error["loc"] else At.VALUE
    field = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    return Problem(Code(kind), reason, path, at, params={"field": field, **context})


def fields_at(path: Path) -> tuple[str, ...]:
    """The names a mapping at this path may have."""
    here: type[model.Fields] = model.Roadmap
    steps = list(path)
    while steps:
        name = steps.pop(0)
        here, below = _CHILDREN[here, str(name)]
        if below is Below.KEYED and steps:
            steps.pop(0)
        while steps and isinstance(steps[0], int):
            steps.pop(0)
    names = (field.alias or name for name, field in here.model_fields.items())
    return tuple(name for name in names if not name.startswith("\0"))
