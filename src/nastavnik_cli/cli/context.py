"""What every command is run with: common options, environment, the clock; runs no command.

The only place that asks what day it is.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from locale import getlocale
from pathlib import Path
from typing import TYPE_CHECKING

from typer._click import Context

from nastavnik_cli.cli.streams import Streams
from nastavnik_cli.errors import FileFailure, UsageFailure
from nastavnik_cli.i18n import Lang, Words, words
from nastavnik_cli.output.messages_requests import RequestReason

if TYPE_CHECKING:  # rich is imported only by the commands that draw
    from nastavnik_cli.output.terminal.paint import Screen

NAME = "roadmap.yaml"


@dataclass
class Session:
    """The options that all commands share, filled in as the command line is read."""

    streams: Streams
    file: str | None = None
    as_of_option: date | None = None
    lang: Lang | None = None
    file_language: Lang | None = None
    """The file's own `language`, once it is read."""

    @property
    def t(self) -> Words:
        """`--lang`, else $NASTAVNIK_LANG, else the file's language, else the locale."""
        return words(self.lang or self._environment_language or self.file_language or self._locale_language)

    @property
    def screen(self) -> Screen:
        """Width, colours and words for the renderers of `output.terminal`."""
        return self.streams.screen(self.t)

    @property
    def today(self) -> date:
        """$NASTAVNIK_AS_OF, else the clock's day."""
        said = self.streams.environ.get("NASTAVNIK_AS_OF")
        if not said:
            return date.today()  # noqa: DTZ011 — a deadline is over when the local day is
        from nastavnik_cli.cli.values import read_day

        try:
            return read_day(said, today=None)
        except UsageFailure:
            raise _bad_variable("NASTAVNIK_AS_OF", said, "--as-of") from None

    @property
    def as_of(self) -> date:
        return self.as_of_option or self.today

    @property
    def path(self) -> Path:
        """`--file`, else $NASTAVNIK_FILE, else the nearest roadmap.yaml upwards from here."""
        said = self.file or self.streams.environ.get("NASTAVNIK_FILE")
        if said:
            return Path(said)
        here = Path.cwd()
        for folder in (here, *here.parents):
            if (folder / NAME).is_file():
                return Path(os.path.relpath(folder / NAME))
        raise FileFailure(RequestReason.NO_ROADMAP)

    @property
    def file_words(self) -> str:
        """`-f PATH ` for commands to paste, where the file was named by option."""
        import shlex

        return f"-f {shlex.quote(self.file)} " if self.file else ""

    @property
    def _environment_language(self) -> Lang | None:
        said = self.streams.environ.get("NASTAVNIK_LANG")
        if not said:
            return None
        if said not in set(Lang):
            raise _bad_variable("NASTAVNIK_LANG", said, "--lang")
        return Lang(said)

    @property
    def _locale_language(self) -> Lang:
        """As gettext does: LANGUAGE unless the locale is C, then LC_ALL, LC_MESSAGES, LANG.

        Where none of them is set, as on Windows, what the system calls its locale.
        """
        environ = self.streams.environ
        locale = next((v for n in ("LC_ALL", "LC_MESSAGES", "LANG") if (v := environ.get(n))), None)
        if locale is None:
            locale = getlocale()[0] or ""  # Russian_Russia there, ru_RU elsewhere
        if locale.split(".")[0] not in ("", "C", "POSIX") and environ.get("LANGUAGE"):
            locale = environ["LANGUAGE"]
        return Lang.RU if locale.lower().startswith("ru") else Lang.EN


def _bad_variable(variable: str, value: str, option: str) -> UsageFailure:
    return UsageFailure(RequestReason.BAD_VARIABLE, variable=variable, value=value, option=option)


def session_of(ctx: Context) -> Session:
    """The session of a command: what the boundary put at the root of its contexts."""
    session = ctx.find_root().obj
    if not isinstance(session, Session):
        raise TypeError(type(session))
    return session
