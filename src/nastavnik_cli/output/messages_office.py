"""The words for what LibreOffice did not do; decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from nastavnik_cli.i18n import N_
from nastavnik_cli.output.message import Text
from nastavnik_cli.soffice import OfficeReason

TEXTS: Final[Mapping[StrEnum, Text]] = {
    OfficeReason.MISSING: Text(
        N_("A .{target} file is made by LibreOffice, which is not found here (the command soffice)."),
        N_("Install LibreOffice, or write a .docx and save it as .{target} in Word."),
    ),
    OfficeReason.FAILED: Text(
        N_("LibreOffice did not make the .{target} file: {detail}"),
        N_("Write a .docx and save it as .{target} in Word or LibreOffice."),
    ),
    OfficeReason.SLOW: Text(
        N_("LibreOffice did not finish the .{target} file in {seconds} s."),
        N_("Try again, or write a .docx and save it as .{target} in Word or LibreOffice."),
    ),
}
"""Every member of OfficeReason; params: see `soffice`."""
