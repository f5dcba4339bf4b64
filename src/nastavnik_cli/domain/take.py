"""What the file holds to the values of the model, or the first misfit; finds no others.

A valid file is read here without pydantic, whose import alone takes longer than all the rest of a
command. `schema` describes the same fields for validation; tests hold that both agree.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from nastavnik_cli.domain import model, shapes
from nastavnik_cli.domain.model import Roadmap
from nastavnik_cli.domain.schedule import YearKind
from nastavnik_cli.domain.shapes import Misfit, Shape
from nastavnik_cli.errors import Code

Reader = Callable[[Any], Any]
T = TypeVar("T")


@dataclass(frozen=True)
class Shaped(Generic[T]):
    """A mapping of the file: the value it becomes, its fields with their readers, the required.

    `bare` names the field that a bare value stands for, as the date of a record does.
    """

    make: Callable[..., T]
    fields: Mapping[str, Reader]
    required: AbstractSet[str] = frozenset()
    bare: str = ""

    def __call__(self, value: Any) -> T:
        whole = shapes.spread(value, self.bare) if self.bare else shapes.a_mapping(value)
        found, extras = {}, {}
        for name, item in whole.items():
            read = self.fields.get(name)
            if read is not None:
                found[name] = read(item)
            elif name.startswith("x-"):
                extras[name] = item
            else:
                raise Misfit(Code.UNKNOWN_FIELD, Shape.UNKNOWN)
        if not found.keys() >= self.required:
            raise Misfit(Code.MISSING_FIELD, Shape.MISSING)
        for name, attribute in ATTRIBUTES:
            if name in found:
                found[attribute] = found.pop(name)
        return self.make(**found, extras=extras) if extras else self.make(**found)


ATTRIBUTES = (("as", "as_"), ("from", "from_"))
"""Fields whose names are words of Python."""


def maybe(read: Reader) -> Reader:
    """An optional field may be there and hold nothing."""
    return lambda value: None if value is None else read(value)


def several(read: Reader, shape: Reader = shapes.one_or_many) -> Reader:
    """One or a list; None where `shape` lets the field hold nothing."""

    def take(value: Any) -> Any:
        items = shape(value)
        return None if items is None else tuple(map(read, items))

    return take


def listed(read: Reader) -> Reader:
    return lambda value: read(shapes.item(value))


def keyed(read: Reader, key: Reader = str, shape: Reader = shapes.records) -> Reader:
    return lambda value: {key(name): read(item) for name, item in shape(value).items()}


def phrase(value: Any) -> model.Phrase:
    found = PHRASE(value)
    return found if isinstance(value, str) else _as_mapping(found)


def _as_mapping(found: model.Phrase) -> model.Phrase:
    return model.Phrase(found.text, found.as_, found.from_, found.until, is_mapping=True, extras=found.extras)


def headings(value: Any) -> model.Headings:
    found = HEADINGS(value)
    columns = {name: getattr(found, name) for name in HEADINGS.fields}
    return model.Headings(**columns, order=tuple(shapes.a_mapping(value)), extras=found.extras)


TEXT, DAY, NAME = maybe(shapes.read_text), maybe(shapes.read_day), maybe(shapes.read_name)
TEXTS, NAMES = several(shapes.listed_text), several(shapes.listed_name)
BOUNDS: Mapping[str, Reader] = {"from": DAY, "until": DAY}

PERSON = Shaped(
    model.Person,
    {
        "name": shapes.read_text,
        "position": TEXT,
        "organization": TEXT,
        "email": TEXT,
        "phone": TEXT,
        "until": DAY,
        "successor": NAME,
    },
    required={"name"},
    bare="name",
)
RECORD = Shaped(
    model.Record,
    {"on": shapes.read_day, "by": NAME, "result": TEXTS, "link": TEXTS, "note": TEXT},
    required={"on"},
    bare="on",
)
MOVE = Shaped(model.Move, {"to": shapes.read_day, "reason": TEXT, "on": DAY}, required={"to"}, bare="to")
CANCELLATION = Shaped(model.Cancellation, {"reason": TEXT, "on": DAY}, bare="reason")
LOG_NOTE = Shaped(
    model.LogNote,
    {"note": TEXT, "result": TEXTS, "link": TEXTS, "by": NAME, "key": NAME},
    bare="note",
)
PHRASE = Shaped(
    model.Phrase, {"text": shapes.read_text, "as": TEXT, **BOUNDS}, required={"text"}, bare="text"
)
CALENDAR = Shaped(
    model.Calendar,
    {
        "country": TEXT,
        "shift": shapes.Choice(model.ShiftTo),
        "off": several(listed(shapes.read_day), shapes.a_list),
        "work": several(listed(shapes.read_day), shapes.a_list),
    },
)
HEADINGS = Shaped(
    model.Headings,
    dict.fromkeys(("id", "strategy", "title", "result", "when", "responsible"), TEXT),
)
STATED: Mapping[str, Reader] = {
    "id": shapes.read_id,
    "title": shapes.read_text,
    "when": several(listed(phrase)),
    "result": TEXTS,
    "responsible": NAMES,
    **BOUNDS,
}


def activity(value: Any) -> model.Activity:
    return ACTIVITY(value)


ACTIVITY = Shaped(
    model.Activity,
    {
        **STATED,
        "activities": several(activity, shapes.a_list),
        "done": keyed(RECORD),
        "moved": keyed(several(listed(MOVE), shapes.at_least_one)),
        "cancelled": keyed(CANCELLATION),
        "log": keyed(several(listed(LOG_NOTE), shapes.at_least_one), shapes.read_day, shapes.notes),
    },
    required={"id", "title"},
)
STRATEGY = Shaped(
    model.Strategy,
    {**STATED, "activities": several(activity, shapes.a_list)},
    required={"id", "title"},
)
ROADMAP: Shaped[Roadmap] = Shaped(
    Roadmap,
    {
        "version": shapes.read_version,
        "title": shapes.read_text,
        "period": shapes.read_period,
        "people": keyed(PERSON, shapes.read_id, shapes.a_mapping),
        "program": TEXT,
        "document": TEXT,
        "approved": DAY,
        "edition": TEXT,
        "organization": TEXT,
        **BOUNDS,
        "calendar": maybe(CALENDAR),
        "year": shapes.Choice(YearKind),
        "language": shapes.Choice(model.Language),
        "headings": maybe(headings),
        "strategies": several(STRATEGY, shapes.some_list),
    },
    required={"version", "title", "period", "strategies"},
)


def taken(data: Any) -> Roadmap:
    """The roadmap of a file's data; raises `Misfit` at the first value that does not fit."""
    return ROADMAP(data)
