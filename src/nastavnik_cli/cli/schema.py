"""`schema`: the JSON Schema of the file; makes none itself."""

from __future__ import annotations

import typer

from nastavnik_cli.cli.context import session_of
from nastavnik_cli.errors import Exit
from nastavnik_cli.output.schema import render


def run(ctx: typer.Context) -> int:
    session = session_of(ctx)
    session.streams.data(render(session.t))
    return Exit.OK
