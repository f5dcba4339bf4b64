"""The entry of the program: reads argv, runs one command inside the boundary, exits."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from itertools import pairwise
from typing import TYPE_CHECKING, NoReturn

from nastavnik_cli.errors import Exit
from nastavnik_cli.i18n import Lang

if TYPE_CHECKING:
    from nastavnik_cli.cli.streams import Streams

MANY = 1_000_000
"""Objects made before Python looks for cycles among them."""

# All else is imported inside: a Ctrl-C while modules load must not print a traceback.


def main() -> None:
    """The console script."""
    gc.set_threshold(MANY)  # a command lives for a second: looking for cycles costs 3 % of it
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # no code of others judges a plan
    try:
        from nastavnik_cli.cli.streams import Streams

        _leave(run(sys.argv[1:], Streams.of_process()))
    except KeyboardInterrupt:
        sys.exit(Exit.INTERRUPTED)
    except (ImportError, OSError, MemoryError) as error:
        if os.environ.get("NASTAVNIK_DEBUG"):
            raise
        sys.exit(_unloaded(error))


def _leave(code: int) -> NoReturn:
    """The end, at once: to take modules and a plan apart object by object is a tenth of `status`.

    What was said is flushed already (`boundary`); locks and temp files were let go where they were used.
    """
    with suppress(OSError, ValueError, AttributeError):  # closed, or not there
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


def _unloaded(error: Exception) -> int:
    """The program's own files cannot be read; nothing was begun. Its catalogues may be among them."""
    with suppress(OSError, AttributeError):  # no stderr
        sys.stderr.write(f"nastavnik: {error}\n")
    return Exit.FILE


def run(argv: Sequence[str], streams: Streams) -> int:
    """One command; its exit code. Nothing but the streams and files is touched."""
    from nastavnik_cli.cli.app import root
    from nastavnik_cli.cli.boundary import guarded
    from nastavnik_cli.cli.context import Session
    from nastavnik_cli.cli.registry import PROGRAM

    if argv and argv[0] == "help":  # as git, gh and cargo have it
        argv = [*argv[1:], "--help"]
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
