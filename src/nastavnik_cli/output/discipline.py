"""The discipline of execution in words, and shares as people round them; counts nothing."""

from __future__ import annotations

from nastavnik_cli.domain.evaluate import Tally
from nastavnik_cli.i18n import Words


def discipline(dated: Tally, t: Words) -> str:
    """«Исполнительская дисциплина: исполнено 18 из 22 (82 %), в срок 16 (73 %)» (contract, section 3)."""
    if not dated.fell_due:
        return t("Discipline: nothing has fallen due yet")
    return t(
        "Discipline: done {done} of {all} ({done_share} %), in time {in_time} ({in_time_share} %)",
        done=dated.fulfilled,
        all=dated.fell_due,
        done_share=percent(dated.fulfilled, dated.fell_due),
        in_time=dated.done,
        in_time_share=percent(dated.done, dated.fell_due),
    )


def percent(part: int, whole: int) -> int:
    """Rounded half up, as people round."""
    return (200 * part + whole) // (2 * whole)
