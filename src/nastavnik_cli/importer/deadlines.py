"""The deadlines and marks of branches read in the plan's period; guesses none.

A phrase that the grammar refuses is kept as it stands, to be dated by a person; where nobody can
tell which deadline is meant, none is put.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from nastavnik_cli.domain.doubts import DoubtReason
from nastavnik_cli.domain.draft import DraftPhrase, DraftRecord
from nastavnik_cli.domain.phrases import Reading, read, unite
from nastavnik_cli.domain.schedule import Frame, Kind, Window
from nastavnik_cli.importer.branch import Branch
from nastavnik_cli.importer.dates import date_in
from nastavnik_cli.importer.fold import fold
from nastavnik_cli.importer.parting import deadline_of_title
from nastavnik_cli.importer.sections import unit_of_section

_IN_THE_MONTH = re.compile(r"(в )?(течени[еи]|весь|на протяжении)( всего)? месяц[а]?")
_DATES = re.compile(
    r"(?<!\d)\d{1,2}\.\s?\d{1,2}\.\s?(?:(?:19|20)\d\d|\d\d)(?!\d)|\d{1,2}\s+[а-яa-z]+\s+(?:19|20)\d\d"
)
_SHORT_DATE = re.compile(r"(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d\d)(?!\d)")
_NOT_DONE = re.compile(r"\bне\b|перенес|перенос|отмен|продл|частич|в работе|not |postponed|cancel|partly")
_SAYS_DONE = re.compile(
    r"^\W*((вы|ис)полнен[оаы]?|провед[её]н[оаы]?|done|complete[d]?)?[\s,;:.–-]*$", re.IGNORECASE
)


@dataclass
class Deadlines:
    """Reads in one frame; `has_column`: the plan has deadlines at all."""

    frame: Frame
    has_column: bool
    _readings: dict[str, Reading | None] = field(default_factory=dict)

    def phrases(
        self, branch: Branch, unit: str | None, inherited: Sequence[DraftPhrase]
    ) -> tuple[DraftPhrase, ...]:
        """What `when` of a branch holds; empty where it inherits or has nothing to say."""
        if branch.when:
            return self._own(branch, unit)
        if branch.children or (inherited and not branch.unknown):
            return ()
        text = None
        if branch.unknown and self.has_column:
            pass  # its deadline stands among others: nobody knows which it is
        elif text := deadline_of_title(branch.title):
            branch.doubt(DoubtReason.DEADLINE_FROM_TITLE, "when", branch.cell, text=text)
        elif text := unit:
            branch.doubt(DoubtReason.DEADLINE_FROM_SECTION, "when", branch.cell, text=unit, section=unit)
        elif self.has_column:
            branch.doubt(DoubtReason.DEADLINE_MISSING, "when", branch.cell)
        return (DraftPhrase(text, bare=text is not None and self._reading(text) is not None),)

    def _own(self, branch: Branch, unit: str | None) -> tuple[DraftPhrase, ...]:
        texts = branch.when
        if unit and len(texts) == 1 and _IN_THE_MONTH.fullmatch(fold(texts[0]).strip(" .")):
            branch.doubt(
                DoubtReason.DEADLINE_FROM_SECTION, "when", branch.when_cell, text=texts[0], section=unit
            )
            return (DraftPhrase(texts[0], as_=unit),)
        if all(self._reading(text) for text in texts):
            self._outside(branch)
            return tuple(DraftPhrase(text, bare=True) for text in texts)
        whole = ", ".join(texts)
        branch.doubt(DoubtReason.DEADLINE_REFUSED, "when", branch.when_cell, text=whole)
        return (DraftPhrase(whole),)

    def _outside(self, branch: Branch) -> None:
        """Deadlines that the grammar understands, none of which the plan's period holds."""
        readings = [reading for text in branch.when if (reading := self._reading(text))]
        kind, windows = unite(readings)
        if kind is Kind.DATED and not windows:
            text = ", ".join(branch.when)
            branch.doubt(DoubtReason.DEADLINE_OUTSIDE, "when", branch.when_cell, text=text)

    def _reading(self, text: str) -> Reading | None:
        if text not in self._readings:
            reading = read(text, self.frame)
            self._readings[text] = reading if isinstance(reading, Reading) else None
        return self._readings[text]

    def windows(self, phrases: Sequence[DraftPhrase]) -> tuple[Window, ...]:
        """The dated windows of a branch's deadlines; none where one of them is not read."""
        texts = [phrase.as_ or phrase.text for phrase in phrases]
        readings = [self._reading(text) if text else None for text in texts]
        known = [reading for reading in readings if reading is not None]
        kind, windows = unite(known)
        return windows if known and len(known) == len(readings) and kind is Kind.DATED else ()

    def records(self, branch: Branch, phrases: Sequence[DraftPhrase]) -> tuple[DraftRecord, ...]:
        """What the marks of a branch tell; what has no date is kept under an x- field."""
        found: list[DraftRecord] = []
        for name, text, cell in branch.marks:
            days = [day for match in _DATES.finditer(fold(text)) if (day := _day(match[0]))]
            rest = _DATES.sub(" ", fold(text)).strip(" ,;г.")
            windows = self.windows(phrases)
            taken = any(record.key or record.on in days for record in found)
            undated = bool(phrases) and phrases[0].text is None
            if branch.children or undated or not days or taken:
                branch.keep(name, [text])
                branch.doubt(DoubtReason.MARK_KEPT, "", cell, text=text, name=name)
            elif len(days) == 1 and len(windows) == 1 and not _NOT_DONE.search(rest):
                key = windows[0].key
                note = None if _SAYS_DONE.fullmatch(rest) else text
                found.append(DraftRecord(days[0], key, note))
                branch.doubt(
                    DoubtReason.MARK_AS_DONE, "done", cell, text=text, key=key, on=days[0].isoformat()
                )
            else:
                found.append(DraftRecord(days[-1], None, text))
                branch.doubt(DoubtReason.MARK_AS_LOG, "log", cell, text=text, on=days[-1].isoformat())
        return tuple(found)


def _day(text: str) -> date | None:
    if match := _SHORT_DATE.search(text):
        text = f"{match[1]}.{match[2]}.20{match[3]}"
    return date_in(text)


def unit_above(ancestors: Sequence[Branch]) -> str | None:
    """The month or another unit of the calendar after which the nearest section is named."""
    return next((unit for branch in reversed(ancestors) if (unit := unit_of_section(branch.title))), None)
