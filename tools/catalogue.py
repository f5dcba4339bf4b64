"""Compiles locale/ru/*.po, one file a room, into the one nastavnik.mo; `--check` only compares."""

from __future__ import annotations

import io
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

LOCALE = Path(__file__).parent.parent / "src" / "nastavnik_cli" / "locale"


def merged(folder: Path) -> Catalog:
    """All messages of a language; ValueError where two rooms translate one message differently."""
    fixed = datetime(2026, 1, 1, tzinfo=UTC)  # the same sources give the same bytes
    whole = Catalog(locale=folder.name, fuzzy=False, creation_date=fixed, revision_date=fixed)
    for part in sorted(folder.glob("*.po")):
        for message in read_po(io.BytesIO(part.read_bytes()), locale=folder.name):
            if not message.id:
                continue
            known = whole.get(message.id, message.context)
            if known is not None and known.string != message.string:
                raise ValueError(f"{part.name}: {message.id!r} has another translation elsewhere")
            whole.add(message.id, message.string, context=message.context)
    return whole


def compiled(folder: Path) -> bytes:
    out = io.BytesIO()
    write_mo(out, merged(folder))
    return out.getvalue()


def is_current(folder: Path) -> bool:
    """Whether the compiled file says what the sources say; its header names a version of Babel."""
    target = folder / "LC_MESSAGES" / "nastavnik.mo"
    if not target.exists():
        return False

    def texts(catalogue: Catalog) -> dict[object, object]:
        return {(str(m.id), m.context): str(m.string) for m in catalogue if m.id}

    return texts(read_mo(io.BytesIO(target.read_bytes()))) == texts(read_mo(io.BytesIO(compiled(folder))))


def main() -> int:
    stale = 0
    for folder in sorted(path for path in LOCALE.iterdir() if path.is_dir()):
        if is_current(folder):
            continue
        stale = 1
        if "--check" not in sys.argv:
            target = folder / "LC_MESSAGES" / "nastavnik.mo"
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(compiled(folder))
    return stale if "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
