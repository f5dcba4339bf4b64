"""`show`: one activity or group with everything about it; draws nothing itself."""

from __future__ import annotations

from typing import Annotated

import typer

from nastavnik_cli.cli.choosing import item_of, leaf_of, slot_of, split_at
from nastavnik_cli.cli.completing import complete_items
from nastavnik_cli.cli.context import session_of
from nastavnik_cli.cli.formats import TextFormat, TextOption
from nastavnik_cli.cli.loading import evaluated, open_plan
from nastavnik_cli.errors import Exit
from nastavnik_cli.i18n import N_
from nastavnik_cli.views import Selection, only_window, plan_view

IdArgument = Annotated[
    str,
    typer.Argument(
        metavar=N_("ID"),
        autocompletion=complete_items,
        help=N_("A strategy, group or activity: 3, 3.2, 3.2.5; one window: 3.2.5@2022-Q3."),
    ),
]


def run(ctx: typer.Context, name: IdArgument, form: TextOption = TextFormat.TEXT) -> int:
    session = session_of(ctx)
    opened = open_plan(session)
    item, key = split_at(name)
    found = item_of(opened.plan, item)
    view = plan_view(evaluated(session, opened), Selection(strategy=found.id))
    if key is not None:
        leaf = leaf_of(opened.plan, found.id)
        view = only_window(view, leaf.id, slot_of(opened.plan, leaf, key).window.key)
    if form is TextFormat.JSON:
        from nastavnik_cli.output.flat.as_json import plan_json

        session.streams.data(plan_json(view, opened.file))
    else:
        from nastavnik_cli.output.terminal.show import show

        session.streams.lines(show(view, found.id, session.screen), session.t)
    return Exit.OK
