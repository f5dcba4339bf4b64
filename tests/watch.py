"""Watches what the program does to the world outside (promise 17): no socket, no program but two.

An audit hook hears every socket and process of the whole run; what counts is whether a frame of the
program's own code is on the stack: the tests themselves drive browsers and git as they like.
"""

from __future__ import annotations

import sys
from pathlib import Path
from types import FrameType

import nastavnik_cli

OURS = str(Path(nastavnik_cli.__file__).parent)
ALLOWED = frozenset({"git", "soffice", "libreoffice"})
"""Programs that may be started: the history, and the converter of office documents."""
NETWORK = frozenset(
    {
        "socket.connect",
        "socket.bind",
        "socket.sendto",
        "socket.sendmsg",
        "socket.getaddrinfo",
        "socket.gethostbyname",
        "urllib.Request",
        "http.client.connect",
        "smtplib.connect",
        "ftplib.connect",
    }
)
PROCESS = frozenset(
    {"os.system", "os.exec", "os.posix_spawn", "os.startfile", "pty.spawn", "webbrowser.open"}
)
CODE = frozenset({"pickle.find_class", "marshal.load", "shelve.open"})

violations: list[str] = []
"""What was heard and is not allowed; `conftest` looks after every test."""


def start() -> None:
    """Hear everything from now on; a hook cannot be taken back."""
    sys.addaudithook(_hear)


def _hear(event: str, args: tuple[object, ...]) -> None:
    if event in NETWORK or event in PROCESS or event in CODE:
        wrong = event
    elif event == "subprocess.Popen" and (program := Path(str(args[0])).name) not in ALLOWED:
        wrong = f"{event} {program}"
    else:
        return
    if _ours(sys._getframe(1)):
        violations.append(wrong)


def _ours(frame: FrameType | None) -> bool:
    """Whether the program's own code is on the stack."""
    while frame is not None:
        if frame.f_code.co_filename.startswith(OURS):
            return True
        frame = frame.f_back
    return False
