"""A plan in words, laid out for the page's template; knows no HTML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nastavnik_cli.domain.phrases import Assumption
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.dates import say_day, say_span
from nastavnik_cli.output.html.rows import Choices, RowText, row_text
from nastavnik_cli.output.html.words import columns
from nastavnik_cli.output.labels import assumption_label
from nastavnik_cli.output.shown import LETTERS, in_order, shown_label, sum_text
from nastavnik_cli.output.svg.bar import BarPart, bar
from nastavnik_cli.output.svg.scale import MONTHS
from nastavnik_cli.views import folded
from nastavnik_cli.views.months import Month, monthly
from nastavnik_cli.views.page import Band, PageHeading, PageView
from nastavnik_cli.views.shown import Shown

MOST_YEARS = 60
"""A plan longer than this has no filter by year."""


@dataclass(frozen=True, slots=True)
class Total:
    letter: str
    n: int
    label: str


@dataclass(frozen=True, slots=True)
class HeadingText:
    id: str
    title: str
    depth: int
    sum: str
    parts: tuple[BarPart, ...]


@dataclass(frozen=True, slots=True)
class BandText:
    heading: HeadingText
    lines: tuple[HeadingText | RowText, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A line under the title; `is_own` where the value is in the plan's words."""

    name: str
    value: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the plan; `is_own` where the document itself names it."""

    name: str
    label: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class YearRow:
    """A line of the table of months: a year, what is counted, twelve figures and their sum."""

    label: str
    figures: tuple[int, ...]


@dataclass(frozen=True)
class Content:
    heading: str
    above: tuple[str, ...]
    facts: tuple[Fact, ...]
    all_of: str
    totals: tuple[Total, ...]
    parts: tuple[BarPart, ...]
    columns: tuple[Column, ...]
    bands: tuple[BandText, ...]
    strategies: tuple[Choice, ...]
    people: tuple[Choice, ...]
    states: tuple[Choice, ...]
    years: tuple[int, ...]
    months: tuple[YearRow, ...]
    assumed: tuple[str, ...]
    has_others: bool


def content(page: PageView, t: Words) -> Content:
    roadmap = page.roadmap
    choices = _choices(page)
    states = {mark.shown for mark in page.marks} | {row.shown for row in page.rows}
    activities = t.plural("{n} activity", "{n} activities", len(page.rows))
    return Content(
        heading=roadmap.title,
        above=tuple(text for text in (roadmap.organization, roadmap.document) if text),
        facts=tuple(_facts(page, t)),
        all_of=f"{activities}, {t.plural('{n} window', '{n} windows', len(page.marks))}",
        totals=tuple(Total(LETTERS[shown], n, shown_label(shown, t)) for shown, n in in_order(page.counts)),
        parts=bar(page.counts),
        columns=_columns(page, t),
        bands=tuple(_band(band, page, choices, t) for band in page.bands),
        strategies=tuple(Choice(b.heading.id, f"{b.heading.id}. {b.heading.title}") for b in page.bands),
        people=tuple(Choice(person, roadmap.name_of(person)) for person in choices.people),
        states=tuple(Choice(LETTERS[s], shown_label(s, t)) for s in Shown if s in states),
        years=choices.years,
        months=tuple(_year_rows(monthly(page.marks), page, t)),
        assumed=tuple(assumption_label(assumption, t) for assumption in choices.assumptions),
        has_others=any(len(row.responsible) > 1 for row in page.rows),
    )


def _choices(page: PageView) -> Choices:
    people = dict.fromkeys(person for row in page.rows for person in row.people)
    used = {assumption for row in page.rows for assumption in row.assumed}
    return Choices(
        people=tuple(sorted(people, key=lambda person: folded(page.roadmap.name_of(person)))),
        years=_years(page),
        assumptions=tuple(assumption for assumption in Assumption if assumption in used),
    )


def _facts(page: PageView, t: Words) -> Iterator[Fact]:
    """The lines under the title."""
    roadmap = page.roadmap
    if roadmap.program:
        yield Fact(t.about("page", "Programme"), roadmap.program, is_own=True)
    yield Fact(t.about("page", "Period"), say_span(roadmap.period, t), is_own=False)
    if roadmap.approved:
        yield Fact(t.about("page", "Approved"), say_day(roadmap.approved, t), is_own=False)
    if roadmap.edition:
        yield Fact(t.about("page", "Edition"), roadmap.edition, is_own=True)
    yield Fact(t.about("page", "As of"), say_day(page.as_of, t), is_own=False)


def _columns(page: PageView, t: Words) -> tuple[Column, ...]:
    """The document's own order and headings; a strategy is a line of the table, not a column."""
    own, labels = page.roadmap.headings, columns(t)
    order = [name for name in (own.order if own else ()) if name in labels]
    order += [name for name in labels if name not in order]
    for name in ("result", "responsible"):
        if not any(getattr(row, name) for row in page.rows):
            order.remove(name)
    named = {name: getattr(own, name) for name in order} if own else {}
    return tuple(Column(name, named.get(name) or labels[name], bool(named.get(name))) for name in order)


def _band(band: Band, page: PageView, choices: Choices, t: Words) -> BandText:
    lines = tuple(
        _heading(line, t) if isinstance(line, PageHeading) else row_text(line, page.roadmap, choices, t)
        for line in band.lines
    )
    return BandText(_heading(band.heading, t), lines)


def _heading(heading: PageHeading, t: Words) -> HeadingText:
    return HeadingText(
        heading.id, heading.title, heading.depth, sum_text(heading.counts, t), bar(heading.counts)
    )


def _years(page: PageView) -> tuple[int, ...]:
    """The years of the period and of what falls due outside it."""
    period = page.roadmap.period
    if period.last.year - period.start.year >= MOST_YEARS:
        return ()
    found = {*range(period.start.year, period.last.year + 1)}
    found |= {mark.due.year for mark in page.marks}
    return tuple(sorted(found))[:MOST_YEARS]


def _year_rows(months: tuple[Month, ...], page: PageView, t: Words) -> Iterator[YearRow]:
    for year in sorted({month.first.year for month in months}):
        own = [month for month in months if month.first.year == year]
        yield _year_row(t.about("page", "{year}, due", year=year), {m.first.month: m.due for m in own})
        yield _year_row(t.about("page", "{year}, done", year=year), {m.first.month: m.fulfilled for m in own})
        if page.internal:
            yield _year_row(
                t.about("page", "{year}, of these late", year=year), {m.first.month: m.late for m in own}
            )


def _year_row(label: str, known: dict[int, int]) -> YearRow:
    figures = [known.get(month, 0) for month in range(1, MONTHS + 1)]
    return YearRow(label, (*figures, sum(figures)))
