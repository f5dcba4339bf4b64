"""Values of options read from what a person types; each refusal says how it is written."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from nastavnik_cli.errors import UsageFailure
from nastavnik_cli.output.messages_requests import RequestReason

_DMY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s*г\.?)?")
_TODAY = {"today", "сегодня"}
_YESTERDAY = {"yesterday", "вчера"}

ChoiceT = TypeVar("ChoiceT", bound=StrEnum)


def read_day(text: str, *, today: date | None) -> date:
    """2022-06-20, 20.06.2022; with a `today` also the words today, yesterday, сегодня, вчера."""
    word = text.strip().casefold()
    if today is not None and word in _TODAY:
        return today
    if today is not None and word in _YESTERDAY:
        return today - timedelta(days=1)
    try:
        if match := _DMY.fullmatch(word):
            day, month, year = (int(part) for part in match.groups())
            return date(year, month, day)
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", word, re.ASCII):
            return date.fromisoformat(word)
    except ValueError:
        pass
    raise UsageFailure(RequestReason.NOT_A_DAY, value=text)


def one_of(kind: type[ChoiceT]) -> Callable[[str], ChoiceT]:
    """Reads a member of a closed list, as its value is written."""

    def read(text: str) -> ChoiceT:
        known = tuple(member.value for member in kind)
        if text not in known:
            raise UsageFailure(RequestReason.NOT_A_CHOICE, value=text, choices=known)
        return kind(text)

    return read


def some_of(kind: type[ChoiceT]) -> Callable[[str], frozenset[ChoiceT]]:
    """Reads members of a closed list with commas between them."""
    one = one_of(kind)
    return lambda text: frozenset(one(part.strip()) for part in text.split(","))


def offered(kind: type[StrEnum]) -> Callable[[str], list[str]]:
    """What a shell offers after Tab for one of a closed list, or for the last of several."""

    def offer(incomplete: str) -> list[str]:
        said, comma, begun = incomplete.rpartition(",")
        return [f"{said}{comma}{member.value}" for member in kind if member.value.startswith(begun)]

    return offer


def choices(kind: type[StrEnum]) -> str:
    """How a closed list is shown in help: [table|json|csv|md]."""
    return f"[{'|'.join(member.value for member in kind)}]"


MOST = 999_999
"""Days or seconds that are as good as any more."""


def number_from(least: int) -> Callable[[str], int]:
    """Reads a whole number that is not less than `least`."""

    def read(value: str | int) -> int:  # a default comes here too, as a number
        text = str(value)
        if not re.fullmatch(r"\d{1,18}", text, re.ASCII) or int(text) < least:
            raise UsageFailure(RequestReason.NOT_A_NUMBER, value=text, least=least)
        return min(int(text), MOST)

    return read
