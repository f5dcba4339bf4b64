"""Characters that a roadmap may not hold, raw or written as an escape; decodes and parses nothing."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator

from nastavnik_cli.errors import Code, Param
from nastavnik_cli.storage import cures
from nastavnik_cli.storage.finds import Find, find
from nastavnik_cli.storage.lexed import Kind, Lexed, Region
from nastavnik_cli.storage.reasons import YamlReason

MOST = 20
"""How many of them are shown; then one line says how many more there are."""

_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
_SEPARATOR = "\x85\u2028\u2029"
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
HOSTILE = re.compile(f"[{_CONTROL}{_SEPARATOR}{_BIDI}\ufeff\ufffe\uffff]|\r(?!\n)")
_KINDS = (
    (re.compile(f"[{_SEPARATOR}]"), YamlReason.LINE_SEPARATOR),
    (re.compile(f"[{_BIDI}]"), YamlReason.BIDI),
    (re.compile("\ufeff"), YamlReason.INNER_BOM),
    (re.compile("\r"), YamlReason.LONE_CR),
    (re.compile("[\ufffe\uffff]"), YamlReason.NONCHARACTER),
)
_NAMES = {
    0x00: "NUL", 0x08: "BACKSPACE", 0x0B: "VERTICAL TAB", 0x0C: "FORM FEED", 0x0D: "CARRIAGE RETURN",
    0x1B: "ESCAPE", 0x7F: "DELETE", 0x85: "NEXT LINE", 0x9B: "CONTROL SEQUENCE INTRODUCER",
}  # fmt: skip


def raw(text: str) -> list[Find]:
    """Every such character as it stands in the text."""
    if text.replace("\r\n", "").replace("\n", "").isprintable():  # most texts, told ten times as fast
        return []
    if "\n" not in text and text.count("\r") > 1 and HOSTILE.search(text.replace("\r", "")) is None:
        first = text.index("\r")
        return [find(first, first + 1, Code.BAD_CHARACTER, YamlReason.OLD_MAC)]
    return limited(_raw(text))


def _raw(text: str) -> Iterator[Find]:
    for match in HOSTILE.finditer(text):
        reason = next((why for kind, why in _KINDS if kind.match(match[0])), YamlReason.CONTROL)
        yield find(match.start(), match.end(), Code.BAD_CHARACTER, reason, **described(match[0]))


def described(char: str) -> dict[str, Param]:
    """A character's number and, if it has one, its name: never the character itself."""
    number = ord(char)
    name = _NAMES.get(number) or unicodedata.name(char, "") or ""
    return {"number": f"U+{number:04X}", "name": name}


def limited(found: Iterator[Find]) -> list[Find]:
    """The first of many, and one for all the others."""
    shown: list[Find] = []
    for one in found:
        if len(shown) == MOST:
            more = 1 + sum(1 for _ in found)
            shown.append(find(one.start, one.end, Code.BAD_CHARACTER, YamlReason.MORE_CHARACTERS, more=more))
            break
        shown.append(one)
    return shown


_PATH = re.compile(r"[A-Za-z]:\\|\\\\|\.{1,2}\\")
_LOW = re.compile(r"\\u[dD][c-fC-F][0-9a-fA-F]{2}")
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.DOTALL)
_SHORT = {
    "0": "\0", "a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "r": "\r", "v": "\v", "N": "\x85",
    "L": "\u2028", "P": "\u2029",
}  # fmt: skip


def escaped(text: str, lexed: Lexed) -> list[Find]:
    """Every escape in double quotes that stands for such a character; the place is its backslash."""
    return limited(_escaped(text, lexed))


def _escaped(text: str, lexed: Lexed) -> Iterator[Find]:
    for region in lexed.regions:
        if region.kind is Kind.DOUBLE and "\\" in text[region.start : region.end]:
            yield from _in_quotes(text, region)


def _in_quotes(text: str, region: Region) -> Iterator[Find]:
    after = 0
    for match in _ESCAPE.finditer(text, region.start + 1, region.end):
        digits = match[1] or match[2] or match[3]
        number = int(digits, 16) if digits else ord(_SHORT.get(match[4], " "))
        start, end = match.span()
        if start < after:
            continue
        pair = _LOW.match(text, end) if 0xD800 <= number < 0xDC00 else None  # noqa: PLR2004
        if pair:
            char = (text[start:end] + pair[0]).encode().decode("unicode-escape")
            char = char.encode("utf-16", "surrogatepass").decode("utf-16")
            after = end = pair.end()
            fix = cures.replaced(text, start, end, char)
            yield find(
                start,
                end,
                Code.BAD_CHARACTER,
                YamlReason.ESCAPED_PAIR,
                text=text[start:end],
                char=char,
                fix=fix,
            )
        elif number > sys.maxunicode:
            yield find(start, end, Code.BAD_CHARACTER, YamlReason.BEYOND_UNICODE, text=text[start:end])
        elif 0xD800 <= number < 0xE000:  # noqa: PLR2004
            yield find(start, end, Code.BAD_CHARACTER, YamlReason.ESCAPED_SURROGATE, text=text[start:end])
        elif HOSTILE.match(chr(number)):
            fix = _without(text, region, start, end)
            yield find(
                start, end, Code.BAD_CHARACTER, YamlReason.ESCAPED, text=text[start:end], fix=fix,
                **described(chr(number)),
            )  # fmt: skip


def _without(text: str, region: Region, start: int, end: int) -> str:
    """The line with the escape gone, or a Windows path in single quotes, where it is meant."""
    raw = text[region.start + 1 : region.end - 1]
    if _PATH.match(raw) and "\n" not in raw:
        return cures.replaced(text, region.start, region.end, cures.quoted(raw))
    return cures.replaced(text, start, end, "")
