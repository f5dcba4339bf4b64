"""The command line as a tree: common options, help, commands imported when they are run."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

import typer
from typer._click import Context  # typer keeps its copy of click private; pyproject pins typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command, get_group

from nastavnik_cli.cli.context import session_of
from nastavnik_cli.cli.help import usage_line
from nastavnik_cli.cli.options import common, of_program
from nastavnik_cli.cli.registry import BY_NAME, ENTRIES, Entry, Uses
from nastavnik_cli.errors import UsageFailure
from nastavnik_cli.output.messages_requests import RequestReason


class Command(TyperCommand):
    """A command that refuses extra words in the reader's language and shows our help."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            raise UsageFailure(
                RequestReason.EXTRA_ARGUMENTS, words=" ".join(rest), usage=usage_line(ctx, session_of(ctx).t)
            )
        return rest


class Commands(TyperGroup):
    """All commands by name; each is built when it is asked for."""

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002 — the shape is typer's
        return [entry.name for entry in ENTRIES]

    def get_command(self, ctx: Context, cmd_name: str) -> TyperCommand | None:  # noqa: ARG002 — as above
        entry = BY_NAME.get(cmd_name)
        return built(entry) if entry else None

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Any, list[str]]:
        word = args[0]
        command = self.get_command(ctx, word)
        if command is None and not ctx.resilient_parsing:
            near = _meant(word)
            if near is None:
                raise UsageFailure(RequestReason.UNKNOWN_COMMAND, word=word)
            raise UsageFailure(RequestReason.UNKNOWN_COMMAND_NEAR, word=word, near=near)
        return word if command else None, command, args[1:]


STEM = 5
"""Letters that two words share at the least where they mean the same: просрочено, просроченное."""


def _meant(word: str) -> str | None:
    """The command nearest to a word; else the only one in whose summary it stands: отменить → cancel."""
    from nastavnik_cli.domain.suggest import nearest  # only a mistake pays for it
    from nastavnik_cli.i18n import Lang, words
    from nastavnik_cli.views import folded

    near = nearest(word, BY_NAME, most=1)
    if near:
        return near[0]
    told: dict[tuple[int, bool], set[str]] = {}
    for entry in ENTRIES:
        for lang in Lang:
            for number, part in enumerate(words(lang)(entry.summary).split()):
                common = _common(folded(word), folded(part))
                told.setdefault((common, number == 0), set()).add(entry.name)
    names = told[max(told)] if max(told)[0] >= STEM else set()
    return names.pop() if len(names) == 1 else None


def _common(a: str, b: str) -> int:
    """With how many letters both begin."""
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def root() -> TyperGroup:
    """The program itself; without a command it is the Monday screen."""
    app = typer.Typer(
        cls=Commands,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        add_help_option=False,
        invoke_without_command=True,
    )
    app.callback()(_monday)
    group = get_group(app)
    group.params.extend(common(frozenset(Uses)))
    group.params.extend(of_program())
    return group


def built(entry: Entry) -> TyperCommand:
    """A command with its own options and the common ones."""
    run: Callable[..., object] = importlib.import_module(f"nastavnik_cli.cli.{entry.module}").run
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(entry.name, cls=Command, help=entry.summary, add_help_option=False)(run)
    command = get_command(app)
    if not isinstance(command, TyperCommand):
        raise TypeError(entry.name)
    command.params.extend(common(entry.uses))
    return command


def _monday(ctx: typer.Context) -> object:
    if ctx.invoked_subcommand is not None:
        return None
    from nastavnik_cli.cli import monday

    return monday.run(ctx)
