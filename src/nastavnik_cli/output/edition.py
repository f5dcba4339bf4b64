"""What a new edition changes, as edits of the file; decides nothing and shows nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from nastavnik_cli.domain.draft import DraftNode, DraftPerson, DraftPhrase
from nastavnik_cli.domain.edition import Added, Dropped, Edition, Field, NewDeadline, Restated, Succession
from nastavnik_cli.domain.model import Phrase, Roadmap
from nastavnik_cli.domain.phrases import Reading, read
from nastavnik_cli.domain.schedule import Frame
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.imported import TODO, node_entries, person_value
from nastavnik_cli.storage.edit import Amend, Insert, Intent, Replace, Supersede
from nastavnik_cli.storage.edit.entries import Block, Entry
from nastavnik_cli.storage.edit.values import Bare, Value, given, one_or_list

_DATED = re.compile(
    r"\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2}\s+[а-яё]{3,8}\s+\d{4}", re.IGNORECASE
)
_NUMBER_SIGN = re.compile(r"\s*(?=№|\bN\b|\bNo\b)")


def edits(edition: Edition, roadmap: Roadmap, order: str | None, t: Words) -> tuple[Intent, ...]:
    """The intents, in an order in which they can be carried out; none where nothing changes.

    `order`: the document that brings the edition in, as the user named it.
    """
    if not edition.changes:
        return ()
    until = edition.start - timedelta(days=1)
    found: list[Intent] = list(_people(edition.people, roadmap))
    found += (
        Replace(person=change.person, successor=change.successor, until=until)
        for change in edition.changes
        if isinstance(change, Succession)
    )
    if order:
        found.append(Amend(target=(), entries=(Entry("edition", edition_name(order, edition.start)),)))
    for change in edition.changes:
        match change:
            case NewDeadline():
                found.append(_deadline(change, edition.start, roadmap.frame, t))
            case Dropped(at=at):
                found.append(Amend(target=at, entries=(Entry("until", _day(until)),)))
            case Restated(at=at, field=field, new=new):
                value = new[0] if field is Field.TITLE else one_or_list(new)
                found.append(Amend(target=at, entries=(Entry(field.value, value),)))
    found = _together(found)
    added = [change for change in edition.changes if isinstance(change, Added)]
    found += (_insert(change, edition.start, roadmap.frame, t) for change in added)
    return tuple(found)


def edition_name(order: str, start: date) -> str:
    """«приказ № 12» from 2023-09-01 on: «приказ от 01.09.2023 № 12»; an order that has its date keeps it."""
    order = " ".join(order.split())
    if _DATED.search(order):
        return order
    is_english = re.search("[a-z]{3}", order, re.IGNORECASE) and not re.search("[а-яё]", order, re.IGNORECASE)
    said = f"of {start:%d.%m.%Y}" if is_english else f"от {start:%d.%m.%Y}"
    head, *tail = _NUMBER_SIGN.split(order, maxsplit=1)
    return " ".join(part for part in (head, said, *tail) if part)


def _together(intents: Sequence[Intent]) -> list[Intent]:
    """The amendments of one node as one: its new fields come side by side."""
    entries: dict[object, list[Entry]] = {}
    for intent in intents:
        if isinstance(intent, Amend):
            entries.setdefault(intent.target, []).extend(intent.entries)
    found: list[Intent] = []
    for intent in intents:
        if not isinstance(intent, Amend):
            found.append(intent)
        elif intent.target in entries:
            found.append(Amend(target=intent.target, entries=tuple(entries.pop(intent.target))))
    return found


def _people(people: Sequence[DraftPerson], roadmap: Roadmap) -> Iterator[Amend]:
    entries = tuple(Entry(person.id, person_value(person)) for person in people)
    if entries and roadmap.people:
        yield Amend(target=("people",), entries=entries)
    elif entries:
        yield Amend(target=(), entries=(Entry("people", Block(entries)),))


def _deadline(change: NewDeadline, start: date, frame: Frame, t: Words) -> Intent:
    until = start - timedelta(days=1)
    new: tuple[Value, ...] = tuple(_phrase(phrase, start) for phrase in change.new)
    beside = "" if all(_is_read(phrase, frame) for phrase in change.new) else t(TODO)
    if change.stated:
        return Supersede(target=change.at, until=until, phrases=new, beside=beside)
    old: list[Value] = [_old(phrase, until if change.new else None) for phrase in change.old]
    whole = [*old, *new]
    return Amend(
        target=change.at, entries=(Entry("when", whole if len(whole) > 1 else whole[0], beside=beside),)
    )


def _phrase(phrase: DraftPhrase, start: date) -> Value:
    return given({"text": phrase.text, "as": phrase.as_, "from": _day(start)})


def _old(phrase: Phrase, until: date | None) -> Value:
    """A deadline as the file has it, ended by `until` unless it was before."""
    ends = [day for day in (phrase.until, until) if day is not None]
    if not ends and not phrase.is_mapping:
        return phrase.text
    own = {name: text for name, text in phrase.extras.items() if isinstance(text, str)}
    begins = _day(phrase.from_) if phrase.from_ else None
    over = _day(min(ends)) if ends else None
    return given({"text": phrase.text, "as": phrase.as_, "from": begins, "until": over, **own})


def _is_read(phrase: DraftPhrase, frame: Frame) -> bool:
    return isinstance(read(phrase.as_ or phrase.text or "", frame), Reading)


def _insert(change: Added, start: date, frame: Frame, t: Words) -> Insert:
    nodes = (_reread(node, frame) for node in change.nodes)
    items = tuple(Block(tuple(node_entries(node, t, start=start))) for node in nodes)
    return Insert(to=change.to, index=change.index, items=items)


def _reread(node: DraftNode, frame: Frame) -> DraftNode:
    """The draft may have been read in another kind of year, or by another date of signing."""
    when = tuple(replace(p, bare=p.as_ is None and bool(p.text) and _is_read(p, frame)) for p in node.when)
    return replace(node, when=when, activities=tuple(_reread(child, frame) for child in node.activities))


def _day(day: date) -> Bare:
    return Bare(day.isoformat())
