"""Why a parser stopped, with a cure that was tried out; knows no rule by name.

A cure counts only if a parser, given the corrected line, gets beyond the fault: a wrong remedy is
worse than none.
"""

from __future__ import annotations

from dataclasses import replace

from nastavnik_cli.errors import Code
from nastavnik_cli.storage import cures
from nastavnik_cli.storage.finds import Find, find
from nastavnik_cli.storage.lexer import lex
from nastavnik_cli.storage.parse import Fault, Parsed, nesting, parse
from nastavnik_cli.storage.readers import Reader, events
from nastavnik_cli.storage.reasons import YamlReason
from nastavnik_cli.storage.slips import brackets, lines, quotes, values
from nastavnik_cli.storage.slips.case import Case, Cure, Rule
from nastavnik_cli.storage.slips.faults import Trouble, trouble
from nastavnik_cli.storage.slips.nearby import nearby
from nastavnik_cli.storage.strict import strict

PROVEN = 4_000_000
"""Characters up to which a cure is tried out where no smaller text can stand for the file."""

_FIRST: tuple[Rule, ...] = (quotes.swallowed, brackets.unclosed, lines.hard_space, lines.bullet)
_BY_TROUBLE: dict[Trouble, tuple[Rule, ...]] = {
    Trouble.COLON: (values.record, values.colon, lines.glued),
    Trouble.DASH: (values.dash, lines.indent),
    Trouble.QUESTION: (values.sign,),
    Trouble.START: (values.sign,),
    Trouble.NO_COLON: (lines.loose,),
    Trouble.NAME: (values.sign,),
    Trouble.HEADER: (values.sign,),
    Trouble.QUOTE: (quotes.endless,),
    Trouble.ESCAPE: (quotes.backslash,),
    Trouble.FLOW: (brackets.colon, brackets.wrong, brackets.in_text, brackets.no_comma),
    Trouble.DOCUMENT: (brackets.stray, quotes.text_after, brackets.text_after, lines.indent),
    Trouble.BLOCK: (brackets.stray, quotes.text_after, brackets.text_after, lines.indent, lines.loose),
    Trouble.NODE: (brackets.stray, brackets.extra_comma, values.sign),
}


def explain(text: str, parsed: Parsed, fault: Fault, reader: Reader = events) -> Find:
    """The one find for a fault: `limit` before `yaml-syntax`, a tried cure before a bare place."""
    near = nearby(text, parsed, fault)
    if near is not None:
        local = parse(near.text, reader)
        if local.fault is not None and local.fault.at == fault.at - near.shift:
            found = _explained(near.text, local, local.fault, reader)
            return replace(found, start=found.start + near.shift, end=found.end + near.shift)
    return _explained(text, parsed, fault, reader)


def _explained(text: str, parsed: Parsed, fault: Fault, reader: Reader) -> Find:
    fault, kind = _alike(text, fault, trouble(fault))
    last = len(text.rstrip(" \r\n")) - 1
    at = max(min(fault.at, last), 0)
    lexed = lex(text, at)
    if lexed.deep is not None:
        return nesting(lexed.deep)
    if kind is Trouble.DOCUMENT and parsed.ended:
        return find(at, at + 1, Code.MULTI_DOCUMENT, YamlReason.SECOND_DOCUMENT)
    if kind is Trouble.DIRECTIVE:
        return find(at, at + 1, Code.YAML_SYNTAX, YamlReason.DIRECTIVE)
    case = Case(text, fault, at, lexed, *cures.line_at(text, at))
    if len(case.line) > cures.LONG:
        return _without_cure(case, kind)
    for rule in (*_FIRST, *_BY_TROUBLE.get(kind, ())):
        for cure in rule(case):
            if _works(case, cure, reader):
                return find(cure.start, cure.end, Code.YAML_SYNTAX, cure.reason, fix=cure.fix)
    return _without_cure(case, kind)


def _alike(text: str, fault: Fault, kind: Trouble) -> tuple[Fault, Trouble]:
    """The fault as both parsers would have it: libyaml looks a word further ahead in two cases."""
    if fault.context is None:
        return fault, kind
    if kind is Trouble.ESCAPE:
        return replace(fault, at=quotes.bad_escape(text, fault.context)), kind
    if kind is Trouble.NO_COLON and text[fault.context] in "[{":
        ended = fault.at >= len(text.rstrip(" \r\n"))
        return (fault, Trouble.FLOW) if ended else (replace(fault, at=fault.context), Trouble.BLOCK)
    return fault, kind


def _without_cure(case: Case, kind: Trouble) -> Find:
    """The place that is to blame, where no line that we can make would do."""
    text, at, reason = case.text, case.at, YamlReason.OTHER
    quote = next((region for region in case.lexed.regions if not region.closed), None)
    bracket = min((start for start, end in case.lexed.brackets if end is None and start <= at), default=None)
    if quote is not None:
        at, reason = quote.start, YamlReason.LOST_QUOTE
    elif bracket is not None:
        at, reason = bracket, YamlReason.LOST_BRACKET
    elif kind is Trouble.ESCAPE:
        reason = YamlReason.LOST_BACKSLASH
    elif case.text[at] == ":" and not case.line[: case.column].strip(" -"):
        reason = YamlReason.EMPTY_KEY
    elif kind in {Trouble.BLOCK, Trouble.DOCUMENT} and case.begins:
        reason = YamlReason.LOST_INDENT
    elif kind in {Trouble.COLON, Trouble.NO_COLON}:
        first, line = cures.line_at(text, case.context) if kind is Trouble.NO_COLON else case.above()
        if line.strip() and cures.entry(line) is None:
            at, reason = first + len(line) - len(line.lstrip(" ")), YamlReason.LOST_LINE
    return find(at, at + 1, Code.YAML_SYNTAX, reason)


def _works(case: Case, cure: Cure, reader: Reader) -> bool:
    """Whether a parser gets beyond the line of the fault once the cure stands in its place."""
    text = case.text
    end = cure.line
    for _ in range(cure.lines):
        end = text.find("\n", end) + 1 or len(text)
    if not cure.fix.strip() or text[cure.line : end].rstrip("\r\n") == cure.fix:
        return False
    beyond = text.find("\n", max(case.at, end - 1)) + 1 or len(text)
    next_line = text.find("\n", beyond) + 1 or len(text)
    if next_line > PROVEN:
        return True
    cured = f"{text[: cure.line]}{cure.fix}\n{text[end:beyond]}"
    tried = cured + text[beyond:next_line]
    if strict(tried):
        return False
    parsed = parse(tried, reader)
    if any(each.problem.code is Code.DUPLICATE_KEY and each.start >= cure.line for each in parsed.finds):
        return False  # a field of the item above: the line was meant to begin one
    fault = parsed.fault
    if fault is None:
        return True
    stopped = fault.at
    if stopped >= len(tried.rstrip()) and fault.context is not None:
        stopped = fault.context  # at the end of the text: what counts is where the unended began
    return stopped >= len(cured)
