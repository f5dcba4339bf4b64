"""A list in a terminal from which a person takes one, by arrow keys or by its number; knows no plan.

Nothing is chosen at first, so that an Enter too many takes nothing.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import TextIO, assert_never

from nastavnik_cli.output.visible import width as width_of

try:
    import termios
    import tty
except ImportError:  # Windows
    CAN_PICK = False
else:
    CAN_PICK = True

PAUSE = 0.05
"""Seconds after which an Esc is the key and not the beginning of an arrow's name."""
_LINES_BESIDE = 3
"""Lines of the terminal left for the question, the prompt and the command above."""


class Key(StrEnum):
    """What a person may press beside digits."""

    UP = "up"
    DOWN = "down"
    FIRST = "first"
    LAST = "last"
    ERASE = "erase"
    ENTER = "enter"
    LEAVE = "leave"


_NAMES = {
    b"\x1b[A": Key.UP,
    b"\x1bOA": Key.UP,
    b"\x1b[B": Key.DOWN,
    b"\x1bOB": Key.DOWN,
    b"\x1b[H": Key.FIRST,
    b"\x1b[F": Key.LAST,
    b"\x7f": Key.ERASE,
    b"\x08": Key.ERASE,
    b"\r": Key.ENTER,
    b"\n": Key.ENTER,
    b"\x04": Key.LEAVE,  # Ctrl-D
    b"\x1b": Key.LEAVE,
}


@dataclass(frozen=True, slots=True)
class Choosing:
    """How far a person is: the line pointed at (None: none), the digits of a number so far."""

    count: int
    at: int | None = None
    typed: str = ""

    @property
    def is_beyond(self) -> bool:
        """A number is typed that no line has."""
        return self.at is None and bool(self.typed)

    def pressed(self, key: Key | str) -> Choosing:
        """After a key, or a digit, that does not end it."""
        last = self.count - 1
        match key:
            case Key.UP:
                at = last if self.at is None else max(self.at - 1, 0)
            case Key.DOWN:
                at = 0 if self.at is None else min(self.at + 1, last)
            case Key.FIRST:
                at = 0
            case Key.LAST:
                at = last
            case Key.ENTER | Key.LEAVE:
                return Choosing(self.count)
            case Key.ERASE:
                return self._number(self.typed[:-1])
            case str():
                return self._number(self.typed + key)
            case _:
                assert_never(key)
        return Choosing(self.count, at)

    def _number(self, typed: str) -> Choosing:
        number = int(typed or "0")
        return Choosing(self.count, number - 1 if 1 <= number <= self.count else None, typed)


def pick(lines: Sequence[str], prompt: str, err: TextIO, stdin: int) -> int | None:
    """The number (from 0) of the line that is taken; None where a person leaves."""
    state, drawn = Choosing(len(lines)), 0
    with _keys_at_once(stdin):
        while True:
            drawn = _draw(lines, prompt, state, err, drawn)
            for key in keys(_pressed(stdin)):
                if key is Key.LEAVE or (key is Key.ENTER and not state.is_beyond):
                    _draw(lines, prompt, state, err, drawn)
                    err.write("\n")
                    return state.at if key is Key.ENTER else None
                state = state.pressed(key)


def keys(data: bytes) -> Iterator[Key | str]:
    """Keys and digits among the bytes of a terminal; what means nothing here is skipped."""
    names = sorted(_NAMES, key=len, reverse=True)
    while data:
        name = next((name for name in names if data.startswith(name)), data[:1])
        data = data[len(name) :]
        if name in _NAMES and not (name == b"\x1b" and data):
            yield _NAMES[name]
        elif name.isdigit():
            yield name.decode()
        elif name == b"\x1b":
            data = b""  # the name of some other key


@contextmanager
def _keys_at_once(stdin: int) -> Iterator[None]:
    """Keys come as they are pressed and are not shown; the terminal is put back whatever happens."""
    before = termios.tcgetattr(stdin)
    tty.setcbreak(stdin)
    try:
        yield
    finally:
        termios.tcsetattr(stdin, termios.TCSADRAIN, before)


def _pressed(stdin: int) -> bytes:
    """At least one byte; EOFError where the terminal is gone."""
    import select  # only who is asked pays for it

    data = os.read(stdin, 64)
    if not data:
        raise EOFError
    if data == b"\x1b" and select.select([stdin], [], [], PAUSE)[0]:
        data += os.read(stdin, 64)
    return data


def _draw(lines: Sequence[str], prompt: str, state: Choosing, err: TextIO, drawn: int) -> int:
    """The lines around the one pointed at and the prompt, over those drawn before; how many lines."""
    columns, rows = shutil.get_terminal_size()
    room = max(min(len(lines), rows - _LINES_BESIDE), 1)
    first = min(max((state.at or 0) - room // 2, 0), len(lines) - room)
    shown = [
        _cut(
            f"{'›' if number == state.at else ' '} {number + 1:>{len(str(len(lines)))}}  {line}", columns - 1
        )
        for number, line in enumerate(lines[first : first + room], start=first)
    ]
    up = f"\x1b[{drawn}A" if drawn else ""
    asked = _cut(prompt, columns - len(state.typed) - 2)
    err.write(f"{up}\r\x1b[J" + "".join(f"{line}\n" for line in shown) + asked + state.typed)
    err.flush()
    return len(shown)


def _cut(text: str, columns: int) -> str:
    """As much of the beginning as fits, with an ellipsis where it is not all."""
    if sum(map(width_of, text)) <= columns:
        return text
    kept, used = "", 1
    for char in text:
        used += width_of(char)
        if used > columns:
            break
        kept += char
    return f"{kept}…"
