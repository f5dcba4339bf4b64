"""An activity of the page in words; its windows are said by `windows`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nastavnik_cli.domain.model import Roadmap
from nastavnik_cli.domain.phrases import Assumption
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.dates import say_day
from nastavnik_cli.output.html.windows import GroupText, Link, Said, groups, link_text
from nastavnik_cli.output.readings import describe_key
from nastavnik_cli.output.shown import LETTERS
from nastavnik_cli.views.page import PageRow
from nastavnik_cli.views.shown import Shown


@dataclass(frozen=True, slots=True)
class LogText:
    day: str
    said: tuple[Said, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RowText:
    """A line of the plan. `assumed` are the numbers of the notes under the table.

    `script` is for the script, parts by `;`: year and state of each window, who answers, the day
    to sort by, the depth. Years and people are numbers of the choices.
    """

    id: str
    title: str
    result: tuple[str, ...]
    when: tuple[str, ...]
    assumed: tuple[int, ...]
    people: tuple[str, ...]
    handovers: tuple[str, ...]
    groups: tuple[GroupText, ...]
    log_label: str
    log: tuple[LogText, ...]
    script: str


@dataclass(frozen=True, slots=True)
class Choices:
    """What the rows of a page are told apart by: people, years, and the assumptions to explain."""

    people: tuple[str, ...]
    years: tuple[int, ...]
    assumptions: tuple[Assumption, ...]


def row_text(row: PageRow, roadmap: Roadmap, choices: Choices, t: Words) -> RowText:
    return RowText(
        id=row.id,
        title=row.title,
        result=row.result,
        when=row.when,
        assumed=tuple(choices.assumptions.index(assumption) + 1 for assumption in row.assumed),
        people=tuple(roadmap.name_of(person) for person in row.responsible),
        handovers=tuple(_handovers(row, roadmap, t)),
        groups=groups(row, roadmap, t),
        log_label=t.about("page", "log: {n}", n=len(row.log)) if row.log else "",
        log=tuple(_log(row, roadmap, t)),
        script=_script(row, choices),
    )


def _script(row: PageRow, choices: Choices) -> str:
    people = " ".join(f"{choices.people.index(person)}" for person in row.people)
    due = f"{row.due.toordinal()}" if row.due else ""
    parts = (" ".join(_tokens(row, choices.years)), people, due, f"{row.depth}" if row.depth else "")
    return ";".join(parts).rstrip(";")


def _handovers(row: PageRow, roadmap: Roadmap, t: Words) -> Iterator[str]:
    for handover in row.handovers:
        name = roadmap.name_of(handover.successor)
        yield t.about("page", "from {day}: {name}", day=say_day(handover.since, t), name=name)


def _log(row: PageRow, roadmap: Roadmap, t: Words) -> Iterator[LogText]:
    """The newest entry first."""
    for line in reversed(row.log):
        entry = line.entry
        said = [Said(text, is_own=True) for text in (entry.note, *(entry.result or ())) if text]
        if entry.key:
            said.append(Said(describe_key(entry.key, t), is_own=False))
        if entry.by:
            said.append(Said(t.about("page", "by {name}", name=roadmap.name_of(entry.by)), is_own=False))
        links = tuple(link_text(link) for link in entry.link or ())
        yield LogText(say_day(line.on, t), tuple(said), links)


def _tokens(row: PageRow, years: Sequence[int]) -> Iterator[str]:
    """«0d» is a window of the first year that is done; a year that is no choice has no number."""
    found: dict[str, None] = {}
    for mark in row.marks:
        first, last = (mark.start.year, mark.due.year) if mark.is_ongoing else (mark.due.year,) * 2
        spanned = [number for number, year in enumerate(years) if first <= year <= last]
        found.update(dict.fromkeys(f"{number}{LETTERS[mark.shown]}" for number in spanned))
        if not spanned:
            found[LETTERS[mark.shown]] = None
    return iter(found or {LETTERS[Shown.UNDATED]: None})
