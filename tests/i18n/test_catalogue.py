"""Every message a person reads has a Russian text with the same fields."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator

import pytest
from tools.catalogue import LOCALE, is_current, merged

from nastavnik_cli.i18n import Lang, words

SRC = LOCALE.parent
MARKS = {"N_", "t", "plural", "about"}


def marked(tree: ast.Module) -> Iterator[tuple[str, ...]]:
    """The message ids of a module: literals given to N_(), t(), t.plural(), t.about()."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name not in MARKS:
            continue
        count = 2 if name in {"plural", "about"} else 1
        texts = [
            a.value for a in node.args[:count] if isinstance(a, ast.Constant) and isinstance(a.value, str)
        ]
        if len(texts) == count:
            yield (name, *texts)


MESSAGES = sorted({m for path in SRC.rglob("*.py") for m in marked(ast.parse(path.read_text("utf-8")))})


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_compiled_catalogue_is_current() -> None:
    assert is_current(LOCALE / "ru"), "run `python tools/catalogue.py`"


@pytest.mark.parametrize("message", MESSAGES, ids=str)
def test_message_has_a_russian_text(message: tuple[str, ...]) -> None:
    catalogue = merged(LOCALE / "ru")
    kind, *texts = message
    found = catalogue.get(texts[1], texts[0]) if kind == "about" else catalogue.get(texts[0])
    assert found is not None, "no translation"
    forms = (found.string,) if isinstance(found.string, str) else tuple(found.string)
    assert all(forms), "an empty translation"
    for form in forms:
        assert fields(form) <= {f for text in texts for f in fields(text)} | (
            {"n"} if kind == "plural" else set()
        )


@pytest.mark.parametrize(
    ("n", "said"), [(1, "1 мероприятие"), (2, "2 мероприятия"), (5, "5 мероприятий"), (21, "21 мероприятие")]
)
def test_russian_plural_forms(n: int, said: str) -> None:
    assert words(Lang.RU).plural("{n} activity", "{n} activities", n) == said


def test_english_needs_no_catalogue() -> None:
    assert words(Lang.EN).plural("{n} activity", "{n} activities", 1) == "1 activity"
