"""The nearest phrases to one that is refused: offers only, each of which can be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from nastavnik_cli.domain.phrases import offers_dates, offers_rhythms, offers_words
from nastavnik_cli.domain.phrases.asked import Asked
from nastavnik_cli.domain.phrases.meaning import Meaning
from nastavnik_cli.domain.phrases.reading import Reading, Refusal, read_plainly
from nastavnik_cli.domain.phrases.refusal import RefusalReason
from nastavnik_cli.domain.phrases.tokens import lex
from nastavnik_cli.domain.schedule import Frame

MOST = 3
LONGEST = 200
"""A longer text is no mistyped phrase: nothing is offered."""

OFFERS: Mapping[RefusalReason, Sequence[Callable[[Asked], Iterator[str]]]] = {
    RefusalReason.NOT_UNDERSTOOD: (
        offers_words.respelt,
        offers_words.with_other_signs,
        offers_words.on_weekdays,
        offers_words.fewer_times,
        offers_words.by_the_end,
        offers_dates.year_last,
        offers_dates.two_years,
        offers_words.mended,
        offers_words.without_unknown,
        offers_words.alike,
    ),
    RefusalReason.DEADLINE_NEEDS_A_DAY: (offers_dates.needs_a_day,),
    RefusalReason.OPEN_START: (offers_dates.open_start,),
    RefusalReason.YEAR_ONLY_FIRST: (offers_dates.year_last, offers_dates.year_for_all),
    RefusalReason.YEAR_OF_WRAPPING_RANGE: (offers_dates.two_years, offers_dates.year_before),
    RefusalReason.BARE_DAYS: (offers_dates.bare_days, offers_words.respelt),
    RefusalReason.YEARS_IN_A_ROW: (offers_dates.years_in_a_row,),
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


def nearest(refusal: Refusal, frame: Frame) -> tuple[str, ...]:
    """At most three phrases, the likeliest first."""
    if len(refusal.text) > LONGEST:
        return ()
    asked = Asked(refusal.text, lex(refusal.text), refusal.span, frame)
    for way in OFFERS.get(refusal.reason, ()):
        readable = _readable(way(asked), asked)
        if readable:
            return readable
    return ()


def _readable(offers: Iterator[str], asked: Asked) -> tuple[str, ...]:
    """Those that are phrases; of two that say the same the first."""
    found: dict[Meaning, str] = {}
    for offer in offers:
        tidy = re.sub(r"\s+", " ", offer).lstrip(" ,;.").rstrip(" ,;")
        reading = read_plainly(tidy, asked.frame)
        if isinstance(reading, Reading) and tidy != asked.text:
            found.setdefault(reading.meaning, tidy)
        if len(found) == MOST:
            break
    return tuple(found.values())
