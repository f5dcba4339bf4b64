"""The words of a writing command as activities and windows, and back as a command to paste."""

from __future__ import annotations

import shlex
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nastavnik_cli.cli.choosing import LISTED, leaf_of, split_at
from nastavnik_cli.cli.registry import PROGRAM
from nastavnik_cli.domain.phrases import find_windows
from nastavnik_cli.domain.plan import Leaf, Plan
from nastavnik_cli.errors import UsageFailure
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.messages_requests import RequestReason

OptionValue = str | bool | Sequence[str] | None


@dataclass(frozen=True, slots=True)
class Target:
    """An activity and, where it was named, a window of it."""

    leaf: Leaf
    key: str | None

    @property
    def id(self) -> str:
        return self.leaf.id


def targets_of(plan: Plan, words: Sequence[str]) -> tuple[Target, ...]:
    """ID… [KEY] or ID@KEY…: the last word is a key only if no id equals it (contract, section 4).

    Raises UsageFailure for words that are no ids, and for a last one that is no key either.
    """
    names, key = _parted(plan, words)
    found: dict[tuple[str, str | None], Target] = {}
    target = None
    for word in names:
        name, own = split_at(word)
        if target is not None and _as_id(word) not in plan.by_id and _may_mean(plan, target.leaf, word):
            raise UsageFailure(RequestReason.KEY_IN_THE_MIDDLE, id=target.id, key=word)
        target = Target(leaf_of(plan, name), key if own is None else own)
        found.setdefault((target.id, target.key), target)
    targets = tuple(found.values())
    common = [target.leaf for target in targets if target.key == key]
    if key is not None and not any(not leaf.slots or _may_mean(plan, leaf, key) for leaf in common):
        leaf = targets[0].leaf  # where nothing has windows a better refusal comes
        keys = tuple(slot.window.key for slot in leaf.slots)[:LISTED]
        raise UsageFailure(RequestReason.NEITHER_ID_NOR_KEY, typed=key, id=leaf.id, keys=keys)
    return targets


def _may_mean(plan: Plan, leaf: Leaf, word: str) -> bool:
    """Whether a word is a key of this activity: of its windows, or a day of its notes."""
    windows = [slot.window for slot in leaf.slots]
    noted = {day.isoformat() for day in leaf.activity.log}
    return word in noted or bool(find_windows(windows, word, plan.roadmap.frame))


@dataclass(frozen=True)
class Typed:
    """A command as it was typed, so that it can be offered again with one thing settled."""

    command: str
    words: tuple[str, ...]
    options: dict[str, OptionValue]
    file_words: str

    def with_options(self, **more: OptionValue) -> str:
        """The same command with other options."""
        return self.spelled(self.words, {**self.options, **more})

    def spelled(self, words: Sequence[str], options: dict[str, OptionValue]) -> str:
        head = [PROGRAM, *([self.file_words.strip()] if self.file_words else []), self.command]
        found: list[str] = []
        for name, value in options.items():
            option = f"--{name.replace('_', '-')}"
            if value is True:
                found.append(option)
            elif isinstance(value, str):
                found.append(f"{option} {shlex.quote(value)}")
            elif value:
                found += [f"{option} {shlex.quote(item)}" for item in value]
        named = [shlex.quote(word) for word in words]
        if any(word.startswith("-") for word in words):  # a text that would be taken for an option
            return " ".join([*head, *found, "--", *named])
        return " ".join([*head, *named, *found])


@dataclass(frozen=True)
class Request:
    """A command line beside the plan it is about, and what a person answered so far."""

    plan: Plan
    typed: Typed
    answers: Mapping[str, str]
    t: Words

    @property
    def targets(self) -> tuple[Target, ...]:
        return targets_of(self.plan, self.typed.words)

    def key_of(self, target: Target) -> str | None:
        """The window that was named, in the words or in an answer."""
        return target.key if target.key is not None else self.answers.get(target.id)

    def settled(self, leaf: Leaf, key: str, **more: OptionValue) -> str:
        """The same command with the window of one activity named."""
        names, common = _parted(self.plan, self.typed.words)
        words = [f"{leaf.id}@{key}" if split_at(word)[0] == leaf.id else word for word in names]
        if len(names) == 1:
            words = [leaf.id, key]
        elif common is not None:
            words.append(common)
        return self.typed.spelled(words, {**self.typed.options, **more})


def _as_id(word: str) -> str:
    """A word as ids are compared (contract, section 1)."""
    return unicodedata.normalize("NFC", word)


def _parted(plan: Plan, words: Sequence[str]) -> tuple[list[str], str | None]:
    """The words that name activities, and the key behind them that is meant for all."""
    last = words[-1]
    if len(words) == 1 or "@" in last or _as_id(last) in plan.by_id:
        return list(words), None
    return list(words[:-1]), last
