"""The words for what is wrong with a roadmap's fields; finds nothing itself."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from nastavnik_cli.domain.shapes import Shape
from nastavnik_cli.i18n import N_
from nastavnik_cli.output.message import Text

TEXTS: Final[Mapping[StrEnum, Text]] = {
    Shape.MISSING: Text(
        N_("There is no {field} here."),
        N_("Add the line:\n  {example}"),
    ),
    Shape.EMPTY: Text(
        N_("{field} is empty."),
        N_("Write a value, or delete the line if the field is not required."),
    ),
    Shape.ALL_COMMENT: Text(
        N_("{field} is empty: without quotes the text after # is a comment."),
        N_("Put it in quotes:\n{fix}"),
    ),
    Shape.NO_COLON: Text(
        N_("There is no colon between the field's name and its value: “{field}”."),
        N_("Put a colon and a space:\n  {fix}"),
    ),
    Shape.UNKNOWN_KEY: Text(
        N_("“{field}” stands among the fields of an activity."),
        N_(
            "If it belongs to done:, moved:, cancelled: or log: above, indent it two spaces deeper than that."
        ),
    ),
    Shape.UNKNOWN: Text(
        N_("There is no field “{field}” here."),
        N_("The fields here: {known}. A field of your own begins with x-."),
    ),
    Shape.UNKNOWN_NEAR: Text(
        N_("There is no field “{field}” here."),
        N_("Did you mean {near}? A field of your own begins with x-."),
    ),
    Shape.NOT_A_TEXT: Text(
        N_("{field} takes one text, not a list or other fields."),
        N_("Write one text; if it has brackets, a colon and a space, or a #, put it in quotes."),
    ),
    Shape.NOT_TEXTS: Text(
        N_("{field} takes a text or a list of texts, not other fields."),
        N_("Write one text, or several in brackets: [one, two]. A colon and a space need quotes."),
    ),
    Shape.NOT_A_DATE: Text(
        N_("{field} takes one date, not a list or other fields."),
        N_("Write it as year-month-day: 2022-05-31."),
    ),
    Shape.NOT_A_LIST: Text(
        N_("{field} takes a list."),
        N_("Begin each item on a line of its own with a hyphen and a space."),
    ),
    Shape.NOT_A_MAPPING: Text(
        N_("Fields are expected here, each as name: value."),
        N_("Write each field on a line of its own as name: value; mind the space after the colon."),
    ),
    Shape.NOT_RECORDS: Text(
        N_("{field} needs the key of the window before the value: which deadline “{value}” is for."),
        N_("Write it as {field}: {{KEY: {sample}}}; nastavnik show ID lists the keys."),
    ),
    Shape.NOT_RECORDS_NEAR: Text(
        N_("{field} needs the key of the window before the value: which deadline “{value}” is for."),
        N_("Write the key before the date:\n  {field}:\n    {key}: {value}"),
    ),
    Shape.RECORDS_LISTED: Text(
        N_("{field} is not a list: each value stands under its key."),
        N_("Write the key before each value:\n  {field}:\n    {sample}"),
    ),
    Shape.JOINED: Text(
        N_("Between the key and the date there must be a colon and a space."),
        N_("Write them so:\n  {field}:\n    {key}: {value}"),
    ),
    Shape.KEY_ALONE: Text(
        N_("{field} names the window {value} and says nothing of it."),
        N_("Write a colon and a value after the key:\n  {field}:\n    {value}: {sample}"),
    ),
    Shape.UNKEYED: Text(
        N_("{field} needs a key above these fields: what they belong to."),
        N_("Put them under their key:\n  {field}:\n    {key}: {{{first}: …}}"),
    ),
    Shape.NOT_NOTES: Text(
        N_("Each note in {field} stands under its date."),
        N_("Write the date before it:\n  {field}:\n    {day}: {text}"),
    ),
    Shape.NOT_A_PERIOD: Text(
        N_("{field} takes one value, not a list or other fields."),
        N_("Write years, months or days as 2022/2024, 2022-09/2023-05 or 2022-09-01/2023-05-31."),
    ),
    Shape.EMPTY_LIST: Text(
        N_("The list is empty."),
        N_("Write at least one value, or delete the field."),
    ),
    Shape.EMPTY_ITEM: Text(
        N_("An item of the list is empty."),
        N_("Write its text, or delete the item."),
    ),
    Shape.NOT_A_CHOICE: Text(
        N_("“{value}” is not possible for {field}."),
        N_("Choose one of: {choices}."),
    ),
    Shape.NOT_A_CHOICE_NEAR: Text(
        N_("“{value}” is not possible for {field}."),
        N_("Did you mean {near}? Possible are: {choices}."),
    ),
    Shape.BAD_PERIOD: Text(
        N_("“{value}” is not a period."),
        N_("Write years, months or days as 2022/2024, 2022-09/2023-05 or 2022-09-01/2023-05-31."),
    ),
    Shape.PERIOD_OFFERED: Text(
        N_("“{value}” is not a period as the file has them."),
        N_("Write the first and the last with a slash between:\n  period: {offer}"),
    ),
    Shape.PERIOD_REVERSED: Text(
        N_("The period “{value}” ends before it begins."),
        N_("Write the earlier day first: 2022/2024."),
    ),
    Shape.VERSION: Text(
        N_("Version “{value}” of the file format is unknown."),
        N_("Write version: 1, or update nastavnik."),
    ),
    Shape.DATE_FORM: Text(
        N_("“{value}” is not a date."),
        N_("Write it as year-month-day: 2022-05-31."),
    ),
    Shape.DATE_OFFERED: Text(
        N_("“{value}” is not a date as the file has them."),
        N_("Write it as year-month-day: {offer}"),
    ),
    Shape.DATE_AND_MORE: Text(
        N_("There is more than a date in “{value}”."),
        N_("Write the date alone and the rest beside it:\n  {fix}"),
    ),
    Shape.NO_SUCH_DAY: Text(
        N_("There is no day {value}."),
        N_("Look it up in a calendar and write a day that exists: year-month-day."),
    ),
    Shape.ID_FORM: Text(
        N_("“{value}” cannot be an id."),
        N_("Begin with a letter or a digit; then letters, digits, dots, hyphens and underscores only."),
    ),
    Shape.ID_LONG: Text(
        N_("The id “{value}” is longer than 64 characters."),
        N_("Shorten it: the title says what it is."),
    ),
    Shape.WORD_QUOTES: Text(
        N_("The quotes in {value} are those of printed texts: for YAML they are a part of the value."),
        N_("Write it without quotes:\n  {bare}"),
    ),
}
"""Every member of `Shape`; params: see `domain.shapes`."""
