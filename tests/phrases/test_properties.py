"""What holds for every phrase: windows in the period, keys that name them, a surface that is none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nastavnik_cli.domain.phrases import Reading, Refusal, read
from nastavnik_cli.domain.phrases.grammar import GRAMMAR
from nastavnik_cli.domain.phrases.lexicon import T
from nastavnik_cli.domain.phrases.meaning import ByDay, Meaning, Term, Union, YearReport
from nastavnik_cli.domain.phrases.points import Deadline
from nastavnik_cli.domain.phrases.refusal import RefusalReason
from nastavnik_cli.domain.phrases.slips import SLIPS
from nastavnik_cli.domain.phrases.words import HEADS, LANGUAGES, SET_PHRASES, WORDS, Language
from nastavnik_cli.domain.schedule import Frame, Kind, Window, YearKind
from nastavnik_cli.domain.units import DAY, Days, parse_period
from tests.phrases.table import rows

PLAN = Frame(parse_period("2022/2024"))
FRAMES = [
    PLAN,
    Frame(parse_period("2022-09/2023-05"), YearKind.SCHOOL, date(2022, 8, 29)),
    Frame(parse_period("2023-02-10/2024-03-20"), approved=date(2023, 2, 10)),
    Frame(parse_period("2022")),
]
EXAMPLES = sorted({rule.example for rules in GRAMMAR.values() for rule in rules} | {h.example for h in HEADS})
PHRASES = sorted({row.phrase for row in rows(Path(__file__).parent / "collection.tsv")} | set(EXAMPLES))


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_example_of_every_rule_is_a_phrase(example: str) -> None:
    assert isinstance(read(example, PLAN), Reading), read(example, PLAN)


@pytest.mark.parametrize(("reason", "example"), [(reason, example) for reason, _, example in SLIPS])
def test_the_example_of_every_slip_is_refused_by_its_name(reason: RefusalReason, example: str) -> None:
    found = read(example, PLAN)
    assert isinstance(found, Refusal)
    assert found.reason is reason


@pytest.mark.parametrize(("phrase", "frame"), list(product(EXAMPLES, FRAMES)))
def test_windows_lie_in_the_period_and_their_keys_name_them(phrase: str, frame: Frame) -> None:
    reading = read(phrase, frame)
    if isinstance(reading, Refusal):
        assert frame.year is YearKind.SCHOOL or "29" in phrase
        return
    check(reading, frame)


DAYS = st.dates(date(2019, 1, 1), date(2026, 12, 31))
ANY_FRAME = st.builds(
    lambda start, length, year: Frame(Days.through(start, start + length * DAY), year, start),
    DAYS,
    st.one_of(st.integers(0, 40), st.integers(300, 1_400)),
    st.sampled_from(YearKind),
)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(PHRASES), ANY_FRAME)
def test_so_they_do_in_any_period(phrase: str, frame: Frame) -> None:
    reading = read(phrase, frame)
    if isinstance(reading, Reading):
        check(reading, frame)


def check(reading: Reading, frame: Frame) -> None:
    """Windows in the period or of a unit of it; keys unique, in the order of days, and phrases."""
    parts = reading.meaning.parts if isinstance(reading.meaning, Union) else (reading.meaning,)
    by_day = all(isinstance(part, Deadline | ByDay | YearReport | Term) for part in parts)
    spans = [(window.start, window.due) for window in reading.windows]
    assert spans == sorted(spans)
    assert len({window.key for window in reading.windows}) == len(spans)
    for window in reading.windows:
        if any(_is_report(part) for part in parts):
            assert _reports_on_the_period(window, frame), window
        else:
            assert frame.period.start <= window.start <= window.due <= frame.period.last
        if by_day:
            assert window.key == window.due.isoformat()
        if _is_deadline(window, parts):
            continue
        whole = parse_period(window.key)
        assert whole.clip(frame.period) == window.days
        named = read(window.key, frame)
        assert isinstance(named, Reading), window.key
        assert [(w.key, w.days) for w in named.windows] == [(window.key, window.days)]
    for size in {len(window.key) for window in reading.windows}:
        keys = [window.key for window in reading.windows if len(window.key) == size]
        named_days = {key: parse_period(key).start for key in keys if "Q" not in key and "H" not in key}
        assert sorted(named_days) == sorted(named_days, key=lambda key: (named_days[key], key))


def _is_report(part: Meaning) -> bool:
    return isinstance(part, YearReport) or (isinstance(part, ByDay) and part.report)


def _is_deadline(window: Window, parts: Sequence[Meaning]) -> bool:
    """A key that is the due day of a longer window, or of one that some part counts by its end."""
    counted = any(isinstance(part, Deadline | ByDay | YearReport | Term) for part in parts)
    return counted and window.key == window.due.isoformat()


def _reports_on_the_period(window: Window, frame: Frame) -> bool:
    """It begins when a unit of the period ends: the day before is that unit's last, or it is over."""
    last = window.start - DAY
    return window.start.day == 1 and window.start <= window.due and last >= frame.period.start


