"""Writes schema/roadmap.schema.json from the model; `--check` only compares."""

from __future__ import annotations

import sys
from pathlib import Path

from nastavnik_cli.i18n import Lang, words
from nastavnik_cli.output.schema import render

TARGET = Path(__file__).parent.parent / "schema" / "roadmap.schema.json"


def is_current() -> bool:
    return TARGET.exists() and TARGET.read_text("utf-8") == render(words(Lang.RU))


def main() -> int:
    if is_current():
        return 0
    if "--check" in sys.argv:
        sys.stderr.write("schema/roadmap.schema.json is not what the model says: python tools/schema.py\n")
        return 1
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(render(words(Lang.RU)), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
