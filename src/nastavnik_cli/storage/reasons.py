"""The variants of what can be wrong with bytes and YAML; says nothing of them in words."""

from __future__ import annotations

from enum import StrEnum


class YamlReason(StrEnum):
    """Reasons of the codes for bytes and YAML (contract, section 5); said by output.messages_yaml."""

    # encoding
    UTF16 = "utf-16"
    UTF32 = "utf-32"
    LEGACY = "legacy-encoding"
    MIXED_ENCODINGS = "mixed-encodings"
    CUT_SHORT = "cut-short"
    NOT_UTF8 = "not-utf-8"
    SURROGATE_BYTES = "surrogate-bytes"
    COMPRESSED = "compressed"
    OFFICE = "office-document"
    ZIP = "zip"
    FOREIGN = "foreign-format"
    BINARY = "binary"
    # bad-character
    CONTROL = "control"
    BIDI = "bidi"
    LINE_SEPARATOR = "line-separator"
    INNER_BOM = "inner-bom"
    LONE_CR = "lone-cr"
    OLD_MAC = "old-mac-line-ends"
    NONCHARACTER = "noncharacter"
    ESCAPED = "escaped"
    ESCAPED_SURROGATE = "escaped-surrogate"
    ESCAPED_PAIR = "escaped-pair"
    BEYOND_UNICODE = "beyond-unicode"
    MORE_CHARACTERS = "more-characters"
    # limit
    FILE_SIZE = "file-size"
    LINE_LENGTH = "line-length"
    SCALAR_LENGTH = "scalar-length"
    NESTING = "nesting"
    # empty-file
    EMPTY = "empty"
    # yaml-syntax
    OTHER = "other"
    DIRECTIVE = "directive"
    TAB = "tab"
    TAB_INDENT = "tab-indent"
    COMPLEX_KEY = "complex-key"
    EMPTY_KEY = "empty-key"
    # conflict-marker
    CONFLICT = "conflict"
    CONFLICT_RECORDS = "conflict-records"
    CONFLICT_STRAY = "conflict-stray"
    # alias
    ANCHOR = "anchor"
    ALIAS = "alias"
    MERGE_KEY = "merge-key"
    # tag
    TAG = "tag"
    # multi-document
    SECOND_DOCUMENT = "second-document"
    # duplicate-key
    DUPLICATE = "duplicate"
    # mixed-line-ends
    MIXED = "mixed"
