"""The words for what a new edition changes and leaves open, and for a wrong request; decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from nastavnik_cli.domain.edition import EditionReason
from nastavnik_cli.i18n import N_
from nastavnik_cli.output.message import Text


class UpdateReason(StrEnum):
    """Why `import --update` cannot begin."""

    NEEDS_FROM = "update-needs-from"
    ONLY_WITH_UPDATE = "update-only-with-update"
    NOT_WITH_UPDATE = "update-not-with-update"
    OUTSIDE_PERIOD = "update-outside-period"
    BREAKS = "update-breaks"


TEXTS: Final[Mapping[StrEnum, Text]] = {
    UpdateReason.NEEDS_FROM: Text(
        N_("--update needs the day from which the new edition holds."),
        N_("For example: --from 2023-09-01 --order “order No. 12”"),
    ),
    UpdateReason.ONLY_WITH_UPDATE: Text(
        N_("{option} goes with --update: it says something about a new edition of a file that is there."),
        N_("For example: nastavnik import new.docx --update roadmap.yaml --from 2023-09-01"),
    ),
    UpdateReason.NOT_WITH_UPDATE: Text(
        N_("{option} does not go with --update, which changes the file it names."),
        "",
    ),
    UpdateReason.OUTSIDE_PERIOD: Text(
        N_("{day} is outside the period {period}: an edition from that day on would change nothing in it."),
        N_("Look at the day after --from, and at `period:` of the file."),
    ),
    UpdateReason.BREAKS: Text(
        N_("With the new edition {path} would hold the errors above, so nothing is written."),
        N_("Bring it up to date by hand there, and update again."),
    ),
}
"""Every member of UpdateReason."""

NOTES: Final[Mapping[EditionReason, Text]] = {
    EditionReason.UNSURE: Text(
        N_("may be {number} “{other}” of the document, or may not: left as it is"),
        N_("If it is the same, give it the new title. If not, end it with `until:` and add the other one."),
    ),
    EditionReason.SAME_TITLES: Text(
        N_("the title “{title}” stands several times in the file ({ids}), and {count} times in the document"),
        N_("Which is which cannot be told: bring them up to date by hand."),
    ),
    EditionReason.MOVED: Text(
        N_("stands under “{new_above}” in the document; it stays under {above} with all its records"),
        N_("If it is to go there, move its lines by hand and look at what it inherits."),
    ),
    EditionReason.PARTS: Text(
        N_("has parts in the document ({count}; the first: “{title}”), which an activity cannot have"),
        N_("End it with `until:` and add a group, or add the parts beside it."),
    ),
    EditionReason.NO_PARTS: Text(
        N_("is one activity in the document, without the parts that it has in the file; the group stays"),
        N_("End it with `until:` and add an activity, if it is to be one."),
    ),
    EditionReason.RECORDS_AFTER: Text(
        N_("has records of windows that begin on {day} or later ({keys}): left as it is"),
        N_("Take them back (nastavnik undo) or choose a later day, and update again."),
    ),
    EditionReason.STARTS_LATER: Text(
        N_("holds in the file only from {day} on: left as it is"),
        N_("Change it by hand."),
    ),
    EditionReason.NO_DEADLINE: Text(
        N_("the document has no deadline for it, or hides which it is; the one of the file stays"),
        N_("If it has none any more, write `when:` anew by hand."),
    ),
    EditionReason.NO_RESULT: Text(
        N_("the document has no result for it, or hides which it is; the one of the file stays"),
        N_("Take `result:` away by hand if it is meant so."),
    ),
    EditionReason.NO_RESPONSIBLE: Text(
        N_("the document has nobody responsible for it, or hides who it is; those of the file stay"),
        N_("Take `responsible:` away by hand if it is meant so."),
    ),
    EditionReason.PERIOD_DIFFERS: Text(
        N_("the document is for {new}, the file for {period}: the period is left as it is"),
        N_("Change `period:` by hand; nastavnik validate tells which records lose their windows."),
    ),
    EditionReason.MARK: Text(
        N_("the document has a mark of completion that the file has not: {text}"),
        N_("If it is right, type: nastavnik done {id}"),
    ),
    EditionReason.STILL_OPEN: Text(
        N_("windows that began before stay open: {keys}"),
        N_("If they are not to be done any more: nastavnik cancel {id}@{first} --reason …"),
    ),
    EditionReason.ANSWERS_NOW: Text(
        N_("{now} answers for it in the place of {before}, for windows of the past too"),
        "",
    ),
    EditionReason.RENUMBERED: Text(
        N_("the document has another number (in brackets); the id stays, for records are known by it"),
        "",
    ),
    EditionReason.NEW_NUMBER: Text(
        N_("new, but the number of the document (in brackets) is taken in the file"),
        "",
    ),
    EditionReason.TITLE_DIFFERS: Text(
        N_("the document has another title: {title}"),
        "",
    ),
}
"""Every member of EditionReason; params: see `domain.edition`."""
