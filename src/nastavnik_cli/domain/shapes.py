"""How the scalars and lists of the file become values; knows no field of the roadmap.

Input is what the YAML holds, untyped: texts, lists, mappings with text keys, None for an empty
value. Every scalar is read by what its field is (contract, section 1), so each type here reads a
text itself and raises `Misfit`; pydantic's own conversions and English are never used.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from nastavnik_cli.domain.units import MONTHS_IN_YEAR, Days, parse_day, parse_period
from nastavnik_cli.errors import Code, Param


class Shape(StrEnum):
    """Why a value does not fit its field; the variants of the shape codes."""

    MISSING = "missing"  # the field is not there
    EMPTY = "empty"  # it is there and holds nothing
    ALL_COMMENT = "all-comment"  # `title: #1 акты`: YAML sees a comment alone
    UNKNOWN = "unknown-field"
    UNKNOWN_NEAR = "unknown-field-near"  # and it is known which one was meant
    NO_COLON = "no-colon"  # `{on 2022-06-20}`
    UNKNOWN_KEY = "unknown-key"  # the key of a window or a date among the fields
    NOT_A_TEXT = "not-a-text"
    NOT_TEXTS = "not-texts"  # neither a text nor a list of texts
    NOT_A_DATE = "not-a-date"
    NOT_A_LIST = "not-a-list"
    NOT_A_MAPPING = "not-a-mapping"
    NOT_RECORDS = "not-records"  # `done: 2022-06-20`: a date without the window it is for
    NOT_RECORDS_NEAR = "not-records-near"  # and it is known which one
    RECORDS_LISTED = "records-listed"  # `done: [2022-06-20]`
    JOINED = "joined"  # `2022-Q1 2022-03-25`: a key and a day without their colon
    KEY_ALONE = "key-alone"  # `done: 2022-Q1`
    UNKEYED = "unkeyed"  # `done: {on: 2022-06-20}`
    NOT_NOTES = "not-notes"  # `log: Разосланы анкеты`
    NOT_A_PERIOD = "not-a-period"
    EMPTY_LIST = "empty-list"
    EMPTY_ITEM = "empty-item"
    NOT_A_CHOICE = "not-a-choice"
    NOT_A_CHOICE_NEAR = "not-a-choice-near"
    BAD_PERIOD = "bad-period"
    PERIOD_OFFERED = "period-offered"  # and it is known which one was meant
    PERIOD_REVERSED = "period-reversed"
    VERSION = "version"
    DATE_FORM = "date-form"  # not YYYY-MM-DD
    DATE_OFFERED = "date-offered"  # and it is known which date was meant
    DATE_AND_MORE = "date-and-more"  # `2022-03-25, справка № 4`
    NO_SUCH_DAY = "no-such-day"  # 2023-02-29
    ID_FORM = "id-form"
    ID_LONG = "id-long"
    WORD_QUOTES = "word-quotes"  # “3.1”: quotes that YAML does not know


ID_LENGTH = 64
"""Code points of an id at the most (contract, section 1)."""

_ID = re.compile(r"[^\W_][\w.\-]*")
_PERIOD = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}(/[0-9]{4}(-[0-9]{2}){0,2})?")
_DMY = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?:\s*г\.?)?")
_LOOSE_ISO = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ]\d.*)?")


class Misfit(ValueError):
    """A value that does not fit its field; a ValueError, so that pydantic carries it."""

    def __init__(self, code: Code, reason: Shape, **params: Param) -> None:
        super().__init__(f"{code}: {reason}")
        self.code = code
        self.reason = reason
        self.params = params


def _scalar(value: object, reason: Shape = Shape.NOT_A_TEXT) -> str:
    if isinstance(value, str) and value.strip():
        return value
    if value is None or isinstance(value, str):
        raise Misfit(Code.MISSING_FIELD, Shape.EMPTY)
    raise Misfit(Code.WRONG_TYPE, reason)


def read_text(value: object) -> str:
    return _scalar(value)


def read_name(value: object) -> str:
    """An id or a key that points at another value: compared in NFC like that one."""
    return unicodedata.normalize("NFC", _scalar(value))


def read_day(value: object) -> date:
    """A day written YYYY-MM-DD (ISO 8601, calendar date)."""
    text = _scalar(value, Shape.NOT_A_DATE)
    try:
        return parse_day(text)
    except ValueError:
        offer = offered_day(text)
        reason = Shape.DATE_FORM if offer or not _LOOSE_ISO.fullmatch(text) else Shape.NO_SUCH_DAY
        raise Misfit(Code.BAD_DATE, reason, value=text, offer=offer or "") from None


def offered_day(text: str) -> str | None:
    """The ISO form of a date written in another way; None where none can be read safely."""
    if match := _DMY.fullmatch(text.strip()):
        day, month, year = match.groups()
        year = f"20{year}" if len(year) == len("22") else year
    elif match := _LOOSE_ISO.fullmatch(text.strip()):
        year, month, day = match.groups()
    else:
        return None
    if "/" in text and int(month) > MONTHS_IN_YEAR:  # 03/25/2022 can only be the American order
        day, month = month, day
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def read_id(value: object) -> str:
    """An id in NFC: a letter of any alphabet or a digit, then also `.`, `-`, `_`."""
    text = unicodedata.normalize("NFC", _scalar(value))
    if len(text) > ID_LENGTH:
        raise Misfit(Code.BAD_ID, Shape.ID_LONG, value=text)
    if not _ID.fullmatch(text):
        raise Misfit(Code.BAD_ID, Shape.ID_FORM, value=text)
    return text


def is_id(text: str) -> bool:
    """Whether a text has the form of an id (contract, section 1)."""
    return len(text) <= ID_LENGTH and bool(_ID.fullmatch(text))


def read_period(value: object) -> Days:
    """Years, months or days, one or from one to another (contract, section 1)."""
    text = _scalar(value, Shape.NOT_A_PERIOD)
    if not _PERIOD.fullmatch(text):  # quarters, halves and weeks are keys of windows, no periods
        raise Misfit(Code.BAD_VALUE, Shape.BAD_PERIOD, value=text)
    try:
        return parse_period(text)
    except ValueError as error:
        reversed_ = getattr(error, "is_reversed", False)
        reason = Shape.PERIOD_REVERSED if reversed_ else Shape.BAD_PERIOD
        raise Misfit(Code.BAD_VALUE, reason, value=text) from None


def read_version(value: object) -> str:
    text = _scalar(value)
    if text != "1":
        raise Misfit(Code.BAD_VERSION, Shape.VERSION, value=text)
    return text


@dataclass(frozen=True)
class Choice:
    """Reads a member of a closed list; an empty field is the first of them, the default."""

    kind: type[StrEnum]

    @property
    def known(self) -> tuple[str, ...]:
        return tuple(member.value for member in self.kind)

    def __call__(self, value: object) -> StrEnum:
        if value is None:
            return next(iter(self.kind))
        text = _scalar(value)
        if text not in self.known:
            raise Misfit(Code.BAD_VALUE, Shape.NOT_A_CHOICE, value=text, choices=self.known)
        return self.kind(text)


NULLS = frozenset({"null", "Null", "NULL"})


class QuotedText(str):
    """One of NULLS in quotes: a text everywhere."""

    __slots__ = ()


def is_null(value: object) -> bool:
    """Whether a value that should hold others holds nothing: empty, `~` or the word null."""
    return value is None or (type(value) is str and value in NULLS)


def is_blank(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def one_or_many(value: object) -> object:
    """One value or a list of them, never empty; None where the field holds nothing."""
    if value is None:
        return None
    if not isinstance(value, list):
        if is_blank(value):
            raise Misfit(Code.MISSING_FIELD, Shape.EMPTY)
        return [value]
    if not value:
        raise Misfit(Code.BAD_VALUE, Shape.EMPTY_LIST)
    return value


def at_least_one(value: object) -> object:
    """One value or a list of them where there must be one."""
    if value is None:
        raise Misfit(Code.MISSING_FIELD, Shape.EMPTY)
    return one_or_many(value)


def item(value: object) -> object:
    """An item of a list: an empty one is a bad value there, not a missing field."""
    if is_blank(value):
        raise Misfit(Code.BAD_VALUE, Shape.EMPTY_ITEM)
    return value


def listed_text(value: object) -> str:
    return _scalar(item(value), Shape.NOT_TEXTS)


def listed_name(value: object) -> str:
    return unicodedata.normalize("NFC", listed_text(value))


def a_list(value: object) -> object:
    if is_null(value):
        return []
    if not isinstance(value, list):
        raise Misfit(Code.WRONG_TYPE, Shape.NOT_A_LIST)
    return value


def some_list(value: object) -> object:
    """A list that must have something in it."""
    if is_null(value):
        raise Misfit(Code.MISSING_FIELD, Shape.EMPTY)
    if value == []:
        raise Misfit(Code.BAD_VALUE, Shape.EMPTY_LIST)
    return a_list(value)


def a_mapping(value: Any) -> dict[str, Any]:
    if isinstance(value, dict):
        return value
    if is_null(value):
        return {}
    raise Misfit(Code.WRONG_TYPE, Shape.NOT_A_MAPPING)


FIELDS_OF_RECORDS = frozenset({"on", "to", "by", "result", "link", "note", "reason", "key"})
"""Fields of a record, a move, a cancellation and a note: none of them can be a key."""


def records(value: object) -> object:
    """A mapping by window; a bare date there is the slip that gets its own cure."""
    return _keyed(value, Shape.NOT_RECORDS)


def notes(value: object) -> object:
    """A mapping by date."""
    return _keyed(value, Shape.NOT_NOTES)


def _keyed(value: object, bare: Shape) -> object:
    if isinstance(value, str) and not is_null(value):
        raise Misfit(Code.WRONG_TYPE, bare, value=value)
    if isinstance(value, list):
        raise Misfit(Code.WRONG_TYPE, Shape.RECORDS_LISTED)
    whole = a_mapping(value)
    if whole and whole.keys() <= FIELDS_OF_RECORDS:
        raise Misfit(Code.WRONG_TYPE, Shape.UNKEYED, first=next(iter(whole)))
    return whole


@dataclass(frozen=True)
class Bare:
    """Reads a bare value as a mapping with that one field: `{on: …}`, `{name: …}`."""

    field: str

    def __call__(self, value: Any) -> Any:
        return spread(value, self.field)


def spread(value: Any, field: str) -> dict[str, Any]:
    return {field: value} if value is None or isinstance(value, str) else a_mapping(value)
