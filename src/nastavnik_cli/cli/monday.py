"""The bare command: what needs attention this week; draws nothing itself."""

from __future__ import annotations

from typer._click import Context

from nastavnik_cli.cli.context import session_of
from nastavnik_cli.cli.loading import evaluated, open_plan
from nastavnik_cli.errors import Exit
from nastavnik_cli.views.monday import monday


def run(ctx: Context) -> int:
    from nastavnik_cli.output.terminal import monday as terminal

    session = session_of(ctx)
    opened = open_plan(session)
    found = monday(evaluated(session, opened))
    session.streams.lines(terminal.monday(found, session.screen, session.file_words), session.t)
    return Exit.OK
