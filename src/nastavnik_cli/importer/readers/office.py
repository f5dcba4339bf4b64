"""Old formats through LibreOffice into .docx or .xlsx; reads none of them itself.

LibreOffice runs once, headless, with a profile of its own that dies with the call, under a time
limit; it can lose a table and still exit with 0, so a result without one is an error (the caller's).
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from nastavnik_cli.domain.doubts import ImportReason
from nastavnik_cli.errors import FileFailure
from nastavnik_cli.importer.readers.kinds import DocumentKind
from nastavnik_cli.importer.readers.package import MAX_INFLATED

SECONDS = 90
_TARGETS = {
    DocumentKind.DOC: ("docx:MS Word 2007 XML", ()),
    DocumentKind.RTF: ("docx:MS Word 2007 XML", ()),
    DocumentKind.HTML: ("docx:MS Word 2007 XML", ("--infilter=HTML (StarWriter)",)),
    DocumentKind.XLS: ("xlsx:Calc MS Excel 2007 XML", ()),
}


def converts(kind: DocumentKind) -> bool:
    return kind in _TARGETS


def program() -> str | None:
    """LibreOffice's command, where there is one."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def converted(file: str, data: bytes, kind: DocumentKind, seconds: int = SECONDS) -> bytes:
    """The document as .docx (.xls: .xlsx); FileFailure where LibreOffice is not there, fails or is slow."""
    soffice = program()
    if soffice is None:
        raise FileFailure(ImportReason.NO_OFFICE, file=file, kind=f".{kind}")
    with tempfile.TemporaryDirectory(prefix="nastavnik-") as folder:
        home = Path(folder)
        source = home / f"document.{kind}"
        source.write_bytes(data)
        target, more = _TARGETS[kind]
        command = [
            soffice,
            f"-env:UserInstallation={(home / 'profile').as_uri()}",
            "--headless", "--norestore", "--nolockcheck", "--nodefault", *more,
            "--convert-to", target, "--outdir", str(home / "out"), str(source),
        ]  # fmt: skip
        said = _run(command, home, file, kind, seconds)
        result = home / "out" / f"document.{target.partition(':')[0]}"
        if not result.is_file() or result.stat().st_size > MAX_INFLATED:
            raise FileFailure(ImportReason.OFFICE_FAILED, file=file, kind=f".{kind}", detail=said)
        return result.read_bytes()


def _run(command: list[str], home: Path, file: str, kind: DocumentKind, seconds: int) -> str:
    # Only what it needs to start: its temporary files stay in the folder that is removed.
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "HOME": str(home),
        "TMPDIR": str(home),
        "LANG": "C.UTF-8",
    }
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
        except subprocess.TimeoutExpired:
            _stop(process)
            raise FileFailure(ImportReason.OFFICE_SLOW, file=file, kind=f".{kind}", seconds=seconds) from None
        except BaseException:
            _stop(process)
            raise
    lines = said.decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else f"exit {process.returncode}"


def _stop(process: subprocess.Popen[bytes]) -> None:
    """soffice is a script that starts another program: the whole session must go."""
    if os.name == "posix":
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.communicate()
