"""Where each character of a scalar's text stands in the source; trusts no guess of its own."""

from __future__ import annotations

import re

from nastavnik_cli.storage.nodes import Scalar, Style

_ESCAPE = re.compile(
    r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|\r?\n[ \t]*|(.))", re.DOTALL
)
_SHORT = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r",
    "e": "\x1b", " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028",
    "P": "\u2029",
}  # fmt: skip


def offsets(text: str, scalar: Scalar) -> list[int] | None:
    """The source's offset of each character of `scalar.text`, and of its end as one more.

    None where the text is folded or escaped in a way that this reading does not reproduce.
    """
    block = scalar.style in {Style.LITERAL, Style.FOLDED}
    pairs = _block(text, scalar) if block else _folded(text, scalar)
    if "".join(char for char, _ in pairs) != scalar.text:
        return None
    quoted = scalar.style in {Style.SINGLE, Style.DOUBLE}
    end = scalar.end - 1 if quoted else scalar.end
    return [*(at for _, at in pairs), end]


def _folded(text: str, scalar: Scalar) -> list[tuple[str, int]]:
    """Characters with offsets of a plain or quoted scalar, its lines folded."""
    quoted = scalar.style in {Style.SINGLE, Style.DOUBLE}
    at, end = scalar.start + quoted, scalar.end - quoted
    pairs: list[tuple[str, int]] = []
    while at < end:
        char = text[at]
        if char == "\\" and scalar.style is Style.DOUBLE:
            match = _ESCAPE.match(text, at, end)
            if match is None:
                return []
            pairs.extend(_unescaped(match))
            at = match.end()
        elif char == "'" and scalar.style is Style.SINGLE:
            pairs.append(("'", at))
            at += 2
        elif char in "\r\n":
            at = _fold(text, at, end, pairs)
        else:
            pairs.append((char, at))
            at += 1
    return pairs


def _unescaped(match: re.Match[str]) -> list[tuple[str, int]]:
    number = match[1] or match[2] or match[3]
    if number is not None:
        return [(chr(int(number, 16)), match.start())]
    return [(_SHORT.get(match[4], match[4]), match.start())] if match[4] is not None else []


def _fold(text: str, at: int, end: int, pairs: list[tuple[str, int]]) -> int:
    """One line end becomes a space, each further one a line end; the spaces around are dropped."""
    while pairs and pairs[-1][0] in " \t" and text[pairs[-1][1]] in " \t":
        pairs.pop()
    first, breaks = at, 0
    while at < end and text[at] in " \t\r\n":
        breaks += text[at] == "\n"
        at += 1
    pairs.extend([(" ", first)] if breaks == 1 else [("\n", first)] * (breaks - 1))
    return at


def _block(text: str, scalar: Scalar) -> list[tuple[str, int]]:
    """Characters with offsets of a literal text; of a folded one where no line is folded."""
    lines = text[scalar.start : scalar.end].split("\n")
    at = scalar.start + len(lines[0]) + 1
    wanted = scalar.text.split("\n")
    pairs: list[tuple[str, int]] = []
    for i, line in enumerate(lines[1:]):
        body = line.removesuffix("\r")
        want = wanted[i] if i < len(wanted) else ""
        indent = len(body) - len(want)
        if want and not body.endswith(want):
            return []
        pairs.extend((char, at + indent + k) for k, char in enumerate(want))
        pairs.append(("\n", at + len(body)))
        at += len(line) + 1
    while len(pairs) > len(scalar.text) and pairs and pairs[-1][0] == "\n":
        pairs.pop()
    return pairs
