"""A draft as a short text, to be compared with what a careful person would expect of a document."""

from __future__ import annotations

from collections.abc import Iterator

from nastavnik_cli.domain.draft import Draft, DraftNode, DraftPhrase
from nastavnik_cli.domain.schedule import YearKind
from nastavnik_cli.output.review import to_check


def outline(draft: Draft) -> str:
    """Head, people, a line for each node «id title | deadlines | responsible | result», what to check."""
    return "\n".join([*_head(draft), *_people(draft), *_nodes(draft), *_review(draft)])


def _head(draft: Draft) -> Iterator[str]:
    yield f"title: {draft.title}"
    yield f"period: {draft.period}" + (" school" if draft.year is YearKind.SCHOOL else "")
    texts = {
        "program": draft.program,
        "document": draft.document,
        "approved": draft.approved,
        "organization": draft.organization,
    }
    yield from (f"{name}: {text}" for name, text in texts.items() if text)


def _people(draft: Draft) -> Iterator[str]:
    for person in draft.people:
        more = (person.position, person.organization, person.phone, person.email)
        yield f"{person.id}: " + "; ".join(part for part in (person.name, *more) if part)


def _nodes(draft: Draft) -> Iterator[str]:
    for node, path in draft.walk():
        indent = "  " * (len(path) // 2 - 1)
        fields = [f"{node.id} {node.title}", *_fields(node)]
        yield indent + " | ".join(fields).rstrip(" |")


def _fields(node: DraftNode) -> Iterator[str]:
    yield "; ".join(map(_phrase, node.when))
    yield ", ".join(node.responsible)
    yield "; ".join(node.result)
    extras = [f"{name}={' / '.join(texts)}" for name, texts in node.extras]
    for record in node.records:
        note = f" {record.note}" if record.note else ""
        extras.append(f"done {record.key}={record.on}{note}" if record.key else f"log {record.on}{note}")
    if extras:
        yield "; ".join(extras)


def _phrase(phrase: DraftPhrase) -> str:
    if phrase.text is None:
        return "?"
    text = phrase.text if phrase.bare else f"{{{phrase.text}}}"
    return f"{text} as {phrase.as_}" if phrase.as_ else text


def _review(draft: Draft) -> Iterator[str]:
    ids = {path: node.id for node, path in draft.walk()}
    for doubt in to_check(draft):
        places = [ids[path] for path in (doubt.path, *doubt.also) if path in ids]
        yield f"! {doubt.reason} {','.join(places)} {doubt.about}".rstrip()
