"""What else can be asked: longer records, cancellations, notes, new activities, successors; and refused."""

from __future__ import annotations

from datetime import date

import pytest

from nastavnik_cli.errors import Bug, FileFailure, UsageFailure
from nastavnik_cli.storage.edit import (
    AddActivity,
    Cancel,
    EditReason,
    Intent,
    LogNote,
    Move,
    Record,
    Replace,
    What,
    Withdraw,
    editing,
    layout,
    proof,
    unified,
)
from nastavnik_cli.storage.edit.values import value_of
from nastavnik_cli.storage.nodes import descend

from .frame import HEAD, ORDER, VARIANTS, as_variant, document, edited, record, undo

DAY = date(2022, 9, 20)
X = "      - id: x\n        title: Т\n"
Y = "      - id: y\n        title: Т\n"


def changed(before: str, *intents: Intent, variant: str = "lf") -> str:
    """The activities after an edit of HEAD and these."""
    text = edited(as_variant(HEAD + before, variant), *intents).source.data.decode().removeprefix("\ufeff")
    return text.replace("\r\n", "\n").removeprefix(HEAD)


def move(to: str = "2022-10-20", reason: str | None = "приказ № 3", on: date | None = DAY) -> Move:
    return Move(target="x", key="2022-09", to=date.fromisoformat(to), reason=reason, on=on, order=ORDER)


def test_a_record_says_only_what_was_given() -> None:
    full = Record(
        target="x", key="2022-09", on=DAY, by="padun", result=("справка № 14", "акт, 2 л."),
        link=("evidence/14.pdf",), note="как: всегда", order=ORDER,
    )  # fmt: skip
    assert changed(X, full) == (
        X + "        done:\n          2022-09: {on: 2022-09-20, by: padun, "
        'result: [справка № 14, "акт, 2 л."], link: evidence/14.pdf, note: "как: всегда"}\n'
    )
    assert changed(X, Record(target="x", key="2022-09", on=DAY, note="", result=("",))).endswith(
        "          2022-09: 2022-09-20\n"
    )


def test_several_records_are_one_write() -> None:
    text = X + Y
    done = changed(text, record(), record(target="y", key="2022-12"), record(key="2022-05"))
    assert done == (
        X + "        done:\n          2022-05: 2022-09-20\n          2022-09: 2022-09-20\n"
        + Y + "        done:\n          2022-12: 2022-09-20\n"
    )  # fmt: skip


def test_all_or_none() -> None:
    with pytest.raises(UsageFailure) as caught:
        edited((HEAD + X).encode(), record(), record(target="no"))
    assert caught.value.reason is EditReason.NO_ACTIVITY


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_strategy_and_an_activity_can_be_addressed_by_path(variant: str) -> None:
    path = ("strategies", 0, "activities", 1)
    intent = Record(target=path, key="2022-09", on=DAY)
    assert changed(X + Y, intent, variant=variant).rstrip("\n").endswith("2022-09: 2022-09-20")


def test_another_date_is_not_written_over() -> None:
    text = f"{X}        done: {{2022-09: 2022-09-01}}\n"
    with pytest.raises(UsageFailure) as caught:
        changed(text, record())
    assert caught.value.reason is EditReason.ALREADY_THERE


def test_cancel() -> None:
    new = "        cancelled:\n          2022-09: {on: 2022-09-20, reason: объединено с 3.1.3}\n"
    cancel = Cancel(target="x", key="2022-09", reason="объединено с 3.1.3", on=DAY)
    text = X + "        moved: {}\n        log: {}\n"
    assert changed(text, cancel) == X + "        moved: {}\n" + new + "        log: {}\n"
    assert changed(changed(text, cancel), undo(what=What.CANCEL)) == text
    bare = Cancel(target="x", key="2022-09", reason="объединено: с 3.1.3")
    assert changed(X, bare).endswith('          2022-09: "объединено: с 3.1.3"\n')
    with pytest.raises(UsageFailure) as caught:
        changed(changed(X, bare), cancel)
    assert caught.value.reason is EditReason.ALREADY_THERE


SECOND = "{to: 2022-10-20, reason: приказ № 3, on: 2022-09-20}"


def test_moves_in_braces() -> None:
    text = "      - {id: x, title: Т, moved: {2022-09: {to: 2022-10-01}}}\n"
    twice = f"      - {{id: x, title: Т, moved: {{2022-09: [{{to: 2022-10-01}}, {SECOND}]}}}}\n"
    assert changed(text, move()) == twice
    assert changed(twice, undo(what=What.MOVE)) == text
    first = Withdraw(target="x", what=What.MOVE, key="2022-09", index=0)
    assert changed(twice, first) == f"      - {{id: x, title: Т, moved: {{2022-09: [{SECOND}]}}}}\n"


def test_a_move_in_the_middle_of_a_list_goes() -> None:
    lines = ["          2022-09:", "          - 2022-10-01", "          -", "            to: 2022-10-02",
             "          - 2022-10-03"]  # fmt: skip
    text = X + "\n".join(["        moved:", *lines, ""])
    middle = Withdraw(target="x", what=What.MOVE, key="2022-09", index=1)
    assert changed(text, middle) == X + "\n".join(["        moved:", *lines[:2], lines[4], ""])
    assert edited((HEAD + text).encode(), middle).removed_lines == tuple(lines[2:4])


