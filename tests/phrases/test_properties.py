"""What holds for every phrase: windows in the period, keys that name them, a surface that is none."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nastavnik_cli.domain.phrases import Reading, Refusal, read
from nastavnik_cli.domain.phrases.grammar import GRAMMAR
from nastavnik_cli.domain.phrases.lexicon import T
from nastavnik_cli.domain.phrases.meaning import ByDay, Term, Union, YearReport
from nastavnik_cli.domain.phrases.offers_words import KNOWN
from nastavnik_cli.domain.phrases.points import Deadline
from nastavnik_cli.domain.phrases.refusal import RefusalReason
from nastavnik_cli.domain.phrases.slips import SLIPS
from nastavnik_cli.domain.phrases.tokens import SET_PHRASES
from nastavnik_cli.domain.phrases.undated import HEADS
from nastavnik_cli.domain.schedule import Frame, Kind, YearKind
from nastavnik_cli.domain.units import parse_day, parse_period

PLAN = Frame(parse_period("2022/2024"))
FRAMES = [
    PLAN,
    Frame(parse_period("2022-09/2023-05"), YearKind.SCHOOL, date(2022, 8, 29)),
    Frame(parse_period("2023-02-10/2024-03-20"), approved=date(2023, 2, 10)),
    Frame(parse_period("2022")),
]
EXAMPLES = sorted({rule.example for rules in GRAMMAR.values() for rule in rules} | {h.example for h in HEADS})


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_example_of_every_rule_is_a_phrase(example: str) -> None:
    assert isinstance(read(example, PLAN), Reading), read(example, PLAN)


@pytest.mark.parametrize(("reason", "example"), [(reason, example) for reason, _, example in SLIPS])
def test_the_example_of_every_slip_is_refused_by_its_name(reason: RefusalReason, example: str) -> None:
    found = read(example, PLAN)
    assert isinstance(found, Refusal)
    assert found.reason is reason


@pytest.mark.parametrize(("example", "frame"), list(product(EXAMPLES, FRAMES)))
def test_windows_lie_in_the_period_and_their_keys_name_them(example: str, frame: Frame) -> None:
    reading = read(example, frame)
    if isinstance(reading, Refusal):
        assert frame.year is YearKind.SCHOOL or "29" in example
        return
    keys = [window.key for window in reading.windows]
    assert len(set(keys)) == len(keys)
    parts = reading.meaning.parts if isinstance(reading.meaning, Union) else (reading.meaning,)
    by_day = any(isinstance(part, Deadline | ByDay | YearReport | Term) for part in parts)
    reports = any(isinstance(part, ByDay | YearReport) for part in parts)
    starts = [window.start for window in reading.windows]
    assert starts == sorted(starts)
    for window in reading.windows:
        if not reports:
            assert window.start in frame.period
            assert window.due in frame.period
        if by_day:
            assert parse_day(window.key) == window.due
            continue
        named = read(window.key, frame)
        assert isinstance(named, Reading), window.key
        assert [(w.key, w.days) for w in named.windows] == [(window.key, window.days)]


SPACES = st.sampled_from([" ", "  ", "\u00a0", "\n", " \t", "\u2009"])
DASHES = st.sampled_from(["-", "–", "—", "‑", "−", " - ", " – "])
ENDS = st.sampled_from(["", ".", ";", " ", " г.", "*", ",", "\n"])
SURFACED = [e for e in EXAMPLES if not e.startswith("RRULE") and "-" not in e and e != "–"]


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_the_surface_never_changes_a_reading(data: st.DataObject) -> None:
    example = data.draw(st.sampled_from(SURFACED))
    said = "".join(data.draw(SPACES) if char == " " else char for char in example.replace(" – ", "–"))
    said = "".join(data.draw(DASHES) if char == "–" else char for char in said)
    case = data.draw(st.sampled_from(["upper", "lower", "title", "strip"]))
    said = str(getattr(said, case)())
    end = data.draw(ENDS)
    said += end if not (end == " г." and not example[-4:].isdigit()) else ""
    plain, other = read(example, PLAN), read(said, PLAN)
    assert isinstance(other, Reading), (said, other)
    assert isinstance(plain, Reading)
    assert (plain.kind, plain.windows) == (other.kind, other.windows)


WORDS = sorted({*KNOWN, *SET_PHRASES, "2022", "2023", "05.09", "01.09.2022", "10", "10.00", "5-го"})
GLUE = [" ", " ", " ", ", ", "-", " и ", "\n", "/", ". "]


@settings(max_examples=500, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(GLUE)), max_size=9))
def test_any_row_of_known_words_is_read_or_refused(pieces: list[tuple[str, str]]) -> None:
    text = "".join(word + glue for word, glue in pieces)
    found = read(text, PLAN)
    if isinstance(found, Refusal):
        start, end = found.span
        assert 0 <= start <= end <= len(text)
        assert all(isinstance(read(offer, PLAN), Reading) for offer in found.nearest)
    else:
        assert (found.kind is Kind.UNDATED) <= (not found.windows)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60))
def test_no_text_makes_it_fall(text: str) -> None:
    read(text, PLAN)


def test_every_kind_of_token_is_used_or_is_a_sign_of_refusal() -> None:
    used = {e.kind for rules in GRAMMAR.values() for rule in rules for e in rule.elements}
    signs = {
        T.WORD,
        T.LINE,
        T.TIME,
        T.HOUR,
        T.MINUTE,
        T.ARTICLE,
        T.SAME,
        T.SINCE,
        T.DOUBTFUL,
        T.FISCAL,
        T.DMY,
    }
    assert set(T) - used <= signs
