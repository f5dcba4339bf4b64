"""For each reason of bytes and YAML the shortest file that gives it, and what is expected of it."""

from __future__ import annotations

import gzip
import io
import zipfile
from dataclasses import dataclass

from nastavnik_cli.storage.reasons import YamlReason as R


@dataclass(frozen=True)
class Example:
    """A file, the place of its first problem, and the corrected line (None: there is none)."""

    data: bytes
    line: int = 1
    column: int = 1
    fix: str | None = None


def _text(text: str, line: int = 1, column: int = 1, fix: str | None = None) -> Example:
    return Example(text.encode(), line, column, fix)


def archive(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name in names:
            packed.writestr(name, "x")
    return out.getvalue()


RUSSIAN = "version: 1\ntitle: Дорожная карта внедрения наставничества в школах района\n"
TWO = "a: 1\nb: {}\nc: 3\n"
"""A file in whose second line a slip is put."""


def slip(value: str, column: int, fix: str) -> Example:
    """`b: value` between two good lines."""
    return _text(TWO.replace("{}", value), 2, column, f"b: {fix}")


EXAMPLES: dict[R, list[Example]] = {
    R.UTF16: [Example(RUSSIAN.encode(codec)) for codec in ("utf-16", "utf-16-le", "utf-16-be")],
    R.UTF32: [Example(RUSSIAN.encode(codec)) for codec in ("utf-32", "utf-32-le", "utf-32-be")],
    R.LEGACY: [Example(RUSSIAN.encode(c), 2, 8) for c in ("cp1251", "koi8-r", "cp866", "mac-cyrillic")],
    R.MIXED_ENCODINGS: [Example(RUSSIAN.encode() * 3 + "b: Справка".encode("cp1251"), 7, 4)],
    R.CUT_SHORT: [Example(RUSSIAN.encode()[:-2], 2, 62), Example("a: 🎓".encode()[:-1], 1, 4)],
    R.NOT_UTF8: [Example(RUSSIAN.encode() + b"b: \xff", 3, 4), Example(b"a: \xc0\x80", 1, 4)],
    R.SURROGATE_BYTES: [Example(b"a: \xed\xa0\xbd\xed\xb8\x80", 1, 4)],
    R.COMPRESSED: [Example(gzip.compress(b"a: 1"))],
    R.OFFICE: [Example(archive("[Content_Types].xml", "word/document.xml")), Example(archive("xl/book.xml"))],
    R.OLD_OFFICE: [Example(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64)), Example(rb"{\rtf1 a}")],
    R.ZIP: [Example(archive("roadmap.yaml"))],
    R.FOREIGN: [Example(b"%PDF-1.4\n%\xe2\xe3")],
    R.BINARY: [Example(bytes(range(256)) * 4, 2, 118)],
    R.CONTROL: [
        _text("a: б\x00", 1, 5),
        _text("a: \x7f", 1, 4),
        _text("# \x1b[31m", 1, 3),
        _text("a: \x9b", 1, 4),
    ],
    R.BIDI: [_text("a: \u202e", 1, 4), _text("# \u2066", 1, 3), _text("a: \u200e", 1, 4)],
    R.LINE_SEPARATOR: [_text("a: б\u2028в", 1, 5), _text("a: б\x85в", 1, 5), _text("a: б\u2029", 1, 5)],
    R.INNER_BOM: [_text("a: 1\n\ufeffb: 1", 2, 1), _text("\ufeff\ufeffa: 1", 1, 1)],
    R.LONE_CR: [_text("a: 1\nb: 2\rc: 3\n", 2, 5)],
    R.OLD_MAC: [_text("a: 1\rb: 2\rc: 3\r", 1, 5)],
    R.NONCHARACTER: [_text("a: \uffff", 1, 4)],
    R.ESCAPED: [
        _text(r'a: "б\0в"', 1, 6, 'a: "бв"'),
        _text(r'a: "\x9b"', 1, 5, 'a: ""'),
        _text(r'a: "\u202E"', 1, 5, 'a: ""'),
        _text(r'a: "\N"', 1, 5, 'a: ""'),
        _text(r'a: "C:\reports"', 1, 7, r"a: 'C:\reports'"),
        _text(r'a: ["\\", "\e"]', 1, 12, r'a: ["\\", ""]'),
    ],
    R.ESCAPED_SURROGATE: [_text(r'a: "\ud83c"', 1, 5), _text(r'a: "\udf93\ud83c"', 1, 5)],
    R.ESCAPED_PAIR: [_text(r'a: "б \ud83c\udf93"', 1, 7, 'a: "б 🎓"')],
    R.BEYOND_UNICODE: [_text(r'a: "\UFFFFFFFF"', 1, 5), _text(r'a: "\U00110000"', 1, 5)],
    R.MORE_CHARACTERS: [_text("a: " + "\x01" * 50, 1, 4)],
    R.FILE_SIZE: [Example(b"#" * (16 * 1024 * 1024 + 1))],
    R.LINE_LENGTH: [_text("a: 1\n# " + "я" * 33_000, 2, 1)],
    R.SCALAR_LENGTH: [
        _text("a: |\n" + ("  " + "я" * 500 + "\n") * 70, 1, 4),
        _text('a: "' + ("я" * 500 + "\n  ") * 70 + '"', 1, 4),
    ],
    R.NESTING: [
        _text("[" * 65, 1, 65),
        _text("a: " + "[" * 64 + "]" * 64, 1, 67),
        _text("- " * 65, 1, 129),
        _text("\n".join(" " * n + "a:" for n in range(65)), 65, 65),
        _text("a: " + '{"[": ' * 64 + "[", 1, 382),
        _text("[" * 40_000, 1, 65),
        _text("a: @\n" + "[\n" * 70, 65, 1),
    ],
    R.EMPTY: [
        _text(""),
        _text("\ufeff"),
        _text(" \n\n"),
        _text("# план\n"),
        _text("---\n"),
        _text("--- # a\n...\n"),
    ],
    R.DIRECTIVE: [_text("%YAML 1.2\n---\na: 1"), _text("# a\n%TAG ! a\n---\na: 1", 2, 1), _text("%а\n")],
    R.TAB: [
        slip("б\tв", 5, "б в"),
        slip("\tб", 4, "б"),
        slip("б\t", 5, "б"),
        _text("a: [б,\tв]", 1, 7, "a: [б, в]"),
        _text("a:\t# б", 1, 3, "a: # б"),
    ],
    R.TAB_INDENT: [
        _text("a:\n\tb: 1\n", 2, 1, "  b: 1"),
        _text("- id: 1\n\ttitle: б\n", 2, 1, "  title: б"),
        _text("a: |\n \tб\n", 2, 2, "  б"),
    ],
    R.HASH: [
        slip('"б"#в', 7, '"б" #в'),
        _text("a: [б,#в\n]", 1, 7, "a: [б, #в"),
        _text("a: >#в\n  б", 1, 5, "a: > #в"),
    ],
    R.COLON_IN_TEXT: [
        slip("Блок: вхождение", 8, '"Блок: вхождение"'),
        slip("Блок: вхождение # почему", 8, '"Блок: вхождение" # почему'),
        slip("Итоги:", 9, '"Итоги:"'),
        slip('"Блок": вхождение', 10, "'\"Блок\": вхождение'"),
        slip("{имя: Иванов: методист}", 16, '{имя: "Иванов: методист"}'),
        _text("- a: Блок: C:\\б\n", 1, 10, "- a: 'Блок: C:\\б'"),
    ],
    R.COLON_IN_WRAPPED: [
        _text("a: Анкеты и\n  блок: вход\nb: 1\n", 2, 7, 'a: "Анкеты и блок: вход"'),
    ],
    R.DASH_IN_TEXT: [slip("- размещение", 4, '"- размещение"')],
    R.SIGN: [
        slip("@Школа", 4, '"@Школа"'),
        slip("`код`", 4, '"`код`"'),
        slip("%а", 4, '"%а"'),
        slip("* б", 4, '"* б"'),
        slip("& б", 4, '"& б"'),
        slip("> 5 человек", 4, '"> 5 человек"'),
        slip("| б", 4, '"| б"'),
        slip("? как", 4, '"? как"'),
        slip(", б", 4, '", б"'),
        slip("]б", 4, '"]б"'),
        slip("[?б, в]", 5, '["?б", в]'),
        _text("- @б\n", 1, 3, '- "@б"'),
    ],
    R.QUOTE_IN_TEXT: [
        slip('"Не рядом", а вместе', 4, "'\"Не рядом\", а вместе'"),
        slip('"Мы" и "вы"', 4, '\'"Мы" и "вы"\''),
        slip('"Клуб "Наставник" города"', 4, "'Клуб \"Наставник\" города'"),
        slip("'Д'Артаньян'", 4, '"Д\'Артаньян"'),
        slip('["Не рядом" а вместе]', 5, "['\"Не рядом\" а вместе']"),
    ],
    R.BRACKET_TEXT: [
        slip("[Приложение 1] Анкета", 4, '"[Приложение 1] Анкета"'),
        slip("{а} б", 4, '"{а} б"'),
    ],
    R.BRACKET_IN_TEXT: [slip("{имя: зам [директора}", 14, '{имя: "зам [директора"}')],
    R.BACKSLASH: [
        slip(r'"C:\docs\акт"', 7, r"'C:\docs\акт'"),
        slip(r'"C:\docs\"', 7, r"'C:\docs" + "\\'"),
        slip(r'"акт\q"', 8, r"'акт\q'"),
    ],
    R.LOST_BACKSLASH: [_text('a: "б\n  в\\q"\n', 2, 4)],
    R.NO_SPACE: [
        _text("a: 1\nb:Текст\nc: 3\n", 2, 2, "b: Текст"),
        _text("- a:Текст\n  b: 1\n", 1, 4, "- a: Текст"),
        _text("a: {b:[в]}", 1, 6, "a: {b: [в]}"),
        _text("a: 1\nb :Текст\nc: 3\n", 2, 3, "b: Текст"),
    ],
    R.DASH_LOST: [
        _text("a:\n  - б\n  в\n", 3, 3, "  - в"),
        _text("- id: 1\n  title: б\nid: 2\n", 3, 1, "- id: 2"),
    ],
    R.EXTRA_DASH: [
        _text("- id: 1\n  title: б\n  - when: в\n", 3, 3, "  when: в"),
        _text("a:\n  b: 1\n  - c: 2\n", 3, 3, "  c: 2"),
    ],
    R.RECORD_INLINE: [slip("2022-Q1: 2022-03-25", 11, "{2022-Q1: 2022-03-25}")],
    R.DASH_SPACE: [_text("a:\n  - б: 1\n  -в\n  - г: 2\n", 3, 3, "  - в")],
    R.DASH_KIND: [
        _text(f"a:\n  - б: 1\n  {bullet} {body}\n  - г: 2\n", 3, 3, f"  - {body}")
        for bullet in ("–", "—", "•", "*", "+", "1.", "2)", "--")
        for body in ("в", "б: 2")
        if (bullet, body) not in {("+", "в"), ("1.", "в"), ("2)", "в"), ("--", "в")}
    ],
    R.HARD_SPACE: [
        _text("a: 1\nb:\u00a0Текст\nc: 3\n", 2, 3, "b: Текст"),
        _text("- a: 1\n\u00a0 b: 2\n", 2, 1, "  b: 2"),
    ],
    R.UNCLOSED_QUOTE: [
        slip('"Текст', 4, '"Текст"'),
        slip("'Текст", 4, "'Текст'"),
        _text('a: "Текст\nb: 1\nc: "б"\n', 1, 4, 'a: "Текст"'),
        _text('a: "Текст\n  ещё\nb: 1\nc: "б"\n', 1, 4, '  ещё"'),
        _text('a: [б, "в]\nb: 1\n', 1, 8, 'a: [б, "в"]'),
        _text('a: {b: "в', 1, 8, 'a: {b: "в"}'),
    ],
    R.LOST_QUOTE: [_text('a: 1\n"\n', 2, 1)],
    R.UNCLOSED_BRACKET: [
        slip("[б, в", 4, "[б, в]"),
        slip("{б: в", 4, "{б: в}"),
        _text("a: [б, в", 1, 4, "a: [б, в]"),
        _text("a: [б, # в\nb: 1\n", 1, 4, "a: [б] # в"),
    ],
    R.LOST_BRACKET: [_text("a: 1\n{{{{б\n", 2, 1)],
    R.WRONG_BRACKET: [
        slip("[б, в}", 9, "[б, в]"),
        slip("[б, в]]", 10, "[б, в]"),
        _text("a: [б]\n]b: 1\n", 2, 1, "b: 1"),
    ],
    R.NO_COMMA: [slip("{имя: а; пост: б}", 11, "{имя: а, пост: б}"), slip('["б" "в"]', 9, '["б", "в"]')],
    R.EXTRA_COMMA: [slip("[б,, в]", 7, "[б, в]")],
    R.INDENT: [
        _text("- a: 1\n \u00a0- b: 2\n", 2, 2, "- b: 2"),
        _text("- id: 1\n  title: б\n - id: 2\n", 3, 2, "- id: 2"),
        _text("a:\n  - id: 1\n    b: в\n   c: г\n", 4, 4, "    c: г"),
        _text("a: б\n  c: г\nd: 1\n", 2, 3, "c: г"),
        _text("  a: б\nc: г\n", 2, 1, "  c: г"),
    ],
    R.LOST_INDENT: [_text("a: 1\n- б\n", 2, 1)],
    R.LOOSE_LINE: [
        _text("a: Анкеты\nи справка\nb: 1\n", 2, 1, "  и справка"),
        *(
            _text(f"a: 1\ntitle{sign}Текст\nb: 1\n", 2, 1, "title: Текст")
            for sign in (" ", " - ", " — ", " = ", "; ", "=", "：")
        ),
        _text("a: 1\ndone\n  b: 1\n", 2, 1, "done:"),
        _text("- id survey\n  title: б\n", 1, 1, "- id: survey"),
        _text("- title: Акты;\n  - первое;\n", 2, 3, "    - первое;"),
        _text("a: |\nТекст\nb: 1\n", 2, 1, "  Текст"),
    ],
    R.LOST_LINE: [_text("Дорожная карта\nversion: 1\n", 1, 1)],
    R.COMPLEX_KEY: [_text("[a, b]: 1\n"), _text("? {a: 1}\n: 1\n", 1, 3)],
    R.EMPTY_KEY: [_text("a: 1\n: 2\n", 2, 1)],
    R.OTHER: [_text("a: {б]в: 1, г: 2}\n", 1, 6)],
    R.CONFLICT: [
        _text("<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> b\n"),
        _text("x: 1\r\n<<<<<<< HEAD\r\na: 1\r\n||||||| 1a\r\na: 0\r\n=======\r\na: 2\r\n>>>>>>> b\r\n", 2, 1),
    ],
    R.CONFLICT_RECORDS: [
        _text(
            "d:\n<<<<<<< HEAD\n  2022-05: 2022-05-20\n=======\n  2022-Q2: {on: 2022-06-01}\n>>>>>>> b\n", 2, 1
        ),
    ],
    R.CONFLICT_STRAY: [_text("a: 1\n=======\nb: 2\n", 2, 1), _text("a: 1\n>>>>>>> b\n", 2, 1)],
    R.ANCHOR: [slip("&r в", 4, '"&r в"'), slip("&Ко", 4, '"&Ко"')],
    R.ALIAS: [
        slip("*сноска", 4, '"*сноска"'),
        slip("**важно**", 4, '"**важно**"'),
        _text("a: [*r, б]", 1, 5, 'a: ["*r", б]'),
    ],
    R.MERGE_KEY: [_text("<<: {a: 1}\n"), _text("a:\n  <<: 1\n", 2, 3)],
    R.TAG: [slip("!важно", 4, '"!важно"'), slip("!!int 1", 4, '"!!int 1"'), slip("! б", 4, '"! б"')],
    R.SECOND_DOCUMENT: [
        _text("a: 1\n---\nb: 1\n", 2, 1),
        _text("a: 1\n...\nb: 1\n", 3, 1),
        _text("a: 1\n---\n", 2, 1),
    ],
    R.DUPLICATE: [_text("a: 1\nb: 2\n'a': 3\n", 3, 1), _text("й: 1\nи\u0306: 2\n", 2, 1)],
    R.MIXED: [_text("a: 1\r\nb: 2\nc: 3\r\n", 2, 5), _text("a: 1\nb: 2\r\nc: 3\n", 2, 5)],
}
