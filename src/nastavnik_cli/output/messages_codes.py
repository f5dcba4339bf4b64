"""What each code of `validate` means and asks for, in general; the facts of one case are elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from nastavnik_cli.errors import Code
from nastavnik_cli.i18n import N_
from nastavnik_cli.output.message import Text

CODES: Final[Mapping[Code, Text]] = {
    Code.ENCODING: Text(
        N_("The file is not UTF-8 text."),
        N_("Save it as UTF-8 in your editor; a Word or Excel file is read by nastavnik import."),
    ),
    Code.BAD_CHARACTER: Text(
        N_("A character that is not seen or that programs read differently."),
        N_("Delete it or write the visible character; line ends are LF or CR LF."),
    ),
    Code.LIMIT: Text(
        N_("The file goes over a limit that keeps every program safe."),
        N_("16 MiB a file, 64 KiB a line or text, 64 levels of nesting, 5,000 windows of one phrase."),
    ),
    Code.EMPTY_FILE: Text(
        N_("There is nothing in the file."),
        N_("nastavnik init writes a first roadmap.yaml with comments."),
    ),
    Code.YAML_SYNTAX: Text(
        N_("The file cannot be read as YAML."),
        N_("Put a text with : # or quotes in quotes, indent with spaces, close every bracket."),
    ),
    Code.CONFLICT_MARKER: Text(
        N_("A merge in git was not finished."),
        N_("Keep the right lines and delete the marker lines; nastavnik merge does it for records."),
    ),
    Code.ALIAS: Text(
        N_("An anchor, an alias or a merge key: one place that stands for another."),
        N_("Write the value out in each place, so that a change of one does not change the other."),
    ),
    Code.TAG: Text(
        N_("A YAML tag such as !!str."),
        N_("Delete it: every value is read by what its field is."),
    ),
    Code.MULTI_DOCUMENT: Text(
        N_("A second YAML document in the file."),
        N_("Keep one plan in a file; move the other into a file of its own."),
    ),
    Code.DUPLICATE_KEY: Text(
        N_("The same key twice in one mapping."),
        N_("Keep one of the two; programs differ in which one they read."),
    ),
    Code.MISSING_FIELD: Text(
        N_("A required field is absent or empty."),
        N_("Add the field with its value."),
    ),
    Code.UNKNOWN_FIELD: Text(
        N_("A field that a roadmap does not have."),
        N_("Correct its name; a field of your own begins with x-."),
    ),
    Code.WRONG_TYPE: Text(
        N_("A value of the wrong kind: a list, a mapping or a text in the place of another."),
        N_("Write it in the form that the message shows."),
    ),
    Code.BAD_VALUE: Text(
        N_("A value that its field does not take."),
        N_("Choose one of the values that the message lists."),
    ),
    Code.BAD_VERSION: Text(
        N_("A version of the file format that this program does not know."),
        N_("Write version: 1, or update nastavnik."),
    ),
    Code.BAD_DATE: Text(
        N_("Not a date, or a day that does not exist."),
        N_("Write dates as year-month-day: 2022-05-31."),
    ),
    Code.BAD_PHRASE: Text(
        N_("A deadline that is not understood or cannot be."),
        N_("Take a phrase that is understood, or keep the words and add their reading: {text: …, as: …}."),
    ),
    Code.BAD_ID: Text(
        N_("An id of the wrong form."),
        N_("A letter or a digit, then letters, digits, dots, hyphens, underscores; 64 characters at most."),
    ),
    Code.DUPLICATE_ID: Text(
        N_("Two strategies, groups or activities with one id."),
        N_("Give one of them another id."),
    ),
    Code.UNKNOWN_PERSON: Text(
        N_("A person who is not under people."),
        N_("Correct the id or add the person."),
    ),
    Code.NO_WHEN: Text(
        N_("An activity without a deadline, its own or one from above."),
        N_("Add when: to it, to its group or to its strategy."),
    ),
    Code.NO_SUCH_WINDOW: Text(
        N_("A record under a key that the deadline of the activity does not give."),
        N_("Use the key of an existing window; nastavnik show ID lists them. Records belong to leaves only."),
    ),
    Code.BAD_LINK: Text(
        N_("A link that would not be safe or would not work for others."),
        N_("Use http, https, mailto, or a path inside the repository."),
    ),
    Code.FUTURE_DATE: Text(
        N_("A record or a note of a day that has not come yet."),
        N_("Check the year; a record does not count before its day."),
    ),
    Code.OUTSIDE_PERIOD: Text(
        N_("A deadline or a record outside the period of the plan."),
        N_("Check the year, or correct period:."),
    ),
    Code.NO_RESPONSIBLE: Text(
        N_("Nobody answers for an activity."),
        N_("Add responsible: to it, to its group or to its strategy."),
    ),
    Code.UNUSED_PERSON: Text(
        N_("A person whom nothing in the plan names."),
        N_("Delete the entry or name the person where they take part."),
    ),
    Code.NUMBER_LIKE_ID: Text(
        N_("An id without quotes that other programs read as a number."),
        N_("Put the id in quotes."),
    ),
    Code.CONFUSABLE_ID: Text(
        N_("An id that can be taken for another one."),
        N_("Keep to one alphabet and one case."),
    ),
    Code.MISSING_LINK: Text(
        N_("A link to a file that is not there."),
        N_("Correct the path or add the file."),
    ),
    Code.EMPTY_GROUP: Text(
        N_("A strategy or a group without activities."),
        N_("Add activities, or delete activities: to make it a leaf."),
    ),
    Code.COMMENT_IN_TEXT: Text(
        N_("A text without quotes ends where a # begins."),
        N_("Put the whole text in quotes."),
    ),
    Code.MIXED_LINE_ENDS: Text(
        N_("Some lines end with CR LF and some with LF."),
        N_("Let the editor or git give all lines one end."),
    ),
    Code.UNREAD_TEXT: Text(
        N_("A deadline kept in words that give no date."),
        N_("Add its reading: as: with a phrase that is understood."),
    ),
    Code.DONE_AND_CANCELLED: Text(
        N_("A window that is both done and cancelled."),
        N_("Take one of the two back; the record wins until then."),
    ),
    Code.UNUSED_IGNORE: Text(
        N_("A comment that silences a warning which is not there."),
        N_("Delete the comment."),
    ),
    Code.BEFORE_APPROVAL: Text(
        N_("Windows that were due before the plan was signed."),
        N_("Say from when the plan holds: from: with a date."),
    ),
}
"""Every code: what it means (`message`) and the general remedy (`hint`)."""
