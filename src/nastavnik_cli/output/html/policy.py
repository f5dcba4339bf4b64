"""What the page is allowed to do, and how a text is written inside a style sheet; knows no plan."""

from __future__ import annotations

import base64
import hashlib


def policy(*, styles: tuple[str, ...], scripts: tuple[str, ...]) -> str:
    """The page's Content-Security-Policy (W3C CSP 3): these very blocks and a drawn icon, no more.

    A hash is over the text between the tags, byte for byte.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src {' '.join(map(source_hash, styles))}",
            f"script-src {' '.join(map(source_hash, scripts))}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def source_hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def css_string(text: str) -> str:
    """A CSS string that holds any text: all but letters and digits is written as an escape.

    CSS Syntax 3, section 4.3.7: six hexadecimal digits end an escape by themselves.
    """
    return '"' + "".join(char if char.isalnum() else f"\\{ord(char):06x}" for char in text) + '"'
