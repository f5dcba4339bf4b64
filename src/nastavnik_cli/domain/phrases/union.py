"""The parts of a phrase joined into one meaning; knows no tokens.

What is said once is spread here (a year at the end, a «до»), and what does not go together is
refused (contract, section 2, "Unions").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from nastavnik_cli.domain.phrases.meaning import (
    Deadline,
    Meaning,
    Named,
    Ongoing,
    Part,
    Point,
    SchoolYear,
    Split,
    Undated,
    Union,
)
from nastavnik_cli.domain.phrases.refusal import RefusalReason, Refused


@dataclass(frozen=True, slots=True)
class Annual:
    """«ежегодно»: goes with any number of named windows."""


@dataclass(frozen=True, slots=True)
class Count:
    """«N раз в год»: N windows of the year, or as many named ones."""

    times: int


@dataclass(frozen=True, slots=True)
class Yearly:
    """A named window that is said to come each year."""

    window: Named | Deadline


PartMeaning = Meaning | Annual | Count | Yearly
Windowed = Named | Deadline


def named(point: Point) -> Named:
    return Named(point, point)


def deadline(point: Point | None) -> Deadline | None:
    return Deadline(point) if point is not None else None


def span(first: Point, last: Point) -> Named | None:
    """A range of two points of one kind; a year said once at its end belongs to both."""
    if first.part is not last.part:
        return None
    if first.year is not None and last.year is None:
        raise Refused(RefusalReason.YEAR_ONLY_FIRST)
    if first.year is None and last.year is not None:
        if last.order < first.order:
            raise Refused(RefusalReason.YEAR_OF_WRAPPING_RANGE)
        first = replace(first, year=last.year)
    return Named(first, last)


def is_complete_date(part: object) -> bool:
    """A single day with its year: only such may stand side by side without a sign."""
    return (
        isinstance(part, Named)
        and part.first == part.last
        and part.first.part is Part.DAY
        and part.year is not None
    )


def united(parts: Sequence[PartMeaning]) -> Meaning:
    """One meaning of all parts; `Refused` where they do not go together."""
    windows = [part.window if isinstance(part, Yearly) else part for part in parts]
    yearly = any(isinstance(part, Annual | Yearly) for part in parts)
    counts = [part for part in windows if isinstance(part, Count)]
    spans = _deadlines_spread([part for part in windows if isinstance(part, Named | Deadline)])
    rest = [part for part in windows if not isinstance(part, Annual | Count | Named | Deadline | Yearly)]
    dated = [part for part in rest if not isinstance(part, Undated | Ongoing)]
    if spans:
        if dated:
            raise Refused(RefusalReason.RHYTHM_BESIDE_WINDOWS)
        return _windows(spans, yearly=yearly, counts=counts)
    rhythms = [*dated, *(Split(count.times, counted=count.times > 1) for count in counts)]
    if yearly:
        rhythms.append(Split(1))
    if rhythms:
        return _rhythm(rhythms)
    return next((part for part in rest if isinstance(part, Ongoing)), Undated())


def _rhythm(rhythms: Sequence[Meaning]) -> Meaning:
    """One rhythm; or several school years that are named."""
    if all(isinstance(part, SchoolYear) and part.year is not None for part in rhythms):
        return rhythms[0] if len(rhythms) == 1 else Union(tuple(rhythms))
    if len(rhythms) > 1:
        raise Refused(RefusalReason.RHYTHM_BESIDE_WINDOWS)
    return rhythms[0]


def _windows(spans: list[Windowed], *, yearly: bool, counts: list[Count]) -> Meaning:
    if yearly and any(part.year is not None for part in spans):
        raise Refused(RefusalReason.YEARLY_WITH_A_YEAR)
    if len(counts) > 1 or (counts and counts[0].times != len(spans)):
        raise Refused(RefusalReason.COUNT_MISMATCH)
    spread = _year_spread(spans)
    return spread[0] if len(spread) == 1 else Union(tuple(spread))


def _deadlines_spread(spans: list[Windowed]) -> list[Windowed]:
    """«до» said once belongs to all bare days after it."""
    out: list[Windowed] = []
    by_day = False
    for part in spans:
        by_day = by_day or (isinstance(part, Deadline) and part.point.part is Part.DAY)
        bare = isinstance(part, Named) and part.first == part.last and part.first.part is Part.DAY
        out.append(Deadline(part.first) if by_day and bare and isinstance(part, Named) else part)
    return out


def _year_spread(spans: list[Windowed]) -> list[Windowed]:
    """A year said once at the end belongs to all; said elsewhere, it leaves a doubt."""
    if len({_is_bare_year(part) for part in spans}) > 1:
        raise Refused(RefusalReason.YEAR_ONLY_FIRST)  # «март 2022, 2023»
    years = [part.year for part in spans]
    said = [year for year in years if year is not None]
    if not said or len(said) == len(years):
        return spans
    if years[-1] is None or len(said) > 1:
        raise Refused(RefusalReason.YEAR_ONLY_FIRST)
    spread = [_with_year(part, said[0]) for part in spans]
    orders = [_point(part).order for part in spread if _point(part).part is _point(spread[-1]).part]
    if orders != sorted(orders):
        raise Refused(RefusalReason.YEAR_OF_WRAPPING_RANGE)  # «октябрь, апрель 2023»
    return spread


def _point(part: Windowed) -> Point:
    return part.point if isinstance(part, Deadline) else part.first


def _is_bare_year(part: Windowed) -> bool:
    return isinstance(part, Named) and part.first.part is Part.YEAR


def _with_year(part: Windowed, year: int) -> Windowed:
    if isinstance(part, Deadline):
        return Deadline(replace(part.point, year=year))
    if part.last.order < part.first.order:
        raise Refused(RefusalReason.YEAR_OF_WRAPPING_RANGE)
    return Named(replace(part.first, year=year), replace(part.last, year=year))
