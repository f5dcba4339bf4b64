"""From the session to an evaluated plan: opens the file, says on stderr what must be said beside it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from nastavnik_cli.cli.context import Session
from nastavnik_cli.domain.evaluate import Evaluation, evaluate
from nastavnik_cli.domain.plan import Plan, resolve
from nastavnik_cli.domain.workdays import undecreed_years
from nastavnik_cli.i18n import Lang
from nastavnik_cli.storage.document import open_document
from nastavnik_cli.storage.load import Loaded, loaded, read_bytes
from nastavnik_cli.storage.shape import shaped


@dataclass(frozen=True)
class Opened:
    """A plan and the file it came from, as the user named it."""

    path: Path
    plan: Plan

    @property
    def file(self) -> str:
        return str(self.path)


def open_plan(session: Session) -> Opened:
    """The plan of the session's file. Raises FileFailure where it cannot be read or holds errors."""
    path = session.path
    return Opened(path, plan_of(session, str(path), read_bytes(path)).plan)


def plan_of(session: Session, name: str, data: bytes) -> Loaded:
    """The document and the plan of a file's bytes. Raises InvalidFile with all that is wrong."""
    found = loaded(name, data)
    session.file_language = Lang(found.plan.roadmap.language.value)
    return found


def readable_plan(session: Session) -> Plan:
    """The plan of a file of the right shape, whatever else is wrong in it: to look at its phrases."""
    path = session.path
    data = read_bytes(path)
    document, _ = open_document(str(path), data)
    roadmap = shaped(document.root).roadmap if document is not None else None
    if roadmap is None:
        return plan_of(session, str(path), data).plan
    session.file_language = Lang(roadmap.language.value)
    return resolve(roadmap)


def evaluated(session: Session, opened: Opened) -> Evaluation:
    """The plan as of the session's day; a day outside the period is told, with the one that fits."""
    period, as_of = opened.plan.roadmap.period, session.as_of
    if as_of not in period:
        from nastavnik_cli.output.dates import say_day, say_span

        t = session.t
        said = {"day": say_day(as_of, t), "period": say_span(period, t)}
        if as_of > period.last:
            text = t(
                "{day} is after the period {period}. To look from its end: --as-of {fits}",
                fits=period.last.isoformat(),
                **said,
            )
        else:
            text = t(
                "{day} is before the period {period}. To look from its beginning: --as-of {fits}",
                fits=period.start.isoformat(),
                **said,
            )
        session.streams.note(text)
    evaluation = evaluate(opened.plan, as_of=as_of)
    _tell_unknown_years(session, evaluation)
    return evaluation


def _tell_unknown_years(session: Session, evaluation: Evaluation) -> None:
    """Due dates of a year whose days off are not decreed yet may still move: a word about it."""
    calendar = evaluation.plan.roadmap.calendar
    if calendar is None:
        return
    due = {window.in_force.year for window in evaluation.windows if window.state.is_open}
    years = undecreed_years(calendar, due)
    if years:
        t = session.t
        text = t(
            "Days off in {years} are not decreed yet: due dates follow the holidays of the law. "
            "When they are known, add them to calendar: off, work.",
            years=", ".join(str(year) for year in years),
        )
        session.streams.note(text)
