"""Plans spoiled at random: no traceback, a file that validates, and every word in the file or the review."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from datetime import date

import pytest

from nastavnik_cli.domain.draft import Draft, RowKind
from nastavnik_cli.errors import Failure
from nastavnik_cli.i18n import Lang, words
from nastavnik_cli.importer import read_plan
from nastavnik_cli.importer.fold import bare
from nastavnik_cli.output.imported import roadmap_text
from nastavnik_cli.storage.load import check
from tests.importer.markup import document
from tests.importer.test_plans import PLANS

_SOURCES = [path.read_text("utf-8").partition("\n====\n")[0] for path in PLANS]
_CELLS = [
    cell.strip()
    for source in _SOURCES
    for line in source.split("\n")
    if line.startswith("|")
    for cell in line[1:-1].split("|")
]
_STRANGE = [
    "", "—", "то же", "I.", "1.1.1.", "а)", "- а¶- б", "1. Раз¶2. Два¶1. Три", "май 2022¶¶июнь 2022", "5-9",
    "Ким А. А.¶¶Ли К. К.", "^", "<", "12.12.2022, 13.12.2022", "@1.0 пункт", "@1.1", "@2.0 пункт¶@2.0 ещё",
    "(далее – ДО)", "*", "№", "()", "«", "2023", "...", "тел. 2-14-15", "и", "по", "зам", "/", ";", "+",
]  # fmt: skip
_TAKEN = (RowKind.SECTION, RowKind.ACTIVITY, RowKind.CONTINUED, RowKind.ASIDE)
_SAID_OTHERWISE = re.compile(r"\d+|.{1,2}|далее|тел|отв\w*|исп\w*|раздел|глава|part|section", re.IGNORECASE)


def spoiled(seed: int) -> str:
    """A plan with up to eight of its rows and cells changed, doubled, moved or taken away."""
    chance = random.Random(seed)  # noqa: S311 — the same seed, the same plan
    lines = chance.choice(_SOURCES).split("\n")
    for _ in range(chance.randint(1, 8)):
        rows = [at for at, line in enumerate(lines) if line.startswith("|")]
        at = chance.choice(rows)
        cells = lines[at][1:-1].split("|")
        place = chance.randrange(len(cells))
        other = chance.choice(_CELLS + 3 * _STRANGE)
        match chance.randrange(6):
            case 0 if len(cells) > 1:
                del cells[place]
            case 1:
                cells.insert(place, other)
            case 2:
                cells[place] += f"¶{other}"
            case 3:
                lines.insert(at, lines[chance.choice(rows)])
                continue
            case _:
                cells[place] = other
        lines[at] = f"|{'|'.join(cells)}|"
    return "\n".join(lines)


def told(draft: Draft) -> Iterator[str]:
    for node, _ in draft.walk():
        yield from (node.id, node.title, *node.result, *(phrase.text or "" for phrase in node.when))
        yield from (text for _, texts in node.extras for text in texts)
        yield from (f"{record.on:%d.%m.%Y} {record.note or ''}" for record in node.records)
    for person in draft.people:
        more = (person.position, person.organization, person.phone, person.email)
        yield from (person.name, *filter(None, more))
    for doubt in draft.review:
        for value in doubt.params.values():
            yield from value if isinstance(value, tuple) else (str(value),)


def examine(seed: int) -> None:
    source = spoiled(seed)
    try:
        draft = read_plan("plan.docx", document(source))
    except Failure:
        return  # said in words; anything else is a bug
    text = roadmap_text(draft, words(Lang(draft.language)), source="plan")
    assert check("roadmap.yaml", text.encode(), as_of=date(2030, 1, 1)).errors == (), source
    known = bare(" ".join(told(draft)))
    rows = [row for table in draft.tables for row in table.rows if row.kind in _TAKEN]
    here = [word for row in rows for cell in row.texts for word in re.findall(r"\w+", cell)]
    assert [w for w in here if not _SAID_OTHERWISE.fullmatch(w) and bare(w) not in known] == [], source


@pytest.mark.parametrize("block", range(10))
def test_a_spoiled_plan_loses_nothing(block: int) -> None:
    for seed in range(block * 12, block * 12 + 12):
        examine(seed)


@pytest.mark.slow
def test_three_thousand_spoiled_plans_lose_nothing() -> None:
    for seed in range(1_000, 4_000):
        examine(seed)
