"""The bare command: what needs attention this week."""

from __future__ import annotations

from typer._click import Context

from nastavnik_cli.cli.context import session_of
from nastavnik_cli.cli.help import help_text
from nastavnik_cli.errors import Exit


def run(ctx: Context) -> int:
    session = session_of(ctx)
    session.streams.data(help_text(ctx, session.t, session.streams.width))
    return Exit.OK
