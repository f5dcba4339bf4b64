"""The form of a message before it is translated; holds no message itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """An English msgid and the remedy beneath it, both with {fields} named as the fact's params."""

    message: str
    hint: str
