"""The parts of a phrase joined into one meaning; knows no tokens.

What is said once is spread here (a year at the end, a «до»), and what does not go together is
refused (contract, section 2, "Unions").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from nastavnik_cli.domain.phrases.meaning import Meaning, Ongoing, Term, Undated, Union
from nastavnik_cli.domain.phrases.points import LEAP_YEAR, Deadline, Named, Part, Point
from nastavnik_cli.domain.phrases.refusal import RefusalReason, Refused
from nastavnik_cli.domain.phrases.rhythms import SchoolYear, Split

Windowed = Named | Deadline


class Annual(NamedTuple):
    """«ежегодно»: goes with any number of named windows."""


class Count(NamedTuple):
    """«N раз в год»: N windows of the year, or as many named ones."""

    times: int


class Yearly(NamedTuple):
    """A named window that is said to come each year."""

    window: Windowed


PartMeaning = Meaning | Annual | Count | Yearly


def named(point: Point) -> Named:
    return Named(point, point)


def span(first: Point, last: Point) -> Named | None:
    """A range of two points of one kind; a year said once at its end belongs to both."""
    if first.part is not last.part:
        return None
    if first.year is not None and last.year is None:
        raise Refused(RefusalReason.YEAR_ONLY_FIRST)
    if first.year is None and last.year is not None:
        return Named(first, replace(last, year=None)).with_year(last.year)
    return Named(first, last)


def is_complete_date(part: object) -> bool:
    """A single day with its year: only such may stand side by side without a sign."""
    return (
        isinstance(part, Named)
        and part.first == part.last
        and part.first.part is Part.DAY
        and part.year is not None
    )


class _Sorted(NamedTuple):
    """The parts of a phrase by what they do in it."""

    spans: list[Windowed]
    counts: list[Count]
    dated: list[Meaning]  # rhythms, school years, terms, rules
    ongoing: list[Ongoing]
    yearly: bool


def united(parts: Sequence[PartMeaning]) -> Meaning:
    """One meaning of all parts; `Refused` where they do not go together."""
    spans, counts, dated, ongoing, yearly = _sorted(parts)
    if spans:
        if dated:
            raise Refused(RefusalReason.RHYTHM_BESIDE_WINDOWS)
        return _windows(spans, yearly=yearly, counts=counts)
    rhythms = [*dated, *(Split(count.times, counted=count.times > 1) for count in counts)]
    if yearly:
        rhythms.append(Split(1))
    if any(isinstance(part, Term) for part in dated) and len(parts) > 1:
        raise Refused(RefusalReason.RHYTHM_BESIDE_WINDOWS)  # whether it has a date, only the plan tells
    if rhythms:
        return _rhythm(list(dict.fromkeys(rhythms)))
    return ongoing[0] if ongoing else Undated()


def _sorted(parts: Sequence[PartMeaning]) -> _Sorted:
    found = _Sorted([], [], [], [], any(isinstance(part, Annual | Yearly) for part in parts))
    for part in parts:
        match part:
            case Yearly(window):
                found.spans.append(window)
            case Named() | Deadline():
                found.spans.append(part)
            case Count():
                found.counts.append(part)
            case Ongoing():
                found.ongoing.append(part)
            case Annual() | Undated():
                pass
            case _:
                found.dated.append(part)
    return found


def _rhythm(rhythms: Sequence[Meaning]) -> Meaning:
    """One rhythm; or several school years that are named."""
    if len(rhythms) == 1:
        return rhythms[0]
    years = [part for part in rhythms if isinstance(part, SchoolYear) and part.year is not None]
    if len(years) < len(rhythms):
        raise Refused(RefusalReason.RHYTHM_BESIDE_WINDOWS)
    return Union(tuple(years))


def _windows(spans: Sequence[Windowed], *, yearly: bool, counts: Sequence[Count]) -> Meaning:
    if yearly and any(part.year is not None for part in spans):
        raise Refused(RefusalReason.YEARLY_WITH_A_YEAR)
    if counts and any(_is_years(part) for part in spans):
        raise Refused(RefusalReason.YEARLY_WITH_A_YEAR)  # «2 раза в год, 2022, 2023»
    if len(counts) > 1 or (counts and counts[0].times != len(spans)):
        raise Refused(RefusalReason.COUNT_MISMATCH)
    spread = _year_spread(_deadlines_spread(spans))
    if yearly or counts:
        spread = [replace(part, stated=True) for part in spread]
    distinct = tuple(dict.fromkeys(spread))
    return distinct[0] if len(distinct) == 1 else Union(distinct)


def _deadlines_spread(spans: Sequence[Windowed]) -> list[Windowed]:
    """«до» said once belongs to all bare days after it; «до конца мая, июня» may be of both or of one."""
    out: list[Windowed] = []
    due: set[Part] = set()
    for part in spans:
        if isinstance(part, Deadline):
            due.add(part.point.part)
            out.append(part)
        elif part.first != part.last or not due:
            out.append(part)
        elif part.first.part is Part.DAY:
            out.append(Deadline(part.first))
        elif part.first.part in due:
            raise Refused(RefusalReason.DEADLINE_NEEDS_A_DAY)
        else:
            out.append(part)
    return out


def _year_spread(spans: list[Windowed]) -> list[Windowed]:
    """A year said once at the end belongs to all; said elsewhere, it leaves a doubt."""
    if len({_is_years(part) for part in spans}) > 1:
        raise Refused(RefusalReason.YEAR_ONLY_FIRST)  # «март 2022, 2023»
    said = [part.year for part in spans if part.year is not None]
    if not said or len(said) == len(spans):
        return spans
    if spans[-1].year is None or len(said) > 1:
        raise Refused(RefusalReason.YEAR_ONLY_FIRST)
    firsts = [_point(part).at(LEAP_YEAR).start for part in spans]
    if firsts != sorted(firsts):
        raise Refused(RefusalReason.YEAR_OF_WRAPPING_RANGE)  # «октябрь, апрель 2023»
    return [part.with_year(said[0]) for part in spans]


def _point(part: Windowed) -> Point:
    return part.point if isinstance(part, Deadline) else part.first


def _is_years(part: Windowed) -> bool:
    return isinstance(part, Named) and part.first.part is Part.YEAR
