"""Both readers and our own lexer agree on everything there is to read, and nothing makes a traceback."""

from __future__ import annotations

import itertools
from importlib.util import find_spec
from pathlib import Path

import pytest

from nastavnik_cli.errors import Diagnostic, Place
from nastavnik_cli.storage.document import Document, open_document, read_text
from nastavnik_cli.storage.guard import guard
from nastavnik_cli.storage.lexed import Kind
from nastavnik_cli.storage.lexer import lex
from nastavnik_cli.storage.nodes import Style
from nastavnik_cli.storage.readers import c_events, pure_events
from nastavnik_cli.storage.scalars import offsets
from nastavnik_cli.text import Source

from .corpus import NASTY, SUITE, nasty_texts, suite_files
from .mutations import mutations

BUILT_IN = (
    "version: 1\ntitle: Дорожная карта # план\nperson: {name: И. И., \"must\": [1, 'два', три]}\n"
    "list:\n- id: 1.1\n  when: |\n    текст: раз\n\n    два\n  note: >-\n   строка\n   ещё\n-  id: б\n"
    '   title: текст\n     в две строки\n   "key": "a\\tb \\u0416 \\\n     c"\n   empty:\n...\n'
)
TEXTS = nasty_texts() or [BUILT_IN]

LIBYAML = find_spec("yaml._yaml") is not None
needs_libyaml = pytest.mark.skipif(not LIBYAML, reason="PyYAML has no libyaml here")


def is_inside(found: Diagnostic, data: bytes) -> bool:
    lines = data.decode("utf-8", errors="replace").removeprefix("\ufeff").split("\n")
    return (
        Place(1, 1) <= found.place <= found.end
        and found.place.line <= len(lines)
        and 0 <= found.caret <= len(found.excerpt)
    )


def check(data: bytes, *, twice: bool = True) -> None:
    """A file of any kind: an answer with places inside, the same by both readers."""
    document, problems = open_document("roadmap.yaml", data)
    assert document is not None or problems
    assert all(is_inside(found, data) for found in problems), problems
    source, _ = guard("roadmap.yaml", data)
    if twice and source is not None and LIBYAML:
        assert read_text(source.text, c_events) == read_text(source.text, pure_events)


@pytest.mark.parametrize("text", [BUILT_IN, *TEXTS])
def test_quotes_and_block_texts_are_where_the_parser_sees_them(text: str) -> None:
    finds, root = read_text(text)
    if root is None or finds:
        return
    scalars = Document(Source("x", text.encode()), root).scalars
    regions = lex(text).regions
    for style, kind in ((Style.SINGLE, Kind.SINGLE), (Style.DOUBLE, Kind.DOUBLE)):
        assert [(s.start, s.end) for s in scalars if s.style is style] == [
            (r.start, r.end) for r in regions if r.kind is kind
        ]
    blocks = [s for s in scalars if s.style in {Style.LITERAL, Style.FOLDED}]
    assert len(blocks) == sum(r.kind is Kind.BLOCK for r in regions)


@pytest.mark.parametrize("text", [BUILT_IN, *TEXTS])
def test_each_character_of_a_text_has_its_place(text: str) -> None:
    _, root = read_text(text)
    if root is None:
        return
    for scalar in Document(Source("x", text.encode()), root).scalars:
        places = offsets(text, scalar)
        if places is None:  # folded block texts may be beyond this reading
            assert scalar.style is Style.FOLDED
            continue
        assert len(places) == len(scalar.text) + 1
        assert all(scalar.start <= a <= b <= scalar.end for a, b in itertools.pairwise(places))


@needs_libyaml
@pytest.mark.skipif(not NASTY.exists(), reason="the tricky files are not beside this checkout")
@pytest.mark.parametrize("path", sorted(NASTY.glob("*.yaml")), ids=lambda path: path.name)
def test_both_readers_agree_on_the_tricky_files(path: Path) -> None:
    check(path.read_bytes())


@pytest.mark.skipif(not SUITE.exists(), reason="YAML_TEST_SUITE names no checkout of yaml-test-suite")
@pytest.mark.parametrize("path", suite_files(), ids=lambda path: str(path.parent.relative_to(SUITE)))
def test_yaml_test_suite(path: Path) -> None:
    check(path.read_bytes())


def test_two_thousand_mutations() -> None:
    for n, data in enumerate(mutations(TEXTS, 2_000, seed=20220504)):
        check(data, twice=n % 10 == 0)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(20))
def test_two_hundred_thousand_mutations(seed: int) -> None:
    for n, data in enumerate(mutations(TEXTS, 10_000, seed)):
        check(data, twice=n % 10 == 0)
