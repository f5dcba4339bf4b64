"""PyYAML's two readers of events, alike for everything after; builds nothing from them.

Its C reader (libyaml) where the wheel has it, its pure one else: both give the same events at the
same places (tested over the whole corpus), so the nodes and the slips are told once.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from yaml.events import ScalarEvent
from yaml.parser import Parser
from yaml.reader import Reader as TextReader
from yaml.scanner import Scanner

from nastavnik_cli.storage.lexed import Oddity
from nastavnik_cli.storage.lexer import lex

try:
    from yaml import _yaml as libyaml
except ImportError:  # a platform without the wheel's libyaml
    libyaml = None  # type: ignore[assignment]

_PRIVATE_USE = range(0xE000, 0xF900)

Events = Callable[[], Any]
"""Gives the next event, None after the last; raises YAMLError."""
Reader = Callable[[str], Events]
"""Begins to read a text."""


class PureParser(TextReader, Scanner, Parser):
    """PyYAML's pure reader of events."""

    def __init__(self, text: str) -> None:
        TextReader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


def c_events(text: str) -> Events:
    return libyaml.CParser(text).get_event


def pure_events(text: str) -> Events:
    """The pure reader ends a text inside brackets at a question mark: for it another sign stands there."""
    odd = lex(text).odd if "?" in text else []
    marks = [start for oddity, start, _ in odd if oddity is Oddity.QUESTION]
    sign = next((char for char in map(chr, _PRIVATE_USE) if char not in text), "")
    if not marks or not sign:
        return PureParser(text).get_event
    chars = list(text)
    for at in marks:
        chars[at] = sign
    read: Events = PureParser("".join(chars)).get_event

    def events() -> Any:
        event = read()
        if type(event) is ScalarEvent and sign in event.value:
            event.value = event.value.replace(sign, "?")
        return event

    return events


def events(text: str) -> Events:
    """The fastest reader that is here."""
    return c_events(text) if libyaml is not None else pure_events(text)
