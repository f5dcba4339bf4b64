"""What is refused in a clean text before a parser reads it; changes nothing and parses nothing.

Here stands what the two parsers read differently (tabs, directives, comments glued to what they
follow), what only we refuse (anchors, aliases, tags) and what would cost a parser too much
(brackets without end).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import assert_never

from nastavnik_cli.errors import Code
from nastavnik_cli.storage import characters, cures
from nastavnik_cli.storage.conflicts import conflict_marker
from nastavnik_cli.storage.finds import Find, find
from nastavnik_cli.storage.lexed import DEEPEST, Kind, Lexed, Oddity, Region
from nastavnik_cli.storage.lexer import lex
from nastavnik_cli.storage.parse import nesting
from nastavnik_cli.storage.reasons import YamlReason

MOST = 20
"""Problems of one kind that are worth showing."""

# possessive: a file of nothing but line ends must not be gone back through
_DIRECTIVE = re.compile(r"(?:[ \t]*+(?:#[^\n]*+)?\r?\n)*+%[^\r\n]*")
_NOTHING = re.compile(r"(?:(?:---|\.\.\.)?[ \t]*+(?:#[^\n]*+)?\r?\n)*+(?:---|\.\.\.)?[ \t]*+(?:#[^\n]*+)?")
# each begins with a sign, not with a look behind it or a choice: ten times as fast
_SUSPECTS = (
    re.compile(r"\n(?:---|\.\.\.)(?=[ \t\r\n]|\Z)"),
    re.compile(r"\t"),
    re.compile(r"\\[0abefrvNLPxuU]"),
    re.compile(r"#(?<=[^ \n]#)"),
    re.compile(r":[?,\[\]{}]"),
    re.compile(r"\?(?<=[ \n\[{,]\?)"),
    *(re.compile(rf"{sign}(?<=[ \n\[{{,]{sign})") for sign in (r"&", r"\*", r"!")),
    re.compile(r"\A[&*!]"),
    *(re.compile(rf"{sign}(?:[ \t\r\n]*[\[{{]){{{DEEPEST}}}") for sign in (r"\[", r"\{")),
    *(re.compile(rf"{sign}[ \t](?:[ \t]*[-?][ \t]){{{DEEPEST}}}") for sign in (r"-", r"\?")),
)
_TABS = re.compile(r"\t+")
_GAP = re.compile(r"[ \t]+")


def strict(text: str) -> list[Find]:
    """Everything of the kind, in the order of the text; a conflict marker hides all the rest."""
    found = conflict_marker(text)
    if found:
        return found
    if not text.strip():
        return [empty_file()]
    directive = _DIRECTIVE.match(text)
    if directive:
        at = directive[0].rindex("%")
        return [find(at, directive.end(), Code.YAML_SYNTAX, YamlReason.DIRECTIVE)]
    if _NOTHING.fullmatch(text):  # comments, blank lines and document markers
        return [empty_file()]
    if any(suspect.search(text) for suspect in _SUSPECTS):
        lexed = lex(text)
        if lexed.deep is not None:
            return [nesting(lexed.deep)]
        found = [*_odd(text, lexed), *_tabs(text, lexed), *characters.escaped(text, lexed)]
    return sorted(found, key=lambda each: each.start)


def empty_file() -> Find:
    return find(0, 0, Code.EMPTY_FILE, YamlReason.EMPTY)


def _odd(text: str, lexed: Lexed) -> list[Find]:
    found: list[Find] = []
    for oddity, start, end in lexed.odd[:MOST]:
        match oddity:
            case Oddity.PROPERTY:
                found.append(_property(text, start, end))
            case Oddity.HASH:
                fix = cures.inserted(text, start)
                found.append(find(start, end, Code.YAML_SYNTAX, YamlReason.HASH, fix=fix))
            case Oddity.COLON:
                fix = cures.inserted(text, end)
                found.append(find(start, end, Code.YAML_SYNTAX, YamlReason.NO_SPACE, fix=fix))
            case Oddity.TAB:
                found.append(_tab(text, start, end))
            case Oddity.KEY:
                fix = cures.quoted_at(text, start)
                found.append(find(start, end, Code.YAML_SYNTAX, YamlReason.SIGN, fix=fix))
            case Oddity.MARKER:
                found.append(find(start, end, Code.YAML_SYNTAX, YamlReason.LOST_BRACKET))
            case Oddity.QUESTION:
                pass  # only the pure reader stumbles over it
            case _:
                assert_never(oddity)
    return found


_SIGNS = {
    "&": (Code.ALIAS, YamlReason.ANCHOR),
    "*": (Code.ALIAS, YamlReason.ALIAS),
    "!": (Code.TAG, YamlReason.TAG),
}


def _property(text: str, start: int, end: int) -> Find:
    code, reason = _SIGNS[text[start]]
    return find(start, end, code, reason, text=text[start:end], fix=cures.quoted_at(text, start))


def _tabs(text: str, lexed: Lexed) -> list[Find]:
    """The first tab of each line outside quotes, block texts and comments."""
    found: list[Find] = []
    row = -1
    for start, end in _gaps(text, lexed):
        for tab in _TABS.finditer(text, start, end):
            first, _ = cures.line_at(text, tab.start())
            if first > row:
                row = first
                found.append(_tab(text, *tab.span()))
                if len(found) == MOST:
                    return found
    return found


def _gaps(text: str, lexed: Lexed) -> Iterator[tuple[int, int]]:
    """The parts of a text that are in no region and have a tab."""
    at = 0
    for region in (*lexed.regions, Region(Kind.COMMENT, len(text), len(text))):
        if text.find("\t", at, region.start) >= 0:
            yield at, region.start
        at = max(at, region.end)


def _gap(found: re.Match[str]) -> str:
    return " " if "\t" in found[0] else found[0]


def _tab(text: str, start: int, end: int) -> Find:
    first, line = cures.line_at(text, start)
    indent = not line[: start - first].strip(" ")
    fix = cures.spaced(text, first, line) if indent else _GAP.sub(_gap, line).rstrip()
    return find(start, end, Code.YAML_SYNTAX, YamlReason.TAB_INDENT if indent else YamlReason.TAB, fix=fix)
