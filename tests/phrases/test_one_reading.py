"""However a phrase is cut into parts, it says one thing: no choice between rules decides a reading."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nastavnik_cli.domain.phrases.grammar import GRAMMAR
from nastavnik_cli.domain.phrases.meaning import clipped
from nastavnik_cli.domain.phrases.parser import Parser
from nastavnik_cli.domain.phrases.parts import INDEX, Parts, Place, choices
from nastavnik_cli.domain.phrases.refusal import Refused
from nastavnik_cli.domain.phrases.surface import as_one_line
from nastavnik_cli.domain.phrases.times import without_times
from nastavnik_cli.domain.phrases.tokens import lex
from nastavnik_cli.domain.phrases.union import united
from nastavnik_cli.domain.schedule import Frame
from nastavnik_cli.domain.units import parse_period
from tests.phrases.table import rows

PLAN = Frame(parse_period("2022/2024"))
PHRASES = sorted(
    {row.phrase for row in rows(Path(__file__).parent / "collection.tsv")}
    | {rule.example for rules in GRAMMAR.values() for rule in rules}
)
MOST_PARTS, MOST_CUTS = 8, 100


def cuts(parser: Parser, place: Place, depth: int = 0) -> Iterator[Parts]:
    """Every way to cut a phrase into parts, not only the first."""
    for own, after in choices(parser, place):
        if after is None:
            yield own
        elif depth < MOST_PARTS:
            for rest in cuts(parser, after, depth + 1):
                yield own + rest


def said(phrase: str) -> set[object]:
    """The windows of every cut that makes sense."""
    found: set[object] = set()
    tokens = without_times(lex(as_one_line(phrase)))
    if not tokens:
        return found
    try:
        for parts in islice(cuts(Parser(INDEX, tokens), Place(0)), MOST_CUTS):
            try:
                meaning = united(parts)
                found.add((type(meaning).__name__, tuple(clipped(meaning, PLAN))))
            except (Refused, ValueError):
                continue
    except Refused:
        pass
    return found


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_phrase_has_one_reading(phrase: str) -> None:
    assert len(said(phrase)) <= 1


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(PHRASES), st.sampled_from([" ", ", ", " и "]), st.sampled_from(PHRASES))
def test_two_phrases_together_have_one_reading(first: str, sign: str, second: str) -> None:
    assert len(said(f"{first}{sign}{second}")) <= 1