def test_a_move_without_a_reason() -> None:
    assert changed(X, move(reason=None, on=None)).endswith("          2022-09: 2022-10-20\n")


def test_log() -> None:
    first = LogNote(target="x", on=DAY, note="Разосланы анкеты")
    second = LogNote(target="x", on=DAY, note="Собраны, 12 из 20", key="2022-09", link=("a.pdf",))
    before = LogNote(target="x", on=date(2022, 9, 1), note="№ 1: начато")
    one = X + "        log:\n          2022-09-20: Разосланы анкеты\n"
    two = (
        X + "        log:\n          2022-09-20:\n            - Разосланы анкеты\n"
        '            - {note: "Собраны, 12 из 20", link: a.pdf, key: 2022-09}\n'
    )
    assert changed(X, first) == one
    assert changed(one, second) == two
    assert changed(two, before) == two.replace("log:\n", 'log:\n          2022-09-01: "№ 1: начато"\n')
    back = Withdraw(target="x", what=What.LOG, key="2022-09-20")
    assert changed(two, back) == one
    assert changed(one, back) == X


def test_a_note_of_many_lines_stays_as_it_is_written() -> None:
    text = X + "        log:\n          2022-09-20: Разосланы\n            анкеты\n          2022-10-01: n\n"
    note = LogNote(target="x", on=DAY, note="ещё")
    new = text.replace(": Разосланы", ":\n          - Разосланы").replace(
        "анкеты\n", "анкеты\n          - ещё\n"
    )
    assert changed(text, note) == new
    assert changed(new, Withdraw(target="x", what=What.LOG, key="2022-09-20")) == text


def test_nothing_there_to_take_back() -> None:
    for text in (X, X + "        done: {}\n", X + "        done: {2022-05: 2022-05-01}\n"):
        with pytest.raises(UsageFailure) as caught:
            changed(text, undo())
        assert caught.value.reason is EditReason.NOT_THERE
    listed = X + "        moved: {2022-09: [2022-10-01]}\n"
    with pytest.raises(UsageFailure):
        changed(listed, Withdraw(target="x", what=What.MOVE, key="2022-09", index=1))
    assert changed(listed, undo(what=What.MOVE)) == X


def test_undo_leaves_comments_and_other_records() -> None:
    text = (
        X + "        done:\n          # kept\n          2022-05: 2022-05-30\n"
        "          # kept too\n          2022-09: 2022-09-20 # goes\n            # stays\n"
    )
    assert changed(text, undo()) == text.replace("          2022-09: 2022-09-20 # goes\n", "")
    assert changed(changed(text, undo()), undo("2022-05")) == (
        X + "          # kept\n          # kept too\n            # stays\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- done: {2022-09: 2022-09-20}\n        id: x\n", "- id: x\n"),
        (
            "- done:\n          2022-09: 2022-09-20\n        # c\n        id: x\n",
            "- \n        # c\n        id: x\n",
        ),
        ("- {done: {2022-09: 2022-09-20}, id: x}\n", "- {id: x}\n"),
        ("- {\n        done: {2022-09: 2022-09-20}, # gone\n        id: x}\n", "- {\n        id: x}\n"),
    ],
)
def test_undo_of_a_first_field(before: str, after: str) -> None:
    assert changed(f"      {before}", undo()) == f"      {after}"


ADDED = AddActivity(to="a", id="3.1", title="Анкета: итоги", when=("май", "июнь"), responsible=("padun",))


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_new_activity(variant: str) -> None:
    new = (
        '      - id: "3.1"\n        title: "Анкета: итоги"\n'
        "        when: [май, июнь]\n        responsible: padun\n"
    )
    last = "\n" if "no final" not in variant else ""
    assert changed(X, ADDED, variant=variant) == (X + new).removesuffix("\n") + last


PEOPLE = {
    "  padun: Н. Л. Падун": "  padun: {name: Н. Л. Падун, until: 2023-08-31, successor: sidorova}",
    "  padun: 'Падун, Н. Л.' # c": (
        "  padun: {name: 'Падун, Н. Л.', until: 2023-08-31, successor: sidorova} # c"
    ),
    "  padun: Падун, Н. Л.": '  padun: {name: "Падун, Н. Л.", until: 2023-08-31, successor: sidorova}',
    "  padun: {name: П}": "  padun: {name: П, until: 2023-08-31, successor: sidorova}",
    "  padun: {name: П, until: 2022-01-01, email: a@b.ru}": (
        "  padun: {name: П, until: 2023-08-31, email: a@b.ru, successor: sidorova}"
    ),
    "  padun:\n    name: П": "  padun:\n    name: П\n    until: 2023-08-31\n    successor: sidorova",
    "  padun: {\n    name: П\n  }": (
        "  padun: {\n    name: П,\n    until: 2023-08-31, successor: sidorova\n  }"
    ),
}


