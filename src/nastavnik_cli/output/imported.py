"""An imported draft as the text of a new roadmap.yaml, with comments where a person must look.

Chooses fields, their order and the words of the comments; quoting and layout are `storage.spell`'s.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from nastavnik_cli.domain.draft import Draft, DraftNode, DraftPerson, DraftPhrase, DraftRecord
from nastavnik_cli.domain.schedule import YearKind
from nastavnik_cli.i18n import N_, Lang, Words
from nastavnik_cli.output.visible import visible
from nastavnik_cli.storage.edit.values import one_or_list
from nastavnik_cli.storage.spell import Bare, Block, Entry, Value, new_text

TODO = N_("TODO: check the deadline")
_SCHEMA = "yaml-language-server: $schema=schema/roadmap.schema.json"


def roadmap_text(draft: Draft, t: Words, *, source: str, with_schema: bool = False) -> str:
    """The file that the draft becomes; `t` should speak the draft's own language.

    `source`: how the comment at the top calls the document. `with_schema`: the line by which editors
    find the schema, for a folder that has it.
    """
    above = [_SCHEMA] if with_schema else []
    above.append(t("Imported from {source}. What to check: the lines marked TODO.", source=visible(source)))
    return new_text([Entry("version", Bare("1"), tuple(above)), *_head(draft), *_body(draft, t)])


def _head(draft: Draft) -> Iterator[Entry]:
    yield Entry("title", draft.title)
    # Bare it would be a number to other readers; an interval is a text to all of them.
    yield Entry("period", draft.period if draft.period.isdigit() else Bare(draft.period))
    texts = {"program": draft.program, "document": draft.document, "organization": draft.organization}
    yield from (Entry(name, text) for name, text in texts.items() if text)
    if draft.approved:
        yield Entry("approved", Bare(draft.approved.isoformat()))
    if draft.year is not YearKind.CALENDAR:
        yield Entry("year", Bare(draft.year.value))
    if draft.language != Lang.RU:
        yield Entry("language", Bare(draft.language))
    if draft.headings:
        yield Entry("headings", Block(tuple(Entry(name, text) for name, text in draft.headings)))


def _body(draft: Draft, t: Words) -> Iterator[Entry]:
    if draft.people:
        people = tuple(Entry(person.id, person_value(person)) for person in draft.people)
        yield Entry("people", Block(people), above=("",))
    strategies = tuple(Block(tuple(node_entries(node, t))) for node in draft.strategies)
    yield Entry("strategies", strategies, above=("",))


def person_value(person: DraftPerson) -> Value:
    """A bare text is the name (contract, section 1)."""
    more = {
        "position": person.position,
        "organization": person.organization,
        "phone": person.phone,
        "email": person.email,
    }
    known: dict[str, Value] = {name: text for name, text in more.items() if text}
    return {"name": person.name, **known} if known else person.name


def node_entries(node: DraftNode, t: Words, *, start: date | None = None) -> Iterator[Entry]:
    """The fields of a strategy, a group or an activity; `start`: the day from which there is one."""
    yield Entry("id", node.id)
    yield Entry("title", node.title)
    yield from _when(node.when, t)
    if start is not None:
        yield Entry("from", Bare(start.isoformat()))
    if node.result:
        yield Entry("result", one_or_list(node.result))
    if node.responsible:
        yield Entry("responsible", one_or_list(node.responsible))
    yield from (Entry(name, one_or_list(texts)) for name, texts in node.extras)
    yield from _records(node.records)
    if node.activities:
        yield Entry("activities", tuple(Block(tuple(node_entries(child, t))) for child in node.activities))


def _when(phrases: Sequence[DraftPhrase], t: Words) -> Iterator[Entry]:
    """Read deadlines bare, others as a text that a person is to date."""
    if not phrases:
        return
    first = phrases[0]
    if all(phrase.bare for phrase in phrases):
        yield Entry("when", one_or_list(tuple(phrase.text or "" for phrase in phrases)))
    elif first.text is None:
        yield Entry("activities", [], beside=t("TODO: check the deadline, write when: instead of this line"))
    elif first.as_:
        beside = t("TODO: check the deadline, its month is the section's")
        yield Entry("when", {"text": first.text, "as": first.as_}, beside=beside)
    else:
        yield Entry("when", {"text": first.text}, beside=t(TODO))


def _records(records: Sequence[DraftRecord]) -> Iterator[Entry]:
    done: list[Entry] = []
    notes: dict[str, list[str]] = {}
    for record in records:
        day = Bare(record.on.isoformat())
        if record.key:
            value: Value = {"on": day, "note": record.note} if record.note else day
            done.append(Entry(Bare(record.key), value))
        else:
            notes.setdefault(day, []).append(record.note or "")
    if done:
        yield Entry("done", Block(tuple(done)))
    if notes:
        yield Entry(
            "log", Block(tuple(Entry(Bare(day), one_or_list(tuple(texts))) for day, texts in notes.items()))
        )
