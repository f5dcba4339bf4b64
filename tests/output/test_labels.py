"""Every state, kind and assumption is called something in every language, and no two alike."""

from __future__ import annotations

import pytest
from rich.color import Color
from rich.style import Style

from nastavnik_cli.domain.evaluate import State
from nastavnik_cli.domain.phrases import Assumption
from nastavnik_cli.domain.schedule import Kind
from nastavnik_cli.i18n import Lang, words
from nastavnik_cli.output.labels import (
    assumption_label,
    kind_label,
    state_label,
    state_letter,
    state_mark,
    state_short,
)
from nastavnik_cli.output.terminal.paint import Ink, state_ink, width_of

CONTRACT = {
    State.DONE: ("исполнено", "исполнено"),
    State.LATE: ("исполнено с нарушением срока", "с опозданием"),
    State.OVERDUE: ("просрочено", "просрочено"),
    State.DUE: ("в работе", "в работе"),
    State.ONGOING: ("исполняется постоянно", "постоянно"),
    State.UPCOMING: ("срок не наступил", "предстоит"),
    State.MISSED: ("не исполнено", "не исполнено"),
    State.CANCELLED: ("отменено", "отменено"),
    State.UNDATED: ("без даты", "без даты"),
}


@pytest.mark.parametrize("state", State)
def test_russian_names_are_the_contracts(state: State) -> None:
    t = words(Lang.RU)
    assert (state_label(state, t), state_short(state, t)) == CONTRACT[state]


@pytest.mark.parametrize("lang", Lang)
def test_no_two_states_are_called_alike(lang: Lang) -> None:
    t = words(lang)
    for name in (state_label, state_short, state_letter):
        assert len({name(state, t) for state in State}) == len(State)


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("state", State)
def test_a_letter_is_one_capital_of_the_short_name(state: State, lang: Lang) -> None:
    t = words(lang)
    letter = state_letter(state, t)
    assert len(letter) == 1
    assert letter.isupper()
    if lang is Lang.RU:
        assert letter.lower() in state_short(state, t)


@pytest.mark.parametrize("state", State)
def test_a_mark_takes_one_column(state: State) -> None:
    assert width_of(state_mark(state)) == 1


@pytest.mark.parametrize("lang", Lang)
def test_kinds_and_assumptions_have_names(lang: Lang) -> None:
    t = words(lang)
    assert len({kind_label(kind, t) for kind in Kind}) == len(Kind)
    assert len({assumption_label(each, t) for each in Assumption}) == len(Assumption)


def luminance(color: Color) -> float:
    """Relative luminance (WCAG 2.2)."""

    def linear(channel: int) -> float:
        part = channel / 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = color.get_truecolor()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


@pytest.mark.parametrize("ink", [ink for ink in Ink if Style.parse(ink.value).color])
def test_colours_are_read_on_black_and_on_white(ink: Ink) -> None:
    color = Style.parse(ink.value).color
    assert color is not None
    shine = luminance(color)
    assert 1.05 / (shine + 0.05) >= 3.8
    assert (shine + 0.05) / 0.05 >= 3.8


@pytest.mark.parametrize("state", State)
def test_every_state_has_a_colour(state: State) -> None:
    assert state_ink(state) is not Ink.PLAIN
