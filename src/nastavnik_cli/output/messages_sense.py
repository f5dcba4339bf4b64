"""The words for what does not hold together in a plan; finds nothing itself."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from nastavnik_cli.domain.checks.reasons import Sense
from nastavnik_cli.i18n import N_
from nastavnik_cli.output.message import Text
from nastavnik_cli.storage.load import LoadReason

TEXTS: Final[Mapping[StrEnum, Text]] = {
    Sense.DUPLICATE_ID: Text(
        N_("The id “{id}” is taken: line {line}, “{title}”."),
        N_("Give one of the two another id; ids of strategies, groups and activities are unique together."),
    ),
    Sense.UNKNOWN_PERSON: Text(
        N_("There is no “{value}” under people."),
        N_("Add the line under people:\n  {value}: First Last"),
    ),
    Sense.UNKNOWN_PERSON_NEAR: Text(
        N_("There is no “{value}” under people."),
        N_("Did you mean {near}? Otherwise add the person under people."),
    ),
    Sense.UNKNOWN_NAME: Text(
        N_("“{value}” is not the id of a person."),
        N_("Name people by their ids under people, and give this one an id there:\n  person: {value}"),
    ),
    Sense.PEOPLE_UNLISTED: Text(
        N_("“{value}” is one text, not several people."),
        N_("Write them as a list:\n  responsible: {listed}"),
    ),
    Sense.NO_WHEN: Text(
        N_("“{id}” has no deadline: neither its own nor one from above."),
        N_("Add a line to it or to its group, for example:\n  when: May {year}"),
    ),
    Sense.UNREAD_TEXT: Text(
        N_("“{text}” gives no date: the activity stays undated."),
        N_("If there is a date in it, add how to read it:\n  as: May 2022"),
    ),
    Sense.PHRASE_OUTSIDE: Text(
        N_("“{text}” has no window between {start} and {end}, the period of the plan."),
        N_("Check the year, or correct period:."),
    ),
    Sense.NO_WINDOW: Text(
        N_("“{id}” has no window {key}."),
        N_("Its windows: {keys}. All of them: nastavnik show {id}"),
    ),
    Sense.NO_WINDOW_NEAR: Text(
        N_("“{id}” has no window {key}."),
        N_("Did you mean {near}? All its windows: nastavnik show {id}"),
    ),
    Sense.NO_WINDOW_CUT: Text(
        N_("“{id}” has no window {key}: from or until excludes it."),
        N_("Move from: or until: if the record is right; delete the record if it is not."),
    ),
    Sense.NO_WINDOWS: Text(
        N_("“{id}” has no window {key}: its deadline has none inside the period."),
        N_("Check the year in when:, or correct period:."),
    ),
    Sense.UNDATED: Text(
        N_("“{id}” has no window {key}: its deadline has no date of its own."),
        N_("Note what was done with its day instead:\n  log: {{2022-06-20: …}}"),
    ),
    Sense.RECORD_ON_GROUP: Text(
        N_("“{id}” is a group: {field} belongs to its activities."),
        N_("Move it to the right one of: {leaves}."),
    ),
    Sense.KEY_ON_GROUP: Text(
        N_("“{id}” is a group and has no windows, so no {key}."),
        N_("Move the note to the right one of: {leaves}."),
    ),
    Sense.LINK_SCHEME: Text(
        N_("“{value}” is not a safe link."),
        N_("Use http:, https:, mailto:, or a path inside the repository: evidence/14.pdf"),
    ),
    Sense.LINK_DRIVE: Text(
        N_("“{value}” is on one computer only."),
        N_("Copy the file into the repository and link to it: evidence/14.pdf"),
    ),
    Sense.LINK_SHARE: Text(
        N_("“{value}” is a shared folder that others may not reach."),
        N_("Copy the file into the repository and link to it: evidence/14.pdf"),
    ),
    Sense.LINK_ABSOLUTE: Text(
        N_("“{value}” counts from the root of one computer's disk."),
        N_("Write the path from the folder of this file: evidence/14.pdf"),
    ),
    Sense.LINK_LEAVES: Text(
        N_("“{value}” leads out of the repository."),
        N_("Copy the file into the repository and link to it: evidence/14.pdf"),
    ),
    Sense.LINK_MISSING: Text(
        N_("There is no file “{value}”."),
        N_("Paths count from the folder of this file; correct the path or add the file."),
    ),
    Sense.LINK_WITHOUT_SCHEME: Text(
        N_("There is no file “{value}”."),
        N_("If it is a page of the web, write: https://{value}"),
    ),
    Sense.SUCCESSOR_SELF: Text(
        N_("“{id}” cannot be their own successor."),
        N_("Name another person, or delete successor:."),
    ),
    Sense.SUCCESSOR_CIRCLE: Text(
        N_("Successors go round in a circle: {chain}."),
        N_("Delete successor: of the one who works there now."),
    ),
    Sense.BOUNDS_REVERSED: Text(
        N_("until {until} is before from {start}: nothing is left between them."),
        N_("Check both dates; the later one belongs to until:."),
    ),
    Sense.COUNTRY: Text(
        N_("There is no calendar for the country “{value}”."),
        N_("Write its code of two capital letters: {near}."),
    ),
    Sense.OFF_AND_WORK: Text(
        N_("{date} is under off and under work."),
        N_("Keep it in one of the two lists."),
    ),
    Sense.FUTURE_RECORD: Text(
        N_("The record is dated {date}, after {as_of}: it does not count yet."),
        N_("Check the year and the month."),
    ),
    Sense.FUTURE_NOTE: Text(
        N_("The note is dated {date}, after {as_of}."),
        N_("Check the year and the month."),
    ),
    Sense.RECORD_OUTSIDE: Text(
        N_("The record is dated {date}, before the period begins on {start}."),
        N_("Check the year, or correct period:."),
    ),
    Sense.NO_RESPONSIBLE: Text(
        N_("Nobody answers for “{id}”."),
        N_("Add responsible: to it, to its group or to its strategy."),
    ),
    Sense.NOBODY_RESPONSIBLE: Text(
        N_("Nobody answers for “{id}”, nor for any other activity of the plan."),
        N_("Add responsible: to the strategies, groups or activities, and people: with their names."),
    ),
    Sense.UNUSED_PERSON: Text(
        N_("Nothing in the plan names “{id}”."),
        N_("Delete the entry, or name the person in responsible:, by: or successor:."),
    ),
    Sense.NUMBER_LIKE_ID: Text(
        N_("Other programs read the id {id} as a number: for them 1.1 and 1.10 are one."),
        N_('Put it in quotes: "{id}"'),
    ),
    Sense.MIXED_ALPHABETS: Text(
        N_("The id “{id}” mixes alphabets: {letters}."),
        N_("Type it anew in one alphabet; in Latin letters it would be: {latin}"),
    ),
    Sense.DIFFERS_BY_CASE: Text(
        N_("The id “{id}” differs from “{other}” in line {line} only by capital letters."),
        N_("Give one of the two another id."),
    ),
    Sense.DIFFERS_BY_LOOK: Text(
        N_("The id “{id}” looks like “{other}” in line {line}: some letters are of another alphabet."),
        N_("Give one of the two another id."),
    ),
    Sense.EMPTY_STRATEGY: Text(
        N_("The strategy “{id}” has no activities."),
        N_("Add activities:, or delete the strategy."),
    ),
    Sense.EMPTY_GROUP: Text(
        N_("The group “{id}” has no activities."),
        N_("Add activities, or delete the line activities: to make it an activity itself."),
    ),
    Sense.COMMENT_IN_TEXT: Text(
        N_("The text ends before “{comment}”: without quotes the rest is a comment."),
        N_('Put it in quotes: "{whole}"\nor leave two spaces before a comment that is meant as one.'),
    ),
    Sense.DONE_AND_CANCELLED: Text(
        N_("{key} of “{id}” is cancelled and done, line {line}."),
        N_("Take one of the two back; the record wins until then."),
    ),
    Sense.UNUSED_IGNORE: Text(
        N_("There is no warning {value} in this line to ignore."),
        N_("Delete the comment."),
    ),
    Sense.IGNORED_ERROR: Text(
        N_("{value} is an error and cannot be ignored."),
        N_("Mend the error and delete the comment."),
    ),
    Sense.IGNORED_NOTHING: Text(
        N_("There is no warning called “{value}”."),
        N_("Write one of: {near}."),
    ),
    Sense.BEFORE_APPROVAL: Text(
        N_("Windows were due before the plan was signed on {approved}: {count}."),
        N_("If the plan holds from a later day on, add the line:\n  from: {offer}"),
    ),
    LoadReason.INVALID: Text(
        N_("Nothing was done: {path} holds errors ({count})."),
        N_("Mend them and look again: nastavnik validate {path}"),
    ),
    LoadReason.NO_SUCH_FILE: Text(
        N_("There is no file {path}."),
        N_("Check the name, or make a new roadmap: nastavnik init"),
    ),
    LoadReason.A_FOLDER: Text(
        N_("{path} is a folder."),
        N_("Name the file in it."),
    ),
    LoadReason.NO_ACCESS: Text(
        N_("{path} may not be read."),
        N_("Ask for the right to read it."),
    ),
    LoadReason.CANNOT_OPEN: Text(
        N_("Cannot open {path}: {detail}."),
        N_("Check the name and who may read the file."),
    ),
}
"""Every member of `Sense` and `LoadReason`; params: see the checks that yield them."""
