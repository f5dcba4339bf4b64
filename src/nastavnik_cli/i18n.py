"""The choice of a gettext catalogue; knows no message of the program.

Message ids are English and complete sentences with `{named}` fields. `N_` marks a text that is
translated later. Catalogues: locale/ru/*.po by room, compiled together into one nastavnik.mo by
`python tools/catalogue.py` (a test fails when it drifts or when a message has no translation).
"""

from __future__ import annotations

import gettext
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

LOCALE = Path(__file__).parent / "locale"


class Lang(StrEnum):
    RU = "ru"
    EN = "en"


def N_(text: str) -> str:  # noqa: N802 — gettext's own name for "translated later"
    return text


@dataclass(frozen=True)
class Words:
    """The texts of one language: `t("…{name}…", name=…)`, `t.plural("one", "many", n)`."""

    lang: Lang
    catalogue: gettext.NullTranslations

    def __call__(self, text: str, /, **params: object) -> str:
        said = self.catalogue.gettext(text)
        return said.format_map(params) if params else said

    def plural(self, one: str, many: str, n: int, /, **params: object) -> str:
        """The form that fits n; {n} is n itself."""
        return self.catalogue.ngettext(one, many, n).format_map({"n": n, **params})

    def about(self, context: str, text: str, /, **params: object) -> str:
        """`text` in the sense that `context` names (gettext's pgettext)."""
        said = self.catalogue.pgettext(context, text)
        return said.format_map(params) if params else said


@cache
def words(lang: Lang) -> Words:
    """The catalogue of a language; English needs none."""
    if lang is Lang.EN:
        return Words(lang, gettext.NullTranslations())
    return Words(lang, gettext.translation("nastavnik", str(LOCALE), [lang.value]))
