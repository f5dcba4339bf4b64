"""A plan with every state and every kind of secret, and large ones; holds no test."""

from __future__ import annotations

import random
from datetime import date, timedelta
from functools import cache
from typing import Any

from nastavnik_cli.domain.evaluate import evaluate
from nastavnik_cli.domain.plan import Plan, resolve
from nastavnik_cli.i18n import Lang, words
from nastavnik_cli.output.html import page
from nastavnik_cli.output.svg import timeline
from nastavnik_cli.views import PlanView, plan_view
from tests.making import activity, plan, roadmap

DAY = "2022-09-15"

PEOPLE = {
    "kutsenko": {"name": "В. Н. Куценко", "email": "kutsenko@secret.example", "phone": "+7 863 000-00-01"},
    "padun": {"name": "Н. Л. Падун", "until": "2022-08-31", "successor": "kutsenko"},
    "curators": "Кураторы школ",
}

STATES = (
    activity(
        "1.1",
        "2 раза в год",
        title="Анкетирование наставников",
        result=["анкета", "справка"],
        responsible=["kutsenko", "curators"],
        done={
            "2022-H1": {
                "on": "2022-07-11",
                "by": "kutsenko",
                "result": "тайная справка № 14",
                "link": ["https://obr.example.org/14.pdf", "evidence/14.pdf", "http://server/share"],
                "note": "тайное примечание",
            }
        },
        log={"2022-07-01": {"note": "тайная запись", "key": "2022-H1", "link": "https://log.example.org/x"}},
    ),
    activity("1.2", "май 2022", title="Ёлка и съезд", responsible="padun"),
    activity("1.3", "сентябрь", title="Назначение ответственных", responsible=["padun", "curators"]),
    activity("1.4", "в течение всего периода", title="Встречи пар", responsible="curators"),
    activity("1.5", "по мере необходимости", title="Обучение новых"),
    activity(
        "1.6",
        "апрель 2022",
        title="Неделя наставничества",
        cancelled={"2022-04": {"reason": "тайная причина отмены", "on": "2022-05-20"}},
    ),
    activity(
        "1.7",
        "май 2023",
        title="Выездная сессия",
        cancelled={"2023-05": {"reason": "тайное объединение", "on": "2022-06-01"}},
    ),
    activity(
        "1.8",
        "октябрь 2022",
        title="Мониторинг программы",
        moved={"2022-10": {"to": "2022-11-15", "reason": "тайный приказ", "on": "2022-09-01"}},
    ),
    activity("1.9", "до 1 марта 2022", title="Положение", done={"2022-03-01": "2022-02-20"}),
)
"""As of DAY: late, overdue, due, ongoing, undated, missed, cancelled, moved, done."""

SECRETS = (
    "тайн",
    "evidence/14.pdf",
    "http://server",
    "log.example.org",
    "secret.example",
    "863 000",
    "просроч",
    "overdue",
    "дисциплин",
    "discipline",
    "нарушением",
    "не исполнено",
    "missed",
    "позже",
    "журнал",
)
"""What the public page must not hold, whatever the letter case."""


def states(**fields: Any) -> Plan:
    return plan(*STATES, people=PEOPLE, **fields)


def view(of: Plan | None = None, as_of: str = DAY) -> PlanView:
    return plan_view(evaluate(of or states(), as_of=date.fromisoformat(as_of)))


def html(of: PlanView | None = None, *, lang: Lang = Lang.RU, internal: bool = False) -> str:
    if of is None:
        return _usual(lang, internal=internal)
    return page(of, words(lang), internal=internal).decode()


@cache
def _usual(lang: Lang, *, internal: bool) -> str:
    return html(view(), lang=lang, internal=internal)


def svg(of: PlanView | None = None, *, lang: Lang = Lang.RU, internal: bool = False) -> str:
    return timeline(of or view(), words(lang), internal=internal).decode()


PHRASES = (
    "май 2022",
    "2 раза в год",
    "ежеквартально",
    "сентябрь",
    "в течение всего периода реализации программы",
    "по мере необходимости",
    "до 1 сентября 2023 года",
    "ежегодно",
    "3 раза в год",
    "ежемесячно",
)
_WORDS = ("проведение", "мониторинга", "эффективности", "программы", "наставничества", "согласно",
          "показателям", "анкетирование", "для", "формирования", "семинарские", "занятия")  # fmt: skip


@cache
def large(count: int = 200, as_of: str = "2023-06-15") -> PlanView:
    """So many activities by twenties, most of what fell due by a day done, a fifth of it with a link."""
    chance = random.Random(7)  # noqa: S311 — the same plan each time
    activities = [_activity(number, chance) for number in range(count)]
    day = date.fromisoformat(as_of)
    for made, leaf in zip(activities, _plan(activities).leaves, strict=True):
        made["done"] = {
            slot.window.key: _record(slot.window.due, chance)
            for slot in leaf.slots
            if not slot.ongoing and slot.window.due < day and chance.random() < 0.9
        }
    return plan_view(evaluate(_plan(activities), as_of=day))


def _activity(number: int, chance: random.Random) -> dict[str, Any]:
    return {
        "id": f"{number // 20 + 1}.{number % 20 + 1}",
        "title": " ".join(chance.choice(_WORDS) for _ in range(10)).capitalize(),
        "when": PHRASES[number % len(PHRASES)],
        "result": (["справка"], ["приказ", "план работы"], ["аналитическая справка"])[number % 3],
        "responsible": (["kutsenko"], ["kutsenko", "curators"], ["padun"])[number % 3],
    }


def _record(due: date, chance: random.Random) -> str | dict[str, str]:
    on = (due - timedelta(days=chance.randrange(10))).isoformat()
    return on if chance.random() < 0.8 else {"on": on, "link": "https://example.org/docs/14.pdf"}


def _plan(activities: list[dict[str, Any]]) -> Plan:
    strategies = []
    for first in range(0, len(activities), 20):
        name = f"{first // 20 + 1}"
        below = activities[first : first + 20]
        strategies.append({"id": name, "title": f"Стратегия {name}", "activities": below})
    return resolve(roadmap(people=PEOPLE, strategies=strategies))
