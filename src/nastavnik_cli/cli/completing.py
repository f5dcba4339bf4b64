"""What a shell offers after Tab: ids, then the open windows of an id; silent where nothing can be read."""

from __future__ import annotations

from collections.abc import Callable

import typer

from nastavnik_cli.cli.context import session_of
from nastavnik_cli.cli.loading import open_plan
from nastavnik_cli.cli.marking import open_slots
from nastavnik_cli.cli.withdrawing import entries
from nastavnik_cli.domain.plan import Leaf, Plan
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.names import one_line
from nastavnik_cli.output.readings import describe_key

Offers = list[tuple[str, str]]


def complete_items(ctx: typer.Context, incomplete: str) -> Offers:
    """Ids of strategies, groups and activities with their titles."""
    plan = _plan(ctx)
    return [(name, _title(plan, name)) for name in plan.by_id if name.startswith(incomplete)] if plan else []


def complete_leaves(ctx: typer.Context, incomplete: str) -> Offers:
    """Ids of activities; after ID@ its open windows; after an id of one, its windows too."""
    return _complete(ctx, incomplete, _open)


def complete_entries(ctx: typer.Context, incomplete: str) -> Offers:
    """The same with what can be taken back in place of the open windows."""
    return _complete(ctx, incomplete, _entries)


def _complete(ctx: typer.Context, incomplete: str, offer: Callable[[Leaf, Words], Offers]) -> Offers:
    plan = _plan(ctx)
    if plan is None:
        return []

    def of(name: str) -> Offers:
        item = plan.by_id.get(name)
        return offer(item, session_of(ctx).t) if isinstance(item, Leaf) else []

    name, at, _ = incomplete.partition("@")
    if at:
        found = [(f"{name}@{key}", said) for key, said in of(name)]
    else:
        windows = [window for word in ctx.params.get("words") or () for window in of(word)]
        found = windows + [(leaf.id, _title(plan, leaf.id)) for leaf in plan.leaves]
    return [(value, said) for value, said in found if value.startswith(incomplete)]


def complete_people(ctx: typer.Context, incomplete: str) -> Offers:
    plan = _plan(ctx)
    people = plan.roadmap.people if plan else {}
    return [(name, person.name) for name, person in people.items() if name.startswith(incomplete)]


def _plan(ctx: typer.Context) -> Plan | None:
    try:
        return open_plan(session_of(ctx)).plan
    except Exception:  # noqa: BLE001 — a Tab must never print anything into the line being typed
        return None


def _open(leaf: Leaf, t: Words) -> Offers:
    keys = [slot.window.key for slot in open_slots(leaf, leaf.slots)]
    return [(key, describe_key(key, t)) for key in keys]


def _entries(leaf: Leaf, t: Words) -> Offers:
    return [(entry.key, one_line(entry.words)) for entry in entries(leaf, t)]


def _title(plan: Plan, name: str) -> str:
    item = plan.by_id[name]
    return one_line(item.activity.title if isinstance(item, Leaf) else item.stated.title)
