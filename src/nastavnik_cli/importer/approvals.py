"""What approves a plan: the annex it is, the act and its date; chooses no title.

Approval blocks and electronic signatures carry dates of their own: they are never a period or a deadline.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from nastavnik_cli.importer.dates import date_in
from nastavnik_cli.importer.fold import fold

_APPROVAL = re.compile(
    r"^\W*(прилож|утв\b|утвержд|согласован|принят|рассмотрен|одобрен|введен|протокол|приказ|постановлени|распоряжени"
    r"|к (приказ|постановл|распоряж|муниципальной|государственной|программ|решени|положени|письм)|решени"
    r"|от .{0,12}\d|_{3}|директор|заведующ|начальник|глава|председател|руководител|врио|и\.? ?о\.?\b"
    r"|м\.? ?п\.?$|сертификат|владелец|действител|документ подписан|подпис|\d{1,2} \w+ \d{4}|(№|n) ?\d"
    r"|\d{1,2}\.\d{1,2}\.\d{4}|на (заседани|педагогическ|педсовет|общем собрани)"
    r"|approved|annex|appendix|adopted|minute|on \d|(to |by )?order no|signed|by the)"
)
_ACT = re.compile(
    r"приказ|постановл|распоряж|решени|протокол|утвержд|approved|adopted|order|от\b.*№|№.*от\b|_{3}"
)
_CONTEXT = re.compile(
    r"утвержд|принят|согласован|рассмотрен|approved|adopted|приказ|постановл|распоряж|order"
)
_ORDERED = re.compile(r"утвержд|приказ|постановл|распоряж|approved|order")
_ANNEX = re.compile(
    r"^(приложени[ея](?: ?(?:№|n|no\.?)? ?\d+)?|(?:annex|appendix)(?: (?:no\.? )?\w{1,3})?)\b", re.IGNORECASE
)
_STAMP = re.compile(r"сертификат|электронн|действител|signature|certificate|владелец")


def is_approval(line: str) -> bool:
    """Whether a line begins as a part of an approval block does."""
    return bool(_APPROVAL.search(fold(line)))


def annex_of(line: str) -> str | None:
    """«Приложение 3 к приказу …» is «Приложение 3»."""
    match = _ANNEX.match(line)
    return match[0].strip() if match else None


def approval_date(lines: Sequence[str]) -> date | None:
    """The date of the act that approves: of an order rather than of a council's protocol."""
    best: tuple[int, date] | None = None
    context = ""
    for line in lines:
        text = fold(line)
        if _STAMP.search(text):
            continue
        if _CONTEXT.search(text):
            context = text
        day = date_in(text)
        if day is None or not (_ACT.search(text) or _ACT.search(context) or is_approval(line)):
            continue
        rank = 0 if "протокол" in text else 2 if _ORDERED.search(context) else 1
        if best is None or rank > best[0]:
            best = (rank, day)
    return best[1] if best else None
