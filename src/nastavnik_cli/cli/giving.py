"""A view in the form that was asked for; selects nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, assert_never

from nastavnik_cli.cli.context import Session
from nastavnik_cli.cli.formats import TableFormat
from nastavnik_cli.cli.loading import Opened
from nastavnik_cli.domain.evaluate import Evaluation
from nastavnik_cli.views import By, Item, PlanView, items_view, shares

if TYPE_CHECKING:
    from nastavnik_cli.output.flat.plan_table import Table


def give_plan(session: Session, opened: Opened, view: PlanView, by: By | None, form: TableFormat) -> None:
    """The table of a plan, or its sums by something."""
    t = session.t
    match form:
        case TableFormat.TABLE:
            from nastavnik_cli.output.terminal.status import status, sums

            screen = session.streams.screen(t)
            session.streams.lines(sums(view, by, screen) if by else status(view, screen), t)
        case TableFormat.JSON:
            from nastavnik_cli.output.flat.as_json import plan_json

            split = (by, shares(view, by)) if by else None
            session.streams.data(plan_json(view, opened.file, split))
        case TableFormat.CSV | TableFormat.MD:
            from nastavnik_cli.output.flat import plan_table

            table = plan_table.sums(by, view, t) if by else plan_table.activities(view, t)
            give_rows(session, table, form)
        case _:
            assert_never(form)


def give_rows(session: Session, table: Table, form: TableFormat) -> None:
    """Headings and rows as CSV or Markdown."""
    from nastavnik_cli.output.flat.tables import as_csv, as_md

    session.streams.data((as_csv if form is TableFormat.CSV else as_md)(*table))


def give_items(
    session: Session, opened: Opened, evaluation: Evaluation, found: Sequence[Item], form: TableFormat
) -> None:
    """Windows for programs and pages: what `overdue` and `next` list."""
    if form is TableFormat.JSON:
        from nastavnik_cli.output.flat.as_json import plan_json

        session.streams.data(plan_json(items_view(evaluation, found), opened.file))
    else:
        from nastavnik_cli.output.flat import plan_table

        give_rows(session, plan_table.windows(found, evaluation, session.t), form)
