"""The tree of failures and the facts about a user's data; holds no words that a person reads.

A fact about the data (`Problem`) is a value, sortable and frozen, made once and said in many
ways by `output`. A failure of the world or of the request (`Failure`) is an exception that knows
its exit code (contract, section 4). Both carry a reason and parameters instead of text: the
words of every language live in `output.messages`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from types import MappingProxyType

Path = tuple[str | int, ...]
"""Where a value stands in the file: ("strategies", 0, "activities", 2, "when")."""

Param = str | int | tuple[str, ...]
Params = Mapping[str, Param]


class Exit(IntEnum):
    """Exit codes of the program (contract, section 4)."""

    OK = 0
    NO = 1
    USAGE = 2
    FILE = 3
    BUG = 70
    INTERRUPTED = 130


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


class Code(StrEnum):
    """Stable names of everything `validate` can say (contract, section 5)."""

    # the bytes and the YAML
    ENCODING = "encoding"
    BAD_CHARACTER = "bad-character"
    LIMIT = "limit"
    EMPTY_FILE = "empty-file"
    YAML_SYNTAX = "yaml-syntax"
    CONFLICT_MARKER = "conflict-marker"
    ALIAS = "alias"
    TAG = "tag"
    MULTI_DOCUMENT = "multi-document"
    DUPLICATE_KEY = "duplicate-key"
    # the roadmap
    MISSING_FIELD = "missing-field"
    UNKNOWN_FIELD = "unknown-field"
    WRONG_TYPE = "wrong-type"
    BAD_VALUE = "bad-value"
    BAD_VERSION = "bad-version"
    BAD_DATE = "bad-date"
    BAD_PHRASE = "bad-phrase"
    BAD_ID = "bad-id"
    DUPLICATE_ID = "duplicate-id"
    UNKNOWN_PERSON = "unknown-person"
    NO_WHEN = "no-when"
    NO_SUCH_WINDOW = "no-such-window"
    BAD_LINK = "bad-link"
    # warnings
    FUTURE_DATE = "future-date"
    OUTSIDE_PERIOD = "outside-period"
    NO_RESPONSIBLE = "no-responsible"
    UNUSED_PERSON = "unused-person"
    NUMBER_LIKE_ID = "number-like-id"
    CONFUSABLE_ID = "confusable-id"
    MISSING_LINK = "missing-link"
    EMPTY_GROUP = "empty-group"
    COMMENT_IN_TEXT = "comment-in-text"
    MIXED_LINE_ENDS = "mixed-line-ends"
    UNREAD_TEXT = "unread-text"
    DONE_AND_CANCELLED = "done-and-cancelled"
    UNUSED_IGNORE = "unused-ignore"
    BEFORE_APPROVAL = "before-approval"

    @property
    def severity(self) -> Severity:
        return Severity.WARNING if self in _WARNINGS else Severity.ERROR


_WARNINGS = frozenset(list(Code)[list(Code).index(Code.FUTURE_DATE) :])


class At(StrEnum):
    """Which part of the node at a problem's path is meant."""

    VALUE = "value"
    KEY = "key"  # the key that names the node in its mapping
    FIRST_KEY = "first-key"  # the first key of the mapping: where something is missing


@dataclass(frozen=True, slots=True)
class Problem:
    """One fact about the data, not yet placed in a file.

    `reason` is the variant of the code, a member of the StrEnum of the room that found it;
    `within` narrows the place to code points [start, end) of the scalar's text. `related` is
    another value that the fact is about, such as the first of two equal ids: its line becomes
    the parameter `line`.
    """

    code: Code
    reason: StrEnum
    path: Path = ()
    at: At = At.VALUE
    within: tuple[int, int] | None = None
    params: Params = field(default_factory=dict, hash=False)
    related: Path | None = None


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A line and a column, both from 1, columns in code points, a BOM not counted."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A problem with its place: what every form of `validate` is made from.

    `end` is one past the last character. `excerpt` is the user's own line (possibly shortened
    around the place, no line end), `caret` the 0-based code-point offset of the place in it.
    `pointer` is the path as text: strategies[0].activities[2].responsible[0]; `anchor` the same
    with ids for numbers where there are ids: it stays when activities are put in between.
    `related` is the place of the problem's other value.
    """

    file: str
    place: Place
    end: Place
    problem: Problem
    excerpt: str
    caret: int
    pointer: str
    anchor: str = ""
    related: Place | None = None

    @property
    def sort_key(self) -> tuple[str, Place, str]:
        return (self.file, self.place, self.problem.code)


class Failure(Exception):
    """The request cannot be carried out; `reason` and `params` are said by `output.messages`."""

    exit = Exit.BUG

    def __init__(self, reason: StrEnum, **params: Param) -> None:
        super().__init__(f"{reason}: {params}")
        self.reason = reason
        self.params: Params = MappingProxyType(params)


class Bug(Failure):
    """We did not do what we were to do, noticed it and left everything as it was: exit 70."""


class UsageFailure(Failure):
    """A bad option, an unknown or ambiguous name: exit 2."""

    exit = Exit.USAGE


class FileFailure(Failure):
    """A file that cannot be found, read or written: exit 3."""

    exit = Exit.FILE


class InvalidFile(FileFailure):
    """The roadmap holds errors that stop a command; carries all of them: exit 3."""

    def __init__(self, reason: StrEnum, diagnostics: tuple[Diagnostic, ...], **params: Param) -> None:
        super().__init__(reason, **params)
        self.diagnostics = diagnostics
