"""Ids for new nodes: the document's own number where it is free, else the next; changes no other id."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBERED = re.compile(r"(?P<before>.*?)(?P<number>[0-9]{1,9})$")


@dataclass
class FreeIds:
    """`taken` grows with each id that is given; `numbers` are the document's own, for who has them."""

    taken: set[str]
    numbers: frozenset[str]

    def give(self, wanted: str) -> str:
        """`wanted`, or the number after the greatest of its kind: 3.2.11 where 3.2.1 … 3.2.10 are taken."""
        name = wanted if wanted not in self.taken else self._next(wanted)
        self.taken.add(name)
        return name

    def _next(self, wanted: str) -> str:
        match = _NUMBERED.fullmatch(wanted)
        before = match["before"] if match else f"{wanted}-"
        numbers = [
            int(name.removeprefix(before))
            for name in self.taken | self.numbers
            if name.startswith(before) and name.removeprefix(before).isdecimal()
        ]
        return f"{before}{max(numbers, default=1) + 1}"
