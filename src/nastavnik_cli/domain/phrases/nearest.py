"""The nearest phrases to one that is refused: offers only, each of which can be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import get_close_matches

from nastavnik_cli.domain.phrases import en, offers_dates, offers_rhythms, ru
from nastavnik_cli.domain.phrases.asked import Asked
from nastavnik_cli.domain.phrases.grammar import GRAMMAR
from nastavnik_cli.domain.phrases.lexicon import T
from nastavnik_cli.domain.phrases.meaning import Meaning
from nastavnik_cli.domain.phrases.reading import Reading, Refusal, read_plainly
from nastavnik_cli.domain.phrases.refusal import RefusalReason
from nastavnik_cli.domain.phrases.tokens import lex
from nastavnik_cli.domain.schedule import Frame

MOST = 3
MOST_WORDS = 3
LONGEST = 200
"""A longer text is no mistyped phrase: nothing is offered."""

OFFERS: Mapping[RefusalReason, Sequence[Callable[[Asked], Iterator[str]]]] = {
    RefusalReason.NOT_UNDERSTOOD: (offers_dates.respelt,),
    RefusalReason.DEADLINE_NEEDS_A_DAY: (offers_dates.needs_a_day,),
    RefusalReason.OPEN_START: (offers_dates.open_start,),
    RefusalReason.YEAR_ONLY_FIRST: (offers_dates.year_for_all,),
    RefusalReason.YEAR_OF_WRAPPING_RANGE: (offers_dates.year_before,),
    RefusalReason.BARE_DAYS: (offers_dates.bare_days, offers_dates.respelt),
    RefusalReason.YEARS_IN_A_ROW: (offers_dates.two_years,),
    RefusalReason.DATE_OR_TIME: (offers_dates.dates_or_time,),
    RefusalReason.TWO_READINGS: (offers_rhythms.doubtful,),
    RefusalReason.DAY_OR_YEAR: (offers_dates.day_first,),
    RefusalReason.NO_UNION_SIGN: (offers_rhythms.with_a_sign,),
    RefusalReason.COUNT_MISMATCH: (offers_rhythms.one_of_them,),
    RefusalReason.RHYTHM_BESIDE_WINDOWS: (offers_rhythms.one_of_them,),
    RefusalReason.YEARLY_WITH_A_YEAR: (offers_rhythms.one_of_them,),
    RefusalReason.HIDDEN_DATE: (offers_rhythms.around_the_hidden,),
    RefusalReason.TOO_OFTEN: (offers_rhythms.less_often,),
    RefusalReason.SCHOOL_YEAR: (offers_rhythms.in_a_school_year,),
    RefusalReason.SCHOOL_YEARS_APART: (offers_dates.year_after,),
    RefusalReason.IMPOSSIBLE_DATE: (offers_dates.possible_date,),
    RefusalReason.REVERSED: (offers_dates.other_way_round,),
}
"""What to try first for a reason."""

KNOWN = {**en.WORDS, **ru.WORDS}
USUAL = [form for form, lexeme in KNOWN.items() if lexeme.kind is not T.ROMAN and len(form) > len("кв")]
EXAMPLES = sorted({rule.example for rules in GRAMMAR.values() for rule in rules})
LIMITS = frozenset(
    {"не", "кроме", "без", "ранее", "раньше", "позже", "свыше", "около", "от", "на", "за"}
    | {"not", "before", "except", "until", "about"}
)
"""Words that turn a phrase round: without them it says another thing."""


def nearest(refusal: Refusal, frame: Frame) -> tuple[str, ...]:
    """At most three phrases, the likeliest first."""
    if len(refusal.text) > LONGEST:
        return ()
    asked = Asked(refusal.text, lex(refusal.text), refusal.span, frame)
    ways = OFFERS.get(refusal.reason, ())
    if refusal.reason is RefusalReason.NOT_UNDERSTOOD:
        ways = (*ways, _mended, _without_unknown, _alike)
    for way in ways:
        readable = _readable(way(asked), asked)
        if readable:
            return readable
    return ()


def _readable(offers: Iterator[str], asked: Asked) -> tuple[str, ...]:
    """Those that are phrases; of two that say the same the first."""
    found: dict[Meaning, str] = {}
    for offer in offers:
        tidy = re.sub(r"\s+", " ", offer).strip(" ,;")
        reading = read_plainly(tidy, asked.frame)
        if isinstance(reading, Reading) and tidy != asked.text:
            found.setdefault(reading.meaning, tidy)
        if len(found) == MOST:
            break
    return tuple(found.values())


def _mended(asked: Asked) -> Iterator[str]:
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
        texts = [text[: token.start] + word + text[token.end :] for text in texts for word in near][:9]
    yield from texts


def _near(word: str) -> list[str]:
    cuts = range(len("май"), len(word) - len("май") + 1)
    joined = [f"{word[:i]}-{word[i:]}" for i in cuts if word[:i] in KNOWN and word[i:] in KNOWN]
    return joined or get_close_matches(word, USUAL, n=MOST, cutoff=0.72)


def _without_unknown(asked: Asked) -> Iterator[str]:
    """«ориентировочно май 2022»: what is known of it."""
    extra = [token for token in asked.tokens if token.kind in (T.WORD, T.WHOLE)]
    if extra and len(extra) < len(asked.tokens) and not any(token.text in LIMITS for token in extra):
        yield asked.without(extra)


def _alike(asked: Asked) -> Iterator[str]:
    """Phrases of the grammar that differ in letters only, never in a number."""
    for example in get_close_matches(asked.text.casefold(), EXAMPLES, n=MOST, cutoff=0.7):
        if re.findall(r"\d+", example) == re.findall(r"\d+", asked.text):
            yield example
