"""How long `nastavnik status` takes on the real roadmap, in units of `python -c pass`.

`python benchmarks/startup.py [ROUNDS]`. The promise: at most 20 (issue 2). Run it on a quiet machine,
on an installed package: without compiled bytecode every module is compiled anew.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
COMMANDS = {
    "python -c pass": ["-c", "pass"],
    "nastavnik --version": ["-m", "nastavnik_cli", "--version"],
    "nastavnik status": ["-m", "nastavnik_cli", "status"],
    "nastavnik": ["-m", "nastavnik_cli"],
    "nastavnik done --dry-run": ["-m", "nastavnik_cli", "done", "1.1", "--dry-run"],
}


def seconds(argv: list[str]) -> float:
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env |= {"NASTAVNIK_AS_OF": "2022-06-15", "COLUMNS": "160", "PYTHONPATH": str(ROOT / "src")}
    env["PYTHONPYCACHEPREFIX"] = str(ROOT / ".cache" / "bytecode")
    start = time.perf_counter()
    subprocess.run([sys.executable, *argv], cwd=ROOT, env=env, check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for argv in COMMANDS.values():
        seconds(argv)  # bytecode
    for _ in range(rounds):  # in turns, so that a busy moment hits all of them
        for name, argv in COMMANDS.items():
            times[name].append(seconds(argv))
    base = statistics.median(times["python -c pass"])
    for name, found in times.items():
        middle = statistics.median(found)
        least = min(found)
        print(f"{name:26} {middle * 1000:7.1f} ms  least {least * 1000:7.1f} ms  ratio {middle / base:5.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
