"""Options that several writing commands share, and how their values are read; writes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated

import typer

from nastavnik_cli.cli.completing import complete_leaves
from nastavnik_cli.cli.context import Session
from nastavnik_cli.cli.linking import refuse_bad
from nastavnik_cli.cli.targets import Typed
from nastavnik_cli.cli.values import read_day
from nastavnik_cli.domain.model import Roadmap
from nastavnik_cli.errors import UsageFailure
from nastavnik_cli.i18n import N_
from nastavnik_cli.output.dates import say_day
from nastavnik_cli.output.messages_changes import ChangeReason

WORDS = typer.Argument(
    metavar=N_("ID… [KEY]"),
    autocompletion=complete_leaves,
    help=N_("Activities, and the window where several are open: 3.2.5 2022-Q3, or 3.2.5@2022-Q3 1.3."),
)
WordsArgument = Annotated[list[str], WORDS]
OnOption = Annotated[
    str | None,
    typer.Option(
        "--on",
        metavar=N_("DATE"),
        help=N_("The day of the event: 2022-06-20, 20.06.2022, yesterday; today if not said."),
    ),
]
ResultOption = Annotated[
    list[str] | None,
    typer.Option("--result", metavar=N_("TEXT"), help=N_("What came of it; may be said several times.")),
]
LinkOption = Annotated[
    list[str] | None,
    typer.Option("--link", metavar=N_("LINK"), help=N_("An address or a file; may be said several times.")),
]
ReasonOption = Annotated[
    str | None,
    typer.Option("--reason", metavar=N_("TEXT"), help=N_("On what ground: an order and its date.")),
]
ForceOption = Annotated[bool, typer.Option("--force", help=N_("Take a day to come or before the plan."))]


def day_of(session: Session, on: str | None) -> date:
    """`--on`, else today."""
    return read_day(on, today=session.today) if on is not None else session.today


def check_day(session: Session, roadmap: Roadmap, on: date, typed: Typed) -> None:
    """A day to come or one before the plan is most likely a slip: it asks for --force."""
    if typed.options.get("force"):
        return
    t, command = session.t, typed.with_options(force=True)
    if on > session.today:
        today = say_day(session.today, t)
        raise UsageFailure(ChangeReason.FUTURE, day=say_day(on, t), today=today, command=command)
    if on < roadmap.period.start:
        start = say_day(roadmap.period.start, t)
        raise UsageFailure(ChangeReason.BEFORE_PERIOD, day=say_day(on, t), start=start, command=command)


def texts_of(option: str, values: Sequence[str] | None) -> tuple[str, ...]:
    """The texts of an option; an empty one would be an error in the file."""
    if any(not value.strip() for value in values or ()):
        raise UsageFailure(ChangeReason.EMPTY_TEXT, option=option)
    return tuple(values or ())


def links_of(session: Session, values: Sequence[str] | None) -> tuple[str, ...]:
    """The links of `--link`. Raises UsageFailure for one that would be an error in the file."""
    links = texts_of("--link", values)
    refuse_bad(session, links)
    return links


def text_of(option: str, value: str | None) -> str | None:
    """The one text of an option."""
    return texts_of(option, [value])[0] if value is not None else None


def reason_of(session: Session, reason: str | None) -> str | None:
    """`--reason`; where a person sits there and did not say it, it is asked for."""
    if reason is not None:
        return text_of("--reason", reason)
    if not session.streams.can_ask:
        return None
    return session.streams.ask(session.t("On what ground (order no., date; Enter: none): ")) or None
