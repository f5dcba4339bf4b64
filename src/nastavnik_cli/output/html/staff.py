"""What only an internal page has: overdue, coming, people's figures, the burn-up; draws nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass

from nastavnik_cli.domain.model import LogNote, Roadmap
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.dates import say_day, say_month
from nastavnik_cli.output.discipline import discipline, percent
from nastavnik_cli.output.html.words import measures, staff
from nastavnik_cli.output.readings import describe_key
from nastavnik_cli.output.svg.burnup import BurnUp, burn_up_chart
from nastavnik_cli.views import By, Item, PlanView, Share, coming, overdue, shares
from nastavnik_cli.views.months import burn_up, monthly
from nastavnik_cli.views.page import PageView

COMING_DAYS = 30


@dataclass(frozen=True, slots=True)
class News:
    day: str
    note: str


@dataclass(frozen=True, slots=True)
class ItemText:
    """An activity with the window to look at, and how many more of the kind it has."""

    id: str
    title: str
    window: str
    rest: str
    due: str
    days_late: int
    people: str
    news: News | None


@dataclass(frozen=True, slots=True)
class PersonText:
    """A person and the figures, in the order of `Staff.measures`."""

    name: str
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Staff:
    """`measures` are the columns of people's figures; `levels` the rows of the burn-up's table: month,
    due, done, late."""

    w: dict[str, str]
    discipline: str
    overdue: tuple[ItemText, ...]
    coming: tuple[ItemText, ...]
    measures: tuple[str, ...]
    people: tuple[PersonText, ...]
    levels: tuple[tuple[str, int, int, int], ...]
    burn_up: BurnUp | None


def staff_part(view: PlanView, page: PageView, t: Words) -> Staff:
    """Of the activities of a view only, as the page itself."""
    roadmap = page.roadmap
    levels = burn_up(monthly(page.marks))
    shown = {(row.id, window.key) for row in view.rows for window in row.windows}

    def of_page(items: Iterable[Item]) -> Iterator[Item]:
        return (item for item in items if (item.row.id, item.window.key) in shown)

    late: dict[str, list[Item]] = {}  # the worst of each activity first, as `overdue` has them
    for item in of_page(overdue(view.evaluation)):
        late.setdefault(item.row.id, []).append(item)
    return Staff(
        w=staff(t),
        discipline=discipline(view.dated, t),
        overdue=tuple(_item(items, roadmap, t) for items in late.values()),
        coming=tuple(
            _item([item], roadmap, t) for item in of_page(coming(view.evaluation, days=COMING_DAYS))
        ),
        measures=measures(t),
        people=tuple(_person(share, roadmap) for share in shares(view, By.PERSON)),
        levels=tuple(
            (f"{say_month(m.first.month, t)} {m.first.year}", m.due, m.done + m.late, m.late) for m in levels
        ),
        burn_up=burn_up_chart(levels, page, t) if levels else None,
    )


def _item(items: Sequence[Item], roadmap: Roadmap, t: Words) -> ItemText:
    """An activity by its first window; the news are of the window that has any, else the activity's."""
    first = items[0]
    news = next((item.news for item in items if item.news), first.row.last_log)
    rest = ""
    if len(items) > 1:
        last = max(item.window.in_force for item in items)
        rest = t.about("page", "and {n} more by {day}", n=len(items) - 1, day=say_day(last, t))
    return ItemText(
        id=first.row.id,
        title=first.row.title,
        window=describe_key(first.window.key, t),
        rest=rest,
        due=say_day(first.window.in_force, t),
        days_late=first.window.days_late,
        people=", ".join(roadmap.name_of(person) for person in first.window.responsible),
        news=News(say_day(news.on, t), "; ".join(_told(news.entry))) if news else None,
    )


def _told(entry: LogNote) -> Iterator[str]:
    if entry.note:
        yield entry.note
    yield from entry.result or ()


def _person(share: Share, roadmap: Roadmap) -> PersonText:
    dated = share.dated
    figures = (
        sum(astuple(share.tally)),
        dated.done,
        dated.late,
        dated.overdue,
        dated.missed,
        share.tally.on_control,
        percent(dated.done, dated.fell_due) if dated.fell_due else "–",
        share.taking_part,
    )
    return PersonText(roadmap.name_of(share.name), tuple(f"{figure}" for figure in figures))
