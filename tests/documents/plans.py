"""Plans that the tests of documents are made from, and the payloads that no reader may run."""

from __future__ import annotations

from functools import cache
from typing import Any

from nastavnik_cli.domain.evaluate import Evaluation
from nastavnik_cli.i18n import Lang, words
from nastavnik_cli.views import PlanView, plan_view
from tests.making import activity, evaluated

RU, EN = words(Lang.RU), words(Lang.EN)

PAYLOADS = {
    "formula": '=HYPERLINK("http://x.example","y")',
    "sum": "=1+1",
    "plus": "+7 863 692 00 00",
    "minus": "-2+3+cmd|' /C calc'!A0",
    "at": "@SUM(1+1)",
    "full-width formula": "＝1+1",
    "spaced formula": " =1+1",
    "tab": "\tcolumn\tcolumn",
    "carriage return": "one\rtwo",
    "crlf": "one\r\ntwo",
    "lines": "one\ntwo\n\nthree",
    "nul": "before\0after",
    "bell and backspace": "a\x07b\x08c",
    "colours": "\x1b[31mred\x1b[0m",
    "osc 8": "\x1b]8;;http://x.example\x1b\\link\x1b]8;;\x1b\\",
    "osc 52": "\x1b]52;c;ZXZpbA==\x07",
    "c1": "\x9b31m",
    "bidi": "abc\u202efdp.exe",
    "isolates": "\u2066x\u2069",
    "separators": "a\x85b\u2028c\u2029d",
    "nonsense": "\ufffe\uffff",
    "script": "<script>alert(1)</script>",
    "image": "<img src=x onerror=alert(1)>",
    "attribute": "\"' onmouseover=alert(1) x='",
    "entities": "&lt;b&gt; &amp; &#60;",
    "cdata": "]]><x/>",
    "template": "{{ 7*7 }} {% raw %} ${7*7} #{7*7}",
    "markdown": "| a | **b** | [c](javascript:alert(1)) `d` <b> # ~",
    "ics": "a;b,c\\n\nEND:VEVENT\nBEGIN:VALARM",
    "excel escape": "_x000D_ _x0041_",
    "emoji": "👩\u200d🏫 готово 🎉",
    "long": "я" * 40_000,
}


@cache
def hostile(payload: str) -> Evaluation:
    """A plan with a payload in every field that a document shows; past the checks that refuse it."""
    return evaluated(
        "2022-06-15",
        {
            "id": "1.1",
            "title": payload,
            "when": {"text": payload, "as": "май 2022"},
            "result": [payload],
            "responsible": ["p", "q"],
            "done": {"2022-05": {"on": "2022-06-10", "by": "q", "result": payload, "link": payload}},
            "log": {"2022-06-01": {"note": payload, "key": "2022-05"}},
        },
        {
            "id": "1.2",
            "title": "Вторая",
            "when": "2 раза в год",
            "moved": {"2022-H1": {"to": "2022-09-01", "reason": payload}},
            "cancelled": {"2022-H2": payload},
        },
        activity("1.3", "постоянно", log={"2022-06-02": payload}),
        activity("1.4", "апрель 2022", responsible="p"),
        title=payload,
        program=payload,
        document=payload,
        organization=payload,
        edition=payload,
        people={
            "p": {"name": payload, "position": payload, "organization": payload, "email": payload},
            "q": "В. Н. Куценко",
            "kutsenko": "К",
        },
    )


def seen(evaluation: Evaluation) -> PlanView:
    return plan_view(evaluation)


def school() -> Evaluation:
    """A plan with each kind of row, a group, people who take part and one who was replaced."""
    groups: dict[str, Any] = {
        "strategies": [
            {
                "id": "1",
                "title": "Нормативная база",
                "responsible": "orlova",
                "activities": [
                    {
                        "id": "1.1",
                        "title": "Положение",
                        "when": "до 1 марта 2022 года",
                        "result": "приказ",
                        "done": {"2022-03-01": {"on": "2022-02-20", "result": "приказ № 17"}},
                    },
                    {"id": "1.2", "title": "Сайт\n- база\n- новости", "when": "март 2022"},
                ],
            },
            {
                "id": "2",
                "title": "Пары",
                "activities": [
                    {
                        "id": "2.1",
                        "title": "Формирование пар",
                        "when": "2 раза в год",
                        "responsible": ["belov", "curators"],
                        "result": ["справка", "список"],
                        "activities": [
                            {"id": "2.1.1", "title": "Анкетирование"},
                            {"id": "2.1.2", "title": "Утверждение", "when": "май 2022", "result": "приказ"},
                            {"id": "2.1.3", "title": "Встреча"},
                        ],
                    },
                    {"id": "2.2", "title": "Помощь", "when": "постоянно", "responsible": "curators"},
                ],
            },
        ],
        "people": {
            "orlova": {"name": "А. С. Орлова", "position": "методист", "organization": "Центр"},
            "belov": {"name": "И. П. Белов", "email": "belov@example.org"},
            "curators": "Кураторы",
        },
        "document": "Приложение 3",
        "approved": "2022-01-20",
        "edition": "приказа от 01.09.2022 № 12",
        "title": "Дорожная карта на 2022 год",
        "period": "2022",
    }
    return evaluated("2022-06-15", **groups)
