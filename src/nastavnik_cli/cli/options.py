"""The options that all commands share; they fill the session and reach no command's function."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import typer
from typer._click import Context  # typer keeps its copy of click private; pyproject pins typer
from typer._click.core import Parameter
from typer.core import TyperOption

from nastavnik_cli import __version__
from nastavnik_cli.cli.context import Session, session_of
from nastavnik_cli.cli.help import help_text
from nastavnik_cli.cli.registry import PROGRAM, Uses
from nastavnik_cli.cli.values import choices, one_of, read_day
from nastavnik_cli.errors import UsageFailure
from nastavnik_cli.i18n import N_, Lang
from nastavnik_cli.output.messages_requests import RequestReason


def common(uses: frozenset[Uses]) -> list[TyperOption]:
    """--file and --as-of where a command uses them, --lang and --help always."""
    found = []
    if Uses.FILE in uses:
        text = N_("The roadmap; else $NASTAVNIK_FILE, else the nearest roadmap.yaml from here upwards.")
        found.append(_valued(["-f", "--file"], N_("PATH"), text, _set_file))
    if Uses.AS_OF in uses:
        text = N_("The day to look from; else $NASTAVNIK_AS_OF, else today.")
        found.append(_valued(["--as-of"], N_("DATE"), text, _set_as_of))
    text = N_("Language of what is said; else $NASTAVNIK_LANG, else the file's, else the locale's.")
    found.append(_valued(["--lang"], choices(Lang), text, _set_lang))
    found.append(_flag(["-h", "--help"], N_("Show this help and exit."), _show_help))
    return found


def of_program() -> list[TyperOption]:
    """What stands only before a command."""
    return [
        _flag(["--version"], N_("Show the version and exit."), _show_version),
        _flag(
            ["--install-completion"],
            N_("Make this shell complete commands, ids and windows, and exit."),
            _install_completion,
        ),
        _flag(["--show-completion"], N_("Show what --install-completion would install."), _show_completion),
    ]


def _set_file(session: Session, value: str) -> None:
    session.file = value


def _set_as_of(session: Session, value: str) -> None:
    session.as_of_option = read_day(value, today=session.today)


def _set_lang(session: Session, value: str) -> None:
    session.lang = one_of(Lang)(value)


def _show_help(ctx: Context) -> None:
    session = session_of(ctx)
    session.streams.data(help_text(ctx, session.t, session.streams.width))


def _show_version(ctx: Context) -> None:
    session_of(ctx).streams.data(f"{PROGRAM} {__version__}\n")


def _install_completion(ctx: Context) -> None:
    from typer._completion_shared import install

    session = session_of(ctx)
    shell, path = install(shell=_shell(session), prog_name=PROGRAM)
    session.streams.data(
        session.t(
            "Completion for {shell} is installed in {path}; it works in the next terminal.",
            shell=shell,
            path=path,
        )
        + "\n"
    )


def _show_completion(ctx: Context) -> None:
    from typer._completion_shared import get_completion_script

    session = session_of(ctx)
    variable = f"_{PROGRAM.upper()}_COMPLETE"
    script = get_completion_script(prog_name=PROGRAM, complete_var=variable, shell=_shell(session))
    session.streams.data(f"{script}\n")


def _shell(session: Session) -> str:
    """The shell we were started from; else what $SHELL names."""
    from typer._completion_shared import Shells, _get_shell_name

    found = _get_shell_name() or session.streams.environ.get("SHELL", "").rpartition("/")[2]
    if found not in {shell.value for shell in Shells}:
        raise UsageFailure(RequestReason.NO_SHELL)
    return found


def _valued(
    names: Sequence[str], metavar: str, text: str, use: Callable[[Session, str], None]
) -> TyperOption:
    def callback(ctx: Context, _: Parameter, value: str | None) -> None:
        if value is None:
            return
        try:
            use(session_of(ctx), value)
        except UsageFailure:
            if not ctx.resilient_parsing:  # while a shell completes, half a word is no mistake
                raise

    return TyperOption(
        param_decls=list(names),
        metavar=metavar,
        help=text,
        callback=callback,
        expose_value=False,
        is_eager=True,
    )


def _flag(names: Sequence[str], text: str, use: Callable[[Context], None]) -> TyperOption:
    def callback(ctx: Context, _: Parameter, value: object) -> None:
        if value and not ctx.resilient_parsing:
            use(ctx)
            raise typer.Exit

    return TyperOption(
        param_decls=list(names),
        is_flag=True,
        help=text,
        callback=callback,
        expose_value=False,
        is_eager=True,
    )
