"""A number of days as a person types it."""

from __future__ import annotations

import re

from nastavnik_cli.errors import UsageFailure
from nastavnik_cli.output.messages_documents import DocumentReason

_SPAN = re.compile(r"(\d{1,4})\s*(d|days?|д|дн|дня|дней|день|w|weeks?|н|нед|недели|недель|неделя)?\.?")
_WEEK = 7


def read_span(text: str) -> int:
    """14d, 2w, 14, «14 дней», «2 недели» in days. Raises UsageFailure for anything else."""
    found = _SPAN.fullmatch(text.strip().casefold())
    if found is None:
        raise UsageFailure(DocumentReason.NOT_A_SPAN, value=text)
    unit = found[2] or "d"
    return int(found[1]) * (_WEEK if unit[0] in "wн" else 1)
