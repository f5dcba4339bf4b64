"""A cell of responsible people → those it names, each with post, organisation, phone.

Works on what the words tell: names in both orders, posts and bodies in the nominative, commas
outside quotes and brackets, line breaks. Keeps every word; makes no registry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nastavnik_cli.importer.people_pieces import HOLE, Piece, noun_of, pieces_of
from nastavnik_cli.importer.people_stretches import contacts, hidden, shown, stretches
from nastavnik_cli.importer.people_words import (
    LEGAL_FORM,
    is_abbreviation,
    is_body,
    is_english_post,
    is_plural,
    is_post,
    is_posts,
)
from nastavnik_cli.importer.raw import Line, clean

_ALIAS = re.compile(r"\(\s*далее\s*(?:по тексту\s*)?[-–—:]?\s*([^()]+?)\s*\)", re.IGNORECASE)
_ACTING = re.compile(r"(врио|ио|и\. ?о\.?)\s", re.IGNORECASE)
_DASHES = " -–—"


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody named in a cell; a collective or a bare post has only a name.

    `after`: the text is a post that stands behind a name and a comma: it may belong to that person.
    """

    name: str
    position: str = ""
    organization: str = ""
    phone: str = ""
    email: str = ""
    alias: str = ""
    is_person: bool = False
    after: bool = False


def split_people(lines: Sequence[Line]) -> tuple[Found, ...]:
    """Everyone whom the lines of a cell name, in their order, each once."""
    found: list[Found] = []
    for stretch in stretches(lines):
        for person in _people(stretch):
            if person.name and person not in found:
                found.append(person)
    return tuple(found)


def with_posts(cells: Sequence[tuple[int, Sequence[Line]]]) -> list[tuple[int, Sequence[Line]]]:
    """The cells of people beside each other, posts in one column joined to as many names in the next."""
    if len(cells) != 2:  # noqa: PLR2004 — a pair
        return list(cells)
    (at, one), (_, other) = cells
    found = [split_people(one), split_people(other)]
    found.sort(key=lambda people: any(person.is_person for person in people))
    posts, names = found
    bare = not any(person.is_person for person in posts) and all(
        person.is_person and not person.position for person in names
    )
    if not bare or len(posts) != len(names):
        return list(cells)
    return [(at, [Line(f"{post.name} {name.name}") for post, name in zip(posts, names, strict=True)])]


def _people(text: str) -> Iterator[Found]:
    """Those whom a stretch names, each with the phones and addresses behind the name."""
    found: list[Found] = []
    early: list[tuple[str, str]] = []
    for segment, kind, contact in contacts(text):
        found += _named(segment)
        if contact and not found:
            early.append((kind, contact))
        elif contact:
            found[-1] = _reached(found[-1], kind, contact)
    for kind, contact in early if found else ():
        found[0] = _reached(found[0], kind, contact)
    yield from map(_with_alias, found)


def _reached(found: Found, kind: str, contact: str) -> Found:
    if kind == "phone":
        return replace(found, phone=", ".join(filter(None, (found.phone, contact))))
    return replace(found, email=", ".join(filter(None, (found.email, contact))))


def _named(text: str) -> Iterator[Found]:
    plain, kept = hidden(text)
    pieces = _of_one_body(list(pieces_of(plain)))
    whole = [piece.is_name for piece in pieces] == [False, True]
    yield from (_shown(found, kept) for found in _Assembly(whole).found(pieces))


def _of_one_body(pieces: list[Piece]) -> list[Piece]:
    """«МБУ «Центр», директор А. А. Ким»: a body, the bare post of its head and a name are one person."""
    if [piece.is_name for piece in pieces] == [False, False, True]:
        body, post, name = pieces
        is_its_head = len(post.text.split()) == 1 and is_post(post.text)
        first = body.text.split(maxsplit=1)[0]
        is_one = is_body(noun_of(body.text)) or LEGAL_FORM.fullmatch(first)
        if is_one and is_its_head and not name.comma:
            return [replace(body, text=f"{body.text} {post.text}"), name]
    return pieces


