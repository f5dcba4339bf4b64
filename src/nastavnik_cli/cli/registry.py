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


_FILE = frozenset({Uses.FILE})
_NOTHING: frozenset[Uses] = frozenset()

ENTRIES: tuple[Entry, ...] = (
    Entry("status", "status", Section.READING, N_("Show strategies and activities, their states and sums.")),
    Entry("overdue", "overdue", Section.READING, N_("Show what is late, worst first.")),
    Entry("next", "next_", Section.READING, N_("Show what comes due soon.")),
    Entry("show", "show", Section.READING, N_("Show one activity or group with all its records.")),
    Entry("timeline", "timeline", Section.READING, N_("Show the plan month by month as a chart.")),
    Entry("when", "when", Section.READING, N_("Show how a deadline in words is understood."), _FILE),
    Entry("done", "done", Section.WRITING, N_("Mark windows as done."), _FILE),
    Entry("undo", "undo", Section.WRITING, N_("Take back a record, move, cancellation or note."), _FILE),
    Entry("move", "move", Section.WRITING, N_("Move a due date."), _FILE),
    Entry("cancel", "cancel", Section.WRITING, N_("Cancel a window."), _FILE),
    Entry("log", "log", Section.WRITING, N_("Write down how an activity goes."), _FILE),
    Entry("add", "add", Section.WRITING, N_("Add an activity to a strategy or a group."), _FILE),
    Entry("replace", "replace", Section.WRITING, N_("Name a person's successor from a day on."), _FILE),
    Entry(
        "validate",
        "validate",
        Section.FILES,
        N_("Check files: all problems, with places and remedies."),
    ),
    Entry(
        "import",
        "import_cmd",
        Section.DOCUMENTS,
        N_("Make a roadmap.yaml of a plan in Word or Excel, and say what to check."),
        _NOTHING,
    ),
    Entry("init", "init", Section.FILES, N_("Make a commented roadmap.yaml to begin with."), _FILE),
    Entry("schema", "schema", Section.FILES, N_("Print the JSON Schema of the file."), _NOTHING),
    Entry(
        "export",
        "export_cmd",
        Section.DOCUMENTS,
        N_("Make a Word, Excel, PDF, calendar, CSV, Markdown or JSON file of the plan."),
    ),
    Entry("report", "report_cmd", Section.DOCUMENTS, N_("Make the report on execution of a period.")),
    Entry("remind", "remind_cmd", Section.DOCUMENTS, N_("Write reminders ready to send; none is sent.")),
)

BY_NAME = {entry.name: entry for entry in ENTRIES}
