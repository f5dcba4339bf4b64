"""The words, numbers and signs of a phrase with their places; knows what they are, not what they say."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import takewhile
from typing import Any, NamedTuple

from nastavnik_cli.domain.phrases.lexicon import Lexeme, T
from nastavnik_cli.domain.phrases.points import YEARS
from nastavnik_cli.domain.phrases.surface import LOOKALIKE, UNLIKE, normal
from nastavnik_cli.domain.phrases.words import SET_PHRASES, WORDS


class Token(NamedTuple):
    """One word, number or sign: its kind, value, normal spelling, and code points [start, end)."""

    kind: T
    value: Any
    text: str
    start: int
    end: int

    @property
    def number(self) -> int:
        return self.value if isinstance(self.value, int) else 0

    @property
    def is_english(self) -> bool:
        return self.text.isascii()


_TOKEN = re.compile(
    r"""
    (?P<rrule>    rrule:\S+ )
  | (?P<same>     -*/{2,}-* | -/-/?-? | ->>-|-"- )
  | (?P<iso>      (?<![\d.])\d{4}-(?:w\d{2}|q\d|h\d|\d{2}-\d{2})(?![\w-]) )
  | (?P<isomonth> (?<![\d.])\d{4}-\d{2}(?![\w-]) )
  | (?P<item>     (?<![\d.])\d{1,2}\.(?=\s+[^\W\d]{3}) )
  | (?P<dmy>      \d{1,2}(?P<sep>[./])\d{1,2}(?P=sep)(?:\d{4}|\d{2})(?!\d) )
  | (?P<chain>    \d+(?:\.\d+){2,} | \d{3,}\.\d+ )
  | (?P<my>       (?<![\d.])\d{1,2}\.\d{4}(?!\d) )
  | (?P<clock>    \d{1,2}:\d{2}(?!\d) )
  | (?P<dm>       \d{1,2}\.\d{1,2}(?![\d]) )
  | (?P<ordinal>  \d{1,2}\s?-?\s?(?:ый|ой|ий|й|ая|я|ое|ее|е|ого|го|ому|му|ом|ю|ую|st|nd|rd|th)(?![^\W\d]) )
  | (?P<count>    \d{1,2}-?(?:х|ти|ми)(?![^\W\d]) )
  | (?P<named>    [qh]\d(?!\w) )
  | (?P<fiscal>   fy\s?\d{2,4} )
  | (?P<number>   \d+ )
  | (?P<word>     [^\W\d_]+ )
  | (?P<sign>     [-,;:()\[\]/] )
  | (?P<line>     [ ]*\n\s* )
  | (?P<space>    [ ]+ )
  | (?P<dots>     \.{3,} | \.{2}(?=\s*\d) )
  | (?P<dot>      \. )
  | (?P<other>    . )
    """,
    re.VERBOSE | re.DOTALL,
)

CYRILLIC = re.compile("[а-яі]")
MIXED = re.compile(
    r"(?=[^\W\d_]*[а-яі])[^\W\d_]+"  # a word of both alphabets: «мaй»
    rf"|\d\s?-?\s?[{''.join(map(chr, LOOKALIKE))}]+(?![^\W\d_])"  # the ending of a number: «5-e»
)

PREPOSITIONS = frozenset({T.S, T.KO, T.IN, T.AND})

_SIGNS = {"-": T.DASH, "/": T.SLASH} | dict.fromkeys(",;:()[]", T.COMMA)


def lex(text: str) -> list[Token]:
    """The tokens of a phrase; folded, without brackets at the ends and doubled commas."""
    surface, places = normal(text)
    is_latin = not CYRILLIC.search(surface)
    if not is_latin:
        surface = MIXED.sub(lambda word: word[0].translate(LOOKALIKE), surface)
    found: list[Token] = []
    for match in _TOKEN.finditer(surface):
        group, said = match.lastgroup or "", match.group()
        if group in ("space", "dot"):
            continue
        kind, value = _reading(group, said)
        if is_latin and len(said) == 1 and kind in PREPOSITIONS:
            kind, value = T.WORD, said  # "w/c": only beside Russian words is a Latin c a «с»
        if kind is not T.ARTICLE:
            found.append(Token(kind, value, said, places[match.start()], places[match.end() - 1] + 1))
    return _trimmed(_folded(found))


def _reading(group: str, said: str) -> tuple[T, object]:
    """Kind and value of what a group of the pattern matched."""
    read = _READINGS.get(group)
    return read(said) if read else (T.WORD, said)


def _word(said: str) -> tuple[T, object]:
    lexeme = lexeme_of(said)
    return (lexeme.kind, lexeme.value) if lexeme else (T.WORD, said)


def _number(said: str) -> tuple[T, object]:
    is_year = len(said) == len("2022") and int(said) in YEARS
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
    "my": lambda said: (T.MY, tuple(int(part) for part in said.split("."))),
    "clock": lambda said: (T.TIME, said),
    "iso": lambda said: (T.ISO, said.upper()),
    "isomonth": lambda said: (T.ISO_MONTH, said.upper()),
    "rrule": lambda said: (T.RRULE, said.upper()),
    "same": lambda said: (T.SAME, said),
    "fiscal": lambda said: (T.FISCAL, said),
}


def lexeme_of(word: str) -> Lexeme | None:
    """A word of any language's table, letters that only look right taken as meant."""
    found = WORDS.get(word) or WORDS.get(word.translate(LOOKALIKE))
    if found:
        return found
    found = WORDS.get(word.translate(UNLIKE))
    return found if found and found.kind is not T.ARTICLE else None  # «а» is a word of Russian


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
        said = " ".join(token.text for token in tokens[i : i + size])
        out.append(Token(lexeme.kind, lexeme.value, said, tokens[i].start, tokens[i + size - 1].end))
        i += size
    return out


def _set_phrase(tokens: list[Token], i: int) -> tuple[int, Lexeme | None]:
    """The longest one at i; it does not reach over a line break."""
    if tokens[i].text.translate(LOOKALIKE) not in FIRST_WORDS and tokens[i].text not in FIRST_WORDS:
        return 0, None
    forms = [token.text for token in takewhile(lambda t: t.kind is not T.LINE, tokens[i : i + MOST])]
    for size in range(len(forms), 1, -1):
        said = " ".join(forms[:size])
        found = SET_PHRASES.get(said) or SET_PHRASES.get(said.translate(LOOKALIKE))
        if found:
            return size, found
    return 0, None


FIRST_WORDS = frozenset(said.split(" ", 1)[0] for said in SET_PHRASES)
MOST = max(said.count(" ") + 1 for said in SET_PHRASES)


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
