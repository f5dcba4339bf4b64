"""A cell of responsible people cut into stretches, before anyone is named in them.

List marks, words broken over lines, quotes and brackets, phones and addresses are put aside here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nastavnik_cli.importer.people_pieces import HOLE
from nastavnik_cli.importer.people_words import is_head, is_post
from nastavnik_cli.importer.raw import Line, clean

_PREFIX = re.compile(
    r"^\s*(отв(етственн\w+)?|исп(олнител\w+)?)\s*(\.\s*:?|:|[-–—](?=\s))\s*(?=\S)", re.IGNORECASE
)
_MARK = re.compile(r"(?:^|(?<=\s))\d{1,2}[.)]\s*(?=[^\d\s])|(?:^|(?<=\n))[-–—•·*]\s+(?=\S)")
_ALIAS_MARK = re.compile(r"\bдалее\b(\s*по тексту)?", re.IGNORECASE)
_PHONE_MARK = re.compile(r"\b(тел|телефон|т|моб|сот|e-?mail)\b\.?\s*[:.]?", re.IGNORECASE)
_CONTACT = re.compile(
    r"[,;]?\s*(?:\(\s*)?(?:(?:тел|т|моб|сот)\.?\s*(?:ефон)?[:.]?\s*)?(?P<phone>\+?\d[\d\s()-]{4,}\d)(?:\s*\))?"
    r"|[,;]?\s*(?:e-?mail[:\s]*)?(?P<email>[\w.+-]+@[\w-]+\.[\w.-]+\w)",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?:19|20)\d\d\s*-\s*(?:19|20)\d\d")
_BROKEN = re.compile(r"(?<=[а-яё])-\n([а-яё]+)")
_SLASH = re.compile(r"\b(\w+)\s?/\s?(\w+)\b")
_HIDDEN = re.compile(r"«[^«»]*(?:«[^«»]*»[^«»]*)*»|\"[^\"]*\"|“[^”]*”|\([^()]*\)")
_SHORTEST_PHONE = 5


def stretches(lines: Sequence[Line]) -> Iterator[str]:
    """Texts that blank lines, list marks and semicolons part; line breaks inside stay."""
    block: list[str] = []
    for line in (*lines, Line("")):
        if line.blank or line.number or line.bullet:
            yield from _unlisted("\n".join(block))
            block = []
        if not line.blank:
            block.append(line.text)
    if block:
        yield from _unlisted("\n".join(block))


def _unlisted(text: str) -> Iterator[str]:
    text = _BROKEN.sub(_mended_word, _PREFIX.sub("", text))
    text = _SLASH.sub(lambda m: f"{m[1]}, {m[2]}" if is_post(m[1]) and is_post(m[2]) else m[0], text)
    for part in _MARK.split(text) if len(_MARK.findall(text)) > 1 or _MARK.match(text) else [text]:
        text, kept = hidden(part)
        yield from (shown(piece, kept) for piece in text.split(";") if piece.strip())


def _mended_word(match: re.Match[str]) -> str:
    """A word cut at a line's end: «педагог-организатор» keeps its hyphen, «попечительс-кого» does not."""
    return f"-{match[1]}" if is_head(match[1]) else match[1]


def hidden(text: str) -> tuple[str, list[str]]:
    """Quotes and brackets out of the way: a comma inside them parts nothing."""
    kept: list[str] = []

    def hole(match: re.Match[str]) -> str:
        kept.append(match[0])
        return f"{HOLE}{len(kept) - 1}{HOLE}"

    return _HIDDEN.sub(hole, text), kept


def shown(text: str, kept: Sequence[str]) -> str:
    while HOLE in text:
        text = re.sub(f"{HOLE}(\\d+){HOLE}", lambda match: kept[int(match[1])], text)
    return text


def contacts(text: str) -> Iterator[tuple[str, str, str]]:
    """The text before each phone or address, its kind and itself; then the rest, with neither."""
    at = 0
    for match in _CONTACT.finditer(text):
        phone, email = match["phone"], match["email"]
        if email or (len(re.sub(r"\D", "", phone)) >= _SHORTEST_PHONE and not _YEARS.fullmatch(phone)):
            yield text[at : match.start()], "email" if email else "phone", clean(email or phone)
            at = match.end()
    yield text[at:], "", ""


def words_of(lines: Sequence[Line]) -> Iterator[str]:
    """Every word of a cell that a registry of people must hold: not «отв.», «тел.», «далее»."""
    for stretch in stretches(lines):
        yield from re.findall(r"\w+", _ALIAS_MARK.sub(" ", _PHONE_MARK.sub(" ", stretch)))