def _with_alias(found: Found) -> Found:
    """«Департамент образования (далее – ДО)»: later cells call it ДО."""
    alias = _ALIAS.search(found.name)
    return replace(found, name=clean(_ALIAS.sub(" ", found.name)), alias=clean(alias[1])) if alias else found


def _shown(found: Found, kept: Sequence[str]) -> Found:
    return replace(
        found,
        name=_tidy(shown(found.name, kept)),
        position=_tidy(shown(found.position, kept)),
        organization=_tidy(shown(found.organization, kept)),
    )


def _tidy(text: str) -> str:
    text = clean(text).strip(" ,;:–—-/")
    return text[:-1] if text.endswith(".") and not re.search(r"\b\w{1,4}\.$", text) else text


@dataclass
class _Assembly:
    """Names with the posts around them; posts and bodies without a name by themselves.

    `whole`: the stretch is one text and one name, so that a body before a comma is that person's.
    """

    whole: bool
    _waiting: Piece | None = None
    _last: Found | None = None

    def found(self, pieces: Sequence[Piece]) -> Iterator[Found]:
        for piece in pieces:
            yield from self._name(piece) if piece.is_name else self._text(piece)
        yield from self._done()

    def _done(self) -> Iterator[Found]:
        if self._last:
            yield self._last
        if self._waiting:
            yield Found(self._waiting.text)
        self._last = self._waiting = None

    def _name(self, piece: Piece) -> Iterator[Found]:
        prefix = ""
        if self._waiting and _belongs(self._waiting.text, piece, whole=self.whole):
            prefix, self._waiting = self._waiting.text, None
        yield from self._done()
        self._last = _person(piece.text, prefix)

    def _text(self, piece: Piece) -> Iterator[Found]:
        last, text = self._last, piece.text.lstrip(_DASHES)
        if last is None or last.position or not _is_one_post(text):
            yield from self._done()
            self._waiting = piece
            return
        close = not piece.comma and not piece.line and (text[0].islower() or text != piece.text)
        if close or _legal_form(text):
            self._last = _person(last.name, text)
            return
        yield from self._done()
        if piece.comma:
            yield Found(text, after=True)
        else:
            self._waiting = piece


def _is_one_post(text: str) -> bool:
    if not text.strip():  # a dash, a bracket: no words
        return False
    return is_english_post(text) or (not is_plural(text) and is_post(text.split(maxsplit=1)[0]))


def _legal_form(text: str) -> bool:
    return any(LEGAL_FORM.fullmatch(part) for part in text.split()[1:])


def _belongs(prefix: str, name: Piece, *, whole: bool) -> bool:
    """Whether what stands before a name is that person's post or organisation."""
    if is_plural(prefix):
        return False
    noun = noun_of(prefix)
    if name.comma:
        return whole and (is_body(noun) or is_body(prefix.split(maxsplit=1)[0]))
    return True


def _person(name: str, prefix: str) -> Found:
    """A name with its prefix told apart into organisation and post."""
    bracket = name.find(HOLE)
    shown = name if bracket < 0 else name[:bracket].rstrip() + " " + name[bracket:]
    words = prefix.split()
    posts = (
        [0]
        if _ACTING.match(prefix)
        else [at for at, part in enumerate(words) if is_post(part) or is_posts(part)]
    )
    if not words:
        return Found(shown, is_person=True)
    if not posts:
        body = is_body(noun_of(prefix)) or is_abbreviation(words[0])
        return Found(shown, "" if body else prefix, prefix if body else "", is_person=True)
    if posts[0] > 0:
        at = posts[0]
        return Found(shown, " ".join(words[at:]), " ".join(words[:at]), is_person=True)
    legal = [at for at, part in enumerate(words) if at and LEGAL_FORM.fullmatch(part)]
    at = legal[0] if legal else len(words)
    return Found(shown, " ".join(words[:at]), " ".join(words[at:]), is_person=True)
