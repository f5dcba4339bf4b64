"""The totals of a report: sentences and tables of figures; counts nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from nastavnik_cli.domain.evaluate import Tally
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.discipline import percent as percent_of
from nastavnik_cli.output.report.spans import period_words, year_words
from nastavnik_cli.views import Portion, ReportView


@dataclass(frozen=True, slots=True)
class Totals:
    """A table of figures: what it is of, the columns, the rows as they are shown, the last the sum.

    A plain count is a number, for a form that has numbers. `ends_in_words`: the last column holds
    sentences.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]
    ends_in_words: bool

    @property
    def texts(self) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(str(cell) for cell in row) for row in self.rows)


def summary(view: ReportView, t: Words) -> Iterator[str]:
    """«За III квартал 2022 года: исполнено 18 из 22 (82 %), в срок 16 (73 %)»."""
    yield t("For {period}: {done}", period=_period(view, t), done=fulfilled(view.total, t))
    if view.year is not None:
        yield f"{_capital(_since(view, t))}: {fulfilled(view.year_total, t)}"
    ahead = view.total.due + view.total.upcoming
    if ahead:
        yield t.plural("Not due yet: {n} deadline", "Not due yet: {n} deadlines", ahead)
    if view.total.cancelled:
        yield t.plural("Cancelled: {n} deadline", "Cancelled: {n} deadlines", view.total.cancelled)


def totals(view: ReportView, t: Words) -> tuple[Totals, ...]:
    """By strategy and by person; the figures of the period, and since the start of the year."""
    roadmap = view.evaluation.plan.roadmap
    titles = {strategy.id: f"{strategy.id}. {strategy.title}" for strategy in roadmap.strategies}

    def person(name: str) -> str:
        return roadmap.name_of(name) if name else t.about("report", "not appointed")

    return (
        _table(
            t.about("report", "By strategy"),
            t.about("report", "Strategy"),
            view,
            t,
            portions=view.by_strategy,
            name_of=titles.__getitem__,
        ),
        _table(
            t.about("report", "By person"),
            t.about("report", "Responsible"),
            view,
            t,
            portions=view.by_person,
            name_of=person,
            taking_part=True,
        ),
    )


def _table(
    title: str,
    heading: str,
    view: ReportView,
    t: Words,
    *,
    portions: tuple[Portion, ...],
    name_of: Callable[[str], str],
    taking_part: bool = False,
) -> Totals:
    columns = [
        heading,
        t.about("report", "Was to be done"),
        t.about("report", "Done"),
        t.about("report", "In time"),
        t.about("report", "Not done"),
    ]
    if taking_part:
        columns.append(t.about("report", "Takes part in"))
    if view.year is not None:
        columns.append(_capital(_since(view, t)))
    rows = [_row(name_of(portion.name), portion, view, t, taking_part=taking_part) for portion in portions]
    whole = Portion("", view.total, view.year_total, 0)
    rows.append(_row(t.about("report", "In all"), whole, view, t, taking_part=taking_part, is_total=True))
    return Totals(title, tuple(columns), tuple(rows), ends_in_words=view.year is not None)


def _row(
    name: str,
    portion: Portion,
    view: ReportView,
    t: Words,
    *,
    taking_part: bool,
    is_total: bool = False,
) -> tuple[str | int, ...]:
    tally = portion.period
    cells: list[str | int] = [
        name,
        tally.fell_due,
        _part(tally.fulfilled, tally.fell_due, t),
        _part(tally.done, tally.fell_due, t),
        tally.overdue + tally.missed,
    ]
    if taking_part:
        cells.append("" if is_total else portion.taking_part)
    if view.year is not None:
        cells.append(fulfilled(portion.year, t))
    return tuple(cells)


def _part(part: int, whole: int, t: Words) -> str | int:
    return f"{part} ({percent(part, whole, t)})" if whole else 0


def fulfilled(tally: Tally, t: Words) -> str:
    """«исполнено 18 из 22 (82 %), в срок 16 (73 %)»: 22 is what fell due or was done already."""
    whole = tally.fell_due
    if not whole:
        return t.about("report", "nothing was to be done yet")
    return t(
        "done {done} of {whole} ({done_part}), in time {in_time} ({in_time_part})",
        done=tally.fulfilled,
        whole=whole,
        done_part=percent(tally.fulfilled, whole, t),
        in_time=tally.done,
        in_time_part=percent(tally.done, whole, t),
    )


def percent(part: int, whole: int, t: Words) -> str:
    """With its sign as the language writes it."""
    return t("{n}%", n=percent_of(part, whole))


def _period(view: ReportView, t: Words) -> str:
    return period_words(view.period, view.evaluation.plan.roadmap.year, t)


def _since(view: ReportView, t: Words) -> str:
    return year_words(view.year or view.period, view.evaluation.plan.roadmap.year, t)


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]
