"""LibreOffice by subprocess with an argument list; converts one file, knows no plan.

It runs headless, with a profile of its own that dies with the call, under a time limit and with an
environment of its own, so that it neither meets a window the user has open nor leaves anything behind.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from enum import StrEnum
from pathlib import Path

from nastavnik_cli.errors import FileFailure

SECONDS = 90.0
"""A first start on a slow machine takes 20."""


class OfficeReason(StrEnum):
    """Why LibreOffice did not give a file; params: target, and for FAILED detail, for SLOW seconds."""

    MISSING = "missing"
    FAILED = "failed"
    SLOW = "slow"


def program() -> str | None:
    """LibreOffice's command, where there is one."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def convert(
    data: bytes, suffix: str, target: str, *, options: tuple[str, ...] = (), seconds: float = SECONDS
) -> bytes:
    """A file of one kind (`suffix`: "docx") as another (`target`: "pdf", or "csv:filter:options").

    `options` are more of LibreOffice's own, such as the filter to read with. Raises
    FileFailure(OfficeReason). A time of making that the result holds is fixed to 1980.
    """
    soffice = program()
    kind = target.partition(":")[0]
    if soffice is None:
        raise FileFailure(OfficeReason.MISSING, target=kind)
    with tempfile.TemporaryDirectory(prefix="nastavnik-") as folder:
        home = Path(folder)
        source = home / f"document.{suffix}"
        source.write_bytes(data)
        command = [
            soffice,
            f"-env:UserInstallation={(home / 'profile').as_uri()}",
            "--headless", "--norestore", "--nolockcheck", "--nodefault", *options,
            "--convert-to", target, "--outdir", str(home / "out"), str(source),
        ]  # fmt: skip
        said = _run(command, home, kind, seconds)
        result = home / "out" / f"document.{kind}"
        if not result.is_file():
            raise FileFailure(OfficeReason.FAILED, target=kind, detail=said)
        return result.read_bytes()


def _run(command: list[str], home: Path, kind: str, seconds: float) -> str:
    """The last line it said."""
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "HOME": str(home),
        "TMPDIR": str(home),
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "SOURCE_DATE_EPOCH": "315532800",  # 1 January 1980
    }
    for name in ("SystemRoot", "TEMP", "TMP"):  # Windows starts nothing without them
        if name in os.environ:
            environment[name] = os.environ[name]
    with subprocess.Popen(  # noqa: S603 — a fixed program, arguments as a list, no shell
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=environment,
        cwd=home,
        start_new_session=os.name == "posix",
    ) as process:
        try:
            said, _ = process.communicate(timeout=seconds)
        except BaseException as error:  # too slow, or Ctrl-C
            _stop(process)
            if isinstance(error, subprocess.TimeoutExpired):
                raise FileFailure(OfficeReason.SLOW, target=kind, seconds=int(seconds)) from None
            raise
    lines = said.decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else f"exit {process.returncode}"


def _stop(process: subprocess.Popen[bytes]) -> None:
    """`soffice` is a script that starts another program: the whole session must go."""
    if os.name == "posix":
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.communicate()
