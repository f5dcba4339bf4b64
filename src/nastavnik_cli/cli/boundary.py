"""The one place where failures become words on stderr and an exit code; finds none itself."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable, Sequence

import typer
from typer._click.exceptions import ClickException

from nastavnik_cli import __version__
from nastavnik_cli.cli.asking import Undecided, listed
from nastavnik_cli.cli.context import Session
from nastavnik_cli.cli.registry import PROGRAM
from nastavnik_cli.cli.usage import as_failure
from nastavnik_cli.errors import Exit, Failure, FileFailure, InvalidFile
from nastavnik_cli.i18n import Lang, Words, words
from nastavnik_cli.output.messages_requests import RequestReason


def guarded(session: Session, argv: Sequence[str], work: Callable[[], object]) -> int:
    """Runs a command; its exit code, whatever happens. NASTAVNIK_DEBUG=1 lets a bug show itself."""
    try:
        try:
            return _code(work())
        except ClickException as error:
            raise as_failure(error, session, argv) from None
    except Failure as failure:
        complain(session, failure)
        return failure.exit
    except (KeyboardInterrupt, typer.Abort, EOFError):
        session.streams.note("")
        return Exit.INTERRUPTED
    except (OSError, ImportError, MemoryError) as error:
        return _world(session, error)
    except Exception as error:
        if session.streams.environ.get("NASTAVNIK_DEBUG"):
            raise
        complain(session, _bug(error, argv))
        return Exit.BUG


def _code(answer: object) -> int:
    return answer if isinstance(answer, int) else Exit.OK


def complain(session: Session, failure: Failure) -> None:
    """The message, the remedy, and for a file with errors all of them, on stderr."""
    t = _words(session)
    if isinstance(failure, InvalidFile):
        from nastavnik_cli.output.diagnostics.plain import block

        for each in failure.diagnostics:
            session.streams.note("\n".join(block(each, t)))
    from nastavnik_cli.output.messages import said_failure

    said = said_failure(failure, t, f"{PROGRAM} {session.file_words}".strip())
    session.streams.note(said.message)
    if isinstance(failure, Undecided):
        session.streams.note("\n".join(listed(failure.choices)))
    if said.hint:
        session.streams.note(said.hint)


def _world(session: Session, error: Exception) -> int:
    """The system failed where nobody expects it to: the program's own files, memory.

    A write of a file reports its own failures, and what comes after it does not get here.
    """
    if session.streams.environ.get("NASTAVNIK_DEBUG"):
        raise error
    detail = f"{type(error).__name__}: {error}"
    complain(session, FileFailure(RequestReason.SYSTEM_FAILED, detail=detail))
    return Exit.FILE


def _words(session: Session) -> Words:
    """The reader's language; where the variable that names it is itself wrong, English."""
    try:
        return session.t
    except Failure:
        return words(Lang.EN)


def _bug(error: Exception, argv: Sequence[str]) -> Failure:
    import platform  # ten regexes that only a bug needs

    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    where = f"{frame.tb_frame.f_code.co_name}:{frame.tb_lineno}" if frame else "?"
    return Failure(
        RequestReason.BUG,
        detail=f"{type(error).__name__} ({where}): {error}",
        version=__version__,
        python=platform.python_version(),
        platform=sys.platform,
        command=shlex.join([PROGRAM, *argv]),
    )
