"""What the lines above a plan say of it: title, programme, organisation; looks into no table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from nastavnik_cli.importer.approvals import annex_of, approval_date, is_approval
from nastavnik_cli.importer.fold import fold
from nastavnik_cli.importer.people_pieces import noun_of
from nastavnik_cli.importer.people_words import is_adjective, is_body
from nastavnik_cli.importer.raw import Line, RawTable

_TITLE = re.compile(
    r"дорожн\w+ карт|\bплана?\b|план-график|перечень мероприят|комплекс\w* (мер|план)|программа мероприят"
    r"|мероприятия по|график\b|матрица|циклограмма|календарь|road ?map|\bplan\b|strategy|programme of"
)
_ABOUT = re.compile(r"об? (утвержд|внесени|принят|введени)|on (the )?approv")
_BESIDE = re.compile(r"[А-ЯЁA-Z]\w*( \w+){0,2}:|\d+[.)] ")
"""«Цель: …», «Наставник: …», «1. Утвердить»: text between a title and its table, no part of either."""
_PROGRAM = re.compile(r"программ\w*\s+(?:[^«»]{0,120}?)(«[^«»]+(?:«[^«»]*»[^«»]*)?»)")
_SPACED = re.compile(r"(?<!\w)(?:[А-ЯЁA-Z] ){3,}[А-ЯЁA-Z](?!\w)")
_NOUN = re.compile(r"(?<=\w)(ПЛАН|КАРТА|ГРАФИК|ПЕРЕЧЕНЬ|МЕРОПРИЯТИ)")
_BODY = re.compile(
    r"(?:М|Г|Ф|Ч)[А-Я]{1,6}(?: (?:ДО|ВО|СПО))?\s+[«\"].{3,}"
    r"|[А-ЯЁ][\w\s-]+ (?:школа|гимназия|лицей|детский сад)\b.*",
    re.DOTALL,
)
_ENDED = re.compile(r"[.;]$")
_LONGEST_TITLE = 1_000
_TITLE_LINES = 3
_TABLE = "\x00"
"""Stands for a table among the lines: no title goes over one."""


@dataclass(frozen=True)
class Preface:
    """What stands above a plan; texts are the document's own."""

    title: str = ""
    program: str | None = None
    document: str | None = None
    approved: date | None = None
    organization: str | None = None
    others: tuple[str, ...] = ()
    """Lines that are neither title nor approval, nearest to the plan first: they may state the period."""


def read_preface(above: Sequence[Line | RawTable], inside: Iterable[str]) -> Preface:
    """`above`: what precedes the plan's table; `inside`: rows above its headings, as in a sheet."""
    lines = [_closed_up(line.text) if isinstance(line, Line) else _TABLE for line in above]
    lines = [line for line in [*lines, *inside] if line]
    blocks = [text for table in above if isinstance(table, RawTable) for text in table.lines()]
    title = _title(lines) or _title(blocks)
    lines = [line for line in lines if line != _TABLE]
    approvals = [line for line in (*lines, *blocks) if line not in title]
    text = " ".join(title)[:_LONGEST_TITLE]
    program = _PROGRAM.search(text) or _PROGRAM.search(" ".join(approvals))
    others = [line for line in reversed(lines) if line not in title and not is_approval(line)]
    annexes = [annex for line in approvals if (annex := annex_of(line))]
    return Preface(
        title=text,
        program=program[1] if program else None,
        document=annexes[-1] if annexes else None,
        approved=approval_date(approvals),
        organization=_organization([*title, *reversed(others)]),
        others=tuple(others),
    )


def _closed_up(line: str) -> str:
    """«Т И П О В О Й  П Л А Н» as words: the letters joined, the nouns of a title parted again."""

    def joined(match: re.Match[str]) -> str:
        return _NOUN.sub(r" \1", match[0].replace(" ", "")).strip()

    return _SPACED.sub(joined, line)


def _title(lines: Sequence[str]) -> list[str]:
    """From the first line that names a plan to the last above it; approvals and what is beside left out."""
    last_annex = max((n for n, line in enumerate(lines) if annex_of(line)), default=-1)
    names = [n for n, line in enumerate(lines) if _TITLE.search(fold(line)) and not is_approval(line)]
    own = [n for n in names if n > last_annex] or names
    start = next((n for n in own if not _ABOUT.match(fold(lines[n]))), own[0] if own else None)
    if start is None:
        return _last_paragraph(lines)
    if start and _is_adjective_of_title(lines[start - 1]):
        start -= 1
    found: list[str] = []
    for line in lines[start:]:
        if found and line == _TABLE:
            break
        if is_approval(line) and not (found and _goes_on(found[-1])):
            continue
        if found and (_BESIDE.match(line) or len(line) > 2 * _LONGEST_TITLE // 5):
            break
        found.append(line)
    return found


def _is_adjective_of_title(line: str) -> bool:
    """«ТИПОВОЙ», «Комплексный межведомственный» on a line of their own above «ПЛАН»."""
    return all(is_adjective(word) for word in line.split())


def _last_paragraph(lines: Sequence[str]) -> list[str]:
    """Where no line names a plan: those right above the table that approve nothing."""
    found: list[str] = []
    for line in reversed(lines):
        if line == _TABLE or is_approval(line) or len(found) == _TITLE_LINES:
            break
        found.insert(0, line)
    return found if any(len(line.split()) > 1 for line in found) else []


def _goes_on(line: str) -> bool:
    return line.endswith(("-", "–", ",", " по", " и", " в", " на", " of", " for"))


def _organization(lines: Sequence[str]) -> str | None:
    """The name of a school or an institution, alone on its line or on two with its name in quotes."""
    for at, line in enumerate(lines):
        following = lines[at + 1] if at + 1 < len(lines) else ""
        named = f"{line} {following}" if following.startswith(("«", '"', "“")) else line
        if _TITLE.search(fold(named)) or line.endswith(":"):
            continue
        if _BODY.fullmatch(named) or (line[0].isupper() and is_body(noun_of(line))):
            return _ENDED.sub("", named)
    return None