@pytest.mark.parametrize("before", PEOPLE)
def test_a_successor(before: str) -> None:
    frame = HEAD.replace("  padun: Н. Л. Падун", "{}\n  sidorova: С") + X
    intent = Replace(person="padun", successor="sidorova", until=date(2023, 8, 31))
    done = edited(frame.format(before).encode(), intent)
    assert done.source.data.decode() == frame.format(PEOPLE[before])


def test_a_successor_is_two_lines_of_diff() -> None:
    intent = Replace(person="padun", successor="sidorova", until=date(2023, 8, 31), name="О. П. Сидорова")
    done = edited((HEAD + X).encode(), intent)
    assert done.added_lines == (
        "  padun: {name: Н. Л. Падун, until: 2023-08-31, successor: sidorova}",
        "  sidorova: О. П. Сидорова",
    )
    with pytest.raises(UsageFailure) as caught:
        edited((HEAD + X).encode(), Replace(person="padun", successor="no", until=DAY))
    assert caught.value.reason is EditReason.NO_PERSON
    assert caught.value.params == {"id": "no"}
    with pytest.raises(UsageFailure):
        edited((HEAD + X).encode(), Replace(person="no", successor="padun", until=DAY))


@pytest.mark.parametrize("text", ["a\x1b[31m", "\u202e", "\ufeff", "\r", "\udcff", "\x00", "\u2028", "\x85"])
def test_a_text_the_file_may_not_hold(text: str) -> None:
    with pytest.raises(UsageFailure) as caught:
        changed(X, LogNote(target="x", on=DAY, note=f"n{text}"))
    assert caught.value.reason is EditReason.BAD_TEXT
    assert caught.value.params["field"] == "note"


def test_a_text_that_is_too_long() -> None:
    with pytest.raises(UsageFailure) as caught:
        changed(X, LogNote(target="x", on=DAY, note="я" * 40_000))
    assert caught.value.reason is EditReason.TOO_LONG


@pytest.mark.parametrize("field", ["done: text", "done: [2022-09-20]"])
def test_a_field_that_is_not_what_it_should_be(field: str) -> None:
    for intent in (record(), undo()):
        with pytest.raises(FileFailure) as caught:
            changed(f"{X}        {field}\n", intent)
        assert caught.value.reason is EditReason.NOT_EDITABLE


@pytest.mark.parametrize("largest", [proof.WHOLE, 0], ids=["as a whole", "by items"])
@pytest.mark.parametrize("wrong", ["more", "else", "broken", "nothing"])
def test_a_difference_is_our_error_and_nothing_comes_out(
    monkeypatch: pytest.MonkeyPatch, wrong: str, largest: int
) -> None:
    def stitch(text: str, splices: list[layout.Splice]) -> str:
        good = layout.stitch(text, splices)
        match wrong:
            case "more":
                return good.replace("title: План", "title: План!")
            case "else":
                return good.replace("2022-09-20", "2022-09-21")
            case "broken":
                return good + "}"
            case _:
                return text

    monkeypatch.setattr(proof, "stitch", stitch)
    monkeypatch.setattr(proof, "WHOLE", largest)
    with pytest.raises(Bug):
        edited((HEAD + X).encode(), record())


@pytest.mark.parametrize("ids", ["xy", "yx"])
def test_neighbours_in_a_large_file(monkeypatch: pytest.MonkeyPatch, ids: str) -> None:
    """Each is read again by itself; the new lines of the first end where the second begins."""
    monkeypatch.setattr(proof, "WHOLE", 0)
    new = "        done:\n          2022-09: 2022-09-20\n"
    done = edited((HEAD + X + Y).encode(), *(record(target=name) for name in ids))
    for number in (0, 1):
        path = ("strategies", 0, "activities", number)
        quick, node = done.node(path), descend(done.document.root, path)
        assert quick is not None
        assert node is not None
        assert value_of(quick) == value_of(node)
    assert done.source.data.decode() == HEAD + X + new + Y + new


def test_a_large_file_is_not_read_again_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proof, "WHOLE", 0)
    monkeypatch.setattr(proof, "compare", None)
    for text in (X + Y, "      -\n        id: x\n\n      # c\n" + Y, "      - {id: x}\n"):
        edited((HEAD + text).encode(), record())
    with pytest.raises(TypeError):
        edited((HEAD + "      - id: g\n        activities: [id: x]\n").encode(), record())


def test_unified_diff() -> None:
    before = document((HEAD + X + Y).removesuffix("\n").encode())
    done = editing.apply(before, [record(), record(target="y")])
    assert "".join(unified(before.source, done.source)) == (
        "--- a/roadmap.yaml\n+++ b/roadmap.yaml\n"
        "@@ -9,5 +9,9 @@\n     activities:\n       - id: x\n         title: Т\n"
        "+        done:\n+          2022-09: 2022-09-20\n       - id: y\n"
        "-        title: Т\n\\ No newline at end of file\n"
        "+        title: Т\n+        done:\n+          2022-09: 2022-09-20\n\\ No newline at end of file\n"
    )
    assert unified(before.source, before.source) == []
