"""A stretch of a cell of responsible people cut into names and the texts between them.

Knows where a new person, post or body begins: by commas and line breaks, by nominative forms, by
capitals. Puts nothing together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from nastavnik_cli.importer.people_words import (
    LEGAL_FORM,
    NAME,
    is_abbreviation,
    is_adjective,
    is_agency,
    is_bodies,
    is_body,
    is_genitive,
    is_head,
    is_named_after,
    is_participle,
    is_plural,
    is_post,
    is_posts,
    word,
)

HOLE = "\x01"
"""Stands around the number of a quote or a bracket that was put aside."""
_STRICT = frozenset({"зам", "заместитель", "завхоз", "завуч", "медсестра", "повар", "секретарь", "кл"})
_JOINING = frozenset({"и", "по", "за", "с", "-", "–"})
_AND = frozenset({"и", "and", "&"})
_WAITING = _JOINING | {"заместитель", "заместители", "зам", "помощник", "помощники", "советник", "советники"}
"""Words that say nothing without the one that follows: «заместитель» over «директора»."""
_TEACHERS = re.compile(r"(учител|преподавател)[ьия]")
_FIRST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Piece:
    """A name or a stretch of text between names; `comma` and `line`: what stands before it."""

    text: str
    is_name: bool = False
    comma: bool = False
    line: bool = False


def pieces_of(text: str) -> Iterator[Piece]:
    """The text cut at names, commas and line breaks; then commas and breaks that part nothing mended."""
    cut: list[Piece] = []
    at = 0
    for start, stop in _names(text):
        cut += _cut(text[at:start])
        before = text[at:start]
        cut.append(Piece(text[start:stop], is_name=True, comma="," in before[-3:], line="\n" in before[-3:]))
        at = stop
    rest = text[at:]
    cut += _cut(rest)
    return _mended(cut)


def _names(text: str) -> Iterator[tuple[int, int]]:
    """Where the people's names stand; posts before initials and schools' patrons are none."""
    at = 0
    while match := NAME.search(text, at):
        start, stop = match.span()
        surname = match[0].split()[0]
        if match["surname_first"] and (is_head(surname) or is_abbreviation(surname)):
            at = start + len(surname)  # «Директор Н. В. Озерценко»: the surname comes after
            continue
        if is_named_after(text[:start]):
            at = stop
            continue
        bracket = re.match(rf"\s*{HOLE}\d+{HOLE}", text[stop:])
        stop += bracket.end() if bracket else 0
        yield start, stop
        at = stop


def _cut(text: str) -> Iterator[Piece]:
    comma, line = False, False
    for part in re.split(r"(,|\n)", text):
        if part == ",":
            comma = True
        elif part == "\n":
            line = True
        elif part.strip(" .") and part.strip() not in _AND:
            yield Piece(part.strip().lstrip("."), comma=comma, line=line)
            comma = line = False


def _mended(cut: Iterable[Piece]) -> Iterator[Piece]:
    """Fragments that cannot begin a name go back to what they follow; run-on texts are parted."""
    current: Piece | None = None
    for piece in cut:
        if current is None or piece.is_name or current.is_name:
            if current is not None:
                yield from _parted(current)
            current = piece
        elif piece.comma and not _begins(piece.text, current.text):
            current = replace(current, text=f"{current.text}, {piece.text}")
        elif not piece.comma and (
            _goes_on(current.text) or not _parts(current.text, piece.text, same_line=False)
        ):
            current = replace(current, text=f"{current.text} {piece.text}")
        else:
            yield from _parted(current)
            current = piece
    if current is not None:
        yield from _parted(current)


def _goes_on(before: str) -> bool:
    """Whether nobody new can begin behind a text: «заместитель», «по», «1-4» wait for what follows."""
    last = before.rsplit(maxsplit=1)[-1] if before.strip() else ""
    return last.endswith(",") or last[-1:].isdigit() or word(last) in _WAITING


def _begins(text: str, before: str) -> bool:
    """Whether a fragment after a comma names somebody new."""
    words = text.split()
    first = words[0]
    if first.startswith(HOLE) or is_agency(first):
        return True
    if is_abbreviation(first):
        return len(words) > 1 or not _ends_in_abbreviation(before)
    if first[0].isdigit() or (is_participle(first) and not _has_head_of_participle(words)):
        return False  # «СОШ № 1, 2», «органы, осуществляющие управление»
    if _has_head(words) or first[0].isupper():
        return True
    noun = noun_of(before)
    if _TEACHERS.fullmatch(word(noun)) and len(before.split()) > 1 and " по " not in before:
        return False  # «учителя физики, химии»
    return not (is_body(noun) or is_bodies(noun) or is_genitive(first))


def _has_head_of_participle(words: list[str]) -> bool:
    """«заинтересованные федеральные органы»: the participle stands before a noun of its own."""
    return word(words[0]).endswith("нные") and _has_head(words[1:])


def _ends_in_abbreviation(text: str) -> bool:
    """«Комиссии ТФОИВ»: the next abbreviation goes on with it; «РЦОИ» alone does not."""
    words = text.split()
    return is_abbreviation(words[-1]) and not is_abbreviation(words[0])


def _has_head(words: list[str]) -> bool:
    """Whether the words begin with a post or a body, adjectives before it aside."""
    for part in words[:_FIRST_WORDS]:
        if is_head(part) and not (is_adjective(part) and len(words) == 1):
            return True
        if not is_adjective(part):
            return False
    return False


def noun_of(text: str) -> str:
    """The first word that is no adjective."""
    return next((part for part in text.split() if not is_adjective(part)), "")


def _parts(before: str, after: str, *, same_line: bool) -> bool:
    """Whether two texts with no comma between name two: a second post, or a body after a body."""
    first = after.split(maxsplit=1)[0]
    capital = first[0].isupper()
    noun = noun_of(after)
    new_post = is_post(first) or (is_adjective(first) and is_post(noun))
    new_posts = is_posts(first) or (is_adjective(first) and is_posts(noun))
    new_body = is_body(first) or (
        is_adjective(first)
        and word(first).endswith(("ые", "ие", "ая", "ое", "ий", "ый"))
        and (is_body(noun) or is_bodies(noun))
    )
    has_post = any(is_post(part) or is_posts(part) for part in before.split())
    only_adjectives = all(is_adjective(part) or is_abbreviation(part) for part in before.split())
    if only_adjectives and not any(is_post(part) and not is_adjective(part) for part in before.split()):
        return new_posts and capital and all(is_abbreviation(p) for p in before.split()) and not same_line
    if new_posts:
        return capital or (has_post and not same_line)
    if new_post:
        return has_post and (capital or not same_line or word(first) in _STRICT)
    if LEGAL_FORM.fullmatch(first) and HOLE in after and not same_line:
        return is_plural(before) or is_body(noun_of(before))
    if new_body and (capital or not same_line):
        return not _is_genitive_after(before, first)
    return False


def _is_genitive_after(before: str, first: str) -> bool:
    """«Начальник Управления»: a form that may be a genitive goes on with a post."""
    last = before.rsplit(maxsplit=1)[-1]
    return (is_post(last) or is_posts(last)) and is_bodies(first)


def _parted(piece: Piece) -> Iterator[Piece]:
    """A stretch without commas, cut where a second post or body begins on the same line."""
    if piece.is_name:
        yield piece
        return
    words = piece.text.split(" ")
    start = 0
    comma, line = piece.comma, piece.line
    for at in range(1, len(words)):
        before, after = " ".join(words[start:at]), " ".join(words[at:])
        if not words[at] or _goes_on(words[at - 1]):
            continue
        if _parts(before, after, same_line=True):
            yield Piece(before, comma=comma, line=line)
            start, comma, line = at, False, False
        elif words[at] == "и" and _and_parts(before, words[at + 1 :]):
            yield Piece(before, comma=comma, line=line)
            words[at] = ""
            start, comma, line = at, True, False
    yield Piece(" ".join(words[start:]).strip(), comma=comma, line=line)


def _and_parts(before: str, after: list[str]) -> bool:
    """«ОМСУ и организации», «директор и завуч»: two; «образования и науки» is one."""
    if not after:
        return False
    if is_abbreviation(before.rsplit(maxsplit=1)[-1]):
        return is_head(after[0])  # «КДН и ЗП» is one body
    head = before.split(maxsplit=1)[0]
    if is_posts(after[0]) or (is_adjective(after[0]) and is_posts(noun_of(" ".join(after)))):
        return is_head(head) or is_head(noun_of(before))  # «администрация и педагоги»
    return (is_post(head) or is_posts(head)) and (is_post(after[0]) or is_posts(after[0]))
