"""The plan as an Excel workbook: a sheet of activities, one of windows, one of people; computes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from nastavnik_cli.domain.evaluate import State, Tally
from nastavnik_cli.domain.model import Roadmap
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.dates import say_day
from nastavnik_cli.output.labels import state_label
from nastavnik_cli.output.marks import log_words, window_name
from nastavnik_cli.output.office.columns import Column, heading
from nastavnik_cli.output.office.sheet import Book, Cell, Link, Placed, SheetColumn
from nastavnik_cli.views import By, PlanView, Row, dated_tally, shares

_COLOURS = {
    State.OVERDUE: ("#F8D0CC", "#8A1C12"),
    State.DUE: ("#FCEBC5", "#6B4A00"),
    State.ONGOING: ("#DCE6F5", "#1F3F73"),
    State.UPCOMING: ("#F0F0F0", "#404040"),
    State.MISSED: ("#F8D0CC", "#8A1C12"),
    State.LATE: ("#E6EBC8", "#4A5200"),
    State.DONE: ("#D3EBD1", "#1E5420"),
    State.CANCELLED: ("#E4E4E4", "#6A6A6A"),
    State.UNDATED: ("#FFFFFF", "#6A6A6A"),
}
"""Ground and ink; the word stands in the cell, so the colour never says it alone."""
_PERCENT = "0%"
_DAY = "dd.mm.yyyy"


def plan_xlsx(view: PlanView, t: Words) -> bytes:
    """The workbook's bytes, the same for the same view. Dates are dates, texts are texts."""
    roadmap = view.evaluation.plan.roadmap
    book = Book(roadmap.title, view.as_of, t)
    as_of = t("as of {day}", day=say_day(view.as_of, t))
    above = (roadmap.title, as_of)
    _plan_sheet(book, view, above, t)
    _windows_sheet(book, view, above, t)
    _people_sheet(book, view, above, t)
    return book.saved()


def _plan_sheet(book: Book, view: PlanView, above: tuple[str, ...], t: Words) -> None:
    headings = view.evaluation.plan.roadmap.headings
    columns = (
        SheetColumn(heading(Column.ID, headings, t), 6),
        SheetColumn(heading(Column.TITLE, headings, t), 36),
        SheetColumn(heading(Column.STRATEGY, headings, t), 20),
        SheetColumn(t.about("workbook", "Group"), 16),
        SheetColumn(heading(Column.RESULT, headings, t), 18),
        SheetColumn(heading(Column.WHEN, headings, t), 15),
        SheetColumn(heading(Column.RESPONSIBLE, headings, t), 17),
        SheetColumn(t.about("workbook", "State"), 13),
        SheetColumn(t.about("workbook", "Next due date"), 12, _DAY),
        SheetColumn(t.about("workbook", "Windows done"), 8, "0"),
        SheetColumn(t.about("workbook", "Windows in all"), 8, "0"),
        SheetColumn(t.about("workbook", "Progress"), 10, _PERCENT),
        SheetColumn(t.about("workbook", "Last log entry"), 22),
    )
    placed = book.add(
        t.about("workbook", "Plan"), above, columns, (_plan_row(row, view, t) for row in view.rows)
    )
    _colour_states(book, placed, 7, t)
    book.bars(placed, 11)


def _plan_row(row: Row, view: PlanView, t: Words) -> tuple[Cell, ...]:
    roadmap = view.evaluation.plan.roadmap
    titles = {group.id: group.stated.title for group in view.evaluation.plan.groups}
    dated = dated_tally(row.windows)  # what goes on all the time has no progress and no next date
    return (
        row.id,
        row.title,
        f"{row.path[0]}. {titles[row.path[0]]}",
        "\n".join(f"{name}. {titles[name]}" for name in row.path[1:]),
        "\n".join(row.result),
        "\n".join(row.when),
        _names(row.in_charge, roadmap),
        state_label(row.state, t),
        row.next.in_force if row.next and not row.next.ongoing else None,
        dated.fulfilled if dated.planned else None,
        dated.planned or None,
        dated.fulfilled / dated.planned if dated.planned else None,
        log_words(row.last_log, t) if row.last_log else "",
    )


