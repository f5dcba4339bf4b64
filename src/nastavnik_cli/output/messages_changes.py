"""Why a change is not made, and the words for it; decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from nastavnik_cli.i18n import N_
from nastavnik_cli.output.message import Text


class ChangeReason(StrEnum):
    """What keeps a record, a move, a cancellation, a note or an activity from being written."""

    # which window
    SEVERAL_OPEN = "several-open"
    NONE_BEGUN = "none-begun"
    NONE_BEGUN_YET = "none-begun-yet"
    NONE_OPEN = "none-open"
    NO_WINDOWS = "no-windows"
    NEEDS_CLOSE = "needs-close"
    NOT_ONGOING = "not-ongoing"
    UNDATED = "undated"
    WHAT_IS_DONE = "what-is-done"
    NOTHING_OPEN = "nothing-open"
    NO_IDS = "no-ids"
    # what is there already
    OTHER_DATE = "other-date"
    OTHER_CANCELLATION = "other-cancellation"
    RECORDED = "recorded"
    # days
    FUTURE = "future"
    BEFORE_PERIOD = "before-period"
    BEFORE_WINDOW = "before-window"
    NO_DUE_DATE = "no-due-date"
    # undo
    NOTHING_TO_UNDO = "nothing-to-undo"
    NOTHING_UNDER_KEY = "nothing-under-key"
    SEVERAL_TO_UNDO = "several-to-undo"
    # add, replace
    BAD_WHEN = "bad-when"
    NEEDS_WHEN = "needs-when"
    BAD_NEW_ID = "bad-new-id"
    ID_TAKEN = "id-taken"
    NEEDS_NAME = "needs-name"
    WOULD_BE_WRONG = "would-be-wrong"
    REPLACED_BEFORE = "replaced-before"
    NAME_TAKEN = "name-taken"
    SAME_PERSON = "same-person"
    IN_A_CIRCLE = "in-a-circle"
    HAS_SUCCESSOR = "has-successor"
    EMPTY_TEXT = "empty-text"
    TEXT_IN_WORDS = "text-in-words"
    # git
    NO_REPOSITORY = "no-repository"
    NOT_IN_GIT = "not-in-git"
    OTHER_CHANGES = "other-changes"
    UNFINISHED = "unfinished"
    NO_IDENTITY = "no-identity"


TEXTS: Final[Mapping[StrEnum, Text]] = {
    ChangeReason.SEVERAL_OPEN: Text(
        N_("Several windows of {id} have begun by {day} and are open; name one."),
        "",
    ),
    ChangeReason.NONE_BEGUN: Text(
        N_("No open window of {id} has begun by {day}; if one is done ahead of time, name it."),
        "",
    ),
    ChangeReason.NONE_BEGUN_YET: Text(
        N_("No open window of {id} has begun by {day}; name the one that is meant."),
        "",
    ),
    ChangeReason.NONE_OPEN: Text(
        N_("{id} has no open window: all of them are recorded or cancelled."),
        N_(
            "See them: {nastavnik} show {id}\nCorrect a record: {nastavnik} done {id} KEY --on DATE --replace"
        ),
    ),
    ChangeReason.NO_WINDOWS: Text(
        N_("{id} has no windows in the plan's period."),
        N_("Write down how it goes: {nastavnik} log {id} TEXT"),
    ),
    ChangeReason.NEEDS_CLOSE: Text(
        N_("{id} goes on for the whole period: it is not done once, it is written about."),
        N_("Write down how it goes: {command} TEXT\nClose it for good: {close}"),
    ),
    ChangeReason.NOT_ONGOING: Text(
        N_("{id} has deadlines: there is nothing ongoing to close."),
        N_("Leave out --close."),
    ),
    ChangeReason.UNDATED: Text(
        N_("{id} has no date of its own: there is no window to mark as done."),
        N_("Write down what was done: {command} TEXT"),
    ),
    ChangeReason.WHAT_IS_DONE: Text(N_("What is done?"), ""),
    ChangeReason.NOTHING_OPEN: Text(
        N_("Nothing is open now: no window has begun that is not recorded."),
        N_("All of it: {nastavnik} status"),
    ),
    ChangeReason.NO_IDS: Text(
        N_("Say what is done: the number of an activity."),
        N_("For example: {nastavnik} done 3.1.2\nWhat is open: {nastavnik}"),
    ),
    ChangeReason.OTHER_DATE: Text(
        N_("{id} · {key} is recorded on {known} already, and now {day} is given."),
        N_("If the new date is right: {command}"),
    ),
    ChangeReason.OTHER_CANCELLATION: Text(
        N_("{id} · {key} is cancelled already."),
        N_("To say it otherwise, take that back first: {nastavnik} undo {id} {key} --what cancel"),
    ),
    ChangeReason.RECORDED: Text(
        N_("{id} · {key} is recorded as done on {known}."),
        N_("If that is wrong, take it back first: {nastavnik} undo {id} {key} --what done"),
    ),
    ChangeReason.FUTURE: Text(
        N_("{day} is still to come: today is {today}."),
        N_("If it is meant so: {command}"),
    ),
    ChangeReason.BEFORE_PERIOD: Text(
        N_("{day} is before the plan begins ({start})."),
        N_("If it is meant so: {command}"),
    ),
    ChangeReason.BEFORE_WINDOW: Text(
        N_("{id} · {key} begins on {start}: it cannot be due on {day}."),
        N_("If it is meant so: {command}"),
    ),
    ChangeReason.NO_DUE_DATE: Text(
        N_("{id} goes on for the whole period: it has no due date to move."),
        N_(
            "To end it earlier, write until: and a day at the activity, or cancel it: {nastavnik} cancel {id}"
        ),
    ),
    ChangeReason.NOTHING_TO_UNDO: Text(
        N_("{id} has no record, move, cancellation or note to take back."),
        N_("See it: {nastavnik} show {id}"),
    ),
    ChangeReason.NOTHING_UNDER_KEY: Text(
        N_("Under “{key}” {id} has nothing to take back."),
        N_("See what there is: {nastavnik} show {id}"),
    ),
    ChangeReason.SEVERAL_TO_UNDO: Text(
        N_("Several things of {id} can be taken back; name one."),
        "",
    ),
    ChangeReason.BAD_WHEN: Text(
        "{why}",
        N_("Try it out: {nastavnik} when {typed}"),
    ),
    ChangeReason.NEEDS_WHEN: Text(
        N_("{id} states no deadline that a new activity would inherit."),
        N_("Say it in words: --when 'May 2022'"),
    ),
    ChangeReason.BAD_NEW_ID: Text(
        N_("“{id}” cannot be an id."),
        N_("A letter or a digit, then letters, digits, . - _, up to 64: --id {near}"),
    ),
    ChangeReason.ID_TAKEN: Text(
        N_("The id {id} is taken."),
        N_("The next free one: --id {near}"),
    ),
    ChangeReason.NEEDS_NAME: Text(
        N_("There is nobody with the id {id} in the plan."),
        N_("If it is a new person, say the name: {command}"),
    ),
    ChangeReason.SAME_PERSON: Text(
        N_("Nobody can succeed himself or herself: {id}."),
        "",
    ),
    ChangeReason.WOULD_BE_WRONG: Text(
        N_("Not written: the file would have an error by it. {why}"),
        "",
    ),
    ChangeReason.REPLACED_BEFORE: Text(
        N_("{day} is before the plan begins ({start})."),
        N_("From its first day: {command}"),
    ),
    ChangeReason.NAME_TAKEN: Text(
        N_("{id} is in the plan already: {name}."),
        N_("Leave out --name, or give the new person another id."),
    ),
    ChangeReason.IN_A_CIRCLE: Text(
        N_("{successor} is followed by {id}: they would succeed each other in a circle."),
        N_("See who follows whom in the file, under people."),
    ),
    ChangeReason.HAS_SUCCESSOR: Text(
        N_("{id} has the successor {successor} already."),
        N_("Change it in the file, under people."),
    ),
    ChangeReason.TEXT_IN_WORDS: Text(
        N_("A text of several words is put in quotes: “{text}”."),
        N_("If it is the text: {command}"),
    ),
    ChangeReason.EMPTY_TEXT: Text(
        N_("{option} is empty."),
        N_("Write a text after it, or leave it out."),
    ),
    ChangeReason.NO_REPOSITORY: Text(
        N_("Not written: {path} is not in a git repository, so there is nothing to commit to."),
        N_("Leave out --commit, or make a repository first: git init"),
    ),
    ChangeReason.OTHER_CHANGES: Text(
        N_("Not written: {path} has changes that are not committed yet; they would get into this commit."),
        N_("Commit them first: git commit -- {typed}. See them: git diff HEAD -- {typed}"),
    ),
    ChangeReason.NOT_IN_GIT: Text(
        N_("Not written: git does not have {path} yet, so this change cannot be committed by itself."),
        N_("Commit the file as it is first: git add {typed} && git commit -- {typed}"),
    ),
    ChangeReason.UNFINISHED: Text(
        N_("Not written: git {what} is not finished, and until then one file is not committed by itself."),
        N_("Finish it first (git status says how), or leave out --commit."),
    ),
    ChangeReason.NO_IDENTITY: Text(
        N_("Not written: git does not know who you are, so there would be no commit."),
        N_("Tell it: git config user.name 'A. B. Name' && git config user.email name@example.org"),
    ),
}
"""Every member of ChangeReason."""
