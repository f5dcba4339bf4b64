"""A small text that stops a parser as a big one did; explains nothing.

Reading a file of many megabytes again for each cure would take seconds. The few items before the
fault do as well, under a skeleton of the lists and fields that they stand in: `k:` and `-` lines of
the same columns.
"""

from __future__ import annotations

from dataclasses import dataclass

from nastavnik_cli.storage.parse import Fault, Frame, Parsed

BIG = 60_000
"""Characters: smaller texts are read whole."""
AHEAD = 4_000
"""Characters after the fault that a rule may look at."""
BEHIND = 30_000
"""The most characters before the fault."""


@dataclass(frozen=True, slots=True)
class Near:
    """The small text; adding `shift` to an offset in it gives that in the big one."""

    text: str
    shift: int


def nearby(text: str, parsed: Parsed, fault: Fault) -> Near | None:
    """The last items of the nearest list that is long enough, else all before; None for a small text."""
    if len(text) < BIG:
        return None
    end = text.find("\n", fault.at + AHEAD)
    end = len(text) if end < 0 else end
    if end < BIG:
        return Near(text[:end], 0)
    blocks = [frame for frame in parsed.frames if not frame.flow]
    for depth in range(len(blocks) - 1, -1, -1):
        start = _item(text, blocks[depth], fault)
        if start is None:
            continue
        skeleton = _skeleton(text, blocks[: depth + 1])
        return Near(skeleton + text[start:end], start - len(skeleton))
    return Near(text[:end], 0)


def _item(text: str, frame: Frame, fault: Fault) -> int | None:
    """The line of an item of a list some way before the fault, where the item begins its line."""
    if not _is_list(text, frame):
        return None
    for child in frame.children[:3]:
        first = text.rfind("\n", 0, child) + 1
        if fault.at - first < BEHIND and text[first:child].strip(" ") == "-":
            return first
    return None


def _is_list(text: str, frame: Frame) -> bool:
    return text[frame.start] == "-" and text[frame.start + 1 : frame.start + 2] in {"", " ", "\r", "\n"}


def _skeleton(text: str, frames: list[Frame]) -> str:
    """Lines that open the same collections at the same columns; the last one has its own items."""
    lines: list[str] = []
    for frame in frames[:-1]:
        indent = " " * (frame.start - text.rfind("\n", 0, frame.start) - 1)
        lines.append(f"{indent}-" if _is_list(text, frame) else f"{indent}k:")
    return "".join(f"{line}\n" for line in lines)
