"""What the lines above a plan say of it: title, annex, approval, organisation; looks into no table.

Approval blocks and electronic signatures carry dates of their own: they are never a period.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from nastavnik_cli.importer.fold import fold
from nastavnik_cli.importer.raw import Line, RawTable

_TITLE = re.compile(
    r"дорожн\w+ карт|\bплана?\b|план-график|перечень мероприят|комплекс\w* (мер|план)|программа мероприят"
    r"|мероприятия по|график\b|road ?map|\bplan\b|strategy|programme of"
)
_APPROVAL = re.compile(
    r"^(прилож|утвержд|согласован|принят|рассмотрен|одобрен|введен|протокол|приказ|постановлени|распоряжени"
    r"|к (приказ|постановл|распоряж|муниципальной|государственной|программ|решени|положени|письм)|решени"
    r"|от .{0,12}\d|_{3}|директор|заведующ|начальник|глава|председател|руководител|врио|и\.? ?о\.?\b"
    r"|м\.? ?п\.?$|сертификат|владелец|действител|документ подписан|подпис|\d{1,2} \w+ \d{4}"
    r"|approved|annex|appendix|adopted|minute|on \d|order no|signed|by the)"
)
_ACT = re.compile(r"приказ|постановл|распоряж|решени|протокол|утвержд|approved|adopted|от\b.*№|№.*от\b|_{3}")
_ANNEX = re.compile(
    r"^(приложени[ея](?: ?(?:№|n|no\.?)? ?\d+)?|(?:annex|appendix)(?: (?:no\.? )?\w{1,3})?)\b", re.IGNORECASE
)
_MONTHS = {
    stem: number
    for number, stem in enumerate(
        (
            "январ",
            "феврал",
            "март",
            "апрел",
            "ма",
            "июн",
            "июл",
            "август",
            "сентябр",
            "октябр",
            "ноябр",
            "декабр",
        ),
        1,
    )
}
_ENGLISH = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december")  # fmt: skip
_WORD_DATE = re.compile(r"(\d{1,2})\s+([а-яa-z]+)\s+((?:19|20)\d\d)")
_DMY = re.compile(r"(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)(?!\d)")
_STAMP = re.compile(r"сертификат|электронн|действител|signature|certificate|владелец")
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
    lines = [line.text for line in above if isinstance(line, Line)] + list(inside)
    lines = [_closed_up(line) for line in lines if line]
    blocks = [text for table in above if isinstance(table, RawTable) for text in table.lines()]
    title = _title(lines) or _title(blocks)
    approvals = [line for line in (*lines, *blocks) if line not in title]
    text = " ".join(title)[:_LONGEST_TITLE]
    program = _PROGRAM.search(text) or _PROGRAM.search(" ".join(approvals))
    others = [line for line in reversed(lines) if line not in title and not _is_approval(line)]
    return Preface(
        title=text,
        program=program[1] if program else None,
        document=_annex(approvals),
        approved=_approval_date(approvals),
        organization=_organization(title, others),
        others=tuple(others),
    )


def _closed_up(line: str) -> str:
    """«Т И П О В О Й  П Л А Н» as words: the letters joined, the nouns of a title parted again."""

    def joined(match: re.Match[str]) -> str:
        return _NOUN.sub(r" \1", match[0].replace(" ", "")).strip()

    return _SPACED.sub(joined, line)


def _is_approval(line: str) -> bool:
    return bool(_APPROVAL.search(fold(line)))


def _title(lines: Sequence[str]) -> list[str]:
    """From the first line that names a plan to the last above it, approvals left out."""
    start = next(
        (n for n, line in enumerate(lines) if _TITLE.search(fold(line)) and not _is_approval(line)), None
    )
    if start is None:
        return _last_paragraph(lines)
    found: list[str] = []
    for line in lines[start:]:
        if _is_approval(line) and not (found and _goes_on(found[-1])):
            continue
        found.append(line)
        if len(found) > 1 and len(line) > 2 * _LONGEST_TITLE // 5:
            found.pop()  # a paragraph of text, no part of a title
            break
    return found


def _last_paragraph(lines: Sequence[str]) -> list[str]:
    """Where no line names a plan: those right above the table that approve nothing."""
    found: list[str] = []
    for line in reversed(lines):
        if _is_approval(line) or len(found) == _TITLE_LINES:
            break
        found.insert(0, line)
    return found if any(len(line.split()) > 1 for line in found) else []


def _goes_on(line: str) -> bool:
    return line.endswith(("-", "–", ",", " по", " и", " в", " на", " of", " for"))


def _annex(lines: Sequence[str]) -> str | None:
    found = (_ANNEX.match(line) for line in lines)
    return next((match[0].strip() for match in found if match), None)


def _approval_date(lines: Sequence[str]) -> date | None:
    """The date of the act that approves: of an order rather than of a council's protocol."""
    best: tuple[int, date] | None = None
    context = ""
    for line in lines:
        text = fold(line)
        if _STAMP.search(text):
            continue
        if re.search(
            r"утвержд|принят|согласован|рассмотрен|approved|adopted|приказ|постановл|распоряж", text
        ):
            context = text
        day = date_in(text)
        if day is None or not (_ACT.search(text) or _ACT.search(context) or _is_approval(line)):
            continue
        rank = (
            0
            if "протокол" in text
            else 2
            if re.search(r"утвержд|приказ|постановл|распоряж|approved", context)
            else 1
        )
        if best is None or rank > best[0]:
            best = (rank, day)
    return best[1] if best else None


def date_in(text: str) -> date | None:
    """The first whole date of a folded text: 18.02.2022, 12 января 2023, 14 december 2022."""
    if match := _DMY.search(text):
        day, month, year = (int(part) for part in match.groups())
        return _date(year, month, day)
    if match := _WORD_DATE.search(text):
        month = next((n for stem, n in _MONTHS.items() if match[2].startswith(stem)), 0)
        if match[2] in _ENGLISH:
            month = _ENGLISH.index(match[2]) + 1
        return _date(int(match[3]), month, int(match[1]))
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _organization(title: Sequence[str], others: Sequence[str]) -> str | None:
    """A line that is just the name of a school or an institution."""
    for line in (*title, *others):
        if _BODY.fullmatch(line) and not _TITLE.search(fold(line)):
            return _ENDED.sub("", line)
    return None
