"""What was meant: the nearest value, date or window for a misfit of the shape; finds no misfits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from nastavnik_cli.domain.phrases import Reading, read
from nastavnik_cli.domain.plan import Leaf, Plan
from nastavnik_cli.domain.schedule import Frame
from nastavnik_cli.domain.shapes import Shape
from nastavnik_cli.domain.suggest import nearest
from nastavnik_cli.domain.units import parse_day, parse_period
from nastavnik_cli.errors import Param, Path, Problem
from nastavnik_cli.storage.shape import Shaped

_EVER = parse_period("2000/2099")
"""Days that a plan may speak of."""


def with_remedies(shape: Shaped, plan: Plan | None) -> Iterator[Problem]:
    """The misfits, each with what was meant where that can be told."""
    for problem in shape.problems:
        match problem.reason:
            case Shape.NOT_A_CHOICE:
                yield _choice(problem)
            case Shape.DATE_FORM if problem.params["offer"]:
                yield replace(problem, reason=Shape.DATE_OFFERED)
            case Shape.DATE_FORM:
                yield _date(problem)
            case Shape.NOT_RECORDS if plan is not None:
                yield _record(problem, shape, plan)
            case _:
                yield problem


def _choice(problem: Problem) -> Problem:
    near = nearest(str(problem.params["value"]), _texts(problem.params["choices"]))
    if not near:
        return problem
    return replace(problem, reason=Shape.NOT_A_CHOICE_NEAR, params={**problem.params, "near": near})


def _date(problem: Problem) -> Problem:
    """A day in words: «20 января 2022»."""
    reading = read(str(problem.params["value"]), Frame(_EVER))
    days = [window.days for window in reading.windows] if isinstance(reading, Reading) else []
    if len(days) != 1 or days[0].last != days[0].start:
        return problem
    params = {**problem.params, "offer": days[0].start.isoformat()}
    return replace(problem, reason=Shape.DATE_OFFERED, params=params)


def _record(problem: Problem, shape: Shaped, plan: Plan) -> Problem:
    """`done: 2022-06-20` without a key: the window of that day, else the last that had begun."""
    leaf = _leaf_at(problem.path[:-1], shape, plan)
    value = str(problem.params["value"])
    begun = [slot.window for slot in leaf.slots if slot.window.start.isoformat() <= value] if leaf else []
    if not begun or not is_day(value):
        return problem
    within = [window for window in begun if value <= window.due.isoformat()]
    params = {**problem.params, "key": (within or begun)[-1].key}
    return replace(problem, reason=Shape.NOT_RECORDS_NEAR, params=params)


def _leaf_at(path: Path, shape: Shaped, plan: Plan) -> Leaf | None:
    return next((leaf for leaf in plan.leaves if shape.mending.original(leaf.at) == path), None)


def is_day(text: str) -> bool:
    """Whether a text is a date as the file has them."""
    try:
        parse_day(text)
    except ValueError:
        return False
    return True


def _texts(value: Param) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()
