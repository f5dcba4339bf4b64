"""Did you mean: the known words nearest to one that is not known; says nothing in words."""

from __future__ import annotations

from collections.abc import Iterable

from nastavnik_cli.domain.lookalikes import folded, other_layouts


def nearest(word: str, known: Iterable[str], *, most: int = 3) -> tuple[str, ...]:
    """At most `most` of the known words, best first; none where nothing is near enough.

    Case, look-alike letters and the keyboard layout do not count. A slip in three letters is near
    (one in two), slips being letters added, left out, changed or swapped; so is a beginning.
    """
    asked = {folded(word), *(folded(other) for other in other_layouts(word))}
    ranked = sorted(
        (distance, number, name)
        for number, name in enumerate(dict.fromkeys(known))
        if (distance := min(_distance(one, folded(name)) for one in asked)) < FAR
    )
    far = ranked[0][0] + 1 if ranked and ranked[0][0] else 0
    return tuple(name for distance, _, name in ranked[:most] if distance <= far)


FAR = 99
"""More slips than any word may have."""


def _distance(asked: str, name: str) -> int:
    if asked == name:
        return 0
    if len(asked) > 2 and name.startswith(asked):  # noqa: PLR2004 — a word cut short, no slip
        return 1
    limit = max(1, min(len(asked), len(name)) // 3)
    if abs(len(asked) - len(name)) <= limit:
        slips = edits(asked, name, limit)
        if slips <= limit:
            return slips
    return limit + 1 if _begins(asked, name) else FAR


def _begins(asked: str, name: str) -> bool:
    """Whether most of the word is a beginning of the other: resp → responsible, activity → activities."""
    common = next((i for i, (x, y) in enumerate(zip(asked, name, strict=False)) if x != y), len(asked))
    return min(common, len(name)) >= max(3, -(-len(asked) * 3 // 4))


def edits(a: str, b: str, limit: int) -> int:
    """Letters added, left out, changed, or swapped with the next between two texts; FAR over the limit.

    Optimal string alignment (Damerau–Levenshtein without editing a swapped pair again).
    """
    before: list[int] = []
    last = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return FAR
        before, last = last, row
    return last[-1]
