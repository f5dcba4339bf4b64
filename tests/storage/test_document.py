"""Nodes, places and comments of documents that are fine."""

from __future__ import annotations

import pytest

from nastavnik_cli.errors import At, Code, Place, Problem
from nastavnik_cli.storage.document import Document, open_document
from nastavnik_cli.storage.nodes import Mapping, Node, Scalar, Sequence, Style, descend
from nastavnik_cli.storage.places import locate
from nastavnik_cli.storage.reasons import YamlReason


def read(text: str) -> Document:
    document, problems = open_document("roadmap.yaml", text.encode())
    assert document is not None, problems
    return document


def cut(document: Document, node: Node | None) -> str:
    assert node is not None
    return document.source.text[node.start : node.end]


@pytest.mark.parametrize(
    ("yaml", "text", "style", "span"),
    [
        ("a: no", "no", Style.PLAIN, "no"),
        ("a: 1.10 # c", "1.10", Style.PLAIN, "1.10"),
        ("a: ~", "~", Style.PLAIN, "~"),
        ("a:\nb: 1", "", Style.PLAIN, ""),
        ("a: ''", "", Style.SINGLE, "''"),
        ('a: "Б\\n\\"" ', 'Б\n"', Style.DOUBLE, '"Б\\n\\""'),
        ("a: один\n  два\nb: 1", "один два", Style.PLAIN, "один\n  два"),
        ("a: |\n  один\n  два\n\n# c\nb: 1", "один\nдва\n", Style.LITERAL, "|\n  один\n  два"),
        ("a: |+ # c\n  один\n\n\nb: 1", "один\n\n\n", Style.LITERAL, "|+ # c\n  один\n\n"),
        ("a: >-\n  один\n  два\n\nb: 1", "один два", Style.FOLDED, ">-\n  один\n  два"),
        ("a: |\nb: 1", "", Style.LITERAL, "|"),
        ("a: |-\r\n  один\r\nb: 1", "один", Style.LITERAL, "|-\r\n  один"),
        ("a: |\n  один", "один", Style.LITERAL, "|\n  один"),
        ("a: |\n  один\n   ", "один\n ", Style.LITERAL, "|\n  один\n   "),
    ],
)
def test_scalar_spans(yaml: str, text: str, style: Style, span: str) -> None:
    document = read(yaml)
    node = descend(document.root, ("a",))
    assert isinstance(node, Scalar)
    assert (node.text, node.style, cut(document, node)) == (text, style, span)


def test_collections_end_where_their_last_child_ends() -> None:
    document = read("a:\n  - b: [1, {c: 2}] # c\n  # d\n\ne: 1\n")
    assert cut(document, descend(document.root, ("a",))) == "- b: [1, {c: 2}]"
    assert cut(document, descend(document.root, ("a", 0, "b"))) == "[1, {c: 2}]"
    assert cut(document, document.root).endswith("e: 1")
    assert isinstance(descend(document.root, ("a", 0)), Mapping)
    assert isinstance(descend(document.root, ("a",)), Sequence)
    assert descend(document.root, ("a", 1)) is None


def test_empty_values_stand_after_their_colon() -> None:
    document = read("a:   # c\nb: {c, d: , e: }\nf:\n  -\n  - 1\n")
    text = document.source.text
    for path, after in [(("a",), "a:"), (("b", "c"), "{c"), (("b", "d"), "d:"), (("b", "e"), "e:")]:
        node = descend(document.root, path)
        assert node is not None
        assert node.start == node.end == text.index(after) + len(after)
    dash = descend(document.root, ("f", 0))
    assert dash is not None
    assert text[dash.start - 1] == "-"


def test_a_pair_in_a_list_spans_its_key_and_its_value() -> None:
    document = read("a: [б: в, г: , д]\n")
    assert cut(document, descend(document.root, ("a", 0))) == "б: в"
    assert cut(document, descend(document.root, ("a", 1))) == "г:"


def test_a_bom_is_not_counted() -> None:
    document, problems = open_document("r", "\ufeffa: б\n".encode())
    assert document is not None
    assert not problems
    assert cut(document, descend(document.root, ("a",))) == "б"


def test_comments_are_those_outside_texts() -> None:
    document = read('a: "# no" # yes\nb: |  # header\n  # no\nc: d#no\n# whole\ne: f # last')
    assert {n: c for n, (_, c) in document.comments.items()} == {
        1: "# yes",
        2: "# header",
        5: "# whole",
        6: "# last",
    }
    assert document.line_comment(4) is None
    value = descend(document.root, ("e",))
    assert isinstance(value, Scalar)
    assert document.comment_after(value) == "# last"


def test_duplicate_keys_are_compared_after_nfc_and_the_rest_is_still_read() -> None:
    document, (found,) = open_document("r", "й: 1\nb: 2\nи\u0306: 3\n".encode())
    assert document is not None
    assert (found.problem.code, found.place, found.problem.params["first"]) == (
        Code.DUPLICATE_KEY,
        Place(3, 1),
        1,
    )


PLAN = """\
version: 1
strategies:
  - id: s
    activities:
      - {id: a, responsible: [кто, 'не
        тот']}
"""


@pytest.mark.parametrize(
    ("path", "at", "within", "place", "end"),
    [
        (("version",), At.VALUE, None, (1, 10), (1, 11)),
        (("version",), At.KEY, None, (1, 1), (1, 8)),
        (("strategies", 0, "activities", 0, "responsible", 0), At.VALUE, None, (5, 31), (5, 34)),
        (("strategies", 0, "activities", 0, "responsible", 1), At.VALUE, (3, 6), (6, 9), (6, 12)),
        (("strategies", 0, "title"), At.FIRST_KEY, None, (3, 5), (3, 7)),
        (("strategies", 0), At.FIRST_KEY, None, (3, 5), (3, 7)),
        (("title",), At.VALUE, None, (1, 1), (1, 8)),
    ],
)
def test_locate(
    path: tuple[str | int, ...],
    at: At,
    within: tuple[int, int] | None,
    place: tuple[int, int],
    end: tuple[int, int],
) -> None:
    found = locate(Problem(Code.BAD_VALUE, YamlReason.OTHER, path, at, within), read(PLAN))
    assert (found.place, found.end) == (Place(*place), Place(*end))
    assert found.excerpt == PLAN.splitlines()[place[0] - 1]


def test_pointer() -> None:
    path = ("strategies", 0, "activities", 0, "responsible", 0)
    found = locate(Problem(Code.BAD_VALUE, YamlReason.OTHER, path), read(PLAN))
    assert found.pointer == "strategies[0].activities[0].responsible[0]"
