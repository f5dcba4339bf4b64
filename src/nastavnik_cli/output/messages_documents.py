"""Why a document is not made as it was asked for, and the words for it; decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from nastavnik_cli.i18n import N_
from nastavnik_cli.output.message import Text


class DocumentReason(StrEnum):
    """What is wrong with a request for a document."""

    NO_KIND = "no-kind"
    UNKNOWN_ENDING = "unknown-ending"
    NOT_FOR_A_TERMINAL = "not-for-a-terminal"
    ONLY_FOR = "only-for"
    NOT_A_SPAN = "not-a-span"
    NOT_A_FOLDER = "not-a-folder"
    NO_FOLDER = "no-folder"
    IS_A_FOLDER = "is-a-folder"
    NO_SUCH_FOLDER = "no-such-folder"
    IS_THE_PLAN = "is-the-plan"
    NEEDS_FILE = "needs-file"
    VERDICT = "verdict"


TEXTS: Final[Mapping[StrEnum, Text]] = {
    DocumentReason.NO_KIND: Text(
        N_("It is not said what to make: give a file by -o or a kind by --format."),
        N_("For example: nastavnik {command} -o {example}. The kinds: {kinds}"),
    ),
    DocumentReason.UNKNOWN_ENDING: Text(
        N_("The ending of {file} names no kind of document."),
        N_("The endings are {kinds}; for a file called otherwise give --format too."),
    ),
    DocumentReason.NOT_FOR_A_TERMINAL: Text(
        N_("A {kind} file cannot be shown in a terminal."),
        N_("Give a file: nastavnik {command} -o {example}"),
    ),
    DocumentReason.ONLY_FOR: Text(
        N_("The option {option} means something only for {kinds}, and this is {kind}."),
        N_("Leave it out, or name a file of that kind: -o {example}"),
    ),
    DocumentReason.NOT_A_SPAN: Text(
        N_("“{value}” is not a number of days."),
        N_("Write it as 14d, 2w or 14."),
    ),
    DocumentReason.NOT_A_FOLDER: Text(
        N_("Not written: {path} is a file, and a folder is needed."),
        N_("Choose another name: {option}"),
    ),
    DocumentReason.NO_FOLDER: Text(
        N_("Not written: the folder {path} cannot be made ({detail})."),
        N_("Choose a folder that you may write in: {option}"),
    ),
    DocumentReason.IS_A_FOLDER: Text(
        N_("Not written: {path} is a folder."),
        N_("Name a file in it: -o {example}"),
    ),
    DocumentReason.NO_SUCH_FOLDER: Text(
        N_("Not written: there is no folder {folder}."),
        N_("Make it first, type: mkdir -p {typed}"),
    ),
    DocumentReason.IS_THE_PLAN: Text(
        N_("Not written: {path} is the plan itself, and a document would take its place."),
        N_("Name another place: {option} {example}"),
    ),
    DocumentReason.NEEDS_FILE: Text(
        N_("The option {option} needs a file, not stdout."),
        N_("Name it: nastavnik {command} -o {example} {option}"),
    ),
    DocumentReason.VERDICT: Text(
        N_("A page for everybody does not tell {states} from other windows."),
        N_("Choose them together: --state {together}, or make an internal page: --internal"),
    ),
}
"""Every member of DocumentReason."""
