"""How long `nastavnik status` takes on the real roadmap, in units of `python -c pass`.

`python benchmarks/startup.py [ROUNDS]`. The promise: at most 20. Counted in time of the processor, with
the bytecode that an installed package has; on a busy machine the same ratio, more or less.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
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
    """Seconds of the processor that a process takes."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env |= {"NASTAVNIK_AS_OF": "2022-06-15", "COLUMNS": "160", "PYTHONPATH": str(ROOT / "src")}
    env["PYTHONPYCACHEPREFIX"] = str(ROOT / ".cache" / "bytecode")
    process = subprocess.Popen(
        [sys.executable, *argv], cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{argv} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime


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
