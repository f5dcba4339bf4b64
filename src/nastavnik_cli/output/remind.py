"""Reminders ready to send: one text for each responsible person; sends nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from nastavnik_cli.domain.evaluate import Evaluation
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.dates import say_day
from nastavnik_cli.output.marks import due_words, log_words
from nastavnik_cli.output.visible import visible
from nastavnik_cli.views import Item, coming, overdue


@dataclass(frozen=True, slots=True)
class Reminder:
    """What one person is to be told; `person` is the id, `email` as the file has it."""

    person: str
    email: str | None
    subject: str
    text: str


def reminders(evaluation: Evaluation, days: int, t: Words) -> tuple[Reminder, ...]:
    """One for each who answers for or takes part in what is overdue or due within `days` of as-of.

    In the order of the file's people.
    """
    late, soon = overdue(evaluation), coming(evaluation, days=days)
    named = dict.fromkeys(name for item in (*late, *soon) for name in item.window.responsible)
    order = (*(name for name in evaluation.plan.roadmap.people if name in named), *named)
    return tuple(_reminder(name, evaluation, days, t, late=late, soon=soon) for name in dict.fromkeys(order))


def _reminder(
    person: str,
    evaluation: Evaluation,
    days: int,
    t: Words,
    *,
    late: tuple[Item, ...],
    soon: tuple[Item, ...],
) -> Reminder:
    roadmap = evaluation.plan.roadmap
    own_late = [item for item in late if person in item.window.responsible]
    own_soon = [item for item in soon if person in item.window.responsible]
    known = roadmap.people.get(person)
    as_of = say_day(evaluation.as_of, t)
    lines = [
        t("{name}, good day!", name=roadmap.name_of(person)),
        "",
        t("This is a reminder of deadlines as of {day}. The plan: {title}", day=as_of, title=roadmap.title),
    ]
    if own_late:
        lines += ["", t("Overdue: {n}", n=len(own_late))]
        lines += [line for item in own_late for line in _lines(item, person, evaluation, t)]
    if own_soon:
        until = say_day(evaluation.as_of + timedelta(days=days), t)
        lines += ["", t("Due by {day}: {n}", day=until, n=len(own_soon))]
        lines += [line for item in own_soon for line in _lines(item, person, evaluation, t)]
    lines += ["", t("When it is done, please tell the date, the result and the document.")]
    subject = t(
        "Deadlines as of {day}: overdue {late}, ahead {soon}",
        day=as_of,
        late=len(own_late),
        soon=len(own_soon),
    )
    text = "\n".join(visible(line, keep="\n\t\u00ad") for line in lines) + "\n"
    return Reminder(person, known.email if known else None, subject, text)


def _lines(item: Item, person: str, evaluation: Evaluation, t: Words) -> Iterator[str]:
    roadmap, window = evaluation.plan.roadmap, item.window
    yield f"• {item.row.id} {' '.join(item.row.title.split())}"
    left = (window.in_force - evaluation.as_of).days
    yield f"  {due_words(window, t)} ({_how_soon(left, t)})"
    if window.responsible[0] != person:
        yield "  " + t("You take part; {name} answers for it.", name=roadmap.name_of(window.responsible[0]))
    if item.row.result:
        yield "  " + t("Planned result: {result}", result="; ".join(item.row.result))
    if item.news:
        yield "  " + t("Last entry: {entry}", entry=" ".join(log_words(item.news, t).split()))


def _how_soon(left: int, t: Words) -> str:
    if left < 0:
        return t.plural("overdue by {n} day", "overdue by {n} days", -left)
    if left == 0:
        return t("due today")
    return t.plural("{n} day left", "{n} days left", left)


def as_eml(reminder: Reminder) -> bytes | None:
    """The same as a letter to the person's address, which mail programs open as a draft (RFC 5322).

    None where the file has no address that a letter can be sent to. It has no sender and no date: the
    program that sends it adds them.
    """
    from email.errors import HeaderParseError
    from email.headerregistry import Address
    from email.message import EmailMessage
    from email.policy import SMTP

    letter = EmailMessage(policy=SMTP)
    try:
        typed = Address(addr_spec=reminder.email or "")
        # A domain like «школа.рф» has a name in ASCII; a mailbox has none, and few servers take it.
        address = Address(username=typed.username, domain=typed.domain.encode("idna").decode())
        letter["To"] = address
    except (ValueError, HeaderParseError, IndexError):  # an IDNA error is a ValueError
        return None
    if not address.username or not address.domain or not address.username.isascii():
        return None
    letter["Subject"] = " ".join(visible(reminder.subject).split())
    letter["X-Unsent"] = "1"
    letter.set_content(reminder.text, charset="utf-8", cte="base64")
    return letter.as_bytes()
