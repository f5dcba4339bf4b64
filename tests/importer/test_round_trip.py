"""Word out and Word in: an exported plan, imported again, is the same plan (docs/import.md: but what)."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from nastavnik_cli.domain.plan import Plan
from nastavnik_cli.storage.load import load
from tests.cli.sessions import FIXED, typed

from .shared import SHARED, needs_shared

ROOT = Path(__file__).parents[2]
ZOO = sorted(path for path in (SHARED / "data/zoo").glob("*.*") if path.suffix in {".docx", ".xlsx", ".odt"})
Shape = dict[str, tuple[object, ...]]


def shape(plan: Plan) -> Shape:
    """What a document says of each node, people by their names."""
    found: Shape = {}
    for stated, above, _ in plan.roadmap.walk():
        title = " ".join(stated.title.split()).rstrip(";.")  # of a list or a sentence: not kept
        found[stated.id] = (title, tuple(each.id for each in above))
    for leaf in plan.leaves:
        people = tuple(plan.roadmap.people[name] for name in leaf.responsible)
        said = [(person.name, person.position, person.organization) for person in people]
        found[leaf.id] += ("; ".join(leaf.when), leaf.result, said)
    return found


def head(plan: Plan) -> tuple[object, ...]:
    roadmap = plan.roadmap
    return (" ".join(roadmap.title.split()), roadmap.period, roadmap.year, roadmap.approved)


def there_and_back(source: Path) -> tuple[Plan, Plan]:
    before = load(source).plan
    for argv in (
        ["export", "-f", str(source), "-o", "out.docx"],
        ["import", "out.docx", "-o", "back.yaml"],
    ):
        _, err, code = typed(argv, FIXED)
        assert code == 0, err
    return before, load(Path("back.yaml")).plan


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_the_example() -> None:
    before, after = there_and_back(ROOT / "examples" / "mentoring-2026.yaml")
    assert shape(after) == shape(before)
    assert head(after) == head(before)


def test_the_plan_of_the_repository() -> None:
    """Its 2.2 holds two items with dashes in one title: in a table they are activities of their own."""
    before, after = there_and_back(ROOT / "roadmap.yaml")
    was, now = shape(before), shape(after)
    split = {"2.2", "2.2.1", "2.2.2"}
    assert now.keys() | split == was.keys() | split
    kept = [name for name in was if name not in split]
    assert [was[name] for name in kept] == [now[name] for name in kept]
    assert head(after) == head(before)


@needs_shared
@pytest.mark.parametrize("document", ZOO, ids=lambda path: path.stem)
def test_documents_of_the_zoo(document: Path) -> None:
    if typed(["import", str(document), "-o", "plan.yaml"], FIXED)[2] != 0:
        pytest.skip("no table, no plan")
    before, after = there_and_back(Path("plan.yaml"))
    assert shape(after) == shape(before)
    assert head(after) == head(before)


WHEN = ("май 2023", "2 раза в год", "до 1 декабря 2024", "в течение всего периода", "октябрь", "по плану")
PEOPLE = ("a", "b", "c")


def made(seed: int) -> str:
    """A plan of strategies, groups and activities, with what stands above handed down or stated anew."""
    chance = random.Random(seed)  # noqa: S311 — the same plans every time
    lines = [
        "version: 1",
        f"title: План мероприятий № {seed} на 2023–2024 годы",
        "period: 2023/2024",
        "people: {a: Иванов И. И., b: {name: Петрова А. А., position: методист}, c: Кураторы школ}",
        "headings: {id: № п/п, title: Мероприятие, when: Срок, responsible: Исполнитель, result: Результат}",
        "strategies:",
    ]

    def fields(indent: str) -> list[str]:
        result = [f"{indent}result: справка {chance.randint(1, 9)}"] if chance.random() < 0.5 else []
        people = ", ".join(chance.sample(PEOPLE, chance.randint(1, 2)))
        return [f"{indent}when: {chance.choice(WHEN)}", f"{indent}responsible: [{people}]", *result]

    for s in range(1, chance.randint(2, 4)):
        lines += [f'  - id: "{s}"', f"    title: Направление {s} плана", "    activities:"]
        for a in range(1, chance.randint(3, 5)):
            lines += [f'      - id: "{s}.{a}"', f"        title: Провести встречу {s}-{a} с наставниками"]
            lines += fields("        ")
            if chance.random() < 0.3:
                lines.append("        activities:")
                lines += [f'          - {{id: "{s}.{a}.{n}", title: Часть {n} встречи}}' for n in (1, 2, 3)]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("seed", range(6))
def test_plans_that_were_made(seed: int) -> None:
    Path("plan.yaml").write_text(made(seed), "utf-8")
    before, after = there_and_back(Path("plan.yaml"))
    assert shape(after) == shape(before)
    assert head(after) == head(before)
