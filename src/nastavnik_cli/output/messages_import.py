"""The words for what stops an import and for what is to be checked after it; decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from nastavnik_cli.domain.doubts import DoubtReason, ImportReason
from nastavnik_cli.i18n import N_
from nastavnik_cli.output.message import Text

TEXTS: Final[Mapping[StrEnum, Text]] = {
    ImportReason.EMPTY: Text(N_("{file} is empty."), N_("Name the document with the plan's table.")),
    ImportReason.TOO_LARGE: Text(
        N_("{file} is larger than {limit} MB."),
        N_("Take the pictures out of it, or save the part with the table as a document of its own."),
    ),
    ImportReason.TOO_MANY_ENTRIES: Text(
        N_("{file} holds more than {limit} parts: no document of Word or Excel does."),
        N_("Open it in Word and save it anew as .docx."),
    ),
    ImportReason.INFLATES: Text(
        N_("{file} unpacks to more than {limit} MB."),
        N_("Take the pictures out of it, or save the part with the table as a document of its own."),
    ),
    ImportReason.TOO_COMPLEX: Text(
        N_("{file} goes over a limit: {limit} ({what})."),
        N_("Save the plan's table alone as a new document and import that."),
    ),
    ImportReason.DAMAGED: Text(
        N_("{file} is damaged or no document: {detail}."),
        N_("Open it in Word or LibreOffice and save it anew as .docx."),
    ),
    ImportReason.ENCRYPTED: Text(
        N_("{file} is protected by a password."),
        N_("Save it without the password and import that."),
    ),
    ImportReason.DOCTYPE: Text(
        N_("{file} holds a DOCTYPE, which no document of Word or Excel needs: it is not read."),
        N_("Ask where the file comes from; open it in Word and save it anew as .docx."),
    ),
    ImportReason.PDF: Text(
        N_("{file} is a PDF, where a table is only lines and letters."),
        N_("Save it as .docx: open it in Word, or take the document that the PDF was made from."),
    ),
    ImportReason.UNKNOWN_KIND: Text(
        N_("{file} is no document that can be read."),
        N_("These can: .docx, .xlsx, .odt, .ods, .csv, and with LibreOffice .doc, .xls, .rtf, .html."),
    ),
    ImportReason.CSV_ENCODING: Text(
        N_("{file}: the letters are neither UTF-8 nor Windows-1251."),
        N_("Save it as CSV UTF-8, or as .xlsx."),
    ),
    ImportReason.CSV_SEPARATOR: Text(
        N_("{file}: no separator parts its lines into columns (; , tab and | were tried)."),
        N_("Save it as .xlsx and import that."),
    ),
    ImportReason.NO_OFFICE: Text(
        N_("{file}: {kind} is read through LibreOffice, and there is none here (no soffice in PATH)."),
        N_("Save it as .docx and import that, or install LibreOffice."),
    ),
    ImportReason.OFFICE_FAILED: Text(
        N_("{file}: LibreOffice could not read this {kind}: {detail}."),
        N_("Open it in Word, save it as .docx and import that."),
    ),
    ImportReason.OFFICE_SLOW: Text(
        N_("{file}: LibreOffice took more than {seconds} s to read this {kind} and was stopped."),
        N_("Open it in Word, save it as .docx and import that."),
    ),
    ImportReason.OFFICE_NO_TABLE: Text(
        N_("{file}: no table was left after LibreOffice had read this {kind}; it may have lost it."),
        N_("Open it in Word, save it as .docx and import that."),
    ),
    ImportReason.NO_TABLE: Text(
        N_("{file} has no table: a plan is read from a table with activities and deadlines."),
        N_("Put the plan into a table with the columns: activity, deadline, responsible, result."),
    ),
    ImportReason.NO_PLAN: Text(
        N_("{file}: none of its tables ({tables}) is a plan: no columns of activities and deadlines found."),
        N_("Name the columns in the first row, for example: №, Activity, Deadline, Responsible, Result."),
    ),
    ImportReason.NO_ACTIVITIES: Text(
        N_("{file}: the table of the plan has headings, but no activities."),
        N_("Look at the table as it was understood: nastavnik import --explain"),
    ),
    ImportReason.NO_PERIOD: Text(
        N_("{file} does not say for which period the plan is, and its deadlines name no year."),
        N_("Give the period, for example: --period 2022/2024, or --period 2023-09/2024-05"),
    ),
    ImportReason.BAD_PERIOD: Text(
        N_("“{period}” is no period."),
        N_("Write years, months or days: --period 2022/2024, --period 2023-09/2024-05"),
    ),
}
"""Every member of ImportReason; params: see `domain.doubts`."""

LIMITS: Final[Mapping[str, str]] = {
    "rows": N_("rows of a table"),
    "columns": N_("columns of a table"),
    "cells": N_("cells of a table"),
    "lines": N_("lines in a cell"),
    "characters": N_("characters in one text"),
    "elements": N_("elements of XML"),
    "depth": N_("elements inside each other"),
    "nesting": N_("tables inside each other"),
}
"""What the readers count, the param `what` of TOO_COMPLEX."""

DOUBTS: Final[Mapping[DoubtReason, Text]] = {
    DoubtReason.PERIOD_FROM_DEADLINES: Text(
        N_("the document does not state the period; {period} is taken from the years of the deadlines"),
        N_("Correct `period:`, or import again with --period."),
    ),
    DoubtReason.PERIOD_UNCLEAR: Text(
        N_("“{text}” does not say which months are meant; {period} is taken"),
        N_("Correct `period:`, or import again with --period."),
    ),
    DoubtReason.TITLE_MISSING: Text(
        N_("no title was found above the table; the name of the file is taken"),
        N_("Write the plan's title into `title:`."),
    ),
    DoubtReason.COLUMN_BY_CONTENT: Text(
        N_("column “{heading}” is taken for “{role}” by what its cells hold"),
        N_("Look whether that is right: nastavnik import --explain"),
    ),
    DoubtReason.COLUMN_TWICE: Text(
        N_("a second column of the kind “{role}”: “{heading}”"),
        N_("Its texts are kept under an x- field."),
    ),
    DoubtReason.TABLE_LEFT_OUT: Text(
        N_("table {table} looks like another plan and was left out: {text}"),
        N_("Import it from a document of its own, if it belongs here."),
    ),
    DoubtReason.ROW_SPLIT: Text(
        N_("one row of the table holds {count} strategies, parted by blank lines only"),
        N_("Look whether each activity stands under its own strategy."),
    ),
    DoubtReason.ROW_CONTINUED: Text(
        N_("the row goes on in the next one, which has no number or title of its own"),
        N_("Look whether what follows belongs here."),
    ),
    DoubtReason.ITEMS_BY_PARAGRAPH: Text(
        N_("{count} activities in one cell, told apart only by their paragraphs"),
        N_("Look whether each has its own deadline."),
    ),
    DoubtReason.DEADLINE_REFUSED: Text(
        N_("the deadline “{text}” is not understood and was kept as it stands"),
        N_("Write what it means: `when: {{text: …, as: …}}`; what can be written: nastavnik when --help"),
    ),
    DoubtReason.DEADLINE_MISSING: Text(
        N_("no deadline is stated"),
        N_("Write it into `when:`."),
    ),
    DoubtReason.DEADLINES_UNEQUAL: Text(
        N_("{items} activities and {parts} deadlines in one row: which is whose cannot be seen ({texts})"),
        N_("Write into each `when:` its own deadline; they are kept under x-when."),
    ),
    DoubtReason.DEADLINE_SHARED: Text(
        N_("one deadline “{text}” for {items} activities: is it common to them or only the first one's?"),
        N_("It was given to each; take it away where it does not hold."),
    ),
    DoubtReason.DEADLINE_END_ONLY: Text(
        N_("only one end of the span is stated: {text}"),
        N_("Write “by {text}” if it is a deadline, or the whole span."),
    ),
    DoubtReason.DEADLINE_FROM_SECTION: Text(
        N_("“{text}”: the month “{section}” is taken from the section's row"),
        N_("Look whether it is meant."),
    ),
    DoubtReason.DEADLINE_FROM_TITLE: Text(
        N_("the deadline “{text}” is taken from the activity's own words"),
        N_("Look whether it is meant."),
    ),
    DoubtReason.DEADLINE_PARTED: Text(
        N_("the cell holds a deadline and something else: “{text}” and “{rest}”"),
        N_("Look whether they are told apart rightly."),
    ),
    DoubtReason.DEADLINE_OUTSIDE: Text(
        N_("the deadline “{text}” lies outside the plan's period"),
        N_("Correct `period:` or the deadline."),
    ),
    DoubtReason.RESULTS_UNEQUAL: Text(
        N_("{items} activities and {parts} results in one row: which is whose cannot be seen ({texts})"),
        N_("Write into each `result:` its own; they are kept under x-result."),
    ),
    DoubtReason.RESULT_SHARED: Text(
        N_("one result “{text}” for {items} activities"),
        N_("It was given to each; take it away where it does not hold."),
    ),
    DoubtReason.PEOPLE_UNEQUAL: Text(
        N_("{items} activities and {parts} blocks of responsible: which is whose cannot be seen ({texts})"),
        N_("Write into each `responsible:` its own; they are kept under x-responsible."),
    ),
    DoubtReason.PEOPLE_MERGED: Text(
        N_("{items} activities and {parts} blocks of responsible: those that stand close are taken together"),
        N_("Look who is responsible for each of them."),
    ),
    DoubtReason.PEOPLE_SHARED: Text(
        N_("several responsible for {items} activities ({texts}): are they common to all?"),
        N_("They were given to each; take away who does not belong."),
    ),
    DoubtReason.PEOPLE_AS_ABOVE: Text(
        N_("“the same” was read as the responsible of the row above: {text}"),
        N_("Look whether they are meant."),
    ),
    DoubtReason.PERSON_DIFFERS: Text(
        N_("{name} is told in two ways: “{kept}” and “{other}”; the first is kept"),
        N_("Correct the entry under `people:` if need be."),
    ),
    DoubtReason.MARK_AS_DONE: Text(
        N_("the mark “{text}” was written as done on {on} for {key}"),
        N_("Look whether it is so; else take it back: nastavnik undo"),
    ),
    DoubtReason.MARK_AS_LOG: Text(
        N_("the mark “{text}” was written as a note of {on}"),
        N_("If it tells that something was done, type: nastavnik done"),
    ),
    DoubtReason.MARK_KEPT: Text(
        N_("the mark “{text}” has no date; it is kept under {name}"),
        N_("If it tells that something was done, type: nastavnik done"),
    ),
    DoubtReason.NESTED_TABLE: Text(
        N_("a table inside the cell; its rows were written as lines"),
        N_("Look at the text."),
    ),
    DoubtReason.FOOTNOTE: Text(
        N_("a footnote of the document is not in the file: {text}"),
        N_("Write it where it belongs."),
    ),
    DoubtReason.LEFT_OUT: Text(
        N_("a text found no place in the file: {text}"),
        N_("Write it where it belongs."),
    ),
    DoubtReason.ID_CHANGED: Text(
        N_("the number {number} stands twice or is no id; the id is {id}"),
        "",
    ),
    DoubtReason.SHORT_NAME: Text(
        N_("“{alias}” is the document's short name of {name}"),
        "",
    ),
    DoubtReason.EXTRA_COLUMN: Text(
        N_("column “{heading}” is kept under {name}"),
        "",
    ),
    DoubtReason.TABLE_ASIDE: Text(
        N_("table {table} is no plan and was not taken: {text}"),
        "",
    ),
    DoubtReason.TEXT_ASIDE: Text(
        N_("a line below the plan was not taken: {text}"),
        "",
    ),
    DoubtReason.HIDDEN_LEFT_OUT: Text(
        N_("hidden rows, columns or sheets were left out: {count}"),
        "",
    ),
}
"""Every member of DoubtReason; params: see `domain.doubts`."""
