"""YAML as editors see it: typed by the core schema of YAML 1.2, for the agreement of schema and checks."""

from __future__ import annotations

import math
import re
from typing import Any

from nastavnik_cli.storage.nodes import Node, Scalar, Sequence, Style

_INT = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_WORDS = {"true": True, "false": False, "null": None}


def typed(node: Node) -> Any:
    """The value of a node (YAML 1.2.2, section 10.3)."""
    if isinstance(node, Sequence):
        return [typed(item) for item in node.items]
    if not isinstance(node, Scalar):
        return {key.text: typed(value) for key, value in node.pairs}
    return _scalar(node.text) if node.style is Style.PLAIN else node.text


def _scalar(text: str) -> Any:
    if text in {"", "~"}:
        return None
    for word, value in _WORDS.items():
        if text in {word, word.capitalize(), word.upper()}:
            return value
    if _INT.fullmatch(text):
        return int(text) if len(text) < 4000 else math.inf
    if re.fullmatch(r"0o[0-7]+|0x[0-9a-fA-F]+", text):
        return int(text, 0)
    if _FLOAT.fullmatch(text):
        return float(text)
    if re.fullmatch(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)", text):
        return math.inf
    return text
