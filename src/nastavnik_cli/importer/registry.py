"""One registry of a plan's people without doubles, with ids a person can read; splits no cell.

The same surname with the same initials is the same person in whatever order («В.Н. Куценко» =
«Куценко В. Н.»); collectives and posts are the same by their text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from nastavnik_cli.domain.draft import DraftPerson
from nastavnik_cli.importer.fold import fold, squash
from nastavnik_cli.importer.people import Found, split_people
from nastavnik_cli.importer.people_words import is_abbreviation, is_english_post, word
from nastavnik_cli.importer.raw import Line

_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y",
    "ь": "", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip
_ID_LENGTH = 48
_FULL_NAME = 3
_HEADS = (
    "директор",
    "завед",
    "начальник",
    "председатель",
    "глава",
    "руководитель",
    "зам",
    "президент",
    "ректор",
)
_BRACKET = re.compile(r"\([^()]*\)")
_SMALL = frozenset(
    {"по", "и", "на", "за", "для", "при", "of", "and", "the", "in", "for", "с", "в", "к", "им"}
)

Key = tuple[str, ...]


def latin(text: str) -> str:
    """A text in Latin letters, digits and dashes, lower case."""
    spelled = "".join(_LETTERS.get(char, char) for char in text.casefold())
    return re.sub(r"[^a-z0-9]+", "-", spelled).strip("-")


@dataclass
class Registry:
    """Fills up cell by cell; `people` is what it came to, `clashes` what told two ways."""

    names: frozenset[Key] = frozenset()
    """(surname, initials) of everyone: «Куценко» is «Куценко В. Н.» only where there is no other."""
    standalone: frozenset[str] = frozenset()
    """Posts that stand by themselves somewhere: behind a name and a comma they are a second one."""
    clashes: list[tuple[str, str, str]] = field(default_factory=list)
    """(name, kept, other): a person with two posts or organisations; the first is kept."""
    _people: dict[Key, DraftPerson] = field(default_factory=dict)
    _aliases: dict[str, tuple[str, Key]] = field(default_factory=dict)

    @classmethod
    def of_cells(cls, cells: Iterable[Sequence[Line]]) -> Registry:
        """A registry that knows beforehand which names and which posts alone stand in these cells."""
        found = [f for lines in cells for f in split_people(lines)]
        return cls(
            frozenset(name_parts(f.name) for f in found if f.is_person),
            frozenset(squash(f.name) for f in found if not f.is_person and not f.after),
        )

    @property
    def people(self) -> tuple[DraftPerson, ...]:
        return tuple(self._people.values())

    @property
    def aliases(self) -> Iterator[tuple[str, str]]:
        """The short names that later cells use («далее – ДО»), and whose they are."""
        return ((alias, self._people[key].name) for alias, key in self._aliases.values())

    def ids(self, lines: Sequence[Line]) -> tuple[str, ...]:
        """The ids of everyone whom a cell names, new ones entered."""
        return tuple(dict.fromkeys(self._enter(found) for found in self._settled(split_people(lines))))

    def _settled(self, found: Sequence[Found]) -> Iterator[Found]:
        """Posts behind a name and a comma go to that person, unless they stand alone elsewhere."""
        waiting: Found | None = None
        for this in found:
            if waiting and this.after and self._is_his(this):
                waiting = replace(waiting, position=this.name, phone=waiting.phone or this.phone)
                continue
            if waiting:
                yield waiting
            waiting = this
        if waiting:
            yield waiting

    def _is_his(self, post: Found) -> bool:
        if squash(post.name) in self.standalone:
            return False
        return is_english_post(post.name) or word(post.name.split()[0]).startswith(_HEADS)

    def _enter(self, found: Found) -> str:
        key = self._key(found)
        known = self._people.get(key)
        if known is None:
            known = DraftPerson(
                self._new_id(found),
                found.name,
                found.position or None,
                found.organization or None,
                found.phone or None,
                found.email or None,
            )
        else:
            known = self._joined(known, found)
        self._people[key] = known
        if found.alias:
            self._aliases[squash(found.alias)] = (found.alias, key)
        return known.id

    def _joined(self, known: DraftPerson, found: Found) -> DraftPerson:
        for kept, other in ((known.position, found.position), (known.organization, found.organization)):
            if kept and other and squash(kept) != squash(other):
                clash = (known.name, kept, other)
                if clash not in self.clashes:
                    self.clashes.append(clash)
        return replace(
            known,
            position=known.position or found.position or None,
            organization=known.organization or found.organization or None,
            phone=_both(known.phone, found.phone),
            email=_both(known.email, found.email),
        )

    def _key(self, found: Found) -> Key:
        if not found.is_person:
            text = squash(found.name)
            namesakes = [key for key in self.names if key[0] == fold(found.name)]
            if text in self._aliases:
                return self._aliases[text][1]
            return namesakes[0] if len(namesakes) == 1 else ("", text)
        surname, initials = name_parts(found.name)
        longer = [key for key in self.names if key[0] == surname and key[1].startswith(initials)]
        whole = [key for key in longer if not any(o != key and o[1].startswith(key[1]) for o in longer)]
        return whole[0] if len(whole) == 1 else (surname, initials)

    def _new_id(self, found: Found) -> str:
        taken = {person.id for person in self._people.values()}
        for wanted in _wanted_ids(found):
            if wanted and wanted not in taken:
                return wanted
        base = next(iter(_wanted_ids(found)), "") or "person"
        return next(f"{base}-{n}" for n in range(2, len(taken) + 3) if f"{base}-{n}" not in taken)


def _both(known: str | None, found: str) -> str | None:
    """Two phones of one person side by side, each once."""
    if not known or not found or squash(found) in squash(known):
        return known or found or None
    return f"{known}, {found}"


def name_parts(name: str) -> tuple[str, str]:
    """Surname and initials of a name in any order, folded: («куценко», «вн»)."""
    text = fold(_BRACKET.sub(" ", name))
    words = re.findall(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*", text)
    short = [part for part in words if len(part) == 1]
    long = [part for part in words if len(part) > 1]
    if short or len(long) <= 1:
        return " ".join(long), "".join(short)
    first_name_first = len(long) == _FULL_NAME and re.search(r"(вич|вна|чна|шна|ьич)$", long[1])
    surname = long[-1] if first_name_first else long[0]
    others = long[:-1] if first_name_first else long[1:]
    return surname, "".join(part[0] for part in others)


def _wanted_ids(found: Found) -> Iterator[str]:
    """Ids in the order they are tried: kutsenko, kutsenko-vn; otdel-kultury, otdel-kultury-mo."""
    if found.is_person:
        surname, initials = name_parts(found.name)
        yield latin(surname)
        yield latin(f"{surname}-{initials}")
        return
    words = [
        part for part in re.findall(r"[^\W_]+", _BRACKET.sub(" ", found.name)) if fold(part) not in _SMALL
    ]
    first = 1 if words and is_abbreviation(words[0]) and len(words) == 1 else 2
    for count in range(first, max(len(words), first) + 1):
        if len(wanted := latin(" ".join(words[:count]))) <= _ID_LENGTH or count == first:
            yield wanted[:_ID_LENGTH].strip("-")
