"""The help of a command in the reader's language; declares no option."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from typer._click import Context
from typer._click.core import Parameter
from typer.core import TyperGroup

from nastavnik_cli.cli.registry import BY_NAME, ENTRIES, Section
from nastavnik_cli.i18n import N_, Words

DEFAULT_WIDTH, LONGEST = 80, 100
"""Columns of help in a pipe, and on the widest terminal: long lines read badly."""
LEFT = 30
"""Columns that names take at the most before their text goes to the next line."""

ABOUT = N_(
    "An action plan (roadmap.yaml) in the terminal: what is overdue, what comes next, what was done and "
    "when. Without a command: what needs you this week."
)


def usage_line(ctx: Context, t: Words) -> str:
    """How a command is written: nastavnik done [OPTIONS] ID… [KEY]."""
    words = [ctx.command_path, t("[OPTIONS]")]
    words += [_argument_name(param, t) for param in ctx.command.params if _is_argument(param)]
    words += [_option_name(param, t) for param in ctx.command.params if _is_required_option(param)]
    if isinstance(ctx.command, TyperGroup):
        words.append(t("[COMMAND …]"))
    return " ".join(words)


def help_text(ctx: Context, t: Words, width: int | None) -> str:
    """The whole help of a command, or of the program with its commands by section."""
    columns = min(width or DEFAULT_WIDTH, LONGEST)
    parts = [f"{t('Usage')}: {usage_line(ctx, t)}\n\n", _paragraph(_about(ctx, t), columns)]
    if isinstance(ctx.command, TyperGroup):
        for section in Section:
            rows = [(e.name, t(e.summary)) for e in ENTRIES if e.section is section]
            parts += _block(t(section.value), rows, columns)
    arguments = [(_argument_name(p, t), _help_of(p, t)) for p in ctx.command.params if _is_argument(p)]
    options = [(_option_name(p, t), _help_of(p, t)) for p in ctx.command.params if _is_shown_option(p)]
    parts += _block(t("Arguments"), arguments, columns)
    parts += _block(t("Options"), options, columns)
    return "".join(parts)


def _about(ctx: Context, t: Words) -> str:
    entry = BY_NAME.get(ctx.info_name or "")
    return t(entry.summary) if entry and ctx.parent else t(ABOUT)


def _paragraph(text: str, columns: int) -> str:
    return textwrap.fill(text, columns - 2, initial_indent="  ", subsequent_indent="  ") + "\n"


def _block(heading: str, rows: Iterable[tuple[str, str]], columns: int) -> Iterator[str]:
    """Names on the left, what they mean on the right."""
    listed = list(rows)
    if not listed:
        return
    left = min(max(len(name) for name, _ in listed), LEFT)
    yield f"\n{heading}:\n"
    for name, text in listed:
        lines = textwrap.wrap(text, max(columns - left - 5, 20)) or [""]
        if len(name) > left:
            yield f"  {name}\n"
            name = ""  # noqa: PLW2901 — its text begins on the next line
        yield f"  {name:<{left}}  {lines[0]}".rstrip() + "\n"
        for line in lines[1:]:
            yield f"  {'':<{left}}  {line}\n"


def _help_of(param: Parameter, t: Words) -> str:
    text = getattr(param, "help", None)
    return t(text) if text else ""


def _is_argument(param: Parameter) -> bool:
    return param.param_type_name == "argument"


def _is_required_option(param: Parameter) -> bool:
    return not _is_argument(param) and param.required


def _is_shown_option(param: Parameter) -> bool:
    return not _is_argument(param) and not getattr(param, "hidden", False)


def _argument_name(param: Parameter, t: Words) -> str:
    name = t(param.metavar or (param.name or "").upper())
    return name if param.required or name.startswith("[") else f"[{name}]"


def _option_name(param: Parameter, t: Words) -> str:
    names = ", ".join((*param.opts, *param.secondary_opts))
    if getattr(param, "is_flag", False):
        return names
    return f"{names} {t(param.metavar or (param.name or '').upper())}"
