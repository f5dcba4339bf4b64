"""The style of a picture with its colours written out; slides and viewers know no CSS variables."""

from __future__ import annotations

import re

from nastavnik_cli.output.markup import asset

_BLOCK = re.compile(r":root(?P<theme>[^{]*)\{(?P<colours>[^}]*)\}")
_MEDIA = re.compile(r"@media[^{]*\{(?:[^{}]*\{[^}]*\})*[^{}]*\}")
_COLOUR = re.compile(r"--(\w+):(#[0-9a-f]+)")
_USE = re.compile(r"var\(--(\w+)\)")


def picture_style(*, internal: bool) -> str:
    """The light rules, and after them the dark ones for who reads in the dark."""
    sheets = ["palette.css", "chart.css", *(["internal.css"] if internal else [])]
    text = "\n".join(asset("svg", sheet) for sheet in sheets)
    light, dark = _colours(text)
    rules = re.sub(r"\n+", "\n", _BLOCK.sub("", _MEDIA.sub("", text))).strip()
    inked = _written(_coloured(rules), dark)
    return f"{_written(rules, light)}\n@media (prefers-color-scheme:dark){{\n{inked}\n}}"


def _colours(text: str) -> tuple[dict[str, str], dict[str, str]]:
    """By name: what a sheet's own blocks say, and what they say for a dark theme."""
    light: dict[str, str] = {}
    dark: dict[str, str] = {}
    for block in _BLOCK.finditer(text):
        of = dark if block["theme"] else light
        of.update(_COLOUR.findall(block["colours"]))
    return light, dark


def _coloured(rules: str) -> str:
    """Only the rules that name a colour: the rest holds in the dark too."""
    return "\n".join(rule for rule in rules.splitlines() if "var(" in rule)


def _written(rules: str, colours: dict[str, str]) -> str:
    return _USE.sub(lambda found: colours[found[1]], rules)
