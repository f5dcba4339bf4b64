"""Click's own complaints about a command line as our failures, by class and never by their words."""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence

from typer._click import Context
from typer._click import exceptions as click

from nastavnik_cli.cli.context import Session
from nastavnik_cli.cli.help import usage_line
from nastavnik_cli.cli.registry import BY_NAME, PROGRAM
from nastavnik_cli.errors import UsageFailure
from nastavnik_cli.output.messages_requests import RequestReason

_TEXT = re.compile(r"-+(?:\s|\Z)|-[^\s=]+\s")
"""A word that is rather a text: «- тире», «-5 градусов»."""


def as_failure(error: click.ClickException, session: Session, argv: Sequence[str]) -> UsageFailure:
    """The same complaint with a reason that has words in every language."""
    ctx = getattr(error, "ctx", None)
    command = next((word for word in argv if word in BY_NAME), None)
    help_command = " ".join([PROGRAM, *([command] if command else []), "--help"])
    match error:
        case click.NoSuchOption():
            text = next((word for word in argv if _TEXT.match(word)), None)
            if text is not None:
                rest = [word for word in argv if word != text]
                command = shlex.join([PROGRAM, *rest, "--", text])
                return UsageFailure(RequestReason.TEXT_LIKE_AN_OPTION, text=text, command=command)
            return _unknown_option(error, ctx, help_command)
        case click.BadOptionUsage():
            was_given = any(word.startswith(f"{error.option_name}=") for word in argv)
            reason = RequestReason.OPTION_TAKES_NO_VALUE if was_given else RequestReason.OPTION_NEEDS_VALUE
            return UsageFailure(reason, option=error.option_name, help=help_command)
        case click.MissingParameter() if ctx is not None and error.param is not None:
            is_argument = error.param.param_type_name == "argument"
            reason = RequestReason.MISSING_ARGUMENT if is_argument else RequestReason.MISSING_OPTION
            name = session.t(error.param.metavar or "") if is_argument else error.param.opts[-1]
            return UsageFailure(reason, name=name, usage=usage_line(ctx, session.t))
        case _:
            return UsageFailure(RequestReason.BAD_USAGE, detail=error.format_message(), help=help_command)


def _unknown_option(error: click.NoSuchOption, ctx: Context | None, help_command: str) -> UsageFailure:
    known = [name for p in ctx.command.params for name in p.opts if name.startswith("--")] if ctx else []
    from nastavnik_cli.domain.suggest import nearest  # only a mistake pays for it

    near = nearest(error.option_name, known, most=1) if error.option_name.startswith("--") else ()
    if not near:
        return UsageFailure(RequestReason.UNKNOWN_OPTION, option=error.option_name, help=help_command)
    return UsageFailure(
        RequestReason.UNKNOWN_OPTION_NEAR, option=error.option_name, near=near[0], help=help_command
    )
