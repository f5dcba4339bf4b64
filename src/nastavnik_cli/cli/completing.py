"""What a shell offers after Tab: ids, then the open windows of an id; silent where nothing can be read."""

from __future__ import annotations

import typer

from nastavnik_cli.cli.context import session_of
from nastavnik_cli.cli.loading import open_plan
from nastavnik_cli.domain.plan import Leaf, Plan
from nastavnik_cli.output.names import one_line
from nastavnik_cli.output.readings import describe_key

Offers = list[tuple[str, str]]


def complete_items(ctx: typer.Context, incomplete: str) -> Offers:
    """Ids of strategies, groups and activities with their titles."""
    plan = _plan(ctx)
    return [(name, _title(plan, name)) for name in plan.by_id if name.startswith(incomplete)] if plan else []


def complete_leaves(ctx: typer.Context, incomplete: str) -> Offers:
    """Ids of activities; after ID@ its open windows; after an id of one, its windows too."""
    plan = _plan(ctx)
    if plan is None:
        return []
    name, at, _ = incomplete.partition("@")
    if at:
        return [(f"{name}@{key}", said) for key, said in _open(ctx, plan, name)]
    found = [(leaf.id, _title(plan, leaf.id)) for leaf in plan.leaves]
    typed = ctx.params.get("words") or ()
    for word in (typed,) if isinstance(typed, str) else typed:
        found = _open(ctx, plan, word) + found
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


def _open(ctx: typer.Context, plan: Plan, name: str) -> Offers:
    item = plan.by_id.get(name)
    if not isinstance(item, Leaf):
        return []
    t, closed = session_of(ctx).t, {*item.activity.done, *item.activity.cancelled}
    keys = [slot.window.key for slot in item.slots if slot.window.key not in closed]
    return [(key, describe_key(key, t)) for key in keys]


def _title(plan: Plan, name: str) -> str:
    item = plan.by_id[name]
    return one_line(item.activity.title if isinstance(item, Leaf) else item.stated.title)
