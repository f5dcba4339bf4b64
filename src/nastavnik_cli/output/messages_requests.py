"""Why a request cannot be carried out, and the words for it; decides nothing.

The reasons stand here, beside their words, because the command line that finds them is the
highest room of the house: nothing below it could read them there.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from nastavnik_cli.i18n import N_
from nastavnik_cli.output.message import Text


class RequestReason(StrEnum):
    """What is wrong with a command line, or with the world around it."""

    # the words of the command line
    UNKNOWN_COMMAND = "unknown-command"
    UNKNOWN_COMMAND_NEAR = "unknown-command-near"
    UNKNOWN_OPTION = "unknown-option"
    UNKNOWN_OPTION_NEAR = "unknown-option-near"
    TEXT_LIKE_AN_OPTION = "text-like-an-option"
    OPTION_NEEDS_VALUE = "option-needs-value"
    OPTION_TAKES_NO_VALUE = "option-takes-no-value"
    MISSING_ARGUMENT = "missing-argument"
    MISSING_OPTION = "missing-option"
    EXTRA_ARGUMENTS = "extra-arguments"
    BAD_USAGE = "bad-usage"
    # values
    NOT_A_CHOICE = "not-a-choice"
    NOT_A_NUMBER = "not-a-number"
    NOT_A_DAY = "not-a-day"
    NOT_A_PERIOD = "not-a-period"
    BAD_VARIABLE = "bad-variable"
    NO_PERIOD = "no-period"
    PHRASES_MISSING = "phrases-missing"
    NO_FILES = "no-files"
    UNKNOWN_CODE = "unknown-code"
    UNKNOWN_CODE_NEAR = "unknown-code-near"
    # names
    UNKNOWN_ID = "unknown-id"
    UNKNOWN_ID_NEAR = "unknown-id-near"
    A_GROUP = "a-group"
    NOT_A_GROUP = "not-a-group"
    UNKNOWN_PERSON = "unknown-person"
    UNKNOWN_PERSON_NEAR = "unknown-person-near"
    AMBIGUOUS_PERSON = "ambiguous-person"
    UNKNOWN_KEY = "unknown-key"
    NEITHER_ID_NOR_KEY = "neither-id-nor-key"
    KEY_IN_THE_MIDDLE = "key-in-the-middle"
    AMBIGUOUS_KEY = "ambiguous-key"
    NO_WINDOWS = "no-windows"
    # files
    NO_ROADMAP = "no-roadmap"
    NO_SHELL = "no-shell"
    STDOUT_FAILED = "stdout-failed"
    SYSTEM_FAILED = "system-failed"
    BUG = "bug"


TEXTS: Final[Mapping[StrEnum, Text]] = {
    RequestReason.UNKNOWN_COMMAND: Text(
        N_("There is no command “{word}”."),
        N_("All commands: nastavnik --help"),
    ),
    RequestReason.UNKNOWN_COMMAND_NEAR: Text(
        N_("There is no command “{word}”. Did you mean {near}?"),
        N_("Type: nastavnik {near}\nAll commands: nastavnik --help"),
    ),
    RequestReason.UNKNOWN_OPTION: Text(
        N_("There is no option {option}."),
        N_("What there is: {help}"),
    ),
    RequestReason.UNKNOWN_OPTION_NEAR: Text(
        N_("There is no option {option}. Did you mean {near}?"),
        N_("What there is: {help}"),
    ),
    RequestReason.TEXT_LIKE_AN_OPTION: Text(
        N_("“{text}” begins with a hyphen and is taken for an option."),
        N_("If it is a text: {command}"),
    ),
    RequestReason.OPTION_NEEDS_VALUE: Text(
        N_("The option {option} needs a value."),
        N_("What it takes: {help}"),
    ),
    RequestReason.OPTION_TAKES_NO_VALUE: Text(
        N_("The option {option} takes no value."),
        N_("What there is: {help}"),
    ),
    RequestReason.MISSING_ARGUMENT: Text(
        N_("{name} is missing."),
        N_("How it is written: {usage}"),
    ),
    RequestReason.MISSING_OPTION: Text(
        N_("The option {name} is missing."),
        N_("How it is written: {usage}"),
    ),
    RequestReason.EXTRA_ARGUMENTS: Text(
        N_("Not expected here: {words}."),
        N_("How it is written: {usage}"),
    ),
    RequestReason.BAD_USAGE: Text(
        N_("The command line is not understood: {detail}"),
        N_("What there is: {help}"),
    ),
    RequestReason.NOT_A_CHOICE: Text(
        N_("“{value}” is not one of: {choices}."),
        "",
    ),
    RequestReason.NOT_A_NUMBER: Text(
        N_("“{value}” is not a whole number from {least} up."),
        "",
    ),
    RequestReason.NOT_A_DAY: Text(
        N_("“{value}” is not a date."),
        N_("Write it as 2022-06-20 or 20.06.2022, or the word today or yesterday."),
    ),
    RequestReason.NOT_A_PERIOD: Text(
        N_("“{value}” is not a span of time."),
        N_("Write it as 2022, 2022-Q3, 2022-05 or 2022-01/2022-06."),
    ),
    RequestReason.BAD_VARIABLE: Text(
        N_("The environment variable {variable} holds “{value}”, which does not fit."),
        N_("Set it as the option {option} takes it, or unset it: unset {variable}"),
    ),
    RequestReason.NO_PERIOD: Text(
        N_("There is no roadmap.yaml here or above, so the period is not known."),
        N_("Say it: nastavnik when {phrases} --period 2022/2024"),
    ),
    RequestReason.PHRASES_MISSING: Text(
        N_("With --period the phrases are missing."),
        N_('Write them: nastavnik when "quarterly" --period {period}'),
    ),
    RequestReason.NO_FILES: Text(
        N_("No file fits: {patterns}."),
        N_("Check the name or the pattern; the folder we are in is {folder}"),
    ),
    RequestReason.UNKNOWN_CODE: Text(
        N_("There is no code “{value}”."),
        N_("The codes stand in brackets at the ends of the messages."),
    ),
    RequestReason.UNKNOWN_CODE_NEAR: Text(
        N_("There is no code “{value}”. Did you mean: {near}?"),
        N_("The codes stand in brackets at the ends of the messages."),
    ),
    RequestReason.UNKNOWN_ID: Text(
        N_("There is no activity {id}."),
        N_("All of them: {nastavnik} status"),
    ),
    RequestReason.UNKNOWN_ID_NEAR: Text(
        N_("There is no activity {id}. Did you mean {near}, “{title}”?"),
        N_("All of them: {nastavnik} status"),
    ),
    RequestReason.A_GROUP: Text(
        N_("{id} is a group: records stand at its activities."),
        N_("Name one or several of them: {leaves}"),
    ),
    RequestReason.NOT_A_GROUP: Text(
        N_("{id} is an activity; a strategy or a group is meant here."),
        N_("These are: {groups}"),
    ),
    RequestReason.UNKNOWN_PERSON: Text(
        N_("Nobody in the plan is called “{typed}”."),
        N_("There are: {names}"),
    ),
    RequestReason.UNKNOWN_PERSON_NEAR: Text(
        N_("Nobody in the plan is called “{typed}”. Did you mean {near} ({name})?"),
        "",
    ),
    RequestReason.AMBIGUOUS_PERSON: Text(
        N_("Several people are called “{typed}”."),
        N_("Name one of them by the id: {names}"),
    ),
    RequestReason.UNKNOWN_KEY: Text(
        N_("{id} has no window “{typed}”."),
        N_("It has: {keys}\nAll of them: {nastavnik} show {id}"),
    ),
    RequestReason.NEITHER_ID_NOR_KEY: Text(
        N_("“{typed}” is neither an activity of the plan nor a window of {id}."),
        N_("Windows of {id}: {keys}. All activities: {nastavnik} status"),
    ),
    RequestReason.KEY_IN_THE_MIDDLE: Text(
        N_("{key} is no activity; a window of one of several is said after an @."),
        N_("Write {id}@{key} in place of {id} {key}."),
    ),
    RequestReason.AMBIGUOUS_KEY: Text(
        N_("“{typed}” names several windows of {id}."),
        N_("Name one of them: {keys}"),
    ),
    RequestReason.NO_WINDOWS: Text(
        N_("{id} has no windows: it is not bound to dates."),
        N_("Write down how it goes: {nastavnik} log {id} TEXT"),
    ),
    RequestReason.NO_ROADMAP: Text(
        N_("There is no roadmap.yaml here or in the folders above."),
        N_(
            "Make a new one:              nastavnik init\n"
            "From a Word or Excel table:  nastavnik import FILE -o roadmap.yaml\n"
            "One that lies elsewhere:     nastavnik -f PATH"
        ),
    ),
    RequestReason.NO_SHELL: Text(
        N_("The shell was not recognised or is not supported."),
        N_("It can be bash, zsh, fish or powershell; $SHELL names it where it is not recognised."),
    ),
    RequestReason.SYSTEM_FAILED: Text(
        N_("The system failed, and nothing more was done: {detail}"),
        N_("Type the same command again; if it fails again, show this line to your administrator."),
    ),
    RequestReason.STDOUT_FAILED: Text(
        N_("The output could not be written: {detail}."),
        N_("Free some space or direct the output elsewhere."),
    ),
    RequestReason.BUG: Text(
        N_("This is a mistake of nastavnik, not yours: {detail}"),
        N_(
            "Please report it with these lines and the command: version {version}, Python {python}, "
            "{platform}. The whole story: NASTAVNIK_DEBUG=1 {command}"
        ),
    ),
}
"""Every member of RequestReason."""
