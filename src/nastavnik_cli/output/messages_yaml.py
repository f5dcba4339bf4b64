"""The words for slips in YAML; finds nothing itself."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from nastavnik_cli.i18n import N_
from nastavnik_cli.output.message import Text
from nastavnik_cli.storage.reasons import YamlReason

TEXTS: Final[Mapping[StrEnum, Text]] = {
    YamlReason.DIRECTIVE: Text(
        N_("A line may not begin with %: YAML reads it as an order to the program."),
        N_("Delete the line; if it is a text, put it in quotes after its field."),
    ),
    YamlReason.TAB: Text(
        N_("There is a tab in the text."),
        N_("Put a space instead:\n{fix}"),
    ),
    YamlReason.TAB_INDENT: Text(
        N_("The line is indented with a tab."),
        N_("Indent with spaces:\n{fix}"),
    ),
    YamlReason.HASH: Text(
        N_("A comment needs a space before #."),
        N_("If it is a part of the text, put the whole text in quotes; if it is a comment:\n{fix}"),
    ),
    YamlReason.COLON_IN_TEXT: Text(
        N_("A colon with a space in a text: YAML takes it for the end of a field's name."),
        N_("Put the text in quotes:\n{fix}"),
    ),
    YamlReason.COLON_IN_WRAPPED: Text(
        N_("A text of two lines has a colon in the second: YAML takes it for a new field."),
        N_("Write the text in one line and in quotes:\n{fix}"),
    ),
    YamlReason.DASH_IN_TEXT: Text(
        N_("The text begins with a hyphen and a space: YAML takes it for an item of a list."),
        N_("Put the text in quotes:\n{fix}"),
    ),
    YamlReason.SIGN: Text(
        N_("A text cannot begin with this sign: YAML keeps it for itself."),
        N_("Put the text in quotes:\n{fix}"),
    ),
    YamlReason.QUOTE_IN_TEXT: Text(
        N_("The text begins with a quote, and goes on after the closing one."),
        N_("Put the whole text in other quotes:\n{fix}"),
    ),
    YamlReason.BRACKET_TEXT: Text(
        N_("The text begins with a bracket, and goes on after the closing one."),
        N_("Put the text in quotes:\n{fix}"),
    ),
    YamlReason.BRACKET_IN_TEXT: Text(
        N_("There is a bracket in a text that itself stands in brackets."),
        N_("Put the text in quotes:\n{fix}"),
    ),
    YamlReason.BACKSLASH: Text(
        N_("In double quotes a backslash begins a special sign, and there is no such sign."),
        N_("In single quotes a backslash is only a backslash:\n{fix}"),
    ),
    YamlReason.LOST_BACKSLASH: Text(
        N_("In double quotes a backslash begins a special sign, and there is no such sign."),
        N_("Double the backslash, or put the text in single quotes."),
    ),
    YamlReason.NO_SPACE: Text(
        N_("There is no space after the colon."),
        N_("Put a space there:\n{fix}"),
    ),
    YamlReason.DASH_SPACE: Text(
        N_("There is no space after the hyphen that begins an item."),
        N_("Put a space there:\n{fix}"),
    ),
    YamlReason.DASH_KIND: Text(
        N_("The item begins with a long dash, a bullet or a number; YAML knows only the hyphen."),
        N_("Begin it with a hyphen:\n{fix}"),
    ),
    YamlReason.DASH_LOST: Text(
        N_("The items of this list begin with a hyphen, and here there is none."),
        N_("Begin the item with a hyphen:\n{fix}"),
    ),
    YamlReason.EXTRA_DASH: Text(
        N_("The hyphen makes this an item of a list, while its neighbours are fields."),
        N_("Delete the hyphen:\n{fix}"),
    ),
    YamlReason.RECORD_INLINE: Text(
        N_("A key and its value stand on the line of the field that they belong to."),
        N_("Put them in braces, or on a line of their own below:\n{fix}"),
    ),
    YamlReason.HARD_SPACE: Text(
        N_("The space here is a non-breaking one (from Word or a web page); YAML knows only the plain one."),
        N_("Put a plain space:\n{fix}"),
    ),
    YamlReason.UNCLOSED_QUOTE: Text(
        N_("The quote that opens here is never closed."),
        N_("Close it:\n{fix}"),
    ),
    YamlReason.LOST_QUOTE: Text(
        N_("The quote that opens here is never closed."),
        N_("Close it at the end of the text, or delete it."),
    ),
    YamlReason.UNCLOSED_BRACKET: Text(
        N_("The bracket that opens here is never closed."),
        N_("Close it:\n{fix}"),
    ),
    YamlReason.LOST_BRACKET: Text(
        N_("The bracket that opens here is never closed."),
        N_("Close it after the last item, or put the text in quotes."),
    ),
    YamlReason.WRONG_BRACKET: Text(
        N_("This closing bracket does not fit."),
        N_("Correct the line:\n{fix}"),
    ),
    YamlReason.NO_COMMA: Text(
        N_("There is no comma between the items in brackets."),
        N_("Put a comma:\n{fix}"),
    ),
    YamlReason.EXTRA_COMMA: Text(
        N_("There is nothing before this comma."),
        N_("Delete the comma:\n{fix}"),
    ),
    YamlReason.INDENT: Text(
        N_("The line begins where neither its list nor its fields begin."),
        N_("Set it below its neighbours:\n{fix}"),
    ),
    YamlReason.LOST_INDENT: Text(
        N_("The line begins where no list and no field above it begins."),
        N_("Give it as many spaces as its neighbours have."),
    ),
    YamlReason.LOOSE_LINE: Text(
        N_("The line is neither a field (name: value) nor an item (- text)."),
        N_("If it goes on with the text above, or lacks its colon:\n{fix}"),
    ),
    YamlReason.LOST_LINE: Text(
        N_("The line is neither a field (name: value) nor an item (- text)."),
        N_("Write the field's name with a colon and a space, or join the line to the text above."),
    ),
    YamlReason.COMPLEX_KEY: Text(
        N_("A list or fields cannot be the name of a field."),
        N_("Write one word before the colon; put a text with brackets in quotes."),
    ),
    YamlReason.EMPTY_KEY: Text(
        N_("There is no name before the colon."),
        N_("Write the field's name, or delete the line."),
    ),
    YamlReason.OTHER: Text(
        N_("From here on the file cannot be read as YAML."),
        N_(
            "Look at this line and the one above: spaces at the beginning, quotes, brackets, a "
            "space after the colon."
        ),
    ),
    YamlReason.CONFLICT: Text(
        N_("Two edits met here, and git left both (such places: {count})."),
        N_(
            "{ours_name}: {ours}\n{theirs_name}: {theirs}\nnastavnik merge joins them; or keep the "
            "right lines and delete those of the signs <<<<<<<, =======, >>>>>>>."
        ),
    ),
    YamlReason.CONFLICT_RECORDS: Text(
        N_("Two edits met here, and git left both (such places: {count})."),
        N_(
            "{ours_name}: {ours}\n{theirs_name}: {theirs}\nThese are records of different "
            "deadlines, both may stay: delete only the lines of the signs <<<<<<<, =======, "
            ">>>>>>>; nastavnik merge does it."
        ),
    ),
    YamlReason.CONFLICT_STRAY: Text(
        N_("A sign of an unfinished merge ({marker}) was left here."),
        N_("Delete the line, and look whether the lines around it are right."),
    ),
    YamlReason.ANCHOR: Text(
        N_("{text} names a value so that other places can refer to it; an edit here would change them too."),
        N_("Write the value out in each place. If it is a text, put it in quotes:\n{fix}"),
    ),
    YamlReason.ALIAS: Text(
        N_("{text} refers to a value in another place; an edit there would change this one too."),
        N_("Write the value itself. If it is a text, put it in quotes:\n{fix}"),
    ),
    YamlReason.MERGE_KEY: Text(
        N_("<< takes over the fields of another place; an edit there would change this one too."),
        N_("Write the fields themselves."),
    ),
    YamlReason.TAG: Text(
        N_("{text} is an order to the program to read the value in a special way."),
        N_("Delete it. If it is a text, put it in quotes:\n{fix}"),
    ),
    YamlReason.SECOND_DOCUMENT: Text(
        N_("A second document begins here; a file holds one plan."),
        N_("Delete the line of --- or ..., or move what follows into a file of its own."),
    ),
    YamlReason.DUPLICATE: Text(
        N_("“{key}” is here a second time; the first is on line {first}."),
        N_("Keep one of the two."),
    ),
}
