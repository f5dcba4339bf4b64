"""How long `nastavnik validate` takes for a plan of 10,000 activities, beside others that check YAML.

`python benchmarks/validate.py [ACTIVITIES]`, on an installed package and a quiet machine. Promised:
at most 8 times a process that only drains libyaml's events for the same file, at least
15 times as fast as check-jsonschema with our schema and as yamllint, at most 150 MB. The two are
taken from the folder of this Python or from the PATH: `pip install check-jsonschema yamllint`.

Times are those of the processor, user and system, so that a busy machine tells the same.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
ROUNDS = 5
DRAIN = """
import gc, sys
from yaml import _yaml
gc.disable()
event = _yaml.CParser(open(sys.argv[1], encoding="utf-8").read()).get_event
while event() is not None:
    pass
"""
HEAD = """\
version: 1
title: Дорожная карта (план мероприятий) по реализации целевой модели наставничества
period: 2022/2024
people:
  kutsenko: {name: В. Н. Куценко, position: ведущий методист, organization: МБУ ЦБУ ХО МС}
  padun: {name: Н. Л. Падун, position: ведущий методист, organization: МБУ ЦБУ ХО МС}
  curators: Кураторы общеобразовательных организаций
strategies:
"""
STRATEGY = """\
  - id: s%(n)d
    title: Организационно-деятельностное сопровождение развития наставничества в организациях, часть %(n)d
    responsible: kutsenko
    activities:
"""
ACTIVITIES = (
    """\
      - id: a%(n)d
        title: Разработка и реализация «дорожной карты» муниципальной программы наставничества, пункт %(n)d
        when: май 2022
        result: размещение «дорожной карты» на сайте Управления образования
        done:
          2022-05: {on: 2022-05-20, by: kutsenko, result: приказ № %(n)d, link: "https://example.org/%(n)d"}
""",
    """\
      - id: a%(n)d
        title: Анкетирование для формирования наставнических пар, пункт %(n)d
        when: ежеквартально
        result: [Анкетирование, справка]
        responsible: [kutsenko, curators]
        done:
          2022-Q1: 2022-03-25
          2022-Q2: {on: 2022-06-15, by: padun, result: справка № %(n)d}
        moved:
          2022-Q3: {to: 2022-10-10, reason: приказ № 12, on: 2022-09-01}
        log:
          2022-10-03: Разосланы анкеты
""",
    """\
      - id: a%(n)d
        title: Консультации наставников и кураторов образовательных организаций, пункт %(n)d
        when: постоянно
        responsible: [padun, curators]
        log:
          2022-10-03: {note: Проведено %(n)d консультаций, link: "https://example.org/log/%(n)d"}
""",
    """\
      - id: a%(n)d
        title: Семинар-практикум для наставников «Вхождение в проблему», пункт %(n)d
        when: 2 раза в год
        result: Программа семинара, список участников
        done:
          2022-H1: 2022-06-20
          2022-H2: {on: 2022-12-15, by: kutsenko, result: справка № 14, note: проведён очно}
        cancelled:
          2023-H2: объединено с другим мероприятием
""",
)
PER_STRATEGY = 100


def plan(count: int) -> Iterator[str]:
    """Activities as in the real plan, with the records that three years bring."""
    yield HEAD
    for n in range(count):
        if n % PER_STRATEGY == 0:
            yield STRATEGY % {"n": n // PER_STRATEGY}
        yield ACTIVITIES[n % len(ACTIVITIES)] % {"n": n}


def spent(argv: list[str], folder: Path) -> tuple[float, float]:
    """Seconds of the processor and the largest memory in MB of one run."""
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environ |= {"PYTHONPYCACHEPREFIX": str(ROOT / ".cache" / "bytecode"), "NASTAVNIK_AS_OF": "2024-12-31"}
    child = os.fork()
    if child == 0:
        os.chdir(folder)
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.execve(argv[0], argv, environ)  # noqa: S606 — our own list, no shell
    _, status, usage = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status) not in {0, 1}:  # 1: yamllint has its own taste
        raise SystemExit(f"{argv} failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def peers(file: str) -> Iterator[tuple[str, list[str]]]:
    schema = str(ROOT / "schema" / "roadmap.schema.json")
    options = {"check-jsonschema": ["--schemafile", schema, file], "yamllint": [file]}
    beside = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    for name, arguments in options.items():
        program = shutil.which(name, path=beside)
        if program is None:
            print(f"{name}: not installed")
        else:
            yield name, [program, *arguments]


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        file = folder / "plan.yaml"
        file.write_text("".join(plan(count)), "utf-8")
        print(f"{count} activities, {file.stat().st_size / 1e6:.1f} MB")
        ours = {
            "drain libyaml": [sys.executable, "-c", DRAIN, file.name],
            "nastavnik validate": [sys.executable, "-m", "nastavnik_cli", "validate", file.name],
        }
        for argv in ours.values():
            spent(argv, folder)  # bytecode
        taken: dict[str, list[tuple[float, float]]] = {name: [] for name in ours}
        for _ in range(ROUNDS):  # in turns, so that a busy moment hits both
            for name, argv in ours.items():
                taken[name].append(spent(argv, folder))
        for name, argv in peers(file.name):
            taken[name] = [spent(argv, folder)]
    seconds = {name: statistics.median(s for s, _ in runs) for name, runs in taken.items()}
    drain, validate = seconds["drain libyaml"], seconds["nastavnik validate"]
    print(f"{'':20} {'seconds':>8} {'× drain':>8} {'× validate':>10} {'MB':>6}")
    for name, runs in taken.items():
        each = seconds[name]
        most = max(memory for _, memory in runs)
        print(f"{name:20} {each:8.2f} {each / drain:8.1f} {each / validate:10.1f} {most:6.0f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
