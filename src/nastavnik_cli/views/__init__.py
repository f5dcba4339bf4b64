"""What renderers read: an evaluation as named rows, groups and totals; holds nothing of its own.

A module is imported when one of its names is asked for: a command starts with those it draws.
The functions that are called as their modules are (`monday`, `timeline`) are imported from there.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nastavnik_cli.views.monday import Monday
    from nastavnik_cli.views.plan import PlanView, only_window, plan_view
    from nastavnik_cli.views.readings import ReadPhrase, phrases_of
    from nastavnik_cli.views.report import ReportView, last_quarter, report_view
    from nastavnik_cli.views.report_rows import ReportRow, Why
    from nastavnik_cli.views.report_totals import Portion, year_to_date
    from nastavnik_cli.views.rows import (
        Heading,
        Line,
        LogLine,
        Row,
        dated_tally,
        most_pressing,
        narrowed,
        row_of,
    )
    from nastavnik_cli.views.selection import Selection, folded, select
    from nastavnik_cli.views.single_windows import Item, coming, items, items_view, overdue
    from nastavnik_cli.views.sums import By, Share, shares
    from nastavnik_cli.views.timeline import Cell, Timeline, Track, months_of

__all__ = [
    "By",
    "Cell",
    "Heading",
    "Item",
    "Line",
    "LogLine",
    "Monday",
    "PlanView",
    "Portion",
    "ReadPhrase",
    "ReportRow",
    "ReportView",
    "Row",
    "Selection",
    "Share",
    "Timeline",
    "Track",
    "Why",
    "coming",
    "dated_tally",
    "folded",
    "items",
    "items_view",
    "last_quarter",
    "months_of",
    "most_pressing",
    "narrowed",
    "only_window",
    "overdue",
    "phrases_of",
    "plan_view",
    "report_view",
    "row_of",
    "select",
    "shares",
    "year_to_date",
]

_HOMES = {
    "single_windows": "Item coming items items_view overdue",
    "monday": "Monday",
    "readings": "ReadPhrase phrases_of",
    "report": "ReportView last_quarter report_view",
    "report_rows": "ReportRow Why",
    "report_totals": "Portion year_to_date",
    "plan": "PlanView only_window plan_view",
    "rows": "Heading Line LogLine Row dated_tally most_pressing narrowed row_of",
    "selection": "Selection folded select",
    "sums": "By Share shares",
    "timeline": "Cell Timeline Track months_of",
}
_MODULES = {name: module for module, names in _HOMES.items() for name in names.split()}


def __getattr__(name: str) -> object:
    """PEP 562: the name from its module."""
    if name not in _MODULES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
