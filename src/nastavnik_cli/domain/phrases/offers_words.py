"""Offers for phrases that are written in a way of their own: spelling, signs, order; no dates are made."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from functools import cache, lru_cache
from itertools import pairwise

from nastavnik_cli.domain.phrases import en, ru
from nastavnik_cli.domain.phrases.asked import Asked
from nastavnik_cli.domain.phrases.grammar import GRAMMAR
from nastavnik_cli.domain.phrases.lexicon import Lexeme, T
from nastavnik_cli.domain.phrases.tokens import Token, lex
from nastavnik_cli.domain.phrases.words import WORDS

SPELLINGS = (
    (r"(?<!\d)(\d{4})\.(\d{1,2})\.(\d{1,2})(?!\d)", r"\3.\2.\1"),
    (r"(?<!\d)(\d{1,2})-(\d{1,2})-(\d{4})(?!\d)", r"\1.\2.\3"),
    (r"(?i)(?<!\d)(\d{1,2})-([a-z]{3,9})-(\d{4})(?!\d)", r"\1 \2 \3"),
    (r"(?i)\bearly[\s-]+", "beginning of "),
    (r"(?i)\bmid[\s-]+", "middle of "),
    (r"(?i)\b(?:late|end)[\s-]+(?!of)", "end of "),
    (r"(?i)\s+(?:текущего|отч[её]тного|соответствующего|календарного) года", ""),
    (r"(?<!\d)(\d{1,2})\s*\.\s*(\d{1,2})\s*\.\s*(\d{4})(?!\d)", r"\1.\2.\3"),
    (
        r"(?<![\d.])(\d{1,2})\.?(\s*[-–—]\s*|\s+по\s+)(\d{1,2})(\.\d{1,2}(?:\.(?:\d{4}|\d{2}))?)(?!\d)",
        r"\1\4\2\3\4",
    ),
    (r"(?<![\d.])(\d{1,2})\.?(\s*[-–—]\s*|\s+по\s+)(\d{1,2})(\.\d{4})(?!\d)", r"\1\4\2\3\4"),
    (r"\bраз\(а\)", "раз"),
    (r"[-‐‑\u00ad]\s*\n\s*", ""),
    (r"(?i)(?<!\w)([ivx]+|\d)(кв|полуг)", r"\1 \2"),
    (r"(?<!\w)[Пп](?=\s*(?:кв|полуг))", "II"),
    (r"(?<!\w)[Шш](?=\s*(?:кв|полуг))", "III"),
    (r"(?<!\w)(?:[1IlІ][VУ])(?=\s*(?:кв|полуг))", "IV"),
    (r"(?<!\w)[1lІ]?[lI](?=\s*(?:кв|полуг))", lambda found: "I" * len(found[0])),
    (r"^\s*по (?=\d)", "до "),
    (r"^\s*(?:[-–—•]|\d+\))\s*", ""),
)
"""«2022.05.31», «22-30.04.2023», «1 раз(а)», «Ш квартал», «по 31 мая»: as a pattern, and as it is read."""

JOINERS = frozenset("/&+|\\")
SILENT = (T.ROMAN, T.ARTICLE)
USUAL = [form for form, lexeme in WORDS.items() if lexeme.kind not in SILENT and len(form) > len("кв")]
LIMITS = frozenset(
    {"не", "кроме", "без", "ранее", "раньше", "позже", "свыше", "около", "от", "на", "за"}
    | {"not", "before", "except", "until", "about", "other", "alternate", "через"}
)
"""Words that turn a phrase round: without them it says another thing."""

QUALIFY = (T.NUM, T.ORD, T.ROMAN, T.LAST, T.SEASON, T.WHOLE, T.EVERY, T.PERIODW)
"""Words that say something of the word behind them: «1-я декада», «летние каникулы»."""

NAMES = frozenset(
    {
        T.NUM,
        T.ORD,
        T.ROMAN,
        T.LAST,
        T.MONTH,
        T.SEASON,
        T.WEEKDAY,
        T.YEAR,
        T.DMY,
        T.DM,
        T.MY,
        T.QN,
        T.HN,
        T.ISO,
    }
    | {T.YEARW, T.HALFW, T.QUARTERW, T.TERMW, T.MONTHW, T.WEEKW, T.DAYW, T.SCHOOLYEAR}
)
SIGNS = frozenset({T.COMMA, T.AND, T.DASH, T.SLASH, T.LINE})
"""What says nothing without the words about it."""

MOST_WORDS, MOST_NEAR = 3, 3
END = 3
"""Value of EDGE: «конец»."""


def respelt(asked: Asked) -> Iterator[str]:
    """The same in the spelling that is read."""
    rewritten = asked.text
    for pattern, form in SPELLINGS:
        rewritten = re.sub(pattern, form, rewritten)
    if rewritten != asked.text:
        yield rewritten
    following = asked.first(T.NEXT)
    if following is not None and asked.first(T.NUMBERW) and not asked.is_english:
        yield f"ежемесячно {asked.text}"


def with_other_signs(asked: Asked) -> Iterator[str]:
    """«май/июнь»: май–июнь, май, июнь; «ежегодно – сентябрь»: ежегодно, сентябрь."""
    for token in asked.tokens:
        if token.text in JOINERS:
            yield from (_joined(asked, token, sign) for sign in ("–", ", "))
        elif token.kind is T.DASH:
            yield _joined(asked, token, ", ")


def _joined(asked: Asked, token: Token, sign: str) -> str:
    before, after = asked.text[: token.start].rstrip(), asked.text[token.end :].lstrip()
    return f"{before}{sign}{after}".strip()


def on_weekdays(asked: Asked) -> Iterator[str]:
    """«пятница», «в пятницу»: по пятницам; «первый вторник»: первый вторник месяца."""
    phrases = en.WORDS if asked.is_english else ru.SET_PHRASES
    for i, token in enumerate(asked.tokens):
        if token.kind is T.WEEKDAY:
            said = next(form for form, lexeme in phrases.items() if lexeme == Lexeme(T.WEEKDAYS, token.value))
            led = i > 0 and asked.tokens[i - 1].kind in (T.IN, T.EVERY)
            yield asked.instead(asked.tokens[i - 1] if led else token, token, said)
            yield f"{asked.text} {'of the month' if asked.is_english else 'месяца'}"


def by_the_end(asked: Asked) -> Iterator[str]:
    """«в конце года»: до конца года; "End of Q3": by end of Q3."""
    edge = asked.first(T.EDGE, T.EDGE_OF)
    if edge is not None and edge in asked.tokens[:2]:
        whole = asked.said(
            [token for token in asked.tokens if token.start > edge.start and token.kind is not T.OF]
        )
        if edge.kind is T.EDGE_OF:
            yield f"by {edge.text} of {whole}"
        else:
            yield f"до {'конца' if edge.number == END else 'начала'} {whole}"


def fewer_times(asked: Asked) -> Iterator[str]:
    """«1-2 раза в год»: 1 раз в год, 2 раза в год."""
    for i, token in enumerate(asked.tokens[:-3]):
        kinds = [other.kind for other in asked.tokens[i : i + 4]]
        if kinds == [T.NUM, T.DASH, T.NUM, T.TIMES]:
            times = asked.tokens[i + 3]
            word = "раз" if token.number == 1 and not asked.is_english else times.text
            yield asked.instead(token, times, f"{token.text} {word}")
            yield asked.without(asked.tokens[i : i + 2])


def mended(asked: Asked) -> Iterator[str]:
    """Every unknown word replaced by a known one near it, or cut into two that are known."""
    unknown = [token for token in asked.tokens if token.kind is T.WORD]
    if not 1 <= len(unknown) <= MOST_WORDS:
        return
    if len(unknown) > 1:  # «Сентябр ьдекабр ь»
        joined = _near("".join(token.text for token in unknown))
        yield from (asked.instead(unknown[0], unknown[-1], word) for word in joined)
    texts = [asked.text]
    for token in reversed(unknown):  # from the end: places before it stay
        near = _near(token.text)
        texts = [
            text[: token.start] + word + text[token.end :].removeprefix(".")
            for text in texts
            for word in near
        ][:9]
    yield from texts


@lru_cache(maxsize=1_024)
def _near(word: str) -> Sequence[str]:
    cuts = range(len("май"), len(word) - len("май") + 1)
    joined = [f"{word[:i]}-{word[i:]}" for i in cuts if word[:i] in WORDS and word[i:] in WORDS]
    return joined or get_close_matches(word, USUAL, n=MOST_NEAR, cutoff=0.72)


def without_unknown(asked: Asked) -> Iterator[str]:
    """«ориентировочно май 2022»: what is known of it; not where a known word belongs to the unknown one."""
    qualified = [token for before, token in pairwise(asked.tokens) if before.kind in QUALIFY]
    extra = [token for token in asked.tokens if token.kind is T.WORD]
    turned = any(token.text in LIMITS or token in qualified for token in extra)
    rest = {token.kind for token in asked.tokens} - {T.WORD, T.YEAR, T.G, T.YEARW, *SIGNS}
    if extra and rest and not turned:
        yield re.sub(r"\(\s*\)", "", asked.without(extra))


def alike(asked: Asked) -> Iterator[str]:
    """Phrases of the grammar that differ in letters only: never in a number, a month or a day."""
    named = _named(asked.tokens)
    same = [example for example, names in _examples() if names == named]
    yield from get_close_matches(asked.text.casefold(), same, n=MOST_NEAR, cutoff=0.7)


@cache
def _examples() -> Sequence[tuple[str, object]]:
    """The examples of the grammar with what they name; found for the first refusal."""
    examples = sorted({rule.example for rules in GRAMMAR.values() for rule in rules})
    return [(example, _named(lex(example))) for example in examples]


def _named(tokens: Sequence[Token]) -> list[tuple[T, object]]:
    return sorted((token.kind, str(token.value)) for token in tokens if token.kind in NAMES)
