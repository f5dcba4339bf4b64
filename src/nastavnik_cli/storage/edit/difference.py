"""Two texts of a file as a unified diff, the form of `git diff`; reads and writes nothing."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import takewhile

from nastavnik_cli.text import Source

_EXACT = 5000
"""Lines between the first and the last change up to which no line is thought too common to matter."""
Opcode = tuple[str, int, int, int, int]


def changed_lines(before: Source, after: Source) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines taken out and those put in, in the order of the file; how a line ends makes no difference."""
    old, new = before.text.splitlines(), after.text.splitlines()
    out: list[str] = []
    into: list[str] = []
    for group in _groups(old, new, 0):
        for tag, i, j, k, m in group:
            if tag != "equal":
                out += old[i:j]
                into += new[k:m]
    return tuple(out), tuple(into)


def unified(before: Source, after: Source, *, context: int = 3) -> list[str]:
    """Lines with their line ends; none where nothing changed.

    The names are those of the file, as the user gave it, behind a/ and b/: as `git apply` takes them.
    """
    old, new = _lines(before), _lines(after)
    shown: list[str] = []
    for group in _groups(old, new, context):
        first, last = group[0], group[-1]
        shown.append(f"@@ -{_span(first[1], last[2])} +{_span(first[3], last[4])} @@\n")
        for tag, i, j, k, m in group:
            if tag == "equal":
                shown += _marked(" ", old[i:j])
            else:
                shown += _marked("-", old[i:j]) + _marked("+", new[k:m])
    name = before.name.lstrip("/")  # as git writes a path from the root
    return [f"--- a/{name}\n", f"+++ b/{name}\n", *shown] if shown else []


def _groups(old: list[str], new: list[str], context: int) -> list[list[Opcode]]:
    """Hunks, found in the part between what is alike at both ends: files are long, edits are not."""
    head = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    head = max(head - context, 0)
    rest = zip(reversed(old[head:]), reversed(new[head:]), strict=False)
    tail = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], rest))
    tail = max(tail - context, 0)
    middle_old, middle_new = old[head : len(old) - tail], new[head : len(new) - tail]
    matcher = SequenceMatcher(None, middle_old, middle_new, autojunk=len(middle_old) > _EXACT)
    return [
        [(tag, i + head, j + head, k + head, m + head) for tag, i, j, k, m in group]
        for group in matcher.get_grouped_opcodes(context)
        if any(tag != "equal" for tag, *_ in group)
    ]


def _lines(source: Source) -> list[str]:
    return source.data.decode().splitlines(keepends=True)  # with a BOM: it is a part of the first line


def _marked(mark: str, lines: list[str]) -> list[str]:
    return [
        mark + (line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n") for line in lines
    ]


def _span(start: int, stop: int) -> str:
    """The first line and their number, as diff counts: an empty span stands after the line before it."""
    length = stop - start
    if length == 1:
        return str(start + 1)
    return f"{start + 1 if length else start},{length}"
