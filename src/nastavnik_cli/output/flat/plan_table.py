"""A plan and its parts as rows of texts for CSV and Markdown; writes neither."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from nastavnik_cli.domain.evaluate import Evaluation
from nastavnik_cli.domain.model import Roadmap
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.dates import say_day
from nastavnik_cli.output.labels import state_label
from nastavnik_cli.output.names import by_heading, one_line, share_name
from nastavnik_cli.output.readings import describe_key
from nastavnik_cli.views import By, Heading, Item, PlanView, Row, shares

Table = tuple[Sequence[str], list[list[str]]]


def activities(view: PlanView, t: Words) -> Table:
    """A row for each activity, its strategy and groups beside it."""
    roadmap = view.evaluation.plan.roadmap
    titles = {
        line.id: f"{line.id} {one_line(line.title)}" for line in view.lines if isinstance(line, Heading)
    }
    headings = [
        t("No."),
        t("Strategy"),
        t("Group"),
        t("Activity"),
        t("Deadline"),
        t("Result"),
        t("Responsible"),
        t("Next due"),
        t("State"),
        t.about("column", "Done"),
        t("Last entry"),
    ]
    return headings, [_activity(row, titles, roadmap, t) for row in view.rows]


def _activity(row: Row, titles: dict[str, str], roadmap: Roadmap, t: Words) -> list[str]:
    countable = row.tally.countable
    return [
        row.id,
        titles.get(row.path[0], row.path[0]),
        " / ".join(titles.get(group, group) for group in row.path[1:]),
        row.title,
        "; ".join(row.when),
        ", ".join(row.result),
        ", ".join(roadmap.name_of(person) for person in row.in_charge),
        say_day(row.next.in_force, t) if row.next and not row.next.ongoing else "",
        state_label(row.state, t),
        _part(row.tally.fulfilled, countable, t) if countable else "",
        f"{say_day(row.last_log.on, t)}: {row.last_log.entry.note or ''}".strip() if row.last_log else "",
    ]


def _part(done: int, planned: int, t: Words) -> str:
    """«1 из 4»: 1/4 would be a date for a spreadsheet."""
    return t("{done} of {planned}", done=done, planned=planned)


def windows(items: Iterable[Item], evaluation: Evaluation, t: Words) -> Table:
    """A row for each window: what `overdue` and `next` list."""
    headings = [
        t("No."),
        t("Activity"),
        t("Key"),
        t("Window"),
        t("Due"),
        t("Days late"),
        t("Days left"),
        t("Responsible"),
        t("State"),
        t("Last entry"),
    ]
    return headings, [_window(item, evaluation, t) for item in items]


def _window(item: Item, evaluation: Evaluation, t: Words) -> list[str]:
    window, roadmap = item.window, evaluation.plan.roadmap
    left = (window.in_force - evaluation.as_of).days
    return [
        item.row.id,
        item.row.title,
        window.key,
        describe_key(window.key, t),
        say_day(window.in_force, t),
        str(window.days_late),
        str(max(left, 0)),
        ", ".join(roadmap.name_of(person) for person in window.responsible),
        state_label(window.state, t),
        f"{say_day(item.news.on, t)}: {item.news.entry.note or ''}".strip() if item.news else "",
    ]


def sums(by: By, view: PlanView, t: Words) -> Table:
    """A row for each strategy, person, quarter or year."""
    headings = [by_heading(by, t), t("Done"), t("Of"), t("In time"), t("Overdue"), t("Under control")]
    rows = [
        [
            share_name(share, by, view.evaluation.plan.roadmap, t),
            str(share.dated.fulfilled),
            str(share.dated.fell_due),
            str(share.dated.done),
            str(share.tally.overdue),
            str(share.tally.on_control),
        ]
        for share in shares(view, by)
    ]
    return headings, rows
