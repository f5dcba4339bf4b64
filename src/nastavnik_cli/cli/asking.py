"""Requests that fit several things, and the person who is asked which; decides nothing itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from nastavnik_cli.cli.context import Session
from nastavnik_cli.errors import Param, UsageFailure
from nastavnik_cli.output.visible import visible


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the things that fit: its value, how people call it, the whole command that asks for it."""

    value: str
    words: str
    command: str


class Undecided(UsageFailure):
    """Several things fit, or none; the choices are shown with their commands, or asked about.

    `about` names the question, so that an answer finds its way back to who asked.
    """

    def __init__(self, reason: StrEnum, about: str, choices: Sequence[Choice], **params: Param) -> None:
        super().__init__(reason, **params)
        self.about = about
        self.choices = tuple(choices)


def listed(choices: Sequence[Choice]) -> list[str]:
    """The choices as lines: what it is, and under it the command to paste."""
    lines = []
    for choice in choices:
        lines += [f"  {visible(choice.words)}", f"    {visible(choice.command)}"]
    return lines


def ask_which(session: Session, question: Undecided) -> str:
    """The value of the choice that a person takes; taking none ends the command."""
    from nastavnik_cli.output.messages import said_failure

    t, note = session.t, session.streams.note
    note(said_failure(question, t).message)
    number = session.streams.pick([visible(choice.words) for choice in question.choices], t)
    if number is None:
        raise KeyboardInterrupt
    return question.choices[number].value
