"""What the file shall say after an intent, on plain values; knows no text and no splices.

This is the second telling of every intent: the proof holds it against what the new text says.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never
from unicodedata import normalize

from nastavnik_cli.errors import Bug, Path
from nastavnik_cli.storage.edit import activities, amending, people, records
from nastavnik_cli.storage.edit.entries import plain
from nastavnik_cli.storage.edit.intents import (
    AddActivity,
    Amend,
    Cancel,
    Insert,
    Intent,
    LogNote,
    Move,
    Record,
    Replace,
    Supersede,
    Withdraw,
)
from nastavnik_cli.storage.edit.reasons import EditReason
from nastavnik_cli.storage.edit.values import Value, value_of
from nastavnik_cli.storage.nodes import Node, descend


def expected(root: Node, path: Path, intent: Intent) -> Value:
    """What the mapping at `path` shall say after an intent."""
    node = descend(root, path)
    return _after(value_of(node) if node is not None else None, path, intent)


def revised(root: Node, asked: Sequence[tuple[Path, Intent]]) -> Value:
    """What the whole file shall say after several intents; one comes before those that move its path."""
    whole = value_of(root)
    for path, intent in asked:
        whole = _replaced(whole, path, intent, path)
    return whole


def _replaced(value: Value, below: Path, intent: Intent, path: Path) -> Value:
    """The value with what stands at the path `below` it after an intent."""
    if not below:
        return _after(value, path, intent)
    step, rest = below[0], below[1:]
    if isinstance(value, dict) and isinstance(step, str):
        return {**value, step: _replaced(value.get(step), rest, intent, path)}
    if isinstance(value, list) and isinstance(step, int):
        return [*value[:step], _replaced(value[step], rest, intent, path), *value[step + 1 :]]
    raise Bug(EditReason.NOT_AS_ASKED, place=".".join(map(str, path)))


def _after(value: Value, path: Path, intent: Intent) -> Value:
    if not isinstance(value, dict):
        raise Bug(EditReason.NOT_AS_ASKED, place=".".join(map(str, path)))
    match intent:
        case Record() | Move() | Cancel() | LogNote():
            return _with_record(value, intent)
        case Withdraw():
            return _without(value, intent)
        case AddActivity() | Insert():
            field, there = activities.field_of(path), _list(value.get(activities.field_of(path)))
            index, new = activities.index_of(intent), activities.items_of(intent)
            return {**value, field: [*there[:index], *map(plain, new), *there[index:]]}
        case Amend(entries=entries):
            return {**value, **{entry.key: plain(entry.value) for entry in entries}}
        case Supersede():
            return {**value, amending.WHEN: amending.superseded(value.get(amending.WHEN), intent)}
        case Replace():
            return _succeeded(value, intent)
        case _:
            assert_never(intent)


def _with_record(activity: dict[str, Value], intent: Record | Move | Cancel | LogNote) -> Value:
    field, key = records.kind(intent).field, records.key_of(intent)
    there = _dict(activity.get(field))
    new = records.said(intent)
    if key in there and isinstance(intent, Record):
        new = records.changed(intent, there[key])
    elif key in there:
        new = [*_list(there[key]), new]
    return {**activity, field: {**there, key: new}}


def _without(activity: dict[str, Value], intent: Withdraw) -> Value:
    field = intent.what.field
    there = _dict(activity.get(field))
    items = _list(there.get(intent.key))
    del items[-1 if intent.index is None else intent.index]
    rest = {key: value for key, value in there.items() if key != intent.key}
    if items:
        rest[intent.key] = items
    others = {name: value for name, value in activity.items() if name != field}
    return {**others, field: rest} if rest else others


def _succeeded(all_people: dict[str, Value], intent: Replace) -> Value:
    names = {normalize("NFC", key): key for key in all_people}
    key = names[normalize("NFC", intent.person)]
    person = all_people[key]
    pairs = dict(person) if isinstance(person, dict) else {"name": person}
    after = {**all_people, key: {**pairs, **people.new_fields(intent)}}
    return after if normalize("NFC", intent.successor) in names else {**after, intent.successor: intent.name}


def same(value: Value, asked: Value) -> bool:
    """Equal, where a list of one is that one and `{}` is nothing: `undo` may leave either."""
    if isinstance(value, dict) and isinstance(asked, dict):
        value, asked = ({key: each for key, each in pairs.items() if each != {}} for pairs in (value, asked))
        return value.keys() == asked.keys() and all(same(value[key], asked[key]) for key in asked)
    if isinstance(value, list) or isinstance(asked, list):
        a, b = _list(value), _list(asked)
        return len(a) == len(b) and all(map(same, a, b))
    return value == asked


def _dict(value: Value) -> dict[str, Value]:
    return dict(value) if isinstance(value, dict) else {}


def _list(value: Value) -> list[Value]:
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]
