"""What was meant: the nearest value, key or window for a misfit of the shape; finds no misfits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from nastavnik_cli.domain.plan import Leaf, Plan
from nastavnik_cli.domain.shapes import Misfit, Shape, read_id, read_period, read_version
from nastavnik_cli.domain.suggest import nearest
from nastavnik_cli.domain.units import parse_day
from nastavnik_cli.errors import Code, Param, Path, Problem
from nastavnik_cli.storage import cures
from nastavnik_cli.storage.offers import date_and_more, offered_date, offered_period
from nastavnik_cli.storage.shape import Shaped

_LEFT = "…"
"""What only the author knows: nothing that could be pasted as it is."""
_SAMPLES = {"cancelled": "2022-Q1: …", "log": "2022-03-25: …"}
_BESIDE: Mapping[Path, tuple[str, str]] = {("done",): ("on", "note"), ("moved",): ("to", "reason")}
"""The fields for a date and for what is said of it, in the records of a field."""
_PRINTED = "«»“”„‟‘’‚‹›"
"""Quotes of printed texts, as Word puts them."""
_JOINED = re.compile(r"(?P<key>\d{4}\S*?)(?:[ ]*[:=–—][ ]*|[ ]+-?[ ]*)(?P<day>\d{4}-\d{2}-\d{2})")
_DATED = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})[\s:–—-]*(?P<text>.*)", re.DOTALL)


def with_remedies(shape: Shaped, plan: Plan | None) -> Iterator[Problem]:
    """The misfits, each with what was meant where that can be told."""
    for problem in shape.problems:
        bare = _without_quotes(problem)
        if bare is not None:
            yield replace(problem, reason=Shape.WORD_QUOTES, params={**problem.params, "bare": bare})
            continue
        match problem.reason:
            case Shape.NOT_A_CHOICE:
                yield _choice(problem)
            case Shape.DATE_FORM:
                yield _date(problem)
            case Shape.BAD_PERIOD:
                yield _period(problem)
            case Shape.NOT_RECORDS:
                yield _record(problem, shape, plan)
            case Shape.NOT_NOTES:
                yield _note(problem)
            case Shape.RECORDS_LISTED:
                sample = _SAMPLES.get(str(problem.params["field"]), "2022-Q1: 2022-03-25")
                yield _with(problem, None, sample=sample)
            case Shape.UNKEYED:
                yield _with(problem, None, key=_LEFT)
            case _:
                yield problem


def _with(problem: Problem, reason: Shape | None, **params: Param) -> Problem:
    return replace(problem, reason=reason or problem.reason, params={**problem.params, **params})


def _without_quotes(problem: Problem) -> str | None:
    """The value without the quotes of a printed text, if it fits then."""
    value = problem.params.get("value")
    if not isinstance(value, str) or value[:1] not in _PRINTED or value[-1:] not in _PRINTED:
        return None
    bare = value.strip(_PRINTED)
    return bare if bare and _fits(problem, bare) else None


def _fits(problem: Problem, value: str) -> bool:
    if problem.reason is Shape.NOT_A_CHOICE:
        return value in _texts(problem.params["choices"])
    if problem.code is Code.BAD_DATE:
        return is_day(value)
    readers = {Code.BAD_ID: read_id, Code.BAD_VERSION: read_version, Code.BAD_VALUE: read_period}
    try:
        readers[problem.code](value)
    except (KeyError, Misfit):
        return False
    return True


def _choice(problem: Problem) -> Problem:
    near = nearest(str(problem.params["value"]), _texts(problem.params["choices"]))
    return _with(problem, Shape.NOT_A_CHOICE_NEAR, near=near) if near else problem


def _date(problem: Problem) -> Problem:
    """A day in another form or in words: «20 января 2022»; a day with something beside it."""
    value = str(problem.params["value"])
    offer = str(problem.params["offer"]) or offered_date(value)
    if offer:
        return _with(problem, Shape.DATE_OFFERED, offer=offer)
    found = date_and_more(value)
    if found is None:
        return problem
    day, rest = found
    fields = _BESIDE.get(problem.path[-2:-1])
    fix = day
    if fields is not None and rest:
        text = rest if re.fullmatch(r"[\w№. -]+", rest) else cures.quoted(rest)
        fix = f"{problem.path[-1]}: {{{fields[0]}: {day}, {fields[1]}: {text}}}"
    return _with(problem, Shape.DATE_AND_MORE, fix=fix)


def _period(problem: Problem) -> Problem:
    offer = offered_period(str(problem.params["value"]))
    return _with(problem, Shape.PERIOD_OFFERED, offer=offer) if offer else problem


def _record(problem: Problem, shape: Shaped, plan: Plan | None) -> Problem:
    """`done: 2022-06-20` without a key: the window of that day, else the last that had begun."""
    value, field = str(problem.params["value"]), problem.params["field"]
    joined = _JOINED.fullmatch(value)
    if joined:
        return _with(problem, Shape.JOINED, key=joined["key"], value=joined["day"])
    leaf = _leaf_at(problem.path[:-1], shape, plan) if plan is not None else None
    if leaf is not None and leaf.slot(value) is not None:
        return _with(problem, Shape.KEY_ALONE, sample=_LEFT)
    if not is_day(value):
        return _with(problem, None, sample=value if field == "cancelled" else _LEFT)
    begun = [slot.window for slot in leaf.slots if slot.window.start.isoformat() <= value] if leaf else []
    if not begun:
        return _with(problem, None, sample=value)
    within = [window for window in begun if value <= window.due.isoformat()]
    return _with(problem, Shape.NOT_RECORDS_NEAR, key=(within or begun)[-1].key)


def _note(problem: Problem) -> Problem:
    """`log: Разосланы анкеты`: the note under the date that it begins with, or under any."""
    found = _DATED.fullmatch(str(problem.params["value"]))
    day, text = (found["day"], found["text"] or "…") if found else (_LEFT, problem.params["value"])
    return _with(problem, None, day=day, text=text)


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
