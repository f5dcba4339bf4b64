"""The entry of the program: reads argv, runs one command inside the boundary, exits."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from itertools import pairwise

from nastavnik_cli.cli.app import root
from nastavnik_cli.cli.boundary import guarded
from nastavnik_cli.cli.context import Session
from nastavnik_cli.cli.registry import PROGRAM
from nastavnik_cli.cli.streams import Streams
from nastavnik_cli.i18n import Lang


def main() -> None:
    """The console script."""
    sys.exit(run(sys.argv[1:], Streams.of_process()))


def run(argv: Sequence[str], streams: Streams) -> int:
    """One command; its exit code. Nothing but the streams and files is touched."""
    session = Session(streams, lang=_language_asked(argv))
    if f"_{PROGRAM.upper()}_COMPLETE" in os.environ:
        from typer._completion_classes import completion_init

        completion_init()
    return guarded(
        session,
        argv,
        lambda: root().main(args=list(argv), prog_name=PROGRAM, standalone_mode=False, obj=session),
    )


def _language_asked(argv: Sequence[str]) -> Lang | None:
    """`--lang` wherever it stands, so that even a mistyped command line is answered in it."""
    for word, following in pairwise([*argv, ""]):
        if word == "--":
            return None
        name, _, value = word.partition("=")
        if name == "--lang" and (said := value or following) in set(Lang):
            return Lang(said)
    return None
