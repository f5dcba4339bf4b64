"""What kind of fault a parser stopped at, from its own words; explains nothing to a person."""

from __future__ import annotations

import re
from enum import StrEnum

from nastavnik_cli.storage.parse import Fault


class Trouble(StrEnum):
    """The faults that both parsers of PyYAML tell apart."""

    COLON = "a colon where no key can be"
    DASH = "a dash where no item can be"
    QUESTION = "a question mark where no key can be"
    START = "a character that begins nothing"
    NO_COLON = "a line without its colon"
    NAME = "an anchor or alias without a name"
    TAG = "a tag that is none"
    DIRECTIVE = "a line that begins with %"
    HEADER = "a text after | or >"
    QUOTE = "a quote without its end"
    ESCAPE = "a backslash that escapes nothing"
    FLOW = "neither a comma nor a closing bracket"
    DOCUMENT = "something after the end"
    BLOCK = "neither a key nor an item"
    NODE = "no value where one must be"
    OTHER = "anything else"


_ABOUT_AND_SAID: tuple[tuple[Trouble, str, str], ...] = (
    (Trouble.COLON, r"", r"mapping values|unexpected ':'"),
    (Trouble.DASH, r"", r"sequence entries"),
    (Trouble.QUESTION, r"", r"mapping keys"),
    (Trouble.START, r"", r"cannot start any token"),
    (Trouble.NO_COLON, r"simple key", r""),
    (Trouble.NAME, r"an alias|an anchor", r""),
    (Trouble.TAG, r"a tag", r""),
    (Trouble.TAG, r"", r"tag handle"),
    (Trouble.DIRECTIVE, r"directive", r""),
    (Trouble.DIRECTIVE, r"", r"directive|incompatible YAML"),
    (Trouble.HEADER, r"block scalar", r""),
    (Trouble.QUOTE, r"quoted scalar", r"end of stream|document (?:indicator|separator)"),
    (Trouble.ESCAPE, r"quoted scalar", r""),
    (Trouble.FLOW, r"a flow (?:sequence|mapping)", r""),
    (Trouble.DOCUMENT, r"", r"<document start>"),
    (Trouble.BLOCK, r"a block (?:collection|mapping)", r""),
    (Trouble.NODE, r"", r"node content"),
)
_TABLE = tuple((trouble, re.compile(about), re.compile(said)) for trouble, about, said in _ABOUT_AND_SAID)


def trouble(fault: Fault) -> Trouble:
    """The first kind whose words fit."""
    for kind, about, said in _TABLE:
        if about.search(fault.about) and said.search(fault.said):
            return kind
    return Trouble.OTHER
