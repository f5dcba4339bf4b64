"""The template environment of the page and of the pictures; holds no template and no words.

Everything that a template prints is escaped, a name that is missing is an error, and characters
that XML 1.0 forbids or that change the direction of a text come out as escapes.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from markupsafe import Markup

from nastavnik_cli.output.visible import visible

if TYPE_CHECKING:
    from jinja2 import Environment

_BORNE = "\t\n\u00ad"
"""Line ends, tabs and soft hyphens mean nothing more in a page than they do in a text."""


def harmless(text: str) -> str:
    """A text whose control, direction and non-characters are shown as escapes: \\x1b."""
    return visible(text, keep=_BORNE)


def _printed(value: object) -> object:
    """What a template prints for a value; a ready piece of markup is left as it is."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return harmless(value)


@cache
def environment() -> Environment:
    from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined  # 40 ms

    return Environment(
        loader=ChoiceLoader(
            [
                PackageLoader("nastavnik_cli.output.html", "templates"),
                PackageLoader("nastavnik_cli.output.svg", "templates"),
            ]
        ),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printed,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def rendered(template: str, context: Mapping[str, object]) -> str:
    return environment().get_template(template).render(context)


@cache
def asset(package: str, name: str) -> str:
    """A style sheet or a script of ours as it goes into the page: without its comments' lines."""
    text = (files(f"nastavnik_cli.output.{package}") / "templates" / name).read_text("utf-8")
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith(("//", "/*")))
