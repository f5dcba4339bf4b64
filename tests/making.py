"""Constructors for tests: a roadmap from a few words, evaluated; the one place that knows its shape."""

from __future__ import annotations

from datetime import date
from typing import Any

from nastavnik_cli.domain.evaluate import Evaluation, evaluate
from nastavnik_cli.domain.model import Roadmap
from nastavnik_cli.domain.plan import Plan, resolve
from nastavnik_cli.domain.take import taken


def roadmap(*activities: dict[str, Any], **fields: Any) -> Roadmap:
    """A valid roadmap of one strategy `s` with these activities, values as the file has them."""
    whole: dict[str, Any] = {
        "version": "1",
        "title": "План",
        "period": "2022/2024",
        "people": {"kutsenko": {"name": "В. Н. Куценко"}, "padun": "Н. Л. Падун"},
        "strategies": [{"id": "s", "title": "Стратегия", "activities": list(activities)}],
    }
    return taken(whole | fields)


def activity(name: str = "a", when: Any = "май 2022", **fields: Any) -> dict[str, Any]:
    return {"id": name, "title": f"Мероприятие {name}", "when": when, "responsible": "kutsenko", **fields}


def plan(*activities: dict[str, Any], **fields: Any) -> Plan:
    return resolve(roadmap(*activities, **fields))


def evaluated(as_of: str, *activities: dict[str, Any], **fields: Any) -> Evaluation:
    return evaluate(plan(*activities, **fields), as_of=date.fromisoformat(as_of))
