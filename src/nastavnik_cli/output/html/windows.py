"""The windows of an activity in words, a group for each state; decides what is folded, not what is shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from nastavnik_cli.domain.evaluate import State
from nastavnik_cli.domain.links import is_web
from nastavnik_cli.domain.model import Roadmap
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.dates import say_day
from nastavnik_cli.output.html.short import day_in, short_key
from nastavnik_cli.output.labels import state_short
from nastavnik_cli.output.readings import describe_key
from nastavnik_cli.output.shown import LETTERS, ORDER, shown_label
from nastavnik_cli.views.page import Mark, PageRow
from nastavnik_cli.views.shown import FULFILLED, Shown

MOST = 12
"""Windows of a group that stand open; where there are more, the earlier years are folded."""


@dataclass(frozen=True, slots=True)
class Link:
    """`href` is empty where the place is not on the web: it is then shown as a text."""

    href: str
    text: str


@dataclass(frozen=True, slots=True)
class Said:
    """A piece of text; `is_own` where its words are the plan's, not the page's."""

    text: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class WindowText:
    """One window. `more` holds what only an internal page tells: results, notes, reasons."""

    said: str
    links: tuple[Link, ...]
    more: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class YearText:
    year: str
    windows: tuple[WindowText, ...]


@dataclass(frozen=True, slots=True)
class GroupText:
    """The windows of one state by year; a lone window is wholly said by `label`."""

    letter: str
    label: WindowText
    folded_label: str
    folded: tuple[YearText, ...]
    years: tuple[YearText, ...]
    rest: str


def groups(row: PageRow, roadmap: Roadmap, t: Words) -> tuple[GroupText, ...]:
    """What is behind first, what is ahead last; an activity without windows is said to be undated."""
    if not row.marks:
        label = WindowText(shown_label(Shown.UNDATED, t), (), ())
        return (GroupText(LETTERS[Shown.UNDATED], label, "", (), (), ""),)
    return tuple(
        _group(state, own, row, roadmap, t)
        for state in ORDER
        if (own := [mark for mark in row.marks if mark.shown is state])
    )


def _group(shown: Shown, marks: Sequence[Mark], row: PageRow, roadmap: Roadmap, t: Words) -> GroupText:
    if shown is Shown.UPCOMING or len(row.marks) == 1 or (len(marks) == 1 and shown is not Shown.DONE):
        return _led(marks, row, roadmap, t)
    years = _years(marks, row, roadmap, t)
    folded = years[:-1] if len(marks) > MOST else ()
    return GroupText(
        letter=LETTERS[shown],
        label=WindowText(group_label(shown, row, t), (), ()),
        folded_label=t.about("page", "earlier: {n}", n=sum(len(year.windows) for year in folded))
        if folded
        else "",
        folded=folded,
        years=years[len(folded) :],
        rest="",
    )


def _led(marks: Sequence[Mark], row: PageRow, roadmap: Roadmap, t: Words) -> GroupText:
    """A group by its first window, and how many more follow: what is ahead, or all there is."""
    first, *others = marks
    words = lone_words(first, t)
    if not (len(row.marks) == 1 or tells(first, row)):
        words = f"{describe_key(first.key, t)}: {words}"
    rest = ""
    if others:
        rest = t.about(
            "page", "and {n} more by {day}", n=len(others), day=say_day(max(m.due for m in others), t)
        )
    return GroupText(LETTERS[first.shown], _said(first, words, roadmap, t), "", (), (), rest)


def _years(marks: Sequence[Mark], row: PageRow, roadmap: Roadmap, t: Words) -> tuple[YearText, ...]:
    """The windows, a few words each, by the year their keys begin with."""
    years: dict[str, list[WindowText]] = {}
    for mark in marks:
        year = mark.key[:4]
        said = year_words(mark, int(year), t, named=not tells(mark, row))
        years.setdefault(year, []).append(_said(mark, said, roadmap, t))
    return tuple(YearText(year, tuple(windows)) for year, windows in years.items())


def tells(mark: Mark, row: PageRow) -> bool:
    """Whether the day that is shown lies in this window of an activity and in no other."""
    day = mark.on or mark.due
    return [other for other in row.marks if other.start <= day <= other.due] == [mark]


def year_words(mark: Mark, year: int, t: Words, *, named: bool) -> str:
    """«II кв. 27.06»: a window and its day, the year being said; «27.06» where the day tells the window.

    What day it is, of execution or the due date, the group's label tells.
    """
    name = "" if mark.key == f"{year:04}" else short_key(mark.key, t)
    if mark.is_ongoing or mark.shown in (Shown.CANCELLED, Shown.MISSED):
        return name or f"{year:04}"
    said = day_in(mark.on or mark.due, year, t)
    if mark.on is None and mark.is_moved:
        said = t.about("page", "moved to {day}", day=said)
    said = f"{name} {said}".strip() if named else said
    if mark.days_late:
        return t.plural("{said} ({n} day)", "{said} ({n} days)", mark.days_late, said=said)
    return said


def group_label(shown: Shown, row: PageRow, t: Words) -> str:
    """«исполнено 3 из 6»; of those the public is told to be open, only that they have a due date."""
    dated = [mark for mark in row.marks if not mark.is_ongoing]
    match shown:
        case Shown.DONE if dated:
            fulfilled = sum(mark.shown in FULFILLED for mark in dated)
            return t.about("page", "done {done} of {all}", done=fulfilled, all=len(dated))
        case Shown.OPEN:
            return t.about("page label", "due")
        case Shown.DUE:
            return t.about("page label", "in its window, due")
        case _:
            return shown_label(shown, t)


def lone_words(mark: Mark, t: Words) -> str:
    """All that is said of a window on a line of its own."""
    match mark.shown:
        case Shown.DONE | Shown.LATE if mark.on is not None:
            return _and_late(t.about("page", "done {day}", day=say_day(mark.on, t)), mark, t)
        case Shown.OPEN | Shown.UPCOMING | Shown.DUE | Shown.OVERDUE:
            until = t.about("page", "due {day}", day=say_day(mark.due, t))
            until = t.about("page", "moved, {until}", until=until) if mark.is_moved else until
            if mark.shown in (Shown.UPCOMING, Shown.DUE):
                return f"{state_short(State(mark.shown.value), t)}, {until}"
            return _and_late(until, mark, t)
        case Shown.ONGOING | Shown.MISSED | Shown.CANCELLED | Shown.UNDATED | Shown.DONE | Shown.LATE:
            return shown_label(mark.shown, t)
        case _:
            assert_never(mark.shown)


def _and_late(said: str, mark: Mark, t: Words) -> str:
    n = mark.days_late
    match mark.shown:
        case Shown.OVERDUE:
            return t.plural("{said}, overdue by {n} day", "{said}, overdue by {n} days", n, said=said)
        case Shown.LATE:
            return t.plural("{said}, {n} day late", "{said}, {n} days late", n, said=said)
        case _:
            return said


def _said(mark: Mark, said: str, roadmap: Roadmap, t: Words) -> WindowText:
    links = tuple(link_text(link) for link in mark.links)
    return WindowText(said, links, tuple(_more(mark, roadmap, t)))


def _more(mark: Mark, roadmap: Roadmap, t: Words) -> Iterator[Said]:
    for text in mark.result:
        yield Said(text, is_own=True)
    if mark.by is not None:
        yield Said(t.about("page", "by {name}", name=roadmap.name_of(mark.by)), is_own=False)
    if mark.note is not None:
        yield Said(mark.note, is_own=True)
    if mark.reason is not None:
        yield Said(t.about("page", "reason:"), is_own=False)
        yield Said(mark.reason, is_own=True)


def link_text(link: str) -> Link:
    """A link by the host it leads to; what is not on the web is shown, but leads nowhere."""
    if not is_web(link):
        return Link("", link)
    return Link(link, link.split("://", 1)[1].split("/", 1)[0].rsplit("@", 1)[-1])
