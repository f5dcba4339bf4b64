"""What only an internal page has: overdue, coming, people's figures, the burn-up; draws nothing."""

from __future__ import annotations

from dataclasses import dataclass

from nastavnik_cli.domain.model import Roadmap
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.dates import say_day, say_month
from nastavnik_cli.output.html.words import staff
from nastavnik_cli.output.readings import describe_key
from nastavnik_cli.output.svg.burnup import BurnUp, burn_up_chart
from nastavnik_cli.views import By, Item, PlanView, Share, coming, overdue, shares
from nastavnik_cli.views.months import burn_up, monthly
from nastavnik_cli.views.page import PageView

COMING_DAYS = 30


@dataclass(frozen=True, slots=True)
class ItemText:
    id: str
    title: str
    window: str
    due: str
    days_late: int
    people: str
    news: str


@dataclass(frozen=True, slots=True)
class PersonText:
    name: str
    windows: int
    done: int
    late: int
    overdue: int
    missed: int
    control: int
    discipline: str
    taking_part: int


@dataclass(frozen=True, slots=True)
class Staff:
    """`levels` are the rows of the burn-up's table: month, due, done, late."""

    w: dict[str, str]
    discipline: str
    overdue: tuple[ItemText, ...]
    coming: tuple[ItemText, ...]
    people: tuple[PersonText, ...]
    levels: tuple[tuple[str, int, int, int], ...]
    burn_up: BurnUp | None


def staff_part(view: PlanView, page: PageView, t: Words) -> Staff:
    roadmap = page.roadmap
    levels = burn_up(monthly(page.marks))
    return Staff(
        w=staff(t),
        discipline=discipline(view, t),
        overdue=tuple(_item(item, roadmap, t) for item in overdue(view.evaluation)),
        coming=tuple(_item(item, roadmap, t) for item in coming(view.evaluation, days=COMING_DAYS)),
        people=tuple(_person(share, roadmap) for share in shares(view, By.PERSON)),
        levels=tuple(
            (f"{say_month(m.first.month, t)} {m.first.year}", m.due, m.done + m.late, m.late) for m in levels
        ),
        burn_up=burn_up_chart(levels, page, t) if levels else None,
    )


def discipline(view: PlanView, t: Words) -> str:
    """«исполнено 18 из 22 (82 %), в срок 16 (73 %)» (contract, section 3)."""
    dated = view.dated
    if not dated.fell_due:
        return t("Discipline: nothing has fallen due yet")
    return t(
        "Discipline: done {done} of {all} ({done_share} %), in time {in_time} ({in_time_share} %)",
        done=dated.fulfilled,
        all=dated.fell_due,
        done_share=percent(dated.fulfilled, dated.fell_due),
        in_time=dated.done,
        in_time_share=percent(dated.done, dated.fell_due),
    )


def percent(part: int, whole: int) -> int:
    """Rounded half up, as people round."""
    return (200 * part + whole) // (2 * whole)


def _item(item: Item, roadmap: Roadmap, t: Words) -> ItemText:
    news = item.news or item.row.last_log
    return ItemText(
        id=item.row.id,
        title=item.row.title,
        window=describe_key(item.window.key, t),
        due=say_day(item.window.in_force, t),
        days_late=item.window.days_late,
        people=", ".join(roadmap.name_of(person) for person in item.window.responsible),
        news=f"{say_day(news.on, t)}: {news.entry.note or ''}" if news else "",
    )


def _person(share: Share, roadmap: Roadmap) -> PersonText:
    dated = share.dated
    return PersonText(
        name=roadmap.name_of(share.name),
        windows=sum(getattr(share.tally, name) for name in share.tally.__dataclass_fields__),
        done=dated.done,
        late=dated.late,
        overdue=dated.overdue,
        missed=dated.missed,
        control=share.tally.on_control,
        discipline=f"{percent(dated.done, dated.fell_due)}" if dated.fell_due else "–",
        taking_part=share.taking_part,
    )
