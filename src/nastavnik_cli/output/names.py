"""What the parts of a summary are called; counts and draws nothing."""

from __future__ import annotations

from typing import assert_never

from nastavnik_cli.domain.model import Roadmap
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.readings import describe_key
from nastavnik_cli.views import By, Share


def by_heading(by: By, t: Words) -> str:
    """The heading of a column of parts."""
    match by:
        case By.STRATEGY:
            return t("Strategy")
        case By.PERSON:
            return t("Responsible")
        case By.QUARTER:
            return t("Quarter")
        case By.YEAR:
            return t("Year")
        case _:
            assert_never(by)


def share_name(share: Share, by: By, roadmap: Roadmap, t: Words) -> str:
    """What a part is of, in words: a strategy with its number, a person, «III квартал 2022»."""
    match by:
        case By.STRATEGY:
            title = next(s.title for s in roadmap.strategies if s.id == share.name)
            return f"{share.name} {one_line(title)}"
        case By.PERSON:
            return roadmap.name_of(share.name)
        case By.QUARTER | By.YEAR:
            return describe_key(share.name, t)
        case _:
            assert_never(by)


def one_line(text: str) -> str:
    """A text of several lines in one."""
    return " ".join(text.split())
