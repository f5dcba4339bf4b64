"""The forms of output that commands share; draws none."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from nastavnik_cli.cli.values import choices, offered, one_of
from nastavnik_cli.i18n import N_


class TableFormat(StrEnum):
    """How a table is given."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MD = "md"


class TextFormat(StrEnum):
    """For people or for programs."""

    TEXT = "text"
    JSON = "json"


TableOption = Annotated[
    TableFormat,
    typer.Option(
        "--format",
        parser=one_of(TableFormat),
        autocompletion=offered(TableFormat),
        metavar=choices(TableFormat),
        help=N_("For people, for programs, for a spreadsheet, for a page."),
    ),
]
TextOption = Annotated[
    TextFormat,
    typer.Option(
        "--format",
        parser=one_of(TextFormat),
        autocompletion=offered(TextFormat),
        metavar=choices(TextFormat),
        help=N_("For people or for programs."),
    ),
]
