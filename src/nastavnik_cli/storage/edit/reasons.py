"""Why an edit is refused; says nothing of it in words."""

from __future__ import annotations

from enum import StrEnum


class EditReason(StrEnum):
    """Said by output.messages_edit."""

    # the request (exit 2)
    NO_ACTIVITY = "no-activity"
    NO_PERSON = "no-person"
    ALREADY_THERE = "already-there"
    NOT_THERE = "not-there"
    BAD_TEXT = "bad-text"
    TOO_LONG = "too-long"
    # the file (exit 3): it has errors that validation tells of
    NOT_EDITABLE = "not-editable"
    # ourselves (exit 70)
    NOT_AS_ASKED = "not-as-asked"
