"""Editing a roadmap's text: intents in, a new source out, every other byte as it was; writes no file.

`apply(document, intents)` plans splices on the nodes, stitches the text around them, reads it again
and compares the two; `unified(before, after)` is what `--dry-run` prints.
"""

from __future__ import annotations

from nastavnik_cli.storage.edit.difference import unified
from nastavnik_cli.storage.edit.editing import Edited, apply
from nastavnik_cli.storage.edit.intents import (
    AddActivity,
    Amend,
    Cancel,
    Insert,
    Intent,
    LogNote,
    Move,
    Record,
    Replace,
    Supersede,
    Target,
    What,
    Withdraw,
)
from nastavnik_cli.storage.edit.reasons import EditReason

__all__ = [
    "AddActivity",
    "Amend",
    "Cancel",
    "EditReason",
    "Edited",
    "Insert",
    "Intent",
    "LogNote",
    "Move",
    "Record",
    "Replace",
    "Supersede",
    "Target",
    "What",
    "Withdraw",
    "apply",
    "unified",
]
