"""Files spoilt at random, the same for the same seed; checks nothing."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

PIECES = (
    ": ", ":", "- ", "-", "\t", "\n", "\r\n", "\r", " ", "  ", '"', "'", "[", "]", "{", "}", ",", "#", " # ",
    "&a ", "*a", "!t ", "|", ">", "|+\n", ">-\n", "%", "@", "`", "?", "? ", "---\n", "...\n", "<<: ", "~",
    "\\", "\\x", "\\ud83c", "\\0", "\0", "\x85", "\u2028", "\ufeff", "\u202e", "\u00a0", "\u2013 ", "🎓", "ё",
    "<<<<<<< HEAD\n", "=======\n", ">>>>>>> b\n", "title: ", "x-a: {b: [c, d]}", "[[[[", "{{{{",
)  # fmt: skip


def mutations(texts: Sequence[str], count: int, seed: int) -> Iterator[bytes]:
    """`count` spoilt copies: bits of text put in, taken out, doubled, moved; now and then bare bytes."""
    dice = random.Random(seed)  # noqa: S311 — chosen to be the same each time
    for _ in range(count):
        text = dice.choice(texts)
        for _ in range(dice.choice((1, 1, 1, 2, 3, 6))):
            text = _spoilt(text, dice, texts)
        data = text.encode()
        if data and dice.randrange(20) == 0:
            at = dice.randrange(len(data))
            data = data[:at] + bytes([dice.randrange(256)]) * dice.randrange(3) + data[at + 1 :]
        yield data


def _spoilt(text: str, dice: random.Random, texts: Sequence[str]) -> str:
    at = dice.randrange(len(text) + 1)
    length = dice.choice((1, 1, 2, 5, 20, 200))
    match dice.randrange(8):
        case 0 | 1 | 2:
            return text[:at] + dice.choice(PIECES) + text[at:]
        case 3:
            return text[:at] + text[at + length :]
        case 4:
            return text[:at] + text[at : at + length] + text[at:]
        case 5:
            lines = text.splitlines(keepends=True)
            if lines:
                i, j = dice.randrange(len(lines)), dice.randrange(len(lines))
                lines[i], lines[j] = lines[j], lines[i]
            return "".join(lines)
        case 6:
            return text[:at]
        case _:
            other = dice.choice(texts)
            start = dice.randrange(len(other) + 1)
            return text[:at] + other[start : start + length] + text[at:]
