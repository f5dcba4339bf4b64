"""Fields of a node said anew, and deadlines that others follow, as splices; proves nothing."""

from __future__ import annotations

from datetime import date

from nastavnik_cli.errors import Path
from nastavnik_cli.storage.edit import block, flow, lists
from nastavnik_cli.storage.edit.entries import Entry, lines_of, plain
from nastavnik_cli.storage.edit.intents import Amend, Supersede
from nastavnik_cli.storage.edit.layout import Splice
from nastavnik_cli.storage.edit.page import Page, is_inline, place_of_key, position
from nastavnik_cli.storage.edit.values import Bare, Value, pair, spell, value_of
from nastavnik_cli.storage.nodes import Mapping, Node, Scalar, Sequence, Style

WHEN = "when"
PEOPLE = ("people",)
_NODE = ("id", "title", "when", "from", "until", "result", "responsible")
_ROADMAP = (
    "version", "title", "period", "program", "document", "approved", "edition", "organization", "from",
    "until", "calendar", "year", "language", "headings", "people",
)  # fmt: skip
_PHRASE = ("text", "as", "from", "until")


def amend(page: Page, path: Path, intent: Amend) -> list[Splice]:
    """Fields that are there say something else in their places, new ones come where such fields stand."""
    mapping = page.mapping(path)
    splices: list[Splice] = []
    new: dict[int, list[Entry]] = {}
    for entry in intent.entries:
        at = position(mapping, entry.key)
        if at is None:
            new.setdefault(_place(mapping, path, entry.key), []).append(entry)
        else:
            splices += lists.become(page, path, at, plain(entry.value))
    for index, entries in new.items():
        splices += _put(page, path, index, sorted(entries, key=lambda entry: _rank(path, entry.key)))
    return splices


def supersede(page: Page, path: Path, intent: Supersede) -> list[Splice]:
    """Each deadline that is still open gets `until` where it stands, the new ones come behind."""
    mapping = page.mapping(path)
    index = position(mapping, WHEN)
    if index is None:
        raise TypeError("a node that states no deadline")
    old = mapping.pairs[index][1]
    items = old.items if isinstance(old, Sequence) else [old]
    if not all(isinstance(item, Mapping) or is_inline(item) for item in items):
        return [page.rewrite(mapping, index, superseded(value_of(old), intent))]
    closed = [splice for item in items for splice in _close(page, item, intent.until)]
    return closed + lists.extend(page, path, index, *intent.phrases, beside=intent.beside)


def superseded(old: Value, intent: Supersede) -> list[Value]:
    """What `when` shall say: the second telling, on plain values."""
    items = old if isinstance(old, list) else [old]
    return [*(_closed(item, intent.until) for item in items), *intent.phrases]


def _closed(item: Value, until: date) -> Value:
    pairs: dict[str, Value] = dict(item) if isinstance(item, dict) else {"text": item}
    return pairs if _is_over(pairs, until) else {**pairs, "until": Bare(until.isoformat())}


def _is_over(pairs: dict[str, Value], until: date) -> bool:
    """Whether an earlier order ended it; days are compared as ISO 8601 writes them."""
    there = pairs.get("until")
    return isinstance(there, str) and there <= until.isoformat()


def _close(page: Page, item: Node, until: date) -> list[Splice]:
    day = Bare(until.isoformat())
    if isinstance(item, Scalar):
        written = page.layout.text[item.start : item.end]
        text = written if item.style in {Style.SINGLE, Style.DOUBLE} else spell(item.text, flow=True)
        return [Splice(item.start, item.end, f"{{text: {text}, {pair('until', day, flow=True)}}}")]
    value = value_of(item)
    if not isinstance(item, Mapping) or not isinstance(value, dict) or _is_over(value, until):
        return []
    at = position(item, "until")
    return page.put_all(item, {"until": day}, _PHRASE) if at is None else [page.rewrite(item, at, day)]


def _place(mapping: Mapping, path: Path, key: str) -> int:
    if path == PEOPLE:
        return len(mapping.pairs)
    return place_of_key(mapping, key, _NODE if path else _ROADMAP)


def _rank(path: Path, key: str) -> int:
    order = _NODE if path else _ROADMAP
    return order.index(key) if path != PEOPLE and key in order else len(order)


def _put(page: Page, path: Path, index: int, entries: list[Entry]) -> list[Splice]:
    mapping = page.mapping(path)
    if mapping.flow:
        together = ", ".join(pair(entry.key, plain(entry.value), flow=True) for entry in entries)
        return flow.insert(page.layout, flow.Brackets.of(mapping), index, together)
    column = block.column(page.layout, mapping)
    return [block.insert(page.layout, mapping, index, list(lines_of(entries, column, page.steps(path))))]
