"""A document as a roadmap, and the misfits of its shape; judges no meaning.

A document that fits is taken as it is. Where anything does not, pydantic validates it: what it
found is turned into problems here, and its own words go no further. What does not fit is put aside
and the rest is read, so that one run of `validate` tells all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from nastavnik_cli.domain import model
from nastavnik_cli.domain.shapes import NULLS, Misfit, QuotedText, Shape
from nastavnik_cli.domain.take import taken
from nastavnik_cli.errors import At, Code, Param, Path, Problem
from nastavnik_cli.storage.mend import Mending, offered, written
from nastavnik_cli.storage.nodes import Mapping, Node, Scalar, Sequence, Style

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_KEY = re.compile(r"\d{4}(?:[-/]|$)")
"""How the keys of windows and the dates of notes begin."""
_NOTHING = frozenset({"", "~"})
_ROUNDS = 3
"""Mending may bring out what a first error hid; more rounds have never been needed."""


@dataclass(frozen=True, slots=True)
class Shaped:
    """What could be read of a document.

    `roadmap` is None where not even a part can be read. With `problems` it is a stand-in for the
    checks only: what did not fit is missing from it, and `mending` knows what that is.
    """

    roadmap: model.Roadmap | None
    problems: tuple[Problem, ...]
    mending: Mending


def plain(node: Node) -> Any:
    """The node as data for the model: texts, lists, mappings, None for an empty value or `~`."""
    if isinstance(node, Scalar):
        text = node.text
        if node.style is Style.PLAIN:
            return None if text in _NOTHING else text
        return QuotedText(text) if text in NULLS else text
    if isinstance(node, Sequence):
        return list(map(plain, node.items))
    return dict(zip([key.text for key in node.keys], map(plain, node.values), strict=True))


def shaped(root: Node) -> Shaped:
    """The roadmap of a document and every misfit once, in the order of the file's fields."""
    mending = Mending()
    if not isinstance(root, Mapping):
        top = Problem(Code.WRONG_TYPE, Shape.NOT_A_MAPPING, params={"field": ""})
        return Shaped(None, (top,), mending)
    try:
        return Shaped(taken(plain(root)), (), mending)
    except Misfit:
        found = misfits(plain(root))
    problems, rest = tuple(found), plain(root)
    for _ in range(_ROUNDS):
        rest = mending.mended(rest, found)
        try:
            return Shaped(taken(rest), problems, mending)
        except Misfit:
            found = misfits(rest)
    return Shaped(None, problems, mending)


def misfits(data: Any) -> dict[Problem, None]:
    """Every misfit of a file's data, each once, as pydantic finds them; none where it fits."""
    from pydantic import ValidationError  # a third of a second, and only for files with errors

    from nastavnik_cli.domain.schema import Roadmap

    try:
        Roadmap.model_validate(data)
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
        return _without_misnamed(dict.fromkeys(_problem(one, data) for one in details))
    return {}


def _without_misnamed(found: dict[Problem, None]) -> dict[Problem, None]:
    """A field that is there under a wrong name is not missing as well."""
    misnamed = {
        (*problem.path[:-1], name)
        for problem in found
        if problem.reason in {Shape.UNKNOWN_NEAR, Shape.NO_COLON}
        for name in offered(problem)
    }
    return {
        problem: None
        for problem in found
        if problem.reason is not Shape.MISSING or (*problem.path, problem.params["field"]) not in misnamed
    }


def _problem(error: ErrorDetails, data: Any) -> Problem:
    from nastavnik_cli.storage.fields import example, fields_at  # with pydantic

    loc = tuple(step for step in error["loc"] if step != "[key]")
    kind = error["type"]
    if kind == "missing":
        params: dict[str, Param] = {"field": str(loc[-1]), "example": example(str(loc[-1]))}
        return Problem(
            Code.MISSING_FIELD, Shape.MISSING, written(data, loc[:-1]), At.FIRST_KEY, params=params
        )
    path = written(data, loc)
    field = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    if kind == "extra_forbidden":
        return _unknown(path, field, fields_at(loc[:-1]))
    at = At.KEY if "[key]" in error["loc"] else At.VALUE
    misfit = (error.get("ctx") or {}).get("error")
    if not isinstance(misfit, Misfit):  # pydantic's own: every type reads its value before that
        return Problem(Code.WRONG_TYPE, Shape.NOT_A_MAPPING, path, at, params={"field": field})
    return Problem(misfit.code, misfit.reason, path, at, params={"field": field, **misfit.params})


def _unknown(path: Path, field: str, known: tuple[str, ...]) -> Problem:
    """A field that is not known here, with the one that was meant."""
    from nastavnik_cli.domain.suggest import nearest  # only a file with errors pays for it
    from nastavnik_cli.domain.synonyms import meant

    word, _, rest = field.partition(" ")
    if word in known and rest:
        joined: dict[str, Param] = {"field": field, "near": (word,), "fix": f"{word}: {rest}"}
        return Problem(Code.UNKNOWN_FIELD, Shape.NO_COLON, path, At.KEY, params=joined)
    if "done" in known and _KEY.match(field):
        return Problem(Code.UNKNOWN_FIELD, Shape.UNKNOWN_KEY, path, At.KEY, params={"field": field})
    near = nearest(field, known) or meant(field, known)
    params: dict[str, Param] = {"field": field, "known": known, "near": near}
    reason = Shape.UNKNOWN_NEAR if near else Shape.UNKNOWN
    return Problem(Code.UNKNOWN_FIELD, reason, path, At.KEY, params=params)
