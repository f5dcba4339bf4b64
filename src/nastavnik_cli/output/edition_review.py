"""What a new edition changed and what a person must look at, as lines and as a page; compares nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import assert_never

from nastavnik_cli.domain.draft import Draft, DraftNode
from nastavnik_cli.domain.edition import (
    Added,
    Dropped,
    Edition,
    EditionChange,
    EditionNote,
    EditionReason,
    Field,
    NewDeadline,
    Restated,
    Succession,
)
from nastavnik_cli.domain.model import Roadmap
from nastavnik_cli.errors import Param, Path
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.dates import say_day
from nastavnik_cli.output.flat.tables import as_md, md_text
from nastavnik_cli.output.messages_edition import NOTES
from nastavnik_cli.output.review import doubt_rows, filled, where
from nastavnik_cli.output.visible import visible

_FEW = 3


def summary(edition: Edition, t: Words) -> str:
    """«С 01.09.2023: сроки 2, снято 1, добавлено 3»."""
    counts = Counter(_kind(change, t) for change in edition.changes for _ in range(_size(change)))
    told = ", ".join(f"{kind} {count}" for kind, count in counts.items())
    day = say_day(edition.start, t)
    return (
        t("From {day}: {changes}", day=day, changes=told) if told else t("The new edition changes nothing.")
    )


def edition_lines(edition: Edition, draft: Draft, t: Words, *, limit: int) -> list[str]:
    """What is to be checked, a line each, at most `limit`; then what is good to know."""
    rows = _to_check(edition, draft, t, whole=False)
    checks = _joined([(head, f"{said} [{cell}]") for head, cell, said, _ in rows])
    known = _joined([(_head(note, t), _said(note, t)) for note in edition.notes if note.reason.is_note])
    more = t("  … all of them: --report review.md")
    lines = [t.plural("To check: {n} place", "To check: {n} places", len(rows))] if rows else []
    for told in (checks, known):
        lines += [f"  {head}: {said}" for head, said in told[:limit]]
        lines += [more] if len(told) > limit else []
    return lines


def _joined(told: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """What is said of several nodes in the same words, said once."""
    heads: dict[str, list[str]] = {}
    for head, said in told:
        heads.setdefault(said, []).append(head)
    return [
        (f"{names[0]} … {names[-1]} ({len(names)})" if len(names) > _FEW else ", ".join(names), said)
        for said, names in heads.items()
    ]


def edition_page(edition: Edition, draft: Draft, roadmap: Roadmap, t: Words, *, source: str) -> str:
    """All of it as a markdown page: what changes, what to check, what is good to know."""
    lines = [f"# {md_text(t('New edition: {source}', source=source))}", "", md_text(summary(edition, t)), ""]
    if edition.changes:
        columns = (t("In the file"), t("What changes"), t("Before"), t("After"))
        rows = [row for change in edition.changes for row in _rows(change, edition, roadmap, t)]
        lines += [f"## {t('Changes')}", "", as_md(columns, rows)]
    columns = (t("In the file"), t("In the document"), t("What"), t("What to do"))
    if rows := _to_check(edition, draft, t, whole=True):
        lines += [f"## {t('To check')}", "", as_md(columns, rows)]
    if rows := [_row(note, t, whole=True) for note in edition.notes if note.reason.is_note]:
        lines += [f"## {t('Good to know')}", "", as_md(columns, rows)]
    return "\n".join(lines)


def _to_check(edition: Edition, draft: Draft, t: Words, *, whole: bool) -> list[tuple[str, str, str, str]]:
    """The edition's own questions, then those about how the document itself was understood."""
    rows = [_row(note, t, whole=whole) for note in edition.notes if not note.reason.is_note]
    doubts = [doubt for doubt in edition.doubts if not doubt.reason.is_note]
    return rows + doubt_rows(doubts, _as_in_the_file(draft, edition), t, whole=whole)


def _row(note: EditionNote, t: Words, *, whole: bool) -> tuple[str, str, str, str]:
    hint = NOTES[note.reason].hint
    return (
        _head(note, t),
        where(note.cell, t),
        _said(note, t, whole=whole),
        filled(hint, _params(note, t), t, whole=True),
    )


def _head(note: EditionNote, t: Words) -> str:
    """The node in the file, and its number in the document where that is another."""
    number = note.params.get("number")
    if note.reason in (EditionReason.RENUMBERED, EditionReason.NEW_NUMBER) and number:
        return visible(f"{note.id} ({number})")
    return visible(note.id) or t("the document")


def _said(note: EditionNote, t: Words, *, whole: bool = False) -> str:
    return filled(NOTES[note.reason].message, _params(note, t), t, whole=whole)


def _params(note: EditionNote, t: Words) -> dict[str, Param]:
    params: dict[str, Param] = {"id": note.id, **note.params}
    if "day" in params:
        params["day"] = say_day(date.fromisoformat(str(params["day"])), t)
    return params


def _as_in_the_file(draft: Draft, edition: Edition) -> Draft:
    """The draft with the ids that its nodes have in the file."""

    def renamed(node: DraftNode, at: Path) -> DraftNode:
        below = tuple(renamed(child, (*at, "activities", n)) for n, child in enumerate(node.activities))
        return replace(node, id=edition.ids.get(at, node.id), activities=below)

    nodes = tuple(renamed(node, ("strategies", n)) for n, node in enumerate(draft.strategies))
    return replace(draft, strategies=nodes)


def _size(change: EditionChange) -> int:
    return len(change.nodes) if isinstance(change, Added) else 1


def _kind(change: EditionChange, t: Words) -> str:  # noqa: PLR0911 — a line a kind
    match change:
        case NewDeadline():
            return t.about("edition", "deadlines")
        case Dropped():
            return t.about("edition", "dropped")
        case Added():
            return t.about("edition", "added")
        case Succession():
            return t.about("edition", "successors")
        case Restated(field=Field.TITLE):
            return t.about("edition", "titles")
        case Restated(field=Field.RESULT):
            return t.about("edition", "results")
        case Restated():
            return t.about("edition", "responsible")
        case _:
            assert_never(change)


def _rows(
    change: EditionChange, edition: Edition, roadmap: Roadmap, t: Words
) -> Iterator[tuple[str, str, str, str]]:
    names = {person.id: person.name for person in edition.people}

    def people(ids: Sequence[str]) -> str:
        return "; ".join(names.get(name) or roadmap.name_of(name) for name in ids)

    kind = _kind(change, t)
    match change:
        case NewDeadline(id=name, old=old, new=new):
            before = "; ".join(phrase.text for phrase in old)
            yield name, kind, before, "; ".join(phrase.text or "" for phrase in new) or before
        case Dropped(id=name, title=title):
            yield name, kind, title, ""
        case Added(nodes=nodes):
            yield from ((node.id, kind, "", node.title) for node in nodes)
        case Succession(person=person, successor=successor):
            yield person, kind, people([person]), people([successor])
        case Restated(id=name, field=Field.RESPONSIBLE, old=was, new=now):
            yield name, kind, people(was), people(now)
        case Restated(id=name, old=was, new=now):
            yield name, kind, "; ".join(was), "; ".join(now)
        case _:
            assert_never(change)
