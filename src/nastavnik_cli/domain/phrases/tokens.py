"""The surface of a phrase as tokens with their places; knows what words are, not what they say.

What makes no difference to a reader makes none here: case, «ё», kinds of dash, quote and space,
a `*`, soft hyphens, dots of abbreviations, Latin letters that look Cyrillic, brackets (commas).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from nastavnik_cli.domain.phrases import en, ru
from nastavnik_cli.domain.phrases.lexicon import Lexeme, T

LOOKALIKE = str.maketrans("abcehkmoptxyi", "авсенкмортхуі")
UNLIKE = str.maketrans("авсенкмортхуі", "abcehkmoptxyi")
DASHES = frozenset("‐‑‒–—―−-")
SPACES_AS_LINES = frozenset("\n\r\v\f\u2028\u2029")
IGNORED = frozenset("*«»“”„‟\"'`’‘\u00ad\u200b\u200c\u200d\ufeff\u2060")
LONG = 2_000
"""Code points of a phrase at the most: a longer text is no deadline."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or sign: its kind, value, normal spelling, and code points [start, end).

    `spaced` tells that white space stands before it.
    """

    kind: T
    value: Any
    text: str
    start: int
    end: int
    spaced: bool

    @property
    def number(self) -> int:
        return self.value if isinstance(self.value, int) else 0


def normal(text: str) -> tuple[str, list[int]]:
    """The text as it is read, and for each of its characters the offset in the original."""
    out: list[str] = []
    places: list[int] = []
    i = 0
    while i < len(text):
        end = i + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        char = unicodedata.normalize("NFC", text[i:end])
        for part in _plain(char):
            out.append(part)
            places.append(i)
        i = end
    places.append(len(text))
    return "".join(out), places


def _plain(char: str) -> str:
    if char in IGNORED:
        return ""
    if char in DASHES:
        return "-"
    if char in SPACES_AS_LINES:
        return "\n"
    if char.isspace():
        return " "
    return unicodedata.normalize("NFKC", char).casefold().replace("ё", "е")


_TOKEN = re.compile(
    r"""
    (?P<rrule>    rrule:\S+ )
  | (?P<same>     -*/{2,}-* | -/-/?-? | ->>-|-"- )
  | (?P<iso>      (?<![\d.])\d{4}-(?:w\d{2}|q\d|h\d|\d{2}-\d{2})(?![\w-]) )
  | (?P<isomonth> (?<![\d.])\d{4}-\d{2}(?![\w-]) )
  | (?P<dmy>      \d{1,2}(?P<sep>[./])\d{1,2}(?P=sep)(?:\d{4}|\d{2})(?!\d) )
  | (?P<clock>    \d{1,2}:\d{2}(?!\d) )
  | (?P<dm>       \d{1,2}\.\d{1,2}(?![\d]) )
  | (?P<ordinal>  \d{1,2}\s?-?\s?(?:ый|ой|ий|й|ая|я|ое|ее|е|ого|го|ому|му|ом|ю|ую|st|nd|rd|th)(?![^\W\d]) )
  | (?P<count>    \d{1,2}-?х(?![^\W\d]) )
  | (?P<named>    [qh]\d(?!\w) )
  | (?P<fiscal>   fy\s?\d{2,4} )
  | (?P<number>   \d+ )
  | (?P<word>     [^\W\d_]+ )
  | (?P<sign>     [-,;:()\[\]/] )
  | (?P<line>     [ ]*\n\s* )
  | (?P<space>    [ ]+ )
  | (?P<dot>      \. )
  | (?P<other>    . )
    """,
    re.VERBOSE | re.DOTALL,
)

_SIGNS = {"-": T.DASH, "/": T.SLASH} | dict.fromkeys(",;:()[]", T.COMMA)
_YEARS = range(1900, 2200)


def lex(text: str) -> list[Token]:
    """The tokens of a phrase; folded, without brackets at the ends and doubled commas."""
    surface, places = normal(text)
    found: list[Token] = []
    spaced = False
    for match in _TOKEN.finditer(surface):
        group, said = match.lastgroup or "", match.group()
        if group in ("space", "dot"):
            spaced = spaced or group == "space"
            continue
        kind, value = _reading(group, said)
        if kind is T.ARTICLE:
            continue
        end = places[match.end() - 1] + 1 if match.end() > match.start() else places[match.end()]
        found.append(Token(kind, value, said, places[match.start()], end, spaced))
        spaced = False
    return _trimmed(_folded(found))


def _reading(group: str, said: str) -> tuple[T, object]:
    """Kind and value of what a group of the pattern matched."""
    read = _READINGS.get(group)
    return read(said) if read else (T.WORD, said)


def _word(said: str) -> tuple[T, object]:
    lexeme = lexeme_of(said)
    return (lexeme.kind, lexeme.value) if lexeme else (T.WORD, said)


def _number(said: str) -> tuple[T, object]:
    is_year = len(said) == len("2022") and int(said) in _YEARS
    return (T.YEAR if is_year else T.NUM), int(said[:9])


def _leading_number(said: str) -> int:
    return int("".join(takewhile(str.isdecimal, said)))


def _dmy(said: str) -> tuple[int, int, int]:
    """Days come first; two-digit years are 20xx (contract, section 2, "Surface")."""
    day, month, year = re.split(r"[./]", said)
    return int(day), int(month), int(year) + (2000 if len(year) == len("22") else 0)


def _day_month_or_time(said: str) -> tuple[T, object]:
    """A time never takes the place of a possible day.month."""
    first, second = said.split(".")
    day, month = int(first), int(second)
    if len(second) == len("00") and not 1 <= month <= 12 and day <= 24:  # noqa: PLR2004 — hours
        return T.TIME, said
    return T.DM, (day, month)


_READINGS: dict[str, Callable[[str], tuple[T, object]]] = {
    "word": _word,
    "number": _number,
    "sign": lambda said: (_SIGNS[said], said),
    "line": lambda said: (T.LINE, said),
    "ordinal": lambda said: (T.ORD, _leading_number(said)),
    "count": lambda said: (T.NUM, _leading_number(said)),
    "named": lambda said: ((T.QN if said[0] == "q" else T.HN), int(said[1:])),
    "dmy": lambda said: (T.DMY, _dmy(said)),
    "dm": _day_month_or_time,
    "clock": lambda said: (T.TIME, said),
    "iso": lambda said: (T.ISO, said.upper()),
    "isomonth": lambda said: (T.ISO_MONTH, said.upper()),
    "rrule": lambda said: (T.RRULE, said.upper()),
    "same": lambda said: (T.SAME, said),
    "fiscal": lambda said: (T.FISCAL, said),
}


def lexeme_of(word: str) -> Lexeme | None:
    """A word of any language's table, letters that only look right taken as meant."""
    for form in (word, word.translate(LOOKALIKE), word.translate(UNLIKE)):
        found = ru.WORDS.get(form) or en.WORDS.get(form)
        if found:
            return found
    return None


def _folded(tokens: list[Token]) -> list[Token]:
    """Set phrases of several words as one token, the longest first."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        size, lexeme = _set_phrase(tokens, i)
        if lexeme is None:
            out.append(tokens[i])
            i += 1
            continue
        first, last = tokens[i], tokens[i + size - 1]
        said = " ".join(token.text for token in tokens[i : i + size])
        if lexeme.kind is not T.ARTICLE:
            out.append(Token(lexeme.kind, lexeme.value, said, first.start, last.end, first.spaced))
        i += size
    return out


def _set_phrase(tokens: list[Token], i: int) -> tuple[int, Lexeme | None]:
    forms = [token.text for token in tokens[i : i + MOST] if token.kind is not T.LINE]
    if len(forms) < len(tokens[i : i + MOST]):
        forms = _until_line(tokens, i)
    for size in range(len(forms), 1, -1):
        said = " ".join(forms[:size])
        found = SET_PHRASES.get(said) or SET_PHRASES.get(said.translate(LOOKALIKE))
        if found:
            return size, found
    return 0, None


def _until_line(tokens: list[Token], i: int) -> list[str]:
    """Words up to a line break: a set phrase does not reach over it, `without_lines` comes first."""
    forms = []
    for token in tokens[i : i + MOST]:
        if token.kind is T.LINE:
            break
        forms.append(token.text)
    return forms


SET_PHRASES: dict[str, Lexeme] = ru.SET_PHRASES | en.SET_PHRASES
MOST = max(len(said.split()) for said in SET_PHRASES)


def _trimmed(tokens: list[Token]) -> list[Token]:
    """Without commas at the ends, one comma for several, and no line break beside a comma."""
    out: list[Token] = []
    for token in tokens:
        if token.kind in (T.COMMA, T.LINE) and (not out or out[-1].kind is T.COMMA):
            continue
        if token.kind is T.COMMA and out[-1].kind is T.LINE:
            out.pop()
        out.append(token)
    while out and out[-1].kind in (T.COMMA, T.LINE):
        out.pop()
    return out
