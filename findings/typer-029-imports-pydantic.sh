#!/usr/bin/env bash
# Expected: a command line library that gained pydantic as a dependency pays for it where models are used.
# True: typer 0.29 imports pydantic as soon as any command runs, also one whose only parameter is a bare int;
# importing typer alone does not. 0.28 neither depends on pydantic nor imports it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check --target old typer==0.28.0 || exit 2
venv/bin/pip install --quiet --disable-pip-version-check --target new typer==0.29.2 || exit 2
cat >app.py <<'PY'
import sys
from importlib.metadata import version

import typer

app = typer.Typer()
before = "pydantic" in sys.modules


@app.command()
def number(n: int = 1) -> None:
    print(f"typer {version('typer')}: after import {before}, in a command {'pydantic' in sys.modules}")


app()
PY
PYTHONPATH=old venv/bin/python app.py | tee seen
PYTHONPATH=new venv/bin/python app.py | tee -a seen
diff seen - <<'EXPECTED'
typer 0.28.0: after import False, in a command False
typer 0.29.2: after import False, in a command True
EXPECTED
