"""`export` of a page or a picture: what the public may see, what stands beside it; draws nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from nastavnik_cli.cli.context import Session
from nastavnik_cli.cli.delivery import STDOUT, deliver
from nastavnik_cli.domain.evaluate import State
from nastavnik_cli.errors import FileFailure, UsageFailure
from nastavnik_cli.output.messages_documents import DocumentReason
from nastavnik_cli.views import PlanView
from nastavnik_cli.views.shown import told_together

if TYPE_CHECKING:
    from nastavnik_cli.output.ics import Revision


@dataclass(frozen=True, slots=True)
class Site:
    """What was asked of a page or a picture, and the file it goes to."""

    output: str | None
    internal: bool
    calendar: bool
    opening: bool

    @property
    def is_file(self) -> bool:
        return self.output is not None and self.output != STDOUT

    @property
    def file(self) -> Path:
        return Path(self.output or STDOUT)

    @property
    def calendar_link(self) -> str | None:
        """The address of the calendar as the page names it."""
        return quote(self.calendar_file.name) if self.calendar else None

    @property
    def calendar_file(self) -> Path:
        return self.file.with_suffix(".ics")


def prepare(site: Site, states: frozenset[State]) -> None:
    """Raises UsageFailure for what makes no sense; makes the folder of -o site/index.html."""
    for option, is_asked in (("--calendar", site.calendar), ("--open", site.opening)):
        if is_asked and not site.is_file:
            raise UsageFailure(
                DocumentReason.NEEDS_FILE, option=option, command="export", example="site/index.html"
            )
    if not site.internal:
        _refuse_verdict(states)
    if site.is_file:
        _make_folder(site.file.parent)


def _refuse_verdict(states: frozenset[State]) -> None:
    """A page for all cannot be limited to what is overdue: to be on it would be the verdict."""
    needed = told_together(states)
    if needed != states:
        raise UsageFailure(
            DocumentReason.VERDICT,
            states=tuple(state.value for state in State if state in states),
            together=",".join(state.value for state in State if state in needed),
        )


def _make_folder(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise FileFailure(DocumentReason.NOT_A_FOLDER, path=str(folder), option="-o")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileFailure(
            DocumentReason.NO_FOLDER, path=str(folder), detail=error.strerror or "", option="-o"
        ) from error


def finish(session: Session, site: Site, view: PlanView, revision: Revision | None) -> None:
    """The calendar beside the page, then the browser."""
    if site.calendar:
        from nastavnik_cli.output.ics import plan_ics

        made = plan_ics(view, session.t, revision=revision, public=not site.internal)
        deliver(session, made, str(site.calendar_file), kind="ics", command="export")
    if site.opening:
        _show(session, site.file)


def _show(session: Session, file: Path) -> None:
    import webbrowser

    if not webbrowser.open(file.resolve().as_uri()):
        session.streams.note(session.t("No browser could be opened: open {file} yourself.", file=str(file)))
