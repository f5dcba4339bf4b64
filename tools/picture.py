"""Draws docs/status.svg: what `nastavnik status` prints of the example; `--check` only compares.

The colours are those of the terminal, which can be read on black and on white, so that the picture
follows the page that it stands on. It names no font from the network.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from html import unescape
from itertools import groupby
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from nastavnik_cli.cli.main import run
from nastavnik_cli.cli.streams import Streams

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "docs" / "status.svg"
EXAMPLE = ROOT / "examples" / "mentoring-2026.yaml"
ARGV = ["-f", str(EXAMPLE), "status", "--as-of", "2026-10-12"]
TYPED = "$ nastavnik status --as-of 2026-10-12"
COLUMNS = 132
"""From 130 on every activity of the example takes one line, with its bar."""
CELL = (12.2, 24.4)
"""Width and height of a character where rich places it."""
PAD = 20
INK = (1, 2, 3)
"""Stands for the colour of plain text until the page's own is put there."""

FORM = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 WIDE HIGH" role="img">
<title>nastavnik status</title>
<style>
svg {{ --page: #ffffff; --ink: #1f2328; --edge: #d1d9e0; }}
@media (prefers-color-scheme: dark) {{ svg {{ --page: #0d1117; --ink: #d1d7e0; --edge: #3d444d; }} }}
.edge {{ fill: var(--page); stroke: var(--edge); }}
.{unique_id}-matrix {{
  font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  font-size: {char_height}px; line-height: {line_height}px;
}}
{styles}
</style>
<defs>{lines}</defs>
<rect class="edge" x="0.5" y="0.5" width="WIDE" height="HIGH" rx="8"/>
<g class="{unique_id}-matrix" transform="translate(PAD, PAD)">
{matrix}
</g>
</svg>
"""


def printed(*, colours: bool) -> str:
    """What the command prints."""
    out = io.StringIO()
    environ = {"NASTAVNIK_LANG": "ru", "COLUMNS": str(COLUMNS)} | ({"FORCE_COLOR": "2"} if colours else {})
    if run(ARGV, Streams(out, sys.stderr, environ)):
        raise SystemExit("the command failed")
    return f"{TYPED}\n{out.getvalue()}"


def drawn() -> str:
    """The picture."""
    console = Console(
        record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True, color_system="256", _environ={}
    )
    console.print(Text.from_ansi(printed(colours=True)), soft_wrap=True)
    theme = TerminalTheme((255, 255, 255), INK, [(0, 0, 0)] * 8)
    svg = console.export_svg(title="", theme=theme, code_format=FORM, unique_id="status")
    rows = printed(colours=False).count("\n")
    wide, high = round(COLUMNS * CELL[0]) + 2 * PAD, round(rows * CELL[1]) + 2 * PAD
    svg = svg.replace('viewBox="0 0 WIDE HIGH"', f'viewBox="0 0 {wide} {high}"').replace("PAD", str(PAD))
    svg = svg.replace("WIDE", str(wide - 1)).replace("HIGH", str(high - 1))
    ink = "#" + "".join(f"{part:02x}" for part in INK)
    svg = svg.replace(ink, "var(--ink)")
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


def told(svg: str) -> Iterator[str]:
    """The lines of text in a picture, without their spaces: rich draws these in its own ways."""
    pieces = re.findall(r'<text [^>]*?y="([\d.]+)"[^>]*>([^<]*)</text>', svg)
    for _, parts in groupby(pieces, key=lambda piece: piece[0]):
        line = "".join(unescape(part) for _, part in parts)
        if line := "".join(line.split()):
            yield line


def is_current() -> bool:
    """Whether the picture in docs says what the command says; versions of rich draw it differently."""
    said = ("".join(line.split()) for line in printed(colours=False).splitlines())
    return TARGET.exists() and list(told(TARGET.read_text("utf-8"))) == [line for line in said if line]


def main() -> int:
    if "--check" in sys.argv:
        return 0 if is_current() else 1
    TARGET.write_text(drawn(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
