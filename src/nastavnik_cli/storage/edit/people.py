"""A person's successor written into the file, as splices; proves nothing about the outcome."""

from __future__ import annotations

from nastavnik_cli.errors import UsageFailure
from nastavnik_cli.storage.edit.intents import Replace
from nastavnik_cli.storage.edit.layout import Splice
from nastavnik_cli.storage.edit.page import Page, position
from nastavnik_cli.storage.edit.reasons import EditReason
from nastavnik_cli.storage.edit.values import Bare, Value, pair, spell
from nastavnik_cli.storage.nodes import Mapping, Scalar, Style

PATH = ("people",)


def new_fields(intent: Replace) -> dict[str, Value]:
    return {"until": Bare(intent.until.isoformat()), "successor": intent.successor}


def replace(page: Page, intent: Replace) -> list[Splice]:
    """`until` and `successor` of a person, and the successor as a new person where a name is given.

    UsageFailure(NO_PERSON) where a person is not in the file.
    """
    people = page.mapping(PATH)
    at = position(people, intent.person)
    if at is None:
        raise UsageFailure(EditReason.NO_PERSON, id=intent.person)
    known = position(people, intent.successor) is not None
    if not known and not intent.name:
        raise UsageFailure(EditReason.NO_PERSON, id=intent.successor)
    person = people.pairs[at][1]
    if isinstance(person, Mapping):
        splices = _into_mapping(page, person, intent)
    elif isinstance(person, Scalar):
        splices = [_from_name(page, person, intent)]
    else:
        raise UsageFailure(EditReason.NO_PERSON, id=intent.person)
    if not known:
        splices += page.put(people, len(people.pairs), intent.successor, intent.name)
    return splices


def _into_mapping(page: Page, person: Mapping, intent: Replace) -> list[Splice]:
    wanted = new_fields(intent)
    there = {name: position(person, name) for name in wanted}
    added = {name: value for name, value in wanted.items() if there[name] is None}
    olds = {name: person.pairs[at][1] for name, at in there.items() if at is not None}
    splices = [
        Splice(old.start, old.end, spell(wanted[name], flow=person.flow)) for name, old in olds.items()
    ]
    return splices + page.put_all(person, added, (*(key.text for key, _ in person.pairs), *wanted))


def _from_name(page: Page, person: Scalar, intent: Replace) -> Splice:
    """A bare name becomes a mapping on the same line; quotes stay as they are."""
    written = page.layout.text[person.start : person.end]
    quoted = person.style in {Style.SINGLE, Style.DOUBLE}
    name = written if quoted else spell(person.text.strip(), flow=True)
    rest = ", ".join(pair(key, value, flow=True) for key, value in new_fields(intent).items())
    return Splice(person.start, person.end, f"{{name: {name}, {rest}}}")