def test_what_is_checked_is_no_empty_list() -> None:
    readings = [read(phrase, PLAN) for phrase in PHRASES]
    windows = [len(reading.windows) for reading in readings if isinstance(reading, Reading)]
    assert sum(1 for count in windows if count) > 0.6 * len(PHRASES)
    assert sum(windows) > 4_000


SPACES = st.sampled_from([" ", "  ", "\u00a0", "\n", " \t", "\u2009", "\u202f"])
DASHES = st.sampled_from(["-", "–", "—", "‑", "−", " - ", " – "])
ENDS = st.sampled_from(["", ".", ";", " ", " г.", "*", ",", "\n", "\u00a0"])
INSIDE = st.sampled_from(["", "", "\u00ad", "*", "\u200b", "«", "»"])
LATIN = str.maketrans("асеорхуАВЕКМНОРСТХ", "aceopxyABEKMHOPCTX")
SURFACED = [
    phrase
    for phrase in PHRASES
    if isinstance(read(phrase, PLAN), Reading)
    and not phrase.startswith("RRULE")
    and "\n" not in phrase
    and not re.search(r"\d-\d|[A-Za-z]", phrase)
    and phrase not in ("–", "-")
]


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_the_surface_never_changes_a_reading(data: st.DataObject) -> None:
    phrase = data.draw(st.sampled_from(SURFACED))
    said = re.sub(r"\s*[–-]\s*", "–", phrase)
    said = "".join(data.draw(SPACES) if char == " " else char for char in said)
    said = "".join(data.draw(DASHES) if char == "–" else char for char in said)
    said = str(getattr(said, data.draw(st.sampled_from(["upper", "lower", "title", "strip"])))())
    if data.draw(st.booleans()):
        said = said.translate(LATIN)
    at = data.draw(st.integers(0, len(said)))
    said = said[:at] + data.draw(INSIDE) + said[at:]
    end = data.draw(ENDS)
    said += end if not (end == " г." and not phrase[-4:].isdigit()) else ""
    if not phrase.casefold().startswith("срок"):
        said = data.draw(st.sampled_from(["", "срок ", "Срок: ", "СРОК – "])) + said
    plain, other = read(phrase, PLAN), read(said, PLAN)
    assert isinstance(other, Reading), (said, other)
    assert isinstance(plain, Reading)
    assert (plain.kind, plain.windows) == (other.kind, other.windows)


def test_most_phrases_have_their_surface_changed() -> None:
    assert len(SURFACED) > 250


KNOWN = sorted({*WORDS, *SET_PHRASES, "2022", "2023", "05.09", "01.09.2022", "10", "10.00", "5-го"})
GLUE = [" ", " ", " ", ", ", "-", " и ", "\n", "/", ". "]


@settings(max_examples=500, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(KNOWN), st.sampled_from(GLUE)), max_size=9))
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


def test_no_two_languages_give_a_word_another_meaning() -> None:
    first, *others = [{**language.WORDS, **language.SET_PHRASES} for language in LANGUAGES]
    assert len(LANGUAGES) > 1
    for other in others:
        assert {form for form in first.keys() & other.keys() if first[form] != other[form]} == set()


@pytest.mark.parametrize(
    "language", LANGUAGES, ids=lambda language: str(language.__name__).rpartition(".")[2]
)
def test_a_language_has_the_words_that_every_plan_needs(language: Language) -> None:
    values = {kind: {lexeme.value for lexeme in language.WORDS.values() if lexeme.kind is kind} for kind in T}
    assert values[T.MONTH] == set(range(1, 13))
    assert values[T.SEASON] == set(range(1, 5))
    assert values[T.WEEKDAY] == set(range(7))
    assert values[T.NUM] >= set(range(1, 13))
    needed = {T.YEARW, T.HALFW, T.QUARTERW, T.MONTHW, T.WEEKW, T.DAYW, T.ADV, T.ANNUAL, T.EVERY, T.TIMES}
    assert all(values[kind] for kind in needed | {T.DO, T.S, T.PO, T.IN, T.AND, T.ONGOING, T.UNDATED})
    assert {len(form.split()) for form in language.WORDS} == {1}
    assert all(said == " ".join(said.split()) and " " in said for said in language.SET_PHRASES)
