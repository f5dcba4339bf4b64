# The habits of this project; `just` lists them.
set shell := ["bash", "-euo", "pipefail", "-c"]
bin := ".venv/bin"

_default:
    @just --list --unsorted

# make the environment with everything that development needs
install:
    python3 -m venv .venv
    {{bin}}/pip install -q -e '.[dev]'

# run the tests, or those you name: just test tests/phrases -k season
test *args:
    {{bin}}/pytest {{args}}

# run what takes minutes; the figures belong into docs/reliability.md
slow *args:
    {{bin}}/pytest -m slow {{args}}

# check style, types, layers and dependencies
lint:
    {{bin}}/ruff check .
    {{bin}}/ruff format --check .
    {{bin}}/mypy
    {{bin}}/lint-imports
    {{bin}}/deptry src

# format the code and fix what can be fixed without thinking
format:
    {{bin}}/ruff check --fix .
    {{bin}}/ruff format .

# make anew what is made from the code: catalogue, schema, pages of docs, picture
generated:
    for tool in tools/*.py; do name=$(basename "$tool" .py); \
      if [ "$name" != __init__ ]; then {{bin}}/python -m "tools.$name"; fi; done

# write into the session files what the program says now; read the diff
update *args:
    {{bin}}/pytest --update {{args}}

# all that is checked before a change lands
gate:
    .ci/run
