"""Writes docs/errors.md from tests/errors: every code, what provokes it, what is printed."""

from __future__ import annotations

import sys
from datetime import date
from functools import cache
from pathlib import Path

from nastavnik_cli.errors import Code, Severity
from nastavnik_cli.i18n import Lang, words
from nastavnik_cli.output.diagnostics.plain import block
from nastavnik_cli.output.messages_codes import CODES
from nastavnik_cli.storage.linked_files import FilesBeside
from nastavnik_cli.storage.load import Checked, check

ROOT = Path(__file__).parent.parent
ERRORS = ROOT / "tests" / "errors"
DOC = ROOT / "docs" / "errors.md"
AS_OF = date(2023, 1, 1)

_HEAD = """\
# Что говорит `nastavnik validate`

Страница сделана из файлов [tests/errors](../tests/errors) командой `python tools/errors_doc.py`:
для каждого кода — что он значит, что делать и что печатается. Ошибки (error) останавливают все
команды, которые читают план; предупреждения (warning) — нет, а с `--strict` считаются и они.

Предупреждение можно отключить в своей строке: `# nastavnik: ignore КОД` в её конце, или для всех
файлов сразу: `nastavnik validate --ignore КОД`. Ошибку отключить нельзя.

Строки и столбцы считаются с единицы, столбцы — в символах. Примеры проверены на день 01.01.2023.
"""
_GROUPS = {
    "Байты и YAML": (Code.ENCODING, Code.DUPLICATE_KEY),
    "Дорожная карта": (Code.MISSING_FIELD, Code.BAD_LINK),
    "Предупреждения": (Code.FUTURE_DATE, Code.BEFORE_APPROVAL),
}


@cache
def checked(path: Path) -> Checked:
    return check(path.name, path.read_bytes(), as_of=AS_OF, links=FilesBeside(path.parent, path.parent))


def printed(path: Path) -> str:
    """What `validate` prints about a file, without the last line."""
    t = words(Lang.RU)
    return "".join("\n".join(block(each, t)) + "\n" for each in checked(path).diagnostics)


def document() -> str:
    parts = [_HEAD]
    codes = list(Code)
    for title, (first, last) in _GROUPS.items():
        parts.append(f"\n## {title}\n")
        parts += [_section(code) for code in codes[codes.index(first) : codes.index(last) + 1]]
    return "".join(parts)


def _section(code: Code) -> str:
    t = words(Lang.RU)
    kind = "предупреждение" if code.severity is Severity.WARNING else "ошибка"
    files = sorted(ERRORS.glob(f"{code}.yaml")) + sorted(ERRORS.glob(f"{code}.*.yaml"))
    blocks = "\n".join(printed(path) for path in files)
    text = CODES[code]
    return f"\n### {code}\n\n{t(text.message)} {t(text.hint)} ({kind})\n\n```text\n{blocks}```\n"


def main() -> int:
    DOC.write_text(document(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
