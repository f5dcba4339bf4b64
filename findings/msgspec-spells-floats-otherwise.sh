#!/usr/bin/env bash
# Expected: msgspec's JSON differs from json.dumps(indent=2, ensure_ascii=False) in speed only.
# True: it spells floats another way (1e16 for 1e+16, 0.00001 for 1e-05) and writes null where json writes NaN,
# so bytes promised to be stable change for such numbers although both outputs mean the same.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check msgspec==0.23.0 || exit 2
venv/bin/python - <<'PY'
import json
import sys
from importlib.metadata import version

import msgspec

NUMBERS = [0.75, 0.1 + 0.2, 1e16, 1e-05, float("nan")]


def by_json(number: float) -> str:
    return json.dumps({"discipline": number}, indent=2, ensure_ascii=False)


def by_msgspec(number: float) -> str:
    return msgspec.json.format(msgspec.json.encode({"discipline": number}), indent=2).decode()


print(f"msgspec {version('msgspec')}, Python {sys.version.split()[0]}")
pairs = [(by_json(number).split()[2], by_msgspec(number).split()[2]) for number in NUMBERS]
for standard, other in pairs:
    print(f"json {standard:24} msgspec {other}")
as_described = [
    ("0.75", "0.75"),
    ("0.30000000000000004", "0.30000000000000004"),
    ("1e+16", "1e16"),
    ("1e-05", "0.00001"),
    ("NaN", "null"),
]
sys.exit(0 if pairs == as_described else 1)
PY
