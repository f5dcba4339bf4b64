"""`import --update` as it is typed: the question in a terminal, options, refusals, what is never lost."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from nastavnik_cli.domain.evaluate import evaluate
from nastavnik_cli.storage.load import load
from tests.cli.sessions import FIXED, typed
from tests.cli.test_asking import talk
from tests.importer.shared import SHARED, needs_shared

FROM = ("--update", "roadmap.yaml", "--from", "2023-09-01", "--order", "приказ № 12")
HEAD = "№;Мероприятие;Срок;Ответственный\n"
OLD = HEAD + "1;Приказ о наставничестве;май 2022;Куценко В. Н.\n2;Анкетирование;2 раза в год;Куценко В. Н.\n"
NEW = OLD.replace("2 раза в год", "ежеквартально")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("old.csv").write_text(OLD, "utf-8")
    Path("new.csv").write_text(NEW, "utf-8")
    assert typed(["import", "old.csv", "--period", "2022/2024"], FIXED)[2] == 0
    return tmp_path


@pytest.mark.parametrize(("answer", "written"), [("да", True), ("y", True), ("", False), ("н", False)])
def test_a_terminal_asks_after_the_diff(folder: Path, answer: str, *, written: bool) -> None:
    before = Path("roadmap.yaml").read_bytes()
    heard, code = talk(folder, "import", "new.csv", *FROM, answers=(answer,))
    assert code == 0
    assert heard.index("ежеквартально") < heard.index("?")
    assert (Path("roadmap.yaml").read_bytes() != before) is written


def test_yes_asks_nothing(folder: Path) -> None:
    heard, code = talk(folder, "import", "new.csv", *FROM, "--yes", answers=())
    assert (code, "?" in heard) == (0, False)
    assert "ежеквартально" in Path("roadmap.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--update", "roadmap.yaml"), 2),
        (("--from", "2023-09-01"), 2),
        (("--order", "приказ"), 2),
        ((*FROM, "-o", "x.yaml"), 2),
        ((*FROM, "--explain"), 2),
        (("--update", "roadmap.yaml", "--from", "2031-01-01"), 2),
        (("--update", "roadmap.yaml", "--from", "31.02.2023"), 2),
        (("--update", "none.yaml", "--from", "2023-09-01"), 3),
    ],
)
@pytest.mark.usefixtures("folder")
def test_what_does_not_go_together_is_refused(words: tuple[str, ...], code: int) -> None:
    before = Path("roadmap.yaml").read_bytes()
    out, err, found = typed(["import", "new.csv", *words], FIXED)
    assert (found, out, bool(err)) == (code, "", True)
    assert Path("roadmap.yaml").read_bytes() == before
    assert not Path("x.yaml").exists()


@pytest.mark.usefixtures("folder")
def test_a_file_with_errors_is_left_alone() -> None:
    path = Path("roadmap.yaml")
    path.write_text(path.read_text("utf-8").replace("version: 1", "version: 7"), "utf-8")
    before = path.read_bytes()
    assert typed(["import", "new.csv", *FROM], FIXED)[2] == 3
    assert path.read_bytes() == before


@pytest.mark.usefixtures("folder")
def test_the_report_says_before_and_after() -> None:
    assert typed(["import", "new.csv", *FROM, "--report", "r.md"], FIXED)[2] == 0
    assert "| 2 | сроки | 2 раза в год | ежеквартально |" in Path("r.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("order", "said"),
    [
        ("приказ № 12", "приказ от 01.09.2023 № 12"),
        ("Приказ Управления образования №12", "Приказ Управления образования от 01.09.2023 №12"),
        ("приказ от 28.08.2023 № 12", "приказ от 28.08.2023 № 12"),
        ("постановление от 5 мая 2023 г. № 7", "постановление от 5 мая 2023 г. № 7"),
        ("решение совета", "решение совета от 01.09.2023"),
        ("№ 12", "от 01.09.2023 № 12"),
        ("order No. 12", "order of 01.09.2023 No. 12"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_the_edition_names_its_order_and_day(order: str, said: str) -> None:
    assert typed(["import", "new.csv", *FROM[:4], "--order", order], FIXED)[2] == 0
    assert load(Path("roadmap.yaml")).plan.roadmap.edition == said


@pytest.mark.usefixtures("folder")
def test_a_commit_holds_just_the_file() -> None:
    for words in (["init", "-q"], ["add", "roadmap.yaml"], ["commit", "-qm", "a"]):
        identity = ["-c", "user.name=a", "-c", "user.email=a@b"]
        subprocess.run(["git", *identity, *words], check=True)
    subprocess.run(["git", "config", "user.name", "a"], check=True)
    subprocess.run(["git", "config", "user.email", "a@b"], check=True)
    assert typed(["import", "new.csv", *FROM, "--commit"], FIXED)[2] == 0
    shown = subprocess.run(["git", "show", "--stat", "--format=%s"], check=True, capture_output=True).stdout
    assert shown.decode().splitlines()[0] == "новая редакция: приказ № 12"
    assert b"1 file changed" in shown


@needs_shared
def test_the_document_of_a_plan_that_a_person_has_settled_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(Path(__file__).parents[2] / "roadmap.yaml", "roadmap.yaml")
    shutil.copy(SHARED / "source" / "novoshakhtinsk.docx", "plan.docx")
    before = Path("roadmap.yaml").read_bytes()
    assert typed(["import", "plan.docx", *FROM], FIXED)[::2] == ("", 0)
    assert Path("roadmap.yaml").read_bytes() == before


TITLES = ("Приказ", "Анкетирование", "Семинар для наставников", "Круглый стол", "Отчёт", "Конкурс", "Сборник")
WHEN = ("май 2022", "2 раза в год", "ежемесячно", "октябрь", "до 1 декабря 2023", "весь период", "по плану")
PEOPLE = ("Куценко В. Н.", "Падун Н. Л.", "Кураторы школ")
rows = st.lists(
    st.tuples(st.sampled_from(TITLES), st.sampled_from(WHEN), st.sampled_from(PEOPLE)), min_size=2, max_size=7
)


Row = tuple[str, str, str]


def csv(lines: list[Row]) -> str:
    return HEAD + "".join(f"{n};{';'.join(line)}\n" for n, line in enumerate(lines, 1))


DAY = date(2022, 6, 15)


@settings(
    max_examples=25,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(rows, rows, st.integers(0, 3), st.dates(date(2022, 2, 1), date(2024, 11, 1)))
def test_any_document_after_any_other(
    folder: Path, old: list[Row], new: list[Row], kept: int, start: date
) -> None:
    """Valid, nothing with a record lost, and the second time nothing changes."""
    path = Path("roadmap.yaml")
    path.unlink(missing_ok=True)
    (folder / "old.csv").write_text(csv(old), "utf-8")
    (folder / "new.csv").write_text(csv(old[:kept] + new), "utf-8")
    assert typed(["import", "old.csv", "--period", "2022/2024"], FIXED)[2] == 0
    for status in evaluate(load(path).plan, as_of=DAY).leaves[::2]:
        for window in status.windows[:2]:
            on = min(window.window.due, DAY).isoformat()
            typed(["done", f"{status.leaf.id}@{window.key}", "--on", on, "--force", "--close"], FIXED)
    before = load(path).plan
    words = ["import", "new.csv", "--update", "roadmap.yaml", "--from", str(start), "--order", "приказ № 1"]
    out, err, code = typed(words, FIXED)
    assert code == 0, err
    after = {leaf.id: leaf for leaf in load(path).plan.leaves}
    for leaf in before.leaves:
        assert after[leaf.id].activity.done == leaf.activity.done
        assert all(after[leaf.id].slot(key) for key in leaf.activity.done)
    again = path.read_bytes()
    assert typed(words, FIXED)[0] == "", out
    assert path.read_bytes() == again
