"""What is refused in a clean text before a parser reads it; changes nothing and parses nothing.

Here stands what the two parsers read differently (tabs, directives, comments glued to what they
follow), what only we refuse (anchors, aliases, tags) and what would cost a parser too much
(brackets without end).
"""

from __future__ import annotations

import re
from typing import assert_never

from nastavnik_cli.errors import Code
from nastavnik_cli.storage import characters, cures
from nastavnik_cli.storage.conflicts import conflict_marker
from nastavnik_cli.storage.finds import Find, find
from nastavnik_cli.storage.lexer import DEEPEST, Lexed, Oddity, lex
from nastavnik_cli.storage.parse import nesting
from nastavnik_cli.storage.reasons import YamlReason

MOST = 20
"""Problems of one kind that are worth showing."""

_DIRECTIVE = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\r?\n)*%[^\r\n]*")
_NOTHING = re.compile(r"(?:---|\.\.\.)?[ \t]*(?:#.*)?\r?$")
# each begins with a sign, not with a look behind it or a choice: ten times as fast
_SUSPECTS = (
    re.compile(r"\n(?:---|\.\.\.)(?=[ \t\r\n]|\Z)"),
    re.compile(r"\t"),
    re.compile(r"\\[0abefrvNLPxuU]"),
    re.compile(r"#(?<=[^ \n]#)"),
    re.compile(r":[?,\[\]{}]"),
    re.compile(r"\?(?<=[ \n\[{,]\?)"),
    re.compile(r"[&*!](?<=[ \n\[{,][&*!])"),
    re.compile(r"\A[&*!]"),
    re.compile(r"[\[{](?:[ \t\r\n]*[\[{]){%d}" % DEEPEST),  # noqa: UP031 — braces are the subject
    re.compile(r"[-?][ \t](?:[ \t]*[-?][ \t]){%d}" % DEEPEST),  # noqa: UP031
)
_TABS = re.compile(r"\t+")
_TABS_AND_SPACES = re.compile(r" *\t[ \t]*")


def strict(text: str) -> list[Find]:
    """Everything of the kind, in the order of the text; a conflict marker hides all the rest."""
    found = conflict_marker(text)
    if found:
        return found
    directive = _DIRECTIVE.match(text)
    if directive:
        at = directive[0].rindex("%")
        return [find(at, directive.end(), Code.YAML_SYNTAX, YamlReason.DIRECTIVE)]
    if _is_nothing(text):
        return [empty_file()]
    if any(suspect.search(text) for suspect in _SUSPECTS):
        lexed = lex(text)
        if lexed.deep is not None:
            return [nesting(lexed.deep)]
        found = [*_odd(text, lexed), *_tabs(text, lexed), *characters.escaped(text, lexed)]
    return sorted(found, key=lambda each: each.start)


def empty_file() -> Find:
    return find(0, 0, Code.EMPTY_FILE, YamlReason.EMPTY)


def _is_nothing(text: str) -> bool:
    """Whether there are only comments, blank lines and document markers."""
    at = 0
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if not _NOTHING.match(text[at:end]):
            return False
        at = end + 1
    return True


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
    for tab in _TABS.finditer(text):
        start, _ = cures.line_at(text, tab.start())
        if start == row or lexed.at(tab.start()) is not None:
            continue
        row = start
        found.append(_tab(text, tab.start(), tab.end()))
        if len(found) == MOST:
            break
    return found


def _tab(text: str, start: int, end: int) -> Find:
    first, line = cures.line_at(text, start)
    indent = not line[: start - first].strip(" ")
    fix = cures.spaced(text, first, line) if indent else _TABS_AND_SPACES.sub(" ", line).rstrip()
    return find(start, end, Code.YAML_SYNTAX, YamlReason.TAB_INDENT if indent else YamlReason.TAB, fix=fix)
