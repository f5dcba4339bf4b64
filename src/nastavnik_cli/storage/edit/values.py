"""A value without places, and its one-line form that every reader of YAML 1.1 and 1.2 reads alike."""

from __future__ import annotations

import re
from collections.abc import Mapping as Pairs

from nastavnik_cli.storage.nodes import Node, Scalar, Sequence, Style


class Bare(str):
    """A text that is written as it is: a date, a key of a window."""

    __slots__ = ()


Value = str | list["Value"] | dict[str, "Value"] | None
"""What a node says: None is a value that is not there."""


def value_of(node: Node) -> Value:
    """What a node says, without how it is written."""
    if isinstance(node, Scalar):
        return None if node.style is Style.PLAIN and node.text in {"", "~"} else node.text
    if isinstance(node, Sequence):
        return [value_of(item) for item in node.items]
    return {key.text: value_of(value) for key, value in node.pairs}


def spell(value: Value, *, flow: bool) -> str:
    """The value on one line; collections in brackets. `flow`: it will stand inside brackets."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value if isinstance(value, Bare) else _text(value, flow=flow)
    if isinstance(value, list):
        return "[" + ", ".join(spell(item, flow=True) for item in value) + "]"
    return "{" + ", ".join(pair(key, item, flow=True) for key, item in value.items()) + "}"


def pair(key: str, value: Value, *, flow: bool) -> str:
    """`key: value`; one nobody gave is `key:`."""
    name = key if key in _OWN_FIELDS else spell(key, flow=flow)
    said = spell(value, flow=flow)
    return f"{name}: {said}" if said else f"{name}:"


def given(pairs: Pairs[str, Value]) -> dict[str, Value]:
    """The pairs that have a value, in their order."""
    return {key: value for key, value in pairs.items() if value}


def one_or_list(texts: tuple[str, ...]) -> Value:
    """A single text stands alone, several are a list (contract, section 1)."""
    kept: list[Value] = [text for text in texts if text]
    return kept[0] if len(kept) == 1 else kept or None


def _text(text: str, *, flow: bool) -> str:
    if _is_plain(text, flow=flow):
        return text
    if "\n" not in text and "\t" not in text and ('"' in text or "\\" in text):
        return "'" + text.replace("'", "''") + "'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def _is_plain(text: str, *, flow: bool) -> bool:
    """Whether the bare text is this very text to all readers; in doubt it is not."""
    if not text or _UNSAFE.search(text) or text.endswith(":") or text != text.strip():
        return False
    if flow and _UNSAFE_IN_FLOW.search(text):
        return False
    if text[0] not in _OPENERS and not text[0].isalnum():
        return False
    return text.casefold() not in _WORDS and _NOT_A_TEXT.fullmatch(text) is None


_OWN_FIELDS = frozenset({"on"})
"""A field that YAML 1.1 takes for a truth value: the contract has it bare, and nobody reads it by that."""
_OPENERS = "«„“(№–—§_/"
"""First characters that mean nothing to YAML; letters and digits are safe too, all else is quoted."""
_UNSAFE = re.compile(r"[\n\t]|: | #|\A(?:---|\.\.\.)")
_UNSAFE_IN_FLOW = re.compile(r"[,\[\]{}:?]")  # a colon or `?` there stops YAML 1.1 readers: https://, a?]
_WORDS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "inf", "nan", "infinity"})
_NOT_A_TEXT = re.compile(
    r"""
    \d[\d_,.]*(?:e[-+]?\d*)?     # 1, 1_000, 1.10, 1e5
    | 0[xob][\da-f_]*            # 0x1F, 0o17, 0b1
    | \d+(?::[\d._]*)+           # 12:30 is 750 in YAML 1.1
    | \d+-\d.*                  # a day, a moment
    """,
    re.VERBOSE | re.IGNORECASE,
)
