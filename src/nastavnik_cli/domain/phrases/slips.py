"""Refusals by name: forms that real documents have and that no reading is safe for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from nastavnik_cli.domain.phrases.lexicon import T
from nastavnik_cli.domain.phrases.refusal import RefusalReason, Refused
from nastavnik_cli.domain.phrases.tokens import Token

Tokens = Sequence[Token]
TIMES = frozenset({T.TIME, T.HOUR, T.NUM, T.DASH, T.COMMA, T.S, T.DO, T.IN})
BARE = frozenset({T.NUM})
POINTED = frozenset({T.MONTH, T.YEAR, T.SEASON, T.DMY, T.DM, T.MY, T.QUARTERW, T.HALFW, T.ISO, T.ISO_MONTH})


def named_slip(tokens: Tokens, timeless: Tokens) -> Refused | None:
    """The first slip that fits, with its place; None where none is known."""
    for reason, find, _ in SLIPS:
        found = find(timeless if reason is not RefusalReason.TIME_ONLY else tokens)
        if found:
            return Refused(reason, (found[0].start, found[-1].end))
    return None


def _first(kind: T) -> Callable[[Tokens], Tokens]:
    def find(tokens: Tokens) -> Tokens:
        return [token for token in tokens if token.kind is kind][:1]

    return find


def _run(*kinds: frozenset[T]) -> Callable[[Tokens], Tokens]:
    """The first run of neighbours of these kinds."""

    def find(tokens: Tokens) -> Tokens:
        for i in range(len(tokens) - len(kinds) + 1):
            window = tokens[i : i + len(kinds)]
            if all(token.kind in kind for token, kind in zip(window, kinds, strict=True)):
                return window
        return []

    return find


def _times_only(tokens: Tokens) -> Tokens:
    all_times = all(token.kind in TIMES for token in tokens)
    has_time = any(token.kind in (T.TIME, T.HOUR) for token in tokens) or _clock_like(tokens)
    return tokens if all_times and has_time else []


def _clock_like(tokens: Tokens) -> bool:
    kinds = [token.kind for token in tokens]
    return kinds[:3] == [T.NUM, T.DASH, T.NUM] and len(tokens[2].text) == len("00")


def _open_start(tokens: Tokens) -> Tokens:
    """«с 01.09.2022», «начиная с 2015», «май, ежегодно с 2023»."""
    since = next((i for i, token in enumerate(tokens) if token.kind is T.SINCE), None)
    if since is not None:
        return tokens[since:]
    start = next((i for i, token in enumerate(tokens) if token.kind is T.S), len(tokens))
    closed = any(token.kind in (T.PO, T.DASH, T.DO) for token in tokens[start:])
    pointed = any(token.kind in POINTED for token in tokens[start:])
    return tokens[start:] if pointed and not closed else []


def _deadline_without_day(tokens: Tokens) -> Tokens:
    """«до мая 2023», «до II квартала», «до начала 2024 года», «до конца квартала»."""
    ways = (
        (BY, UNITS),
        (BY, frozenset({T.NUM, T.ORD, T.ROMAN}), NUMBERED),
        (BY, EDGES, UNITS | NUMBERED),
        (BY, EDGES, frozenset({T.OF}), UNITS | NUMBERED),
    )
    found = next((found for way in ways if (found := _run(*way)(tokens))), [])
    by_end = any(token.kind in EDGES and token.number == END for token in found)
    return [] if by_end and found[-1].kind in ENDING else found  # «до конца мая» is no slip


def _bare_days(tokens: Tokens) -> Tokens:
    """«01, 08, 15.10», «1 и 15 мая»: days whose month is said later, if at all."""
    found = _run(BARE, SIGN, BARE | {T.DM, T.DMY})(tokens)
    in_digits = all(token.text[0].isdigit() for token in found[::2])
    dated = any(token.kind in (T.MONTH, T.DM, T.DMY, T.NUMBERW) for token in tokens)
    return found if in_digits and dated else []


def _day_or_year(tokens: Tokens) -> Tokens:
    """«сентябрь 22»: Russian says a day before its month."""
    found = _run(frozenset({T.MONTH}), frozenset({T.NUM}))(tokens)
    return found if found and len(found[1].text) == len("22") else []


BY = frozenset({T.DO, T.KO})
EDGES = frozenset({T.EDGE, T.EDGE_OF})
UNITS = frozenset({T.MONTH, T.YEAR, T.YEARW, T.SEASON, T.MY, T.ISO_MONTH, T.QN, T.HN})
NUMBERED = frozenset({T.QUARTERW, T.HALFW})
END = 3
"""Value of EDGE: «конец»."""
ENDING = UNITS - {T.SEASON, T.ISO_MONTH}
"""What has an end by itself; of quarters and halves it must be said which."""
DATE = frozenset({T.DM})
DATED = frozenset({T.DMY, T.MONTH, T.YEAR, T.DM})
NAMES = frozenset({T.MONTH, T.SEASON})
SIGN = frozenset({T.COMMA, T.AND})
SLIPS: tuple[tuple[RefusalReason, Callable[[Tokens], Tokens], str], ...] = (
    (RefusalReason.SAME_AS_ABOVE, _first(T.SAME), "--//--"),
    (RefusalReason.TWO_READINGS, _first(T.DOUBTFUL), "bi-weekly"),
    (RefusalReason.FISCAL_YEAR, _first(T.FISCAL), "FY23"),
    (RefusalReason.TIME_ONLY, _times_only, "8-00"),
    (RefusalReason.DATE_OR_TIME, _run(DATED, DATE), "03.10 10.10"),
    (RefusalReason.BARE_DAYS, _bare_days, "01, 08, 15.10"),
    (RefusalReason.YEARS_IN_A_ROW, _run(frozenset({T.YEAR}), frozenset({T.YEAR})), "2009 2011 годы"),
    (RefusalReason.DAY_OR_YEAR, _day_or_year, "сентябрь 22"),
    (RefusalReason.OPEN_START, _open_start, "с 01.09.2022"),
    (RefusalReason.DEADLINE_NEEDS_A_DAY, _deadline_without_day, "до мая 2023"),
    (RefusalReason.NO_UNION_SIGN, _run(NAMES, NAMES), "январь март"),
)
"""Reason, how it is found, an example that is a test."""
