"""What is said after a change: what is true now, the lines, what comes next; changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import dedent

from rich.text import Text

from nastavnik_cli.domain.evaluate import LeafStatus, State, WindowStatus
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.dates import say_day, say_late
from nastavnik_cli.output.labels import state_label, state_mark
from nastavnik_cli.output.names import one_line
from nastavnik_cli.output.readings import describe_key
from nastavnik_cli.output.terminal.items import named
from nastavnik_cli.output.terminal.layout import indented
from nastavnik_cli.output.terminal.paint import Ink, Screen, state_ink, text
from nastavnik_cli.views import most_pressing


def now_true(status: LeafStatus, key: str, t: Words) -> Text:
    """«✓ 3.2.5 · III квартал 2022 · исполнено 28.09.2022, в срок»."""
    window = next(window for window in status.windows if window.key == key)
    ink = state_ink(window.state)
    return Text.assemble(
        text(f"{state_mark(window.state)} ", ink),
        text(f"{status.leaf.id} · {describe_key(key, t)} · ", Ink.STRONG),
        text(stated(window, t), ink),
    )


def stated(window: WindowStatus, t: Words) -> str:
    """A window's state with its day: done when, moved to when."""
    match window.state:
        case State.DONE if window.record is not None:
            said = t("done {day}", day=say_day(window.record.on, t))
            return said if window.ongoing else f"{said}, {t('in time')}"
        case State.LATE if window.record is not None:
            return f"{t('done {day}', day=say_day(window.record.on, t))}, {say_late(window.days_late, t)}"
        case _ if window.moved_to is not None:
            moved = t("moved to {day}", day=say_day(window.moved_to, t))
            return f"{moved}, {state_label(window.state, t)}"
        case _:
            return state_label(window.state, t)


def title(status: LeafStatus, screen: Screen) -> Iterator[Text]:
    """The title of the activity in one paragraph."""
    yield from indented(text(one_line(status.leaf.activity.title), Ink.QUIET), 2, screen.width)


def heading(said: str) -> Text:
    return text(said, Ink.STRONG)


def now(status: LeafStatus, key: str, t: Words) -> Text:
    """What a window is after something was taken back."""
    window = next(window for window in status.windows if window.key == key)
    return Text.assemble(text(f"  {t('Now')}: ", Ink.QUIET), text(stated(window, t), state_ink(window.state)))


def exchanged(removed: Sequence[str], added: Sequence[str]) -> Iterator[Text]:
    """Lines that are gone and lines that are new, as in a diff, without the indentation they share."""
    lines = dedent("\n".join([*removed, *added])).splitlines()
    for line in lines[: len(removed)]:
        yield text(f"  - {line}", Ink.LATE)
    for line in lines[len(removed) :]:
        yield text(f"  + {line}", Ink.GOOD)


def restorable(lines: Iterable[str]) -> Iterator[Text]:
    """Lines that are gone, with their indentation: ready to be put back."""
    for line in lines:
        yield text(f"- {line}", Ink.LATE)


def doubts(status: LeafStatus, key: str, back: str, t: Words) -> Iterator[Text]:
    """What of a change may be meant otherwise: a cancellation that comes late, or beside a record."""
    window = next(window for window in status.windows if window.key == key)
    if window.state is State.MISSED:
        yield remark(t("Cancelled after its due date, it counts as not done."))
        yield remark(t("If the order is older: {command}, then again with --on DATE", command=back))
    elif window.record is not None and key in status.leaf.activity.cancelled:
        yield remark(t("It is cancelled as well; if that no longer holds: {command}", command=back))


def already(status: LeafStatus, key: str, t: Words) -> Text:
    """Nothing had to be written."""
    return Text.assemble(now_true(status, key, t), text(f" — {t('recorded already, nothing is changed')}"))


def coming_next(status: LeafStatus, t: Words) -> Text:
    """The open window of the activity to look at next."""
    window = most_pressing(status.windows)
    if window is None:
        return text(f"  {t('Nothing more is open here.')}", Ink.QUIET)
    if window.ongoing:
        return text(f"  {t('Next here')}: {state_label(window.state, t)}", Ink.QUIET)
    due = t.about("what comes next", "due {day}", day=say_day(window.in_force, t))
    parts = ", ".join(part for part in (named(window, t), due) if part)
    return Text.assemble(
        text(f"  {t('Next here')}: {parts} · ", Ink.QUIET),
        text(state_label(window.state, t), state_ink(window.state)),
    )


def way_back(command: str, t: Words) -> Text:
    """How to undo it."""
    return Text.assemble(text(f"  {t('To undo')}: ", Ink.QUIET), text(command, Ink.COMMAND))


def remark(said: str) -> Text:
    return text(f"  {said}", Ink.QUIET)
