"""Records of an activity put in, changed and taken back, as splices; proves nothing about the outcome."""

from __future__ import annotations

from typing import assert_never

from nastavnik_cli.errors import Path, UsageFailure
from nastavnik_cli.storage.edit import flow, lists
from nastavnik_cli.storage.edit.intents import Cancel, LogNote, Move, Record, What, Withdraw
from nastavnik_cli.storage.edit.layout import Splice
from nastavnik_cli.storage.edit.page import Page, place_of_key, position
from nastavnik_cli.storage.edit.reasons import EditReason
from nastavnik_cli.storage.edit.values import Bare, Value, given, one_or_list
from nastavnik_cli.storage.nodes import Mapping, Node, Sequence

Adding = Record | Move | Cancel | LogNote


def kind(intent: Adding) -> What:
    match intent:
        case Record():
            return What.DONE
        case Move():
            return What.MOVE
        case Cancel():
            return What.CANCEL
        case LogNote():
            return What.LOG
        case _:
            assert_never(intent)


def key_of(intent: Adding) -> str:
    return intent.on.isoformat() if isinstance(intent, LogNote) else intent.key


def said(intent: Adding) -> Value:
    """What the file will say: the shortest form that the contract allows (section 1)."""
    on = Bare(intent.on.isoformat()) if intent.on is not None else None
    pairs: dict[str, Value]
    match intent:
        case Record(by=by, note=note):
            files = {"result": one_or_list(intent.result), "link": one_or_list(intent.link)}
            pairs = given({"on": on, "by": by, **files, "note": note})
            return on if len(pairs) == 1 else pairs
        case Move():
            to = Bare(intent.to.isoformat())
            pairs = given({"to": to, "reason": intent.reason, "on": on})
            return to if len(pairs) == 1 else pairs
        case Cancel(reason=reason):
            return reason if on is None else given({"on": on, "reason": reason})
        case LogNote(note=note, key=key, by=by):
            files = {"result": one_or_list(intent.result), "link": one_or_list(intent.link)}
            about = Bare(key) if key else None
            pairs = given({"note": note, **files, "by": by, "key": about})
            return note if len(pairs) == 1 else pairs
        case _:
            assert_never(intent)


def add(page: Page, path: Path, intent: Adding) -> list[Splice]:
    """A new record in its place; UsageFailure(ALREADY_THERE) where the window has one of the kind."""
    field, key, value = kind(intent).field, key_of(intent), said(intent)
    records = page.records(path, field)
    if records is None:
        node = page.mapping(path).get(field)
        if not isinstance(node, Mapping):
            return page.put_field(page.mapping(path), field, key, value)
        records = node  # `{}`
    index = position(records, key)
    if index is None:
        order = () if isinstance(intent, LogNote) else intent.order
        return page.put(records, place_of_key(records, key, order), Bare(key), value)
    if isinstance(intent, Move | LogNote):
        return lists.extend(page, (*path, field), index, value)
    if isinstance(intent, Record) and intent.replace:
        return _change(page, records, index, intent)
    raise UsageFailure(EditReason.ALREADY_THERE, key=key, what=kind(intent).value)


def withdraw(page: Page, path: Path, intent: Withdraw) -> list[Splice]:
    """What stands under a key, or one of a list; UsageFailure(NOT_THERE) where there is nothing."""
    activity, field = page.mapping(path), intent.what.field
    records = page.records(path, field)
    index = None if records is None else position(records, intent.key)
    if records is None or index is None:
        raise UsageFailure(EditReason.NOT_THERE, key=intent.key, what=intent.what.value)
    value = records.pairs[index][1]
    item = item_of(intent, value)
    if item is not None and isinstance(value, Sequence) and len(value.items) > 1:
        return lists.shorten(page, records, index, item)
    if len(records.pairs) > 1:
        return page.take(records, index)
    kept = flow.empty(page.layout, flow.Brackets.of(records)) if records.flow else None
    return page.take_field(activity, field) if kept is None else kept


def item_of(intent: Withdraw, value: Node) -> int | None:
    """Which item of a list is meant; None of a single value. UsageFailure(NOT_THERE) beyond the end."""
    if not isinstance(value, Sequence):
        return None
    item = len(value.items) - 1 if intent.index is None else intent.index
    if not 0 <= item < len(value.items):
        raise UsageFailure(EditReason.NOT_THERE, key=intent.key, what=intent.what.value)
    return item


def changed(intent: Record, old: Value) -> Value:
    """A record after `--replace`: the date and what is given anew; what else it said stays."""
    new = said(intent)
    if not isinstance(old, dict):
        return new
    return {**old, **(new if isinstance(new, dict) else {"on": new})}


def _change(page: Page, records: Mapping, index: int, intent: Record) -> list[Splice]:
    old = records.pairs[index][1]
    if not isinstance(old, Mapping):
        return [page.rewrite(records, index, said(intent))]
    new = said(intent)
    wanted = new if isinstance(new, dict) else {"on": new}
    there = {name: position(old, name) for name in wanted}
    added = {name: value for name, value in wanted.items() if there[name] is None}
    splices = [page.rewrite(old, at, wanted[name]) for name, at in there.items() if at is not None]
    return splices + page.put_all(old, added, ("on", "by", "result", "link", "note"))
