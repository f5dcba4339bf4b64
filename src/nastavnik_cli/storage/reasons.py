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
    OLD_OFFICE = "old-office-document"
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
    VALUES = "values"
    # empty-file
    EMPTY = "empty"
    # yaml-syntax
    DIRECTIVE = "directive"
    TAB = "tab"
    TAB_INDENT = "tab-indent"
    HASH = "hash-without-space"
    COLON_IN_TEXT = "colon-in-text"
    COLON_IN_WRAPPED = "colon-in-wrapped-text"
    RECORD_INLINE = "record-on-the-line-of-its-field"
    DASH_IN_TEXT = "dash-in-text"
    SIGN = "sign-that-begins-a-text"
    QUOTE_IN_TEXT = "quote-in-text"
    BRACKET_TEXT = "text-after-bracket"
    BRACKET_IN_TEXT = "bracket-in-text"
    BACKSLASH = "backslash"
    LOST_BACKSLASH = "lost-backslash"
    NO_SPACE = "no-space-after-colon"
    DASH_SPACE = "no-space-after-dash"
    DASH_KIND = "long-dash"
    DASH_LOST = "no-dash"
    EXTRA_DASH = "extra-dash"
    HARD_SPACE = "non-breaking-space"
    UNCLOSED_QUOTE = "unclosed-quote"
    LOST_QUOTE = "lost-quote"
    UNCLOSED_BRACKET = "unclosed-bracket"
    LOST_BRACKET = "lost-bracket"
    WRONG_BRACKET = "wrong-bracket"
    NO_COMMA = "no-comma"
    EXTRA_COMMA = "extra-comma"
    INDENT = "indent"
    LOST_INDENT = "lost-indent"
    LOOSE_LINE = "loose-line"
    LOST_LINE = "lost-line"
    COMPLEX_KEY = "complex-key"
    EMPTY_KEY = "empty-key"
    OTHER = "other"
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
