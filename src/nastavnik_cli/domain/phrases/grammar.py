"""The rules of deadlines, one row each: a pattern, what it means, an example that is a test.

    phrase    part (sign part)*               sign: «,» «;» « и » brackets, a line break;
                                              only complete dates may stand side by side
    part      window, with or without «ежегодно» | rhythm, with or without where | by day
              | school year | term | whole period | undated
    where     range | «в» point | years | school year | whole period
    window    point | range | deadline        rules_points.py, rules_windows.py
    rhythm, by day                            rules_rhythms.py
    school year, term, whole period           rules_terms.py
    undated heads with any tail               undated.py
    what is refused by name                   slips.py

Parts are cut by `parts.py` and joined into one meaning by `union.py`, which also spreads a year
or a «до» that is said once. Words are kinds here (`lexicon.T`): a new language adds words, seldom
a row.
"""

from __future__ import annotations

from nastavnik_cli.domain.phrases.meaning import Meaning, Ongoing, Rule
from nastavnik_cli.domain.phrases.parser import Grammar, row
from nastavnik_cli.domain.phrases.points import Deadline, Named, Part, Point
from nastavnik_cli.domain.phrases.refusal import RefusalReason, Refused
from nastavnik_cli.domain.phrases.rhythms import Monthly, Rhythm, SchoolYear, Split, Within
from nastavnik_cli.domain.phrases.rules_points import NUMBERS, POINTS
from nastavnik_cli.domain.phrases.rules_rhythms import DAYS, RHYTHMS
from nastavnik_cli.domain.phrases.rules_terms import SCHOOL, TERMS, WHOLE
from nastavnik_cli.domain.phrases.rules_windows import DEADLINES, RANGES, WINDOWS, several, years
from nastavnik_cli.domain.phrases.union import Annual, Count, Yearly, named
from nastavnik_cli.domain.units import MONTHS_IN_YEAR

QUARTERS = 4
MONTHS_OF = {Part.MONTH: 1, Part.SEASON: 3, Part.QUARTER: 3, Part.HALF: 6}
"""Units that a rhythm may run inside of; of a year all do."""


def _within(rhythm: Meaning | Count, where: Named | SchoolYear | Split | Ongoing) -> Meaning | Count | None:
    """A rhythm in a span that holds it: «3 раза в год с мая по июнь» would be a third of what?"""
    if isinstance(where, Ongoing | Split):  # «ежемесячно в течение года»: all of every year
        return rhythm
    if isinstance(rhythm, Count):
        rhythm = Split(rhythm.times, counted=rhythm.times > 1)
    return Within(rhythm, where) if isinstance(rhythm, Rhythm) and _fits(rhythm, where) else None


def _fits(rhythm: Rhythm, where: Named | SchoolYear) -> bool:
    """Parts of a year only in whole years, but quarters in any months too; all in what is longer."""
    if isinstance(where, Named) and where.first.part is Part.YEAR:
        return True
    if isinstance(rhythm, Split) and rhythm.times != QUARTERS:
        return False
    own = MONTHS_OF[Part.QUARTER] if isinstance(rhythm, Split) else isinstance(rhythm, Monthly)
    return isinstance(where, SchoolYear) or own < _months_of(where)


def _months_of(span: Named) -> int:
    """How many months a span has at the most; «1–5 мая» is not more than one."""
    first, last = span.first, span.last
    if first == last:
        return MONTHS_OF.get(first.part, 0)
    in_one_month = first.part is Part.DAY and (first.number, first.year) == (last.number, last.year)
    return MONTHS_OF[Part.MONTH] if in_one_month else MONTHS_IN_YEAR


def _yearly(window: Named | Deadline) -> Yearly:
    if window.year is not None:
        raise Refused(RefusalReason.YEARLY_WITH_A_YEAR)
    return Yearly(window)


PARTS: Grammar = {
    "annual": [row("OF? ANNUAL", lambda _, t: t, "ежегодно")],
    "years": [
        row("in? YEAR DASH YEAR yearmark?", lambda _, a, __, b, ___: years(a, b), "ежегодно 2022–2024 годы"),
        row(
            "from YEAR yearmark? PO YEAR yearmark?",
            lambda _, a, __, ___, b, ____: years(a, b),
            "ежегодно с 2022 по 2024 год",
        ),
    ],
    "where": [
        row("from_to inclusive?", lambda r, _: r, "еженедельно с 26.08.2013 по 20.10.2013"),
        row("in point", lambda _, p: named(p), "ежемесячно в 2022 году"),
        row("years", lambda y: y, "ежеквартально 2022–2024 годы"),
        row("DURING school_year", lambda _, s: s, "ежемесячно в течение учебного года"),
        row("year_long", lambda c: c, "ежемесячно в течение года"),
        row("throughout", lambda _: Ongoing(), "ежеквартально в течение всего периода"),
    ],
    "part": [
        row("window", lambda w: w, "май 2022"),
        row(
            "in? qns QUARTERW of_year?",
            lambda _, n, __, y: several(Part.QUARTER, n, y),
            "I и III кварталы 2022",
        ),
        row("in? qns HALFW of_year?", lambda _, n, __, y: several(Part.HALF, n, y), "I и II полугодие"),
        row("NOLESS? annual throughout?", lambda *_: Annual(), "ежегодно в течение всего периода"),
        row("annual window", lambda _, w: _yearly(w), "ежегодно в августе"),
        row("window annual", lambda w, _: _yearly(w), "май ежегодно"),
        row("EVERY month", lambda _, m: Yearly(named(Point(Part.MONTH, m.number))), "каждый сентябрь"),
        row("EVERY full_day", lambda _, d: _yearly(named(d)), "every 1 March"),
        row("EVERY SEASON", lambda _, s: Yearly(named(Point(Part.SEASON, s.number))), "каждую осень"),
        row("annual years", lambda _, y: Within(Split(1), y), "ежегодно 2022–2024 годы"),
        row("rhythm", lambda r: r, "ежеквартально"),
        row("rhythm where", _within, "ежемесячно с сентября по май"),
        row("where rhythm", lambda w, r: _within(r, w), "с сентября по май ежемесячно"),
        row("by_day", lambda b: b, "ежемесячно до 5 числа"),
        row("year_long", lambda c: c, "в течение года"),
        row("school", lambda s: s, "2022/2023 учебный год"),
        row("in? school_years", lambda _, s: s, "2022/2023 и 2023/2024 учебные годы"),
        row("term", lambda t: t, "в месячный срок"),
        row("whole", lambda w: w, "постоянно"),
        row("undated", lambda u: u, "уточняется"),
        row("RRULE", lambda t: Rule(t.value), "RRULE:FREQ=MONTHLY;BYDAY=-1FR"),
    ],
}

GRAMMAR: Grammar = {
    **NUMBERS,
    **POINTS,
    **RANGES,
    **DEADLINES,
    **WINDOWS,
    **RHYTHMS,
    **DAYS,
    **SCHOOL,
    **TERMS,
    **WHOLE,
    **PARTS,
}
