"""A file's bytes → a source that a parser may see, or why not; parses no YAML."""

from __future__ import annotations

import re

from nastavnik_cli.errors import Code, Diagnostic, Place, Problem
from nastavnik_cli.storage import characters
from nastavnik_cli.storage.encodings import ASCII, Guess, by_signature, legacy
from nastavnik_cli.storage.finds import Find, diagnostic, find, placed
from nastavnik_cli.storage.reasons import YamlReason
from nastavnik_cli.text import BOM, Source

BIGGEST = 16 * 1024 * 1024
"""Bytes of a file (contract, `limit`)."""
LONGEST = 64 * 1024
"""Bytes of a line, its line end not counted (contract, `limit`)."""
SHORT = LONGEST // 4
"""Characters of a line that cannot be over it: one takes four bytes at most."""
_START = Place(1, 1)
_SURROGATE = re.compile(rb"\xed[\xa0-\xbf]")
_FEW = 2
"""Broken bytes that say nothing of an encoding."""
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def guard(name: str, data: bytes) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    """The source of a file, or all that makes its bytes unfit to be parsed (contract, section 5)."""
    if len(data) > BIGGEST:
        problem = Problem(Code.LIMIT, YamlReason.FILE_SIZE, params={"size": len(data), "most": BIGGEST})
        return None, (placed(name, "", _START, _START, problem),)
    wrong = _not_utf8(name, data)
    if wrong is not None:
        return None, (wrong,)
    source = Source(name, data)
    found = [*characters.raw(source.text), *long_lines(source)]
    if found:
        return None, tuple(diagnostic(source, each) for each in sorted(found, key=lambda f: f.start))
    return source, ()


def long_lines(source: Source) -> list[Find]:
    """Every line over the limit; the place is its first character."""
    found: list[Find] = []
    text, start = source.text, 0
    while len(text) - start > SHORT and len(found) < characters.MOST:
        within = text.rfind("\n", start, start + SHORT)
        if within >= 0:  # no line between here and there is long
            start = within + 1
            continue
        end = text.find("\n", start)
        line = text[start : end if end >= 0 else len(text)].rstrip("\r")
        size = len(line.encode())
        if size > LONGEST:
            found.append(
                find(start, start + len(line), Code.LIMIT, YamlReason.LINE_LENGTH, size=size, most=LONGEST)
            )
        start += len(line) + 1
    return found


def mixed_line_ends(source: Source) -> list[Find]:
    """The first line end that differs from those of most lines."""
    text = source.text
    total, crlf = text.count("\n"), text.count("\r\n")
    if crlf in {0, total}:
        return []
    odd = re.compile(r"(?<!\r)\n" if source.newline == "\r\n" else r"\r\n").search(text)
    at = odd.start() if odd else 0
    return [find(at, at, Code.MIXED_LINE_ENDS, YamlReason.MIXED, crlf=crlf, lf=total - crlf)]


def _not_utf8(name: str, data: bytes) -> Diagnostic | None:
    guess = by_signature(data)
    if guess is not None:
        line = data[:1024].decode(guess.codec, errors="replace").lstrip(BOM) if guess.codec else ""
        return placed(
            name, line.splitlines()[0] if line else "", _START, _START,
            Problem(Code.ENCODING, guess.reason, params={"guess": guess.name}),
        )  # fmt: skip
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _undecodable(name, data, error)
    return None


def _undecodable(name: str, data: bytes, error: UnicodeDecodeError) -> Diagnostic:
    """The first byte that is not UTF-8, in a line shown in the encoding that it seems to have."""
    at = error.start
    first = data.rfind(b"\n", 0, at) + 1
    last = data.find(b"\n", at)
    line = data[first : last if last >= 0 else len(data)].rstrip(b"\r")
    guess = _reason(data, line, error)
    before = data[first:at].decode().removeprefix(BOM if first == 0 else "")
    place = Place(data.count(b"\n", 0, at) + 1, len(before) + 1)
    rest = line[at - first :].decode(guess.codec or "utf-8", errors="replace")
    params = {"guess": guess.name, "byte": f"0x{data[at]:02X}"}
    end = Place(place.line, place.column + 1)
    return placed(name, before + rest, place, end, Problem(Code.ENCODING, guess.reason, params=params))


def _reason(data: bytes, line: bytes, error: UnicodeDecodeError) -> Guess:
    if len(_BINARY.findall(data[:4096])) * 10 > len(data[:4096]):
        return Guess(YamlReason.BINARY, "")
    if error.end == len(data) and error.reason == "unexpected end of data":
        return Guess(YamlReason.CUT_SHORT, "")
    if _SURROGATE.match(data, error.start):
        return Guess(YamlReason.SURROGATE_BYTES, "")
    high = len(data.translate(None, ASCII))
    good = len(data.decode("utf-8", errors="ignore").encode().translate(None, ASCII))
    bad = high - good
    if good > bad:  # most of it is UTF-8: one line or one byte is not
        odd = legacy(line[line.find(data[error.start]) :])
        if odd is not None and bad > _FEW:
            return Guess(YamlReason.MIXED_ENCODINGS, odd.name, odd.codec)
        return Guess(YamlReason.NOT_UTF8, "")
    return legacy(data) or Guess(YamlReason.NOT_UTF8, "")
