"""Slips inside and after brackets; knows nothing of lines without them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nastavnik_cli.storage import cures
from nastavnik_cli.storage.reasons import YamlReason
from nastavnik_cli.storage.slips.case import Case, Cure
from nastavnik_cli.storage.slips.quotes import LOOKS_LIKE_ENTRY

_CLOSING = {"[": "]", "{": "}"}
_PIECE_END = re.compile(r"[,\]}\r\n]|\Z")
_COMMENT = re.compile(r" #.*$")


def _around(case: Case) -> list[int]:
    """Where the brackets that the fault is in were opened, the innermost last."""
    return sorted(
        start
        for start, end in case.lexed.brackets
        if start <= case.at and (end is None or end >= case.at) and start < case.at
    )


def unclosed(case: Case) -> Iterator[Cure]:
    """A bracket opened on a line above whose list or fields were never closed."""
    opened = _around(case)
    while opened:
        first, line = cures.line_at(case.text, opened[-1])
        here = [start for start in opened if start >= first]
        opened = [start for start in opened if start < first]
        rest = case.text[first + len(line) :].lstrip("\r\n").split("\n", 1)[0]
        open_to_the_end = any(start == here[0] and end is None for start, end in case.lexed.brackets)
        if first == case.first and case.at < len(case.text.rstrip()) - 1:
            continue
        if open_to_the_end or LOOKS_LIKE_ENTRY.match(rest):
            comment = _COMMENT.search(line)
            tail = comment[0] if comment else ""
            body = line.removesuffix(tail).rstrip().removesuffix(",")
            body += " " if body.endswith(":") else ""
            fix = body + "".join(_CLOSING[case.text[start]] for start in reversed(here)) + tail
            yield Cure(YamlReason.UNCLOSED_BRACKET, here[-1], here[-1] + 1, first, fix)


def text_after(case: Case) -> Iterator[Cure]:
    """`title: [Приложение 1] Анкетирование`: a text that begins with a bracket."""
    found = cures.entry(case.line)
    start = case.first + (found.start if found else 0)
    if found is not None and case.text[start : start + 1] in _CLOSING and start < case.at:
        fix = found.with_value(cures.quoted(found.value))
        yield Cure(YamlReason.BRACKET_TEXT, start, start + 1, case.first, fix)


def _piece(case: Case) -> tuple[int, int]:
    """[start, end) of the item or value that the fault is in."""
    opened = _around(case)
    start = max(opened[-1] if opened else case.first, case.first) + 1
    start = max(start, case.text.rfind(",", start, case.at) + 1)
    key = case.text.find(": ", start, case.at)
    start = key + 1 if key >= 0 else start
    start += len(case.text[start : case.at]) - len(case.text[start : case.at].lstrip())
    end = _PIECE_END.search(case.text, case.at)
    return start, start + len(case.text[start : end.start() if end else case.at].rstrip())


def colon(case: Case) -> Iterator[Cure]:
    """`{name: Иванов: методист}`: a colon and a space in a text."""
    start, end = _piece(case)
    piece = case.text[start:end]
    semicolon = case.text.rfind(";", start, case.at)
    if semicolon >= 0:  # {on: 2022-06-20; by: kutsenko}
        fix = cures.replaced(case.text, semicolon, semicolon + 1, ",")
        yield Cure(YamlReason.NO_COMMA, semicolon, semicolon + 1, case.first, fix)
    if case.text[case.at : case.at + 1] == ":" and piece and piece[0] not in "\"'":
        fix = cures.replaced(case.text, start, end, cures.quoted(piece))
        yield Cure(YamlReason.COLON_IN_TEXT, case.at, case.at + 1, case.first, fix)


def wrong(case: Case) -> Iterator[Cure]:
    """`[a, b}`: closed by the bracket of the other kind, or one bracket too few."""
    opened = _around(case)
    char = case.text[case.at : case.at + 1]
    if char and char in "]}" and opened:
        right = _CLOSING[case.text[opened[-1]]]
        for fix in (
            cures.replaced(case.text, case.at, case.at + 1, right),
            cures.inserted(case.text, case.at, right),
        ):
            yield Cure(YamlReason.WRONG_BRACKET, case.at, case.at + 1, case.first, fix)


def in_text(case: Case) -> Iterator[Cure]:
    """`{position: заместитель [директора}`: a bracket in a text that stands in brackets."""
    start, end = _piece(case)
    if case.text[case.at : case.at + 1] in _CLOSING and start < case.at:
        closing = case.text.find(_CLOSING[case.text[case.at]], case.at, case.first + len(case.line))
        for stop in (closing + 1, end) if closing >= 0 else (end,):
            piece = case.text[start:stop].rstrip()
            fix = cures.replaced(case.text, start, stop, cures.quoted(piece))
            yield Cure(YamlReason.BRACKET_IN_TEXT, case.at, case.at + 1, case.first, fix)


def stray(case: Case) -> Iterator[Cure]:
    """A closing bracket that closes nothing."""
    char = case.text[case.at : case.at + 1]
    is_last = not _COMMENT.sub("", case.line[case.column :]).strip(" ]}")
    if char and char in "]}" and (case.begins or is_last):
        fix = cures.replaced(case.text, case.at, case.at + 1, "")
        yield Cure(YamlReason.WRONG_BRACKET, case.at, case.at + 1, case.first, fix)


def no_comma(case: Case) -> Iterator[Cure]:
    """`["Не рядом" а вместе]` is one text, `["а" "б"]` two."""
    start, end = _piece(case)
    piece = case.text[start:end]
    if piece[:1] in {"'", '"'} and case.text[case.at : case.at + 1] not in {"'", '"', "[", "{"}:
        fix = cures.replaced(case.text, start, end, cures.meant(piece))
        yield Cure(YamlReason.QUOTE_IN_TEXT, start, start + 1, case.first, fix)
    before = case.first + len(case.line[: case.column].rstrip())
    if before > case.first:
        yield Cure(
            YamlReason.NO_COMMA, case.at, case.at + 1, case.first, cures.inserted(case.text, before, ",")
        )


def extra_comma(case: Case) -> Iterator[Cure]:
    """`[a,, b]`: nothing between two commas."""
    before = case.line[: case.column].rstrip()[-1:]
    if case.text[case.at : case.at + 1] == "," and before in {",", "[", "{"}:
        fix = cures.replaced(case.text, case.at, case.at + 1, "")
        yield Cure(YamlReason.EXTRA_COMMA, case.at, case.at + 1, case.first, fix)
