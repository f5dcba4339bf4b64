"""`init`: a commented roadmap.yaml to begin with, and its schema; never writes over a file."""

from __future__ import annotations

from pathlib import Path

import typer

from nastavnik_cli.cli.context import NAME, Session, session_of
from nastavnik_cli.errors import Exit
from nastavnik_cli.output.schema import render
from nastavnik_cli.storage.write import write_new

STARTERS = Path(__file__).parent / "starters"
SCHEMA = Path("schema") / "roadmap.schema.json"


def run(ctx: typer.Context) -> int:
    session = session_of(ctx)
    path = Path(session.file or NAME)
    write_new(path, starter(session).encode())
    schema = path.parent / SCHEMA
    if not schema.exists():
        schema.parent.mkdir(exist_ok=True)
        write_new(schema, render(session.t).encode())
    t = session.t
    session.streams.data(t("Made: {path} and {schema}", path=path, schema=schema) + "\n")
    session.streams.data(t("Open it in an editor, then type: nastavnik validate, nastavnik status") + "\n")
    return Exit.OK


def starter(session: Session) -> str:
    """The plan to begin with, in the reader's language, for this year and the next, from today."""
    text = (STARTERS / f"{session.t.lang}.yaml").read_text("utf-8")
    today = session.today
    dates = {"THIS": f"{today.year:04}", "NEXT": f"{today.year + 1:04}", "TODAY": today.isoformat()}
    for mark, value in dates.items():
        text = text.replace(mark, value)
    return text
