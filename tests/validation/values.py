"""Roadmaps whose values are replaced at random, the same for the same seed; checks nothing."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

VALUES: tuple[Any, ...] = (
    None, "", " ", "~", "null", "no", True, False, 0, 1, -1, 1.10, 1e999, 9 * 10**30, [], {}, [[]], [None],
    [""],
    {"": ""}, {"x-a": [1]}, {"text": "май 2022"}, {"text": "к началу года", "as": "сентябрь"}, ["май 2022",
    2022],
    "2022", "2022-05", "2022-02-30", "2022-06-20", "25.03.2022", "0000-01-01", "0001-01-01", "9999-12-31",
    "2022-06-20T10:00", "2022-Q1", "2022-W53", "2022-H3", "2022/2024", "2024/2022", "2022-09/2022-10",
    "9998/9999", "0001/9999", "май 2022", "ежемесячно", "2 раза в год", "в 3-месячный срок", "постоянно",
    "RRULE:FREQ=DAILY", "RRULE:FREQ=SECONDLY", "RRULE:" + "X" * 500, "до 31 числа каждого месяца",
    "до конца года",
    "по мере необходимости", "сентябрь–май", "школьный", "school", "calendar", "next", "ru", "en", "RU",
    "XX", "US-CA",
    "kutsenko", "padun", "Куценко", "KUTSENKO", "й", "и\u0306", "1.1", "2", "../../x", "javascript:x",
    "C:\\x",
    "https://[::1", "http://", "mailto:", "a" * 70, "/", "//", "~", "#", "evidence/14.pdf#2",
    "%2e%2e/%2e%2e/x",
    {"on": "2022-06-20"}, {"to": "2022-06-20", "on": "2021-01-01"}, {"on": None}, [{"to": "2022-06-20"},
    "2023-01-01"],
    {"note": "да", "key": "2022-Q1"}, [{"note": "да"}, "нет"], {"name": "А", "until": "2022-01-01",
    "successor": "padun"},
)  # fmt: skip
KEYS = (
    "id", "title", "when", "result", "responsible", "from", "until", "activities", "done", "moved",
    "cancelled", "log",
    "people", "period", "year", "approved", "calendar", "headings", "strategies", "version", "language",
    "x-a", "x-",
    "text", "as", "on", "to", "by", "link", "note", "reason", "key", "name", "successor", "country", "off",
    "work", "shift",
    "2022-Q1", "2022-05", "2022-06-20", "2022/2024", "", "on\n", "й", "и\u0306", "<<", "responsable",
    "deadline",
)  # fmt: skip


def spoilt_values(roots: tuple[Any, ...], count: int, seed: int) -> Iterator[tuple[Any, bytes]]:
    """`count` roadmaps, each with one to four values replaced, taken out or added, and their YAML."""
    dice = random.Random(seed)  # noqa: S311 — chosen to be the same each time
    for _ in range(count):
        root = deepcopy(dice.choice(roots))
        for _ in range(dice.choice((1, 1, 2, 4))):
            _spoil(root, dice)
        yield root, json.dumps(root, ensure_ascii=False, indent=dice.choice((None, 1))).encode()


def _spoil(root: Any, dice: random.Random) -> None:
    holders = list(_holders(root))
    if not holders:
        return
    holder = dice.choice(holders)
    value = deepcopy(dice.choice(VALUES))
    kind = dice.randrange(4)
    if isinstance(holder, dict):
        name = dice.choice(list(holder)) if holder and kind else dice.choice(KEYS)
        if kind == 1 and holder:
            del holder[name]
        else:
            holder[name] = value
    elif holder and kind:
        at = dice.randrange(len(holder))
        holder[at : at + (kind != 3)] = [] if kind == 1 else [value]
    else:
        holder.append(value)


def _holders(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        yield value
        for item in value.values():
            yield from _holders(item)
    elif isinstance(value, list):
        yield value
        for item in value:
            yield from _holders(item)
