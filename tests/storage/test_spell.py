"""A new file reads the same to our reader, to YAML 1.1 and to YAML 1.2, whatever its texts are."""

from __future__ import annotations

import io
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from nastavnik_cli.storage.document import open_document
from nastavnik_cli.storage.shape import plain
from nastavnik_cli.storage.spell import WIDTH, Bare, Block, Entry, new_text


def ours(text: str) -> Any:
    document, problems = open_document("a.yaml", text.encode())
    assert not problems
    assert document is not None
    return plain(document.root)


def newer(text: str) -> Any:
    return YAML(typ="safe", pure=True).load(io.StringIO(text))


NASTY = (
    "no", "Null", "~", "1.10", "2022", "2022-05-01", "12:30", "0x1F", "1_000", "1e5", ".inf", "=", "<<",
    "- a", "a: b", "a #b", "#a", "a:", "'a'", '"a"', "a\\b", "[a]", "{a}", "a, b", "* 1", "&a", "!a", "%a",
    "@a", "`a", "|", ">", "? a", "a?", "https://example.org/a,b", "«Не рядом, а вместе»", "№ 12",
    "1. Первый", "до 1 мая: да",
)  # fmt: skip
texts = st.one_of(
    st.sampled_from(NASTY),
    st.text(
        st.characters(codec="utf-8", exclude_categories=("C", "Z"), include_characters=" -"),
        min_size=1,
        max_size=150,
    ),
)


@settings(deadline=None)
@given(texts, st.lists(texts, min_size=1, max_size=6), texts)
def test_texts_come_back_to_every_reader(title: str, items: list[str], name: str) -> None:
    entries = [
        Entry("title", title, above=("first", "")),
        Entry("result", list(items)),
        Entry("person", {"name": name, "post": title}, beside="TODO: check"),
        Entry(
            "strategies",
            (Block((Entry("id", "1.10", above=("above",)), Entry("when", {"text": name}, beside="x"))),),
        ),
    ]
    text = new_text(entries)
    wanted = {
        "title": title,
        "result": items,
        "person": {"name": name, "post": title},
        "strategies": [{"id": "1.10", "when": {"text": name}}],
    }
    assert ours(text) == newer(text) == yaml.safe_load(text) == wanted


def test_layout() -> None:
    text = new_text(
        [
            Entry("version", Bare("1"), above=("from plan.docx",)),
            Entry("people", Block((Entry("a", {"name": "А. А. Зимин"}), Entry("b", "Отдел"))), above=("",)),
            Entry(
                "strategies",
                (
                    Block(
                        (
                            Entry("id", "1"),
                            Entry("when", {"text": Bare("null")}, beside="TODO: check"),
                            Entry("done", Block((Entry(Bare("2022-05"), Bare("2022-05-20")),))),
                            Entry("result", ["а" * WIDTH, "б"]),
                        )
                    ),
                ),
            ),
        ]
    )
    assert text == (
        "# from plan.docx\nversion: 1\n\npeople:\n  a: {name: А. А. Зимин}\n  b: Отдел\nstrategies:\n"
        '  - id: "1"\n    when: {text: null}  # TODO: check\n    done:\n      2022-05: 2022-05-20\n'
        f"    result:\n      - {'а' * WIDTH}\n      - б\n"
    )


def test_a_comment_is_one_line() -> None:
    assert new_text([Entry("a", "b", above=("one\ntwo",), beside="x\ry")]) == "# one two\na: b  # x y\n"
