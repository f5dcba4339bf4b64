"""The proof of an edit: the new text is read again and says what the old one said but for the asked change.

Shares no code with the splices: what an intent means is said here a second time, on plain values.
"""

from __future__ import annotations

from typing import assert_never
from unicodedata import normalize

from nastavnik_cli.errors import Bug, Code, Path, UsageFailure
from nastavnik_cli.storage.document import Document, open_document
from nastavnik_cli.storage.edit import activities, people, records
from nastavnik_cli.storage.edit.intents import (
    AddActivity,
    Cancel,
    Intent,
    LogNote,
    Move,
    Record,
    Replace,
    Withdraw,
)
from nastavnik_cli.storage.edit.reasons import EditReason
from nastavnik_cli.storage.edit.values import Value, value_of
from nastavnik_cli.storage.nodes import Mapping, Node, Scalar, Sequence, Style, descend
from nastavnik_cli.text import Source


def reread(source: Source) -> Document:
    """The document of a text we made; UsageFailure(TOO_LONG) where what was asked breaks a limit.

    Raises Bug where it does not parse: then the splices are wrong.
    """
    document, problems = open_document(source.name, source.data)
    if any(each.problem.code is Code.LIMIT for each in problems):
        raise UsageFailure(EditReason.TOO_LONG)
    if document is None:
        raise Bug(EditReason.NOT_AS_ASKED, place=", ".join(sorted({p.problem.code for p in problems})))
    return document


def whole(document: Document) -> Node:
    """The root, a last line that does not end read as if it did.

    A block text at the very end says less by a line end than with anything below it; nobody means that.
    """
    text = document.source.text
    last = document.scalars[-1:] if not text.endswith("\n") else []
    if any(scalar.style in {Style.LITERAL, Style.FOLDED} for scalar in last):
        return reread(document.source.edited(text + document.source.newline)).root
    return document.root


def compare(old: Node, new: Node, asked: dict[Path, Value], path: Path = ()) -> None:
    """Every node says the same, and those at the paths of `asked` say that; else Bug(NOT_AS_ASKED)."""
    if path not in asked:
        for step, before, after in _parts(old, new, path):
            compare(before, after, asked, (*path, step))
    elif not _same(value_of(new), asked[path]):
        raise _difference(path)


def expected(root: Node, path: Path, intent: Intent) -> Value:
    """What the mapping at `path` shall say after an intent."""
    node = descend(root, path)
    value = value_of(node) if node is not None else None
    if not isinstance(value, dict):
        raise Bug(EditReason.NOT_AS_ASKED, place=_said(path))
    match intent:
        case Record() | Move() | Cancel() | LogNote():
            return _with_record(value, intent)
        case Withdraw():
            return _without(value, intent)
        case AddActivity():
            return {**value, "activities": [*_list(value.get("activities")), dict(activities.said(intent))]}
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


def _parts(old: Node, new: Node, path: Path) -> list[tuple[str | int, Node, Node]]:
    """What two nodes of one kind are made of, side by side."""
    if isinstance(old, Scalar) and isinstance(new, Scalar):
        if old.text == new.text and old.style is new.style:
            return []
    elif isinstance(old, Sequence) and isinstance(new, Sequence):
        if len(old.items) == len(new.items):
            return [(i, *both) for i, both in enumerate(zip(old.items, new.items, strict=True))]
    elif isinstance(old, Mapping) and isinstance(new, Mapping):
        pairs = list(zip(old.pairs, new.pairs, strict=False))
        if len(old.pairs) == len(new.pairs) and all(a.text == b.text for (a, _), (b, _) in pairs):
            return [(key.text, before, after) for (key, before), (_, after) in pairs]
    raise _difference(path)


def _same(value: Value, asked: Value) -> bool:
    """Equal, where a list of one is that one: how `undo` leaves a list is its own choice."""
    if isinstance(asked, dict):
        return (
            isinstance(value, dict)
            and value.keys() == asked.keys()
            and all(_same(value[key], asked[key]) for key in asked)
        )
    if isinstance(value, list) or isinstance(asked, list):
        a, b = _list(value), _list(asked)
        return len(a) == len(b) and all(map(_same, a, b))
    return value == asked


def _dict(value: Value) -> dict[str, Value]:
    return dict(value) if isinstance(value, dict) else {}


def _list(value: Value) -> list[Value]:
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]


def _difference(path: Path) -> Bug:
    return Bug(EditReason.NOT_AS_ASKED, place=_said(path))


def _said(path: Path) -> str:
    return ".".join(str(step) for step in path)
