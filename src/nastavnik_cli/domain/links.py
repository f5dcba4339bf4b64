"""What a link of the file leads to and who may see it; opens nothing and knows no disk.

Links end up in pages, mails and documents, so only web addresses, mail addresses and paths inside
the repository pass (contract, section 5, `bad-link`).
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol
from urllib.parse import unquote, urlsplit

SCHEMES = ("http", "https", "mailto")

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")
_DRIVE = re.compile(r"[A-Za-z]:(?:[\\/]|$)|[A-Za-z]:[^/]*\\")
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060\ufeff]+")


class LinkFault(StrEnum):
    """Why a link is refused."""

    SCHEME = "scheme"
    DRIVE = "drive"  # C:\…: a path of one computer
    SHARE = "share"  # \\server\… or //server/…
    ABSOLUTE = "absolute"
    LEAVES = "leaves"  # ../ out of the repository


class Leads(StrEnum):
    """Where a path leads on a disk."""

    THERE = "there"
    NOWHERE = "nowhere"
    OUTSIDE = "outside"  # out of the git root; outside git, of the file's folder


class Links(Protocol):
    """What the disk says of the paths in a file's links."""

    def leads(self, path: str) -> Leads:
        """Where a relative path (with `/`, unescaped) leads from the file's folder."""


@dataclass(frozen=True, slots=True)
class Anywhere:
    """No disk to ask: every path that is safe by its form is there."""

    def leads(self, path: str) -> Leads:
        return Leads.THERE if path else Leads.NOWHERE


def read_link(text: str) -> str | LinkFault | None:
    """A relative path to look for, the fault of a link that is refused, None for an address."""
    link = _UNSEEN.sub("", text)  # browsers drop them: `java\nscript:` is a scheme there
    if _DRIVE.match(link):
        return LinkFault.DRIVE
    scheme = _SCHEME.match(link)
    if scheme is not None:
        return None if scheme[1].lower() in SCHEMES else LinkFault.SCHEME
    path = unquote(text.strip()).replace("\\", "/")
    if path.startswith("//"):
        return LinkFault.SHARE
    if path.startswith(("/", "~")):
        return LinkFault.ABSOLUTE
    if _SCHEME.match(_UNSEEN.sub("", path)):  # java%73cript: is one for some readers
        return LinkFault.SCHEME
    return path


def without_place(path: str) -> str:
    """The path without what names a place in the file: `evidence/14.pdf#page=2`."""
    return path.split("#", 1)[0].split("?", 1)[0] or "."


_INNER = (
    ".local", ".lan", ".internal", ".intranet", ".corp", ".home", ".home.arpa", ".localdomain", ".localhost"
)  # fmt: skip


def is_web(link: str) -> bool:
    """Whether a link is an address of the web: http or https with a host."""
    try:
        parts = urlsplit(link)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:  # an address that is not one: http://[
        return False


def is_public(link: str) -> bool:
    """Whether the public may be shown a link: on the web, not inside a network, no password in it."""
    if not is_web(link):
        return False
    parts = urlsplit(link)
    host = (parts.hostname or "").rstrip(".")
    if "@" in parts.netloc or host.endswith(_INNER):
        return False
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return "." in host  # a bare name is a machine of the office: http://server/share
