#!/usr/bin/env bash
# Expected: a C parser of a YAML library reads what its pure one reads, only faster.
# True: with ruamel.yaml.clib installed, YAML(typ="safe") refuses a bare address, a bare time and a bare question mark
# inside brackets and braces; the pure parser, which the same call uses where the C part is missing, takes all three.
# So the same call accepts a file on one machine and refuses it on another. YAML 1.2 (7.3.3) allows the texts.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check ruamel.yaml==0.19.1 ruamel.yaml.clib==0.2.15 || exit 2
venv/bin/python - <<'PY'
import sys
from importlib.metadata import version

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

TEXTS = {
    "{on: 2022-05-20, link: https://example.org/14}": "an address in braces",
    "[12:30, 14:45]": "times in brackets",
    "[a?b, c]": "a question mark in brackets",
}


def reads(text: str, *, pure: bool) -> bool:
    try:
        YAML(typ="safe", pure=pure).load(text)
    except MarkedYAMLError:
        return False
    return True


print(f"ruamel.yaml {version('ruamel.yaml')}, ruamel.yaml.clib {version('ruamel.yaml.clib')}")
seen = {text: (reads(text, pure=True), reads(text, pure=False)) for text in TEXTS}
for text, (pure, with_c) in seen.items():
    print(f"{TEXTS[text]:28} pure: {'read' if pure else 'refused':8} C: {'read' if with_c else 'refused'}")
sys.exit(0 if set(seen.values()) == {(True, False)} else 1)
PY
