"""Guesses what bytes are that are not UTF-8, so that a message can say it; converts nothing."""

from __future__ import annotations

from dataclasses import dataclass

from nastavnik_cli.storage.reasons import YamlReason

_MAGIC: tuple[tuple[bytes, YamlReason, str], ...] = (
    (b"\x1f\x8b", YamlReason.COMPRESSED, "gzip"),
    (b"BZh", YamlReason.COMPRESSED, "bzip2"),
    (b"\xfd7zXZ\x00", YamlReason.COMPRESSED, "xz"),
    (b"\x28\xb5\x2f\xfd", YamlReason.COMPRESSED, "zstd"),
    (b"7z\xbc\xaf\x27\x1c", YamlReason.COMPRESSED, "7z"),
    (b"Rar!\x1a\x07", YamlReason.COMPRESSED, "RAR"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", YamlReason.OLD_OFFICE, "doc, xls"),
    (b"{\\rtf", YamlReason.OLD_OFFICE, "RTF"),
    (b"%PDF-", YamlReason.FOREIGN, "PDF"),
    (b"\x89PNG\r\n", YamlReason.FOREIGN, "PNG"),
    (b"\xff\xd8\xff", YamlReason.FOREIGN, "JPEG"),
    (b"SQLite format 3\x00", YamlReason.FOREIGN, "SQLite"),
    (b"\x7fELF", YamlReason.FOREIGN, "ELF"),
)
_ZIP = b"PK\x03\x04"
_INSIDE_ZIP = (
    (b"word/", YamlReason.OFFICE, "docx"),
    (b"xl/", YamlReason.OFFICE, "xlsx"),
    (b"ppt/", YamlReason.OLD_OFFICE, "pptx"),
    (b"opendocument", YamlReason.OLD_OFFICE, "odt, ods"),
)
_WIDE: tuple[tuple[bytes, YamlReason, str], ...] = (
    (b"\xff\xfe\x00\x00", YamlReason.UTF32, "UTF-32LE"),
    (b"\x00\x00\xfe\xff", YamlReason.UTF32, "UTF-32BE"),
    (b"\xff\xfe", YamlReason.UTF16, "UTF-16LE"),
    (b"\xfe\xff", YamlReason.UTF16, "UTF-16BE"),
)
_LEGACY = (
    ("cp1251", "Windows-1251"),
    ("koi8-r", "KOI8-R"),
    ("cp866", "CP866"),
    ("mac-cyrillic", "MacCyrillic"),
)
_COMMON = frozenset("оеаинтсрвлкмдпуя")
"""The letters that make up over three quarters of any Russian text."""
_SAMPLE = 64 * 1024
ASCII = bytes(range(0x80))


@dataclass(frozen=True, slots=True)
class Guess:
    """What bytes seem to be; `codec` shows their lines to the reader, None for no text at all."""

    reason: YamlReason
    name: str
    codec: str | None = None


def by_signature(data: bytes) -> Guess | None:
    """A format told by its first bytes, or UTF-16 and UTF-32 with or without a BOM."""
    if data.startswith(_ZIP):
        inside = (Guess(reason, name) for mark, reason, name in _INSIDE_ZIP if mark in data)
        return next(inside, Guess(YamlReason.ZIP, "zip"))
    for magic, reason, name in _MAGIC:
        if data.startswith(magic):
            return Guess(reason, name)
    for bom, reason, name in _WIDE:
        if data.startswith(bom):
            return Guess(reason, name, name.lower())
    return _wide_without_bom(data)


def _wide_without_bom(data: bytes) -> Guess | None:
    """UTF-16 or UTF-32 by where the NULs are: every ASCII character gives one on the same side."""
    sample = data[:_SAMPLE]
    sample = sample[: len(sample) // 4 * 4]
    nuls = sample.count(0)
    if len(data) % 2 or nuls * 8 < len(sample) or not sample:
        return None
    quarters = [len(sample[i::4].strip(b"\0")) == 0 for i in range(4)]
    if quarters[3] and quarters[2]:
        return Guess(YamlReason.UTF32, "UTF-32LE", "utf-32-le")
    if quarters[0] and quarters[1]:
        return Guess(YamlReason.UTF32, "UTF-32BE", "utf-32-be")
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 9 * even:
        return Guess(YamlReason.UTF16, "UTF-16LE", "utf-16-le")
    if even > 9 * odd:
        return Guess(YamlReason.UTF16, "UTF-16BE", "utf-16-be")
    return None


def legacy(data: bytes) -> Guess | None:
    """The one-byte Cyrillic encoding in which these bytes read most like Russian; None for no text."""
    sample = data[:_SAMPLE]
    high = len(sample.translate(None, ASCII))
    if not high:
        return None
    codec, name = max(_LEGACY, key=lambda each: _likeness(sample, each[0]))
    likely = _likeness(sample, codec) > high * 0.55
    return Guess(YamlReason.LEGACY, name, codec) if likely else None


def _likeness(sample: bytes, codec: str) -> float:
    """How many of the characters are what Russian is mostly made of; capitals count less."""
    text = sample.decode(codec, errors="replace")
    common = sum(char in _COMMON for char in text)
    other = sum("а" <= char <= "я" or char == "ё" for char in text) - common
    capitals = sum("А" <= char <= "Я" for char in text)
    return common + 0.4 * other + 0.5 * capitals
