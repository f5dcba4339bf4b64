"""`import --update`: a newer edition into a file that is there, shown as a diff before it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from nastavnik_cli import vcs
from nastavnik_cli.cli import committing
from nastavnik_cli.cli.changing import How
from nastavnik_cli.cli.context import Session
from nastavnik_cli.cli.loading import plan_of
from nastavnik_cli.cli.values import read_day
from nastavnik_cli.domain.doubts import DoubtReason, ImportReason
from nastavnik_cli.domain.draft import Draft
from nastavnik_cli.domain.edition import Edition
from nastavnik_cli.domain.model import Roadmap
from nastavnik_cli.domain.units import parse_period
from nastavnik_cli.errors import Exit, InvalidFile, UsageFailure
from nastavnik_cli.i18n import Lang, words
from nastavnik_cli.output.dates import say_day, say_span
from nastavnik_cli.output.messages_edition import UpdateReason
from nastavnik_cli.output.names import one_line
from nastavnik_cli.storage.edit import apply, unified
from nastavnik_cli.storage.load import check
from nastavnik_cli.storage.refusal import WriteReason, refusal
from nastavnik_cli.storage.write import Written, preview, replace_file, update
from nastavnik_cli.text import Source

FEW = 12
"""Lines of what is to be checked on a screen; all of them are in the report."""
_UNSTATED = frozenset({DoubtReason.PERIOD_FROM_DEADLINES, DoubtReason.PERIOD_UNCLEAR})


@dataclass(frozen=True)
class NewEdition:
    """What was asked: the document, the day from which it holds, the order that brings it in."""

    document: str
    data: bytes
    start: date
    order: str | None
    report: str | None
    yes: bool


@dataclass(frozen=True)
class _Seen:
    """The new edition against the file as it is."""

    roadmap: Roadmap
    draft: Draft
    edition: Edition


def update_plan(session: Session, asked: NewEdition, how: How) -> int:
    """Shows what changes, asks where a person sits there, writes once or not at all."""
    if how.commit:
        committing.check(session.path)
    seen: list[_Seen] = []

    def edited(source: Source) -> Source:
        after, found = _edited(session, asked, source)
        seen.append(found)
        return after

    shown = preview(session.path, edited, vcs=vcs)
    _show(session, asked, shown, seen[-1])
    if not shown.changed:
        return Exit.OK
    t = session.t
    if how.dry_run:
        session.streams.note(t("Nothing is written: this was --dry-run."))
        return Exit.OK
    if session.streams.can_ask and not asked.yes and not _agrees(session):
        session.streams.note(t("Nothing is written."))
        return Exit.OK

    def as_shown(source: Source) -> Source:
        if source.data != shown.before.data:
            raise refusal(WriteReason.CHANGED, session.path)
        return shown.after

    update(session.path, as_shown, vcs=vcs, wait=float(how.wait))
    session.streams.note(t("Written: {file}", file=session.path))
    if how.commit:
        title = seen[-1].roadmap.title if asked.order is None else asked.order
        committing.commit(session, f"{t('new edition')}: {one_line(title)}")
    return Exit.OK


def _edited(session: Session, asked: NewEdition, source: Source) -> tuple[Source, _Seen]:
    """The file as it shall be. Raises InvalidFile where it would hold errors: then nothing is written."""
    from nastavnik_cli.importer.edition import compare  # XML, spreadsheets: for this command only
    from nastavnik_cli.output.edition import edits

    found = plan_of(session, source.name, source.data)
    roadmap = found.plan.roadmap
    if asked.start not in roadmap.period:
        said = {"day": say_day(asked.start, session.t), "period": say_span(roadmap.period, session.t)}
        raise UsageFailure(UpdateReason.OUTSIDE_PERIOD, **said)
    draft, period = _draft(asked, roadmap)
    edition = compare(found.plan, draft, asked.start, period=period)
    intents = edits(edition, roadmap, asked.order, words(Lang(roadmap.language.value)))
    after = apply(found.document, intents).source
    if intents:
        checked = check(source.name, after.data, as_of=session.today)
        if checked.errors:
            raise InvalidFile(UpdateReason.BREAKS, checked.errors, path=source.name)
    return after, _Seen(roadmap, draft, edition)


def _draft(asked: NewEdition, roadmap: Roadmap) -> tuple[Draft, str | None]:
    """The document read in the file's period, and the period that it states itself."""
    from nastavnik_cli.importer import read_plan

    name = Path(asked.document).name
    period = f"{roadmap.period.start.isoformat()}/{roadmap.period.last.isoformat()}"
    try:
        draft = read_plan(name, asked.data)
    except UsageFailure as failure:
        if failure.reason is not ImportReason.NO_PERIOD:
            raise
        return read_plan(name, asked.data, period=period), None
    stated = None if any(doubt.reason in _UNSTATED for doubt in draft.review) else draft.period
    if parse_period(draft.period) == roadmap.period:
        return draft, stated
    return read_plan(name, asked.data, period=period), stated


def _show(session: Session, asked: NewEdition, shown: Written, seen: _Seen) -> None:
    from nastavnik_cli.output.edition_review import edition_lines, edition_page, summary

    t = session.t
    session.streams.data("".join(unified(shown.before, shown.after)))
    for line in (summary(seen.edition, t), *edition_lines(seen.edition, seen.draft, t, limit=FEW)):
        session.streams.note(line)
    if asked.report is not None:
        page = edition_page(seen.edition, seen.draft, seen.roadmap, t, source=Path(asked.document).name)
        replace_file(Path(asked.report), page.encode())
        session.streams.note(t("Written: {file}", file=asked.report))


def _agrees(session: Session) -> bool:
    answer = session.streams.ask(session.t("Write this to {file}? y/N: ", file=session.path))
    return answer.casefold() in _YES


_YES = frozenset({"y", "yes", "д", "да"})


def start_of(typed: str | None, today: date) -> date:
    """The day of --from, which --update needs."""
    if typed is None:
        raise UsageFailure(UpdateReason.NEEDS_FROM)
    return read_day(typed, today=today)


def check_options(reason: UpdateReason, given: Mapping[str, object]) -> None:
    """UsageFailure for the first of the options that was given."""
    for option, value in given.items():
        if value:
            raise UsageFailure(reason, option=option)
