"""What roadmap.yaml may hold, as pydantic models: all misfits of a file, and its JSON Schema.

The contract's section 1, field by field. Nothing is read from here: a file that fits becomes
values by `take`, without pydantic (a third of a second in every command); one that does not is
validated here, which finds every misfit. Tests hold that both take the same files.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from nastavnik_cli.domain.model import Language, ShiftTo
from nastavnik_cli.domain.schedule import YearKind
from nastavnik_cli.domain.shapes import (
    Bare,
    Choice,
    a_list,
    a_mapping,
    at_least_one,
    item,
    listed_name,
    listed_text,
    notes,
    one_or_many,
    read_day,
    read_id,
    read_name,
    read_period,
    read_text,
    read_version,
    records,
    some_list,
)
from nastavnik_cli.domain.units import Days

Text = Annotated[str, BeforeValidator(read_text)]
Name = Annotated[str, BeforeValidator(read_name)]
ListedName = Annotated[str, BeforeValidator(listed_name)]
ListedText = Annotated[str, BeforeValidator(listed_text)]
Day = Annotated[date, BeforeValidator(read_day)]
ListedDay = Annotated[Day, BeforeValidator(item)]
Id = Annotated[str, BeforeValidator(read_id)]


class Fields(BaseModel):
    """What every mapping of the file has in common: closed, frozen, `x-` fields put aside."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)

    @model_validator(mode="before")
    @classmethod
    def _put_extras_aside(cls, value: Any) -> Any:
        return {key: item for key, item in a_mapping(value).items() if not key.startswith("x-")}


Texts = Annotated[tuple[ListedText, ...] | None, BeforeValidator(one_or_many)]
"""One text or a list of them, not empty; None: not stated."""
Ids = Annotated[tuple[ListedName, ...] | None, BeforeValidator(one_or_many)]


class Person(Fields):
    """A person or a collective; what falls due after `until` is the successor's."""

    name: Text
    position: Text | None = None
    organization: Text | None = None
    email: Text | None = None
    phone: Text | None = None
    until: Day | None = None
    successor: Name | None = None


class Record(Fields):
    """A completion of one window."""

    on: Day
    by: Name | None = None
    result: Texts = None
    link: Texts = None
    note: Text | None = None


class Move(Fields):
    """A new due date of one window; without `on` it counts from the beginning."""

    to: Day
    reason: Text | None = None
    on: Day | None = None


class Cancellation(Fields):
    reason: Text | None = None
    on: Day | None = None


class LogNote(Fields):
    """A dated note; `key` ties it to a window."""

    note: Text | None = None
    result: Texts = None
    link: Texts = None
    by: Name | None = None
    key: Name | None = None


class Phrase(Fields):
    """A deadline: the approved wording, its reading if another, and when it holds."""

    text: Text
    as_: Text | None = Field(default=None, alias="as")
    from_: Day | None = Field(default=None, alias="from")
    until: Day | None = None


class Calendar(Fields):
    """Days off of a country (ISO 3166 code), and the decrees that the library does not know."""

    country: Text | None = None
    shift: Annotated[ShiftTo, BeforeValidator(Choice(ShiftTo))] = ShiftTo.NEXT
    off: Annotated[tuple[ListedDay, ...], BeforeValidator(a_list)] = ()
    work: Annotated[tuple[ListedDay, ...], BeforeValidator(a_list)] = ()


class Headings(Fields):
    """The document's own column headings, in the order of its columns."""

    id: Text | None = None
    strategy: Text | None = None
    title: Text | None = None
    result: Text | None = None
    when: Text | None = None
    responsible: Text | None = None


PersonField = Annotated[Person, BeforeValidator(Bare("name"))]
RecordField = Annotated[Record, BeforeValidator(Bare("on"))]
ListedMove = Annotated[Move, BeforeValidator(Bare("to")), BeforeValidator(item)]
CancellationField = Annotated[Cancellation, BeforeValidator(Bare("reason"))]
ListedNote = Annotated[LogNote, BeforeValidator(Bare("note")), BeforeValidator(item)]
ListedPhrase = Annotated[Phrase, BeforeValidator(Bare("text")), BeforeValidator(item)]
Phrases = Annotated[tuple[ListedPhrase, ...] | None, BeforeValidator(one_or_many)]
Moves = Annotated[tuple[ListedMove, ...], BeforeValidator(at_least_one)]
LogEntries = Annotated[tuple[ListedNote, ...], BeforeValidator(at_least_one)]


class Stated(Fields):
    """What a strategy, a group and an activity may all state for what stands below them."""

    id: Id
    title: Text
    when: Phrases = None
    result: Texts = None
    responsible: Ids = None
    from_: Day | None = Field(default=None, alias="from")
    until: Day | None = None


class Activity(Stated):
    """A leaf, or a group where it has `activities` of its own."""

    activities: Annotated[tuple[Activity, ...], BeforeValidator(a_list)] | None = None
    done: Annotated[dict[str, RecordField], BeforeValidator(records)] = Field(default_factory=dict)
    moved: Annotated[dict[str, Moves], BeforeValidator(records)] = Field(default_factory=dict)
    cancelled: Annotated[dict[str, CancellationField], BeforeValidator(records)] = Field(default_factory=dict)
    log: Annotated[dict[Day, LogEntries], BeforeValidator(notes)] = Field(default_factory=dict)


class Strategy(Stated):
    activities: Annotated[tuple[Activity, ...], BeforeValidator(a_list)] = ()


class Roadmap(Fields):
    """One approved plan (contract, section 1)."""

    version: Annotated[str, BeforeValidator(read_version)]
    title: Text
    period: Annotated[Days, BeforeValidator(read_period)]
    people: Annotated[dict[Id, PersonField], BeforeValidator(a_mapping)] = Field(default_factory=dict)
    program: Text | None = None
    document: Text | None = None
    approved: Day | None = None
    edition: Text | None = None
    organization: Text | None = None
    from_: Day | None = Field(default=None, alias="from")
    until: Day | None = None
    calendar: Calendar | None = None
    year: Annotated[YearKind, BeforeValidator(Choice(YearKind))] = YearKind.CALENDAR
    language: Annotated[Language, BeforeValidator(Choice(Language))] = Language.RU
    headings: Headings | None = None
    strategies: Annotated[tuple[Strategy, ...], BeforeValidator(some_list)]
