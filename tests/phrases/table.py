"""Reads tables of phrases with their windows, one a line, tab-separated, `⏎` for a line break.

Columns: phrase, source (contract, real, attack …), period, year, kind, windows (`key=start..due`
joined by a bar; of a long list the first three, `…N` and the last), alternatives (other answers
that are right too), note, and where the signing matters `approved`.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nastavnik_cli.domain.phrases import Reading, Refusal, read
from nastavnik_cli.domain.schedule import Frame, YearKind
from nastavnik_cli.domain.units import parse_day, parse_period

MOST_SHOWN = 4


@dataclass(frozen=True)
class Row:
    phrase: str
    frame: Frame
    kind: str
    windows: str
    alternatives: tuple[str, ...]

    @property
    def right(self) -> tuple[str, ...]:
        return (f"{self.kind};{self.windows}", *self.alternatives)


def rows(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            others = tuple(part.strip() for part in (line["alternatives"] or "").split("||") if part.strip())
            approved = parse_day(line["approved"]) if line.get("approved") else None
            frame = Frame(parse_period(line["period"]), YearKind(line["year"]), approved)
            yield Row(line["phrase"].replace("⏎", "\n"), frame, line["kind"], line["windows"] or "", others)


def answer(reading: Reading | Refusal, windows: str) -> str:
    """The reading as the table writes it; `windows` tells whether a long list is cut there."""
    if isinstance(reading, Refusal):
        return "error;"
    made = [f"{window.key}={window.start}..{window.due}" for window in reading.windows]
    if "…" in windows and len(made) > MOST_SHOWN:
        made = [*made[:3], f"…{len(made)}", made[-1]]
    return f"{reading.kind};{'|'.join(made)}"


def judged(row: Row) -> str:
    """ "right", "refused" (which costs little) or "wrong" (which costs all)."""
    reading = read(row.phrase, row.frame)
    accepted = {part.replace("refuse", "error;") if part == "refuse" else part for part in row.right}
    if any(answer(reading, part) == part for part in accepted):
        return "right"
    return "refused" if isinstance(reading, Refusal) else "wrong"
