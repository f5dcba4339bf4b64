"""The words of a writing command as activities and windows, and back as a command to paste."""

from __future__ import annotations

import shlex
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from nastavnik_cli.cli.choosing import leaf_of
from nastavnik_cli.cli.registry import PROGRAM
from nastavnik_cli.domain.plan import Leaf, Plan

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
    """ID… [KEY] or ID@KEY…: the last word is a key only if no id equals it (contract, section 4)."""
    names, key = list(words), None
    if len(names) > 1 and "@" not in names[-1] and unicodedata.normalize("NFC", names[-1]) not in plan.by_id:
        key = names.pop()
    found: dict[tuple[str, str | None], Target] = {}
    for word in names:
        name, at, own = word.partition("@")
        target = Target(leaf_of(plan, name), own if at else key)
        found.setdefault((target.id, target.key), target)
    return tuple(found.values())


@dataclass(frozen=True)
class Typed:
    """A command as it was typed, so that it can be offered again with one thing settled."""

    command: str
    words: tuple[str, ...]
    options: dict[str, OptionValue]
    file_words: str

    def settled(self, name: str, key: str, **more: OptionValue) -> str:
        """The same command with the window of one activity named."""
        named = [word for word in self.words if word.partition("@")[0] == name]
        only = len(self.words) == 1 or named == list(self.words[:-1])
        words = [name, key] if only else [f"{name}@{key}" if w in named else w for w in self.words]
        return self._spelled(words, {**self.options, **more})

    def with_options(self, **more: OptionValue) -> str:
        """The same command with other options."""
        return self._spelled(self.words, {**self.options, **more})

    def _spelled(self, words: Sequence[str], options: dict[str, OptionValue]) -> str:
        found = [shlex.join([PROGRAM]), *([self.file_words.strip()] if self.file_words else []), self.command]
        found += [shlex.quote(word) for word in words]
        for name, value in options.items():
            option = f"--{name.replace('_', '-')}"
            if value is True:
                found.append(option)
            elif isinstance(value, str):
                found.append(f"{option} {shlex.quote(value)}")
            elif value:
                found += [f"{option} {shlex.quote(item)}" for item in value]
        return " ".join(found)
