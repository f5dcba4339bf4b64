"""A small roadmap and the writing commands on it, as the edits and decisions beneath the commands."""

from __future__ import annotations

from datetime import date

from nastavnik_cli.errors import UsageFailure
from nastavnik_cli.storage.document import open_document
from nastavnik_cli.storage.edit import (
    AddActivity,
    Cancel,
    EditReason,
    Intent,
    LogNote,
    Move,
    Record,
    What,
    Withdraw,
    apply,
)
from nastavnik_cli.storage.write import Decide
from nastavnik_cli.text import Source

DAY = date(2022, 9, 20)
ROADMAP = """\
version: 1
title: План
period: 2022/2023
strategies:
  - id: a
    title: Стратегия
    activities:
      - id: x
        title: Мероприятие
        when: ежеквартально
        done:
          2022-Q1: 2022-03-01 # первая
""".encode()
COMMANDS: dict[str, Intent] = {
    "done": Record(target="x", key="2022-Q3", on=DAY),
    "undo": Withdraw(target="x", what=What.DONE, key="2022-Q1"),
    "move": Move(target="x", key="2022-Q3", to=date(2022, 10, 20), reason="приказ № 3", on=DAY),
    "cancel": Cancel(target="x", key="2022-Q4", reason="объединено", on=DAY),
    "log": LogNote(target="x", on=DAY, note="Разосланы анкеты"),
    "add": AddActivity(to="a", id="new", title="Новое", when=("май",)),
}


def deciding(intent: Intent) -> Decide:
    """As a command decides: what is there already is not written again."""

    def decide(source: Source) -> Source | None:
        document, problems = open_document(source.name, source.data)
        if document is None:
            raise RuntimeError(problems)
        if isinstance(intent, Move | LogNote | AddActivity) and after(intent) == source.data:
            return None
        try:
            return apply(document, [intent]).source
        except UsageFailure as failure:
            if failure.reason in {EditReason.ALREADY_THERE, EditReason.NOT_THERE}:
                return None
            raise

    return decide


def after(intent: Intent) -> bytes:
    """ROADMAP after an intent."""
    document, _ = open_document("roadmap.yaml", ROADMAP)
    assert document is not None
    return apply(document, [intent]).source.data
