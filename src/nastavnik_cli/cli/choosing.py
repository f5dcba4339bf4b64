"""Which activity, person, window is meant by what was typed; never guesses between two."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from nastavnik_cli.domain.model import Roadmap
from nastavnik_cli.domain.phrases import Reading, find_windows, read
from nastavnik_cli.domain.plan import Group, Leaf, Plan, Slot
from nastavnik_cli.domain.schedule import Kind
from nastavnik_cli.domain.units import Days, parse_period
from nastavnik_cli.errors import UsageFailure
from nastavnik_cli.output.messages_requests import RequestReason
from nastavnik_cli.views import folded

LISTED = 12
"""Names offered at the most."""


def item_of(plan: Plan, name: str) -> Leaf | Group:
    """The strategy, group or activity of an id. Raises UsageFailure with the nearest id."""
    found = plan.by_id.get(unicodedata.normalize("NFC", name.strip()))
    if found is not None:
        return found
    near = _nearest(name, plan.by_id, most=1)
    if not near:
        raise UsageFailure(RequestReason.UNKNOWN_ID, id=name)
    title = " ".join(_title(plan.by_id[near[0]]).split())
    raise UsageFailure(RequestReason.UNKNOWN_ID_NEAR, id=name, near=near[0], title=title)


def leaf_of(plan: Plan, name: str) -> Leaf:
    """The activity of an id; a group is refused with the activities it holds."""
    found = item_of(plan, name)
    if isinstance(found, Leaf):
        return found
    leaves = tuple(leaf.id for leaf in plan.leaves if found.id in leaf.path)
    raise UsageFailure(RequestReason.A_GROUP, id=found.id, leaves=leaves)


def group_of(plan: Plan, name: str) -> Group:
    """The strategy or group of an id."""
    found = item_of(plan, name)
    if isinstance(found, Group):
        return found
    groups = tuple(group.id for group in plan.groups)
    raise UsageFailure(RequestReason.NOT_A_GROUP, id=found.id, groups=groups)


def strategy_of(plan: Plan, name: str) -> str:
    """The id of the strategy or group that rows are asked from."""
    return item_of(plan, name).id


def person_of(roadmap: Roadmap, typed: str) -> str:
    """The id of a person named by it or by any part of the name that only one has."""
    if typed in roadmap.people:
        return typed
    wanted = folded(typed)
    fits = [name for name, person in roadmap.people.items() if wanted in folded(person.name)]
    if len(fits) == 1:
        return fits[0]
    if fits:
        names = tuple(f"{name} ({roadmap.name_of(name)})" for name in fits[:LISTED])
        raise UsageFailure(RequestReason.AMBIGUOUS_PERSON, typed=typed, names=names)
    return _unknown_person(roadmap, typed)


def _unknown_person(roadmap: Roadmap, typed: str) -> str:
    words = {word: name for name, p in roadmap.people.items() for word in (name, *p.name.split())}
    near = _nearest(typed, words, most=1)
    if near:
        name = words[near[0]]
        raise UsageFailure(
            RequestReason.UNKNOWN_PERSON_NEAR, typed=typed, near=name, name=roadmap.name_of(name)
        )
    raise UsageFailure(
        RequestReason.UNKNOWN_PERSON, typed=typed, names=tuple(roadmap.people)[:LISTED] or ("–",)
    )


def slot_of(plan: Plan, leaf: Leaf, typed: str) -> Slot:
    """The window of an activity named by its key or by a phrase that names just it."""
    fits = find_windows([slot.window for slot in leaf.slots], typed, plan.roadmap.frame)
    slots = [slot for slot in leaf.slots if slot.window in fits]
    if len(slots) == 1:
        return slots[0]
    keys = tuple(slot.window.key for slot in (slots or leaf.slots))
    if slots:
        raise UsageFailure(RequestReason.AMBIGUOUS_KEY, id=leaf.id, typed=typed, keys=keys[:LISTED])
    if not keys:
        raise UsageFailure(RequestReason.NO_WINDOWS, id=leaf.id)
    offered = _nearest(typed, keys, most=3) or keys[:LISTED]
    raise UsageFailure(RequestReason.UNKNOWN_KEY, id=leaf.id, typed=typed, keys=offered)


def days_of(roadmap: Roadmap, typed: str) -> Days:
    """A span of time as an interval, a key or a phrase of one window: 2022, 2022-Q3, «3 кв 2022»."""
    try:
        return parse_period(typed)
    except ValueError:
        reading = read(typed, replace(roadmap.frame, period=ANY_TIME))
    if isinstance(reading, Reading) and reading.kind is Kind.DATED and len(reading.windows) == 1:
        return reading.windows[0].days
    raise UsageFailure(RequestReason.NOT_A_PERIOD, value=typed)


ANY_TIME = Days.through(date(1991, 1, 1), date(2100, 12, 31))
"""In which a phrase of one window is looked for: the plan's own period would cut it."""


def _nearest(word: str, known: Iterable[str], *, most: int) -> tuple[str, ...]:
    from nastavnik_cli.domain.suggest import nearest  # only a mistake pays for it

    return nearest(word, known, most=most)


def split_at(word: str) -> tuple[str, str | None]:
    """ID@KEY as its two parts; a word without @ is an id."""
    name, at, key = word.partition("@")
    return name, key if at else None


def _title(item: Leaf | Group) -> str:
    return item.activity.title if isinstance(item, Leaf) else item.stated.title
