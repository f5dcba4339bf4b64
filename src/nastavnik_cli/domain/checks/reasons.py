"""Why a plan does not hold together: the variants of the codes of meaning; says nothing in words."""

from __future__ import annotations

from enum import StrEnum


class Sense(StrEnum):
    """Reasons found by the checks; said by `output.messages_roadmap`."""

    # duplicate-id
    DUPLICATE_ID = "duplicate-id"
    # unknown-person
    UNKNOWN_PERSON = "unknown-person"
    UNKNOWN_PERSON_NEAR = "unknown-person-near"
    UNKNOWN_NAME = "unknown-name"  # words that cannot be an id
    PEOPLE_UNLISTED = "people-unlisted"  # several ids in one text
    # no-when
    NO_WHEN = "no-when"
    # unread-text, outside-period
    UNREAD_TEXT = "unread-text"
    PHRASE_OUTSIDE = "phrase-outside"
    # no-such-window
    NO_WINDOW = "no-window"
    NO_WINDOW_NEAR = "no-window-near"
    NO_WINDOW_CUT = "no-window-cut"  # `from` or `until` excludes it
    NO_WINDOWS = "no-windows"  # the deadline gives none in the period
    UNDATED = "undated"
    RECORD_ON_GROUP = "record-on-group"
    KEY_ON_GROUP = "key-on-group"
    # bad-link, missing-link
    LINK_SCHEME = "link-scheme"
    LINK_DRIVE = "link-drive"
    LINK_SHARE = "link-share"
    LINK_ABSOLUTE = "link-absolute"
    LINK_LEAVES = "link-leaves"
    LINK_MISSING = "link-missing"
    LINK_WITHOUT_SCHEME = "link-without-scheme"
    # bad-value
    SUCCESSOR_SELF = "successor-self"
    SUCCESSOR_CIRCLE = "successor-circle"
    BOUNDS_REVERSED = "bounds-reversed"
    COUNTRY = "country"
    OFF_AND_WORK = "off-and-work"
    # warnings
    FUTURE_RECORD = "future-record"
    FUTURE_NOTE = "future-note"
    RECORD_OUTSIDE = "record-outside"
    NO_RESPONSIBLE = "no-responsible"
    NOBODY_RESPONSIBLE = "nobody-responsible"  # not one activity of the plan has anybody
    UNUSED_PERSON = "unused-person"
    NUMBER_LIKE_ID = "number-like-id"
    MIXED_ALPHABETS = "mixed-alphabets"
    DIFFERS_BY_CASE = "differs-by-case"
    DIFFERS_BY_LOOK = "differs-by-look"
    EMPTY_STRATEGY = "empty-strategy"
    EMPTY_GROUP = "empty-group"
    COMMENT_IN_TEXT = "comment-in-text"
    DONE_AND_CANCELLED = "done-and-cancelled"
    UNUSED_IGNORE = "unused-ignore"
    IGNORED_ERROR = "ignored-error"  # errors cannot be silenced
    IGNORED_NOTHING = "ignored-nothing"  # no such code
    BEFORE_APPROVAL = "before-approval"
