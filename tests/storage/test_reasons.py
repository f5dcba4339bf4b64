"""Every reason of bytes and YAML: its file, its place, its cure, its words."""

from __future__ import annotations

import pytest

from nastavnik_cli.i18n import Lang, words
from nastavnik_cli.output.messages import said
from nastavnik_cli.storage import parse
from nastavnik_cli.storage.document import open_document, read_text
from nastavnik_cli.storage.guard import guard
from nastavnik_cli.storage.readers import c_events, pure_events
from nastavnik_cli.storage.reasons import YamlReason

from .examples import EXAMPLES, Example

CASES = [
    pytest.param(reason, example, id=f"{reason.value}-{n}")
    for reason, examples in EXAMPLES.items()
    for n, example in enumerate(examples)
]


def test_every_reason_has_an_example() -> None:
    assert set(EXAMPLES) == set(YamlReason) - {YamlReason.VALUES}  # that one is below


def test_too_many_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parse, "MOST_EVENTS", 100)
    document, (found,) = open_document("roadmap.yaml", b"- a\n" * 100)
    assert document is None
    assert (found.problem.reason, found.place.line) == (YamlReason.VALUES, 97)


BIG = "".join(f"  - id: a{n}\n    title: Мероприятие номер {n}\n    when: май 2022\n" for n in range(1_500))


@pytest.mark.parametrize(
    "slip",
    [
        "title: Блок: вхождение",
        'title: "Не рядом", а вместе',
        "title:Текст",
        "title: [а, б",
        'title: "Текст',
        'title: "C:\\docs\\акт"',
        "title: Анкеты\n    и справка",
        "title: а\n     when: май",
        "title: {а: б: в}",
        " - id: б",
        "title: @а",
        "title: ]",
    ],
)
def test_a_slip_in_a_big_file_is_told_as_in_a_small_one(slip: str) -> None:
    def told(before: str, after: str) -> tuple[object, ...]:
        text = f"version: 1\nactivities:\n{before}  - id: x\n    {slip}\n{after}"
        _, (found,) = open_document("roadmap.yaml", text.encode())
        line = found.place.line - before.count("\n")
        return line, found.place.column, found.problem.reason, found.problem.params

    small = BIG[: BIG.index("  - id: a9\n")]
    assert told(BIG, "") == told(small, "")
    assert told(BIG, small) == told(small, small)


@pytest.mark.parametrize(("reason", "example"), CASES)
def test_reason(reason: YamlReason, example: Example) -> None:
    document, (first, *others) = open_document("roadmap.yaml", example.data)
    found = first if reason is not YamlReason.MORE_CHARACTERS else others[-1]
    assert found.problem.reason is reason
    assert (first.place.line, first.place.column) == (example.line, example.column)
    assert (document is None) is (reason not in {YamlReason.DUPLICATE, YamlReason.MIXED})
    if example.fix is not None:
        assert found.problem.params["fix"] == example.fix
    for lang in Lang:
        told = said(found.problem, words(lang))
        assert told.message
        assert told.hint
        assert "{" not in told.message


@pytest.mark.parametrize(("reason", "example"), CASES)
def test_the_pure_reader_says_the_same(reason: YamlReason, example: Example) -> None:
    source, _ = guard("roadmap.yaml", example.data)
    if source is not None:
        fast, slow = read_text(source.text, c_events), read_text(source.text, pure_events)
        assert fast == slow, reason


CURED = [case for case in CASES if case.values[1].fix is not None]  # type: ignore[union-attr]
WIDER = {YamlReason.COLON_IN_WRAPPED}  # its cure stands for two lines


@pytest.mark.parametrize(("reason", "example"), CURED)
def test_the_corrected_line_cures(reason: YamlReason, example: Example) -> None:
    """Pasted over the line that it was made from, it leaves nothing to complain of."""
    _, (found, *_) = open_document("roadmap.yaml", example.data)
    lines = example.data.decode().split("\n")
    fix = str(found.problem.params["fix"])
    at = found.place.line - 1
    if reason in WIDER:
        lines[at - 1 : at + 1] = [fix]
    elif reason is YamlReason.UNCLOSED_QUOTE and fix.startswith("  "):
        lines[at + 1] = fix
    else:
        lines[at] = fix
    document, left = open_document("roadmap.yaml", "\n".join(lines).encode())
    assert document is not None
    assert not left
