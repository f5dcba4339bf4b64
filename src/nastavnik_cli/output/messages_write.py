"""The words for refusals and failures of editing, writing and committing; decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from nastavnik_cli.i18n import N_
from nastavnik_cli.output.message import Text
from nastavnik_cli.storage.edit import EditReason
from nastavnik_cli.storage.refusal import WriteReason
from nastavnik_cli.vcs import VcsReason

TEXTS: Final[Mapping[StrEnum, Text]] = {
    WriteReason.MISSING: Text(
        N_("There is no file {path}."),
        N_("Check the name, or make a new roadmap: nastavnik init"),
    ),
    WriteReason.NOT_A_FILE: Text(
        N_("Not written: {path} is not a regular file."),
        N_("Name a file: --file PATH"),
    ),
    WriteReason.EXISTS: Text(
        N_("Not written: {path} exists already, and nothing is ever written over."),
        N_("Choose another name, or put the old file aside: mv {typed} {typed}.old"),
    ),
    WriteReason.LOCKED: Text(
        N_("Not written: another nastavnik has held {path} for over {seconds} s. The file is unchanged."),
        N_("Try again, or wait longer: --wait 120. Who holds the lock: fuser -v {lock_typed}"),
    ),
    WriteReason.NO_LOCK: Text(
        N_("Not written: the file system of {lock} cannot lock files ({detail}). The file is unchanged."),
        N_("Keep the repository on a local disk: without a lock two writers may lose each other's records."),
    ),
    WriteReason.READ_ONLY: Text(
        N_("Not written: {path} is read-only."),
        N_("If it may be changed, type: chmod u+w {typed}"),
    ),
    WriteReason.HARD_LINK: Text(
        N_("Not written: {path} is one of {links} hard links to a file; a write would part them."),
        N_("Make it a file of its own, type: cp -p {typed} {typed}.new && mv {typed}.new {typed}"),
    ),
    WriteReason.OWNER: Text(
        N_("Not written: {path} belongs to another user (uid {owner}), and a write would make it yours."),
        N_("If it shall be yours, type: cp {typed} {typed}.new && mv {typed}.new {typed}"),
    ),
    WriteReason.UNMERGED: Text(
        N_("Not written: git has not finished merging {path}."),
        N_("Settle the merge in the file, then type: git add {typed}"),
    ),
    WriteReason.CONFLICT: Text(
        N_("Not written: {path} has a conflict marker of git on line {line}."),
        N_("Keep what is right, delete the marker lines, then type: git add {typed}"),
    ),
    WriteReason.CHANGED: Text(
        N_("Not written: {path} was changed by another program meanwhile. Its change is kept."),
        N_("Save and close it in your editor, then type the same command again."),
    ),
    WriteReason.NO_SPACE: Text(
        N_("Not written: no space left on the disk. {path} is unchanged."),
        N_("Free some space, then type the same command again: df -h {typed}"),
    ),
    WriteReason.QUOTA: Text(
        N_("Not written: your disk quota is used up. {path} is unchanged."),
        N_("Free some space, then type the same command again: quota -s"),
    ),
    WriteReason.DISK_ERROR: Text(
        N_("Not written: the disk reports an error ({detail}). {path} is unchanged."),
        N_("Copy your data to another disk and have this one checked: dmesg | tail"),
    ),
    WriteReason.READ_ONLY_DISK: Text(
        N_("Not written: the disk is mounted read-only. {path} is unchanged."),
        N_("Ask your administrator, or work on a copy elsewhere."),
    ),
    WriteReason.NO_PERMISSION: Text(
        N_("Not written: no permission ({detail}). {path} is unchanged."),
        N_("You need the right to write in its folder: ls -ld {folder}"),
    ),
    WriteReason.TOO_LARGE: Text(
        N_("Not written: the file would be larger than this system allows. {path} is unchanged."),
        N_("Look at the limit: ulimit -f"),
    ),
    WriteReason.NOT_WRITTEN: Text(
        N_("Not written: the system reports {detail}. {path} is unchanged."),
        N_("Type the same command again; if it fails again, show this line to your administrator."),
    ),
    WriteReason.NOT_DURABLE: Text(
        N_("Written, durability not confirmed: {path} has the new text, but the disk reports {detail}."),
        N_("Look that the file is whole and type: sync. The same command again changes nothing twice."),
    ),
    VcsReason.NO_GIT: Text(
        N_("{path} is written, but not committed: there is no git here."),
        N_("Install git, or leave out --commit."),
    ),
    VcsReason.COMMIT_FAILED: Text(
        N_("{path} is written, but not committed. Git says: {detail}"),
        N_("Mend what git says, then commit the file yourself: git commit {typed}"),
    ),
    EditReason.NO_ACTIVITY: Text(
        N_("There is no strategy, group or activity {id} in the file."),
        N_("All ids: {nastavnik} status"),
    ),
    EditReason.NO_PERSON: Text(
        N_("There is no person {id} in the file."),
        N_("Add the person under people: first."),
    ),
    EditReason.ALREADY_THERE: Text(
        N_("{key} has such an entry already; nothing is changed."),
        N_("Take the old one back first: {nastavnik} undo ID {key} --what {what}"),
    ),
    EditReason.NOT_THERE: Text(
        N_("{key} has no such entry; nothing is changed."),
        N_("What there is: {nastavnik} show ID"),
    ),
    EditReason.BAD_TEXT: Text(
        N_("The text for {field} holds the character {number}, which a roadmap may not hold."),
        N_("Type the text anew instead of pasting it."),
    ),
    EditReason.TOO_LONG: Text(
        N_("The text is too long: a line of the file may have 64 KiB, the whole file 16 MiB."),
        N_("Put the text into a file of its own and give its name: --link FILE"),
    ),
    EditReason.NOT_EDITABLE: Text(
        N_("Not written: {place} is not what it should be."),
        N_("See what is wrong: {nastavnik} validate"),
    ),
    EditReason.NOT_AS_ASKED: Text(
        N_("Not written: the new text would not say exactly what was asked (at {place}). This is our error."),
        N_("The file is unchanged. Please report this, with the line you typed and the file if you may."),
    ),
}
"""Every member of WriteReason, VcsReason and EditReason; params: see where they are raised."""
