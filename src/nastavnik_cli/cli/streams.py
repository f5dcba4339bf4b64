"""Where a command's words go: data to stdout, everything else to stderr; decides no words."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TextIO

from nastavnik_cli.errors import FileFailure
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.messages_requests import RequestReason

if TYPE_CHECKING:  # rich is imported only by the commands that draw
    from rich.text import Text

    from nastavnik_cli.output.terminal.paint import Screen


@dataclass
class Streams:
    """The three streams of a process; any of them may be closed.

    A reader that goes away (`| head`) ends the output, not the command: its exit code stays true.
    """

    out: TextIO | None
    err: TextIO | None
    environ: Mapping[str, str]

    @classmethod
    def of_process(cls) -> Streams:
        for stream in (sys.stdout, sys.stderr):
            reconfigure = getattr(stream, "reconfigure", None)
            if reconfigure is not None:  # a terminal in KOI8-R gets \u escapes, never a traceback
                reconfigure(errors="backslashreplace")
        return cls(sys.stdout, sys.stderr, os.environ)

    def data(self, text: str) -> None:
        """What was asked for. Raises FileFailure where it cannot be written: a full disk."""
        if self.out is None:
            raise FileFailure(RequestReason.STDOUT_FAILED, detail=os.strerror(errno.EBADF))
        self._give(self.out, text)

    def raw(self, data: bytes) -> None:
        """A document of bytes that was asked for; raises as `data` does."""
        buffer = getattr(self.out, "buffer", None)
        if buffer is None:  # closed, or a stream of text only
            raise FileFailure(RequestReason.STDOUT_FAILED, detail=os.strerror(errno.EBADF))
        self._give(buffer, data)

    def _give(self, stream: Any, data: str | bytes) -> None:
        try:
            stream.write(data)
            stream.flush()
        except BrokenPipeError:
            self._silence()
        except OSError as error:
            self._silence()
            raise FileFailure(RequestReason.STDOUT_FAILED, detail=error.strerror or str(error)) from error

    def note(self, text: str) -> None:
        """What is said beside the data; where stderr itself fails there is no one to tell."""
        if self.err is not None:
            try:
                self.err.write(f"{text}\n")
                self.err.flush()
            except OSError:
                self.err = None

    def report(self, lines: Callable[[], Iterable[Text]], t: Words) -> None:
        """What was done to a file; the deed is done, so that words which cannot be shown are no failure."""
        try:
            self.lines(lines(), t)
        except (FileFailure, OSError, ImportError):  # the program's own files may be on a dying disk
            self.note(t("The file is written; only this report could not be."))

    def ask(self, question: str) -> str:
        """A line that a person types, without the spaces around it; EOFError where the input ends."""
        if self.err is not None:
            self.err.write(question)
            self.err.flush()
        line = sys.stdin.readline()
        if not line:
            raise EOFError
        return line.strip()

    def pick(self, lines: Sequence[str], t: Words) -> int | None:
        """The number (from 0) of the line that a person takes; None: none of them."""
        from nastavnik_cli.cli import menu  # only who is asked pays for it

        if menu.CAN_PICK and self.err is not None and self.environ.get("TERM") != "dumb":
            prompt = t("Which one? Arrow keys or a number, then Enter; Esc to leave: ")
            return menu.pick(lines, prompt, self.err, sys.stdin.fileno())
        for number, line in enumerate(lines, start=1):
            self.note(f"  {number}  {line}")
        while True:
            answer = self.ask(t("Which one? A number, or Enter to leave it: "))
            if not answer:
                return None
            if answer.isdecimal() and 1 <= int(answer) <= len(lines):
                return int(answer) - 1

    def _silence(self) -> None:
        """Nothing more is written: Python would try again at exit and complain."""
        if self.out is not None and self.out is sys.stdout:
            sink = os.open(os.devnull, os.O_WRONLY)
            os.dup2(sink, self.out.fileno())
            os.close(sink)
        self.out = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 — stands in for stdout

    @property
    def is_terminal(self) -> bool:
        return self.out is not None and self.out.isatty()

    @property
    def can_ask(self) -> bool:
        """Whether a person sits there who can be asked."""
        return sys.stdin is not None and sys.stdin.isatty() and self.err is not None and self.err.isatty()

    def screen(self, t: Words) -> Screen:
        """What the lines of a renderer may use: NO_COLOR, FORCE_COLOR, COLUMNS, pipes respected."""
        from nastavnik_cli.output.terminal.paint import Palette, Screen

        palette = None
        if self._colours:
            many = "256color" in self.environ.get("TERM", "") or self.environ.get("COLORTERM")
            forced = self.environ.get("FORCE_COLOR", "") not in ("", "1")
            palette = Palette.MANY if many or forced else Palette.STANDARD
        return Screen(t, self.width, palette)

    def lines(self, lines: Iterable[Text], t: Words) -> None:
        """Data as a person reads it."""
        from nastavnik_cli.output.terminal.paint import painted

        self.data(painted(lines, self.screen(t)))

    @property
    def width(self) -> int | None:
        """Columns: $COLUMNS, else the terminal's; None for a pipe, where nothing is wrapped."""
        if self.environ.get("COLUMNS", "").isdecimal():
            return max(int(self.environ["COLUMNS"]), LEAST)
        return max(shutil.get_terminal_size().columns, LEAST) if self.is_terminal else None

    @property
    def _colours(self) -> bool:
        """no-color.org; FORCE_COLOR speaks for a terminal that is not seen."""
        if self.environ.get("NO_COLOR") or self.environ.get("TERM") == "dumb":
            return False
        forced = self.environ.get("FORCE_COLOR", "")
        return self.is_terminal if forced in ("", "0", "false") else True


def read_stdin_bytes() -> bytes:
    """All of stdin as it is."""
    buffer = getattr(sys.stdin, "buffer", None)
    if buffer is not None:
        return bytes(buffer.read())
    return sys.stdin.read().encode() if sys.stdin is not None else b""


def read_stdin() -> str:
    """All of stdin as UTF-8; bytes that are not are shown as escapes later, never a failure."""
    return read_stdin_bytes().decode("utf-8-sig", "backslashreplace")


LEAST = 40
"""Columns of the narrowest terminal that tables are drawn for."""
