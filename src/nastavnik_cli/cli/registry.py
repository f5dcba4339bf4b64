"""The list of commands: a line for each; the module of a command is imported when it is run.

To add a command, write `nastavnik_cli/cli/<module>.py` with a function `run` whose parameters are
the command's own options (see `status.py`), and add its line here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from nastavnik_cli.i18n import N_

PROGRAM = "nastavnik"


class Section(StrEnum):
    """How `--help` groups the commands."""

    READING = N_("Looking")
    WRITING = N_("Recording")
    FILES = N_("The file")
    DOCUMENTS = N_("Documents")


class Uses(StrEnum):
    """Common options beside --lang and --help, which all commands have."""

    FILE = "file"
    AS_OF = "as-of"


@dataclass(frozen=True, slots=True)
class Entry:
    """`name` as it is typed, `module` in this package, and what the command does, in a sentence."""

    name: str
    module: str
    section: Section
    summary: str
    uses: frozenset[Uses] = frozenset({Uses.FILE, Uses.AS_OF})


ENTRIES: tuple[Entry, ...] = ()

BY_NAME = {entry.name: entry for entry in ENTRIES}
