"""Why a document cannot be imported, and what a person must check after an import.

Holds reasons and places only: found by `importer`, said by `output`; no words of any language.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from nastavnik_cli.errors import Params, Path


class ImportReason(StrEnum):
    """Why there is no draft; parameters in brackets, `file` in all."""

    EMPTY = "import-empty"
    TOO_LARGE = "import-too-large"  # limit (MB)
    TOO_MANY_ENTRIES = "import-too-many-entries"  # limit
    INFLATES = "import-inflates"  # limit (MB)
    TOO_COMPLEX = "import-too-complex"  # limit, what
    DAMAGED = "import-damaged"  # detail
    ENCRYPTED = "import-encrypted"
    DOCTYPE = "import-doctype"
    PDF = "import-pdf"
    UNKNOWN_KIND = "import-unknown-kind"
    CSV_ENCODING = "import-csv-encoding"  # line
    CSV_SEPARATOR = "import-csv-separator"
    NO_OFFICE = "import-no-office"  # kind
    OFFICE_FAILED = "import-office-failed"  # kind, detail
    OFFICE_SLOW = "import-office-slow"  # kind, seconds
    OFFICE_NO_TABLE = "import-office-no-table"  # kind
    NO_TABLE = "import-no-table"
    NO_PLAN = "import-no-plan"  # tables
    NO_ACTIVITIES = "import-no-activities"
    NO_PERIOD = "import-no-period"
    BAD_PERIOD = "import-bad-period"  # period


class DoubtReason(StrEnum):
    """What is to be checked; parameters in brackets."""

    PERIOD_FROM_DEADLINES = "period-from-deadlines"  # period
    PERIOD_UNCLEAR = "period-unclear"  # text, period
    TITLE_MISSING = "title-missing"
    COLUMN_BY_CONTENT = "column-by-content"  # role, heading
    COLUMN_TWICE = "column-twice"  # role, heading
    TABLE_LEFT_OUT = "table-left-out"  # table, text
    ROW_SPLIT = "row-split"  # count
    ROW_CONTINUED = "row-continued"
    ITEMS_BY_PARAGRAPH = "items-by-paragraph"  # count
    DEADLINE_REFUSED = "deadline-refused"  # text
    DEADLINE_MISSING = "deadline-missing"
    DEADLINES_UNEQUAL = "deadlines-unequal"  # items, parts, texts
    DEADLINE_SHARED = "deadline-shared"  # items, text
    DEADLINE_END_ONLY = "deadline-end-only"  # text
    DEADLINE_FROM_SECTION = "deadline-from-section"  # text, section
    DEADLINE_FROM_TITLE = "deadline-from-title"  # text
    DEADLINE_PARTED = "deadline-parted"  # text, rest
    DEADLINE_OUTSIDE = "deadline-outside"  # text
    RESULTS_UNEQUAL = "results-unequal"  # items, parts, texts
    RESULT_SHARED = "result-shared"  # items, text
    PEOPLE_UNEQUAL = "people-unequal"  # items, parts, texts
    PEOPLE_MERGED = "people-merged"  # items, parts
    PEOPLE_SHARED = "people-shared"  # items, texts
    PEOPLE_AS_ABOVE = "people-as-above"  # text
    PERSON_DIFFERS = "person-differs"  # name, kept, other
    MARK_AS_DONE = "mark-as-done"  # text, key, on
    MARK_AS_LOG = "mark-as-log"  # text, on
    MARK_KEPT = "mark-kept"  # text, name
    NESTED_TABLE = "nested-table"
    FOOTNOTE = "footnote"  # text
    LEFT_OUT = "left-out"  # text
    # good to know, nothing to do
    ID_CHANGED = "id-changed"  # number, id
    SHORT_NAME = "short-name"  # alias, name
    EXTRA_COLUMN = "extra-column"  # heading, name
    TABLE_ASIDE = "table-aside"  # table, text
    TEXT_ASIDE = "text-aside"  # text
    HIDDEN_LEFT_OUT = "hidden-left-out"  # count

    @property
    def is_note(self) -> bool:
        """Told in the report only: nobody needs to do anything about it."""
        return self in _NOTES


_NOTES = frozenset(list(DoubtReason)[list(DoubtReason).index(DoubtReason.ID_CHANGED) :])


@dataclass(frozen=True, slots=True, order=True)
class CellRef:
    """A cell of the document, all from 1: its table (or sheet), row, column; 0: the whole of it."""

    table: int = 0
    row: int = 0
    column: int = 0


NOWHERE = CellRef()
"""The document as a whole."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to check: where it is in the draft (a path like a Problem's) and in the document."""

    reason: DoubtReason
    cell: CellRef = NOWHERE
    path: Path = ()
    also: tuple[Path, ...] = ()
    """Other places of the draft that it is about."""
    about: str = ""
    """The field of the draft that is meant: when, result, responsible, title, period."""
    params: Params = field(default_factory=dict, hash=False)
