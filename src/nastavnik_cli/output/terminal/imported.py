"""How the deadlines of a new file were read, on one screen, the assumed ones first; reads none itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from nastavnik_cli.domain.phrases import Reading
from nastavnik_cli.domain.phrases.reading import Assumption
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.dates import say_span
from nastavnik_cli.output.readings import describe, describe_key
from nastavnik_cli.output.terminal.layout import indented
from nastavnik_cli.output.terminal.paint import Ink, Screen, text
from nastavnik_cli.views import ReadPhrase

ASSUMED, CERTAIN = 6, 4
"""Phrases that are shown of each kind; `when` shows all of them with all their windows."""
_FEW = 3
_INDENT, _DEEPER = 2, 6


def readings(phrases: Sequence[ReadPhrase], command: str, screen: Screen) -> Iterator[Text]:
    """What is assumed with its first windows, what is certain in a line; `command` shows everything.

    Words that are not understood are none of these: they are in the review.
    """
    t = screen.t
    read = [(phrase, phrase.reading) for phrase in phrases if isinstance(phrase.reading, Reading)]
    assumed = [each for each in read if each[0].is_assumed]
    certain = [each for each in read if not each[0].is_assumed]
    if assumed:
        said = t.plural("{n} deadline assumes something", "{n} deadlines assume something", len(assumed))
        yield text(f"{said}. {t('Is this what is meant?')}", Ink.STRONG)
        for phrase, reading in assumed[:ASSUMED]:
            yield from indented(_heading(phrase, reading, t), _INDENT, screen.width)
            more = " · ".join(part for part in (_windows(reading, t), _ids(phrase)) if part)
            yield from indented(text(more, Ink.QUIET), _DEEPER, screen.width)
    if certain:
        yield text(t.plural("{n} deadline is certain", "{n} deadlines are certain", len(certain)), Ink.STRONG)
        for phrase, reading in certain[:CERTAIN]:
            line = Text.assemble(_heading(phrase, reading, t), text(f" · {_ids(phrase)}", Ink.QUIET))
            yield from indented(line, _INDENT, screen.width)
    if read:
        label = text(f"{t('All of them, with their windows')}: ", Ink.QUIET)
        yield Text.assemble(label, text(command, Ink.COMMAND))


def _heading(phrase: ReadPhrase, reading: Reading, t: Words) -> Text:
    """«сентябрь» → каждый год: сентябрь; once where both are the same words."""
    said = describe(reading, t)
    quoted = text(f"«{phrase.text}»")
    if phrase.text.casefold().strip(" .") == said.casefold():
        return quoted
    return Text.assemble(quoted, text(f" → {said}", Ink.LATE if phrase.is_assumed else Ink.GOOD))


def _windows(reading: Reading, t: Words) -> str:
    spans = Assumption.DEADLINE_START in reading.assumed  # what is assumed is the first day
    names = [say_span(w.days, t) if spans else describe_key(w.key, t) for w in reading.windows]
    if len(names) <= _FEW + 1:
        return ", ".join(names)
    return f"{', '.join(names[:_FEW])} … {t.plural('{n} window', '{n} windows', len(names))}"


def _ids(phrase: ReadPhrase) -> str:
    ids = phrase.ids
    return f"{ids[0]} … {ids[-1]} ({len(ids)})" if len(ids) > _FEW else ", ".join(ids)