def _windows_sheet(book: Book, view: PlanView, above: tuple[str, ...], t: Words) -> None:
    columns = (
        SheetColumn(t.about("workbook", "No."), 6),
        SheetColumn(t.about("workbook", "Activity"), 32),
        SheetColumn(t.about("workbook", "Window"), 15),
        SheetColumn(t.about("workbook", "Key"), 13),
        SheetColumn(t.about("workbook", "Begins"), 12, _DAY),
        SheetColumn(t.about("workbook", "Due"), 12, _DAY),
        SheetColumn(t.about("workbook", "Due in force"), 12, _DAY),
        SheetColumn(t.about("workbook", "State"), 13),
        SheetColumn(t.about("workbook", "Done on"), 12, _DAY),
        SheetColumn(t.about("workbook", "Days late"), 8, "0"),
        SheetColumn(t.about("workbook", "Responsible"), 17),
        SheetColumn(t.about("workbook", "Done by"), 14),
        SheetColumn(t.about("workbook", "Result"), 15),
        SheetColumn(t.about("workbook", "Link"), 16),
        SheetColumn(t.about("workbook", "Reason of the move or cancellation"), 17),
        SheetColumn(t.about("workbook", "Note"), 16),
    )
    placed = book.add(t.about("workbook", "Windows"), above, columns, _window_rows(view, t))
    _colour_states(book, placed, 7, t)


def _window_rows(view: PlanView, t: Words) -> Iterator[tuple[Cell, ...]]:
    roadmap = view.evaluation.plan.roadmap
    for row in view.rows:
        for window in row.windows:
            record = window.record
            links = (record.link or ()) if record else ()
            yield (
                row.id,
                row.title,
                window_name(window, t),
                window.key,
                window.window.start,
                window.window.due,
                window.in_force,
                state_label(window.state, t),
                record.on if record else None,
                window.days_late or None,
                _names(window.responsible, roadmap),
                roadmap.name_of(record.by) if record and record.by else "",
                "\n".join(record.result or ()) if record else "",
                Link(links[0]) if len(links) == 1 else "\n".join(links),
                window.reason or "",
                (record.note or "") if record else "",
            )


def _people_sheet(book: Book, view: PlanView, above: tuple[str, ...], t: Words) -> None:
    columns = (
        SheetColumn(t.about("workbook", "Name"), 30),
        SheetColumn(t.about("workbook", "Position"), 26),
        SheetColumn(t.about("workbook", "Organization"), 30),
        SheetColumn(t.about("workbook", "E-mail"), 24),
        SheetColumn(t.about("workbook", "Phone"), 18),
        SheetColumn(t.about("workbook", "Answers for, windows"), 12, "0"),
        SheetColumn(t.about("workbook", "Takes part in, windows"), 12, "0"),
        SheetColumn(t.about("workbook", "Fell due"), 11, "0"),
        SheetColumn(t.about("workbook", "Done"), 11, "0"),
        SheetColumn(t.about("workbook", "In time"), 11, "0"),
        SheetColumn(t.about("workbook", "Overdue"), 11, "0"),
        SheetColumn(t.about("workbook", "On control"), 11, "0"),
        SheetColumn(t.about("workbook", "Share in time"), 14, _PERCENT),
    )
    placed = book.add(t.about("workbook", "People"), above, columns, _people_rows(view))
    book.bars(placed, 12)


def _people_rows(view: PlanView) -> Iterator[tuple[Cell, ...]]:
    people = view.evaluation.plan.roadmap.people
    parts = {share.name: share for share in shares(view, By.PERSON)}
    for name in dict.fromkeys((*people, *parts)):
        person, share = people.get(name), parts.get(name)
        tally, dated = (share.tally, share.dated) if share else (None, None)
        email = person.email if person else None
        yield (
            person.name if person else name,
            (person.position or "") if person else "",
            (person.organization or "") if person else "",
            Link(f"mailto:{email}", email) if email else None,
            (person.phone or "") if person else "",
            _all(tally) if tally else 0,
            share.taking_part if share else 0,
            dated.fell_due if dated else 0,
            dated.fulfilled if dated else 0,
            dated.done if dated else 0,
            dated.overdue if dated else 0,
            tally.on_control if tally else 0,
            dated.discipline if dated else None,
        )


def _all(tally: Tally) -> int:
    return sum(getattr(tally, field.name) for field in fields(tally))


def _names(ids: tuple[str, ...], roadmap: Roadmap) -> str:
    return "\n".join(roadmap.name_of(name) for name in ids)


def _colour_states(book: Book, placed: Placed, column: int, t: Words) -> None:
    for state in State:
        ground, ink = _COLOURS[state]
        book.colour(placed, column, state_label(state, t), ground=ground, ink=ink)
